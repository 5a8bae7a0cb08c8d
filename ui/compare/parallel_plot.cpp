// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/parallel_plot.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/run_marker.h"

namespace ui {
namespace {

constexpr int kTicks = 5;
constexpr double kMarkerSize = 9.0;
constexpr double kBrushHalfWidth = 5.0;
constexpr double kLabelGap = 8.0;         // Between an axis and its tick labels.
constexpr std::size_t kSmoothRuns = 400;  // More grey lines than these are drawn as a density.
constexpr double kUnselectedOpacity = 0.3;

QColor withAlpha(QColor color, double alpha) {
  color.setAlphaF(static_cast<float>(alpha));
  return color;
}

}  // namespace

ParallelPlot::ParallelPlot(const Theme& theme, BrushedRuns& runs, QWidget* parent)
    : QWidget(parent), theme_(theme), runs_(runs), readOut_(new QLabel(this)) {
  setObjectName(QStringLiteral("parallelPlot"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  readOut_->setObjectName(QStringLiteral("plotReadOut"));
  readOut_->setTextFormat(Qt::PlainText);
  readOut_->setAttribute(Qt::WA_TransparentForMouseEvents);
  readOut_->setMargin(Space::kTiny);
  setKind(readOut_, QStringLiteral("popup"));
  readOut_->hide();
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
  for (const PlotAxis& axis : runs_.axes()) {
    if (!order_.contains(axis.key)) order_.push_back(axis.key);
  }
  shown_.clear();
  for (const QString& key : std::as_const(order_)) {
    const int axis = runs_.axisOf(key);
    if (axis >= 0 && !hidden_.contains(key)) shown_.push_back(axis);
  }
  current_ = std::clamp(current_, 0, std::max(0, partCount() - 1));
  drag_ = Drag::None;
  hovered_ = -1;
  readOut_->hide();
  others_ = {};
  adoptBrushes();
}

void ParallelPlot::adoptBrushes() {
  chosenOthers_ = {};
  update();
}

QStringList ParallelPlot::shownAxes() const {
  QStringList keys;
  for (const int axis : shown_) keys.push_back(runs_.axes()[static_cast<std::size_t>(axis)].key);
  return keys;
}

void ParallelPlot::setShownAxes(const QStringList& keys) {
  order_ = keys;
  hidden_.clear();
  for (const PlotAxis& axis : runs_.axes()) {
    if (!keys.contains(axis.key)) hidden_.push_back(axis.key);
  }
  order_ += hidden_;
  adoptRuns();
}

void ParallelPlot::moveAxis(int from, int to) {
  if (from == to || from < 0 || to < 0 || from >= partCount() || to >= partCount()) return;
  QStringList keys = shownAxes();
  keys.move(from, to);
  const Drag drag = drag_;
  setShownAxes(keys);
  drag_ = drag;  // A title may be on its way.
  axesMovedByHand();
}

void ParallelPlot::setAxisShown(const QString& key, bool shown) {
  if (shown) {
    hidden_.removeAll(key);
  } else if (!hidden_.contains(key) && shown_.size() > 2) {
    hidden_.push_back(key);
    if (const int axis = runs_.axisOf(key); axis >= 0) runs_.setBrush(axis, std::nullopt);
  }
  adoptRuns();
  axesMovedByHand();
}

void ParallelPlot::axesMovedByHand() { emit shownAxesChanged(shownAxes()); }

ParallelLayout ParallelPlot::parallelLayout() const {
  const QFontMetricsF metrics(theme_.font(FontRole::Caption));
  double widest = 24.0;
  if (!shown_.empty()) {
    for (const AxisScale::Tick& tick : runs_.scale(shown_.back()).ticks(kTicks)) {
      widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    }
  }
  const int labels = static_cast<int>(std::min(widest, width() / 6.0) + kLabelGap + Space::kSmall);
  return ParallelLayout::of(size(), partCount(), QFontMetrics(theme_.font(FontRole::Small)).height(), labels);
}

QPointF ParallelPlot::pointOf(int place, double position) const {
  const ParallelLayout layout = parallelLayout();
  return {layout.x(place), layout.y(position)};
}

QString ParallelPlot::wholeText() const {
  const QString count = tr("%n run(s)", nullptr, static_cast<int>(runs_.runs().size()));
  return runs_.isBrushed() ? tr("%1 of %2 selected").arg(QLocale().toString(runs_.selectedCount()), count) : count;
}

QString ParallelPlot::partText(int part) const {
  const int axis = axisAt(part);
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

QPixmap ParallelPlot::otherRuns(bool onlySelected) const {
  const ParallelLayout layout = parallelLayout();
  const QColor color = theme_.color(onlySelected ? Color::ChartTick : Color::ChartGhost);
  const double height = layout.bottom - layout.top;
  const bool areFew = runs_.runs().size() <= kSmoothRuns;
  const int steps = std::clamp(static_cast<int>(areFew ? height : height / 2.0), 8, 600);
  const auto between = [&](int place, const SharedLine& line) {
    return QLineF(layout.x(place), layout.y(1.0 * line.from / steps), layout.x(place + 1),
                  layout.y(1.0 * line.to / steps));
  };
  if (!areFew) {
    LineDensity density(size(), devicePixelRatioF());
    for (int place = 0; place + 1 < partCount(); ++place) {
      for (const SharedLine& line : sharedLines(runs_, axisAt(place), axisAt(place + 1), steps, onlySelected)) {
        const QLineF drawn = between(place, line);
        density.add(drawn.p1(), drawn.p2(), line.runs);
      }
    }
    QPixmap pixmap = QPixmap::fromImage(density.image(color));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    return pixmap;
  }
  QPixmap pixmap(size() * devicePixelRatioF());
  pixmap.setDevicePixelRatio(devicePixelRatioF());
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  for (int place = 0; place + 1 < partCount(); ++place) {
    for (const SharedLine& line : sharedLines(runs_, axisAt(place), axisAt(place + 1), steps, onlySelected)) {
      painter.setPen(QPen(withAlpha(color, line.runs > 1 ? 1.0 : 0.7), 1.2));
      painter.drawLine(between(place, line));
    }
  }
  return pixmap;
}

void ParallelPlot::paintRun(QPainter& painter, const PlotRun& run, std::size_t index, const QPen& pen) const {
  const ParallelLayout layout = parallelLayout();
  QPolygonF line;
  for (int place = 0; place < partCount(); ++place) {
    line << QPointF(layout.x(place), layout.y(runs_.position(index, axisAt(place))));
  }
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(line);
  if (!run.slot) return;
  painter.setPen(QPen(theme_.color(Color::Panel), 1));
  painter.setBrush(pen.color());
  for (const QPointF& point : std::as_const(line)) {
    const QPointF corner(kMarkerSize / 2.0, kMarkerSize / 2.0);
    painter.drawPath(runMarker(*run.slot, QRectF(point - corner, point + corner)));
  }
}

void ParallelPlot::paintCompared(QPainter& painter) const {
  for (std::size_t i = runs_.runs().size(); i-- > 0;) {
    const PlotRun& run = runs_.runs()[i];
    if (run.slot) paintRun(painter, run, i, QPen(theme_.runColor(*run.slot), 2.0));
  }
}

void ParallelPlot::paintAxis(QPainter& painter, int place) const {
  const ParallelLayout layout = parallelLayout();
  const int axis = axisAt(place);
  const double x = layout.x(place);
  painter.setPen(QPen(theme_.color(Color::BorderStrong), 1));
  painter.drawLine(QPointF(x, layout.top), QPointF(x, layout.bottom));
  if (const std::optional<AxisRange> brush = runs_.brush(axis)) {
    const QRectF area(QPointF(x - kBrushHalfWidth, layout.y(brush->high)),
                      QPointF(x + kBrushHalfWidth, layout.y(brush->low)));
    painter.fillRect(area, withAlpha(theme_.color(Color::Accent), 0.3));
    painter.setPen(QPen(theme_.color(Color::Accent), 2));
    painter.drawLine(area.topLeft(), area.topRight());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
  }
}

void ParallelPlot::paintTicks(QPainter& painter, int place) const {
  const ParallelLayout layout = parallelLayout();
  const int axis = axisAt(place);
  const double x = layout.x(place);
  painter.setFont(theme_.font(FontRole::Caption));
  const QFontMetricsF metrics(painter.font());
  const double room = (place + 1 < partCount() ? layout.spacing : width() - x) - kLabelGap - Space::kTiny;
  const int most = std::clamp(static_cast<int>((layout.bottom - layout.top) / (1.8 * metrics.height())), 2, kTicks);
  double lastY = layout.bottom + metrics.height();
  for (const AxisScale::Tick& tick : runs_.scale(axis).ticks(most)) {
    const double y = layout.y(tick.position);
    if (lastY - y < metrics.height() * 0.9) continue;  // It would stand in another's way.
    lastY = y;
    const QString label = metrics.elidedText(tick.label, Qt::ElideRight, room);
    const QRectF area(x + kLabelGap, y - metrics.height() / 2.0, metrics.horizontalAdvance(label), metrics.height());
    painter.setPen(QPen(theme_.color(Color::ChartAxis), 1));
    painter.drawLine(QPointF(x - 3.0, y), QPointF(x + 3.0, y));
    painter.fillRect(area.adjusted(-2, 1, 2, -1), withAlpha(theme_.color(Color::Panel), 0.8));
    painter.setPen(theme_.color(Color::ChartTick));
    painter.drawText(area, Qt::AlignVCenter | Qt::TextDontClip, label);
  }
}

// Centred over their axes where there is room.
void ParallelPlot::paintTitles(QPainter& painter) const {
  const ParallelLayout layout = parallelLayout();
  painter.setFont(theme_.font(FontRole::Small));
  const QFontMetricsF metrics(painter.font());
  const auto widthOf = [&](int place) { return metrics.horizontalAdvance(runs_.fullTitle(axisAt(place))); };
  double free = 2.0;
  for (int place = 0; place < partCount(); ++place) {
    const bool isLast = place + 1 == partCount();
    const double half = layout.x(place) + layout.spacing / 2.0 - Space::kTiny;
    const double end =
        isLast ? width() - 2.0 : std::max(half, layout.x(place + 1) - widthOf(place + 1) / 2.0 - Space::kSmall);
    const double wide = std::min(widthOf(place), end - free);
    const double left = std::clamp(layout.x(place) - wide / 2.0, free, std::max(free, end - wide));
    const QString title = metrics.elidedText(runs_.fullTitle(axisAt(place)), Qt::ElideRight, wide + 0.5);
    painter.setPen(theme_.color(runs_.brush(axisAt(place)) ? Color::AccentText : Color::TextSecondary));
    painter.drawText(QRectF(left, 2.0, wide + 1.0, metrics.height()), Qt::AlignVCenter | Qt::TextDontClip, title);
    free = left + wide + Space::kSmall;
  }
}

void ParallelPlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (partCount() < 2 || runs_.runs().empty()) {
    painter.setPen(theme_.color(Color::TextMuted));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("No runs to show yet."));
    return;
  }
  const ParallelLayout layout = parallelLayout();
  if (!(layout == drawnLayout_)) others_ = chosenOthers_ = {};
  drawnLayout_ = layout;
  if (others_.isNull()) others_ = otherRuns(false);
  painter.setOpacity(runs_.isBrushed() ? kUnselectedOpacity : 1.0);
  painter.drawPixmap(0, 0, others_);
  painter.setOpacity(1.0);
  if (runs_.isBrushed()) {
    if (chosenOthers_.isNull()) chosenOthers_ = otherRuns(true);
    painter.drawPixmap(0, 0, chosenOthers_);
  }
  painter.setRenderHint(QPainter::Antialiasing);
  if (hovered_ >= 0 && !runs_.runs()[static_cast<std::size_t>(hovered_)].slot) {
    const auto index = static_cast<std::size_t>(hovered_);
    paintRun(painter, runs_.runs()[index], index, QPen(theme_.color(Color::Text), 1.5));
  }
  for (int place = 0; place < partCount(); ++place) paintAxis(painter, place);
  paintCompared(painter);
  for (int place = 0; place < partCount(); ++place) paintTicks(painter, place);
  paintTitles(painter);
  if (!hasFocus()) return;
  painter.setPen(QPen(theme_.color(Color::Focus), 2));
  painter.setBrush(Qt::NoBrush);
  QRectF ring = layout.column(current_).intersected(QRectF(rect()));
  ring.setTop(layout.top - Space::kSmall);  // The titles of its neighbours may reach over its column.
  ring.setRight(std::min(ring.right() - Space::kLarge, width() - 1.0));
  painter.drawRoundedRect(ring.adjusted(1, 1, 0, 0), Radius::kField, Radius::kField);
}

}  // namespace ui
