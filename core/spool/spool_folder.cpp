// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/spool_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/base/text.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".json";
constexpr const char* kSubFolders[] = {"planned", "claimed",   "beats",     "results",
                                       "done",    "cancelled", "collected", "failed"};

[[noreturn]] void refuseChange(const fs::path& file, int reason) {
  const std::string shown = displayPath(file);
  throw Error(ErrorCode::FileUnwritable, shown, unwritable(shown, reason));
}

// Files with this ending, by name, without it. Those that are being written have another one.
std::vector<std::string> namesIn(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code failed;
  for (fs::directory_iterator item(folder, failed), end; !failed && item != end; item.increment(failed)) {
    const std::string name = item->path().filename().native();
    if (name.ends_with(kEnding) && !name.starts_with('.'))
      names.push_back(name.substr(0, name.size() - kEnding.size()));
  }
  std::sort(names.begin(), names.end());
  return names;
}

fs::path fileIn(const fs::path& folder, const std::string& name) { return folder / (name + std::string(kEnding)); }

// False where somebody else was quicker. An answer that was lost on the network looks like that too, so what is there counts.
bool moved(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) == 0) return true;
  const int reason = errno;
  std::error_code ignored;
  if (fs::exists(to, ignored) && !fs::exists(from, ignored)) return true;
  if (reason == ENOENT || reason == ESTALE) return false;
  refuseChange(to, reason);
}

// A thousand workers that begin together would all try each name in turn: whoever was not the first looks somewhere else.
void scatter(std::vector<std::string>& names, const ClaimOwner& self) {
  Random random(hash64(claimName({}, self)), "spool", 0);
  for (std::size_t i = names.size() - 1; i > 1; --i) std::swap(names[i], names[1 + random.below(i)]);
}

// What fail() wrote: why in English, who, and why once more as a message that can be translated.
SpoolEntry failedEntry(const std::string& name, const fs::path& file) {
  SpoolEntry entry{name, JobState::Failed, {}, {}, {}};
  std::ifstream stream(file, std::ios::binary);
  std::string english;
  for (std::string line; std::getline(stream, line);) {
    if (auto claim = namedClaim(line)) {
      entry.owner = std::move(claim->owner);
    } else if (auto message = messageFromJson(line)) {
      entry.failure = std::move(*message);
    } else {
      english += line + "\n";
    }
  }
  if (entry.failure.empty()) entry.failure = Message::verbatim(std::string(trim(english)));
  return entry;
}

// Seconds since 1970 at which the file system saw the last change of the file, or of its name.
std::optional<std::int64_t> changedAt(const fs::path& file, bool name) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return std::nullopt;
  return name ? std::max(status.st_ctim.tv_sec, status.st_mtim.tv_sec) : status.st_mtim.tv_sec;
}

// Now, by the clock that stamps the files there: those of machines differ.
std::int64_t timeThere(const fs::path& folder) {
  const fs::path probe = folder / (".clock-" + hostName() + "-" + std::to_string(::getpid()));
  writeFileWhole(probe, "");
  const std::optional<std::int64_t> time = changedAt(probe, false);
  std::error_code ignored;
  fs::remove(probe, ignored);
  return time.value_or(0);
}

}  // namespace

std::string jobStateName(JobState state) {
  switch (state) {
    case JobState::Planned: return "planned";
    case JobState::Working: return "working";
    case JobState::Ended: return "ended";
    case JobState::Silent: return "silent";
    case JobState::Done: return "done";
    case JobState::Failed: return "failed";
    case JobState::Cancelled: return "cancelled";
  }
  return "planned";
}

bool isLeft(JobState state) {
  return state != JobState::Done && state != JobState::Failed && state != JobState::Cancelled;
}

SpoolFolder::SpoolFolder(fs::path folder, std::chrono::seconds silentAfter)
    : folder_(std::move(folder)), silentAfter_(silentAfter) {
  for (const char* const name : kSubFolders) {
    std::error_code failed;
    fs::create_directories(folder_ / name, failed);
    if (failed) refuseChange(folder_ / name, failed.value());
  }
}

fs::path SpoolFolder::resultFile(const std::string& name) const { return folder_ / "results" / (name + ".afterimage"); }
fs::path SpoolFolder::resultNote(const std::string& name) const { return fileIn(folder_ / "results", name); }
fs::path SpoolFolder::collectedNote(const std::string& name) const { return fileIn(folder_ / "collected", name); }
fs::path SpoolFolder::pictures(const std::string& fingerprint) const { return folder_ / "data" / fingerprint; }
std::vector<std::string> SpoolFolder::results() const { return namesIn(folder_ / "results"); }
fs::path SpoolFolder::claimFile(const SpoolClaim& claim) const {
  return fileIn(folder_ / "claimed", claimName(claim.job.name, claim.owner));
}

fs::path SpoolFolder::beatFile(const SpoolClaim& claim) const {
  return folder_ / "beats" / claimName(claim.job.name, claim.owner);
}

SpoolEntry SpoolFolder::claimedEntry(const fs::path& file, const NamedClaim& claim, std::int64_t now) const {
  SpoolEntry entry{claim.job, JobState::Working, claim.owner, {}, {}};
  const auto beat = changedAt(folder_ / "beats" / claimName(claim.job, claim.owner), false);
  const auto begun = changedAt(file, true);  // Renamed then.
  const std::int64_t last = std::max(beat.value_or(0), begun.value_or(0));
  entry.silence = std::chrono::seconds(std::max<std::int64_t>(0, now - last));
  if (const auto lives = isAlive(claim.owner.process)) {
    entry.state = *lives ? JobState::Working : JobState::Ended;
  } else if (entry.silence > silentAfter_) {
    entry.state = JobState::Silent;
  }
  return entry;
}

std::vector<SpoolEntry> SpoolFolder::list() const {
  std::vector<SpoolEntry> entries;
  for (const std::string& name : namesIn(folder_ / "planned")) entries.push_back({name, JobState::Planned, {}, {}, {}});
  const std::vector<std::string> claimed = namesIn(folder_ / "claimed");
  const std::int64_t now = claimed.empty() ? 0 : timeThere(folder_ / "beats");
  for (const std::string& name : claimed) {
    const auto claim = namedClaim(name);
    if (claim) entries.push_back(claimedEntry(fileIn(folder_ / "claimed", name), *claim, now));
  }
  for (const std::string& name : namesIn(folder_ / "done")) entries.push_back({name, JobState::Done, {}, {}, {}});
  for (const std::string& name : namesIn(folder_ / "cancelled"))
    entries.push_back({name, JobState::Cancelled, {}, {}, {}});
  for (const std::string& name : namesIn(folder_ / "failed")) {
    entries.push_back(failedEntry(name, folder_ / "failed" / (name + ".txt")));
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const SpoolEntry& a, const SpoolEntry& b) { return a.name < b.name; });
  return entries;
}

bool SpoolFolder::knows(const std::string& name) const {
  std::error_code ignored;
  for (const char* const place : {"planned", "done", "failed", "cancelled"}) {
    if (fs::exists(fileIn(folder_ / place, name), ignored)) return true;
  }
  const std::vector<std::string> claimed = namesIn(folder_ / "claimed");
  return std::any_of(claimed.begin(), claimed.end(),
                     [&](const std::string& claim) { return claim.starts_with(name + "@"); });
}

bool SpoolFolder::plan(const SpoolJob& job) const {
  if (knows(job.name)) return false;
  writeFileWhole(fileIn(folder_ / "planned", job.name), formatJob(job));
  return true;
}

std::optional<SpoolClaim> SpoolFolder::taken(const fs::path& from, const std::string& name,
                                             const ClaimOwner& self) const {
  SpoolClaim claim{{name, {}}, self};
  if (!moved(from, claimFile(claim))) return std::nullopt;
  try {
    claim.job = readJob(claimFile(claim), name);
  } catch (const Error& error) {
    fail(claim, error.message());
    return std::nullopt;
  }
  beat(claim);
  return claim;
}

std::optional<SpoolClaim> SpoolFolder::claimNext(const ClaimOwner& self) const {
  for (const std::string& name : namesIn(folder_ / "claimed")) {
    const auto claim = namedClaim(name);
    if (!claim || claim->owner == self || !hasEnded(claim->owner, self)) continue;
    if (auto mine = taken(fileIn(folder_ / "claimed", name), claim->job, self)) return mine;
  }
  std::vector<std::string> names = namesIn(folder_ / "planned");
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (auto mine = taken(fileIn(folder_ / "planned", names[i]), names[i], self)) return mine;
    if (i == 0) scatter(names, self);
  }
  return std::nullopt;
}

bool SpoolFolder::holds(const SpoolClaim& claim) const {
  std::error_code failed;
  if (fs::exists(claimFile(claim), failed) || failed) return true;  // A network that hangs takes nothing away.
  return !fs::exists(folder_ / "claimed", failed) || failed;        // Nor does one that has gone.
}

void SpoolFolder::beat(const SpoolClaim& claim) const { writeFileWhole(beatFile(claim), ""); }

void SpoolFolder::moveOn(const SpoolClaim& claim, const char* place) const {
  (void)moved(claimFile(claim), fileIn(folder_ / place, claim.job.name));
  std::error_code ignored;
  fs::remove(beatFile(claim), ignored);
}

void SpoolFolder::finish(const SpoolClaim& claim) const { moveOn(claim, "done"); }

void SpoolFolder::fail(const SpoolClaim& claim, const Message& reason) const {
  writeFileWhole(folder_ / "failed" / (claim.job.name + ".txt"),
                 reason.english() + "\n" + claimName(claim.job.name, claim.owner) + "\n" + messageJson(reason) + "\n");
  moveOn(claim, "failed");
}

void SpoolFolder::giveBack(const SpoolClaim& claim) const { moveOn(claim, "planned"); }

// The file that somebody has claimed this job with.
std::optional<fs::path> SpoolFolder::claimedFile(const std::string& name) const {
  for (const std::string& claimed : namesIn(folder_ / "claimed")) {
    const auto claim = namedClaim(claimed);
    if (claim && claim->job == name) return fileIn(folder_ / "claimed", claimed);
  }
  return std::nullopt;
}

bool SpoolFolder::cancel(const std::string& name) const {
  const fs::path cancelled = fileIn(folder_ / "cancelled", name);
  if (moved(fileIn(folder_ / "planned", name), cancelled)) return true;
  const auto claimed = claimedFile(name);
  return claimed && moved(*claimed, cancelled);
}

bool SpoolFolder::release(const std::string& name) const {
  const fs::path planned = fileIn(folder_ / "planned", name);
  if (const auto claimed = claimedFile(name)) return moved(*claimed, planned);
  std::error_code ignored;
  for (const char* const place : {"failed", "cancelled"}) {
    if (fs::exists(fileIn(folder_ / place, name), ignored)) return moved(fileIn(folder_ / place, name), planned);
  }
  return false;
}

bool SpoolFolder::forget(const std::string& name) const {
  std::error_code ignored;
  bool hasEnded = false;
  for (const char* const place : {"done", "failed", "cancelled"}) {
    hasEnded = fs::remove(fileIn(folder_ / place, name), ignored) || hasEnded;
  }
  if (!hasEnded) return false;
  fs::remove(folder_ / "failed" / (name + ".txt"), ignored);
  for (const char* const place : {"results", "collected"}) {
    fs::remove(fileIn(folder_ / place, name), ignored);
    fs::remove(folder_ / place / (name + ".afterimage"), ignored);
  }
  return true;
}

void SpoolFolder::setCollected(const std::string& name) const {
  (void)moved(resultFile(name), folder_ / "collected" / (name + ".afterimage"));
  (void)moved(resultNote(name), fileIn(folder_ / "collected", name));
}

}  // namespace core
