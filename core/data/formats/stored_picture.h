// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as its file stores it, and what its header says: what every reader of a format hands over. Private to
// core_data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <opencv2/core.hpp>
#include <string_view>

#include "core/base/message.h"
#include "core/data/formats/file_bytes.h"
#include "core/data/image_header.h"

namespace core {

struct StoredPicture {
  cv::Mat pixels;        // CV_8U, CV_16U or CV_32F; 1 channel: grey, 2: grey, alpha, 3: red, green, blue, 4: and alpha.
  double white = 255.0;  // The value that means full brightness and full opacity, 0 being black; 0 where nobody says.
  int orientation = 1;   // 1 to 8, as EXIF has it; still to be applied.
  bool premultiplied = false;  // Whether colours are already weighted with alpha.
};

// 256 megapixels: above this no picture is opened.
constexpr std::uint64_t kMostPixels = 256'000'000;
// A blank PNG reaches 1032 x 8 pixels a byte, a blank progressive JPEG about 512.
constexpr std::uint64_t kMostPixelsPerByte = 9000;

// A picture that cannot be read, with the reason in one short clause: Error(FileUnreadable) without a subject, which whoever
// knows the file's name adds.
[[noreturn]] void refusePicture(Message reason);
// The same for what a library says in its own words; "" where it says nothing.
[[noreturn]] void refuseDamaged(std::string_view words);
// Refuses no pixels at all, and more than kMostPixels.
void checkSize(std::uint64_t width, std::uint64_t height);
// Refuses more pixels than these bytes can hold in a format of which an encoder gets no more than kMostPixelsPerByte out.
void checkPixelsPerByte(std::uint64_t width, std::uint64_t height, FileBytes bytes);

}  // namespace core
