// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a scatter plot's points: which may carry theirs (a picture is drawn where it covers no other one), which
// have to be asked for, and all of them at the size in which they are drawn.
#pragma once

#include <QHash>
#include <QImage>
#include <QPixmap>
#include <QPointF>
#include <QSet>
#include <QSize>
#include <QStringList>
#include <cstddef>
#include <vector>

#include "ui/compare/brushed_runs.h"

namespace ui {

struct ScatterPoint {
  std::size_t run = 0;
  QPointF place;
};

// Points in the order of their right to a picture; side: of a picture, in pixels. Takes time that grows with the points.
[[nodiscard]] std::vector<ScatterPoint> thinned(const std::vector<ScatterPoint>& points, const QSize& area,
                                                double side);

class ScatterThumbnails {
 public:
  // A null picture takes the run's away.
  void setPicture(const QString& uid, const QImage& picture);
  // Null where there is none.
  [[nodiscard]] QImage picture(const QString& uid) const { return pictures_.value(uid); }

  void setPlaces(std::vector<ScatterPoint> places) { places_ = std::move(places); }
  // The points that have room for a picture.
  [[nodiscard]] const std::vector<ScatterPoint>& places() const { return places_; }
  // Of those, the runs without a picture; each is named once.
  [[nodiscard]] QStringList takeWanted(const BrushedRuns& runs);

  // Makes what is missing at this size, in device-independent pixels.
  void scaleTo(double side, double pixelRatio, const BrushedRuns& runs);
  void forgetScaled() { scaled_.clear(); }
  // As it was scaled last; null where there is none.
  [[nodiscard]] QPixmap scaled(const QString& uid) const { return scaled_.value(uid); }
  [[nodiscard]] bool isShown(std::size_t run, const BrushedRuns& runs) const;

 private:
  QHash<QString, QImage> pictures_;
  QHash<QString, QPixmap> scaled_;
  QSet<QString> asked_;
  std::vector<ScatterPoint> places_;
};

}  // namespace ui
