// SPDX-License-Identifier: GPL-3.0-or-later
// Finds equal and nearly equal pictures among many. Private to core_data.
#pragma once

#include <cstddef>
#include <vector>

#include "core/data/picture_signature.h"

namespace core {

struct IndexGroup {
  std::vector<std::size_t> members;  // Ascending, two or more.
  bool exact = true;
};

// Groups of equal pictures, and groups of those that areNearlyEqual. Fast for 100,000: pictures are sorted by the sides of
// random planes on which their reductions lie (Charikar 2002), and only neighbours are compared.
[[nodiscard]] std::vector<IndexGroup> findDuplicates(const std::vector<PictureSignature>& pictures);

}  // namespace core
