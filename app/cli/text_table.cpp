// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include <algorithm>

#include "core/analysis/metric.h"

namespace cli {
namespace {

// Not one of the further bytes of a character in UTF-8.
bool isFirstByte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

std::string formatTable(const std::vector<std::vector<std::string>>& rows, const std::set<std::size_t>& flushLeft) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], characterCount(row[i]));
  }
  std::string text;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - characterCount(row[i]), ' ');
      line += "  " + (flushLeft.contains(i) ? row[i] + padding : padding + row[i]);
    }
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return text;
}

std::size_t characterCount(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isFirstByte));
}

std::string firstCharacters(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    if (isFirstByte(text[end]) && count-- == 0) break;
  }
  return std::string(text.substr(0, end));
}

std::string formatBaselines(const std::vector<core::Baseline>& baselines) {
  if (baselines.empty()) return {};
  const std::vector<std::string> names = core::namesInReadingOrder(baselines.front().metrics);
  std::vector<std::vector<std::string>> rows(1, {"without learning"});
  rows.front().insert(rows.front().end(), names.begin(), names.end());
  for (const core::Baseline& baseline : baselines) {
    std::vector<std::string>& row = rows.emplace_back(1, baseline.name);
    for (const std::string& name : names) {
      const auto found = baseline.metrics.find(name);
      row.push_back(found == baseline.metrics.end() ? "" : core::formatMetric(name, found->second));
    }
  }
  return formatTable(rows);
}

}  // namespace cli
