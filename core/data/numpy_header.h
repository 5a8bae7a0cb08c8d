// SPDX-License-Identifier: GPL-3.0-or-later
// What a NumPy array says of itself. Private to core_data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/data/array_layout.h"

namespace core {

// Bytes that hold every sensible header.
inline constexpr std::size_t kLongestNumpyHeader = 4096;

// The header of a .npy file (numpy.lib.format) at the beginning of its bytes: one picture of height x width [x channels], or
// several of them. Says why it cannot be used, or nothing.
[[nodiscard]] Message readNumpyHeader(std::span<const std::uint8_t> bytes, ArrayLayout& layout);

}  // namespace core
