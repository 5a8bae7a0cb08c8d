// SPDX-License-Identifier: GPL-3.0-or-later
// A kept run, written into a folder of MLflow's (its file store), for places that no server can be reached from: "mlflow
// migrate-filestore" takes such a folder into a server's database, which is never written by us.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/work_progress.h"
#include "core/store/run_store.h"

namespace core {

// Adds the run to its experiment in the folder, both made where they are missing; answers the run's own folder. What the folder
// holds of this run already is replaced whole. progress: bytes copied. Throws Error(FileUnwritable), and
// Error(FileUnreadable) where a file of the run is missing or damaged.
std::filesystem::path exportMlflowFolder(RunStore& store, const std::string& uid, const std::filesystem::path& folder,
                                         const std::string& experiment, const WorkProgress& progress = {});

}  // namespace core
