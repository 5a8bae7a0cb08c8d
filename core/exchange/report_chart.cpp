// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/report_chart.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <limits>
#include <string_view>

namespace core {
namespace {

constexpr int kPlotLeft = 84;
constexpr int kPlotTop = 34;
constexpr int kPlotHeight = 220;
constexpr int kPlotRight = kReportChartWidth - 16;
constexpr int kBelowPlot = 44;  // Ticks and the name of the axis.
constexpr int kLegendLine = 22;
constexpr int kLegendLeft = 8;
constexpr int kLegendColumn = 340;
constexpr int kLegendKey = 42;  // The stroke of its curve, and what lies between it and the name.
constexpr int kMostTicks = 5;

const std::array<const char*, 6> kDashes = {"", "7 4", "2 3", "9 3 2 3", "12 4", "4 2 1 2"};

std::string coordinate(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", value);
  return text.data();
}

struct AxisRange {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();

  void include(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  [[nodiscard]] double share(double value) const { return high > low ? (value - low) / (high - low) : 0.5; }
};

// 1, 2 or 5 times a power of ten, so that at most so many ticks are needed.
double roundStep(double span, int ticks) {
  const double rough = span / ticks;
  if (!(rough > 0.0) || !std::isfinite(rough)) return 1.0;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (rough <= factor * power * 1.000001) return factor * power;
  }
  return 10.0 * power;
}

// With some room where it is a single value.
AxisRange widened(AxisRange range) {
  if (range.high > range.low) return range;
  const double room = range.low == 0.0 ? 1.0 : std::abs(range.low) * 0.1;
  return {range.low - room, range.high + room};
}

std::size_t bytesOfCharacter(const std::string& text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end - at;
}

// Of a character in pixels, with room to spare: no typeface is measured here, and none is certain.
double widthOf(std::string_view character) {
  if (character.size() > 1) return character.size() > 2 ? 14.0 : 10.0;
  const bool isWide =
      std::isupper(static_cast<unsigned char>(character[0])) != 0 || std::strchr("mw@%", character[0]) != nullptr;
  return isWide ? 12.5 : 8.2;
}

double widthOfText(const std::string& text) {
  double width = 0.0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = bytesOfCharacter(text, at);
    width += widthOf(std::string_view(text).substr(at, bytes));
    at += bytes;
  }
  return width;
}

// The name as lines of at most such a width, broken behind a blank or a sign where one is not too far away.
std::vector<std::string> linesOf(const std::string& name, double room) {
  std::vector<std::string> lines = {{}};
  double width = 0.0;
  for (std::size_t at = 0; at < name.size();) {
    const std::string character = name.substr(at, bytesOfCharacter(name, at));
    if (width + widthOf(character) > room && !lines.back().empty()) {
      std::string& full = lines.back();
      const std::size_t sign = full.find_last_of(" -_/,");
      const bool isNear = sign != std::string::npos && sign > full.size() / 2;
      std::string rest = isNear ? full.substr(sign + 1) : std::string();
      full.resize(full.size() - rest.size());
      width = widthOfText(rest);
      lines.push_back(std::move(rest));
    }
    lines.back() += character;
    width += widthOf(character);
    at += character.size();
  }
  return lines;
}

// Where the names of the curves stand below the plot: in two columns where all have room there, and whole in any case.
struct Legend {
  struct Entry {
    int column = 0;
    int line = 0;
    std::vector<std::string> name;
  };
  std::vector<Entry> entries;
  int lines = 0;

  explicit Legend(const std::vector<ReportCurve>& curves) {
    const bool areShort = std::all_of(curves.begin(), curves.end(), [](const ReportCurve& curve) {
      return linesOf(curve.name, kLegendColumn - kLegendKey - 10).size() == 1;
    });
    for (const ReportCurve& curve : curves) {
      const int column = areShort ? static_cast<int>(entries.size()) % 2 : 0;
      if (column == 1) --lines;
      entries.push_back({column, lines, linesOf(curve.name, kReportChartWidth - kLegendLeft - kLegendKey - 8)});
      lines += static_cast<int>(entries.back().name.size());
    }
  }
};

class ChartWriter {
 public:
  ChartWriter(const ReportChart& chart, const ChartColours& colours) : chart_(chart), colours_(colours) {
    for (const ReportCurve& curve : chart.curves) {
      for (std::size_t i = 0; i < curve.points.size(); ++i) {
        epochs_.include(curve.points[i].x);
        for (const double value : {low(curve, i), high(curve, i)}) {
          if (hasPlace(value)) values_.include(scaled(value));
        }
      }
    }
    if (values_.low > values_.high) values_ = {0.0, 1.0};
    values_ = widened(values_);
    step_ = roundStep(values_.high - values_.low, kMostTicks);
    values_ = {std::floor(values_.low / step_) * step_, std::ceil(values_.high / step_) * step_};
    if (epochs_.high <= epochs_.low) epochs_ = {epochs_.low - 1.0, epochs_.high + 1.0};
  }

  std::string drawn(const std::string& id) {
    const int height = reportChartHeight(chart_);
    svg_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + std::to_string(kReportChartWidth) + " " +
           std::to_string(height) + "\" role=\"img\" aria-labelledby=\"" + id + "-title " + id +
           "-text\" font-family=\"" + colours_.letters + "\" font-size=\"13\">";
    svg_ += "<title id=\"" + id + "-title\">" + inMarkup(chart_.title) + "</title><desc id=\"" + id + "-text\">";
    for (const ReportCurve& curve : chart_.curves) svg_ += inMarkup(curve.summary) + " ";
    svg_ += "</desc>";
    label(kPlotLeft - 76, 18, chart_.title, "start", colours_.ink, "bold");
    drawValues();
    drawEpochs();
    for (const ReportCurve& curve : chart_.curves) draw(curve);
    drawLegend();
    return svg_ + "</svg>";
  }

 private:
  [[nodiscard]] double x(double epoch) const { return kPlotLeft + epochs_.share(epoch) * (kPlotRight - kPlotLeft); }
  [[nodiscard]] double y(double value) const { return kPlotTop + (1.0 - values_.share(scaled(value))) * kPlotHeight; }
  [[nodiscard]] bool hasPlace(double value) const { return !chart_.isLogarithmic || value > 0.0; }
  // On its axis: what is shown, or the power of ten of that.
  [[nodiscard]] double scaled(double value) const {
    const double shown = value * chart_.scale;
    return chart_.isLogarithmic ? std::log10(shown) : shown;
  }
  [[nodiscard]] static double low(const ReportCurve& curve, std::size_t i) {
    return curve.points[i].y - (i < curve.spread.size() ? curve.spread[i] : 0.0);
  }
  [[nodiscard]] static double high(const ReportCurve& curve, std::size_t i) {
    return curve.points[i].y + (i < curve.spread.size() ? curve.spread[i] : 0.0);
  }
  [[nodiscard]] const std::string& colour(const ReportCurve& curve) const {
    return colours_.curves[static_cast<std::size_t>(curve.style) % colours_.curves.size()];
  }

  void line(double x1, double y1, double x2, double y2, const std::string& colour, const std::string& style = {}) {
    svg_ += "<line x1=\"" + coordinate(x1) + "\" y1=\"" + coordinate(y1) + "\" x2=\"" + coordinate(x2) + "\" y2=\"" +
            coordinate(y2) + "\" style=\"stroke:" + colour + ";stroke-width:1" + style + "\"/>";
  }

  void label(double x, double y, const std::string& text, const char* anchor, const std::string& colour,
             const char* weight = "normal") {
    svg_ += "<text x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" text-anchor=\"" + anchor +
            "\" font-weight=\"" + weight + "\" style=\"fill:" + colour + "\">" + inMarkup(text) + "</text>";
  }

  void drawValues() {
    const int count = static_cast<int>(std::lround((values_.high - values_.low) / step_));
    for (int i = 0; i <= std::min(count, 20); ++i) {
      double value = values_.low + i * step_;
      if (std::abs(value) < step_ * 1e-9) value = 0.0;
      const double height = kPlotTop + (1.0 - values_.share(value)) * kPlotHeight;
      line(kPlotLeft, height, kPlotRight, height, colours_.grid);
      const double shown = chart_.isLogarithmic ? std::pow(10.0, value) : value;
      const double digit = chart_.isLogarithmic ? shown / 10.0 : step_;  // What two ticks must be told apart by.
      const int digits = std::clamp(static_cast<int>(std::ceil(-std::log10(digit) - 1e-9)), 0, 12);
      label(kPlotLeft - 8, height + 4, chart_.number(shown, digits), "end", colours_.muted);
    }
  }

  void drawEpochs() {
    const double step = std::max(1.0, roundStep(epochs_.high - epochs_.low, 8));
    const double bottom = kPlotTop + kPlotHeight;
    line(kPlotLeft, bottom, kPlotRight, bottom, colours_.muted);
    for (double epoch = std::ceil(epochs_.low / step) * step; epoch <= epochs_.high; epoch += step) {
      line(x(epoch), bottom, x(epoch), bottom + 4, colours_.muted);
      label(x(epoch), bottom + 18, std::to_string(std::llround(epoch)), "middle", colours_.muted);
    }
    label((kPlotLeft + kPlotRight) / 2.0, bottom + 36, chart_.axis, "middle", colours_.muted);
  }

  [[nodiscard]] std::string strokeOf(const ReportCurve& curve) const {
    std::string stroke = "fill:none;stroke:" + colour(curve) + ";stroke-width:" + (curve.isQuiet ? "1.2" : "2.2");
    // Once all colours are used they come again, with other dashes.
    const std::size_t style = static_cast<std::size_t>(curve.style);
    const std::string dashes = kDashes[(style + style / colours_.curves.size()) % kDashes.size()];
    return dashes.empty() ? stroke : stroke + ";stroke-dasharray:" + dashes;
  }

  void draw(const ReportCurve& curve) {
    drawSpread(curve);
    std::string points;
    std::size_t count = 0;
    for (const SeriesPoint& point : curve.points) {
      if (!hasPlace(point.y)) continue;
      points += coordinate(x(point.x)) + "," + coordinate(y(point.y)) + " ";
      ++count;
    }
    if (count > 1) {
      svg_ += "<polyline style=\"" + strokeOf(curve) + "\" points=\"" + points + "\"/>";
    } else if (count == 1) {
      const std::size_t comma = points.find(',');
      svg_ += "<circle cx=\"" + points.substr(0, comma) + "\" cy=\"" +
              points.substr(comma + 1, points.size() - comma - 2) + "\" r=\"4\" style=\"fill:" + colour(curve) + "\"/>";
    }
  }

  // Along its upper edge and back along the lower one.
  void drawSpread(const ReportCurve& curve) {
    if (curve.spread.size() != curve.points.size()) return;
    std::string upper;
    std::string lower;
    for (std::size_t i = 0; i < curve.points.size(); ++i) {
      if (!hasPlace(low(curve, i))) continue;
      const std::string place = coordinate(x(curve.points[i].x)) + ",";
      upper += place + coordinate(y(high(curve, i))) + " ";
      lower.insert(0, place + coordinate(y(low(curve, i))) + " ");
    }
    svg_ += "<polygon style=\"fill:" + colour(curve) + ";fill-opacity:0.15\" points=\"" + upper + lower + "\"/>";
  }

  void drawLegend() {
    const Legend legend(chart_.curves);
    for (std::size_t i = 0; i < legend.entries.size(); ++i) {
      const Legend::Entry& entry = legend.entries[i];
      const double left = kLegendLeft + entry.column * kLegendColumn;
      double middle = kPlotTop + kPlotHeight + kBelowPlot + entry.line * kLegendLine + 14;
      svg_ += "<line x1=\"" + coordinate(left) + "\" y1=\"" + coordinate(middle) + "\" x2=\"" + coordinate(left + 34) +
              "\" y2=\"" + coordinate(middle) + "\" style=\"" + strokeOf(chart_.curves[i]) + "\"/>";
      for (const std::string& line : entry.name) {
        label(left + kLegendKey, middle + 4, line, "start", colours_.ink);
        middle += kLegendLine;
      }
    }
  }

  const ReportChart& chart_;
  const ChartColours& colours_;
  AxisRange epochs_;
  AxisRange values_;  // Multiples of its step.
  double step_ = 1.0;
  std::string svg_;
};

}  // namespace

ChartColours paperColours() {
  return {"Inter", "#1b1b1f", "#5b5d66", "#e2e3e8", {"#2f5fd0", "#c2571a", "#26805c", "#8a3fb0", "#b0264a", "#5c6470"}};
}

int reportChartHeight(const ReportChart& chart) {
  return kPlotTop + kPlotHeight + kBelowPlot + Legend(chart.curves).lines * kLegendLine + 8;
}

std::string chartSvg(const ReportChart& chart, const ChartColours& colours, const std::string& id) {
  return ChartWriter(chart, colours).drawn(id);
}

std::string inMarkup(const std::string& text) {
  std::string written;
  for (const char character : text) {
    switch (character) {
      case '&': written += "&amp;"; break;
      case '<': written += "&lt;"; break;
      case '>': written += "&gt;"; break;
      case '"': written += "&quot;"; break;
      case '\'': written += "&#39;"; break;
      default: written += character;
    }
  }
  return written;
}

}  // namespace core
