// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_parts.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/analysis/metric.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

// A round number at or above value: 1, 2 or 5 times a power of ten.
double roundStep(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= value * 0.999) return factor * power;
  }
  return 10.0 * power;
}

// Between these ratios of its ends, a logarithmic axis has ticks at 1, 2 and 5 times the powers of ten.
constexpr double kNarrow = 5.0;
constexpr double kWide = 500.0;

// Of the largest value: a single one is not spread over the whole axis, digit by digit.
constexpr double kLeastSpan = 0.02;
constexpr double kNarrowSpan = 0.1;

// Writes ticks in the unit that the metric's values are read in.
template <class Ticker>
class MetricTicker : public Ticker {
 public:
  explicit MetricTicker(const core::MetricSpec& metric) : scale_(metric.scale) {
    if (scale_ != 1.0) unit_ = QLatin1Char(' ') + QString::fromStdString(metric.unit);
  }

 protected:
  QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
    return Ticker::getTickLabel(tick * scale_, locale, format, precision) + unit_;
  }

 private:
  double scale_;
  QString unit_;
};

class RoundTicker : public QCPAxisTicker {
 protected:
  QVector<double> createTickVector(double, const QCPRange& range) override {
    QVector<double> ticks;
    for (double tick = roundStep(range.lower); tick <= range.upper * 1.001; tick = roundStep(tick * 1.5)) {
      ticks.append(tick);
    }
    return ticks;
  }
};

}  // namespace

QPen penOf(QColor color, double width, int alpha, Qt::PenStyle style) {
  color.setAlpha(alpha);
  return {QBrush(color), width, style};
}

QPen dashedPen(const QColor& color, double width, const QVector<qreal>& dashes) {
  QPen pen(color, width);
  pen.setDashPattern(dashes);
  return pen;
}

void Extent::include(double value, bool logarithmic) {
  if (logarithmic && value <= 0.0) return;
  low = std::min(low, value);
  high = std::max(high, value);
}

bool Extent::isNarrow() const {
  return high - low < kNarrowSpan * std::max(std::abs(low), std::abs(high)) || low == high;
}

void Extent::makeRoom(bool logarithmic) {
  if (empty()) return;
  if (low == 0.0 && high == 0.0) high = 1.0;
  include(low < 0.0 ? low * 1.5 : low * 0.5, logarithmic);
  include(high < 0.0 ? high * 0.5 : high * 1.5, logarithmic);
}

void Extent::includeNear(const Extent& others, bool logarithmic) {
  if (others.empty()) return;
  if (empty()) {
    *this = others;
    return;
  }
  constexpr double kTimes = 2.0;     // Of its span.
  constexpr double kDecades = 10.0;  // The factor on a logarithmic axis.
  const double span = std::max(high - low, 0.5 * std::abs(high));
  const double least = logarithmic ? low / kDecades : low - kTimes * span;
  const double most = logarithmic ? high * kDecades : high + kTimes * span;
  low = std::min(low, std::max(others.low, least));
  high = std::max(high, std::min(others.high, most));
}

QCPRange roomFor(const Extent& values, bool logarithmic, double headRoom) {
  Extent extent = values;
  const auto spanOf = [](const Extent& each) {
    return std::max(each.high - each.low, 1e-9 + kLeastSpan * std::abs(each.high));
  };
  if (!extent.empty() && headRoom > 0.0) {
    const double more = headRoom / (1.0 - headRoom);
    extent.high =
        logarithmic ? extent.high * std::pow(extent.high / extent.low, more) : extent.high + spanOf(extent) * more;
  }
  if (extent.empty()) return logarithmic ? QCPRange(0.01, 1.0) : QCPRange(0.0, 1.0);
  if (logarithmic) {
    const auto outwards = [](double value, double direction) {
      const double decades = std::log10(value) + direction * 0.02;
      return std::pow(10.0, (direction < 0 ? std::floor(decades * 5.0) : std::ceil(decades * 5.0)) / 5.0);
    };
    return {outwards(extent.low, -1.0), outwards(extent.high, 1.0)};
  }
  const double span = spanOf(extent);
  const double step = roundStep(span / 8.0);
  const double low = std::floor((extent.low - 0.02 * span) / step) * step;
  // Below zero there is nothing to see where no value is.
  return {extent.low >= 0.0 ? std::max(low, 0.0) : low, std::ceil((extent.high + 0.02 * span) / step) * step};
}

void setScale(QCPAxis* axis, bool logarithmic, const std::string& metric) {
  axis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  const double ratio = axis->range().upper / axis->range().lower;
  const core::MetricSpec spec = core::metricSpec(core::metricId(metric).name);
  QSharedPointer<QCPAxisTicker> ticker(new MetricTicker<QCPAxisTicker>(spec));
  if (logarithmic && ratio > kNarrow) ticker.reset(new MetricTicker<RoundTicker>(spec));
  if (logarithmic && ratio > kWide) ticker.reset(new MetricTicker<QCPAxisTickerLog>(spec));
  axis->setTicker(ticker);
}

void fitTicks(QCustomPlot& plot, const QString& longest) {
  static constexpr int kMost = 5;
  constexpr double kLines = 1.6;   // Of text, from one label to the next; a round step may be a third less.
  constexpr double kLabels = 0.9;  // The last one is longest; the others are numbers alone.
  const QFontMetricsF metrics(plot.xAxis->tickLabelFont());
  const QRect area = plot.axisRect()->rect();
  const auto fitting = [](double room, double each) {
    return std::clamp(static_cast<int>(room / std::max(each, 1.0)), 1, kMost);
  };
  plot.yAxis->ticker()->setTickCount(fitting(area.height(), kLines * metrics.height()));
  plot.xAxis->ticker()->setTickCount(fitting(area.width(), kLabels * metrics.horizontalAdvance(longest)));
}

void layOutAxes(QCustomPlot& plot) {
  plot.axisRect()->setAutoMargins(QCP::msNone);
  plot.xAxis->setTicker(QSharedPointer<EpochTicker>::create(*plot.xAxis));
  plot.xAxis->grid()->setVisible(false);
  plot.xAxis->setTickLengthOut(4);
  plot.xAxis->setTickLengthIn(0);
  plot.xAxis->setSubTicks(false);
  plot.yAxis->setSubTicks(false);
  plot.yAxis->setBasePen(Qt::NoPen);
  plot.yAxis->setTickPen(Qt::NoPen);
  plot.yAxis->setTickLabelPadding(6);
  plot.yAxis2->setRange(0.0, 1.0);  // Hidden: for marks that stand at the chart's edges whatever the values are.
}

void colorAxes(QCustomPlot& plot, const Theme& theme) {
  plot.setBackground(theme.color(Color::ChartBackground));
  plot.axisRect()->setMargins({theme.scaled(48), 8, theme.scaled(30), theme.scaled(24)});
  const QFont font = theme.font(FontRole::Caption);
  for (QCPAxis* const axis : {plot.xAxis, plot.yAxis}) {
    axis->setTickLabelFont(font);
    axis->setTickLabelColor(theme.color(Color::ChartTick));
  }
  plot.xAxis->setBasePen(penOf(theme.color(Color::ChartAxis), 1));
  plot.xAxis->setTickPen(penOf(theme.color(Color::ChartAxis), 1));
  plot.yAxis->grid()->setPen(penOf(theme.color(Color::ChartGrid), 1));
  plot.yAxis->grid()->setZeroLinePen(penOf(theme.color(Color::ChartGrid), 1));
}

void setPoints(QCPGraph* graph, const core::MetricSeries& series, bool logarithmic) {
  const QCustomPlot* const plot = graph->parentPlot();
  const auto columns = static_cast<std::size_t>(std::max(plot->axisRect()->width(), 50));
  const QCPRange range = plot->xAxis->range();
  QVector<QCPGraphData> points;
  for (const core::SeriesPoint& point : series.visible(range.lower, range.upper, columns)) {
    const bool canBeShown = !logarithmic || point.y > 0.0;
    points.append(QCPGraphData(point.x, canBeShown ? point.y : std::numeric_limits<double>::quiet_NaN()));
  }
  graph->data()->set(points, true);
}

QPolygonF drawnLine(const QCPGraph& graph) {
  QPolygonF line;
  const auto points = graph.data();
  for (auto point = points->constBegin(); point != points->constEnd(); ++point) {
    line << graph.coordsToPixels(point->key, point->value);
  }
  return line;
}

double EpochTicker::getTickStep(const QCPRange& range) {
  end_ = range.upper;
  return std::max(1.0, std::floor(QCPAxisTicker::getTickStep(range)));
}

qsizetype EpochTicker::lastShown(const QVector<double>& ticks) const {
  qsizetype last = 0;
  for (qsizetype i = 0; i < ticks.size(); ++i) {
    if (ticks[i] <= end_ * (1.0 + 1e-9)) last = i;  // Ticks beyond the axis are not drawn.
  }
  return last;
}

QVector<QString> EpochTicker::createLabelVector(const QVector<double>& ticks, const QLocale& locale, QChar, int) {
  QVector<QString> labels;
  for (const double tick : ticks) labels.append(locale.toString(std::llround(tick)));
  const qsizetype last = lastShown(ticks);
  if (last > 0) labels[last] = QCoreApplication::translate("ChartPlot", "epoch %1").arg(labels[last]);
  makeRoomForLast(labels, ticks);
  return labels;
}

void EpochTicker::makeRoomForLast(QVector<QString>& labels, const QVector<double>& ticks) const {
  const qsizetype last = lastShown(ticks);
  if (last < 1) return;
  const QFontMetrics metrics(axis_.tickLabelFont());
  const double between = std::abs(axis_.coordToPixel(ticks[last]) - axis_.coordToPixel(ticks[last - 1]));
  const double taken = metrics.horizontalAdvance(labels[last] + labels[last - 1]) / 2.0;
  if (taken + metrics.horizontalAdvance(QLatin1Char(' ')) > between) labels[last - 1].clear();
}

}  // namespace ui
