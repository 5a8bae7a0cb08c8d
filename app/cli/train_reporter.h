// SPDX-License-Identifier: GPL-3.0-or-later
// Tells people how a run goes: progress bars on a terminal, a line per epoch everywhere.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/cli/terminal.h"
#include "core/run/train_event.h"

namespace cli {

class TrainReporter {
 public:
  TrainReporter();

  void handle(const core::TrainEvent& event);
  // After the run: the best epoch, how it compares with the baselines, where the run is kept, and last the
  // reconstruction picture where the run got as far as one.
  void conclude(const std::string& whereKept, const std::filesystem::path& reconstructionFile);

 private:
  void show(const core::LoadingProgress& progress);
  void show(const core::RunStarted& started);
  void show(const core::BatchDone& done);
  void show(const core::EpochDone& done);
  void show(const core::RunWarning& warning);
  void show(const core::Finding& finding);
  void show(const core::RunFinished& finished);
  void show(const core::RunStopped& stopped);
  template <class Other>
  void show(const Other&) {}

  [[nodiscard]] std::string comparison() const;

  Terminal output_;
  ProgressLine line_;
  Pace loadingPace_;
  core::LoadingProgress loaded_;
  std::optional<core::RunStarted> started_;
  std::optional<core::EpochDone> best_;
};

}  // namespace cli
