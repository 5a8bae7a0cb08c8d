// SPDX-License-Identifier: GPL-3.0-or-later
// The two directions in which points of many numbers differ most: principal components (Pearson 1901, "On lines and planes
// of closest fit"; Hotelling 1933).
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace core {

struct MainDirections {
  // Of each point, along the first and the second direction from the middle of all; in the unit of the points. A direction
  // points to where its largest number grows.
  std::vector<std::array<double, 2>> places;
  std::array<double, 2> shares = {};  // Of all that the points differ by, squared: 0 to 1.
};

// points: so many values each, one point after the other; all finite. Fewer than two, or equal ones, all lie at 0. Takes
// time that grows with all values, some dozens of times.
[[nodiscard]] MainDirections mainDirections(std::span<const float> points, std::size_t size);

}  // namespace core
