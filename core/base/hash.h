// SPDX-License-Identifier: GPL-3.0-or-later
// Fast content hashes (xxHash) for cache keys, split decisions and fingerprints; not for security.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace core {

// XXH3 with 64 bits: the same for the same bytes and seed on every machine and in every version.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

// XXH3 with 128 bits as 32 hexadecimal digits: names content-addressed files.
[[nodiscard]] std::string hash128Hex(std::span<const std::byte> bytes);
[[nodiscard]] std::string hash128Hex(std::string_view text);

// The same hash over bytes that come in parts.
class StreamHash {
 public:
  StreamHash();
  ~StreamHash();
  StreamHash(const StreamHash&) = delete;
  StreamHash& operator=(const StreamHash&) = delete;

  void add(std::span<const std::byte> bytes);
  [[nodiscard]] std::string hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace core
