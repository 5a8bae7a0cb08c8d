// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/picture_bytes.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "core/base/error.h"
#include "core/data/image_reader.h"

namespace core {
namespace {

constexpr std::size_t kLargestPicture = 32U << 20U;
constexpr std::uint32_t kBlack = 0;

// A file without a name that others could guess, gone with this object.
class HiddenFile {
 public:
  HiddenFile() : path_((std::filesystem::temp_directory_path() / "afterimage-XXXXXX").native()) {
    descriptor_ = ::mkstemp(path_.data());
  }
  ~HiddenFile() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    ::unlink(path_.c_str());
  }
  HiddenFile(const HiddenFile&) = delete;
  HiddenFile& operator=(const HiddenFile&) = delete;

  [[nodiscard]] bool write(std::string_view bytes) const {
    while (descriptor_ >= 0 && !bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return descriptor_ >= 0;
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
  int descriptor_ = -1;
};

}  // namespace

// Whatever decodes pictures reads files: the one door to it stays the only one.
std::optional<Image> imageOf(std::string_view encoded) {
  constexpr std::size_t kMostValues = std::size_t{3} * 16 * 1000 * 1000;
  if (encoded.empty() || encoded.size() > kLargestPicture) return std::nullopt;
  const HiddenFile file;
  if (!file.write(encoded)) return std::nullopt;
  try {
    Image image = readImage({file.path(), {}}, kBlack);
    return image.empty() || image.pixels.size() > kMostValues ? std::nullopt : std::optional(std::move(image));
  } catch (const Error&) {  // It is left out, and counted.
    return std::nullopt;
  }
}

}  // namespace core
