// SPDX-License-Identifier: GPL-3.0-or-later
// How much room there is on a disk, and how much a folder takes of it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>

namespace core {

// For this user, on the disk where the folder is or would be made; nullopt where the system does not say.
[[nodiscard]] std::optional<std::uintmax_t> freeBytes(const std::filesystem::path& folder);

// The sizes of all files below it, links not followed; what cannot be read counts nothing. Takes as long as the folder has
// files; what was added up so far where it is stopped.
[[nodiscard]] std::uintmax_t bytesBelow(const std::filesystem::path& folder, const std::stop_token& stop = {});

}  // namespace core
