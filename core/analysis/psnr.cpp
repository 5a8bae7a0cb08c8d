// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/psnr.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "core/analysis/image_difference.h"

namespace core {

double psnrOf(double squaredError, double range) {
  return std::min(10.0 * std::log10(range * range / squaredError), kBestPsnr);  // In this order, NaN stays NaN.
}

double psnrOf(const Image& output, const Image& target) {
  if (!haveSameShape(output, target)) return std::numeric_limits<double>::quiet_NaN();
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < output.pixels.size(); ++i) {
    const int difference = int{output.pixels[i]} - int{target.pixels[i]};
    sum += difference * difference;
  }
  return psnrOf(static_cast<double>(sum) / static_cast<double>(output.pixels.size()), 255.0);
}

}  // namespace core
