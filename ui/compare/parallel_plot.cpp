// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/parallel_plot.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/compare/axis_menu.h"
#include "ui/compare/name_tag.h"
#include "ui/compare/parallel_painter.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"

namespace ui {
namespace {

constexpr double kUnselectedOpacity = 0.3;
constexpr double kLineReach = 6.0;  // Of a run's line.

}  // namespace

ParallelPlot::ParallelPlot(const Theme& theme, BrushedRuns& runs, QWidget* parent)
    : QWidget(parent), theme_(theme), runs_(runs), readOut_(new NameTag(this)) {
  setObjectName(QStringLiteral("parallelPlot"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  readOut_->setObjectName(QStringLiteral("plotReadOut"));
  connect(&theme_, &Theme::changed, this, [this] {
    others_ = {};
    adoptBrushes();
  });
  connect(&runs_, &BrushedRuns::changed, this, &ParallelPlot::adoptRuns);
  connect(&runs_, &BrushedRuns::brushed, this, &ParallelPlot::adoptBrushes);
  setAccessibleName(tr("Settings against result, as lines"));
  adoptRuns();
}

void ParallelPlot::adoptRuns() {
  shown_.adopt(runs_);
  drag_ = AxisGrip::None;
  adoptAxes();
}

void ParallelPlot::adoptAxes() {
  current_ = std::clamp(current_, 0, std::max(0, partCount() - 1));
  hovered_ = -1;
  readOut_->hide();
  others_ = {};
  adoptBrushes();
}

void ParallelPlot::adoptBrushes() {
  chosenOthers_ = {};
  update();
}

void ParallelPlot::setShownAxes(const QStringList& keys) {
  shown_.choose(keys, runs_);
  drag_ = AxisGrip::None;
  adoptAxes();
}

// A title may be on its way.
void ParallelPlot::moveAxis(int from, int to) {
  if (from == to || from < 0 || to < 0 || from >= partCount() || to >= partCount()) return;
  QStringList keys = shownAxes();
  keys.move(from, to);
  shown_.choose(keys, runs_);
  adoptAxes();
  emit shownAxesChanged(shownAxes());
}

void ParallelPlot::setAxisShown(const QString& key, bool shown) {
  if (shown) {
    shown_.show(key, runs_);
  } else if (const int axis = runs_.axisOf(key); shown_.hide(key, runs_) && axis >= 0) {
    runs_.setBrush(axis, std::nullopt);
  }
  drag_ = AxisGrip::None;
  adoptAxes();
  emit shownAxesChanged(shownAxes());
}

ParallelLayout ParallelPlot::parallelLayout() const { return parallelLayoutOf(theme_, runs_, shown_.all(), size()); }

QPointF ParallelPlot::pointOf(int place, double position) const {
  const ParallelLayout layout = parallelLayout();
  return {layout.x(place), layout.y(position)};
}

QString ParallelPlot::wholeText() const {
  const QString count = tr("%n run(s)", nullptr, static_cast<int>(runs_.runs().size()));
  return runs_.isBrushed() ? tr("%1 of %2 selected").arg(QLocale().toString(runs_.selectedCount()), count) : count;
}

QString ParallelPlot::partText(int part) const {
  const int axis = shown_.at(part);
  const AxisScale& scale = runs_.scale(axis);
  QString range = scale.categories().join(QStringLiteral(", "));
  if (!scale.isCategorical()) {
    range = tr("%1 to %2").arg(plainNumber(scale.numberAt(scale.base())), plainNumber(scale.numberAt(1.0)));
  }
  const QString text = tr("%1, %2", "axis, its values").arg(runs_.fullTitle(axis), range);
  return runs_.brush(axis) ? tr("%1, selected %2", "axis, range").arg(text, runs_.brushText(axis)) : text;
}

QRect ParallelPlot::partRect(int part) const { return parallelLayout().column(part).toAlignedRect(); }

QSize ParallelPlot::sizeHint() const { return {690, 180}; }
QSize ParallelPlot::minimumSizeHint() const { return {240, 110}; }

void ParallelPlot::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    setAccessibleName(tr("Settings against result, as lines"));
    update();
  }
  QWidget::changeEvent(event);
}

void ParallelPlot::paintOthers(QPainter& painter, const ParallelLayout& layout) {
  const ParallelPainter plot(theme_, runs_, shown_.all(), layout, size());
  if (!(layout == drawnLayout_)) others_ = chosenOthers_ = {};
  drawnLayout_ = layout;
  if (others_.isNull()) others_ = plot.otherRuns(false, devicePixelRatioF());
  painter.setOpacity(runs_.isBrushed() ? kUnselectedOpacity : 1.0);
  painter.drawPixmap(0, 0, others_);
  painter.setOpacity(1.0);
  if (!runs_.isBrushed()) return;
  if (chosenOthers_.isNull()) chosenOthers_ = plot.otherRuns(true, devicePixelRatioF());
  painter.drawPixmap(0, 0, chosenOthers_);
}

void ParallelPlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (partCount() < 2 || runs_.runs().empty()) {
    painter.setPen(theme_.color(Color::TextMuted));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("No runs to show yet."));
    return;
  }
  const ParallelLayout layout = parallelLayout();
  paintOthers(painter, layout);
  painter.setRenderHint(QPainter::Antialiasing);
  const ParallelPainter plot(theme_, runs_, shown_.all(), layout, size());
  const auto hovered = static_cast<std::size_t>(std::max(0, hovered_));
  if (hovered_ >= 0 && !runs_.runs()[hovered].slot) plot.paintRun(painter, hovered);
  plot.paintAxesAndCompared(painter);
  if (hasFocus()) plot.paintFocus(painter, current_);
}

AxisGrip ParallelPlot::gripUnder(const QPointF& point) const {
  if (partCount() < 2) return AxisGrip::None;
  const ParallelLayout layout = parallelLayout();
  return gripAt(layout, point, runs_.brush(shown_.at(layout.nearestPlace(point.x()))));
}

int ParallelPlot::runUnder(const QPointF& point) const {
  return nearestRun(runs_, shown_.all(), parallelLayout(), point, kLineReach);
}

void ParallelPlot::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || partCount() < 2) return QWidget::mousePressEvent(event);
  pressed_ = event->position();
  hasMoved_ = false;
  drag_ = gripUnder(pressed_);
  dragPlace_ = parallelLayout().nearestPlace(pressed_.x());
  if (drag_ != AxisGrip::Line) setCurrent(dragPlace_);
  if (const auto brush = runs_.brush(shown_.at(dragPlace_))) atPress_ = *brush;
}

void ParallelPlot::mouseMoveEvent(QMouseEvent* event) {
  if (drag_ == AxisGrip::None) return hover(event->position());
  const QPointF way = event->position() - pressed_;
  if (std::hypot(way.x(), way.y()) > BrushedRuns::kClickReach) hasMoved_ = true;
  if (hasMoved_) dragTo(event->position());
}

void ParallelPlot::dragTo(const QPointF& point) {
  const ParallelLayout layout = parallelLayout();
  if (drag_ == AxisGrip::Line) return;
  if (drag_ == AxisGrip::Title) {
    const int place = layout.nearestPlace(point.x());
    moveAxis(dragPlace_, place);
    dragPlace_ = place;
    return setCurrent(place);
  }
  runs_.setBrush(shown_.at(dragPlace_),
                 draggedRange(drag_, atPress_, layout.position(pressed_.y()), layout.position(point.y())));
}

void ParallelPlot::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
  const AxisGrip drag = std::exchange(drag_, AxisGrip::None);
  if (hasMoved_) return hover(event->position());
  if (drag == AxisGrip::NewBrush) return clickedAxis(parallelLayout().position(pressed_.y()));
  if (drag != AxisGrip::Line) return;
  const int run = runUnder(event->position());
  if (run >= 0) emit runChosen(runs_.runs()[static_cast<std::size_t>(run)].uid);
}

// A click beside a brush takes it away; on an axis of texts it selects the nearest.
void ParallelPlot::clickedAxis(double position) {
  const int axis = shown_.at(dragPlace_);
  const bool selects = !runs_.brush(axis) && runs_.scale(axis).isCategorical();
  runs_.setBrush(axis, selects ? std::optional(runs_.scale(axis).surrounding(position)) : std::nullopt);
}

void ParallelPlot::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || partCount() < 2) return;
  const AxisGrip grip = gripUnder(event->position());
  if (grip == AxisGrip::Line || grip == AxisGrip::Title) return;
  runs_.setBrush(shown_.at(parallelLayout().nearestPlace(event->position().x())), std::nullopt);
}

void ParallelPlot::leaveEvent(QEvent* event) {
  hovered_ = -1;
  readOut_->hide();
  update();
  QWidget::leaveEvent(event);
}

void ParallelPlot::hover(const QPointF& point) {
  const AxisGrip grip = gripUnder(point);
  setCursor(cursorOf(grip));
  const int run = grip == AxisGrip::Line ? runUnder(point) : -1;
  if (std::exchange(hovered_, run) != run) update();
  if (run < 0) return readOut_->hide();
  const PlotRun& shown = runs_.runs()[static_cast<std::size_t>(run)];
  readOut_->showAt(shown.slot ? tr("%1, %2", "letter, name").arg(runLetter(*shown.slot), shown.name) : shown.name,
                   point);
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
      if (!runs_.brush(shown_.at(current_))) return runs_.clearBrushes();
      return runs_.setBrush(shown_.at(current_), std::nullopt);
    default: break;
  }
  QWidget::keyPressEvent(event);
}

void ParallelPlot::stepBrush(int direction, Qt::KeyboardModifiers modifiers) {
  const bool isWhole = (modifiers & Qt::ControlModifier) != 0;
  const bool isOtherEnd = (modifiers & Qt::ShiftModifier) != 0;
  runs_.stepBrush(shown_.at(current_), direction,
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
  auto* const menu = new AxisMenu(runs_, shown_, this);
  connect(menu, &AxisMenu::moveWanted, this, [this, place](int direction) { moveAxis(place, place + direction); });
  connect(menu, &AxisMenu::showWanted, this, &ParallelPlot::setAxisShown);
  menu->popup(isByKey ? mapToGlobal(partRect(place).center()) : event->globalPos());
}

}  // namespace ui
