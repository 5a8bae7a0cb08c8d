// SPDX-License-Identifier: GPL-3.0-or-later
// Real files in a folder of their own, good and bad, for tests of whatever reads them.
#pragma once

#include <QTemporaryDir>
#include <cstdint>
#include <filesystem>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace testing {

class PictureFiles {
 public:
  PictureFiles();
  ~PictureFiles();
  PictureFiles(const PictureFiles&) = delete;
  PictureFiles& operator=(const PictureFiles&) = delete;

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }
  // Below the root; folders above it are made.
  [[nodiscard]] std::filesystem::path path(const std::filesystem::path& relative) const;

  void write(const std::filesystem::path& relative, const std::string& bytes) const;
  // The format follows the extension; pixels in OpenCV's order (blue first).
  void writePicture(const std::filesystem::path& relative, const cv::Mat& pixels,
                    const std::vector<int>& options = {}) const;
  // 8 x 6 pixels that differ by number.
  void writeAnyPicture(const std::filesystem::path& relative, int number = 0) const;

 private:
  QTemporaryDir temporary_;
  std::filesystem::path root_;
};

[[nodiscard]] std::string readBytes(const std::filesystem::path& file);

// 8 x 6, red left, blue right, darker to the bottom; varied by number. Blue first.
[[nodiscard]] cv::Mat anyPixels(int number);

// The number's bytes, highest first.
[[nodiscard]] std::string bigEndian(std::uint32_t number);

}  // namespace testing
