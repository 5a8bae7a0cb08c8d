// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer and keyboard on the parallel plot.
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/compare/parallel_plot.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"

namespace ui {
namespace {

constexpr double kAxisReach = 10.0;
constexpr double kEndReach = 5.0;   // Of a brush's ends.
constexpr double kLineReach = 6.0;  // Of a run's line.
constexpr double kClickReach = 3.0;

}  // namespace

ParallelPlot::Drag ParallelPlot::dragAt(const QPointF& point) const {
  const ParallelLayout layout = parallelLayout();
  const int place = layout.nearestPlace(point.x());
  if (place < 0) return Drag::None;
  if (point.y() < layout.top - Space::kTiny) return Drag::Title;
  if (std::abs(point.x() - layout.x(place)) > kAxisReach) return Drag::Line;
  const std::optional<AxisRange> brush = runs_.brush(axisAt(place));
  if (!brush) return Drag::NewBrush;
  const double toHigh = std::abs(point.y() - layout.y(brush->high));
  const double toLow = std::abs(point.y() - layout.y(brush->low));
  if (std::min(toHigh, toLow) <= kEndReach) return toHigh <= toLow ? Drag::HighEnd : Drag::LowEnd;
  return brush->contains(layout.position(point.y())) ? Drag::WholeBrush : Drag::NewBrush;
}

void ParallelPlot::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || partCount() < 2) return QWidget::mousePressEvent(event);
  pressed_ = event->position();
  hasMoved_ = false;
  drag_ = dragAt(pressed_);
  dragPlace_ = parallelLayout().nearestPlace(pressed_.x());
  if (drag_ != Drag::Line) setCurrent(dragPlace_);
  if (const auto brush = runs_.brush(axisAt(dragPlace_))) atPress_ = *brush;
}

void ParallelPlot::mouseMoveEvent(QMouseEvent* event) {
  if (drag_ == Drag::None) return hover(event->position());
  const QPointF way = event->position() - pressed_;
  if (std::hypot(way.x(), way.y()) > kClickReach) hasMoved_ = true;
  if (hasMoved_) dragTo(event->position());
}

void ParallelPlot::dragTo(const QPointF& point) {
  const ParallelLayout layout = parallelLayout();
  const int axis = axisAt(dragPlace_);
  const double position = std::clamp(layout.position(point.y()), 0.0, 1.0);
  switch (drag_) {
    case Drag::Title: {
      const int place = layout.nearestPlace(point.x());
      moveAxis(dragPlace_, place);
      dragPlace_ = place;
      return setCurrent(place);
    }
    case Drag::NewBrush: {
      const double start = std::clamp(layout.position(pressed_.y()), 0.0, 1.0);
      return runs_.setBrush(axis, AxisRange{std::min(start, position), std::max(start, position)});
    }
    case Drag::LowEnd:
      return runs_.setBrush(axis, AxisRange{std::min(position, atPress_.high), std::max(position, atPress_.high)});
    case Drag::HighEnd:
      return runs_.setBrush(axis, AxisRange{std::min(position, atPress_.low), std::max(position, atPress_.low)});
    case Drag::WholeBrush: {
      const double wanted = layout.position(point.y()) - layout.position(pressed_.y());
      const double way = std::clamp(wanted, -atPress_.low, 1.0 - atPress_.high);
      return runs_.setBrush(axis, AxisRange{atPress_.low + way, atPress_.high + way});
    }
    case Drag::Line:
    case Drag::None: break;
  }
}

void ParallelPlot::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
  const Drag drag = std::exchange(drag_, Drag::None);
  if (hasMoved_) return hover(event->position());
  if (drag == Drag::NewBrush) return clickedAxis(parallelLayout().position(pressed_.y()));
  if (drag != Drag::Line) return;
  const int run = nearestRun(runs_, shown_, parallelLayout(), event->position(), kLineReach);
  if (run >= 0) emit runChosen(runs_.runs()[static_cast<std::size_t>(run)].uid);
}

// A click beside a brush takes it away; on an axis of texts it selects the nearest.
void ParallelPlot::clickedAxis(double position) {
  const int axis = axisAt(dragPlace_);
  const bool selects = !runs_.brush(axis) && runs_.scale(axis).isCategorical();
  runs_.setBrush(axis, selects ? std::optional(runs_.scale(axis).surrounding(position)) : std::nullopt);
}

void ParallelPlot::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || partCount() < 2) return;
  const Drag drag = dragAt(event->position());
  if (drag == Drag::Line || drag == Drag::Title) return;
  runs_.setBrush(axisAt(parallelLayout().nearestPlace(event->position().x())), std::nullopt);
}

void ParallelPlot::leaveEvent(QEvent* event) {
  hovered_ = -1;
  readOut_->hide();
  update();
  QWidget::leaveEvent(event);
}

void ParallelPlot::hover(const QPointF& point) {
  const Drag possible = partCount() < 2 ? Drag::None : dragAt(point);
  switch (possible) {
    case Drag::Title: setCursor(Qt::OpenHandCursor); break;
    case Drag::NewBrush: setCursor(Qt::CrossCursor); break;
    case Drag::WholeBrush: setCursor(Qt::SizeAllCursor); break;
    case Drag::LowEnd:
    case Drag::HighEnd: setCursor(Qt::SizeVerCursor); break;
    case Drag::Line:
    case Drag::None: unsetCursor(); break;
  }
  const int run = possible == Drag::Line ? nearestRun(runs_, shown_, parallelLayout(), point, kLineReach) : -1;
  if (run != hovered_) update();
  hovered_ = run;
  readOut_->setVisible(run >= 0);
  if (run < 0) return;
  const PlotRun& shown = runs_.runs()[static_cast<std::size_t>(run)];
  readOut_->setText(shown.slot ? tr("%1, %2", "letter, name").arg(runLetter(*shown.slot), shown.name) : shown.name);
  readOut_->adjustSize();
  const int x = std::min(static_cast<int>(point.x()) + 12, width() - readOut_->width());
  const int above = static_cast<int>(point.y()) - readOut_->height() - Space::kSmall;
  readOut_->move(std::max(0, x), above >= 0 ? above : static_cast<int>(point.y()) + Space::kLarge);
}

void ParallelPlot::setCurrent(int place) {
  current_ = place;
  announcePart(this, place);
  update();
}

void ParallelPlot::keyPressEvent(QKeyEvent* event) {
  if (partCount() < 2) return QWidget::keyPressEvent(event);
  const bool isControl = (event->modifiers() & Qt::ControlModifier) != 0;
  const auto sideways = [&](int direction) {
    const int place = std::clamp(current_ + direction, 0, partCount() - 1);
    if (isControl) moveAxis(current_, place);
    setCurrent(place);
  };
  switch (event->key()) {
    case Qt::Key_Up: return stepBrush(1, event->modifiers());
    case Qt::Key_Down: return stepBrush(-1, event->modifiers());
    case Qt::Key_Left: return sideways(-1);
    case Qt::Key_Right: return sideways(1);
    case Qt::Key_Delete: return setAxisShown(shownAxes().at(current_), false);
    case Qt::Key_Escape:
      if (!runs_.isBrushed()) break;
      if (!runs_.brush(axisAt(current_))) return runs_.clearBrushes();
      return runs_.setBrush(axisAt(current_), std::nullopt);
    default: break;
  }
  QWidget::keyPressEvent(event);
}

void ParallelPlot::stepBrush(int direction, Qt::KeyboardModifiers modifiers) {
  const bool isWhole = (modifiers & Qt::ControlModifier) != 0;
  const bool isOtherEnd = (modifiers & Qt::ShiftModifier) != 0;
  runs_.stepBrush(axisAt(current_), direction,
                  isWhole      ? BrushStep::Whole
                  : isOtherEnd ? BrushStep::OtherEnd
                               : BrushStep::Extend);
  announceWhole(this, wholeText());
}

bool ParallelPlot::focusNextPrevChild(bool next) {
  const int place = current_ + (next ? 1 : -1);
  if (place < 0 || place >= partCount()) return QWidget::focusNextPrevChild(next);
  setCurrent(place);
  return true;
}

void ParallelPlot::focusInEvent(QFocusEvent* event) {
  if (event->reason() == Qt::TabFocusReason) setCurrent(0);
  if (event->reason() == Qt::BacktabFocusReason) setCurrent(std::max(0, partCount() - 1));
  QWidget::focusInEvent(event);
}

void ParallelPlot::contextMenuEvent(QContextMenuEvent* event) {
  if (partCount() < 2) return;
  const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
  const int place = isByKey ? current_ : parallelLayout().nearestPlace(event->pos().x());
  auto* const menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  QAction* const clear = menu->addAction(tr("Clear the selection"));
  clear->setEnabled(runs_.isBrushed());
  connect(clear, &QAction::triggered, &runs_, &BrushedRuns::clearBrushes);
  connect(menu->addAction(tr("Move left")), &QAction::triggered, this, [this, place] { moveAxis(place, place - 1); });
  connect(menu->addAction(tr("Move right")), &QAction::triggered, this, [this, place] { moveAxis(place, place + 1); });
  menu->addSeparator();
  const QStringList shown = shownAxes();
  for (std::size_t axis = 0; axis < runs_.axes().size(); ++axis) {
    const QString key = runs_.axes()[axis].key;
    QAction* const choice = menu->addAction(runs_.fullTitle(static_cast<int>(axis)));
    choice->setCheckable(true);
    choice->setChecked(shown.contains(key));
    choice->setEnabled(!shown.contains(key) || shown.size() > 2);
    connect(choice, &QAction::toggled, this, [this, key](bool isShown) { setAxisShown(key, isShown); });
  }
  menu->popup(isByKey ? mapToGlobal(partRect(place).center()) : event->globalPos());
}

}  // namespace ui
