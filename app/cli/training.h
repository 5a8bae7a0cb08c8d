// SPDX-License-Identifier: GPL-3.0-or-later
// One training from the command line: kept in the run store, told to a person or to a program.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/engine/trainer.h"
#include "core/exchange/live_logs.h"
#include "core/run/run_settings.h"
#include "core/run/train_event.h"
#include "core/store/run_continuation.h"

namespace cli {

class Company;

struct TrainingPlan {
  core::Continuation begin;
  std::filesystem::path store;                  // The run store that records it.
  std::optional<std::filesystem::path> folder;  // Where the run leaves plain files too.
  core::LiveLogTargets logs;                    // Where it is shown live besides.
  std::shared_ptr<Company> company;             // Other processes that train it too; none where it is null.
  bool json = false;
  // Hears of every event once it is kept, with the uid of the run; none need listen.
  std::function<void(const std::string& uid, const core::TrainEvent&)> listener;
  // Asked at each event whether somebody else has the run by now, so that this training ends; may be none.
  std::function<bool(const core::TrainEvent&)> isTakenAway;
};

// Trains to the end, or until a signal; returns the exit status.
[[nodiscard]] int carryOut(const TrainingPlan& plan);

}  // namespace cli
