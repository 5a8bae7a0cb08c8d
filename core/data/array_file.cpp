// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/array_file.h"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <span>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"

namespace core {
namespace {

constexpr std::size_t kIdxHeader = 16;
constexpr std::size_t kCifarPlane = 32 * 32;
constexpr std::size_t kCifarRecord = 1 + 3 * kCifarPlane;
constexpr std::uint64_t kLargestContent = std::uint64_t{4} << 30U;  // Unpacked: 80 times MNIST.

[[noreturn]] void refuse(const std::filesystem::path& file, Message reason) {
  const std::string shown = displayPath(file);
  throw Error(ErrorCode::FileUnreadable, shown, std::move(reason));
}

struct CloseGzip {
  void operator()(gzFile file) const { gzclose(file); }
};

// Hands out the unpacked content piece by piece; zlib reads plain files as they are.
template <class Use>
void forEachPiece(const std::filesystem::path& file, const Use& use) {
  const std::unique_ptr<gzFile_s, CloseGzip> stream(gzopen(file.c_str(), "rb"));
  if (stream == nullptr) refuse(file, coreText("Core", "the file cannot be opened"));
  std::vector<std::uint8_t> piece(std::size_t{1} << 20U);
  std::uint64_t total = 0;
  while (true) {
    const int got = gzread(stream.get(), piece.data(), static_cast<unsigned>(piece.size()));
    if (got < 0) refuse(file, coreText("Core", "the compressed file is damaged or cut off"));
    if (got == 0) break;
    total += static_cast<std::uint64_t>(got);
    if (total > kLargestContent) refuse(file, coreText("Core", "the file is larger than 4 GiB"));
    use(std::span<const std::uint8_t>(piece.data(), static_cast<std::size_t>(got)));
  }
  int status = Z_OK;
  (void)gzerror(stream.get(), &status);
  if (status == Z_BUF_ERROR) refuse(file, coreText("Core", "the compressed file is cut off"));
}

struct ArrayLayout {
  std::size_t count = 0;
  int height = 32;
  int width = 32;
};

std::uint32_t bigEndian(const std::uint8_t* bytes) {
  return (std::uint32_t{bytes[0]} << 24U) | (std::uint32_t{bytes[1]} << 16U) | (std::uint32_t{bytes[2]} << 8U) |
         bytes[3];
}

ArrayLayout idxLayout(const std::filesystem::path& file, std::span<const std::uint8_t> header,
                      std::uint64_t contentBytes) {
  if (header.size() < kIdxHeader || bigEndian(header.data()) != 0x803)
    refuse(file, coreText("Core", "not an IDX file of pictures"));
  const std::uint64_t count = bigEndian(header.data() + 4);
  const std::uint64_t height = bigEndian(header.data() + 8);
  const std::uint64_t width = bigEndian(header.data() + 12);
  constexpr std::uint64_t kLongestSide = 4096;
  const bool sensible = height > 0 && width > 0 && height <= kLongestSide && width <= kLongestSide;
  if (!sensible || contentBytes - kIdxHeader != count * height * width) {
    refuse(file, coreText("Core", "its header promises other contents than it has"));
  }
  return {static_cast<std::size_t>(count), static_cast<int>(height), static_cast<int>(width)};
}

ArrayLayout layoutOf(const std::filesystem::path& file, ArrayKind kind, std::span<const std::uint8_t> header,
                     std::uint64_t contentBytes) {
  if (kind == ArrayKind::IdxImages) return idxLayout(file, header, contentBytes);
  if (contentBytes == 0 || contentBytes % kCifarRecord != 0)
    refuse(file, coreText("Core", "its size is not that of a CIFAR-10 batch"));
  return {static_cast<std::size_t>(contentBytes / kCifarRecord), 32, 32};
}

bool endsWith(const std::string& text, const char* end) { return text.ends_with(end); }

}  // namespace

ArrayKind arrayKindOf(const std::filesystem::path& file) {
  std::string name = lowerCase(file.filename().native());
  if (endsWith(name, ".gz")) name.resize(name.size() - 3);
  if (endsWith(name, "idx3-ubyte")) return ArrayKind::IdxImages;
  if (endsWith(name, "-ubyte")) return ArrayKind::IdxLabels;
  const bool cifar = name == "test_batch.bin" || (name.starts_with("data_batch_") && endsWith(name, ".bin"));
  return cifar ? ArrayKind::CifarBatch : ArrayKind::None;
}

std::size_t countArrayImages(const std::filesystem::path& file) {
  std::vector<std::uint8_t> header;
  std::uint64_t total = 0;
  forEachPiece(file, [&](std::span<const std::uint8_t> piece) {
    if (header.size() < kIdxHeader) {
      header.insert(header.end(), piece.begin(),
                    piece.begin() + static_cast<std::ptrdiff_t>(std::min(piece.size(), kIdxHeader)));
    }
    total += piece.size();
  });
  return layoutOf(file, arrayKindOf(file), header, total).count;
}

ArrayFile::ArrayFile(const std::filesystem::path& file) : kind_(arrayKindOf(file)) {
  forEachPiece(
      file, [&](std::span<const std::uint8_t> piece) { content_.insert(content_.end(), piece.begin(), piece.end()); });
  const ArrayLayout layout = layoutOf(file, kind_, content_, content_.size());
  count_ = layout.count;
  height_ = layout.height;
  width_ = layout.width;
}

Image ArrayFile::picture(std::size_t index) const {
  if (kind_ == ArrayKind::IdxImages) {
    Image image(width_, height_, 1);
    const auto begin = content_.begin() + static_cast<std::ptrdiff_t>(kIdxHeader + index * image.pixels.size());
    std::copy_n(begin, image.pixels.size(), image.pixels.begin());
    return image;
  }
  Image image(32, 32, 3);
  const std::uint8_t* const planes = content_.data() + index * kCifarRecord + 1;
  for (std::size_t pixel = 0; pixel < kCifarPlane; ++pixel) {
    for (std::size_t c = 0; c < 3; ++c) image.pixels[pixel * 3 + c] = planes[c * kCifarPlane + pixel];
  }
  return image;
}

}  // namespace core
