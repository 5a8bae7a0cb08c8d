// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/safetensors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"

namespace core {
namespace {

static_assert(std::endian::native == std::endian::little, "safetensors holds little-endian values");

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kLargestHeader = 16U << 20U;
constexpr std::uint64_t kLengthBytes = 8;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason) {
  const std::string shown = displayPath(file);
  throw Error(ErrorCode::FileUnreadable, shown, "The weights file \"" + shown + "\" cannot be used: " + reason + ".");
}

std::string headerFor(const std::vector<NamedTensor>& tensors, const std::map<std::string, std::string>& metadata) {
  Json json;
  if (!metadata.empty()) json["__metadata__"] = metadata;
  std::uint64_t offset = 0;
  for (const auto& [name, tensor] : tensors) {
    const std::uint64_t end = offset + static_cast<std::uint64_t>(tensor.numel()) * sizeof(float);
    json[name] = {{"dtype", "F32"}, {"shape", tensor.sizes().vec()}, {"data_offsets", {offset, end}}};
    offset = end;
  }
  std::string header = json.dump();
  header.append((8 - header.size() % 8) % 8, ' ');  // So that the values begin aligned.
  return header;
}

// One tensor's place, checked against the bytes that are really there.
struct TensorPlace {
  std::string name;
  std::vector<std::int64_t> shape;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

std::uint64_t unsignedOf(const Json& json, const std::filesystem::path& file) {
  if (!json.is_number_unsigned()) refuse(file, "its header holds a size that is no whole number");
  return json.get<std::uint64_t>();
}

TensorPlace placeFrom(const std::string& name, const Json& json, std::uint64_t available,
                      const std::filesystem::path& file) {
  if (!json.is_object() || !json.contains("dtype") || !json.contains("shape") || !json.contains("data_offsets") ||
      !json["shape"].is_array() || !json["data_offsets"].is_array() || json["data_offsets"].size() != 2) {
    refuse(file, "the header's entry \"" + name + "\" is incomplete");
  }
  if (json["dtype"] != "F32") refuse(file, "\"" + name + "\" does not hold 32-bit floats");
  TensorPlace place{name, {}, unsignedOf(json["data_offsets"][0], file), unsignedOf(json["data_offsets"][1], file)};
  if (place.begin > place.end || place.end > available) refuse(file, "it ends before \"" + name + "\" does");
  const std::uint64_t values = (place.end - place.begin) / sizeof(float);
  std::uint64_t expected = 1;
  for (const Json& side : json["shape"]) {
    const std::uint64_t length = unsignedOf(side, file);
    if (length != 0 && expected > values / length)
      refuse(file, "the shape of \"" + name + "\" does not fit its values");
    expected *= length;
    place.shape.push_back(static_cast<std::int64_t>(length));
  }
  if (place.shape.size() > 8 || expected * sizeof(float) != place.end - place.begin) {
    refuse(file, "the shape of \"" + name + "\" does not fit its values");
  }
  return place;
}

Json parsedHeader(const std::string& text, const std::filesystem::path& file) {
  try {
    const auto shallow = [&](int depth, Json::parse_event_t, Json&) {
      if (depth > 4) refuse(file, "its header is nested too deeply");
      return true;
    };
    Json header = Json::parse(text, shallow);
    if (!header.is_object()) refuse(file, "its header is no table");
    return header;
  } catch (const nlohmann::json::exception&) {
    refuse(file, "its header is damaged");
  }
}

std::uint64_t fileSize(const std::filesystem::path& file) {
  std::error_code failed;
  const std::uintmax_t size = std::filesystem::file_size(file, failed);
  if (failed) refuse(file, "it is missing or no file");
  return size;
}

void readExactly(std::ifstream& stream, void* into, std::uint64_t bytes, const std::filesystem::path& file) {
  stream.read(static_cast<char*>(into), static_cast<std::streamsize>(bytes));
  if (static_cast<std::uint64_t>(stream.gcount()) != bytes) refuse(file, "it ends too early");
}

// The values must follow each other without gap or overlap, as the format demands.
void checkPlaces(std::vector<TensorPlace> places, std::uint64_t available, const std::filesystem::path& file) {
  std::sort(places.begin(), places.end(), [](const TensorPlace& a, const TensorPlace& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  std::uint64_t expected = 0;
  for (const TensorPlace& place : places) {
    if (place.begin != expected) refuse(file, "its tensors overlap or leave gaps");
    expected = place.end;
  }
  if (expected != available) refuse(file, "its length does not match its header");
}

}  // namespace

void saveTensors(const std::filesystem::path& file, const std::vector<NamedTensor>& tensors,
                 const std::map<std::string, std::string>& metadata) {
  const std::string header = headerFor(tensors, metadata);
  writeFileWhole(file, [&](const ByteWriter& write) {
    const std::uint64_t length = header.size();
    write(std::as_bytes(std::span(&length, 1)));
    write(std::as_bytes(std::span(header)));
    for (const auto& [name, tensor] : tensors) {
      const torch::Tensor values = tensor.detach().to(torch::kCPU, torch::kFloat).contiguous();
      write(std::as_bytes(std::span(values.data_ptr<float>(), static_cast<std::size_t>(values.numel()))));
    }
  });
}

TensorFile loadTensors(const std::filesystem::path& file) {
  const std::uint64_t size = fileSize(file);
  std::ifstream stream(file, std::ios::binary);
  if (!stream) refuse(file, "it cannot be opened");
  std::uint64_t length = 0;
  if (size < kLengthBytes) refuse(file, "it is too short");
  readExactly(stream, &length, kLengthBytes, file);
  if (length > kLargestHeader || length > size - kLengthBytes) refuse(file, "its header is longer than the file");
  std::string text(length, '\0');
  readExactly(stream, text.data(), length, file);

  const std::uint64_t available = size - kLengthBytes - length;
  TensorFile loaded;
  std::vector<TensorPlace> places;
  const auto header = parsedHeader(text, file);  // items() refers to it.
  for (const auto& [name, json] : header.items()) {
    if (name == "__metadata__") {
      if (!json.is_object()) refuse(file, "its metadata is no table");
      for (const auto& [key, value] : json.items()) {
        if (value.is_string()) loaded.metadata[key] = value.get<std::string>();
      }
    } else {
      places.push_back(placeFrom(name, json, available, file));
    }
  }
  checkPlaces(places, available, file);
  for (const TensorPlace& place : places) {
    torch::Tensor tensor = torch::empty(place.shape);
    stream.seekg(static_cast<std::streamoff>(kLengthBytes + length + place.begin));
    readExactly(stream, tensor.data_ptr<float>(), place.end - place.begin, file);
    loaded.tensors.push_back({place.name, tensor});
  }
  return loaded;
}

}  // namespace core
