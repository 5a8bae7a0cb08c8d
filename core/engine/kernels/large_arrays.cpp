// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernels/large_arrays.h"

namespace core::kernels {
namespace {

constexpr std::int64_t kLineFloats = 16;
constexpr std::uintptr_t kLineBytes = 64;
// 16 MiB: with what it is made from, such an array fills the third cache that several cores share.
constexpr std::int64_t kLargeFloats = 4 * 1024 * 1024;

}  // namespace

Stores storesFor(const float* place, std::int64_t rows, std::int64_t channels) {
  const bool isInLines = channels % kLineFloats == 0 && reinterpret_cast<std::uintptr_t>(place) % kLineBytes == 0;
  return isInLines && rows * channels >= kLargeFloats ? Stores::PastCaches : Stores::Cached;
}

}  // namespace core::kernels
