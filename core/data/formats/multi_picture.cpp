// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/multi_picture.h"

#include <algorithm>
#include <string_view>

namespace core {
namespace {

constexpr std::string_view kName("MPF\0", 4);
constexpr std::uint64_t kEntriesTag = 0xB002;
constexpr std::size_t kEntryBytes = 16;
constexpr std::size_t kMostPictures = 1000;
// Of a picture, to look into: many may claim to be the same bytes.
constexpr std::size_t kHead = std::size_t{256} << 10U;

// The segments before the pixels: marker, and what stands in it.
template <class Visit>
void eachSegment(FileBytes bytes, const Visit& visit) {
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    const std::uint8_t marker = bytes[at + 1];
    if (bytes[at] != 0xFF || marker == 0xFF || marker == 0) {
      ++at;
      continue;
    }
    if (marker == 0xDA) break;  // The pixels begin.
    const auto length = numberAt(bytes, at + 2, 2, ByteOrder::HighestFirst);
    if (!length || *length < 2) break;
    visit(marker, partOf(bytes, at + 4, *length - 2));
    at += 2 + *length;
  }
}

// What stands in the segment that lists the pictures, behind its name, to the end of the file: places are counted from
// there. Empty where there is none.
FileBytes listIn(FileBytes bytes) {
  FileBytes list;
  eachSegment(bytes, [&](std::uint8_t marker, FileBytes content) {
    if (marker != 0xE2 || !beginsWith(content, kName) || !list.empty()) return;
    list = bytes.subspan(static_cast<std::size_t>(content.data() - bytes.data()) + kName.size());
  });
  return list;
}

// Height and width as its first frame has them; 0 where it has none.
std::uint64_t sidesOf(FileBytes bytes) {
  std::uint64_t sides = 0;
  eachSegment(bytes, [&](std::uint8_t marker, FileBytes content) {
    const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (isFrame && sides == 0) sides = numberAt(content, 1, 4, ByteOrder::HighestFirst).value_or(0);
  });
  return sides;
}

// Light for bright screens, which phones keep beside a picture: "hdrgm" (ISO 21496-1, Ultra HDR) or Apple's name.
bool isGainMap(FileBytes bytes) {
  bool says = false;
  eachSegment(bytes, [&](std::uint8_t, FileBytes content) {
    const std::string_view text = textOf(content);
    says = says || text.find("hdrgm") != std::string_view::npos || text.find("HDRGainMap") != std::string_view::npos ||
           text.find("hdrgainmap") != std::string_view::npos;
  });
  return says;
}

// Pictures of a group: panoramas, of two lenses, from several angles. Programs that do not say what a picture is (Pillow)
// mean one like the first; everything else belongs to that one.
bool isOfItsOwn(std::uint64_t attributes, FileBytes picture, FileBytes first) {
  constexpr std::uint64_t kKind = 0xFF0000;
  constexpr std::uint64_t kGroup = 0x020000;
  constexpr std::uint64_t kUndefined = 0xFFFFFF;  // None of these bits.
  constexpr std::uint64_t kCoding = 0x07000000;   // 0 is JPEG.
  if ((attributes & kCoding) != 0 || !beginsWith(picture, "\xFF\xD8\xFF")) return false;
  if ((attributes & kKind) == kGroup) return true;
  if ((attributes & kUndefined) != 0) return false;
  const FileBytes head = partOf(picture, 0, kHead);
  return sidesOf(head) == sidesOf(partOf(first, 0, kHead)) && !isGainMap(head);
}

}  // namespace

std::vector<FileBytes> picturesInJpeg(FileBytes bytes) {
  std::vector<FileBytes> pictures{bytes};
  const FileBytes list = listIn(bytes);
  if (list.empty()) return pictures;
  const ByteOrder order = beginsWith(list, "II") ? ByteOrder::LowestFirst : ByteOrder::HighestFirst;
  const auto number = [&](std::uint64_t at, std::size_t length) {
    return numberAt(list, at, length, order).value_or(0);
  };
  const std::uint64_t directory = number(4, 4);
  const std::uint64_t fields = number(directory, 2);
  for (std::uint64_t i = 0; i < fields; ++i) {
    const std::uint64_t field = directory + 2 + 12 * i;
    if (number(field, 2) != kEntriesTag) continue;
    const std::uint64_t length = std::min<std::uint64_t>(number(field + 4, 4), kMostPictures * kEntryBytes);
    const std::uint64_t entries = number(field + 8, 4);
    for (std::uint64_t at = 0; at + kEntryBytes <= length; at += kEntryBytes) {
      const std::uint64_t begin = number(entries + at + 8, 4);
      const FileBytes picture = partOf(list, begin, number(entries + at + 4, 4));
      if (begin != 0 && isOfItsOwn(number(entries + at, 4), picture, bytes)) pictures.push_back(picture);
    }
    break;
  }
  return pictures;
}

}  // namespace core
