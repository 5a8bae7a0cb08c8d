// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts of memory and of disk space as people say them.
#pragma once

#include <cstdint>

#include "core/base/message.h"

namespace core {

// "12 kB", "3.4 MB", "2 TB": in steps of 1000, two digits below ten.
[[nodiscard]] Message dataSize(std::int64_t bytes);

}  // namespace core
