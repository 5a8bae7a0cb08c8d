// SPDX-License-Identifier: GPL-3.0-or-later
// One run in several processes, as a command line asks for it: started here, or found in the environment that srun or
// torchrun gives.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/process_group.h"
#include "core/run/run_settings.h"

namespace cli {

class Command;
class LaunchedProcesses;

// The processes that train with the one that leads the run.
class Company {
 public:
  Company(std::unique_ptr<LaunchedProcesses> launched, std::unique_ptr<core::ProcessGroup> group,
          bool trainsSeveral = false);
  ~Company();  // Those that wait for a further run wait no more.
  Company(const Company&) = delete;
  Company& operator=(const Company&) = delete;

  // A run begins: those that train several, one after the other, wait for this word. Throws ProcessLost.
  void call();
  // Whether a process was lost: nothing more can be trained with the others.
  [[nodiscard]] bool isBroken() const { return group_ == nullptr; }

  [[nodiscard]] core::ProcessGroup& group() const { return *group_; }
  // What is known of those that are gone, a sentence each.
  [[nodiscard]] std::vector<std::string> obituaries() const;
  // Nobody waits for this process any more.
  void leave() { group_.reset(); }

 private:
  std::unique_ptr<LaunchedProcesses> launched_;
  bool trainsSeveral_;
  std::unique_ptr<core::ProcessGroup> group_;  // Last: left before one waits for those that were started.
};

enum class RunsTogether {
  One,
  Several,  // One after the other, until the leading process has no more.
};

class ProcessOptions {
 public:
  // Adds --processes, --distributed and --timeout.
  explicit ProcessOptions(Command& command, RunsTogether runs = RunsTogether::One);

  // With --distributed: meets the others. Where this process only computes for the one that leads, it does so and its exit
  // status is the answer. ownImages: a folder or the name of samples that takes the place of the leading one's; may be "".
  [[nodiscard]] std::optional<int> followed(const std::string& ownImages);
  // For the leading process, once it knows that it can train: the others, which it starts where --processes asks for them,
  // for one run; those that --distributed has met are the same each time. Null where it trains alone.
  // Before any is started: throws Error(InvalidSetting) where the batches of these settings, or this machine's cores, are too
  // few for so many, and warns where they would take turns.
  [[nodiscard]] std::shared_ptr<Company> company(const core::RunSettings& settings);
  // Nothing more is trained with those that --distributed has met.
  void part() { met_.reset(); }

 private:
  RunsTogether runs_;
  int processes_ = 1;
  bool isDistributed_ = false;
  int seconds_;
  std::shared_ptr<Company> met_;
};

}  // namespace cli
