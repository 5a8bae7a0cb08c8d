// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/picture_files.h"

#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>

namespace testing {

namespace fs = std::filesystem;

PictureFiles::PictureFiles() : root_(temporary_.path().toStdString()) {}

// Qt cannot remove names that are no UTF-8.
PictureFiles::~PictureFiles() { fs::remove_all(root_); }

fs::path PictureFiles::path(const fs::path& relative) const {
  fs::create_directories((root_ / relative).parent_path());
  return root_ / relative;
}

void PictureFiles::write(const fs::path& relative, const std::string& bytes) const {
  std::ofstream(path(relative), std::ios::binary) << bytes;
}

void PictureFiles::writePicture(const fs::path& relative, const cv::Mat& pixels,
                                const std::vector<int>& options) const {
  std::vector<std::uint8_t> encoded;
  cv::imencode(relative.extension().string(), pixels, encoded, options);
  write(relative, {encoded.begin(), encoded.end()});
}

void PictureFiles::writeAnyPicture(const fs::path& relative, int number) const {
  writePicture(relative, anyPixels(number));
}

std::string readBytes(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

cv::Mat anyPixels(int number) {
  cv::Mat pixels(6, 8, CV_8UC3);
  for (int y = 0; y < pixels.rows; ++y) {
    for (int x = 0; x < pixels.cols; ++x) {
      const int shade = 160 - 20 * y;
      pixels.at<cv::Vec3b>(y, x) =
          x < 4 ? cv::Vec3b(static_cast<std::uint8_t>(number * 7 % 90), 10, cv::saturate_cast<std::uint8_t>(shade))
                : cv::Vec3b(cv::saturate_cast<std::uint8_t>(shade), 10, 20);
    }
  }
  return pixels;
}

std::string bigEndian(std::uint32_t number) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>((number >> shift) & 0xFFU);
  return bytes;
}

}  // namespace testing
