// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/parallel_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/charts/label_placement.h"
#include "ui/compare/plot_colors.h"
#include "ui/look/theme.h"
#include "ui/marks/run_marker.h"

namespace ui {
namespace {

constexpr int kTicks = 5;  // At most, on an axis.
constexpr double kMarkerSize = 9.0;
constexpr double kBrushHalfWidth = 5.0;

}  // namespace

ParallelLayout parallelLayoutOf(const Theme& theme, const BrushedRuns& runs, const std::vector<int>& axes,
                                const QSize& size) {
  const QFontMetricsF metrics(theme.font(FontRole::Caption));
  double widest = 24.0;
  if (!axes.empty()) {
    for (const AxisScale::Tick& tick : runs.scale(axes.back()).ticks(kTicks)) {
      widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    }
  }
  const double labels = std::min(widest, size.width() / 6.0) + ParallelLayout::kLabelGap + Space::kSmall;
  const int lineHeight = QFontMetrics(theme.font(FontRole::Small)).height();
  return ParallelLayout::of(size, static_cast<int>(axes.size()), lineHeight, static_cast<int>(labels));
}

ParallelPainter::ParallelPainter(const Theme& theme, const BrushedRuns& runs, const std::vector<int>& axes,
                                 const ParallelLayout& layout, const QSize& size)
    : theme_(theme), runs_(runs), axes_(axes), layout_(layout), size_(size) {}

int ParallelPainter::steps() const {
  const double height = layout_.bottom - layout_.top;
  return std::clamp(static_cast<int>(runs_.runs().size() <= BrushedRuns::kSmoothRuns ? height : height / 2.0), 8, 600);
}

QLineF ParallelPainter::lineOf(int place, const SharedLine& line) const {
  return {layout_.x(place), layout_.y(1.0 * line.from / steps()), layout_.x(place + 1),
          layout_.y(1.0 * line.to / steps())};
}

QPolygonF ParallelPainter::lineOf(std::size_t run) const {
  QPolygonF line;
  for (int place = 0; place < count(); ++place) {
    line << QPointF(layout_.x(place), layout_.y(runs_.position(run, axisAt(place))));
  }
  return line;
}

QPixmap ParallelPainter::density(const QColor& color, bool onlySelected, double pixelRatio) const {
  LineDensity density(size_, pixelRatio);
  for (int place = 0; place + 1 < count(); ++place) {
    for (const SharedLine& line : sharedLines(runs_, axisAt(place), axisAt(place + 1), steps(), onlySelected)) {
      const QLineF drawn = lineOf(place, line);
      density.add(drawn.p1(), drawn.p2(), line.runs);
    }
  }
  QPixmap pixmap = QPixmap::fromImage(density.image(color));
  pixmap.setDevicePixelRatio(pixelRatio);
  return pixmap;
}

QPixmap ParallelPainter::otherRuns(bool onlySelected, double pixelRatio) const {
  const QColor color = theme_.color(onlySelected ? Color::ChartTick : Color::ChartGhost);
  if (runs_.runs().size() > BrushedRuns::kSmoothRuns) return density(color, onlySelected, pixelRatio);
  QPixmap pixmap(size_ * pixelRatio);
  pixmap.setDevicePixelRatio(pixelRatio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  for (int place = 0; place + 1 < count(); ++place) {
    for (const SharedLine& line : sharedLines(runs_, axisAt(place), axisAt(place + 1), steps(), onlySelected)) {
      painter.setPen(QPen(withAlpha(color, line.runs > 1 ? 1.0 : 0.7), 1.2));
      painter.drawLine(lineOf(place, line));
    }
  }
  return pixmap;
}

void ParallelPainter::paintRun(QPainter& painter, std::size_t run) const {
  painter.setPen(QPen(theme_.color(Color::Text), 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(lineOf(run));
}

void ParallelPainter::paintAxesAndCompared(QPainter& painter) const {
  for (int place = 0; place < count(); ++place) paintAxis(painter, place);
  paintCompared(painter);
  LabelPlacement words = roomForWords();
  for (int place = 0; place < count(); ++place) paintTicks(painter, place, words);
  paintTitles(painter);
}

// Beside the lines and markers of the compared runs.
LabelPlacement ParallelPainter::roomForWords() const {
  const double high = QFontMetricsF(theme_.font(FontRole::Caption)).height();
  LabelPlacement words(QRectF(0.0, layout_.top - high / 2.0, size_.width(), size_.height() - layout_.top + high / 2.0));
  for (std::size_t run = 0; run < runs_.runs().size(); ++run) {
    if (!runs_.runs()[run].slot) continue;
    const QPolygonF line = lineOf(run);
    words.avoid(line);
    for (const QPointF& point : line) words.keepFree(point, kMarkerSize);
  }
  return words;
}

void ParallelPainter::paintCompared(QPainter& painter) const {
  const QPointF corner(kMarkerSize / 2.0, kMarkerSize / 2.0);
  for (std::size_t run = runs_.runs().size(); run-- > 0;) {
    const std::optional<int> slot = runs_.runs()[run].slot;
    if (!slot) continue;
    const QPolygonF line = lineOf(run);
    painter.setPen(QPen(theme_.runColor(*slot), 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setPen(QPen(theme_.color(Color::Panel), 1));
    painter.setBrush(theme_.runColor(*slot));
    for (const QPointF& point : line) painter.drawPath(runMarker(*slot, QRectF(point - corner, point + corner)));
  }
}

void ParallelPainter::paintFocus(QPainter& painter, int place) const {
  painter.setPen(QPen(theme_.color(Color::Focus), 2));
  painter.setBrush(Qt::NoBrush);
  QRectF ring = layout_.column(place).intersected(QRectF(QPointF(0.0, 0.0), QSizeF(size_)));
  ring.setTop(layout_.top - Space::kSmall);  // The titles of its neighbours may reach over its column.
  ring.setRight(std::min(ring.right() - Space::kLarge, size_.width() - 1.0));
  painter.drawRoundedRect(ring.adjusted(1, 1, 0, 0), Radius::kField, Radius::kField);
}

void ParallelPainter::paintAxis(QPainter& painter, int place) const {
  const double x = layout_.x(place);
  painter.setPen(QPen(theme_.color(Color::BorderStrong), 1));
  painter.drawLine(QPointF(x, layout_.top), QPointF(x, layout_.bottom));
  if (const std::optional<AxisRange> brush = runs_.brush(axisAt(place))) {
    const QRectF area(QPointF(x - kBrushHalfWidth, layout_.y(brush->high)),
                      QPointF(x + kBrushHalfWidth, layout_.y(brush->low)));
    painter.fillRect(area, withAlpha(theme_.color(Color::Accent), 0.3));
    painter.setPen(QPen(theme_.color(Color::Accent), 2));
    painter.drawLine(area.topLeft(), area.topRight());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
  }
}

void ParallelPainter::paintTicks(QPainter& painter, int place, LabelPlacement& words) const {
  const double x = layout_.x(place);
  painter.setFont(theme_.font(FontRole::Caption));
  const QFontMetricsF metrics(painter.font());
  const double wide = place + 1 < count() ? layout_.spacing : size_.width() - x;
  const double room = wide - ParallelLayout::kLabelGap - Space::kTiny;
  const int fitting = static_cast<int>((layout_.bottom - layout_.top) / (1.8 * metrics.height()));
  double lastY = layout_.bottom + metrics.height();
  for (const AxisScale::Tick& tick : runs_.scale(axisAt(place)).ticks(std::clamp(fitting, 2, kTicks))) {
    const double y = layout_.y(tick.position);
    if (lastY - y < metrics.height() * 0.9) continue;  // It would stand in another's way.
    lastY = y;
    const QString label = metrics.elidedText(tick.label, Qt::ElideRight, room);
    const QRectF area = words.place(besideAxis(place, y, {metrics.horizontalAdvance(label), metrics.height()}));
    painter.setPen(QPen(theme_.color(Color::ChartAxis), 1));
    painter.drawLine(QPointF(x - 3.0, y), QPointF(x + 3.0, y));
    painter.fillRect(area.adjusted(-2, 1, 2, -1), withAlpha(theme_.color(Color::Panel), 0.9));
    painter.setPen(theme_.color(Color::ChartTick));
    painter.drawText(area, Qt::AlignVCenter | Qt::TextDontClip, label);
  }
}

// At the height of its tick or a little above or below, right of the axis first.
std::vector<QRectF> ParallelPainter::besideAxis(int place, double y, const QSizeF& size) const {
  const double right = layout_.x(place) + ParallelLayout::kLabelGap;
  const double left = layout_.x(place) - ParallelLayout::kLabelGap - size.width();
  std::vector<QRectF> candidates;
  for (const double shift : {0.0, -0.55, 0.55}) {
    const double top = y + (shift - 0.5) * size.height();
    candidates.emplace_back(QPointF(right, top), size);
    if (place > 0) candidates.emplace_back(QPointF(left, top), size);
  }
  return candidates;
}

// Centred over their axes where there is room.
void ParallelPainter::paintTitles(QPainter& painter) const {
  painter.setFont(theme_.font(FontRole::Small));
  const QFontMetricsF metrics(painter.font());
  const auto widthOf = [&](int place) { return metrics.horizontalAdvance(runs_.fullTitle(axisAt(place))); };
  double free = 2.0;
  for (int place = 0; place < count(); ++place) {
    const bool isLast = place + 1 == count();
    const double half = layout_.x(place) + layout_.spacing / 2.0 - Space::kTiny;
    const double end =
        isLast ? size_.width() - 2.0 : std::max(half, layout_.x(place + 1) - widthOf(place + 1) / 2.0 - Space::kSmall);
    const double wide = std::min(widthOf(place), end - free);
    const double left = std::clamp(layout_.x(place) - wide / 2.0, free, std::max(free, end - wide));
    const QString title = metrics.elidedText(runs_.fullTitle(axisAt(place)), Qt::ElideRight, wide + 0.5);
    painter.setPen(theme_.color(runs_.brush(axisAt(place)) ? Color::AccentText : Color::TextSecondary));
    painter.drawText(QRectF(left, 2.0, wide + 1.0, metrics.height()), Qt::AlignVCenter | Qt::TextDontClip, title);
    free = left + wide + Space::kSmall;
  }
}

}  // namespace ui
