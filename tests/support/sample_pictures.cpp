// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_pictures.h"

#include <cstdint>
#include <memory>
#include <opencv2/imgcodecs.hpp>

#include "tests/support/picture_bytes.h"

namespace testing {
namespace {

std::string encoded(const char* extension, const cv::Mat& pixels, const std::vector<int>& options = {}) {
  std::vector<std::uint8_t> bytes;
  cv::imencode(extension, pixels, bytes, options);
  return {bytes.begin(), bytes.end()};
}

cv::Mat noise(int width, int height, int type) {
  cv::Mat pixels(height, width, type);
  cv::setRNGSeed(5);
  cv::randu(pixels, 0, type == CV_16UC1 ? 65535 : 255);
  return pixels;
}

std::string animatedPng() {
  const auto field = [](int value) { return highFirst(static_cast<std::uint64_t>(value), 4); };
  const auto control = [&](int number) {
    return pngChunk("fcTL", field(number) + field(4) + field(4) + field(0) + field(0) + highFirst(1, 2) +
                                highFirst(10, 2) + std::string("\1\1", 2));
  };
  const std::string rows(16, '\x20');
  return pngOf({4, 4, 8, 0, rows, pngChunk("acTL", field(2) + field(0)) + control(0),
                control(1) + pngChunk("fdAT", field(2) + pngPixels(rows, 4)) + pngChunk("eXIf", exifWith(6))});
}

std::string animatedWebp() {
  const std::string pixels = encoded(".webp", noise(8, 8, CV_8UC4), {cv::IMWRITE_WEBP_QUALITY, 101}).substr(12);
  const std::string frame =
      webpChunk("ANMF", lowFirst(0, 6) + lowFirst(7, 3) + lowFirst(7, 3) + lowFirst(99, 3) + '\0' + pixels);
  return webpOf(webpChunk("VP8X", std::string("\x1A\0\0\0", 4) + lowFirst(7, 3) + lowFirst(7, 3)) +
                webpChunk("ANIM", std::string(6, '\0')) + frame + frame + webpChunk("EXIF", exifWith(3)));
}

void addTiffs(std::vector<std::string>& files) {
  const std::string strip(48, '\x31');
  files.push_back(tiffOf({tiffPage(4, 4, {8, 8, 8}, 2, {strip}, {{274, 3, {6}}}), tiffPage(4, 4, {8}, 1, {strip})}));
  files.push_back(tiffOf({tiffPage(4, 4, {8, 8, 8}, 2, {strip, strip, strip}, {{284, 3, {2}}})}, TiffKind::Big));
  files.push_back(tiffOf({tiffPage(4, 2, {32}, 1, {strip}, {{339, 3, {3}}})}, TiffKind::HighFirst));
  files.push_back(tiffOf({tiffPage(4, 4, {12}, 0, {strip})}));
  files.push_back(tiffOf({tiffPage(4, 3, {8, 8, 8, 8}, 5, {strip})}));
  files.push_back(tiffOf({tiffPage(4, 4, {8, 8, 8}, 8, {strip})}));
  files.push_back(tiffOf({tiffPage(4, 4, {8}, 3, {strip}, {{320, 3, std::vector<std::uint64_t>(768, 99)}})}));
  files.push_back(encoded(".tiff", noise(40, 24, CV_8UC3)));  // Compressed.
}

void addHeifPicture(heif_context* context, heif_encoder* encoder, int darker) {
  heif_image* image = nullptr;
  heif_image_create(64, 32, heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image);
  heif_image_add_plane(image, heif_channel_interleaved, 64, 32, 8);
  int step = 0;
  std::uint8_t* const pixels = heif_image_get_plane(image, heif_channel_interleaved, &step);
  for (int y = 0; y < 32; ++y) {
    for (int x = 0; x < 64; ++x) {
      pixels[y * step + 3 * x] = static_cast<std::uint8_t>((x < 32 ? 200 : 30) / darker);
      pixels[y * step + 3 * x + 1] = static_cast<std::uint8_t>(60 / darker);
      pixels[y * step + 3 * x + 2] = static_cast<std::uint8_t>((x < 32 ? 20 : 220) / darker);
    }
  }
  heif_context_encode_image(context, image, encoder, nullptr, nullptr);
  heif_image_release(image);
}

}  // namespace

std::string heifPicture(heif_compression_format format, int pictures) {
  const std::unique_ptr<heif_context, void (*)(heif_context*)> context(heif_context_alloc(), heif_context_free);
  heif_encoder* encoder = nullptr;
  if (heif_context_get_encoder_for_format(context.get(), format, &encoder).code != heif_error_Ok) return "";
  heif_encoder_set_lossy_quality(encoder, 95);
  for (int i = 0; i < pictures; ++i) addHeifPicture(context.get(), encoder, 1 + i);
  heif_encoder_release(encoder);
  std::string bytes;
  heif_writer writer{};
  writer.writer_api_version = 1;
  writer.write = [](heif_context*, const void* data, std::size_t size, void* into) {
    static_cast<std::string*>(into)->append(static_cast<const char*>(data), size);
    return heif_error{heif_error_Ok, heif_suberror_Unspecified, ""};
  };
  heif_context_write(context.get(), &writer, &bytes);
  return bytes;
}

std::string heifBox(const std::string& kind, const std::string& content) {
  return highFirst(content.size() + 8, 4) + kind + content;
}

std::string heifFilm(std::uint64_t frames, const std::string& handler, std::uint64_t eachBytes) {
  const std::string version(4, '\0');
  std::string sizes = version + highFirst(eachBytes, 4) + highFirst(frames, 4);
  for (std::uint64_t i = 0; eachBytes == 0 && i < frames; ++i) sizes += highFirst(1, 4);
  const std::string table = heifBox("stbl", heifBox("stsd", version + version) + heifBox("stsz", sizes));
  const std::string kind = heifBox("hdlr", version + version + handler + std::string(13, '\0'));
  return heifBox("moov", heifBox("mvhd", std::string(100, '\0')) +
                             heifBox("trak", heifBox("mdia", kind + heifBox("minf", table))));
}

std::vector<std::string> samplePictures() {
  std::vector<std::string> files;
  for (const char* const extension : {".png", ".jpg", ".webp", ".jp2", ".bmp", ".ppm"}) {
    files.push_back(encoded(extension, noise(48, 40, CV_8UC3)));  // JPEG 2000 is not written much smaller.
  }
  files.push_back(encoded(".jpg", noise(40, 24, CV_8UC3), {cv::IMWRITE_JPEG_PROGRESSIVE, 1}));
  files.push_back(encoded(".png", noise(20, 12, CV_16UC1)));
  files.push_back(animatedPng());
  files.push_back(animatedWebp());
  addTiffs(files);
  const std::string palette(12, '\x40');
  files.push_back(bmpOf(bmpHeader(4, 2, 8, 1, 3), palette, std::string("\3\1\0\0\2\2\0\3\1\1\1\0\0\1", 14)));
  files.push_back(bmpOf(bmpHeader(8, 2, 4, 0, 3), palette, std::string(8, '\x12')));
  files.push_back(bmpOf(bmpHeader(2, 2, 32, 3), lowFirst(0xFF, 4) + lowFirst(0xFF00, 4) + lowFirst(0xFF0000, 4),
                        std::string(16, 'x')));
  files.push_back(
      gifOf(6, 4, palette, {{0, 0, 6, 4, 2, 1, std::string(24, '\1')}, {1, 1, 4, 2, 3, -1, std::string(8, '\2')}}));
  files.push_back("P2 4 2 15\n0 1 2 3 4 5 6 15");
  files.push_back("P4 9 2\n" + std::string(4, '\x55'));
  files.push_back("Pf\n2 2\n-1.0\n" + std::string(16, '\x3F'));
  for (const auto format : {heif_compression_HEVC, heif_compression_AV1}) {
    if (std::string file = heifPicture(format); !file.empty()) {
      files.push_back(file + heifFilm(3));
      files.push_back(std::move(file));
    }
  }
  return files;
}

}  // namespace testing
