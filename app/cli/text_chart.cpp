// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/base/text.h"

namespace cli {
namespace {

struct Range {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();

  void include(double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  [[nodiscard]] bool empty() const { return low > high; }
  // 0..1 over the range; the middle where it is a point.
  [[nodiscard]] double share(double value) const { return high > low ? (value - low) / (high - low) : 0.5; }
};

std::string coloured(const std::string& text, const TextCurve& curve) {
  return "\x1b[" + std::to_string(curve.colour) + "m" + text + "\x1b[0m";
}

// Dots in a canvas of characters: 2 x 4 to each in braille, otherwise one.
class Canvas {
 public:
  Canvas(std::size_t width, std::size_t height, bool rich)
      : width_(width), rich_(rich), dots_(width * height, 0), owners_(width * height, nullptr) {}

  [[nodiscard]] std::size_t columns() const { return width_ * (rich_ ? 2 : 1); }
  [[nodiscard]] std::size_t rows() const { return owners_.size() / width_ * (rich_ ? 4 : 1); }

  void set(std::size_t column, std::size_t row, const TextCurve& curve) {
    const std::size_t cell = rich_ ? row / 4 * width_ + column / 2 : row * width_ + column;
    owners_[cell] = &curve;
    if (rich_) dots_[cell] = static_cast<unsigned char>(dots_[cell] | kBraille[row % 4][column % 2]);
  }

  [[nodiscard]] std::string line(std::size_t row) const {
    std::string text;
    for (std::size_t column = 0; column < width_; ++column) {
      const std::size_t cell = row * width_ + column;
      const TextCurve* const owner = owners_[cell];
      text += owner == nullptr ? " " : rich_ ? coloured(braille(dots_[cell]), *owner) : std::string(1, owner->mark);
    }
    return text;
  }

 private:
  // The bit of each dot in Unicode's block of braille patterns, U+2800.
  static constexpr std::array<std::array<unsigned char, 2>, 4> kBraille = {
      {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}};

  static std::string braille(unsigned char dots) {
    return {'\xE2', static_cast<char>(0xA0 | (dots >> 6U)), static_cast<char>(0x80 | (dots & 0x3FU))};
  }

  std::size_t width_;
  bool rich_;
  std::vector<unsigned char> dots_;
  std::vector<const TextCurve*> owners_;
};

struct Scale {
  Range x;
  Range y;
  bool logarithmic = false;

  [[nodiscard]] double height(double value) const { return logarithmic ? std::log10(value) : value; }
};

Scale scaleOf(const std::vector<TextCurve>& curves) {
  Scale scale;
  for (const TextCurve& curve : curves) {
    for (std::size_t i = 0; i < curve.y.size(); ++i) {
      if (!std::isfinite(curve.y[i])) continue;
      scale.x.include(curve.x[i]);
      scale.y.include(curve.y[i]);
    }
  }
  scale.logarithmic = scale.y.low > 0.0 && scale.y.high > 20.0 * scale.y.low;
  if (scale.logarithmic) scale.y = {std::log10(scale.y.low), std::log10(scale.y.high)};
  return scale;
}

std::size_t place(double share, std::size_t count) {
  return static_cast<std::size_t>(std::lround(share * static_cast<double>(count - 1)));
}

void draw(const TextCurve& curve, const Scale& scale, Canvas& canvas) {
  bool hasLast = false;
  double lastColumn = 0.0;
  double lastRow = 0.0;
  for (std::size_t i = 0; i < curve.y.size(); ++i) {
    if (!std::isfinite(curve.y[i])) {
      hasLast = false;
      continue;
    }
    const auto column = static_cast<double>(place(scale.x.share(curve.x[i]), canvas.columns()));
    const auto row = static_cast<double>(place(1.0 - scale.y.share(scale.height(curve.y[i])), canvas.rows()));
    const double steps = hasLast ? std::max({1.0, column - lastColumn, std::abs(row - lastRow)}) : 1.0;
    for (double step = hasLast ? 1.0 : steps; step <= steps; ++step) {
      const double share = step / steps;
      const double x = hasLast ? lastColumn + (column - lastColumn) * share : column;
      const double y = hasLast ? lastRow + (row - lastRow) * share : row;
      canvas.set(static_cast<std::size_t>(std::lround(x)), static_cast<std::size_t>(std::lround(y)), curve);
    }
    lastColumn = column;
    lastRow = row;
    hasLast = true;
  }
}

std::string padded(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

}  // namespace

std::string formatChart(const std::vector<TextCurve>& curves, std::size_t width, std::size_t height, bool rich) {
  const Scale scale = scaleOf(curves);
  if (scale.y.empty()) return {};
  constexpr std::size_t kLabel = 10;
  Canvas canvas(width, height, rich);
  for (const TextCurve& curve : curves) draw(curve, scale, canvas);
  const auto value = [&](double share) {
    const double y = scale.y.low + (scale.y.high - scale.y.low) * share;
    return core::formatFigure(scale.logarithmic ? std::pow(10.0, y) : y);
  };
  std::string text(kLabel + 2, ' ');
  for (const TextCurve& curve : curves) {
    text += (rich ? coloured("\u28ff", curve) : std::string(1, curve.mark)) + " " + curve.name + "   ";
  }
  text += "\n";
  for (std::size_t row = 0; row < height; ++row) {
    const bool isLabelled = row == 0 || row + 1 == height || row == height / 2;
    const double share = 1.0 - static_cast<double>(row) / static_cast<double>(std::max<std::size_t>(height - 1, 1));
    const std::string bar = rich ? "\u2502" : "|";
    std::string line = padded(isLabelled ? value(share) : "", kLabel) + " " + bar + canvas.line(row);
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  const std::string first = core::formatFigure(scale.x.low);
  const std::string last = "epoch " + core::formatFigure(scale.x.high);
  return text + std::string(kLabel + 2, ' ') + first + padded(last, width - std::min(width, first.size())) + "\n";
}

}  // namespace cli
