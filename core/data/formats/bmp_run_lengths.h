// SPDX-License-Identifier: GPL-3.0-or-later
// The compression of BMP: runs of equal colours (BI_RLE8, BI_RLE4). Private to core_data.
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>

#include "core/data/formats/file_bytes.h"

namespace core {

// The numbers of colours (CV_8UC1), rows in the order of the file. What is skipped has number 0. Refuses what ends before
// its last row was begun.
[[nodiscard]] cv::Mat numbersOfRuns(FileBytes content, std::uint64_t width, std::uint64_t height, bool fourBits);

}  // namespace core
