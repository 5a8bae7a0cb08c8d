// SPDX-License-Identifier: GPL-3.0-or-later
// A chart of a report as a drawing (SVG): axes with names and units, curves told apart by colour and by dashes, and a legend.
#pragma once

#include <array>
#include <string>

#include "core/exchange/report.h"

namespace core {

// What SVG takes as a colour: "#1f77b4", or "var(--ink)" within a page that has such words.
struct ChartColours {
  std::string letters;  // The typeface.
  std::string ink;
  std::string muted;
  std::string grid;
  std::array<std::string, 6> curves;
};
[[nodiscard]] ChartColours
paperColours();  // For white paper, with one typeface: what draws it for us takes no list of them.

// Its coordinates; the drawing scales.
inline constexpr int kReportChartWidth = 720;
[[nodiscard]] int reportChartHeight(const ReportChart& chart);

// A whole <svg> element. id: tells its titles from those of other charts in the same page.
[[nodiscard]] std::string chartSvg(const ReportChart& chart, const ChartColours& colours, const std::string& id);

// Text that may stand in HTML and SVG, between tags and in attributes.
[[nodiscard]] std::string inMarkup(const std::string& text);

}  // namespace core
