// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures of a batch one of several processes computes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

// Neighbouring pictures: shares differ by one picture at most, earlier processes have the larger ones. Where a batch, the
// last of an epoch, has too few for all, a process computes the first picture once more, and it counts for nothing: so that
// every process makes the same steps.
struct BatchShare {
  std::size_t first = 0;  // Of the batch's pictures.
  std::size_t count = 0;  // At least 1 where there are pictures.
  std::size_t whole = 0;  // Pictures of the batch.
  bool counts = true;

  // Its part in the mean over the batch, from 0 to 1.
  [[nodiscard]] double weight() const;
};
[[nodiscard]] BatchShare shareOfBatch(std::size_t pictures, int rank, int size);

// The pictures that one process reads of an epoch: those of its shares of batches of so many, one after the other.
struct EpochShare {
  std::vector<std::uint32_t> samples;
  std::size_t batchSize = 1;  // Of its own shares; the last one may be smaller.
};
[[nodiscard]] EpochShare shareOfEpoch(std::span<const std::uint32_t> samples, std::size_t batchSize, int rank,
                                      int size);

// A list in as many neighbouring parts: no picture twice, parts may be empty.
[[nodiscard]] std::span<const std::uint32_t> shareOfList(std::span<const std::uint32_t> samples, int rank, int size);

}  // namespace core
