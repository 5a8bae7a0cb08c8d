// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/checksums.h"

#include <bit>
#include <cmath>
#include <limits>

#include "core/base/hash.h"

namespace core {
namespace {

void append(std::string& bytes, std::uint64_t value) {
  for (int shift = 0; shift < 64; shift += 8) bytes += static_cast<char>((value >> shift) & 0xFFU);
}

void append(std::string& bytes, double value) {
  const double kept = std::isnan(value) ? std::numeric_limits<double>::quiet_NaN() : value + 0.0;  // -0 + 0 is 0.
  append(bytes, std::bit_cast<std::uint64_t>(kept));
}

void append(std::string& bytes, std::string_view text) {
  append(bytes, static_cast<std::uint64_t>(text.size()));
  bytes += text;
}

std::int64_t signedHash(const std::string& bytes) { return static_cast<std::int64_t>(hash64(bytes)); }

}  // namespace

std::int64_t checksumOf(const EpochRecord& epoch, const std::map<std::string, double>& metrics) {
  std::string bytes;
  append(bytes, static_cast<std::uint64_t>(epoch.epoch));
  append(bytes, static_cast<std::uint64_t>(epoch.endedMs));
  append(bytes, epoch.learningRate);
  append(bytes, epoch.trainingSeconds);
  append(bytes, epoch.evaluationSeconds);
  append(bytes, epoch.imagesPerSecond);
  append(bytes, static_cast<std::uint64_t>(epoch.isBest ? 1 : 0));
  for (const auto& [name, value] : metrics) {
    append(bytes, std::string_view(name));
    append(bytes, value);
  }
  return signedHash(bytes);
}

std::int64_t checksumOf(std::span<const double> losses) {
  return static_cast<std::int64_t>(
      hash64({reinterpret_cast<const char*>(losses.data()), losses.size_bytes()}));  // The stored bytes.
}

std::int64_t checksumOf(std::string_view settings, std::string_view started) {
  std::string bytes;
  append(bytes, settings);
  append(bytes, started);
  return signedHash(bytes);
}

std::int64_t checksumOf(std::string_view artifact, std::span<const double> figures) {
  std::string bytes;
  append(bytes, artifact);
  append(bytes, static_cast<std::uint64_t>(checksumOf(figures)));
  return signedHash(bytes);
}

}  // namespace core
