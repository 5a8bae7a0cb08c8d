// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/multi_picture.h"

#include <string_view>

namespace core {
namespace {

constexpr std::string_view kName("MPF\0", 4);
constexpr std::uint64_t kEntriesTag = 0xB002;
constexpr std::size_t kEntryBytes = 16;
constexpr std::size_t kMostPictures = 1000;

// What stands in the segment that lists the pictures, behind its name, to the end of the file: places are counted from
// there. Empty where there is none.
FileBytes listIn(FileBytes bytes) {
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    const std::uint8_t marker = bytes[at + 1];
    if (bytes[at] != 0xFF || marker == 0xFF || marker == 0) {
      ++at;
      continue;
    }
    if (marker == 0xDA) break;  // The pixels begin.
    const auto length = numberAt(bytes, at + 2, 2, ByteOrder::HighestFirst);
    if (!length || *length < 2) break;
    if (marker == 0xE2 && beginsWith(bytes, kName, at + 4)) return bytes.subspan(at + 4 + kName.size());
    at += 2 + *length;
  }
  return {};
}

// Pictures of a group: panoramas, of two lenses, from several angles. Everything else belongs to the first one.
bool isOfAGroup(std::uint64_t attributes) {
  constexpr std::uint64_t kKind = 0xFF0000;
  constexpr std::uint64_t kGroup = 0x020000;
  constexpr std::uint64_t kCoding = 0x07000000;  // 0 is JPEG.
  return (attributes & kKind) == kGroup && (attributes & kCoding) == 0;
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
    const std::uint64_t length = number(field + 4, 4);
    const std::uint64_t entries = number(field + 8, 4);
    for (std::uint64_t at = 0; at + kEntryBytes <= length && pictures.size() < kMostPictures; at += kEntryBytes) {
      const std::uint64_t begin = number(entries + at + 8, 4);
      if (begin == 0 || !isOfAGroup(number(entries + at, 4))) continue;
      const FileBytes picture = partOf(list, begin, number(entries + at + 4, 4));
      if (beginsWith(picture, "\xFF\xD8\xFF")) pictures.push_back(picture);
    }
    break;
  }
  return pictures;
}

}  // namespace core
