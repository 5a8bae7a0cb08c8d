// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/event_reader.h"

#include <cmath>
#include <fstream>
#include <optional>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/event_file.h"
#include "core/exchange/wire_reader.h"

namespace core {
namespace {

constexpr std::size_t kHead = 12;                     // A length and its checksum.
constexpr std::size_t kTail = 4;                      // The checksum of the data.
constexpr std::uint64_t kLargestRecord = 64U << 20U;  // Pictures of a batch; a real one is far smaller.

// The next record's data; none at the end, or where it is not whole.
class RecordReader {
 public:
  explicit RecordReader(const std::filesystem::path& file) : stream_(file, std::ios::binary) {}

  [[nodiscard]] bool isOpen() const { return stream_.is_open(); }
  [[nodiscard]] bool isCutOff() const { return isCutOff_; }
  [[nodiscard]] std::size_t damaged() const { return damaged_; }

  [[nodiscard]] std::optional<std::string> next() {
    while (true) {
      const std::string head = take(kHead);
      if (head.empty()) return std::nullopt;
      const std::uint64_t length = littleEndian(head, 8);
      const bool isWhole = head.size() == kHead && length <= kLargestRecord &&
                           littleEndian(std::string_view(head).substr(8), 4) == maskedChecksum(head.substr(0, 8));
      if (!isWhole) return cutOff();
      std::string data = take(static_cast<std::size_t>(length) + kTail);
      if (data.size() != length + kTail) return cutOff();
      const std::uint64_t checksum = littleEndian(std::string_view(data).substr(data.size() - kTail), kTail);
      data.resize(data.size() - kTail);
      if (checksum == maskedChecksum(data)) return data;
      ++damaged_;
    }
  }

 private:
  std::optional<std::string> cutOff() {
    isCutOff_ = true;
    return std::nullopt;
  }

  // As many bytes as there are, read in pieces: memory follows what is there, not what a length claims.
  std::string take(std::size_t count) {
    constexpr std::size_t kAtOnce = std::size_t{1} << 20U;
    std::string bytes;
    while (bytes.size() < count && stream_) {
      const std::size_t before = bytes.size();
      bytes.resize(std::min(count, before + kAtOnce));
      stream_.read(bytes.data() + before, static_cast<std::streamsize>(bytes.size() - before));
      bytes.resize(before + static_cast<std::size_t>(stream_.gcount()));
    }
    return bytes;
  }

  std::ifstream stream_;
  std::size_t damaged_ = 0;
  bool isCutOff_ = false;
};

// tensorflow.TensorProto, as far as scalars and encoded pictures need it.
struct Tensor {
  std::optional<double> number;
  std::vector<std::string_view> texts;
};

enum TensorType : std::int64_t { kFloat = 1, kDouble = 2, kInt32 = 3, kInt64 = 9 };

// The first number of raw contents.
std::optional<double> firstNumber(std::int64_t type, std::string_view content) {
  if (type == kFloat && content.size() >= 4) return realAt(content, 4);
  if (type == kDouble && content.size() >= 8) return realAt(content, 8);
  if (type == kInt32 && content.size() >= 4) return static_cast<std::int32_t>(littleEndian(content, 4));
  if (type == kInt64 && content.size() >= 8)
    return static_cast<double>(static_cast<std::int64_t>(littleEndian(content, 8)));
  return std::nullopt;
}

Tensor tensorOf(WireReader reader) {
  Tensor tensor;
  std::int64_t type = 0;
  const auto set = [&tensor](const auto& values) {
    if (!values.empty() && !tensor.number) tensor.number = static_cast<double>(values.front());
  };
  std::string_view content;
  while (reader.next()) {
    switch (reader.field()) {
      case 1: type = reader.integer(); break;
      case 4: content = reader.text(); break;
      case 5: set(reader.packedReals(4)); break;
      case 6: set(reader.packedReals(8)); break;
      case 7:
      case 10: set(reader.packedIntegers()); break;
      case 8: tensor.texts.push_back(reader.text()); break;
      default: break;
    }
  }
  if (!tensor.number) tensor.number = firstNumber(type, content);
  return tensor;
}

// tensorflow.SummaryMetadata: the plugin and its content.
std::pair<std::string_view, std::string_view> pluginOf(WireReader reader) {
  std::pair<std::string_view, std::string_view> found;
  while (reader.next()) {
    if (reader.field() != 1) continue;
    WireReader plugin = reader.message();
    while (plugin.next()) {
      if (plugin.field() == 1) found.first = plugin.text();
      if (plugin.field() == 2) found.second = plugin.text();
    }
  }
  return found;
}

std::string_view encodedImage(WireReader reader) {
  std::string_view bytes;
  while (reader.next()) {
    if (reader.field() == 4) bytes = reader.text();
  }
  return bytes;
}

// Whether the record is an event at all: it has a time, and is whole.
bool isEvent(std::string_view record) {
  bool hasTime = false;
  WireReader reader(record);
  while (reader.next()) hasTime = hasTime || (reader.field() == 1 && std::isfinite(reader.real()));
  return hasTime && !reader.isBroken();
}

}  // namespace

bool isEventFile(const std::filesystem::path& file) {
  RecordReader reader(file);
  const auto first = reader.isOpen() ? reader.next() : std::nullopt;
  return first && isEvent(*first);
}

EventFileFacts EventReader::read(const std::filesystem::path& file, const Take& take) {
  const std::string shown = displayPath(file);
  RecordReader reader(file);
  if (!reader.isOpen())
    throw Error(ErrorCode::FileUnreadable, shown, {coreText("Core", "\"%1\" cannot be opened."), shown});
  EventFileFacts facts;
  while (const auto record = reader.next()) {
    if (facts.records == 0 && !isEvent(*record)) break;
    ++facts.records;
    readEvent(*record, take);
  }
  facts.damaged = reader.damaged();
  facts.isCutOff = reader.isCutOff();
  if (facts.records == 0) {
    throw Error(
        ErrorCode::FileUnreadable, shown,
        {coreText("Core", "\"%1\" is no file of TensorBoard's events, or its very first record is damaged."), shown});
  }
  return facts;
}

void EventReader::readEvent(std::string_view event, const Take& take) {
  double seconds = 0.0;
  std::int64_t step = 0;
  std::string_view summary;
  WireReader reader(event);
  while (reader.next()) {
    if (reader.field() == 1) seconds = reader.real();
    if (reader.field() == 2) step = reader.integer();
    if (reader.field() == 5) summary = reader.text();
  }
  WireReader values(summary);
  while (values.next()) {
    if (values.field() == 1) readValue(values.text(), step, seconds, take);
  }
}

void EventReader::readValue(std::string_view value, std::int64_t step, double seconds, const Take& take) {
  SummaryValue found{SummaryValue::Kind::Number, {}, step, seconds, 0.0, {}};
  std::optional<double> simple;
  Tensor tensor;
  std::string_view image;
  std::pair<std::string_view, std::string_view> plugin;
  WireReader reader(value);
  while (reader.next()) {
    switch (reader.field()) {
      case 1: found.tag = reader.text(); break;
      case 2: simple = reader.real(); break;
      case 4: image = encodedImage(reader.message()); break;
      case 8: tensor = tensorOf(reader.message()); break;
      case 9: plugin = pluginOf(reader.message()); break;
      default: break;
    }
  }
  if (reader.isBroken() || found.tag.empty()) return;
  if (!plugin.first.empty()) plugins_.insert_or_assign(std::string(found.tag), std::string(plugin.first));
  const auto known = plugins_.find(found.tag);
  const std::string_view name = known == plugins_.end() ? std::string_view() : std::string_view(known->second);
  if (name == "hparams") {
    found.kind = SummaryValue::Kind::Settings;
    found.bytes = plugin.second;
    return take(found);
  }
  if (image.empty() && name == "images" && tensor.texts.size() > 2) image = tensor.texts[2];  // After width and height.
  if (!image.empty()) {
    found.kind = SummaryValue::Kind::Image;
    found.bytes = image;
    return take(found);
  }
  if (!simple && (name.empty() || name == "scalars") && tensor.texts.empty()) simple = tensor.number;
  if (!simple) return;  // Histograms, texts, sounds.
  found.number = *simple;
  take(found);
}

}  // namespace core
