// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory_setup.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>

namespace core {
namespace {

constexpr int kGrowBy = 256 << 20;

}  // namespace

void keepFreedMemory() {
#ifdef __GLIBC__
  constexpr int kLargestHeapBlock = 1 << 30;
  constexpr int kNeverTrim = 2'000'000'000;
  mallopt(M_MMAP_THRESHOLD, kLargestHeapBlock);
  mallopt(M_TRIM_THRESHOLD, kNeverTrim);
  mallopt(M_TOP_PAD, kGrowBy);
  mallopt(M_ARENA_MAX, 1);  // Other threads' arenas cannot hold such blocks, and would give them back each time.
#endif
}

void preferLargePages(void* memory, std::size_t bytes) {
#ifdef MADV_HUGEPAGE
  constexpr std::size_t kWorthAsking = 1 << 20;
  if (bytes < kWorthAsking) return;
  // Whole pages inside the block: a neighbour's are the neighbour's to ask for.
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  const auto begin = (reinterpret_cast<std::uintptr_t>(memory) + page - 1) / page * page;
  const auto end = (reinterpret_cast<std::uintptr_t>(memory) + bytes) / page * page;
  (void)madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);  // Where it fails, small pages stay.
#else
  (void)memory;
  (void)bytes;
#endif
}

std::int64_t keptFreeMemory() {
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33)
  // The end of the heap was perhaps never touched: the system still counts that as its own.
  return std::max<std::int64_t>(0, static_cast<std::int64_t>(mallinfo2().fordblks) - kGrowBy);
#else
  return 0;
#endif
}

}  // namespace core
