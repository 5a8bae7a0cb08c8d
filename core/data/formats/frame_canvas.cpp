// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/frame_canvas.h"

#include "core/data/formats/stored_picture.h"

namespace core {
namespace {

// Porter and Duff's "over" for colours that are not weighted with alpha.
cv::Vec4b over(const cv::Vec4b& front, const cv::Vec4b& back) {
  if (front[3] == 255 || back[3] == 0) return front;
  if (front[3] == 0) return back;
  const double alpha = front[3] / 255.0;
  const double behind = back[3] / 255.0 * (1.0 - alpha);
  const double whole = alpha + behind;
  cv::Vec4b result;
  for (int c = 0; c < 3; ++c) {
    result[c] = cv::saturate_cast<std::uint8_t>((front[c] * alpha + back[c] * behind) / whole);
  }
  result[3] = cv::saturate_cast<std::uint8_t>(255.0 * whole);
  return result;
}

}  // namespace

FrameCanvas::FrameCanvas(std::uint64_t width, std::uint64_t height) {
  checkSize(width, height);
  pixels_ = cv::Mat(static_cast<int>(height), static_cast<int>(width), CV_8UC4, cv::Scalar(0));
}

void FrameCanvas::lay(const cv::Mat& frame, int left, int top, bool isOver) {
  last_ = cv::Rect(left, top, frame.cols, frame.rows) & cv::Rect(0, 0, pixels_.cols, pixels_.rows);
  if (last_.empty()) return;
  cv::Mat place = pixels_(last_);
  before_ = place.clone();
  const cv::Mat seen = frame(cv::Rect(last_.x - left, last_.y - top, last_.width, last_.height));
  if (!isOver) {
    seen.copyTo(place);
    return;
  }
  for (int y = 0; y < seen.rows; ++y) {
    for (int x = 0; x < seen.cols; ++x) {
      place.at<cv::Vec4b>(y, x) = over(seen.at<cv::Vec4b>(y, x), place.at<cv::Vec4b>(y, x));
    }
  }
}

void FrameCanvas::dispose(Disposal disposal) {
  if (last_.empty()) return;
  if (disposal == Disposal::Clear) pixels_(last_).setTo(cv::Scalar(0));
  if (disposal == Disposal::Restore) before_.copyTo(pixels_(last_));
}

}  // namespace core
