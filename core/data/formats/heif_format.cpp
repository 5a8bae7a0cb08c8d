// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/heif_format.h"

#include <libheif/heif.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/data/formats/film_frames.h"
#include "core/data/formats/quiet_errors.h"

namespace core {
namespace {

// libheif multiplies sides in 32 bits, and believes what a grid of tiles says of its size up to this limit.
constexpr int kLongestSide = 16384;

struct FreeContext {
  void operator()(heif_context* context) const { heif_context_free(context); }
};
struct ReleaseHandle {
  void operator()(heif_image_handle* handle) const { heif_image_handle_release(handle); }
};
struct ReleaseImage {
  void operator()(heif_image* image) const { heif_image_release(image); }
};
struct FreeOptions {
  void operator()(heif_decoding_options* options) const { heif_decoding_options_free(options); }
};

void check(const heif_error& error) {
  if (error.code == heif_error_Ok) return;
  refuseDamaged(error.message == nullptr ? "" : error.message);
}

// A file's boxes, and one of its pictures, the main one being page 0; bytes must outlive it.
class HeifReading {
 public:
  explicit HeifReading(FileBytes bytes, std::size_t page = 0) : context_(heif_context_alloc()) {
    if (isFilmAlone(bytes)) {
      refusePicture(
          coreText("Core", "it holds nothing but a moving picture, which cannot be read; save it as GIF, PNG or WebP"));
    }
    heif_context_set_maximum_image_size_limit(context_.get(), kLongestSide);
    heif_context_set_max_decoding_threads(context_.get(), 0);  // Pictures are read side by side already.
    check(heif_context_read_from_memory_without_copy(context_.get(), bytes.data(), bytes.size(), nullptr));
    heif_image_handle* handle = nullptr;
    if (page == 0) {
      check(heif_context_get_primary_image_handle(context_.get(), &handle));
    } else {
      const std::vector<heif_item_id> all = pictures();
      if (page >= all.size()) refusePicture(coreText("Core", "it has no such page"));
      check(heif_context_get_image_handle(context_.get(), all[page], &handle));
    }
    handle_.reset(handle);
  }

  [[nodiscard]] std::uint64_t width() const { return side(heif_image_handle_get_width(handle_.get())); }
  [[nodiscard]] std::uint64_t height() const { return side(heif_image_handle_get_height(handle_.get())); }
  [[nodiscard]] bool hasAlpha() const { return heif_image_handle_has_alpha_channel(handle_.get()) != 0; }
  [[nodiscard]] bool isPremultiplied() const { return heif_image_handle_is_premultiplied_alpha(handle_.get()) != 0; }

  // Pictures of their own (a series, for example), the main one first; thumbnails and depths are none.
  [[nodiscard]] std::vector<heif_item_id> pictures() const {
    const int count = std::max(0, heif_context_get_number_of_top_level_images(context_.get()));
    std::vector<heif_item_id> all(static_cast<std::size_t>(count));
    all.resize(static_cast<std::size_t>(
        std::max(0, heif_context_get_list_of_top_level_image_IDs(context_.get(), all.data(), count))));
    heif_item_id main = 0;
    check(heif_context_get_primary_image_ID(context_.get(), &main));
    std::stable_partition(all.begin(), all.end(), [main](heif_item_id id) { return id == main; });
    return all;
  }

  [[nodiscard]] cv::Mat pixels() const {
    const std::unique_ptr<heif_decoding_options, FreeOptions> options(heif_decoding_options_alloc());
    options->convert_hdr_to_8bit = 1;
    heif_image* decoded = nullptr;
    const auto chroma = hasAlpha() ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB;
    QuietErrors quiet;
    check(heif_decode_image(handle_.get(), &decoded, heif_colorspace_RGB, chroma, options.get()));
    quiet.allIsWell();
    const std::unique_ptr<heif_image, ReleaseImage> image(decoded);
    int step = 0;
    const std::uint8_t* const rows = heif_image_get_plane_readonly(image.get(), heif_channel_interleaved, &step);
    const int wide = heif_image_get_width(image.get(), heif_channel_interleaved);
    const int high = heif_image_get_height(image.get(), heif_channel_interleaved);
    if (rows == nullptr || wide <= 0 || high <= 0) refuseDamaged("");
    // OpenCV has no view of constant pixels; this one is only copied from.
    return cv::Mat(high, wide, hasAlpha() ? CV_8UC4 : CV_8UC3, const_cast<std::uint8_t*>(rows),
                   static_cast<std::size_t>(step))
        .clone();
  }

 private:
  static std::uint64_t side(int length) { return static_cast<std::uint64_t>(std::max(length, 0)); }

  std::unique_ptr<heif_context, FreeContext> context_;
  std::unique_ptr<heif_image_handle, ReleaseHandle> handle_;
};

// Whether the file says, among the brands of its first box, that it keeps to one of these.
template <std::size_t Count>
bool hasBrand(FileBytes bytes, const std::array<std::string_view, Count>& brands) {
  if (!beginsWith(bytes, "ftyp", 4)) return false;
  const auto length = numberAt(bytes, 0, 4, ByteOrder::HighestFirst).value_or(0);
  const FileBytes box = partOf(bytes, 0, length);
  for (std::size_t at = 8; at + 4 <= box.size(); at += 4) {
    if (at == 12) continue;  // A version.
    if (std::ranges::count(brands, textOf(box.subspan(at, 4))) > 0) return true;
  }
  return false;
}

}  // namespace

bool isAvif(FileBytes bytes) { return hasBrand(bytes, std::array<std::string_view, 2>{"avif", "avis"}); }

bool isHeic(FileBytes bytes) {
  return !isAvif(bytes) && hasBrand(bytes, std::array<std::string_view, 10>{"heic", "heix", "heim", "heis", "hevc",
                                                                            "hevx", "hevm", "hevs", "mif1", "msf1"});
}

std::optional<ImageHeader> heifHeader(FileBytes bytes) {
  const HeifReading reading(bytes);
  ImageHeader header{reading.width(), reading.height()};
  header.pages = std::max<std::size_t>(1, reading.pictures().size());
  header.filmFrames = framesOfFilm(bytes);
  return header;
}

StoredPicture decodeHeif(FileBytes bytes, std::size_t page) {
  const HeifReading reading(bytes, page);
  checkSize(reading.width(), reading.height());
  StoredPicture picture;
  picture.pixels = reading.pixels();
  picture.premultiplied = reading.isPremultiplied();
  return picture;
}

}  // namespace core
