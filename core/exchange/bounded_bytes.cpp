// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bounded_bytes.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "core/base/data_size.h"
#include "core/base/error.h"
#include "core/base/free_memory.h"

namespace core {

void refuseContents(const Message& reason) { throw Error(ErrorCode::FileUnreadable, "", reason); }

void requireRoom(std::uint64_t bytes) {
  const std::optional<std::int64_t> free = freeMemory();
  if (!free || bytes <= static_cast<std::uint64_t>(std::max<std::int64_t>(0, *free))) return;
  refuseContents({coreText("Core", "it needs %1 of memory, and %2 are free."),
                  dataSize(static_cast<std::int64_t>(bytes)), dataSize(*free)});
}

BoundedBytes BoundedBytes::part(std::uint64_t at, std::uint64_t size) const {
  if (at > bytes_.size() || size > bytes_.size() - at) refuseContents(coreText("Core", "it is damaged."));
  return BoundedBytes(bytes_.subspan(at, size));
}

std::uint64_t BoundedBytes::number(std::uint64_t at, unsigned bytes) const {
  const std::span<const std::byte> found = part(at, bytes).span();
  std::uint64_t value = 0;
  for (unsigned i = 0; i < bytes; ++i) value |= std::to_integer<std::uint64_t>(found[i]) << (8U * i);
  return value;
}

std::string BoundedBytes::text() const { return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()}; }

std::string BoundedBytes::textUpToZero(std::uint64_t at) const {
  const std::span<const std::byte> rest = part(at, at > size() ? 1 : size() - at).span();
  const auto end = std::find(rest.begin(), rest.end(), std::byte{0});
  return {reinterpret_cast<const char*>(rest.data()), static_cast<std::size_t>(end - rest.begin())};
}

bool BoundedBytes::hasAt(std::uint64_t at, std::string_view expected) const {
  if (at > size() || expected.size() > size() - at) return false;
  return std::memcmp(bytes_.data() + at, expected.data(), expected.size()) == 0;
}

}  // namespace core
