// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/film_frames.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace core {
namespace {

constexpr std::string_view kPictures = "pict";  // What the track's handler says; films with sound say "vide".

std::uint64_t wordAt(FileBytes box, std::uint64_t offset) {
  return numberAt(box, offset, 4, ByteOrder::HighestFirst).value_or(0);
}

// What stands in each box of this kind, one after the other, as far as their lengths can be believed.
void eachBox(FileBytes bytes, std::string_view kind, const std::function<void(FileBytes)>& visit) {
  constexpr std::uint64_t kLongLength = 1;
  for (std::uint64_t at = 0; bytes.size() - at >= 8;) {
    const std::uint64_t left = bytes.size() - at;
    std::uint64_t length = wordAt(bytes, at);
    std::uint64_t head = 8;
    if (length == kLongLength) {
      head = 16;
      length = numberAt(bytes, at + 8, 8, ByteOrder::HighestFirst).value_or(0);
    } else if (length == 0) {
      length = left;  // To the end.
    }
    if (length < head || length > left) return;
    if (beginsWith(bytes, kind, at + 4)) visit(partOf(bytes, at + head, length - head));
    at += length;
  }
}

FileBytes firstBox(FileBytes bytes, std::string_view kind) {
  FileBytes first;
  eachBox(bytes, kind, [&](FileBytes content) {
    if (first.empty()) first = content;
  });
  return first;
}

// SampleSizeBox: version and flags, the length of every sample or 0, their number, and then each one's length.
std::size_t samplesOf(FileBytes sizes, std::size_t fileBytes) {
  constexpr std::uint64_t kTable = 12;
  if (sizes.size() < kTable) return 0;
  const std::uint64_t each = wordAt(sizes, 4);
  const std::uint64_t count = wordAt(sizes, 8);
  const std::uint64_t most = each == 0 ? (sizes.size() - kTable) / 4 : fileBytes / each;
  return count <= most ? count : 0;
}

}  // namespace

// Transparency is a track of its own with as many frames.
std::size_t framesOfFilm(FileBytes bytes) {
  std::size_t frames = 0;
  eachBox(firstBox(bytes, "moov"), "trak", [&](FileBytes track) {
    const FileBytes media = firstBox(track, "mdia");
    if (!beginsWith(firstBox(media, "hdlr"), kPictures, 8)) return;
    const FileBytes sizes = firstBox(firstBox(firstBox(media, "minf"), "stbl"), "stsz");
    frames = std::max(frames, samplesOf(sizes, bytes.size()));
  });
  return frames;
}

bool isFilmAlone(FileBytes bytes) { return firstBox(bytes, "meta").empty() && framesOfFilm(bytes) > 0; }

}  // namespace core
