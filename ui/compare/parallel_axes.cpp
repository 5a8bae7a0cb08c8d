// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/parallel_axes.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kMargin = 12.0;
constexpr double kBetweenTitleAndAxis = 10.0;
constexpr double kBelow = 10.0;
constexpr double kFaintest = 0.12;  // A single run's line, where many are.

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

LineDensity::LineDensity(const QSize& size, double scale)
    : width_(static_cast<int>(size.width() * scale)),
      height_(static_cast<int>(size.height() * scale)),
      scale_(scale),
      counts_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {}

// Column by column, from where the line enters it to where it leaves.
void LineDensity::add(const QPointF& from, const QPointF& to, int runs) {
  const int first = std::max(0, static_cast<int>(from.x() * scale_));
  const int last = std::min(width_, static_cast<int>(to.x() * scale_));
  if (last <= first) return;
  const double slope = (to.y() - from.y()) / (to.x() - from.x());
  double y = from.y() * scale_;
  for (int x = first; x < last; ++x) {
    const double next = y + slope;
    const int top = std::max(0, static_cast<int>(std::min(y, next)));
    const int bottom = std::min(height_ - 1, std::max(top, static_cast<int>(std::max(y, next)) - 1));
    for (int row = top; row <= bottom; ++row) {
      counts_[static_cast<std::size_t>(row) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)] += runs;
    }
    y = next;
  }
}

QImage LineDensity::image(const QColor& color) const {
  QImage image(width_, height_, QImage::Format_ARGB32_Premultiplied);
  const int most = counts_.empty() ? 0 : *std::max_element(counts_.begin(), counts_.end());
  std::vector<QRgb> colors(static_cast<std::size_t>(most) + 1, qRgba(0, 0, 0, 0));
  for (std::size_t count = 1; count < colors.size(); ++count) {
    const double share = std::log1p(static_cast<double>(count)) / std::log1p(static_cast<double>(most));
    const int alpha = static_cast<int>(std::lround(255.0 * (kFaintest + (1.0 - kFaintest) * share * share)));
    colors[count] = qPremultiply(qRgba(color.red(), color.green(), color.blue(), alpha));
  }
  for (int row = 0; row < height_; ++row) {
    auto* const line = reinterpret_cast<QRgb*>(image.scanLine(row));
    const int* const counts = counts_.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(width_);
    std::transform(counts, counts + width_, line, [&](int count) { return colors[static_cast<std::size_t>(count)]; });
  }
  return image;
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
