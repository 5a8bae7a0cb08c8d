// SPDX-License-Identifier: GPL-3.0-or-later
// Tells glibc's allocator to keep freed memory: training frees and takes the same large blocks in every step.
#pragma once

#include <cstdint>

namespace core {

// Call first thing in main, before threads start. Without it a step costs some 200,000 page faults; training on another
// thread than the main one needs it no less.
void keepFreedMemory();

// Bytes of the allocator's that have been used and are free again: the next large block takes them before the system's.
[[nodiscard]] std::int64_t keptFreeMemory();

}  // namespace core
