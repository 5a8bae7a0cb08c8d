// SPDX-License-Identifier: GPL-3.0-or-later
// A machine that is reached by ssh and trains for a spool of this one, from a spool of its own. Whatever breaks off on the
// way changes nothing: each step can be taken again.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/spool/spool_folder.h"

namespace core {

struct RemoteMachine {
  std::string host;                         // As ssh knows it, from ~/.ssh/config too.
  std::string program = "afterimage-cli";   // There.
  std::string folder = "afterimage-spool";  // Its spool; from the home folder there unless it begins with "/".
  std::vector<std::string> options{};       // Of ssh, before the host.
};

struct RemoteNews {
  std::size_t came = 0;  // Runs that came further, or ended.
  std::size_t left = 0;  // Those that it still works on.
};

class RemoteSpool {
 public:
  // Both must outlive it. Nothing is asked of the machine yet.
  RemoteSpool(const SpoolFolder& spool, const RemoteMachine& machine);

  // Throws Error(Engine) where it cannot be reached (ssh's own words are in the sentence), where its program is missing or
  // not this version.
  void require(const std::string& version) const;
  // Gives it the runs that wait here, at most so many (0: all), and once more those that may not have arrived. Answers how
  // many are new to it.
  [[nodiscard]] std::size_t send(std::size_t most) const;
  // Starts so many workers that stay when the connection ends.
  void start(int workers) const;
  // Takes what they have handed back into the spool here, and what became of each run.
  [[nodiscard]] RemoteNews fetch() const;
  // What its workers have written last.
  [[nodiscard]] std::string log(int lines) const;

 private:
  // What the machine's shell answers to these words, or writes to a file here. Throws Error(Engine) where its exit status is
  // not 0.
  std::string asked(const std::string& words, const std::string& input = {},
                    const std::filesystem::path& output = {}) const;
  [[nodiscard]] std::string program(const std::string& words) const;
  void take(const SpoolClaim& claim) const;
  [[nodiscard]] std::vector<SpoolClaim> claims() const;

  const SpoolFolder& spool_;
  const RemoteMachine& machine_;
  ClaimOwner owner_;
};

// Jobs on their way: one a line. What is no job is passed over.
[[nodiscard]] std::string jobLines(const std::vector<SpoolJob>& jobs);
[[nodiscard]] std::vector<SpoolJob> jobsFromLines(std::string_view text);

}  // namespace core
