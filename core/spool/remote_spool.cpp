// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/remote_spool.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/base/program_call.h"
#include "core/base/text.h"
#include "core/spool/hand_back.h"
#include "core/spool/remote_pictures.h"

namespace core {
namespace {

using Json = nlohmann::json;

std::vector<RemoteJob> jobsIn(const std::string& text) {
  std::vector<RemoteJob> jobs;
  const Json list = Json::parse(text, nullptr, false);
  if (!list.is_array()) return jobs;
  for (const Json& entry : list) {
    if (!entry.is_object()) continue;
    const auto word = [&](const char* key) {
      const auto found = entry.find(key);
      return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const std::string epochs = word("epochs");
    jobs.push_back({word("name"), word("state"), epochs.empty() ? -1 : std::atoll(epochs.c_str()), word("host"),
                    word("job"), word("failure")});
  }
  return jobs;
}

bool isHeldBy(const SpoolEntry& entry, const ClaimOwner& owner) {
  return entry.owner == owner && entry.state != JobState::Failed;
}

}  // namespace

std::string jobLines(const std::vector<SpoolJob>& jobs) {
  std::string lines;
  for (const SpoolJob& job : jobs) lines += Json{{"name", job.name}, {"job", formatJob(job)}}.dump() + "\n";
  return lines;
}

std::vector<SpoolJob> jobsFromLines(std::string_view text) {
  std::vector<SpoolJob> jobs;
  for (const std::string& line : split(text, '\n')) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("name") || !json.contains("job")) continue;
    if (!json["name"].is_string() || !json["job"].is_string()) continue;
    const std::string name = json["name"];
    if (name.empty() || jobName(name) != name) continue;  // It becomes the name of a file.
    jobs.push_back(parseJob(json["job"].get<std::string>(), name));
  }
  return jobs;
}

RemoteSpool::RemoteSpool(const SpoolFolder& spool, RemoteMachine machine, std::stop_token stop)
    : spool_(spool),
      shell_(std::move(machine), std::move(stop)),
      owner_{jobName(shell_.machine().host), {"ssh", "ssh", 0, 0}, "ssh"} {}

// Claimed here before they are sent: nobody else takes them while the answer is on its way, or lost.
std::size_t RemoteSpool::send(std::size_t most) const {
  for (std::size_t count = 0; most == 0 || count < most; ++count) {
    if (!spool_.claimNext(owner_)) break;
  }
  std::vector<SpoolJob> jobs;
  for (SpoolClaim& claim : claims()) jobs.push_back(std::move(claim.job));
  if (jobs.empty()) return 0;
  sendCopies(jobs);
  const Json answer = Json::parse(
      shell_.ask(shell_.program("spool take " + shell_.place({}) + " --json"), jobLines(jobs)), nullptr, false);
  return answer.is_object() ? answer.value("taken", std::size_t{0}) : 0;
}

// Each once; a place that copies them itself has none here.
void RemoteSpool::sendCopies(const std::vector<SpoolJob>& jobs) const {
  std::set<std::string> copies;
  for (const SpoolJob& job : jobs) copies.insert(job.pictures);
  std::error_code ignored;
  for (const std::string& copy : copies) {
    const std::filesystem::path here = spool_.pictures(copy);
    if (copy.empty() || !std::filesystem::exists(here, ignored)) continue;
    sendPictures(pictureFiles(here), shell_, [](std::uintmax_t, std::uintmax_t) {});
  }
}

void RemoteSpool::start(int workers) const {
  const std::string folder = shell_.place({});
  const std::string work = shell_.program("work " + folder);
  std::string words = "mkdir -p " + folder;
  for (int i = 0; i < workers; ++i) {
    words += " && { setsid nohup " + work + " >> " + folder + "/work.log 2>&1 < /dev/null & }";
  }
  shell_.ask(words);
}

std::vector<SpoolClaim> RemoteSpool::claims() const {
  std::vector<SpoolClaim> found;
  for (const SpoolEntry& entry : spool_.list()) {
    if (isHeldBy(entry, owner_)) {
      found.push_back(
          {readJob(spool_.path() / "claimed" / (claimName(entry.name, owner_) + ".json"), entry.name), owner_});
    }
  }
  return found;
}

// The note is read before the archive, since a worker writes it after: whatever is handed back in between, the archive holds
// what the note says, or more. Each has another name until both are whole.
void RemoteSpool::take(const SpoolClaim& claim) const {
  const std::filesystem::path note = spool_.resultNote(claim.job.name);
  const std::filesystem::path archive = spool_.resultFile(claim.job.name);
  const auto part = [](const std::filesystem::path& file) { return std::filesystem::path(file.native() + ".part"); };
  try {
    for (const std::filesystem::path& file : {note, archive}) {
      shell_.ask("cat " + shell_.place("results/" + file.filename().native()), {}, part(file));
    }
  } catch (...) {
    std::error_code ignored;
    for (const std::filesystem::path& file : {note, archive}) std::filesystem::remove(part(file), ignored);
    throw;
  }
  for (const std::filesystem::path& file : {archive, note}) std::filesystem::rename(part(file), file);
}

RemoteNews RemoteSpool::fetch() const {
  RemoteNews news;
  news.jobs = jobsIn(shell_.ask(shell_.program("spool list " + shell_.place({}) + " --json")));
  for (const SpoolClaim& claim : claims()) {
    const auto job = std::find_if(news.jobs.begin(), news.jobs.end(),
                                  [&](const RemoteJob& there) { return there.name == claim.job.name; });
    if (job == news.jobs.end()) {
      ++news.missing;
    } else {
      settle(claim, *job, news);
    }
  }
  return news;
}

void RemoteSpool::settle(const SpoolClaim& claim, const RemoteJob& job, RemoteNews& news) const {
  const auto here = stateInSpool(spool_, claim.job.name);
  const bool hasEnded = job.state == "done" || job.state == "failed";
  if (job.epochs >= 0 && (!here || here->epochs < job.epochs || (hasEnded && !here->hasEnded()))) {
    take(claim);
    ++news.came;
  }
  if (job.state == "done") {
    spool_.finish(claim);
  } else if (job.state == "failed") {
    spool_.fail(claim, Message::verbatim(job.failure));
  } else if (job.state == "cancelled") {
    (void)spool_.cancel(job.name);
  } else {
    if (job.state == "working" || job.state == "planned") spool_.beat(claim);
    ++news.left;
  }
}

void RemoteSpool::cancel(const std::vector<std::string>& names) const {
  std::string words = "spool cancel " + shell_.place({});
  for (const std::string& name : names) words += " " + shellWord(name);
  shell_.ask(shell_.program(words));
  for (const std::string& name : names) (void)spool_.cancel(name);
}

bool RemoteSpool::hasRuns() const {
  const std::vector<SpoolEntry> entries = spool_.list();
  return std::any_of(entries.begin(), entries.end(), [&](const SpoolEntry& entry) { return isHeldBy(entry, owner_); });
}

std::string RemoteSpool::log(int lines, const std::string& file) const {
  return shell_.ask("tail -n " + std::to_string(lines) + " " + shell_.place(file));
}

}  // namespace core
