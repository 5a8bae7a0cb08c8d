// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for training: glibc's allocator keeps what is freed, for training frees and takes the same large blocks in every
// step, and large blocks lie in large pages, so that the processor finds their places faster.
#pragma once

#include <cstddef>
#include <cstdint>

namespace core {

// Call first thing in main, before threads start. Without it a step costs some 200,000 page faults; training on another
// thread than the main one needs it no less.
void keepFreedMemory();

// Asks for pages of 2 MiB under a block that has not been written yet; small blocks and systems without such pages stay as
// they are.
void preferLargePages(void* memory, std::size_t bytes);

// Bytes of the allocator's that have been used and are free again: the next large block takes them before the system's.
[[nodiscard]] std::int64_t keptFreeMemory();

}  // namespace core
