// SPDX-License-Identifier: GPL-3.0-or-later
// One curve with every point that it was ever given, and what of it can be seen at a width of so many pixels.
#pragma once

#include <cstddef>
#include <vector>

namespace core {

struct SeriesPoint {
  double x = 0.0;
  double y = 0.0;
};

class MetricSeries {
 public:
  // x must not be smaller than the last one. A y that is NaN or infinite is kept apart: see notFinite().
  void append(double x, double y);
  void clear();

  // Finite points, in order.
  [[nodiscard]] const std::vector<SeriesPoint>& points() const { return points_; }
  // The places where y was NaN or infinite.
  [[nodiscard]] const std::vector<SeriesPoint>& notFinite() const { return notFinite_; }
  [[nodiscard]] bool empty() const { return points_.empty() && notFinite_.empty(); }

  // The points between these ends and the nearest beyond each, reduced to at most four for each of the columns: first,
  // lowest, highest and last, so that no spike is lost however narrow it is. All of them where there are few. Takes time
  // that grows with the columns, hardly with the points.
  [[nodiscard]] std::vector<SeriesPoint> visible(double from, double to, std::size_t columns) const;

  // The y of the last point at or before x; the first point's where there is none before. Not for empty series.
  [[nodiscard]] double valueAt(double x) const;

  // Exponential smoothing that looks back only, without a pull towards zero at the start: m_i = w m_(i-1) + (1 - w) y_i,
  // divided by 1 - w^i (Kingma and Ba 2015, section 3). weight w: 0 leaves the curve as it is, below 1.
  [[nodiscard]] MetricSeries smoothed(double weight) const;

 private:
  static constexpr std::size_t kBlock = 32;
  // The index of the lowest and the highest point of each block of the level below.
  struct Extremes {
    std::size_t lowest;
    std::size_t highest;
  };

  [[nodiscard]] Extremes extremesOf(std::size_t first, std::size_t last) const;
  void include(Extremes& extremes, std::size_t candidate) const;

  std::vector<SeriesPoint> points_;
  std::vector<SeriesPoint> notFinite_;
  std::vector<std::vector<Extremes>>
      levels_;  // levels_[k] spans blocks of kBlock^(k + 1) points; the last may be open.
};

}  // namespace core
