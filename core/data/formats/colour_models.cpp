// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/colour_models.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace core {
namespace {

using Byte = std::uint8_t;

Byte share(unsigned paper, unsigned ink) { return static_cast<Byte>((paper * ink + 127U) / 255U); }

// IEC 61966-2-1: linear light 0..1 to a value 0..255.
Byte encodedLight(double light) {
  const double clean = std::clamp(light, 0.0, 1.0);
  const double value = clean <= 0.0031308 ? 12.92 * clean : 1.055 * std::pow(clean, 1.0 / 2.4) - 0.055;
  return static_cast<Byte>(std::lround(255.0 * value));
}

// CIE 15: the inverse of the function that L*, a* and b* are made with.
double labInverse(double value) {
  constexpr double kKnee = 6.0 / 29.0;
  return value > kKnee ? value * value * value : 3.0 * kKnee * kKnee * (value - 4.0 / 29.0);
}

cv::Vec<Byte, 3> colourOfLab(double lightness, double a, double b) {
  const double middle = (lightness + 16.0) / 116.0;
  const double x = 0.9642 * labInverse(middle + a / 500.0);  // White D50.
  const double y = labInverse(middle);
  const double z = 0.8249 * labInverse(middle - b / 200.0);
  // XYZ under D50 to linear sRGB, whose white is D65, adapted after Bradford (www.brucelindbloom.com, "RGB/XYZ Matrices").
  return {encodedLight(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
          encodedLight(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
          encodedLight(0.0719453 * x - 0.2289914 * y + 1.4052427 * z)};
}

}  // namespace

cv::Mat colourOfInk(const cv::Mat& inks, Ink ink) {
  cv::Mat colours(inks.size(), CV_8UC3);
  const Byte turn = ink == Ink::Plain ? 0xFF : 0;
  for (int y = 0; y < inks.rows; ++y) {
    const Byte* from = inks.ptr<Byte>(y);
    Byte* to = colours.ptr<Byte>(y);
    for (int x = 0; x < inks.cols; ++x, from += 4, to += 3) {
      const unsigned black = from[3] ^ turn;
      for (int c = 0; c < 3; ++c) to[c] = share(static_cast<unsigned>(from[c] ^ turn), black);
    }
  }
  return colours;
}

cv::Mat colourOfLab(const cv::Mat& lab) {
  cv::Mat colours(lab.size(), CV_8UC3);
  const bool deep = lab.depth() == CV_16U;
  for (int y = 0; y < lab.rows; ++y) {
    for (int x = 0; x < lab.cols; ++x) {
      if (deep) {
        const auto value = lab.at<cv::Vec3w>(y, x);
        colours.at<cv::Vec3b>(y, x) =
            colourOfLab(value[0] * (100.0 / 65535.0), static_cast<std::int16_t>(value[1]) / 256.0,
                        static_cast<std::int16_t>(value[2]) / 256.0);
      } else {
        const auto value = lab.at<cv::Vec3b>(y, x);
        colours.at<cv::Vec3b>(y, x) = colourOfLab(value[0] * (100.0 / 255.0), static_cast<std::int8_t>(value[1]),
                                                  static_cast<std::int8_t>(value[2]));
      }
    }
  }
  return colours;
}

cv::Mat colourOfPalette(const cv::Mat& numbers, std::span<const PaletteColour> palette) {
  std::array<PaletteColour, 256> colours{};
  std::copy_n(palette.begin(), std::min(palette.size(), colours.size()), colours.begin());
  const bool grey = std::all_of(colours.begin(), colours.end(), [](const PaletteColour& colour) {
    return colour.red == colour.green && colour.green == colour.blue;
  });
  cv::Mat result(numbers.size(), grey ? CV_8UC1 : CV_8UC3);
  for (int y = 0; y < numbers.rows; ++y) {
    const Byte* from = numbers.ptr<Byte>(y);
    Byte* to = result.ptr<Byte>(y);
    for (int x = 0; x < numbers.cols; ++x) {
      const PaletteColour& colour = colours[from[x]];
      *to++ = colour.red;
      if (grey) continue;
      *to++ = colour.green;
      *to++ = colour.blue;
    }
  }
  return result;
}

}  // namespace core
