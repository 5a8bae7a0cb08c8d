// SPDX-License-Identifier: GPL-3.0-or-later
// Runs out of what TensorBoard shows: a file of events, a run's folder, or a folder of such folders. Private to core_exchange.
#pragma once

#include <filesystem>

#include "core/exchange/foreign_run.h"

namespace core {

// Whether there is a file of events in the folder, or below it.
[[nodiscard]] bool holdsEventFiles(const std::filesystem::path& folder);

// One run a folder that holds files of events, named by its path; the folders "train" and "validation" of one run, as Keras
// writes them, become one. A file stands for itself. Scalars become curves, pictures outputs of probes ("NAME/output", with
// "NAME/input" and "NAME/target", where they are called so), HParams settings. progress: files. In a folder, files that are
// none, or empty as those of a run that has just begun, are left out with a note. Throws Error(FileUnreadable) where none is left.
void runsFromTensorBoard(const std::filesystem::path& place, const TakeRun& take, const WorkProgress& progress = {});

}  // namespace core
