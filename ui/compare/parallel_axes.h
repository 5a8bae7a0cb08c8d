// SPDX-License-Identifier: GPL-3.0-or-later
// Where the axes of a parallel plot stand, and the lines between two of them.
#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <vector>

#include "ui/compare/brushed_runs.h"

namespace ui {

// Lengths in device-independent pixels. Places count the shown axes from the left.
struct ParallelLayout {
  static constexpr double kLabelGap = 8.0;  // Between an axis and its tick labels.

  double left = 0.0;
  double spacing = 0.0;  // From one axis to the next.
  double top = 0.0;      // Of the axes; titles stand above.
  double bottom = 0.0;
  int count = 0;

  // lineHeight: of the titles. labelWidth: room at the right for the last axis' ticks.
  [[nodiscard]] static ParallelLayout of(const QSize& size, int count, int lineHeight, int labelWidth);

  [[nodiscard]] double x(int place) const { return left + spacing * place; }
  [[nodiscard]] double y(double position) const { return bottom - position * (bottom - top); }
  [[nodiscard]] double position(double y) const { return (bottom - y) / (bottom - top); }
  [[nodiscard]] int nearestPlace(double x) const;
  // The axis with its title and ticks.
  [[nodiscard]] QRectF column(int place) const;
  bool operator==(const ParallelLayout&) const = default;
};

// Runs between two axes at the same heights, drawn as one line: however many runs there are, no more lines than pixels.
struct SharedLine {
  int from = 0;  // 0 to steps, at the left axis.
  int to = 0;
  int runs = 0;
};
[[nodiscard]] std::vector<SharedLine> sharedLines(const BrushedRuns& runs, int leftAxis, int rightAxis, int steps,
                                                  bool onlySelected);

// How many runs pass through each pixel of an image of this size, as opacity of a colour: quicker than painting the lines,
// and dense places stay apart. scale: device pixels for one of the layout's.
class LineDensity {
 public:
  LineDensity(const QSize& size, double scale);

  void add(const QPointF& from, const QPointF& to, int runs);
  [[nodiscard]] QImage image(const QColor& color) const;

 private:
  int width_;
  int height_;
  double scale_;
  std::vector<int> counts_;
};

// The run whose line passes nearest to a point, within reach; compared runs first. -1 where there is none. axes: those
// shown, from the left.
[[nodiscard]] int nearestRun(const BrushedRuns& runs, const std::vector<int>& axes, const ParallelLayout& layout,
                             const QPointF& point, double reach);

}  // namespace ui
