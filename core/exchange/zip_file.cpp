// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zip_file.h"

#include <zlib.h>

#include <algorithm>
#include <optional>

namespace core {
namespace {

constexpr std::string_view kEnd = "PK\x05\x06";
constexpr std::string_view kEntry = "PK\x01\x02";
constexpr std::string_view kLocal = "PK\x03\x04";
constexpr std::uint64_t kEndBytes = 22;
constexpr std::uint64_t kEntryBytes = 46;
constexpr std::uint64_t kLocalBytes = 30;
constexpr std::uint64_t kLongestComment = 65535;
constexpr std::uint64_t kStored = 0;
constexpr std::uint64_t kDeflated = 8;
// Descriptions are small, and weights hardly become smaller: what claims more than both is there to fill memory.
constexpr std::uint64_t kAlwaysFine = std::uint64_t{64} << 20U;
constexpr std::uint64_t kMostGrowth = 20;
constexpr std::uint64_t kInZip64 = 0xFFFFFFFF;

struct ZipEntry {
  std::uint64_t method = 0;
  std::uint64_t flags = 0;
  std::uint64_t checksum = 0;
  std::uint64_t packed = 0;
  std::uint64_t size = 0;
  std::uint64_t local = 0;
};

// Where the record begins that ends the archive; behind it comes nothing but its comment.
std::uint64_t endOf(const BoundedBytes& archive) {
  if (archive.size() < kEndBytes) refuseContents(coreText("Core", "its end is missing."));
  const std::uint64_t last = archive.size() - kEndBytes;
  for (std::uint64_t back = 0; back <= std::min(last, kLongestComment); ++back) {
    if (archive.hasAt(last - back, kEnd)) return last - back;
  }
  refuseContents(coreText("Core", "its end is missing."));
}

std::optional<ZipEntry> entryOf(const BoundedBytes& archive, const std::string& name) {
  const std::uint64_t end = endOf(archive);
  std::uint64_t at = archive.number(end + 16, 4);
  for (std::uint64_t left = archive.number(end + 10, 2); left > 0; --left) {
    if (!archive.hasAt(at, kEntry)) refuseContents(coreText("Core", "it is damaged."));
    const std::uint64_t nameBytes = archive.number(at + 28, 2);
    if (archive.part(at + kEntryBytes, nameBytes).text() == name) {
      return ZipEntry{archive.number(at + 10, 2), archive.number(at + 8, 2),  archive.number(at + 16, 4),
                      archive.number(at + 20, 4), archive.number(at + 24, 4), archive.number(at + 42, 4)};
    }
    at += kEntryBytes + nameBytes + archive.number(at + 30, 2) + archive.number(at + 32, 2);
  }
  return std::nullopt;
}

std::vector<std::byte> inflated(const BoundedBytes& packed, std::uint64_t size) {
  std::vector<std::byte> contents(size);
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) refuseContents(coreText("Core", "it is damaged."));
  std::vector<Bytef> input(packed.size());
  std::copy_n(reinterpret_cast<const Bytef*>(packed.span().data()), packed.size(), input.begin());
  stream.next_in = input.data();
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(contents.data());
  stream.avail_out = static_cast<uInt>(contents.size());
  const int result = inflate(&stream, Z_FINISH);
  const bool isWhole = result == Z_STREAM_END && stream.avail_out == 0;
  inflateEnd(&stream);
  if (!isWhole) refuseContents(coreText("Core", "it is damaged."));
  return contents;
}

}  // namespace

std::vector<std::byte> zipContents(const BoundedBytes& archive, const std::string& name) {
  const std::optional<ZipEntry> entry = entryOf(archive, name);
  if (!entry) refuseContents({coreText("Core", "it has no \"%1\" inside."), name});
  if (entry->packed == kInZip64 || entry->size == kInZip64 || entry->local == kInZip64) {
    refuseContents(coreText("Core", "it holds more than 4 GB."));
  }
  const bool isPlain = (entry->flags & 1U) == 0 && (entry->method == kStored || entry->method == kDeflated);
  if (!isPlain) refuseContents(coreText("Core", "it is encrypted, or packed in an unusual way."));
  if (!archive.hasAt(entry->local, kLocal)) refuseContents(coreText("Core", "it is damaged."));
  const std::uint64_t begin =
      entry->local + kLocalBytes + archive.number(entry->local + 26, 2) + archive.number(entry->local + 28, 2);
  const BoundedBytes packed = archive.part(begin, entry->packed);
  if (entry->method == kStored && entry->size != entry->packed) refuseContents(coreText("Core", "it is damaged."));
  if (entry->size > std::max(kAlwaysFine, kMostGrowth * entry->packed)) {
    refuseContents(coreText("Core", "it claims to hold far more than a file of its size can."));
  }
  requireRoom(entry->size);
  std::vector<std::byte> contents;
  if (entry->method == kStored) {
    contents.assign(packed.span().begin(), packed.span().end());
  } else {
    contents = inflated(packed, entry->size);
  }
  const auto* const bytes = reinterpret_cast<const Bytef*>(contents.data());
  if (crc32_z(crc32_z(0, nullptr, 0), bytes, contents.size()) != entry->checksum) {
    refuseContents(coreText("Core", "it is damaged."));
  }
  return contents;
}

}  // namespace core
