// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include <algorithm>

#include "core/analysis/metric.h"
#include "core/base/unicode.h"

namespace cli {
namespace {

// A terminal that knows right-to-left scripts would carry the order of such a cell on into its neighbours, or begin the
// whole line at the right: marks of the other direction, which nobody sees, hold it in its place.
std::string inItsPlace(const std::string& cell) {
  constexpr const char* kLeftToRightMark = "\u200E";
  return core::hasRightToLeft(cell) ? kLeftToRightMark + cell + kLeftToRightMark : cell;
}

}  // namespace

std::string formatTable(const std::vector<std::vector<std::string>>& rows, const std::set<std::size_t>& flushLeft) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], core::displayWidth(row[i]));
  }
  std::string text;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - core::displayWidth(row[i]), ' ');
      const std::string cell = inItsPlace(row[i]);
      line += "  " + (flushLeft.contains(i) ? cell + padding : padding + cell);
    }
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return text;
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
