// SPDX-License-Identifier: GPL-3.0-or-later
// Which run store, and which of its runs: options of all commands that look at kept runs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "core/store/run_store.h"

namespace cli {

class Command;

// Adds --store; the folder is where it leads, or the user's own store.
[[nodiscard]] std::shared_ptr<std::string> addStoreOption(Command& command);
[[nodiscard]] std::filesystem::path storeFolder(const std::string& given);

// Opens it and tells on standard error what is wrong with it.
[[nodiscard]] core::RunStore openStore(const std::string& given, core::StoreAccess access);

// The epoch that a person typed; throws core::Error(InvalidSetting, "epoch").
[[nodiscard]] std::int64_t epochNumber(const std::string& text);

}  // namespace cli
