// SPDX-License-Identifier: GPL-3.0-or-later
// Samples put together for one training step, still as plain floats; the engine makes tensors of them.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/data/dataset.h"

namespace core {

// count x height x width x channels values each (channels last), in the dataset's value range.
struct Batch {
  ImageShape shape;
  std::vector<std::uint32_t> indices;  // Of the samples in the dataset.
  std::vector<float> inputs;
  std::vector<float> targets;

  [[nodiscard]] std::size_t count() const { return indices.size(); }
};

enum class Purpose {
  Train,     // Random changes (augmentation, corruption) differ from epoch to epoch.
  Evaluate,  // No augmentation; corruption is the same every time.
};

// Fills batch (its memory is reused) from the samples with these indices. The same dataset, indices, seed, epoch and
// purpose give the same values on every machine; each sample's random changes depend on its index, not on its place.
void fillBatch(const Dataset& dataset, std::span<const std::uint32_t> indices, Purpose purpose, std::uint64_t seed,
               std::int64_t epoch, Batch& batch);

// Whether batches for this hold the pictures' own values: not augmented, corrupted, scrambled or parts of larger ones.
[[nodiscard]] bool isUnchanged(const Dataset& dataset, Purpose purpose);

// low and high end of the values a range holds: 0..1, 0..255 or -1..1.
struct RangeEnds {
  float low;
  float high;
};
[[nodiscard]] RangeEnds rangeEnds(ValueRange range);

// What each 8-bit sample is in the range.
[[nodiscard]] std::array<float, 256> valuesOfBytes(ValueRange range);

// A value in the range as an 8-bit sample: scaled, rounded, clipped; NaN becomes 0.
[[nodiscard]] std::uint8_t toByte(float value, ValueRange range);

}  // namespace core
