// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/error_places.h"

#include <algorithm>

#include "core/analysis/image_difference.h"

namespace ui {

std::vector<double> fieldErrors(const core::Image& output, const core::Image& target) {
  if (!core::haveSameShape(output, target)) return {};
  const core::DifferenceMap map = core::imageDifference(output, target, core::DifferenceKind::Absolute);
  std::vector<double> errors;
  for (int row = 0; row < kErrorFields; ++row) {
    for (int column = 0; column < kErrorFields; ++column) {
      const int top = row * map.height / kErrorFields;
      const int bottom = (row + 1) * map.height / kErrorFields;
      const int left = column * map.width / kErrorFields;
      const int right = (column + 1) * map.width / kErrorFields;
      double sum = 0.0;
      for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) sum += static_cast<double>(map.at(x, y));
      }
      errors.push_back(sum / std::max(1, (bottom - top) * (right - left)));
    }
  }
  return errors;
}

std::size_t worstField(const std::vector<double>& errors) {
  return static_cast<std::size_t>(std::max_element(errors.begin(), errors.end()) - errors.begin());
}

int rankOfField(const std::vector<double>& errors, std::size_t field) {
  const auto larger = std::count_if(errors.begin(), errors.end(), [&](double one) { return one > errors[field]; });
  return static_cast<int>(larger) + 1;
}

}  // namespace ui
