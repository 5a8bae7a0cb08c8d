// SPDX-License-Identifier: GPL-3.0-or-later
// Small text helpers that several modules need.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Parts between separators, without the blanks around them; "" gives no part.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);
[[nodiscard]] std::string join(std::span<const std::string> parts, std::string_view separator);
[[nodiscard]] std::string lowerCase(std::string_view text);  // ASCII letters only.
[[nodiscard]] std::string_view trim(std::string_view text);

// The path for people: invalid UTF-8 and control characters are shown as "\xNN", so that a terminal, JSON or a window
// can take it. Never use the result to open a file.
[[nodiscard]] std::string displayPath(const std::filesystem::path& path);

// "12 B", "3.4 kB", "1.2 GB".
[[nodiscard]] std::string formatBytes(double bytes);
// 1234567 -> "1,234,567".
[[nodiscard]] std::string groupDigits(long long value);
// 4 significant digits without needless zeros: "0.02174", "106.7", "6.039e-04".
[[nodiscard]] std::string formatFigure(double value);
// "8 s", "3 min 20 s", "2 h 5 min".
[[nodiscard]] std::string formatDuration(double seconds);

// The candidate closest to a misspelt word, or that it is the beginning of; "" when none is near. For "did you mean".
[[nodiscard]] std::string closestWord(std::string_view word, std::span<const std::string> candidates);

}  // namespace core
