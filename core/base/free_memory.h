// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory is left, as the system and the limits set on this program have it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace core {

// Bytes that can be filled without swapping: what the system calls available, or less where a control group (of a
// container, of a batch system) allows less. None where the system does not tell. root: where /proc and /sys are.
[[nodiscard]] std::optional<std::int64_t> systemFreeMemory(const std::filesystem::path& root = "/");

// The same for this process, with what it has freed and keeps for itself (see keepFreedMemory).
[[nodiscard]] std::optional<std::int64_t> freeMemory();

}  // namespace core
