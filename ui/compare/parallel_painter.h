// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the parallel plot: lines of runs, axes with their brushes, ticks and titles.
#pragma once

#include <QLineF>
#include <QPixmap>
#include <QPolygonF>
#include <QSize>
#include <vector>

#include "ui/compare/brushed_runs.h"
#include "ui/compare/parallel_axes.h"

class QPainter;
class QPen;

namespace ui {

class LabelPlacement;
class Theme;

// With room for the ticks of the last axis at the right.
[[nodiscard]] ParallelLayout parallelLayoutOf(const Theme& theme, const BrushedRuns& runs, const std::vector<int>& axes,
                                              const QSize& size);

class ParallelPainter {
 public:
  // axes: those shown, from the left. All but size must outlive this.
  ParallelPainter(const Theme& theme, const BrushedRuns& runs, const std::vector<int>& axes,
                  const ParallelLayout& layout, const QSize& size);

  // Runs that are not compared; takes time that grows with them.
  [[nodiscard]] QPixmap otherRuns(bool onlySelected, double pixelRatio) const;
  // One that is not compared, to stand out.
  void paintRun(QPainter& painter, std::size_t run) const;
  // What lies above the lines of the other runs. The words lie above all lines.
  void paintAxesAndCompared(QPainter& painter) const;
  void paintFocus(QPainter& painter, int place) const;

 private:
  [[nodiscard]] int count() const { return static_cast<int>(axes_.size()); }
  [[nodiscard]] int axisAt(int place) const { return axes_[static_cast<std::size_t>(place)]; }
  // How finely the places on an axis are told apart.
  [[nodiscard]] int steps() const;
  [[nodiscard]] QPixmap density(const QColor& color, bool onlySelected, double pixelRatio) const;
  [[nodiscard]] QLineF lineOf(int place, const SharedLine& line) const;
  [[nodiscard]] QPolygonF lineOf(std::size_t run) const;
  void paintCompared(QPainter& painter) const;
  void paintAxis(QPainter& painter, int place) const;
  void paintTicks(QPainter& painter, int place, LabelPlacement& words) const;
  [[nodiscard]] LabelPlacement roomForWords() const;
  // Where the words of a tick at this height may stand, the best place first.
  [[nodiscard]] std::vector<QRectF> besideAxis(int place, double y, const QSizeF& size) const;
  void paintTitles(QPainter& painter) const;

  const Theme& theme_;
  const BrushedRuns& runs_;
  const std::vector<int>& axes_;
  const ParallelLayout& layout_;
  QSize size_;
};

}  // namespace ui
