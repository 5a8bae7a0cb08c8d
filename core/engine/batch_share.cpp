// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/batch_share.h"

#include <algorithm>

namespace core {
namespace {

struct Part {
  std::size_t first;
  std::size_t count;
};

Part partOf(std::size_t pictures, int rank, int size) {
  const auto place = static_cast<std::size_t>(rank);
  const std::size_t parts = static_cast<std::size_t>(size);
  const std::size_t rest = pictures % parts;
  return {place * (pictures / parts) + std::min(place, rest), pictures / parts + (place < rest ? 1 : 0)};
}

}  // namespace

double BatchShare::weight() const {
  return counts && whole > 0 ? static_cast<double>(count) / static_cast<double>(whole) : 0.0;
}

BatchShare shareOfBatch(std::size_t pictures, int rank, int size) {
  const auto [first, count] = partOf(pictures, rank, size);
  if (count == 0 && pictures > 0) return {0, 1, pictures, false};
  return {first, count, pictures, true};
}

EpochShare shareOfEpoch(std::span<const std::uint32_t> samples, std::size_t batchSize, int rank, int size) {
  EpochShare own;
  own.batchSize = shareOfBatch(batchSize, rank, size).count;
  for (std::size_t begin = 0; begin < samples.size(); begin += batchSize) {
    const auto batch = samples.subspan(begin, std::min(batchSize, samples.size() - begin));
    const BatchShare share = shareOfBatch(batch.size(), rank, size);
    const auto part = batch.subspan(share.first, share.count);
    own.samples.insert(own.samples.end(), part.begin(), part.end());
  }
  return own;
}

std::span<const std::uint32_t> shareOfList(std::span<const std::uint32_t> samples, int rank, int size) {
  const auto [first, count] = partOf(samples.size(), rank, size);
  return samples.subspan(first, count);
}

}  // namespace core
