// SPDX-License-Identifier: GPL-3.0-or-later
// Where runs stand in a scatter plot, which of them is at a place, and which comes after another.
#pragma once

#include <QPointF>
#include <cstddef>
#include <vector>

#include "ui/compare/brushed_runs.h"
#include "ui/compare/scatter_frame.h"
#include "ui/compare/scatter_thumbnails.h"

namespace ui {

class ScatterPlaces {
 public:
  // x, y: axes of the runs, which must outlive this.
  ScatterPlaces(const BrushedRuns& runs, const ScatterFrame& frame, int x, int y)
      : runs_(runs), frame_(frame), x_(x), y_(y) {}

  [[nodiscard]] QPointF pointOf(std::size_t run) const {
    return frame_.pointOf(runs_.position(run, x_), runs_.position(run, y_));
  }
  // -1 where there is none. A picture, of this side, counts as its point; dots go before pictures, since they are smaller.
  [[nodiscard]] int runAt(const QPointF& point, const ScatterThumbnails& thumbnails, double side) const;
  // The selected run that comes after this one (direction 1) or before it (-1), from left to right; the first or the last
  // where this one is not among them. -1 where none is selected.
  [[nodiscard]] int runBeside(int run, int direction) const;

 private:
  const BrushedRuns& runs_;
  ScatterFrame frame_;
  int x_;
  int y_;
};

}  // namespace ui
