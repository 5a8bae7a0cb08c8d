// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/packed_file.h"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/mapped_file.h"

namespace core {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t kPiece = std::size_t{1} << 20U;
constexpr std::uint64_t kLargestContent = std::uint64_t{4} << 30U;  // Unpacked: 80 times MNIST.
constexpr std::size_t kMostMembers = 10'000;

[[noreturn]] void refusePacked(const std::filesystem::path& file, Message reason) {
  throw Error(ErrorCode::FileUnreadable, displayPath(file), std::move(reason));
}

[[noreturn]] void refuseDamaged(const std::filesystem::path& file) {
  refusePacked(file, coreText("Core", "the compressed file is damaged or cut off"));
}

struct CloseGzip {
  void operator()(gzFile file) const { gzclose(file); }
};

// Counts what is handed on.
class Limit {
 public:
  explicit Limit(const std::filesystem::path& file) : file_(file) {}
  void add(std::size_t bytes) {
    total_ += bytes;
    if (total_ > kLargestContent) refusePacked(file_, coreText("Core", "the file is larger than 4 GiB"));
  }

 private:
  const std::filesystem::path& file_;
  std::uint64_t total_ = 0;
};

// Little-endian numbers at a place; 0 beyond the end, which no header that matters begins with.
std::uint64_t numberAt(Bytes bytes, std::uint64_t place, std::size_t length) {
  if (place > bytes.size() || length > bytes.size() - place) return 0;
  std::uint64_t number = 0;
  for (std::size_t i = length; i > 0; --i) number = number << 8U | bytes[place + i - 1];
  return number;
}

// Where the central directory begins, and how many entries it has.
struct Directory {
  std::uint64_t begin = 0;
  std::uint64_t entries = 0;
};

std::optional<Directory> directoryOf(Bytes bytes) {
  constexpr std::size_t kEndRecord = 22;
  constexpr std::size_t kLongestComment = 65535;
  if (bytes.size() < kEndRecord) return std::nullopt;
  const std::size_t furthest = std::min(bytes.size() - kEndRecord, kLongestComment);
  for (std::size_t back = 0; back <= furthest; ++back) {
    const std::size_t end = bytes.size() - kEndRecord - back;
    if (numberAt(bytes, end, 4) != 0x06054b50) continue;
    return Directory{numberAt(bytes, end + 16, 4), numberAt(bytes, end + 10, 2)};
  }
  return std::nullopt;
}

// Sizes and offsets that did not fit stand in an extra field, in this order.
void readZip64(Bytes bytes, std::uint64_t begin, std::uint64_t length, std::uint64_t unpacked, ZipMember& member,
               std::uint64_t& header) {
  constexpr std::uint64_t kElsewhere = 0xFFFFFFFF;
  for (std::uint64_t place = begin; place + 4 <= begin + length;) {
    const std::uint64_t size = numberAt(bytes, place + 2, 2);
    if (numberAt(bytes, place, 2) == 1) {
      std::uint64_t value = place + 4 + (unpacked == kElsewhere ? 8 : 0);
      if (member.packedBytes == kElsewhere) {
        member.packedBytes = numberAt(bytes, value, 8);
        value += 8;
      }
      if (header == kElsewhere) header = numberAt(bytes, value, 8);
    }
    place += 4 + size;
  }
}

class Inflation {
 public:
  Inflation() { isReady_ = inflateInit2(&stream_, -MAX_WBITS) == Z_OK; }
  ~Inflation() {
    if (isReady_) inflateEnd(&stream_);
  }
  Inflation(const Inflation&) = delete;
  Inflation& operator=(const Inflation&) = delete;

  // The next piece; shorter, or empty, at the end. nullopt where the data are damaged.
  std::optional<std::size_t> next(std::span<std::uint8_t> piece, Bytes& packed) {
    if (!isReady_) return std::nullopt;
    stream_.next_out = piece.data();
    stream_.avail_out = static_cast<unsigned>(piece.size());
    while (stream_.avail_out > 0 && !isAtEnd_) {
      const auto some = static_cast<unsigned>(std::min(packed.size(), kPiece));
      stream_.next_in = const_cast<Bytef*>(packed.data());  // zlib only reads it.
      stream_.avail_in = some;
      const int status = inflate(&stream_, Z_NO_FLUSH);
      packed = packed.subspan(some - stream_.avail_in);
      isAtEnd_ = status == Z_STREAM_END;
      if (!isAtEnd_ && (status != Z_OK || (packed.empty() && stream_.avail_out > 0))) return std::nullopt;
    }
    return piece.size() - stream_.avail_out;
  }

 private:
  z_stream stream_{};
  bool isReady_ = false;
  bool isAtEnd_ = false;
};

}  // namespace

void readPieces(const std::filesystem::path& file, const UsePiece& use) {
  const std::unique_ptr<gzFile_s, CloseGzip> stream(gzopen(file.c_str(), "rb"));
  if (stream == nullptr) refusePacked(file, coreText("Core", "the file cannot be opened"));
  std::vector<std::uint8_t> piece(kPiece);
  Limit limit(file);
  while (true) {
    const int got = gzread(stream.get(), piece.data(), static_cast<unsigned>(piece.size()));
    if (got < 0) refuseDamaged(file);
    if (got == 0) break;
    limit.add(static_cast<std::size_t>(got));
    if (!use(Bytes(piece.data(), static_cast<std::size_t>(got)))) return;
  }
  int status = Z_OK;
  (void)gzerror(stream.get(), &status);
  if (status == Z_BUF_ERROR) refusePacked(file, coreText("Core", "the compressed file is cut off"));
}

std::vector<ZipMember> zipMembers(const std::filesystem::path& file) {
  const auto mapped = MappedFile::openForReading(file);
  if (!mapped) refusePacked(file, coreText("Core", "the file cannot be opened"));
  const Bytes bytes = mapped->bytes();
  const auto directory = directoryOf(bytes);
  if (!directory) refuseDamaged(file);
  std::vector<ZipMember> members;
  std::uint64_t place = directory->begin;
  for (std::uint64_t i = 0; i < std::min<std::uint64_t>(directory->entries, kMostMembers); ++i) {
    if (numberAt(bytes, place, 4) != 0x02014b50) refuseDamaged(file);
    const std::uint64_t nameBytes = numberAt(bytes, place + 28, 2);
    const std::uint64_t extraBytes = numberAt(bytes, place + 30, 2);
    if (place + 46 + nameBytes + extraBytes > bytes.size()) refuseDamaged(file);
    const std::uint64_t method = numberAt(bytes, place + 10, 2);
    const bool isEncrypted = (numberAt(bytes, place + 8, 2) & 1U) != 0;
    ZipMember member;
    member.name = std::string(reinterpret_cast<const char*>(bytes.data() + place + 46), nameBytes);
    member.isDeflated = method == 8;
    member.packedBytes = numberAt(bytes, place + 20, 4);
    std::uint64_t header = numberAt(bytes, place + 42, 4);
    readZip64(bytes, place + 46 + nameBytes, extraBytes, numberAt(bytes, place + 24, 4), member, header);
    if (header > bytes.size() || numberAt(bytes, header, 4) != 0x04034b50) refuseDamaged(file);
    member.begin = header + 30 + numberAt(bytes, header + 26, 2) + numberAt(bytes, header + 28, 2);
    if (member.begin > bytes.size() || member.packedBytes > bytes.size() - member.begin) refuseDamaged(file);
    if (!isEncrypted && (method == 0 || method == 8)) members.push_back(std::move(member));
    place += 46 + nameBytes + extraBytes + numberAt(bytes, place + 32, 2);
  }
  return members;
}

void readPieces(const std::filesystem::path& file, const ZipMember& member, const UsePiece& use) {
  const auto mapped = MappedFile::openForReading(file);
  const bool isThere =
      mapped && member.begin <= mapped->bytes().size() && member.packedBytes <= mapped->bytes().size() - member.begin;
  if (!isThere) refuseDamaged(file);
  Bytes packed = mapped->bytes().subspan(member.begin, member.packedBytes);
  Limit limit(file);
  if (!member.isDeflated) {
    for (; !packed.empty(); packed = packed.subspan(std::min(kPiece, packed.size()))) {
      limit.add(std::min(kPiece, packed.size()));
      if (!use(packed.first(std::min(kPiece, packed.size())))) return;
    }
    return;
  }
  Inflation inflation;
  std::vector<std::uint8_t> piece(kPiece);
  while (true) {
    const auto got = inflation.next(piece, packed);
    if (!got) refuseDamaged(file);
    if (*got == 0) return;
    limit.add(*got);
    if (!use(Bytes(piece.data(), *got))) return;
  }
}

}  // namespace core
