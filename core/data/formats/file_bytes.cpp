// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/file_bytes.h"

#include <algorithm>

namespace core {

bool beginsWith(FileBytes bytes, std::string_view signature, std::size_t offset) {
  if (bytes.size() < offset || bytes.size() - offset < signature.size()) return false;
  return textOf(bytes.subspan(offset, signature.size())) == signature;
}

std::optional<std::uint64_t> numberAt(FileBytes bytes, std::uint64_t offset, std::size_t length, ByteOrder order) {
  if (offset > bytes.size() || bytes.size() - offset < length) return std::nullopt;
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < length; ++i) {
    const std::size_t place = order == ByteOrder::HighestFirst ? i : length - 1 - i;
    value = (value << 8U) | bytes[offset + place];
  }
  return value;
}

FileBytes partOf(FileBytes bytes, std::uint64_t offset, std::uint64_t length) {
  const std::uint64_t from = std::min<std::uint64_t>(offset, bytes.size());
  return bytes.subspan(from, std::min<std::uint64_t>(length, bytes.size() - from));
}

std::string_view textOf(FileBytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

}  // namespace core
