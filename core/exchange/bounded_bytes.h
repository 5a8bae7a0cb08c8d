// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a file that nobody trusts: whatever is asked for outside of them ends the reading. Private to core_exchange.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace core {

// Throws Error(FileUnreadable) without a subject, for who knows which file it is: reason says "it is damaged.", for example.
[[noreturn]] void refuseContents(const Message& reason);

// Refuses like refuseContents what has more bytes than there is memory free.
void requireRoom(std::uint64_t bytes);

class BoundedBytes {
 public:
  BoundedBytes() = default;
  explicit BoundedBytes(std::span<const std::byte> bytes) : bytes_(bytes) {}

  [[nodiscard]] std::uint64_t size() const { return bytes_.size(); }
  // All throw as refuseContents where they reach past the end.
  [[nodiscard]] std::uint64_t number(std::uint64_t at, unsigned bytes) const;  // Little-endian, at most eight bytes.
  [[nodiscard]] BoundedBytes part(std::uint64_t at, std::uint64_t size) const;
  [[nodiscard]] std::span<const std::byte> span() const { return bytes_; }
  [[nodiscard]] std::string text() const;
  // Up to the first zero, or the end.
  [[nodiscard]] std::string textUpToZero(std::uint64_t at) const;
  [[nodiscard]] bool hasAt(std::uint64_t at, std::string_view expected) const;

 private:
  std::span<const std::byte> bytes_;
};

}  // namespace core
