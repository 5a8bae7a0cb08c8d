// SPDX-License-Identifier: GPL-3.0-or-later
// Runs out of MLflow: from a server, and from the folder that it keeps them in without a database. Private to core_exchange.
#pragma once

#include <filesystem>
#include <string>

#include "core/exchange/foreign_run.h"
#include "core/exchange/mlflow_sync.h"

namespace core {

// Whether the folder is MLflow's: of experiments, of one experiment, or of one run.
[[nodiscard]] bool isMlflowFolder(const std::filesystem::path& folder);

// Curves, parameters, times and pictures (mlflow_pictures.h). experiment: its name; "" for all. progress: runs. Throws
// Error(FileUnreadable) where there are no such runs.
void runsFromMlflowFolder(const std::filesystem::path& folder, const std::string& experiment, const TakeRun& take,
                          const WorkProgress& progress = {});

// address: of a server, or of one experiment or run as a browser shows it (".../#/experiments/1/runs/..."). Throws as
// MlflowServer does, Cancelled, and like runsFromMlflowFolder.
void runsFromMlflowServer(const std::string& address, const std::string& experiment, const TakeRun& take,
                          const WorkProgress& progress = {});

}  // namespace core
