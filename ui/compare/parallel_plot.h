// SPDX-License-Identifier: GPL-3.0-or-later
// Runs as lines across their settings and results, one upright axis each. A drag along an axis brushes a range; brushes on
// several axes combine. Other runs are grey, compared ones wear their colour and marker.
#pragma once

#include <QPixmap>
#include <QPointF>
#include <QStringList>
#include <QWidget>

#include "ui/compare/axis_grip.h"
#include "ui/compare/brushed_runs.h"
#include "ui/compare/parallel_axes.h"
#include "ui/compare/shown_axes.h"
#include "ui/widgets/painted_parts.h"

namespace ui {

class NameTag;
class Theme;

class ParallelPlot : public QWidget, public PaintedParts {
  Q_OBJECT

 public:
  // runs: must outlive the plot.
  ParallelPlot(const Theme& theme, BrushedRuns& runs, QWidget* parent = nullptr);

  // The keys of the axes, from the left.
  [[nodiscard]] QStringList shownAxes() const { return shown_.keys(runs_); }
  // Axes that do not exist are left out. Axes that come later are shown at the right.
  void setShownAxes(const QStringList& keys);
  void moveAxis(int from, int to);
  // At least two stay. A hidden axis loses its brush.
  void setAxisShown(const QString& key, bool shown);

  // In the widget's coordinates: where a position (0 to 1) of a shown axis is.
  [[nodiscard]] QPointF pointOf(int place, double position) const;

  [[nodiscard]] QString wholeText() const override;
  [[nodiscard]] int partCount() const override { return shown_.count(); }
  [[nodiscard]] QString partText(int part) const override;
  [[nodiscard]] QRect partRect(int part) const override;
  [[nodiscard]] int currentPart() const override { return current_; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void runChosen(const QString& uid);
  // By a person.
  void shownAxesChanged(const QStringList& keys);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void focusInEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void adoptRuns();
  void adoptAxes();
  void adoptBrushes();
  [[nodiscard]] ParallelLayout parallelLayout() const;
  [[nodiscard]] AxisGrip gripUnder(const QPointF& point) const;
  [[nodiscard]] int runUnder(const QPointF& point) const;
  void dragTo(const QPointF& point);
  void clickedAxis(double position);
  void hover(const QPointF& point);
  void setCurrent(int place);
  void stepBrush(int direction, Qt::KeyboardModifiers modifiers);
  void paintOthers(QPainter& painter, const ParallelLayout& layout);

  const Theme& theme_;
  BrushedRuns& runs_;
  NameTag* readOut_;
  ShownAxes shown_;
  int current_ = 0;
  int hovered_ = -1;  // The index of a run.
  AxisGrip drag_ = AxisGrip::None;
  int dragPlace_ = 0;
  QPointF pressed_;
  bool hasMoved_ = false;
  AxisRange atPress_;
  // Kept until runs, axes, size or look change; the second one also changes with the brushes.
  QPixmap others_;
  QPixmap chosenOthers_;
  ParallelLayout drawnLayout_;
};

}  // namespace ui
