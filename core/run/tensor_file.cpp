// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tensor_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"

namespace core {
namespace {

static_assert(std::endian::native == std::endian::little, "safetensors holds little-endian values");

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kLargestHeader = 16U << 20U;
constexpr std::uint64_t kLengthBytes = 8;
constexpr std::uint64_t kLongestSide = 1ULL << 40U;
constexpr std::uint64_t kBlockBytes = 1U << 20U;
constexpr const char* kMetadata = "__metadata__";
constexpr const char* kChecksum = "xxh3_128";

[[noreturn]] void refuseTensorFile(const std::filesystem::path& file, const Message& reason) {
  const std::string shown = displayPath(file);
  throw Error(ErrorCode::FileUnreadable, shown,
              {coreText("Core", "The weights file \"%1\" cannot be used: %2."), shown, reason});
}

// How the numbers of a tensor stand in a file.
enum class NumberKind { Float, Double, Half, BrainFloat, Byte, Counter };

struct NumberFormat {
  const char* name;  // As in the header.
  NumberKind kind;
  std::uint64_t bytes;
};
constexpr std::array kFormats = {
    NumberFormat{"F32", NumberKind::Float, 4},  NumberFormat{"U8", NumberKind::Byte, 1},
    NumberFormat{"F16", NumberKind::Half, 2},   NumberFormat{"BF16", NumberKind::BrainFloat, 2},
    NumberFormat{"F64", NumberKind::Double, 8}, NumberFormat{"I64", NumberKind::Counter, 8},
};

Json headerFor(const std::vector<TensorContents>& tensors, const TensorMetadata& metadata) {
  Json json;
  json[kMetadata] = metadata;
  std::uint64_t offset = 0;
  for (const TensorContents& tensor : tensors) {
    const std::uint64_t end = offset + tensor.values.size();
    json[tensor.info.name] = {{"dtype", tensor.info.holdsBytes ? "U8" : "F32"},
                              {"shape", tensor.info.shape},
                              {"data_offsets", {offset, end}}};
    offset = end;
  }
  return json;
}

// Over the header without its checksum, then all values.
std::string checksumOf(const Json& header, const std::vector<TensorContents>& tensors) {
  StreamHash hash;
  const std::string text = header.dump();
  hash.add(std::as_bytes(std::span(text)));
  for (const TensorContents& tensor : tensors) hash.add(tensor.values);
  return hash.hex();
}

// One tensor's place, checked against the bytes that are really there.
struct TensorPlace {
  TensorInfo info;
  NumberFormat format = kFormats.front();
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

std::uint64_t unsignedOf(const Json& json, const std::filesystem::path& file) {
  if (!json.is_number_unsigned())
    refuseTensorFile(file, coreText("Core", "its header holds a size that is no whole number"));
  return json.get<std::uint64_t>();
}

void readShape(TensorPlace& place, const Json& shape, const std::filesystem::path& file) {
  const std::uint64_t values = (place.end - place.begin) / place.format.bytes;
  std::uint64_t expected = 1;
  for (const Json& side : shape) {
    const std::uint64_t length = unsignedOf(side, file);
    if (length > kLongestSide || (length != 0 && expected > values / length))
      refuseTensorFile(file, coreText("Core", "the shape of a tensor does not fit its values"));
    expected *= length;
    place.info.shape.push_back(static_cast<std::int64_t>(length));
  }
  if (place.info.shape.size() > 8 || expected * place.format.bytes != place.end - place.begin) {
    refuseTensorFile(file, coreText("Core", "the shape of a tensor does not fit its values"));
  }
}

NumberFormat formatOf(const std::string& name, const Json& type, const std::filesystem::path& file) {
  const bool isCounter = name.ends_with(".num_batches_tracked");
  for (const NumberFormat& format : kFormats) {
    if (type == format.name && (format.kind != NumberKind::Counter || isCounter)) return format;
  }
  refuseTensorFile(file, coreText("Core", "it holds other numbers than floats of 16, 32 or 64 bits"));
}

TensorPlace placeFrom(const std::string& name, const Json& json, std::uint64_t available,
                      const std::filesystem::path& file) {
  const auto isList = [&](const char* key) { return json.contains(key) && json[key].is_array(); };
  if (!json.is_object() || !json.contains("dtype") || !isList("shape") || !isList("data_offsets") ||
      json["data_offsets"].size() != 2) {
    refuseTensorFile(file, coreText("Core", "an entry of its header is incomplete"));
  }
  // Before the place is made: GCC 12 destroys its name twice where a part behind it throws.
  const NumberFormat format = formatOf(name, json["dtype"], file);
  TensorPlace place{{name, {}, false}, format, 0, 0};
  place.info.holdsBytes = place.format.kind == NumberKind::Byte;
  place.begin = unsignedOf(json["data_offsets"][0], file);
  place.end = unsignedOf(json["data_offsets"][1], file);
  if (place.begin > place.end || place.end > available)
    refuseTensorFile(file, coreText("Core", "it ends before its values do"));
  readShape(place, json["shape"], file);
  return place;
}

Json parsedHeader(const std::string& text, const std::filesystem::path& file) {
  try {
    const auto shallow = [&](int depth, Json::parse_event_t, Json&) {
      if (depth > 4) refuseTensorFile(file, coreText("Core", "its header is nested too deeply"));
      return true;
    };
    Json header = Json::parse(text, shallow);
    if (!header.is_object()) refuseTensorFile(file, coreText("Core", "its header is no table"));
    return header;
  } catch (const nlohmann::json::exception&) {
    refuseTensorFile(file, coreText("Core", "its header is damaged"));
  }
}

void readExactly(std::ifstream& stream, void* into, std::uint64_t bytes, const std::filesystem::path& file) {
  stream.read(static_cast<char*>(into), static_cast<std::streamsize>(bytes));
  if (static_cast<std::uint64_t>(stream.gcount()) != bytes)
    refuseTensorFile(file, coreText("Core", "it ends too early"));
}

// The values must follow each other without gap or overlap, as the format demands.
std::vector<TensorPlace> placesFrom(const Json& header, std::uint64_t available, const std::filesystem::path& file) {
  std::vector<TensorPlace> places;
  for (const auto& [name, json] : header.items()) {
    if (name != kMetadata) places.push_back(placeFrom(name, json, available, file));
  }
  std::sort(places.begin(), places.end(), [](const TensorPlace& a, const TensorPlace& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  std::uint64_t expected = 0;
  for (const TensorPlace& place : places) {
    if (place.begin != expected) refuseTensorFile(file, coreText("Core", "its tensors overlap or leave gaps"));
    expected = place.end;
  }
  if (expected != available) refuseTensorFile(file, coreText("Core", "its length does not match its header"));
  return places;
}

TensorMetadata metadataFrom(const Json& header, const std::filesystem::path& file) {
  TensorMetadata metadata;
  if (!header.contains(kMetadata)) return metadata;
  if (!header[kMetadata].is_object()) refuseTensorFile(file, coreText("Core", "its metadata is no table"));
  for (const auto& [key, value] : header[kMetadata].items()) {
    if (value.is_string()) metadata[key] = value.get<std::string>();
  }
  return metadata;
}

template <class Number>
Number numberAt(const std::byte* bytes) {
  Number number{};
  std::memcpy(&number, bytes, sizeof(Number));
  return number;
}

float floatAt(const std::byte* bytes, NumberKind kind) {
  switch (kind) {
    case NumberKind::Double: return static_cast<float>(numberAt<double>(bytes));
    case NumberKind::Half: return floatOfHalf(numberAt<std::uint16_t>(bytes));
    case NumberKind::BrainFloat: return std::bit_cast<float>(std::uint32_t{numberAt<std::uint16_t>(bytes)} << 16U);
    default: return numberAt<float>(bytes);
  }
}

// Reads the values of one tensor, adds them to the hash, and puts them where they go as floats or bytes; into may be null.
void readValues(std::ifstream& stream, const TensorPlace& place, void* into, StreamHash& hash,
                const std::filesystem::path& file) {
  const NumberKind kind = place.format.kind;
  const bool isAsStored = kind == NumberKind::Float || kind == NumberKind::Byte;
  if (isAsStored && into != nullptr) {
    readExactly(stream, into, place.end - place.begin, file);
    return hash.add({static_cast<const std::byte*>(into), place.end - place.begin});
  }
  std::vector<std::byte> block(kBlockBytes);
  auto* value = static_cast<float*>(into);
  for (std::uint64_t left = place.end - place.begin; left > 0;) {
    const std::uint64_t bytes = std::min<std::uint64_t>(left, kBlockBytes);
    readExactly(stream, block.data(), bytes, file);
    hash.add({block.data(), bytes});
    left -= bytes;
    if (into == nullptr) continue;
    for (std::uint64_t at = 0; at < bytes; at += place.format.bytes) *value++ = floatAt(&block[at], kind);
  }
}

// The header's text; the stream is left at the first value.
std::string readHeader(std::ifstream& stream, std::uint64_t size, const std::filesystem::path& file) {
  std::uint64_t length = 0;
  if (size < kLengthBytes) refuseTensorFile(file, coreText("Core", "it is too short"));
  readExactly(stream, &length, kLengthBytes, file);
  if (length > kLargestHeader || length > size - kLengthBytes)
    refuseTensorFile(file, coreText("Core", "its header is longer than the file"));
  std::string text(length, '\0');
  readExactly(stream, text.data(), length, file);
  return text;
}

}  // namespace

float floatOfHalf(std::uint16_t half) {
  const float sign = (half & 0x8000U) != 0 ? -1.0F : 1.0F;
  const int exponent = half >> 10U & 0x1FU;
  const int fraction = half & 0x3FFU;
  if (exponent == 0) return sign * std::ldexp(static_cast<float>(fraction), -24);
  if (exponent == 31) {
    return fraction == 0 ? sign * std::numeric_limits<float>::infinity() : std::numeric_limits<float>::quiet_NaN();
  }
  return sign * std::ldexp(static_cast<float>(fraction + 1024), exponent - 25);
}

void writeTensorFile(const std::filesystem::path& file, const std::vector<TensorContents>& tensors,
                     const TensorMetadata& metadata, const WorkProgress& progress) {
  Json header = headerFor(tensors, metadata);
  header[kMetadata][kChecksum] = checksumOf(header, tensors);
  std::string text = header.dump();
  text.append((8 - text.size() % 8) % 8, ' ');  // So that the values begin aligned.
  std::size_t bytes = sizeof(std::uint64_t) + text.size();
  for (const TensorContents& tensor : tensors) bytes += tensor.values.size();
  writeFileWhole(file, [&](const ByteWriter& toFile) {
    const ByteWriter write = toldWriter(toFile, bytes, progress);
    const std::uint64_t length = text.size();
    write(std::as_bytes(std::span(&length, 1)));
    write(std::as_bytes(std::span(text)));
    for (const TensorContents& tensor : tensors) write(tensor.values);
  });
}

TensorMetadata readTensorFile(const std::filesystem::path& file, const std::function<void*(const TensorInfo&)>& place) {
  std::error_code failed;
  const std::uint64_t size = std::filesystem::file_size(file, failed);
  std::ifstream stream(file, std::ios::binary);
  if (failed || !stream) refuseTensorFile(file, coreText("Core", "it is missing or cannot be opened"));
  const std::string text = readHeader(stream, size, file);
  Json header = parsedHeader(text, file);
  TensorMetadata metadata = metadataFrom(header, file);
  const auto recorded = metadata.extract(kChecksum);  // None where another program wrote it.
  const std::vector<TensorPlace> places = placesFrom(header, size - kLengthBytes - text.size(), file);
  if (recorded) header[kMetadata].erase(kChecksum);
  StreamHash hash;
  const std::string hashed = header.dump();
  hash.add(std::as_bytes(std::span(hashed)));
  for (const TensorPlace& one : places) {
    const bool isWanted = one.format.kind != NumberKind::Counter;
    readValues(stream, one, isWanted ? place(one.info) : nullptr, hash, file);
  }
  if (recorded && recorded.mapped() != hash.hex()) {
    refuseTensorFile(file, coreText("Core", "its contents have changed since it was written"));
  }
  return metadata;
}

}  // namespace core
