// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/tiff_directory.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace core {
namespace {

constexpr std::size_t kMostDirectories = 10'000;
constexpr std::uint64_t kMostEntries = 4096;
constexpr std::uint64_t kMostSubDirectories = 32;

// How this file writes its numbers: classic TIFF counts in 4 bytes, BigTIFF in 8.
struct TiffLayout {
  ByteOrder order = ByteOrder::LowestFirst;
  bool big = false;
  [[nodiscard]] std::size_t offsetSize() const { return big ? 8 : 4; }
  [[nodiscard]] std::size_t countSize() const { return big ? 8 : 2; }
  [[nodiscard]] std::uint64_t entrySize() const { return big ? 20 : 12; }
};

std::optional<TiffLayout> layoutOf(FileBytes bytes) {
  if (beginsWith(bytes, std::string_view("II*\0", 4))) return TiffLayout{ByteOrder::LowestFirst, false};
  if (beginsWith(bytes, std::string_view("MM\0*", 4))) return TiffLayout{ByteOrder::HighestFirst, false};
  if (beginsWith(bytes, std::string_view("II+\0", 4))) return TiffLayout{ByteOrder::LowestFirst, true};
  if (beginsWith(bytes, std::string_view("MM\0+", 4))) return TiffLayout{ByteOrder::HighestFirst, true};
  return std::nullopt;
}

std::size_t sizeOfType(std::uint64_t type) {
  switch (type) {
    case 1: return 1;   // BYTE
    case 3: return 2;   // SHORT
    case 4:             // LONG
    case 13: return 4;  // IFD
    case 16:            // LONG8
    case 18: return 8;  // IFD8
    default: return 0;  // Of no use here.
  }
}

// The values of an entry, at most this many.
std::vector<std::uint64_t> valuesOf(FileBytes bytes, const TiffLayout& layout, std::uint64_t entry,
                                    std::uint64_t most) {
  std::vector<std::uint64_t> values;
  const auto type = numberAt(bytes, entry + 2, 2, layout.order);
  const auto count = numberAt(bytes, entry + 4, layout.offsetSize(), layout.order);
  if (!type || !count || sizeOfType(*type) == 0) return values;
  const std::size_t size = sizeOfType(*type);
  std::uint64_t place = entry + 4 + layout.offsetSize();
  if (*count > layout.offsetSize() / size) {  // They do not fit into the entry, which then says where they are.
    const auto elsewhere = numberAt(bytes, place, layout.offsetSize(), layout.order);
    if (!elsewhere) return values;
    place = *elsewhere;
  }
  for (std::uint64_t i = 0; i < std::min(*count, most); ++i) {
    const auto value = numberAt(bytes, place + i * size, size, layout.order);
    if (!value) break;
    values.push_back(*value);
  }
  return values;
}

void take(TiffDirectory& directory, std::uint64_t tag, const std::vector<std::uint64_t>& values) {
  const std::uint64_t value = values.front();
  switch (tag) {
    case 254: directory.subfileType = value; break;
    case 256: directory.width = value; break;
    case 257: directory.height = value; break;
    case 258: directory.bitsPerSample = value; break;
    case 259: directory.compression = value; break;
    case 262: directory.photometric = value; break;
    case 274:
      if (value >= 1 && value <= 8) directory.orientation = static_cast<int>(value);
      break;
    case 330: directory.subDirectories = values; break;
    case 339: directory.sampleFormat = value; break;
    case 50706: directory.isDng = true; break;
    default: break;
  }
}

// The directory at this place, and through next where the following one is.
std::optional<TiffDirectory> directoryAt(FileBytes bytes, const TiffLayout& layout, std::uint64_t offset,
                                         std::uint64_t& next) {
  next = 0;
  const auto entries = numberAt(bytes, offset, layout.countSize(), layout.order);
  if (!entries) return std::nullopt;
  TiffDirectory directory;
  const std::uint64_t first = offset + layout.countSize();
  for (std::uint64_t i = 0; i < std::min(*entries, kMostEntries); ++i) {
    const std::uint64_t entry = first + i * layout.entrySize();
    const auto tag = numberAt(bytes, entry, 2, layout.order);
    if (!tag) return directory;
    const auto values = valuesOf(bytes, layout, entry, kMostSubDirectories);
    if (!values.empty()) take(directory, *tag, values);
  }
  if (*entries <= kMostEntries) {
    next = numberAt(bytes, first + *entries * layout.entrySize(), layout.offsetSize(), layout.order).value_or(0);
  }
  return directory;
}

// What a sensor has seen through its colour filters, or the same made linear: the photometric values of DNG and of TIFF/EP,
// and the compressions that only cameras write (Sony, Pentax and Samsung, Nikon).
bool isSensorData(const TiffDirectory& directory) {
  constexpr std::uint64_t kColourFilters = 32803;
  constexpr std::uint64_t kLinearRaw = 34892;
  const bool byCompression = directory.compression == 32767 || directory.compression == 34713 ||
                             directory.compression == 65535 || directory.compression == 32770;
  return directory.photometric == kColourFilters || directory.photometric == kLinearRaw || byCompression;
}

}  // namespace

bool isTiff(FileBytes bytes) { return layoutOf(bytes).has_value(); }

std::vector<TiffDirectory> tiffDirectories(FileBytes bytes) {
  std::vector<TiffDirectory> chain;
  const auto layout = layoutOf(bytes);
  if (!layout) return chain;
  std::set<std::uint64_t> seen;
  auto offset = numberAt(bytes, layout->big ? 8 : 4, layout->offsetSize(), layout->order).value_or(0);
  while (offset != 0 && chain.size() < kMostDirectories && seen.insert(offset).second) {
    std::uint64_t next = 0;
    auto directory = directoryAt(bytes, *layout, offset, next);
    if (!directory) break;
    chain.push_back(std::move(*directory));
    offset = next;
  }
  return chain;
}

std::vector<std::size_t> tiffPages(const std::vector<TiffDirectory>& chain) {
  constexpr std::uint64_t kSmallCopy = 1;
  constexpr std::uint64_t kMask = 4;
  std::vector<std::size_t> pages;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    if ((chain[i].subfileType & (kSmallCopy | kMask)) == 0 && chain[i].width > 0) pages.push_back(i);
  }
  if (pages.empty() && !chain.empty()) pages.push_back(0);  // Whatever it calls itself, it is all there is.
  return pages;
}

std::string cameraRawIn(FileBytes tiff, const std::vector<TiffDirectory>& chain) {
  if (beginsWith(tiff, "CR", 8) && beginsWith(tiff, "II")) return "Canon CR2";
  const auto layout = layoutOf(tiff);
  for (const TiffDirectory& directory : chain) {
    if (directory.isDng) return "DNG";
    if (isSensorData(directory)) return "camera raw";
    for (const std::uint64_t offset : directory.subDirectories) {
      std::uint64_t next = 0;
      const auto below = directoryAt(tiff, *layout, offset, next);
      if (below && isSensorData(*below)) return "camera raw";
    }
  }
  return "";
}

}  // namespace core
