// SPDX-License-Identifier: GPL-3.0-or-later
// Finds equal and nearly equal pictures among many. Private to core_data.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/image.h"

namespace core {

// One bit for each of 8 x 8 neighbouring pairs of the picture reduced to 9 x 8 grey pixels: whether it gets brighter to the
// right ("difference hash").
[[nodiscard]] std::uint64_t differenceHash(const Image& image);

struct ImageHashes {
  std::string exact;  // Of size and pixels.
  std::uint64_t difference = 0;
  bool plain = false;  // Blank pictures all look alike: they are compared exactly only.
};

struct IndexGroup {
  std::vector<std::size_t> members;  // Ascending, two or more.
  bool exact = true;
};

// Groups of equal pictures, and groups of those whose difference hashes are at most 4 bits apart. Fast for 100,000: two
// hashes that near agree in at least one of five parts, so only pictures that share a part are compared.
[[nodiscard]] std::vector<IndexGroup> findDuplicates(const std::vector<ImageHashes>& pictures);

}  // namespace core
