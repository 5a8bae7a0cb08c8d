// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_reader.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <mutex>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <span>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/data/array_file.h"
#include "core/data/cv_image.h"
#include "core/data/image_header.h"

namespace core {
namespace {

constexpr std::uint64_t kMostPixels = 256'000'000;
constexpr std::size_t kReadWhole = std::size_t{1} << 20U;
constexpr std::uint64_t kLargestFile = std::uint64_t{2} << 30U;
// Above this no encoder gets: a blank PNG reaches 1032 x 8 pixels a byte, a blank progressive JPEG about 512.
constexpr std::uint64_t kMostPixelsPerByte = 9000;

[[noreturn]] void refuse(const std::filesystem::path& file, Message reason) {
  throw Error(ErrorCode::FileUnreadable, displayPath(file), std::move(reason));
}

std::vector<std::uint8_t> contentOf(const std::filesystem::path& file) {
  std::error_code failed;
  const std::uint64_t size = std::filesystem::file_size(file, failed);
  std::ifstream stream(file, std::ios::binary);
  if (failed || !stream) refuse(file, coreText("Core", "the file cannot be opened"));
  if (size == 0) refuse(file, coreText("Core", "the file is empty"));
  if (size > kLargestFile) refuse(file, coreText("Core", "the file is larger than 2 GiB"));
  std::vector<std::uint8_t> content(size);
  stream.read(reinterpret_cast<char*>(content.data()), static_cast<std::streamsize>(size));
  if (static_cast<std::uint64_t>(stream.gcount()) != size)
    refuse(file, coreText("Core", "the file cannot be read to its end"));
  return content;
}

// The whole file where it is small, otherwise kReadWhole bytes of it.
std::vector<std::uint8_t> beginningOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) refuse(file, coreText("Core", "the file cannot be opened"));
  std::vector<std::uint8_t> beginning(kReadWhole);
  stream.read(reinterpret_cast<char*>(beginning.data()), static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(stream.gcount()));
  if (beginning.empty()) refuse(file, coreText("Core", "the file is empty"));
  return beginning;
}

ImageHeader checkedHeader(std::span<const std::uint8_t> content, const std::filesystem::path& file) {
  const std::string format = imageFormat(content);
  if (format.empty()) refuse(file, reasonUnknown(content));
  const auto header = readImageHeader(content);
  if (!header || header->width == 0 || header->height == 0) refuse(file, coreText("Core", "its header is damaged"));
  const bool tooLarge = header->width > kMostPixels || header->height > kMostPixels / header->width;
  if (tooLarge) refuse(file, coreText("Core", "it claims to be larger than 256 megapixels"));
  if (!header->complete) refuse(file, coreText("Core", "the file is cut off"));
  const bool compressible = format == "webp" || format == "tiff";
  if (!compressible && header->width * header->height > kMostPixelsPerByte * content.size()) {
    refuse(file, coreText("Core", "it claims more pixels than the file can hold"));
  }
  return *header;
}

cv::Mat decoded(const std::vector<std::uint8_t>& content, const std::filesystem::path& file) {
  try {
    cv::Mat pixels = cv::imdecode(content, cv::IMREAD_UNCHANGED);
    if (pixels.empty()) refuse(file, coreText("Core", "the file is damaged"));
    return pixels;
  } catch (const cv::Exception&) {
    refuse(file, coreText("Core", "the file is damaged"));
  }
}

// Rotations and mirrors by EXIF's numbers (JEITA CP-3451, tag 274).
cv::Mat upright(cv::Mat pixels, int orientation) {
  const bool turned = orientation >= 5;
  if (turned) cv::transpose(pixels, pixels);
  switch (orientation) {
    case 2:
    case 6: cv::flip(pixels, pixels, 1); break;
    case 3:
    case 7: cv::flip(pixels, pixels, -1); break;
    case 4:
    case 8: cv::flip(pixels, pixels, 0); break;
    default: break;
  }
  return pixels;
}

cv::Mat inBytes(const cv::Mat& pixels, const std::filesystem::path& file) {
  if (pixels.depth() == CV_8U) return pixels;
  if (pixels.depth() != CV_16U) refuse(file, coreText("Core", "its pixels are neither 8 nor 16 bits deep"));
  cv::Mat bytes;
  pixels.convertTo(bytes, CV_8U, 1.0 / 257.0);
  return bytes;
}

// Blue, green, red, alpha over the background.
cv::Mat composited(const cv::Mat& pixels, std::uint32_t background) {
  const cv::Vec3d behind(background & 0xFFU, (background >> 8U) & 0xFFU, (background >> 16U) & 0xFFU);
  cv::Mat result(pixels.size(), CV_8UC3);
  for (int y = 0; y < pixels.rows; ++y) {
    const auto* from = pixels.ptr<cv::Vec4b>(y);
    auto* to = result.ptr<cv::Vec3b>(y);
    for (int x = 0; x < pixels.cols; ++x) {
      const double alpha = from[x][3] / 255.0;
      for (int c = 0; c < 3; ++c) {
        to[x][c] = cv::saturate_cast<std::uint8_t>(alpha * from[x][c] + (1.0 - alpha) * behind[c]);
      }
    }
  }
  return result;
}

Image imageFrom(const cv::Mat& pixels, std::uint32_t background, const std::filesystem::path& file) {
  const cv::Mat opaque = pixels.channels() == 4 ? composited(pixels, background) : pixels;
  if (opaque.channels() != 1 && opaque.channels() != 3)
    refuse(file, coreText("Core", "it has an unusual number of channels"));
  Image image(opaque.cols, opaque.rows, opaque.channels());
  cv::Mat target = matOver(image);
  if (image.channels == 3) {
    cv::cvtColor(opaque, target, cv::COLOR_BGR2RGB);
  } else {
    opaque.copyTo(target);
  }
  return image;
}

Image readPictureFile(const std::filesystem::path& file, std::uint32_t background) {
  const std::vector<std::uint8_t> content = contentOf(file);
  const ImageHeader header = checkedHeader(content, file);
  return imageFrom(upright(inBytes(decoded(content, file), file), header.orientation), background, file);
}

}  // namespace

class ImageReader::ArrayFiles {
 public:
  std::shared_ptr<const ArrayFile> open(const std::filesystem::path& file) {
    const std::lock_guard lock(mutex_);
    auto& slot = files_[file];
    if (slot == nullptr) slot = std::make_shared<const ArrayFile>(file);
    return slot;
  }

 private:
  std::mutex mutex_;
  std::map<std::filesystem::path, std::shared_ptr<const ArrayFile>> files_;
};

ImageReader::ImageReader() : arrayFiles_(std::make_unique<ArrayFiles>()) {
  cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);  // Reasons are reported by us.
}

ImageReader::~ImageReader() = default;

Image ImageReader::read(const ImageLocation& source, std::uint32_t background) const {
  if (!source.record) return readPictureFile(source.file, background);
  const auto array = arrayFiles_->open(source.file);
  if (*source.record >= array->count()) refuse(source.file, coreText("Core", "the file has become shorter"));
  return array->picture(*source.record, background);
}

Image readImage(const ImageLocation& source, std::uint32_t background) {
  return ImageReader().read(source, background);
}

Image readNamedImage(const std::filesystem::path& file, std::uint32_t background) {
  try {
    return readImage({file, {}}, background);
  } catch (const Error& error) {
    throw Error(error.code(), error.subject(),
                {coreText("Core", "\"%1\" cannot be used: %2."), displayPath(file), error.message()});
  }
}

Message reasonByHeader(const std::filesystem::path& file) {
  try {
    const std::vector<std::uint8_t> beginning = beginningOf(file);
    if (beginning.size() < kReadWhole) {
      (void)checkedHeader(beginning, file);
      return {};
    }
    const std::string format = imageFormat(beginning);
    if (format.empty()) return reasonUnknown(beginning);
    if (format == "tiff") return {};  // Its directory may stand at its end.
    const auto header = readImageHeader(beginning);
    const bool isWrong = !header || header->width == 0 || header->height == 0;
    return isWrong ? Message(coreText("Core", "its header is damaged")) : Message();
  } catch (const Error& error) {
    return error.message();
  }
}

void writePng(const Image& image, const std::filesystem::path& file) {
  cv::Mat pixels = matOver(image);
  if (image.channels == 3) {
    cv::Mat swapped;
    cv::cvtColor(pixels, swapped, cv::COLOR_RGB2BGR);
    pixels = swapped;
  }
  std::vector<std::uint8_t> encoded;
  cv::imencode(".png", pixels, encoded);
  writeFileWhole(file, [&](const ByteWriter& write) { write(std::as_bytes(std::span(encoded))); });
}

}  // namespace core
