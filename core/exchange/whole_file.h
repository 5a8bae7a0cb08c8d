// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a file that nobody vouches for. Private to core_exchange.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace core {

// Its bytes, at most so many of them: a larger one is refused. Throws Error(FileUnreadable).
[[nodiscard]] std::string readWholeFile(const std::filesystem::path& file, std::size_t mostBytes);

}  // namespace core
