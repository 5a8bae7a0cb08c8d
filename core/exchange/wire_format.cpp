// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/wire_format.h"

#include <bit>

namespace core {
namespace {

constexpr std::uint32_t kVarint = 0;
constexpr std::uint32_t kEightBytes = 1;
constexpr std::uint32_t kLengthFirst = 2;
constexpr std::uint32_t kFourBytes = 5;

}  // namespace

void appendLittleEndian(std::string& bytes, std::uint64_t value, int count) {
  for (int i = 0; i < count; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
}

void WireMessage::varint(std::uint64_t value) {
  for (; value > 0x7FU; value >>= 7U) bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
  bytes_ += static_cast<char>(value);
}

WireMessage& WireMessage::integer(std::uint32_t field, std::int64_t value) {
  begin(field, kVarint);
  varint(static_cast<std::uint64_t>(value));
  return *this;
}

WireMessage& WireMessage::real(std::uint32_t field, double value) {
  begin(field, kEightBytes);
  appendLittleEndian(bytes_, std::bit_cast<std::uint64_t>(value), 8);
  return *this;
}

WireMessage& WireMessage::single(std::uint32_t field, float value) {
  begin(field, kFourBytes);
  appendLittleEndian(bytes_, std::bit_cast<std::uint32_t>(value), 4);
  return *this;
}

WireMessage& WireMessage::text(std::uint32_t field, std::string_view value) {
  opening(field, value.size());
  bytes_ += value;
  return *this;
}

WireMessage& WireMessage::opening(std::uint32_t field, std::uint64_t size) {
  begin(field, kLengthFirst);
  varint(size);
  return *this;
}

}  // namespace core
