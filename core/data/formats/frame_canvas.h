// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet on which the frames of an animation are laid one over the other. Private to core_data.
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>

namespace core {

enum class Disposal {
  Keep,     // The frame stays.
  Clear,    // Its place becomes transparent.
  Restore,  // What was there before comes back.
};

class FrameCanvas {
 public:
  // Transparent. Refuses sizes as checkSize does.
  FrameCanvas(std::uint64_t width, std::uint64_t height);

  // frame: CV_8UC4, red, green, blue, alpha; what stands outside of the sheet is cut off. over: transparent parts let
  // what is there through, instead of taking its place.
  void lay(const cv::Mat& frame, int left, int top, bool over);
  // What becomes of the frame laid last, before the next one is laid.
  void dispose(Disposal disposal);

  [[nodiscard]] const cv::Mat& pixels() const { return pixels_; }

 private:
  cv::Mat pixels_;
  cv::Rect last_;
  cv::Mat before_;  // The sheet under the last frame.
};

}  // namespace core
