// SPDX-License-Identifier: GPL-3.0-or-later
// What every plot of curves is to QCustomPlot: axes, a view that fits until a person chooses another, and a line under the
// pointer. Private to ui/charts.
#pragma once

#include <functional>
#include <optional>

#include "ui/charts/qcp.h"

namespace ui {

class Theme;

class CurvePlot : public QCustomPlot {
 public:
  // Fits the view to the data with the next one that is shown.
  void setAutomaticView() { isViewChosen_ = false; }
  // A person has zoomed or moved.
  [[nodiscard]] bool isViewChosen() const { return isViewChosen_; }
  // Drawn at once, without the curves; none takes it away.
  void setPointer(std::optional<double> x);

 protected:
  CurvePlot(const Theme& theme, QWidget* parent);

  // Drawn anew in the next turn of the event loop: while the window finds its layout, a plot has several sizes.
  void resizeEvent(QResizeEvent* event) override;

  [[nodiscard]] const Theme& theme() const { return theme_; }
  [[nodiscard]] QCPItemStraightLine* pointer() const { return pointer_; }
  // What changes ranges here is not the choice of a person.
  void adjust(const std::function<void()>& change);
  // To what is drawn over the curves, and without them.
  static void lift(QCPLayerable* item);
  void drawLifted();
  // Upright and lifted.
  [[nodiscard]] QCPItemStraightLine* addUprightLine();
  static void moveUprightLine(QCPItemStraightLine* line, double x);

 private:
  const Theme& theme_;
  QCPItemStraightLine* pointer_;
  bool isViewChosen_ = false;
  bool isAdjusting_ = false;
};

}  // namespace ui
