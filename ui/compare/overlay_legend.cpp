// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/overlay_legend.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/marks/run_marker.h"

namespace ui {
namespace {

constexpr double kLegendMarker = 9.0;
constexpr double kGap = 4.0;
constexpr double kBetween = 12.0;

}  // namespace

OverlayLegend::OverlayLegend(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setObjectName(QStringLiteral("overlayLegend"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void OverlayLegend::setValues(std::vector<CurveValue> values) {
  values_ = std::move(values);
  setAccessibleName(wholeText().replace(QLatin1Char('\n'), QStringLiteral("; ")));
  updateGeometry();
  update();
}

QString OverlayLegend::wholeText() const {
  QStringList lines;
  for (const CurveValue& value : values_) {
    lines += tr("%1, %2: %3", "letter, name, value").arg(runLetter(value.slot), value.name, value.text);
  }
  return lines.join(QLatin1Char('\n'));
}

double OverlayLegend::widthOf(const CurveValue& value) const {
  return kLegendMarker + kGap + QFontMetricsF(theme_.font(FontRole::Small)).horizontalAdvance(runLetter(value.slot)) +
         kGap + QFontMetricsF(theme_.font(FontRole::Mono)).horizontalAdvance(value.text);
}

QSize OverlayLegend::sizeHint() const { return {240, QFontMetrics(theme_.font(FontRole::Mono)).height() + 4}; }
QSize OverlayLegend::minimumSizeHint() const { return {0, sizeHint().height()}; }

bool OverlayLegend::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), wholeText(), this);
    return true;
  }
  return QWidget::event(event);
}

void OverlayLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QFontMetricsF small(theme_.font(FontRole::Small));
  const auto moreText = [&](std::size_t shown) { return QStringLiteral("+%1").arg(values_.size() - shown); };
  double wide = 0.0;
  std::size_t shown = 0;
  for (; shown < values_.size(); ++shown) {
    const bool isLast = shown + 1 == values_.size();
    const double more = isLast ? 0.0 : kBetween + small.horizontalAdvance(moreText(shown + 1));
    const double next = wide + (shown > 0 ? kBetween : 0.0) + widthOf(values_[shown]);
    if (next + more > width()) break;
    wide = next;
  }
  const bool hasMore = shown < values_.size();
  const double moreWidth = hasMore ? kBetween + small.horizontalAdvance(moreText(shown)) : 0.0;
  if (hasMore && moreWidth > width()) return;
  double x = width() - wide - moreWidth;
  const auto write = [&](const QString& text, FontRole role, Color color) {
    painter.setFont(theme_.font(role));
    painter.setPen(theme_.color(color));
    const double advance = QFontMetricsF(painter.font()).horizontalAdvance(text);
    painter.drawText(QRectF(x, 0, advance + 1.0, height()), Qt::AlignVCenter | Qt::TextDontClip, text);
    x += advance;
  };
  for (std::size_t i = 0; i < shown; ++i) {
    const CurveValue& value = values_[i];
    painter.fillPath(runMarker(value.slot, QRectF(x, (height() - kLegendMarker) / 2.0, kLegendMarker, kLegendMarker)),
                     theme_.runColor(value.slot));
    x += kLegendMarker + kGap;
    write(runLetter(value.slot), FontRole::Small, Color::Text);
    x += kGap;
    write(value.text, FontRole::Mono, Color::TextSecondary);
    x += kBetween;
  }
  if (hasMore) write(moreText(shown), FontRole::Small, Color::TextMuted);
}

}  // namespace ui
