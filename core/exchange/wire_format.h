// SPDX-License-Identifier: GPL-3.0-or-later
// Messages in the wire encoding of Protocol Buffers (protobuf.dev, "Encoding"), which TensorBoard's and ONNX's files are made of: fields
// with a number, one after the other. A library for it would bring a compiler for descriptions and 3 MB for what are four
// kinds of fields. Private to core_exchange.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

// Fields in the order in which they are added; adding one twice repeats it.
class WireMessage {
 public:
  // For the types int32, int64, uint64, bool and enumerations.
  WireMessage& integer(std::uint32_t field, std::int64_t value);
  WireMessage& real(std::uint32_t field, double value);            // double
  WireMessage& single(std::uint32_t field, float value);           // float
  WireMessage& text(std::uint32_t field, std::string_view value);  // string, bytes
  WireMessage& message(std::uint32_t field, const WireMessage& value) { return text(field, value.bytes_); }

  // All fields of another message, behind those that are there.
  WireMessage& append(const WireMessage& more) {
    bytes_ += more.bytes_;
    return *this;
  }
  // What stands before the bytes of a message or text that follows by itself: for those of a gigabyte.
  WireMessage& opening(std::uint32_t field, std::uint64_t size);

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  void varint(std::uint64_t value);
  void begin(std::uint32_t field, std::uint32_t kind) { varint(std::uint64_t{field} << 3U | kind); }

  std::string bytes_;
};

// The lowest bytes of the value, least significant first.
void appendLittleEndian(std::string& bytes, std::uint64_t value, int count);

}  // namespace core
