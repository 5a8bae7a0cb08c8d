// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer and keyboard on the scatter plot.
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/compare/scatter_plot.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr double kReach = 7.0;  // Of a dot.
constexpr double kClickReach = 3.0;
constexpr int kLargePicture = 112;

}  // namespace

QRectF ScatterPlot::brushedArea() const {
  if (x_ < 0 || y_ < 0) return {};
  const std::optional<AxisRange> x = runs_.brush(x_);
  const std::optional<AxisRange> y = runs_.brush(y_);
  if (!x && !y) return {};
  QRectF chosen = area();
  if (x) {
    chosen.setLeft(pointOf(x->low, 0.0).x());
    chosen.setRight(pointOf(x->high, 0.0).x());
  }
  if (y) {
    chosen.setTop(pointOf(0.0, y->high).y());
    chosen.setBottom(pointOf(0.0, y->low).y());
  }
  return chosen;
}

void ScatterPlot::brush(const QRectF& chosen) {
  const QPointF origin = pointOf(0.0, 0.0);
  const QPointF end = pointOf(1.0, 1.0);
  const auto across = [&](double x) { return (x - origin.x()) / (end.x() - origin.x()); };
  const auto upwards = [&](double y) { return (origin.y() - y) / (origin.y() - end.y()); };
  const AxisRange x{across(chosen.left()), across(chosen.right())};
  if (x_ == y_) return runs_.setBrush(x_, x);
  runs_.setBrushes(x_, x, y_, AxisRange{upwards(chosen.bottom()), upwards(chosen.top())});
}

// A picture counts as its point; dots go before pictures, since they are smaller.
int ScatterPlot::runAt(const QPointF& point) const {
  if (x_ < 0 || y_ < 0) return -1;
  int nearest = -1;
  double least = kReach;
  for (std::size_t run = 0; run < runs_.runs().size(); ++run) {
    const QPointF way = pointOf(run) - point;
    const double distance = std::hypot(way.x(), way.y());
    if (distance >= least) continue;
    least = distance;
    nearest = static_cast<int>(run);
  }
  if (nearest >= 0) return nearest;
  for (const ScatterPoint& shown : withPicture_) {
    const QPointF way = shown.place - point;
    const bool isInside = std::max(std::abs(way.x()), std::abs(way.y())) < side() / 2.0;
    if (isInside && small_.contains(runs_.runs()[shown.run].uid)) return static_cast<int>(shown.run);
  }
  return -1;
}

void ScatterPlot::hover(int run) {
  hovered_ = run;
  update();
  readOut_->setVisible(run >= 0);
  if (run < 0) return;
  const auto index = static_cast<std::size_t>(run);
  readOutText_->setText(describe(index).replace(QStringLiteral(": "), QStringLiteral("\n")));
  const QImage picture = pictures_.value(runs_.runs()[index].uid);
  readOutPicture_->setVisible(!picture.isNull());
  if (!picture.isNull()) {
    const int large = std::min(kLargePicture, height() / 2);
    const bool isSmaller = picture.width() < large;  // Whole pixels where it is magnified.
    readOutPicture_->setPixmap(QPixmap::fromImage(picture.scaled(
        large, large, Qt::KeepAspectRatio, isSmaller ? Qt::FastTransformation : Qt::SmoothTransformation)));
  }
  readOut_->adjustSize();
  const QPoint place = pointOf(index).toPoint();
  const int away = static_cast<int>(side() / 2.0) + Space::kSmall;
  const bool toTheRight = place.x() + away + readOut_->width() <= width();
  const int left = toTheRight ? place.x() + away : std::max(0, place.x() - away - readOut_->width());
  readOut_->move(left, std::clamp(place.y() - readOut_->height() / 2, 0, std::max(0, height() - readOut_->height())));
  readOut_->raise();
}

void ScatterPlot::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || x_ < 0 || y_ < 0) return QWidget::mousePressEvent(event);
  pressed_ = event->position();
  hasMoved_ = false;
  const bool isWhole = runs_.brush(x_) && runs_.brush(y_) && brushedArea().contains(pressed_);
  drag_ = isWhole ? Drag::WholeBrush : Drag::NewBrush;
  atPress_ = brushedArea();
}

void ScatterPlot::mouseMoveEvent(QMouseEvent* event) {
  const QPointF point = event->position();
  if (drag_ == Drag::None) {
    if (const int run = runAt(point); run != hovered_) hover(run);
    return;
  }
  const QPointF way = point - pressed_;
  if (std::hypot(way.x(), way.y()) > kClickReach) hasMoved_ = true;
  if (!hasMoved_) return;
  hover(-1);
  const QRectF all(QPointF(pointOf(0.0, 1.0)), QPointF(pointOf(1.0, 0.0)));
  if (drag_ == Drag::NewBrush) return brush(QRectF(pressed_, point).normalized().intersected(all));
  const double x = std::clamp(way.x(), all.left() - atPress_.left(), all.right() - atPress_.right());
  const double y = std::clamp(way.y(), all.top() - atPress_.top(), all.bottom() - atPress_.bottom());
  brush(atPress_.translated(x, y));
}

void ScatterPlot::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
  const Drag drag = std::exchange(drag_, Drag::None);
  if (drag == Drag::None || hasMoved_) return;
  if (const int run = runAt(event->position()); run >= 0) {
    emit runChosen(runs_.runs()[static_cast<std::size_t>(run)].uid);
  } else if (drag == Drag::NewBrush) {
    runs_.setBrushes(x_, std::nullopt, y_, std::nullopt);
  }
}

void ScatterPlot::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && x_ >= 0) runs_.setBrushes(x_, std::nullopt, y_, std::nullopt);
}

void ScatterPlot::leaveEvent(QEvent* event) {
  hover(-1);
  QWidget::leaveEvent(event);
}

void ScatterPlot::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  small_.clear();
  adoptBrushes();
}

void ScatterPlot::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  askTimer_.start();
}

void ScatterPlot::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    setAccessibleName(tr("Settings against result, as points"));
    update();
  }
  QWidget::changeEvent(event);
}

// From point to point, from left to right.
void ScatterPlot::stepCurrent(int direction) {
  std::vector<int> order;
  for (std::size_t run = 0; run < runs_.runs().size(); ++run) {
    if (runs_.isSelected(run)) order.push_back(static_cast<int>(run));
  }
  if (order.empty()) return;
  std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
    const QPointF first = pointOf(static_cast<std::size_t>(a));
    const QPointF second = pointOf(static_cast<std::size_t>(b));
    return std::pair(first.x(), -first.y()) < std::pair(second.x(), -second.y());
  });
  const auto here = std::find(order.begin(), order.end(), hovered_);
  int next = direction > 0 ? order.front() : order.back();
  if (here != order.end()) {
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    next = order[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(here - order.begin() + direction, 0, last))];
  }
  hover(next);
  announceWhole(this, describe(static_cast<std::size_t>(next)));
}

// Arrows go from run to run; with Shift they brush, with Control they move the brush.
void ScatterPlot::keyPressEvent(QKeyEvent* event) {
  if (x_ < 0 || y_ < 0) return QWidget::keyPressEvent(event);
  const Qt::KeyboardModifiers modifiers = event->modifiers();
  const bool brushes = (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
  const auto arrow = [&](int axis, int direction) {
    if (!brushes) return stepCurrent(direction);
    const bool isWhole = (modifiers & Qt::ControlModifier) != 0;
    runs_.stepBrush(axis, direction, isWhole ? BrushStep::Whole : BrushStep::Extend);
    announceWhole(this, wholeText());
  };
  switch (event->key()) {
    case Qt::Key_Left: return arrow(x_, -1);
    case Qt::Key_Right: return arrow(x_, 1);
    case Qt::Key_Down: return arrow(y_, -1);
    case Qt::Key_Up: return arrow(y_, 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (hovered_ >= 0) emit runChosen(runs_.runs()[static_cast<std::size_t>(hovered_)].uid);
      return;
    case Qt::Key_Escape:
      if (!runs_.isBrushed()) break;
      if (!runs_.brush(x_) && !runs_.brush(y_)) return runs_.clearBrushes();
      return runs_.setBrushes(x_, std::nullopt, y_, std::nullopt);
    default: break;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace ui
