// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/scatter_plot.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/compare/run_read_out.h"
#include "ui/compare/scatter_painter.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"

namespace ui {
namespace {

constexpr double kPictureBorder = 4.0;  // On both sides together.

}  // namespace

ScatterPlot::ScatterPlot(const Theme& theme, BrushedRuns& runs, QWidget* parent)
    : QWidget(parent), theme_(theme), runs_(runs), readOut_(new RunReadOut(this)) {
  setObjectName(QStringLiteral("scatterPlot"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  askTimer_.setSingleShot(true);
  askTimer_.setInterval(0);
  connect(&askTimer_, &QTimer::timeout, this, &ScatterPlot::askForThumbnails);
  connect(&theme_, &Theme::changed, this, &ScatterPlot::adoptBrushes);
  connect(&runs_, &BrushedRuns::changed, this, &ScatterPlot::adoptRuns);
  connect(&runs_, &BrushedRuns::brushed, this, &ScatterPlot::adoptBrushes);
  setAccessibleName(tr("Settings against result, as points"));
  adoptRuns();
}

void ScatterPlot::setAxes(const QString& x, const QString& y) {
  xKey_ = x;
  yKey_ = y;
  adoptRuns();
}

void ScatterPlot::adoptRuns() {
  const int count = static_cast<int>(runs_.axes().size());
  x_ = runs_.axisOf(xKey_);
  y_ = runs_.axisOf(yKey_);
  if (x_ < 0 && count > 0) x_ = 0;
  if (y_ < 0) y_ = count - 1;
  if (x_ >= 0) xKey_ = runs_.axes()[static_cast<std::size_t>(x_)].key;
  if (y_ >= 0) yKey_ = runs_.axes()[static_cast<std::size_t>(y_)].key;
  drag_ = Drag::None;
  hover(-1);
  adoptBrushes();
}

void ScatterPlot::adoptBrushes() {
  others_ = {};
  placeThumbnails();
  update();
}

void ScatterPlot::setThumbnail(const QString& uid, const QImage& picture) {
  thumbnails_.setPicture(uid, picture);
  update();
}

// Compared runs first; those that are not selected stay dots.
void ScatterPlot::placeThumbnails() {
  std::vector<ScatterPoint> points;
  if (hasAxes()) {
    const ScatterPlaces all = places();
    for (const std::size_t run : runs_.compared()) points.push_back({run, all.pointOf(run)});
    for (std::size_t run = 0; run < runs_.runs().size(); ++run) {
      if (!runs_.runs()[run].slot && runs_.isSelected(run)) points.push_back({run, all.pointOf(run)});
    }
    askTimer_.start();
  }
  thumbnails_.setPlaces(thinned(points, size(), thumbnailSide(height())));
}

void ScatterPlot::askForThumbnails() {
  if (!isVisible()) return;
  const QStringList wanted = thumbnails_.takeWanted(runs_);
  if (!wanted.isEmpty()) emit thumbnailsWanted(wanted);
}

ScatterFrame ScatterPlot::frame() const { return {theme_, size(), y_ >= 0 ? &runs_.scale(y_) : nullptr}; }

ScatterPlaces ScatterPlot::places() const { return {runs_, frame(), x_, y_}; }

QPointF ScatterPlot::pointOf(double x, double y) const { return frame().pointOf(x, y); }
QPointF ScatterPlot::pointOf(std::size_t run) const { return places().pointOf(run); }

QString ScatterPlot::describe(std::size_t run) const {
  const PlotRun& shown = runs_.runs()[run];
  const QString name = shown.slot ? tr("%1, %2", "letter, name").arg(runLetter(*shown.slot), shown.name) : shown.name;
  const auto valueOf = [&](int axis) {
    return tr("%1 %2", "axis, value")
        .arg(runs_.axes()[static_cast<std::size_t>(axis)].title, runs_.valueText(run, axis));
  };
  return tr("%1: %2, %3", "run, its values").arg(name, valueOf(x_), valueOf(y_));
}

QString ScatterPlot::wholeText() const {
  const QString count = tr("%n run(s)", nullptr, static_cast<int>(runs_.runs().size()));
  if (!hasAxes()) return count;
  const QString axes = tr("%1 against %2, %3").arg(runs_.fullTitle(y_), runs_.fullTitle(x_), count);
  return runs_.isBrushed() ? tr("%1, %2 selected").arg(axes, QLocale().toString(runs_.selectedCount())) : axes;
}

QString ScatterPlot::partText(int part) const { return describe(runs_.compared()[static_cast<std::size_t>(part)]); }

QRect ScatterPlot::partRect(int part) const {
  const QPointF corner(ScatterPainter::kMarkerSize, ScatterPainter::kMarkerSize);
  const QPointF place = pointOf(runs_.compared()[static_cast<std::size_t>(part)]);
  return QRectF(place - corner, place + corner).toAlignedRect();
}

void ScatterPlot::pressPart(int part) {
  emit runChosen(runs_.runs()[runs_.compared()[static_cast<std::size_t>(part)]].uid);
}

QSize ScatterPlot::sizeHint() const { return {690, 180}; }
QSize ScatterPlot::minimumSizeHint() const { return {240, 110}; }

void ScatterPlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (!hasAxes() || runs_.runs().empty()) {
    painter.setPen(theme_.color(Color::TextMuted));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("No runs to show yet."));
    return;
  }
  const ScatterFrame shown = frame();
  const ScatterPainter plot(theme_, runs_, shown, x_, y_);
  const double side = thumbnailSide(height());
  painter.setRenderHint(QPainter::Antialiasing, false);
  plot.paintAxes(painter, size());
  if (const QRectF chosen = brushedArea(); !chosen.isEmpty()) plot.paintBrush(painter, chosen);
  if (others_.isNull()) others_ = plot.otherRuns(size(), devicePixelRatioF());
  painter.drawPixmap(0, 0, others_);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  thumbnails_.scaleTo(side - kPictureBorder, devicePixelRatioF(), runs_);
  plot.paintThumbnails(painter, thumbnails_, side);
  plot.paintCompared(painter, thumbnails_, side);
  if (hovered_ >= 0) plot.paintRing(painter, static_cast<std::size_t>(hovered_));
  if (!hasFocus()) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme_.color(Color::Focus), 2));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius::kField, Radius::kField);
}

QRectF ScatterPlot::brushedArea() const {
  if (!hasAxes()) return {};
  const std::optional<AxisRange> x = runs_.brush(x_);
  const std::optional<AxisRange> y = runs_.brush(y_);
  return x || y ? frame().areaOf(x, y) : QRectF();
}

void ScatterPlot::brush(const QRectF& chosen) {
  const ScatterFrame shown = frame();
  if (x_ == y_) return runs_.setBrush(x_, shown.xRange(chosen));
  runs_.setBrushes(x_, shown.xRange(chosen), y_, shown.yRange(chosen));
}

void ScatterPlot::clearBrushes() { runs_.setBrushes(x_, std::nullopt, y_, std::nullopt); }

int ScatterPlot::runAt(const QPointF& point) const {
  return hasAxes() ? places().runAt(point, thumbnails_, thumbnailSide(height())) : -1;
}

void ScatterPlot::hover(int run) {
  hovered_ = run;
  update();
  if (run < 0) return readOut_->hide();
  const auto index = static_cast<std::size_t>(run);
  const int distance = static_cast<int>(thumbnailSide(height()) / 2.0) + Space::kSmall;
  const QString text = describe(index).replace(QStringLiteral(": "), QStringLiteral("\n"));
  readOut_->showBeside(pointOf(index).toPoint(), distance, text, thumbnails_.picture(runs_.runs()[index].uid));
}

void ScatterPlot::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !hasAxes()) return QWidget::mousePressEvent(event);
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
  if (std::hypot(way.x(), way.y()) > BrushedRuns::kClickReach) hasMoved_ = true;
  if (!hasMoved_) return;
  hover(-1);
  const QRectF all = frame().points();
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
    clearBrushes();
  }
}

void ScatterPlot::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && hasAxes()) clearBrushes();
}

void ScatterPlot::leaveEvent(QEvent* event) {
  hover(-1);
  QWidget::leaveEvent(event);
}

void ScatterPlot::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  thumbnails_.forgetScaled();
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

void ScatterPlot::stepCurrent(int direction) {
  const int next = places().runBeside(hovered_, direction);
  if (next < 0) return;
  hover(next);
  announceWhole(this, describe(static_cast<std::size_t>(next)));
}

// Arrows go from run to run; with Shift they brush, with Control they move the brush.
void ScatterPlot::keyPressEvent(QKeyEvent* event) {
  if (!hasAxes()) return QWidget::keyPressEvent(event);
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
      return clearBrushes();
    default: break;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace ui
