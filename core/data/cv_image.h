// SPDX-License-Identifier: GPL-3.0-or-later
// OpenCV's view of our pictures: the same pixels, nothing copied. Private to core_data.
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>

#include "core/base/image.h"

namespace core {

// Channels stay in our order (red first); colour conversions must say RGB.
[[nodiscard]] cv::Mat matOver(Image& image);
[[nodiscard]] cv::Mat matOver(const Image& image);  // For reading only.

// 0xRRGGBB for pictures of one or three channels; grey by Rec. 601.
[[nodiscard]] cv::Scalar scalarOf(std::uint32_t colour, int channels);

}  // namespace core
