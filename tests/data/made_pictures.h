// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of kinds that people have, drawn anew for each number: for labelled sets on which verdicts are measured.
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>

#include "core/base/image.h"

namespace testing {

// All three channels (red first), but digits: one. The same number gives the same picture.
[[nodiscard]] cv::Mat madeScene(
    std::uint64_t number);  // Many shapes and textures before a soft background: photographs.
[[nodiscard]] cv::Mat madeDigit(std::uint64_t number);  // 28 x 28, light strokes on black, as in MNIST.
[[nodiscard]] cv::Mat madeSymbol(
    std::uint64_t number);  // One of few outlines in few colours, with marks inside: stamps, emoji.
[[nodiscard]] cv::Mat madeSmooth(std::uint64_t number);  // Soft waves of colour without any edge.

// Values that rise and suddenly fall in each channel: the strongest colours beside each other.
[[nodiscard]] cv::Mat madeSawTeeth(std::uint64_t number);
// A perforated frame with a motif in it; of a series, many differ by the motif alone, or by what is on it: a mandarin and a
// basketball are balls of one colour. There are kStamps of them.
constexpr std::uint64_t kStamps = 432;
[[nodiscard]] cv::Mat madeStamp(std::uint64_t number);

[[nodiscard]] core::Image toImage(const cv::Mat& pixels);

// What becomes of pictures on their way through programs.
[[nodiscard]] cv::Mat reEncoded(const cv::Mat& pixels, int quality);  // As JPEG.
[[nodiscard]] cv::Mat resized(const cv::Mat& pixels, double factor);
[[nodiscard]] cv::Mat cropped(const cv::Mat& pixels, double left, double top, double right, double bottom);  // Shares.

}  // namespace testing
