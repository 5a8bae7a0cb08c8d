// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/array_file.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "core/base/error.h"
#include "core/base/number.h"
#include "core/base/text.h"
#include "core/data/numpy_header.h"
#include "core/data/packed_file.h"

namespace core {
namespace {

namespace fs = std::filesystem;
using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t kIdxHeader = 16;
constexpr std::size_t kCifarSide = 32;

[[noreturn]] void refuseArray(const fs::path& file, Message reason) {
  throw Error(ErrorCode::FileUnreadable, displayPath(file), std::move(reason));
}

// A file, or one member of an archive.
struct Source {
  const fs::path& file;
  std::optional<ZipMember> member;

  void read(const UsePiece& use) const {
    if (member) return readPieces(file, *member, use);
    readPieces(file, use);
  }
};

std::uint32_t bigEndian(const std::uint8_t* bytes) {
  return (std::uint32_t{bytes[0]} << 24U) | (std::uint32_t{bytes[1]} << 16U) | (std::uint32_t{bytes[2]} << 8U) |
         bytes[3];
}

ArrayLayout idxLayout(const fs::path& file, Bytes header, std::uint64_t contentBytes) {
  if (header.size() < kIdxHeader || bigEndian(header.data()) != 0x803)
    refuseArray(file, coreText("Core", "not an IDX file of pictures"));
  const std::uint64_t count = bigEndian(header.data() + 4);
  const std::uint64_t height = bigEndian(header.data() + 8);
  const std::uint64_t width = bigEndian(header.data() + 12);
  constexpr std::uint64_t kLongestSide = 4096;
  const bool sensible = height > 0 && width > 0 && height <= kLongestSide && width <= kLongestSide;
  if (!sensible || contentBytes - kIdxHeader != count * height * width) {
    refuseArray(file, coreText("Core", "its header promises other contents than it has"));
  }
  ArrayLayout layout{count, static_cast<int>(height), static_cast<int>(width), 1, {}, kIdxHeader, height * width};
  layout.row = isTransposed(file) ? 1 : width;
  layout.column = isTransposed(file) ? width : 1;
  if (isTransposed(file)) std::swap(layout.height, layout.width);
  return layout;
}

ArrayLayout cifarLayout(const fs::path& file, std::size_t labels, std::uint64_t contentBytes) {
  const std::size_t plane = kCifarSide * kCifarSide;
  const std::size_t record = labels + 3 * plane;
  if (contentBytes == 0 || contentBytes % record != 0) {
    refuseArray(file, labels == 1 ? coreText("Core", "its size is not that of a CIFAR-10 batch")
                                  : coreText("Core", "its size is not that of a file of CIFAR-100"));
  }
  return {contentBytes / record, kCifarSide, kCifarSide, 3, {}, labels, record, kCifarSide, 1, plane};
}

void requireWholeArray(const Source& source, const ArrayLayout& layout, std::uint64_t contentBytes) {
  const std::uint64_t wanted = layout.begin + std::uint64_t{layout.numbers()} * layout.type.bytes;
  if (contentBytes != wanted)
    refuseArray(source.file, coreText("Core", "its header promises other contents than it has"));
}

NumberExtent extentOf(const Source& source, const ArrayLayout& layout) {
  NumberExtent extent;
  std::vector<std::uint8_t> rest;  // Of a number that two pieces share.
  std::size_t skip = layout.begin;
  source.read([&](Bytes piece) {
    const std::size_t skipped = std::min(skip, piece.size());
    skip -= skipped;
    rest.insert(rest.end(), piece.begin() + static_cast<std::ptrdiff_t>(skipped), piece.end());
    const std::size_t whole = rest.size() / layout.type.bytes * layout.type.bytes;
    extent.add(layout.type, Bytes(rest).first(whole));
    rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(whole));
    return true;
  });
  return extent;
}

bool isByteArray(const ArrayLayout& layout) { return layout.type.bytes == 1 && layout.type.kind != NumberKind::Signed; }

struct Contents {
  std::vector<std::uint8_t> beginning;
  std::uint64_t bytes = 0;
};

// whole: otherwise as much of the beginning as headers need.
Contents contentsOf(const Source& source, bool whole) {
  Contents contents;
  source.read([&](Bytes piece) {
    const std::size_t wanted =
        whole ? piece.size() : kLongestNumpyHeader - std::min(kLongestNumpyHeader, contents.beginning.size());
    const std::size_t some = std::min(piece.size(), wanted);
    contents.beginning.insert(contents.beginning.end(), piece.begin(),
                              piece.begin() + static_cast<std::ptrdiff_t>(some));
    contents.bytes += piece.size();
    return true;
  });
  return contents;
}

// An array with where it comes from.
struct Found {
  ArrayPart part;
  Source source;
};

// All numbers of a file are brought to grey levels alike, or training and test pictures would differ.
void stretchAlike(std::vector<Found>& arrays) {
  NumberExtent extent;
  const NumberType* widest = nullptr;
  for (const Found& array : arrays) {
    if (isByteArray(array.part.layout)) continue;
    extent.add(extentOf(array.source, array.part.layout));
    widest = &array.part.layout.type;
  }
  for (Found& array : arrays) {
    ArrayLayout& layout = array.part.layout;
    const GreyRange range = isByteArray(layout) ? greyRange(layout.type, {}) : greyRange(*widest, extent);
    layout.black = range.black;
    layout.white = range.white;
  }
}

std::vector<Found> foundInArchive(const fs::path& file) {
  std::vector<Found> found;
  Message reason = coreText("Core", "an archive without arrays");
  for (const ZipMember& member : zipMembers(file)) {
    if (!member.name.ends_with(".npy")) continue;
    Found array{{member.name.substr(0, member.name.size() - 4), {}}, {file, member}};
    const Contents contents = contentsOf(array.source, false);
    Message why = readNumpyHeader(contents.beginning, array.part.layout);
    if (!why.empty()) {  // Labels, most often.
      reason = std::move(why);
      continue;
    }
    requireWholeArray(array.source, array.part.layout, contents.bytes);
    found.push_back(std::move(array));
  }
  if (found.empty()) refuseArray(file, std::move(reason));
  return found;
}

std::vector<Found> foundIn(const fs::path& file) {
  const ArrayKind kind = arrayKindOf(file);
  std::vector<Found> found;
  if (kind == ArrayKind::NumpyArchive) {
    found = foundInArchive(file);
  } else {
    found.push_back({{}, {file, {}}});
    const Source& source = found.front().source;
    const Contents contents = contentsOf(source, false);
    ArrayLayout& layout = found.front().part.layout;
    if (kind == ArrayKind::IdxImages) layout = idxLayout(file, contents.beginning, contents.bytes);
    if (kind == ArrayKind::Cifar10) layout = cifarLayout(file, 1, contents.bytes);
    if (kind == ArrayKind::Cifar100) layout = cifarLayout(file, 2, contents.bytes);
    if (kind == ArrayKind::NumpyArray) {
      if (Message why = readNumpyHeader(contents.beginning, layout); !why.empty()) refuseArray(file, std::move(why));
      requireWholeArray(source, layout, contents.bytes);
    }
  }
  if (kind == ArrayKind::NumpyArray || kind == ArrayKind::NumpyArchive) stretchAlike(found);
  return found;
}

}  // namespace

ArrayKind arrayKindOf(const fs::path& file) {
  std::string name = lowerCase(file.filename().native());
  if (name.ends_with(".npy")) return ArrayKind::NumpyArray;
  if (name.ends_with(".npz")) return ArrayKind::NumpyArchive;
  if (name.ends_with(".gz")) name.resize(name.size() - 3);
  if (name.ends_with("idx3-ubyte")) return ArrayKind::IdxImages;
  if (name.ends_with("-ubyte")) return ArrayKind::IdxLabels;
  if (name == "train.bin" || name == "test.bin") return ArrayKind::Cifar100;
  const bool isBatch = name == "test_batch.bin" || (name.starts_with("data_batch_") && name.ends_with(".bin"));
  return isBatch ? ArrayKind::Cifar10 : ArrayKind::None;
}

bool isTransposed(const fs::path& file) {
  return arrayKindOf(file) == ArrayKind::IdxImages && lowerCase(file.filename().native()).starts_with("emnist");
}

std::vector<ArrayPart> arrayParts(const fs::path& file) {
  std::vector<ArrayPart> parts;
  for (Found& array : foundIn(file)) parts.push_back(std::move(array.part));
  return parts;
}

Message arrayNote(const fs::path& file, const std::vector<ArrayPart>& parts) {
  const std::string name = displayPath(file.filename());
  if (isTransposed(file)) {
    return {coreText("Core",
                     "\"%1\" keeps its pictures with rows and columns exchanged, as all of EMNIST; they are "
                     "turned back."),
            name};
  }
  for (const ArrayPart& part : parts) {
    const ArrayLayout& layout = part.layout;
    if (isByteArray(layout)) continue;
    return {coreText("Core", "\"%1\" holds other numbers than bytes: %2 is taken for black and %3 for white."), name,
            roundedFigure(layout.black), roundedFigure(layout.white)};
  }
  return {};
}

ArrayFile::ArrayFile(const fs::path& file) {
  for (const Found& array : foundIn(file)) {
    parts_.push_back({array.part.layout, contentsOf(array.source, true).beginning});
    const ArrayLayout& layout = array.part.layout;
    if (parts_.back().content.size() < layout.begin + layout.numbers() * layout.type.bytes) {
      refuseArray(file, coreText("Core", "the file has become shorter"));  // Between two looks.
    }
    count_ += layout.count;
  }
}

Image ArrayFile::picture(std::size_t index, std::uint32_t background) const {
  std::size_t part = 0;
  while (index >= parts_[part].layout.count) index -= parts_[part++].layout.count;
  return pictureIn(parts_[part].content, parts_[part].layout, index, background);
}

}  // namespace core
