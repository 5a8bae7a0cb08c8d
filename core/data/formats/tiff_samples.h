// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers in a TIFF directory, whatever their depth, order and packing. Private to core_data.
#pragma once

#include <opencv2/core.hpp>

#include "core/data/formats/tiff_file.h"

namespace core {

struct TiffSamples {
  cv::Mat pixels;  // CV_8U up to 8 bits, CV_16U up to 16, otherwise CV_32F; as many channels as there are samples.
  double white = 255.0;
  bool openRange = false;  // Signed numbers, 32 bits and floats: nobody says what is white.
  int colourChannels = 1;
  TiffColours photometric = TiffColours::Grey;
  TiffAlpha alpha = TiffAlpha::None;
};

// For layouts whose colours are not TiffColours::Others.
[[nodiscard]] TiffSamples readSamples(TiffFile& file, const TiffSampleLayout& layout);

}  // namespace core
