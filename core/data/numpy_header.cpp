// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/numpy_header.h"

#include <charconv>
#include <optional>
#include <string_view>

#include "core/base/text.h"

namespace core {
namespace {

constexpr std::uint64_t kMostNumbers = std::uint64_t{1} << 32U;
constexpr std::uint64_t kLongestSide = 16384;

struct Header {
  std::string_view text;  // A dictionary as Python writes it.
  std::size_t data = 0;   // Where the numbers begin.
};

// Version 1 has two bytes for the dictionary's length, later ones four.
std::optional<Header> npyHeaderOf(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view kMagic = "\x93NUMPY";
  if (bytes.size() < 12) return std::nullopt;
  const std::string_view whole(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (!whole.starts_with(kMagic)) return std::nullopt;
  const std::size_t width = bytes[6] == 1 ? 2 : 4;
  std::size_t length = 0;
  for (std::size_t i = width; i > 0; --i) length = length << 8U | bytes[7 + i];
  const std::size_t begin = 8 + width;
  if (length > bytes.size() - begin) return std::nullopt;
  return Header{whole.substr(begin, length), begin + length};
}

// What stands behind 'key':, up to the next comma outside brackets.
std::string_view entryOf(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  const std::size_t colon = at == std::string_view::npos ? at : text.find(':', at);
  if (colon == std::string_view::npos) return {};
  const std::string_view rest = trim(text.substr(colon + 1));
  return rest.substr(0, rest.starts_with('(') ? rest.find(')') : rest.find(','));
}

std::optional<NumberType> typeOf(std::string_view description) {
  if (description.size() < 4) return std::nullopt;
  description = description.substr(1, description.size() - 2);  // In quotes: '<f4'.
  if (description.size() != 3) return std::nullopt;
  NumberType type;
  type.isBigEndian = description[0] == '>';
  type.bytes = static_cast<std::size_t>(description[2] - '0');
  switch (description[1]) {
    case 'b': type.kind = NumberKind::Boolean; break;
    case 'u': type.kind = NumberKind::Unsigned; break;
    case 'i': type.kind = NumberKind::Signed; break;
    case 'f': type.kind = NumberKind::Real; break;
    default: return std::nullopt;
  }
  const bool isKnown = type.bytes == 1 || type.bytes == 2 || type.bytes == 4 || type.bytes == 8;
  const bool isHalfByte = type.kind == NumberKind::Real && type.bytes == 1;
  return isKnown && !isHalfByte ? std::optional(type) : std::nullopt;
}

std::vector<std::uint64_t> shapeOf(std::string_view entry) {
  std::vector<std::uint64_t> shape;
  for (const std::string& part : split(entry.empty() ? entry : entry.substr(1), ',')) {
    std::uint64_t side = 0;
    std::from_chars(part.data(), part.data() + part.size(), side);
    if (!part.empty()) shape.push_back(side);
  }
  return shape;
}

std::string shapeText(const std::vector<std::uint64_t>& shape) {
  std::string text;
  for (const std::uint64_t side : shape) text += (text.empty() ? "" : " x ") + std::to_string(side);
  return text;
}

bool isChannels(std::uint64_t number) { return number == 1 || number == 3 || number == 4; }

// Which axis is which; -1 where there is none.
struct Axes {
  int record = -1;
  int row = -1;
  int column = -1;
  int channel = -1;
};

std::optional<Axes> axesOf(const std::vector<std::uint64_t>& shape) {
  constexpr std::uint64_t kSmallestSide = 5;  // Fewer are channels.
  switch (shape.size()) {
    case 2: return Axes{-1, 0, 1, -1};
    case 3: return isChannels(shape[2]) && shape[0] >= kSmallestSide ? Axes{-1, 0, 1, 2} : Axes{0, 1, 2, -1};
    case 4:
      if (isChannels(shape[3])) return Axes{0, 1, 2, 3};
      if (isChannels(shape[1])) return Axes{0, 2, 3, 1};
      return std::nullopt;
    default: return std::nullopt;
  }
}

}  // namespace

Message readNumpyHeader(std::span<const std::uint8_t> bytes, ArrayLayout& layout) {
  const auto header = npyHeaderOf(bytes);
  if (!header) return coreText("Core", "its header is damaged");
  const auto type = typeOf(entryOf(header->text, "'descr'"));
  if (!type) return coreText("Core", "an array of another kind than whole and real numbers of 8 to 64 bits");
  const std::vector<std::uint64_t> shape = shapeOf(entryOf(header->text, "'shape'"));
  const auto axes = axesOf(shape);
  std::uint64_t numbers = 1;
  for (const std::uint64_t side : shape) numbers = side == 0 || numbers > kMostNumbers / side ? 0 : numbers * side;
  const auto sideOf = [&](int axis) { return axis < 0 ? 1 : shape[static_cast<std::size_t>(axis)]; };
  const bool fits = axes && numbers > 0 && sideOf(axes->row) <= kLongestSide && sideOf(axes->column) <= kLongestSide;
  if (!fits) return {coreText("Core", "an array of the shape %1, which is not that of pictures"), shapeText(shape)};

  const bool isColumnMajor = entryOf(header->text, "'fortran_order'").starts_with("True");
  std::vector<std::size_t> steps(shape.size(), type->bytes);
  for (std::size_t i = 1; i < shape.size(); ++i) {
    const std::size_t axis = isColumnMajor ? i : shape.size() - 1 - i;
    const std::size_t before = isColumnMajor ? i - 1 : axis + 1;
    steps[axis] = steps[before] * static_cast<std::size_t>(shape[before]);
  }
  const auto stepOf = [&](int axis) { return axis < 0 ? 0 : steps[static_cast<std::size_t>(axis)]; };
  layout = {static_cast<std::size_t>(sideOf(axes->record)),
            static_cast<int>(sideOf(axes->row)),
            static_cast<int>(sideOf(axes->column)),
            static_cast<int>(sideOf(axes->channel)),
            *type,
            header->data,
            stepOf(axes->record),
            stepOf(axes->row),
            stepOf(axes->column),
            stepOf(axes->channel)};
  return {};
}

}  // namespace core
