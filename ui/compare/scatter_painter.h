// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the scatter plot: axes, brush, dots, pictures, and the markers of the compared runs.
#pragma once

#include <QPixmap>
#include <QSize>

#include "ui/compare/brushed_runs.h"
#include "ui/compare/scatter_frame.h"
#include "ui/compare/scatter_thumbnails.h"

class QPainter;

namespace ui {

class Theme;

class ScatterPainter {
 public:
  static constexpr double kMarkerSize = 11.0;

  // x, y: axes of the runs. All that is given by reference must outlive this.
  ScatterPainter(const Theme& theme, const BrushedRuns& runs, const ScatterFrame& frame, int x, int y);

  void paintAxes(QPainter& painter, const QSize& size) const;
  void paintBrush(QPainter& painter, const QRectF& chosen) const;
  // Runs that are not compared; takes time that grows with them.
  [[nodiscard]] QPixmap otherRuns(const QSize& size, double pixelRatio) const;
  // side: of a picture with its border, in pixels.
  void paintThumbnails(QPainter& painter, const ScatterThumbnails& thumbnails, double side) const;
  void paintCompared(QPainter& painter, const ScatterThumbnails& thumbnails, double side) const;
  // Around one run.
  void paintRing(QPainter& painter, std::size_t run) const;

 private:
  [[nodiscard]] QPointF pointOf(std::size_t run) const;
  void paintUprightTicks(QPainter& painter) const;
  void paintLevelTicks(QPainter& painter, const QSize& size) const;

  const Theme& theme_;
  const BrushedRuns& runs_;
  const ScatterFrame& frame_;
  int x_;
  int y_;
};

// The side of a picture's place, with its border, in a plot of this height.
[[nodiscard]] double thumbnailSide(int height);

}  // namespace ui
