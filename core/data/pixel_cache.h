// SPDX-License-Identifier: GPL-3.0-or-later
// Where the decoded pixels of a dataset are, so that no picture is decoded twice: in memory, or in a mapped file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace core {

// Read-only pixels of all samples, one after the other. Safe from many threads.
class PixelCache {
 public:
  virtual ~PixelCache() = default;
  // height x width x channels bytes of the input of sample index.
  [[nodiscard]] virtual std::span<const std::uint8_t> input(std::size_t index) const = 0;
  // The same for its paired target; the input again where targets are not stored apart.
  [[nodiscard]] virtual std::span<const std::uint8_t> target(std::size_t index) const = 0;
};

}  // namespace core
