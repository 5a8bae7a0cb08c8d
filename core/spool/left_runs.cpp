// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/left_runs.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/log.h"
#include "core/spool/hand_back.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<JobEnd, const char*>, 3> kEnds = {
    {{JobEnd::Done, "done"}, {JobEnd::Failed, "failed"}, {JobEnd::GivenBack, "given-back"}}};

// The job script of a cluster looks for it, too.
fs::path notesOf(const RunStore& store) { return store.folder() / "not-handed-back"; }

std::string wholePath(const SpoolFolder& spool) { return fs::absolute(spool.path()).lexically_normal().native(); }

// Of this spool; nothing where the note is of another one, or damaged.
std::optional<LeftRun> readNote(const fs::path& file, const SpoolFolder& spool) {
  std::ifstream stream(file, std::ios::binary);
  const nlohmann::json note =
      nlohmann::json::parse(std::string(std::istreambuf_iterator<char>(stream), {}), nullptr, false);
  const auto word = [&note](const char* key) {
    return note.is_object() && note.contains(key) && note[key].is_string() ? note[key].get<std::string>()
                                                                           : std::string();
  };
  if (word("spool") != wholePath(spool)) return std::nullopt;
  const auto* const end =
      std::find_if(kEnds.begin(), kEnds.end(), [&](const auto& known) { return known.second == word("end"); });
  if (end == kEnds.end()) return std::nullopt;
  return LeftRun{word("run"), end->first, messageFromJson(word("reason")).value_or(Message())};
}

// True where nothing is left to do. A spool that does not know the job is not there, or not the right one.
bool isSettled(RunStore& store, const SpoolFolder& spool, const NamedClaim& claim, const LeftRun& run) {
  const SpoolClaim own{{claim.job, {}}, claim.owner};
  const std::vector<SpoolEntry> entries = spool.list();
  const auto entry =
      std::find_if(entries.begin(), entries.end(), [&](const SpoolEntry& known) { return known.name == claim.job; });
  if (entry == entries.end()) return false;
  if (entry->state == JobState::Planned) {  // Somebody let it wait again; whoever takes it sees how far it is.
    if (!run.uid.empty()) handBack(store, run.uid, spool, claim.job);
  } else if (entry->owner == claim.owner && isLeft(entry->state)) {
    handBackFor(store, spool, own, run);
  }
  return true;
}

}  // namespace

void handBackFor(RunStore& store, const SpoolFolder& spool, const SpoolClaim& claim, const LeftRun& run) {
  if (!run.uid.empty()) handBack(store, run.uid, spool, claim.job.name);
  if (!spool.holds(claim)) return;
  switch (run.end) {
    case JobEnd::Done: return spool.finish(claim);
    case JobEnd::Failed: return spool.fail(claim, run.reason);
    case JobEnd::GivenBack: return spool.giveBack(claim);
  }
}

void noteLeftRun(const RunStore& store, const SpoolFolder& spool, const SpoolClaim& claim, const LeftRun& run) {
  std::error_code failed;
  fs::create_directories(notesOf(store), failed);
  const auto* const end =
      std::find_if(kEnds.begin(), kEnds.end(), [&](const auto& known) { return known.first == run.end; });
  const nlohmann::ordered_json note = {
      {"spool", wholePath(spool)}, {"run", run.uid}, {"end", end->second}, {"reason", messageJson(run.reason)}};
  writeFileWhole(notesOf(store) / (claimName(claim.job.name, claim.owner) + ".json"), note.dump() + "\n");
}

std::size_t handBackLeftRuns(RunStore& store, const SpoolFolder& spool) {
  std::size_t left = 0;
  std::error_code failed;
  std::vector<fs::path> files;
  for (fs::directory_iterator item(notesOf(store), failed), end; !failed && item != end; item.increment(failed)) {
    files.push_back(item->path());
  }
  for (const fs::path& file : files) {
    const auto run = readNote(file, spool);
    const auto claim = namedClaim(file.stem().native());
    if (!run || !claim) continue;
    try {
      if (isSettled(store, spool, *claim, *run)) {
        fs::remove(file, failed);
        continue;
      }
    } catch (const Error& error) {
      logMessage(LogLevel::Warning, error.message().english());
    }
    ++left;
  }
  fs::remove(notesOf(store), failed);  // Unless there are others.
  return left;
}

}  // namespace core
