// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and signatures in the bytes of a file that nobody vouches for. Private to core_data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace core {

using FileBytes = std::span<const std::uint8_t>;

[[nodiscard]] bool beginsWith(FileBytes bytes, std::string_view signature, std::size_t offset = 0);

enum class ByteOrder { LowestFirst, HighestFirst };

// The whole number of 1 to 8 bytes at this place; nothing where it reaches behind the end.
[[nodiscard]] std::optional<std::uint64_t> numberAt(FileBytes bytes, std::uint64_t offset, std::size_t length,
                                                    ByteOrder order);

// As many of these bytes as there are.
[[nodiscard]] FileBytes partOf(FileBytes bytes, std::uint64_t offset, std::uint64_t length);

[[nodiscard]] std::string_view textOf(FileBytes bytes);

}  // namespace core
