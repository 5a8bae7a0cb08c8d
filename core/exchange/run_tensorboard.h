// SPDX-License-Identifier: GPL-3.0-or-later
// A kept run, written for TensorBoard.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/work_progress.h"
#include "core/store/run_store.h"

namespace core {

// Adds the run's folder to a folder of logs; answers it. Runs that were imported, too: with the settings and names of figures
// that they came with. progress: epochs written, of how many. Throws Error(FileUnwritable), also where that folder holds the
// run already, and Error(FileUnreadable) where pictures of the run are damaged; then nothing of it stays.
std::filesystem::path exportTensorBoard(RunStore& store, const std::string& uid, const std::filesystem::path& logs,
                                        const WorkProgress& progress = {});

}  // namespace core
