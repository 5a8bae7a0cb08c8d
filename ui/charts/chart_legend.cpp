// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_legend.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

#include "ui/look/theme.h"
#include "ui/words/metric_words.h"

namespace ui {
namespace {

constexpr int kStroke = 18;  // Length of the piece of a curve.

}  // namespace

ChartLegend::ChartLegend(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setObjectName(QStringLiteral("chartLegend"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  connect(&theme_, &Theme::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void ChartLegend::setData(const ChartData& chart) {
  std::vector<Entry> entries;
  const auto add = [&](CurveKind kind, Stroke stroke, const QString& name) {
    const auto& points = chart.curve(kind).points();
    if (!points.empty()) entries.push_back({stroke, name, metricValue(chart.metric, points.back().y)});
  };
  add(CurveKind::Validation, Stroke::Solid, tr("validation"));
  add(CurveKind::Training, Stroke::Dashed, tr("training"));
  if (entries.empty() && chart.plannedEpochs > 0 && chart.curve(CurveKind::Batches).empty()) {
    entries.push_back({Stroke::None, tr("The first value comes at the end of epoch 1"), {}});
  }
  if (!chart.others.empty()) {
    const int others = static_cast<int>(chart.others.size());
    entries.push_back({Stroke::Ghost,
                       tr("%n other run(s) on these pictures", nullptr, others),
                       {},
                       {tr("%n other(s)", nullptr, others), QStringLiteral("+%1").arg(others)}});
  }
  if (entries == entries_ && runColor_ == chart.runColor) return;
  entries_ = std::move(entries);
  runColor_ = chart.runColor;
  setAccessibleName(text());
  setToolTip(text());
  update();
}

QString ChartLegend::text() const {
  QStringList parts;
  for (const Entry& entry : entries_) {
    parts += entry.value.isEmpty() ? entry.name : tr("%1 %2", "curve and value").arg(entry.name, entry.value);
  }
  return parts.join(QStringLiteral(", "));
}

QSize ChartLegend::sizeHint() const { return {240, QFontMetrics(theme_.font(FontRole::Small)).height() + 2}; }
QSize ChartLegend::minimumSizeHint() const { return {0, sizeHint().height()}; }

void ChartLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor run = theme_.runColor(runColor_);
  int x = 2;
  const auto write = [&](const QString& whole, FontRole role, Color color) {
    painter.setFont(theme_.font(role));
    painter.setPen(theme_.color(color));
    const QFontMetrics metrics(painter.font());
    const QString text = metrics.elidedText(whole, Qt::ElideRight, std::max(0, width() - x));
    const int wide = metrics.horizontalAdvance(text);
    painter.drawText(QRect(x, 0, wide + 1, height()), Qt::AlignVCenter | Qt::TextDontClip, text);
    x += wide;
  };
  for (const Entry& entry : entries_) {
    if (x + kStroke + Space::kSmall > width()) return;  // Its tooltip has all of them.
    if (entry.stroke == Stroke::None) {
      write(entry.name, FontRole::Small, Color::TextSecondary);
      x += Space::kLarge;
      continue;
    }
    QPen pen(entry.stroke == Stroke::Ghost ? theme_.color(Color::ChartGhost) : run, 2.0);
    if (entry.stroke == Stroke::Dashed) pen.setDashPattern({2.5, 2.0});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, height() / 2.0), QPointF(x + kStroke, height() / 2.0));
    x += kStroke + Space::kSmall;
    const QFontMetrics metrics(theme_.font(FontRole::Small));
    QStringList names = QStringList{entry.name} + entry.briefs;
    while (names.size() > 1 && x + metrics.horizontalAdvance(names.front()) > width()) names.removeFirst();
    write(names.front(), FontRole::Small, Color::TextSecondary);
    x += Space::kTiny + 2;
    write(entry.value, FontRole::Mono, Color::Text);
    x += Space::kLarge;
  }
}

}  // namespace ui
