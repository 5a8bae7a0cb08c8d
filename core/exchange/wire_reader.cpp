// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/wire_reader.h"

#include <bit>

namespace core {
namespace {

constexpr int kMostVarintBytes = 10;  // Of 7 bits each, for 64.

}  // namespace

std::uint64_t littleEndian(std::string_view bytes, std::size_t count) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value |= std::uint64_t{static_cast<std::uint8_t>(bytes[i])} << (8 * i);
  return value;
}

double realAt(std::string_view bytes, std::size_t width) {
  if (width == 8) return std::bit_cast<double>(littleEndian(bytes, 8));
  return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(littleEndian(bytes, 4))));
}

std::optional<std::uint64_t> WireReader::takeVarint(std::string_view& bytes) {
  std::uint64_t value = 0;
  for (int i = 0; i < kMostVarintBytes && !bytes.empty(); ++i) {
    const auto byte = static_cast<std::uint8_t>(bytes.front());
    bytes.remove_prefix(1);
    value |= std::uint64_t{byte & 0x7FU} << (7 * i);
    if ((byte & 0x80U) == 0) return value;
  }
  return std::nullopt;
}

bool WireReader::fail() {
  isBroken_ = true;
  rest_ = {};
  return false;
}

bool WireReader::take(std::size_t count, std::string_view& taken) {
  if (count > rest_.size()) return fail();
  taken = rest_.substr(0, count);
  rest_.remove_prefix(count);
  return true;
}

bool WireReader::next() {
  if (rest_.empty()) return false;
  const auto key = takeVarint(rest_);
  if (!key || *key >> 3U == 0 || *key >> 3U > 0x1FFFFFFFU) return fail();
  field_ = static_cast<std::uint32_t>(*key >> 3U);
  bytes_ = {};
  number_ = 0;
  switch (*key & 7U) {
    case 0: {
      kind_ = Kind::Integer;
      const auto value = takeVarint(rest_);
      if (!value) return fail();
      number_ = *value;
      return true;
    }
    case 1: kind_ = Kind::Eight; return take(8, bytes_);
    case 2: {
      kind_ = Kind::Bytes;
      const auto length = takeVarint(rest_);
      if (!length || *length > rest_.size()) return fail();
      return take(static_cast<std::size_t>(*length), bytes_);
    }
    case 5: kind_ = Kind::Four; return take(4, bytes_);
    default: return fail();  // Groups, which nobody writes any more, and what is none.
  }
}

std::int64_t WireReader::integer() const { return kind_ == Kind::Integer ? static_cast<std::int64_t>(number_) : 0; }

double WireReader::real() const {
  if (kind_ == Kind::Integer) return static_cast<double>(integer());
  return kind_ == Kind::Bytes ? 0.0 : realAt(bytes_, bytes_.size());
}

std::vector<double> WireReader::packedReals(std::size_t width) const {
  if (kind_ != Kind::Bytes) return {real()};
  std::vector<double> values;
  for (std::size_t place = 0; place + width <= bytes_.size(); place += width) {
    values.push_back(realAt(bytes_.substr(place, width), width));
  }
  return values;
}

std::vector<std::int64_t> WireReader::packedIntegers() const {
  if (kind_ != Kind::Bytes) return {integer()};
  std::vector<std::int64_t> values;
  std::string_view rest = bytes_;
  while (const auto value = takeVarint(rest)) values.push_back(static_cast<std::int64_t>(*value));
  return values;
}

}  // namespace core
