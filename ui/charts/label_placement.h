// SPDX-License-Identifier: GPL-3.0-or-later
// Finds places for words on a plot: none lies over another or over a marker, and over a curve only where there is no other
// place.
#pragma once

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <cstddef>
#include <vector>

namespace ui {

class LabelPlacement {
 public:
  // Words stay within the area.
  explicit LabelPlacement(const QRectF& area);

  // What is never covered where that can be avoided: a marker.
  void keepFree(const QRectF& place) { taken_.push_back(place); }
  void keepFree(const QPointF& middle, double side);
  // What is rather not covered: a curve through these points.
  void avoid(const QPolygonF& line);

  // The first of the candidates that covers nothing, moved into the area; where all do, the one that covers least. What is
  // placed is kept free from then on. candidates: at least one.
  [[nodiscard]] QRectF place(const std::vector<QRectF>& candidates);

 private:
  [[nodiscard]] QRectF inside(QRectF place) const;
  [[nodiscard]] std::size_t stripAt(double x) const;
  // 0 where nothing is covered.
  [[nodiscard]] double costOf(const QRectF& place) const;

  QRectF area_;
  std::vector<QRectF> taken_;
  // By upright strips of the area, so that a curve of many points costs little.
  std::vector<std::vector<QLineF>> strips_;
};

// How much of a line runs through a place, in the same unit.
[[nodiscard]] double lengthInside(const QLineF& line, const QRectF& place);

}  // namespace ui
