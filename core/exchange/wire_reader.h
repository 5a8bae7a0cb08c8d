// SPDX-License-Identifier: GPL-3.0-or-later
// Reads messages in the wire encoding of Protocol Buffers (wire_format.h) from bytes that nobody vouches for: nothing is read
// behind their end, and no length that they claim is trusted. Private to core_exchange.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

class WireReader {
 public:
  // bytes must outlive the reader and what it answers.
  explicit WireReader(std::string_view bytes) : rest_(bytes) {}

  // Goes to the next field; false behind the last one, and where the bytes are no such message: isBroken() tells.
  [[nodiscard]] bool next();
  [[nodiscard]] bool isBroken() const { return isBroken_; }

  // Its number.
  [[nodiscard]] std::uint32_t field() const { return field_; }
  // Its value in the wished form; 0 or "" where it has another one.
  [[nodiscard]] std::int64_t integer() const;
  [[nodiscard]] double real() const;  // double, float and whole numbers.
  [[nodiscard]] std::string_view text() const { return kind_ == Kind::Bytes ? bytes_ : std::string_view(); }
  [[nodiscard]] WireReader message() const { return WireReader(text()); }
  // Repeated numbers of eight (double) or four (float) bytes, packed or not.
  [[nodiscard]] std::vector<double> packedReals(std::size_t width) const;
  // Repeated whole numbers, packed or not.
  [[nodiscard]] std::vector<std::int64_t> packedIntegers() const;

 private:
  enum class Kind { Integer, Eight, Bytes, Four };
  [[nodiscard]] static std::optional<std::uint64_t> takeVarint(std::string_view& bytes);
  [[nodiscard]] bool take(std::size_t count, std::string_view& taken);
  bool fail();

  std::string_view rest_;
  std::uint32_t field_ = 0;
  Kind kind_ = Kind::Integer;
  std::uint64_t number_ = 0;
  std::string_view bytes_;
  bool isBroken_ = false;
};

// The lowest byte first; bytes has at least so many.
[[nodiscard]] std::uint64_t littleEndian(std::string_view bytes, std::size_t count);
// A float of the first four bytes, or a double of the first eight.
[[nodiscard]] double realAt(std::string_view bytes, std::size_t width);

}  // namespace core
