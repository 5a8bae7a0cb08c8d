// SPDX-License-Identifier: GPL-3.0-or-later
// Models that other programs trained, taken into the store as runs that are over: they can be used, measured, exported, and
// trained on as any other.
#pragma once

#include <filesystem>
#include <string>

#include "core/run/engine.h"

namespace core {

// A model that Keras saved; answers the uid of its run, which has no epochs. It is opened with its weights before anything is
// kept. program: the version of this program. Throws Error(FileUnreadable) that says what is wrong with the file,
// Error(OutOfMemory), and as the store does.
std::string importKerasModel(const std::filesystem::path& storeFolder, const std::filesystem::path& file,
                             Engine& engine, const std::string& program);

}  // namespace core
