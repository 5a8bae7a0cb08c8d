// SPDX-License-Identifier: GPL-3.0-or-later
// Colours that are not stored as red, green and blue, made so. Private to core_data.
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <span>

namespace core {

enum class Ink {
  Plain,     // Full values are full ink.
  Inverted,  // Full values are bare paper.
};
// Cyan, magenta, yellow and black of 8 bits to red, green and blue without a profile: each ink takes its share of the
// paper's white.
[[nodiscard]] cv::Mat colourOfInk(const cv::Mat& inks, Ink ink);

// CIE L*a*b* as TIFF has it (L 0..100 over all values of the type; a and b signed; white D50) to sRGB, 8 bits; what lies
// outside of sRGB is brought to its edge. CV_8UC3 or CV_16UC3.
[[nodiscard]] cv::Mat colourOfLab(const cv::Mat& lab);

struct PaletteColour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const PaletteColour&) const = default;
};
// The colours of these numbers (CV_8UC1); numbers beyond the palette are black. One channel where all colours are grey.
[[nodiscard]] cv::Mat colourOfPalette(const cv::Mat& numbers, std::span<const PaletteColour> palette);

}  // namespace core
