// SPDX-License-Identifier: GPL-3.0-or-later
// Models that other programs trained, taken into the store as runs that are over: they can be used, measured, exported, and
// trained on as any other.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/work_progress.h"
#include "core/run/engine.h"

namespace core {

struct ImportedModel {
  std::string uid;  // Of its run, which has no epochs.
  std::vector<Message> notes{};
};

// A model that Keras saved. It is opened with its weights before anything is
// kept. program: the version of this program. Throws Error(FileUnreadable) that says what is wrong with the file,
// Error(OutOfMemory), and as the store does.
[[nodiscard]] ImportedModel importKerasModel(const std::filesystem::path& storeFolder,
                                             const std::filesystem::path& file, Engine& engine,
                                             const std::string& program, const WorkProgress& progress = {});

}  // namespace core
