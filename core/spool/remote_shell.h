// SPDX-License-Identifier: GPL-3.0-or-later
// The shell of another machine, by the program ssh, as the person has set that up: no password is asked for or kept.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

struct RemoteMachine {
  std::string host;                         // As ssh knows it, from ~/.ssh/config too.
  std::string program = "afterimage-cli";   // There.
  std::string folder = "afterimage-spool";  // Its spool; from the home folder there unless it begins with "/".
  std::vector<std::string> options{};       // Of ssh, before the host.
};

// Every member throws Error(Engine) where the machine cannot be reached (ssh's own words are in the sentence) or says that
// something went wrong.
class RemoteShell {
 public:
  // stop: cuts connections when nobody waits for an answer any more; what runs there goes on.
  explicit RemoteShell(RemoteMachine machine, std::stop_token stop = {});

  [[nodiscard]] const RemoteMachine& machine() const { return machine_; }

  // What it answers to these words, or writes to a file here. Throws where their exit status is not 0, too.
  std::string ask(const std::string& words, const std::string& input = {},
                  const std::filesystem::path& output = {}) const;
  // The same with what a command of the shell here writes as its input. The command reads `input`.
  void feed(const std::string& command, const std::string& input, const std::string& words) const;
  // Afterimage's own command there, as words for ask.
  [[nodiscard]] std::string program(const std::string& words) const;
  // A file or folder of its spool, as a word for ask.
  [[nodiscard]] std::string place(const std::string& name) const;
  // Throws where its program is missing or not this version.
  void requireVersion(const std::string& version) const;
  [[nodiscard]] bool isStopped() const { return stop_.stop_requested(); }

 private:
  [[nodiscard]] std::vector<std::string> ssh(const std::string& words) const;
  std::string answered(const std::vector<std::string>& call, const std::string& input,
                       const std::filesystem::path& output) const;

  RemoteMachine machine_;
  std::stop_token stop_;
};

}  // namespace core
