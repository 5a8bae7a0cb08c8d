// SPDX-License-Identifier: GPL-3.0-or-later
// Runs as lines across their settings and results, one upright axis each. A drag along an axis brushes a range; brushes on
// several axes combine. Other runs are grey, compared ones wear their colour and marker.
#pragma once

#include <QPixmap>
#include <QPointF>
#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/compare/brushed_runs.h"
#include "ui/compare/parallel_axes.h"
#include "ui/widgets/painted_parts.h"

class QLabel;
class QPainter;

namespace ui {

class Theme;

class ParallelPlot : public QWidget, public PaintedParts {
  Q_OBJECT

 public:
  // runs: must outlive the plot.
  ParallelPlot(const Theme& theme, BrushedRuns& runs, QWidget* parent = nullptr);

  // The keys of the axes, from the left.
  [[nodiscard]] QStringList shownAxes() const;
  // Axes that do not exist are left out. Axes that come later are shown at the right.
  void setShownAxes(const QStringList& keys);
  void moveAxis(int from, int to);
  // At least two stay. A hidden axis loses its brush.
  void setAxisShown(const QString& key, bool shown);

  // In the widget's coordinates: where a position (0 to 1) of a shown axis is.
  [[nodiscard]] QPointF pointOf(int place, double position) const;

  [[nodiscard]] QString wholeText() const override;
  [[nodiscard]] int partCount() const override { return static_cast<int>(shown_.size()); }
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
  enum class Drag { None, Title, NewBrush, WholeBrush, LowEnd, HighEnd, Line };

  void adoptRuns();
  void adoptBrushes();
  void axesMovedByHand();
  [[nodiscard]] ParallelLayout parallelLayout() const;
  [[nodiscard]] int axisAt(int place) const { return shown_[static_cast<std::size_t>(place)]; }
  [[nodiscard]] Drag dragAt(const QPointF& point) const;
  void dragTo(const QPointF& point);
  void clickedAxis(double position);
  void hover(const QPointF& point);
  void setCurrent(int place);
  void stepBrush(int direction, Qt::KeyboardModifiers modifiers);
  // Painting.
  [[nodiscard]] QPixmap otherRuns(bool onlySelected) const;
  void paintRun(QPainter& painter, const PlotRun& run, std::size_t index, const QPen& pen) const;
  void paintCompared(QPainter& painter) const;
  void paintAxis(QPainter& painter, int place) const;
  // Their words lie above the lines of the runs.
  void paintTicks(QPainter& painter, int place) const;
  void paintTitles(QPainter& painter) const;

  const Theme& theme_;
  BrushedRuns& runs_;
  QLabel* readOut_;
  QStringList order_;  // Every key once known, those hidden too.
  QStringList hidden_;
  std::vector<int> shown_;
  int current_ = 0;
  int hovered_ = -1;  // The index of a run.
  Drag drag_ = Drag::None;
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
