// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory_setup.h"

#include <malloc.h>

namespace core {

void keepFreedMemory() {
#ifdef __GLIBC__
  constexpr int kLargestHeapBlock = 1 << 30;
  constexpr int kNeverTrim = 2'000'000'000;
  constexpr int kGrowBy = 256 << 20;
  mallopt(M_MMAP_THRESHOLD, kLargestHeapBlock);
  mallopt(M_TRIM_THRESHOLD, kNeverTrim);
  mallopt(M_TOP_PAD, kGrowBy);
  mallopt(M_ARENA_MAX, 1);  // Other threads' arenas cannot hold such blocks, and would give them back each time.
#endif
}

}  // namespace core
