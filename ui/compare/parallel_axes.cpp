// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/parallel_axes.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kMargin = 12.0;
constexpr double kBetweenTitleAndAxis = 10.0;
constexpr double kBelow = 10.0;

}  // namespace

ParallelLayout ParallelLayout::of(const QSize& size, int count, int lineHeight, int labelWidth) {
  ParallelLayout layout;
  layout.count = count;
  layout.left = kMargin;
  const double right = std::max<double>(size.width() - labelWidth, layout.left + 1.0);
  layout.spacing = count > 1 ? (right - layout.left) / (count - 1) : size.width();
  layout.top = lineHeight + kBetweenTitleAndAxis;
  layout.bottom = std::max(layout.top + 10.0, size.height() - kBelow);
  return layout;
}

int ParallelLayout::nearestPlace(double x) const {
  if (count == 0) return -1;
  return std::clamp(static_cast<int>(std::lround((x - left) / spacing)), 0, count - 1);
}

QRectF ParallelLayout::column(int place) const {
  const double width = std::min(spacing, 160.0);
  return {x(place) - 10.0, 0.0, width, bottom + 8.0};
}

std::vector<SharedLine> sharedLines(const BrushedRuns& runs, int leftAxis, int rightAxis, int steps,
                                    bool onlySelected) {
  const auto side = static_cast<std::size_t>(steps + 1);
  std::vector<int> counts(side * side);
  const auto stepOf = [&](std::size_t run, int axis) {
    return static_cast<std::size_t>(std::lround(std::clamp(runs.position(run, axis), 0.0, 1.0) * steps));
  };
  for (std::size_t run = 0; run < runs.runs().size(); ++run) {
    if (runs.runs()[run].slot || (onlySelected && !runs.isSelected(run))) continue;  // Compared ones are drawn apart.
    ++counts[stepOf(run, leftAxis) * side + stepOf(run, rightAxis)];
  }
  std::vector<SharedLine> lines;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) lines.push_back({static_cast<int>(i / side), static_cast<int>(i % side), counts[i]});
  }
  return lines;
}

int nearestRun(const BrushedRuns& runs, const std::vector<int>& axes, const ParallelLayout& layout,
               const QPointF& point, double reach) {
  if (axes.size() < 2) return -1;
  const double places = (point.x() - layout.left) / layout.spacing;
  const int left = std::clamp(static_cast<int>(std::floor(places)), 0, static_cast<int>(axes.size()) - 2);
  const double share = places - left;
  if (share < -0.1 || share > 1.1) return -1;
  const int leftAxis = axes[static_cast<std::size_t>(left)];
  const int rightAxis = axes[static_cast<std::size_t>(left) + 1];
  int nearest = -1;
  double least = reach;
  for (std::size_t run = 0; run < runs.runs().size(); ++run) {
    if (!runs.isSelected(run) && !runs.runs()[run].slot) continue;
    const double from = layout.y(runs.position(run, leftAxis));
    const double to = layout.y(runs.position(run, rightAxis));
    // Steep lines are as near as they look.
    const double steepness = std::hypot(to - from, layout.spacing) / layout.spacing;
    const double distance = std::abs(from + (to - from) * share - point.y()) / steepness;
    const double preferred = runs.runs()[run].slot ? distance * 0.5 : distance;
    if (preferred >= least) continue;
    least = preferred;
    nearest = static_cast<int>(run);
  }
  return nearest;
}

}  // namespace ui
