// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/remote_spool.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <system_error>

#include "core/base/error.h"
#include "core/base/program_call.h"
#include "core/base/text.h"
#include "core/spool/hand_back.h"

namespace core {
namespace {

using Json = nlohmann::json;

// What the other machine says of one of its jobs.
struct RemoteState {
  std::string name;
  std::string state;
  std::int64_t epochs = 0;
  std::string failure;
};

std::vector<RemoteState> statesIn(const std::string& text) {
  std::vector<RemoteState> states;
  const Json list = Json::parse(text, nullptr, false);
  if (!list.is_array()) return states;
  for (const Json& entry : list) {
    if (!entry.is_object()) continue;
    const auto word = [&](const char* key) {
      const auto found = entry.find(key);
      return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const std::string epochs = word("epochs");
    states.push_back({word("name"), word("state"), epochs.empty() ? -1 : std::atoll(epochs.c_str()), word("failure")});
  }
  return states;
}

[[noreturn]] void refuse(const std::string& host, const Message& message) {
  throw Error(ErrorCode::Engine, host, message);
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

RemoteSpool::RemoteSpool(const SpoolFolder& spool, const RemoteMachine& machine)
    : spool_(spool), machine_(machine), owner_{jobName(machine.host), {"ssh", "ssh", 0, 0}, "ssh"} {}

std::string RemoteSpool::program(const std::string& words) const { return shellWord(machine_.program) + " " + words; }

std::string RemoteSpool::asked(const std::string& words, const std::string& input,
                               const std::filesystem::path& output) const {
  // Without a terminal nobody could answer a question about a password.
  std::vector<std::string> call = {"ssh", "-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20"};
  call.insert(call.end(), machine_.options.begin(), machine_.options.end());
  call.insert(call.end(), {"--", machine_.host, words});
  const ProgramAnswer answer = callProgram({call, input, output});
  constexpr int kNoConnection = 255;
  if (answer.status == kNoConnection) {
    refuse(machine_.host,
           {coreText("Core",
                     "The machine \"%1\" cannot be reached by ssh: %2. Try \"ssh %1\" in a terminal; what is "
                     "already there goes on meanwhile."),
            machine_.host, std::string(trim(answer.errors))});
  }
  if (answer.status != 0) {
    refuse(machine_.host, {coreText("Core", "On the machine \"%1\" something went wrong: %2."), machine_.host,
                           std::string(trim(answer.errors))});
  }
  return answer.output;
}

void RemoteSpool::require(const std::string& version) const {
  const Json answer = Json::parse(asked(program("version --json")), nullptr, false);
  const std::string there = answer.is_object() && answer.contains("afterimage") && answer["afterimage"].is_string()
                                ? answer["afterimage"].get<std::string>()
                                : std::string("?");
  if (there == version) return;
  refuse(
      machine_.host,
      {coreText("Core", "The machine \"%1\" has version %2 of Afterimage, and this one %3. Install the same on both."),
       machine_.host, there, version});
}

// Claimed here before they are sent: nobody else takes them while the answer is on its way, or lost.
std::size_t RemoteSpool::send(std::size_t most) const {
  for (std::size_t count = 0; most == 0 || count < most; ++count) {
    if (!spool_.claimNext(owner_)) break;
  }
  std::vector<SpoolJob> jobs;
  for (SpoolClaim& claim : claims()) jobs.push_back(std::move(claim.job));
  if (jobs.empty()) return 0;
  const Json answer = Json::parse(
      asked(program("spool take " + shellWord(machine_.folder) + " --json"), jobLines(jobs)), nullptr, false);
  return answer.is_object() ? answer.value("taken", std::size_t{0}) : 0;
}

void RemoteSpool::start(int workers) const {
  const std::string folder = shellWord(machine_.folder);
  const std::string work = program("work " + folder);
  std::string words = "mkdir -p " + folder;
  for (int i = 0; i < workers; ++i) {
    words += " && { setsid nohup " + work + " >> " + folder + "/work.log 2>&1 < /dev/null & }";
  }
  asked(words);
}

std::vector<SpoolClaim> RemoteSpool::claims() const {
  std::vector<SpoolClaim> found;
  for (const SpoolEntry& entry : spool_.list()) {
    if (entry.owner == owner_) {
      found.push_back(
          {readJob(spool_.path() / "claimed" / (claimName(entry.name, owner_) + ".json"), entry.name), owner_});
    }
  }
  return found;
}

// The archive first, then the note of what it holds, each under another name until it is whole.
void RemoteSpool::take(const SpoolClaim& claim) const {
  for (const std::filesystem::path& file : {spool_.resultFile(claim.job.name), spool_.resultNote(claim.job.name)}) {
    const std::filesystem::path part = file.native() + ".part";
    try {
      asked("cat " + shellWord(machine_.folder + "/results/" + file.filename().native()), {}, part);
    } catch (...) {
      std::error_code ignored;
      std::filesystem::remove(part, ignored);
      throw;
    }
    std::filesystem::rename(part, file);
  }
}

RemoteNews RemoteSpool::fetch() const {
  RemoteNews news;
  const std::vector<RemoteState> states =
      statesIn(asked(program("spool list " + shellWord(machine_.folder) + " --json")));
  for (const SpoolClaim& claim : claims()) {
    const auto state = std::find_if(states.begin(), states.end(),
                                    [&](const RemoteState& there) { return there.name == claim.job.name; });
    if (state == states.end()) continue;  // It has not arrived: send() gives it once more.
    const auto here = stateInSpool(spool_, claim.job.name);
    const bool hasEnded = state->state == "done" || state->state == "failed";
    if (state->epochs >= 0 && (!here || here->epochs < state->epochs || (hasEnded && !here->hasEnded()))) {
      take(claim);
      ++news.came;
    }
    if (state->state == "done") {
      spool_.finish(claim);
    } else if (state->state == "failed") {
      spool_.fail(claim, Message::verbatim(state->failure));
    } else {
      spool_.beat(claim);
      ++news.left;
    }
  }
  return news;
}

std::string RemoteSpool::log(int lines) const {
  return asked("tail -n " + std::to_string(lines) + " " + shellWord(machine_.folder + "/work.log"));
}

}  // namespace core
