// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/safetensors.h"

#include <algorithm>
#include <bit>
#include <fstream>
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
constexpr const char* kMetadata = "__metadata__";
constexpr const char* kChecksum = "xxh3_128";

[[noreturn]] void refuse(const std::filesystem::path& file, const Message& reason) {
  const std::string shown = displayPath(file);
  throw Error(ErrorCode::FileUnreadable, shown,
              {coreText("Core", "The weights file \"%1\" cannot be used: %2."), shown, reason});
}

std::span<const std::byte> bytesOf(const torch::Tensor& tensor) {
  return {static_cast<const std::byte*>(tensor.data_ptr()), tensor.nbytes()};
}

// The tensors as they stand in a file: on the CPU, row-major, float32 or bytes.
std::vector<NamedTensor> storedForm(const std::vector<NamedTensor>& tensors) {
  std::vector<NamedTensor> stored;
  for (const auto& [name, tensor] : tensors) {
    const auto type = tensor.scalar_type() == torch::kByte ? torch::kByte : torch::kFloat;
    stored.push_back({name, tensor.detach().to(torch::kCPU, type).contiguous()});
  }
  return stored;
}

Json headerFor(const std::vector<NamedTensor>& tensors, const std::map<std::string, std::string>& metadata) {
  Json json;
  json[kMetadata] = metadata;
  std::uint64_t offset = 0;
  for (const auto& [name, tensor] : tensors) {
    const std::uint64_t end = offset + tensor.nbytes();
    json[name] = {{"dtype", tensor.scalar_type() == torch::kByte ? "U8" : "F32"},
                  {"shape", tensor.sizes().vec()},
                  {"data_offsets", {offset, end}}};
    offset = end;
  }
  return json;
}

// Over the header without its checksum, then all values.
std::string checksumOf(const Json& header, const std::vector<NamedTensor>& tensors) {
  StreamHash hash;
  const std::string text = header.dump();
  hash.add(std::as_bytes(std::span(text)));
  for (const auto& [name, tensor] : tensors) hash.add(bytesOf(tensor));
  return hash.hex();
}

// One tensor's place, checked against the bytes that are really there.
struct TensorPlace {
  std::string name;
  torch::ScalarType type = torch::kFloat;
  std::vector<std::int64_t> shape;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

std::uint64_t unsignedOf(const Json& json, const std::filesystem::path& file) {
  if (!json.is_number_unsigned()) refuse(file, coreText("Core", "its header holds a size that is no whole number"));
  return json.get<std::uint64_t>();
}

void readShape(TensorPlace& place, const Json& shape, const std::filesystem::path& file) {
  const std::uint64_t valueBytes = place.type == torch::kByte ? 1 : sizeof(float);
  const std::uint64_t values = (place.end - place.begin) / valueBytes;
  std::uint64_t expected = 1;
  for (const Json& side : shape) {
    const std::uint64_t length = unsignedOf(side, file);
    if (length != 0 && expected > values / length)
      refuse(file, coreText("Core", "the shape of a tensor does not fit its values"));
    expected *= length;
    place.shape.push_back(static_cast<std::int64_t>(length));
  }
  if (place.shape.size() > 8 || expected * valueBytes != place.end - place.begin) {
    refuse(file, coreText("Core", "the shape of a tensor does not fit its values"));
  }
}

TensorPlace placeFrom(const std::string& name, const Json& json, std::uint64_t available,
                      const std::filesystem::path& file) {
  const auto isList = [&](const char* key) { return json.contains(key) && json[key].is_array(); };
  if (!json.is_object() || !json.contains("dtype") || !isList("shape") || !isList("data_offsets") ||
      json["data_offsets"].size() != 2) {
    refuse(file, coreText("Core", "an entry of its header is incomplete"));
  }
  if (json["dtype"] != "F32" && json["dtype"] != "U8")
    refuse(file, coreText("Core", "it holds other numbers than 32-bit floats"));
  TensorPlace place{name, json["dtype"] == "U8" ? torch::kByte : torch::kFloat, {}, 0, 0};
  place.begin = unsignedOf(json["data_offsets"][0], file);
  place.end = unsignedOf(json["data_offsets"][1], file);
  if (place.begin > place.end || place.end > available) refuse(file, coreText("Core", "it ends before its values do"));
  readShape(place, json["shape"], file);
  return place;
}

Json parsedHeader(const std::string& text, const std::filesystem::path& file) {
  try {
    const auto shallow = [&](int depth, Json::parse_event_t, Json&) {
      if (depth > 4) refuse(file, coreText("Core", "its header is nested too deeply"));
      return true;
    };
    Json header = Json::parse(text, shallow);
    if (!header.is_object()) refuse(file, coreText("Core", "its header is no table"));
    return header;
  } catch (const nlohmann::json::exception&) {
    refuse(file, coreText("Core", "its header is damaged"));
  }
}

void readExactly(std::ifstream& stream, void* into, std::uint64_t bytes, const std::filesystem::path& file) {
  stream.read(static_cast<char*>(into), static_cast<std::streamsize>(bytes));
  if (static_cast<std::uint64_t>(stream.gcount()) != bytes) refuse(file, coreText("Core", "it ends too early"));
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
    if (place.begin != expected) refuse(file, coreText("Core", "its tensors overlap or leave gaps"));
    expected = place.end;
  }
  if (expected != available) refuse(file, coreText("Core", "its length does not match its header"));
  return places;
}

std::map<std::string, std::string> metadataFrom(const Json& header, const std::filesystem::path& file) {
  std::map<std::string, std::string> metadata;
  if (!header.contains(kMetadata)) return metadata;
  if (!header[kMetadata].is_object()) refuse(file, coreText("Core", "its metadata is no table"));
  for (const auto& [key, value] : header[kMetadata].items()) {
    if (value.is_string()) metadata[key] = value.get<std::string>();
  }
  return metadata;
}

void checkSum(Json header, TensorFile& loaded, const std::filesystem::path& file) {
  const auto recorded = loaded.metadata.extract(kChecksum);
  if (!recorded) return;  // Written by another program.
  header[kMetadata].erase(kChecksum);
  if (checksumOf(header, loaded.tensors) != recorded.mapped())
    refuse(file, coreText("Core", "its contents have changed since it was written"));
}

// The header's text; the stream is left at the first value.
std::string readHeader(std::ifstream& stream, std::uint64_t size, const std::filesystem::path& file) {
  std::uint64_t length = 0;
  if (size < kLengthBytes) refuse(file, coreText("Core", "it is too short"));
  readExactly(stream, &length, kLengthBytes, file);
  if (length > kLargestHeader || length > size - kLengthBytes)
    refuse(file, coreText("Core", "its header is longer than the file"));
  std::string text(length, '\0');
  readExactly(stream, text.data(), length, file);
  return text;
}

}  // namespace

void saveTensors(const std::filesystem::path& file, const std::vector<NamedTensor>& tensors,
                 const std::map<std::string, std::string>& metadata) {
  const std::vector<NamedTensor> stored = storedForm(tensors);
  Json header = headerFor(stored, metadata);
  header[kMetadata][kChecksum] = checksumOf(header, stored);
  std::string text = header.dump();
  text.append((8 - text.size() % 8) % 8, ' ');  // So that the values begin aligned.
  writeFileWhole(file, [&](const ByteWriter& write) {
    const std::uint64_t length = text.size();
    write(std::as_bytes(std::span(&length, 1)));
    write(std::as_bytes(std::span(text)));
    for (const auto& [name, tensor] : stored) write(bytesOf(tensor));
  });
}

TensorFile loadTensors(const std::filesystem::path& file) {
  std::error_code failed;
  const std::uint64_t size = std::filesystem::file_size(file, failed);
  std::ifstream stream(file, std::ios::binary);
  if (failed || !stream) refuse(file, coreText("Core", "it is missing or cannot be opened"));
  const std::string text = readHeader(stream, size, file);
  const Json header = parsedHeader(text, file);

  TensorFile loaded;
  loaded.metadata = metadataFrom(header, file);
  for (const TensorPlace& place : placesFrom(header, size - kLengthBytes - text.size(), file)) {
    torch::Tensor tensor = torch::empty(place.shape, place.type);
    readExactly(stream, tensor.data_ptr(), place.end - place.begin, file);
    loaded.tensors.push_back({place.name, tensor});
  }
  checkSum(header, loaded, file);
  return loaded;
}

}  // namespace core
