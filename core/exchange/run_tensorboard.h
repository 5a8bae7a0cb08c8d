// SPDX-License-Identifier: GPL-3.0-or-later
// A kept run, written for TensorBoard.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "core/store/run_store.h"

namespace core {

// Adds the run's folder to a folder of logs; answers it. progress: epochs written, of how many. Throws Error(FileUnwritable),
// also where that folder holds the run already, Error(FileUnreadable) where pictures of the run are damaged, and
// Error(InvalidSetting, "run") for a run that was imported.
std::filesystem::path exportTensorBoard(RunStore& store, const std::string& uid, const std::filesystem::path& logs,
                                        const std::function<void(std::size_t, std::size_t)>& progress = {});

}  // namespace core
