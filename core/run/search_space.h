// SPDX-License-Identifier: GPL-3.0-or-later
// A search over settings: every combination of some values, random draws, or the same run with several seeds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/run/run_settings.h"

namespace core {

inline constexpr std::size_t kMostSearchedRuns = 1000;

// Values as people type them.
struct SearchValues {
  std::string key;
  std::vector<std::string> values;
};

// Every number between two, both included. Whole settings get whole numbers; real ones four significant digits.
struct SearchRange {
  std::string key;
  double from = 0.0;
  double to = 0.0;
  bool isLogarithmic = false;  // Each power of ten is as likely as the next.
};

using SearchAxis = std::variant<SearchValues, SearchRange>;

struct SearchSpace {
  std::vector<SearchAxis> axes;
  std::size_t draws = 0;        // So many random runs; 0: every combination, in which no axis is a range.
  std::uint64_t drawnWith = 1;  // The same number draws the same runs.
  std::size_t seeds = 1;        // Each of them with so many seeds, from the settings' own upwards.
};

// Reads "learning_rate = 0.001, 0.003; latent_dim = 16, 64" and "learning_rate = 0.0001 .. 0.01 log", with keys or titles.
// Values that have commas themselves stand between bars: "filters = 32,64 | 64,128", "learning_rate = 0,001 | 0,003". Throws
// Error(InvalidSetting, key) for a setting that there is not, one that is named twice, and what cannot be read or could be
// read in two ways.
[[nodiscard]] std::vector<SearchAxis> parseSearch(std::string_view text);

// One setting with its values or its range, as a person writes them; decimalMark as in core/base/number.h. Throws alike.
[[nodiscard]] SearchAxis parseAxis(const std::string& key, std::string_view values, char decimalMark = '.');

// The runs of a search, each named after what it was given. A setting that does not apply to what a combination chose
// (the momentum of an optimizer without one) is left out there; equal runs are kept once. Throws Error(InvalidSetting,
// key) with what is allowed for values that do not fit, and Error(InvalidSetting, "search") for more than
// kMostSearchedRuns.
[[nodiscard]] std::vector<RunSettings> searchedRuns(const RunSettings& base, const SearchSpace& space);

}  // namespace core
