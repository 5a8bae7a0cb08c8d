// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/picture_bytes.h"

#include <zlib.h>

#include <algorithm>

namespace testing {
namespace {

std::uint32_t sumOf(const std::string& bytes) {
  return static_cast<std::uint32_t>(
      crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

int sizeOfType(int type) { return type == 3 ? 2 : 4; }

// One TIFF file in the making.
class TiffWriter {
 public:
  explicit TiffWriter(TiffKind kind) : kind_(kind) {
    file_ = kind == TiffKind::HighFirst ? "MM" : "II";
    file_ += big() ? number(43, 2) + number(8, 2) + number(0, 2) : number(42, 2);
    link_ = file_.size();
    file_ += number(0, offset());
  }

  void add(const TiffPage& page) {
    TiffEntry places{273, 4, {}};
    TiffEntry lengths{279, 4, {}};
    for (const std::string& strip : page.strips) {
      places.values.push_back(file_.size());
      lengths.values.push_back(strip.size());
      file_ += strip;
    }
    std::vector<TiffEntry> entries = page.entries;
    entries.push_back(places);
    entries.push_back(lengths);
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.tag < b.tag; });
    std::string directory = number(entries.size(), big() ? 8 : 2);
    for (const TiffEntry& entry : entries) directory += entryBytes(entry);
    if (file_.size() % 2 == 1) file_ += '\0';
    file_.replace(link_, static_cast<std::size_t>(offset()), number(file_.size(), offset()));
    file_ += directory;
    link_ = file_.size();
    file_ += number(0, offset());
  }

  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  [[nodiscard]] bool big() const { return kind_ == TiffKind::Big; }
  [[nodiscard]] int offset() const { return big() ? 8 : 4; }
  [[nodiscard]] std::string number(std::uint64_t value, int bytes) const {
    return kind_ == TiffKind::HighFirst ? highFirst(value, bytes) : lowFirst(value, bytes);
  }

  std::string entryBytes(const TiffEntry& entry) {
    std::string values;
    for (const std::uint64_t value : entry.values) values += number(value, sizeOfType(entry.type));
    const auto room = static_cast<std::size_t>(offset());
    if (values.size() > room) {
      const std::string place = number(file_.size(), offset());
      file_ += values;
      values = place;
    }
    values.resize(room, '\0');
    return number(static_cast<std::uint64_t>(entry.tag), 2) + number(static_cast<std::uint64_t>(entry.type), 2) +
           number(entry.values.size(), offset()) + values;
  }

  TiffKind kind_;
  std::string file_;
  std::size_t link_ = 0;  // Where the place of the next directory is written.
};

// Numbers of 0 to 3 as GIF packs them, without compressing: a clear code before each, so that codes keep 3 bits.
std::string gifCodes(const std::string& numbers) {
  std::string bytes;
  unsigned held = 0;
  unsigned bits = 0;
  const auto put = [&](unsigned code) {
    held |= code << bits;
    for (bits += 3; bits >= 8; bits -= 8, held >>= 8U) bytes += static_cast<char>(held & 0xFFU);
  };
  for (const char number : numbers) {
    put(4);
    put(static_cast<unsigned>(number));
  }
  put(5);
  if (bits > 0) bytes += static_cast<char>(held);
  std::string blocks;
  for (std::size_t at = 0; at < bytes.size(); at += 255) {
    const std::string block = bytes.substr(at, 255);
    blocks += static_cast<char>(block.size()) + block;
  }
  return blocks + '\0';
}

}  // namespace

std::string lowFirst(std::uint64_t number, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i, number >>= 8U) text += static_cast<char>(number & 0xFFU);
  return text;
}

std::string highFirst(std::uint64_t number, int bytes) {
  const std::string text = lowFirst(number, bytes);
  return {text.rbegin(), text.rend()};
}

std::string exifWith(int orientation) {
  return std::string("MM\0*", 4) + highFirst(8, 4) + highFirst(1, 2) + highFirst(0x112, 2) + highFirst(3, 2) +
         highFirst(1, 4) + highFirst(static_cast<std::uint64_t>(orientation), 2) + highFirst(0, 2) + highFirst(0, 4);
}

std::string xmpWith(int orientation) {
  return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF><rdf:Description xmlns:tiff=\"http://ns.adobe.com/tiff/1.0/\" "
         "tiff:Orientation=\"" +
         std::to_string(orientation) + "\"/></rdf:RDF></x:xmpmeta>";
}

std::string pngChunk(const std::string& type, const std::string& content) {
  return highFirst(content.size(), 4) + type + content + highFirst(sumOf(type + content), 4);
}

std::string pngPixels(const std::string& rows, std::size_t rowBytes) {
  std::string filtered;
  for (std::size_t at = 0; at < rows.size(); at += rowBytes) filtered += '\0' + rows.substr(at, rowBytes);
  std::string packed(compressBound(filtered.size()), '\0');
  uLongf length = packed.size();
  compress(reinterpret_cast<Bytef*>(packed.data()), &length, reinterpret_cast<const Bytef*>(filtered.data()),
           filtered.size());
  packed.resize(length);
  return packed;
}

std::string pngOf(const PngParts& parts) {
  const std::size_t rowBytes = parts.pixels.size() / parts.height;
  return "\x89PNG\r\n\x1A\n" +
         pngChunk("IHDR", highFirst(parts.width, 4) + highFirst(parts.height, 4) + static_cast<char>(parts.bits) +
                              static_cast<char>(parts.colours) + std::string(3, '\0')) +
         parts.before + pngChunk("IDAT", pngPixels(parts.pixels, rowBytes)) + parts.behind + pngChunk("IEND", "");
}

std::string tiffOf(const std::vector<TiffPage>& pages, TiffKind kind) {
  TiffWriter writer(kind);
  for (const TiffPage& page : pages) writer.add(page);
  return writer.file();
}

TiffPage tiffPage(int width, int height, const std::vector<std::uint64_t>& bits, int photometric,
                  const std::vector<std::string>& strips, std::vector<TiffEntry> more) {
  more.push_back({256, 4, {static_cast<std::uint64_t>(width)}});
  more.push_back({257, 4, {static_cast<std::uint64_t>(height)}});
  more.push_back({258, 3, bits});
  more.push_back({259, 3, {1}});
  more.push_back({262, 3, {static_cast<std::uint64_t>(photometric)}});
  more.push_back({277, 3, {bits.size()}});
  more.push_back({278, 4, {static_cast<std::uint64_t>(height)}});
  return {more, strips};
}

std::string bmpOf(const std::string& header, const std::string& palette, const std::string& pixels) {
  const std::size_t begin = 14 + header.size() + palette.size();
  return "BM" + lowFirst(begin + pixels.size(), 4) + lowFirst(0, 4) + lowFirst(begin, 4) + header + palette + pixels;
}

std::string bmpHeader(int width, int height, int bits, int packing, int colours) {
  const auto field = [](int value, int bytes) { return lowFirst(static_cast<std::uint64_t>(value), bytes); };
  return field(40, 4) + field(width, 4) + field(height, 4) + field(1, 2) + field(bits, 2) + field(packing, 4) +
         field(0, 12) + field(colours, 4) + field(0, 4);
}

std::string gifOf(int width, int height, const std::string& palette, const std::vector<GifFrame>& frames) {
  const auto field = [](int value) { return lowFirst(static_cast<std::uint64_t>(value), 2); };
  std::string file = "GIF89a" + field(width) + field(height) + "\x81" + std::string(2, '\0') + palette;
  for (const GifFrame& frame : frames) {
    const int flags = frame.disposal * 4 + (frame.transparent >= 0 ? 1 : 0);
    file += std::string("\x21\xF9\x04") + static_cast<char>(flags) + field(10) +
            static_cast<char>(std::max(frame.transparent, 0)) + '\0';
    file += "," + field(frame.left) + field(frame.top) + field(frame.width) + field(frame.height) + '\0' + '\2' +
            gifCodes(frame.numbers);
  }
  return file + ';';
}

std::string jpegsOf(const std::string& first, const std::string& second, std::uint64_t kind) {
  constexpr std::size_t kBehindFirstSegment = 20;  // JFIF's.
  constexpr std::size_t kListBytes = 82;           // A header of 8, a directory of 42, two entries of 16.
  const std::size_t whole = first.size() + 8 + kListBytes;
  const std::size_t countedFrom = kBehindFirstSegment + 8;
  const auto field = [](std::uint64_t tag, std::uint64_t type, std::uint64_t count, const std::string& value) {
    return lowFirst(tag, 2) + lowFirst(type, 2) + lowFirst(count, 4) + value;
  };
  const auto entry = [](std::uint64_t attributes, std::uint64_t size, std::uint64_t begin) {
    return lowFirst(attributes, 4) + lowFirst(size, 4) + lowFirst(begin, 4) + lowFirst(0, 4);
  };
  const std::string list = "II" + lowFirst(42, 2) + lowFirst(8, 4) + lowFirst(3, 2) + field(0xB000, 7, 4, "0100") +
                           field(0xB001, 4, 1, lowFirst(2, 4)) + field(0xB002, 7, 32, lowFirst(50, 4)) +
                           lowFirst(0, 4) + entry(kind, whole, 0) + entry(kind, second.size(), whole - countedFrom);
  std::string file = first;
  file.insert(kBehindFirstSegment, "\xFF\xE2" + highFirst(6 + list.size(), 2) + std::string("MPF\0", 4) + list);
  return file + second;
}

std::string webpChunk(const std::string& name, const std::string& content) {
  return name + lowFirst(content.size(), 4) + content + std::string(content.size() % 2, '\0');
}

std::string webpOf(const std::string& chunks) { return "RIFF" + lowFirst(chunks.size() + 4, 4) + "WEBP" + chunks; }

}  // namespace testing
