// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/remote_shell.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/program_call.h"
#include "core/base/text.h"

namespace core {
namespace {

[[noreturn]] void refuse(const std::string& host, const Message& message) {
  throw Error(ErrorCode::Engine, host, message);
}

}  // namespace

RemoteShell::RemoteShell(RemoteMachine machine, std::stop_token stop)
    : machine_(std::move(machine)), stop_(std::move(stop)) {}

std::string RemoteShell::program(const std::string& words) const { return shellWord(machine_.program) + " " + words; }

std::string RemoteShell::place(const std::string& name) const {
  const std::string folder = machine_.folder.starts_with('-') ? "./" + machine_.folder : machine_.folder;
  return shellWord(name.empty() ? folder : folder + "/" + name);
}

// Without a terminal nobody could answer a question about a password. A connection that hangs is given up.
std::vector<std::string> RemoteShell::ssh(const std::string& words) const {
  std::vector<std::string> call = {
      "ssh", "-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20", "-o", "ServerAliveInterval=15"};
  call.insert(call.end(), machine_.options.begin(), machine_.options.end());
  call.insert(call.end(), {"--", machine_.host, words});
  return call;
}

std::string RemoteShell::ask(const std::string& words, const std::string& input,
                             const std::filesystem::path& output) const {
  return answered(ssh(words), input, output);
}

void RemoteShell::feed(const std::string& command, const std::string& input, const std::string& words) const {
  std::string line = command + " |";
  for (const std::string& word : ssh(words)) line += " " + shellWord(word);
  answered({"sh", "-c", line}, input, {});
}

std::string RemoteShell::answered(const std::vector<std::string>& call, const std::string& input,
                                  const std::filesystem::path& output) const {
  const ProgramAnswer answer = callProgram({call, input, output, stop_});
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

void RemoteShell::requireVersion(const std::string& version) const {
  const auto answer = nlohmann::json::parse(ask(program("version --json")), nullptr, false);
  const std::string there = answer.is_object() && answer.contains("afterimage") && answer["afterimage"].is_string()
                                ? answer["afterimage"].get<std::string>()
                                : std::string("?");
  if (there == version) return;
  refuse(
      machine_.host,
      {coreText("Core", "The machine \"%1\" has version %2 of Afterimage, and this one %3. Install the same on both."),
       machine_.host, there, version});
}

}  // namespace core
