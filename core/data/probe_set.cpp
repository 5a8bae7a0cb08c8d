// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/probe_set.h"

#include <algorithm>
#include <utility>

#include "core/base/hash.h"

namespace core {
namespace {

constexpr std::size_t kValidationProbes = 16;
constexpr std::size_t kTrainingProbes = 8;

// The samples of this part with the smallest hashes: adding a picture replaces at most one of them.
std::vector<std::uint32_t> smallestHashes(const Dataset& dataset, Split split, std::size_t count) {
  std::vector<std::uint32_t> indices = dataset.indicesOf(split);
  const auto rank = [&](std::uint32_t index) { return hash64(dataset.samples[index].name, 0x70726f6265); };
  count = std::min(count, indices.size());
  std::partial_sort(indices.begin(), indices.begin() + static_cast<std::ptrdiff_t>(count), indices.end(),
                    [&](std::uint32_t a, std::uint32_t b) { return std::pair(rank(a), a) < std::pair(rank(b), b); });
  indices.resize(count);
  return indices;
}

}  // namespace

std::vector<std::uint32_t> probeSet(const Dataset& dataset) {
  std::vector<std::uint32_t> probes = smallestHashes(dataset, Split::Validation, kValidationProbes);
  const std::vector<std::uint32_t> training = smallestHashes(dataset, Split::Training, kTrainingProbes);
  probes.insert(probes.end(), training.begin(), training.end());
  return probes;
}

}  // namespace core
