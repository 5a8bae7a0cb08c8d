// SPDX-License-Identifier: GPL-3.0-or-later
// Checksums of what is kept in the database: SQLite itself does not notice a flipped bit in a value.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "core/run/run_records.h"

namespace core {

// Over the record and the metrics, whose NaNs and zeros count as equal among themselves (SQLite keeps no more of them).
[[nodiscard]] std::int64_t checksumOf(const EpochRecord& epoch, const std::map<std::string, double>& metrics);
[[nodiscard]] std::int64_t checksumOf(std::span<const double> losses);
[[nodiscard]] std::int64_t checksumOf(std::string_view settings, std::string_view started);
// Of a sheet of pictures: its artifact's name and the figures of its pictures.
[[nodiscard]] std::int64_t checksumOf(std::string_view artifact, std::span<const double> figures);

}  // namespace core
