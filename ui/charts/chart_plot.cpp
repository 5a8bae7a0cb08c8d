// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_plot.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/theme.h"

namespace ui {
namespace {

constexpr std::size_t kSmoothLines = 8;    // More grey lines than these need not be smooth, but quick.
constexpr double kSpaceAboveMarks = 0.03;  // Of the height.
constexpr int kFaint = 71;                 // 28 per cent of full opacity.

QPen penOf(QColor color, double width, int alpha = 255, Qt::PenStyle style = Qt::SolidLine) {
  color.setAlpha(alpha);
  return {QBrush(color), width, style};
}

QPen dashed(const QColor& color, double width, const QVector<qreal>& dashes) {
  QPen pen(color, width);
  pen.setDashPattern(dashes);
  return pen;
}

// A round number at or above value: 1, 2 or 5 times a power of ten.
double roundStep(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= value * 0.999) return factor * power;
  }
  return 10.0 * power;
}

struct Extent {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();

  void include(double value, bool logarithmic) {
    if (logarithmic && value <= 0.0) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  [[nodiscard]] bool empty() const { return low > high; }
};

// The axis reaches round numbers, so that it grows in steps and not with every point.
QCPRange roomFor(const Extent& extent, bool logarithmic) {
  if (extent.empty()) return logarithmic ? QCPRange(0.01, 1.0) : QCPRange(0.0, 1.0);
  if (logarithmic) {
    const auto outwards = [](double value, double direction) {
      const double decades = std::log10(value) + direction * 0.02;
      return std::pow(10.0, (direction < 0 ? std::floor(decades * 5.0) : std::ceil(decades * 5.0)) / 5.0);
    };
    return {outwards(extent.low, -1.0), outwards(extent.high, 1.0)};
  }
  const double span = std::max(extent.high - extent.low, 1e-9 + 1e-3 * std::abs(extent.high));
  const double step = roundStep(span / 8.0);
  const double low = std::floor((extent.low - 0.02 * span) / step) * step;
  // Below zero there is nothing to see where no value is.
  return {extent.low >= 0.0 ? std::max(low, 0.0) : low, std::ceil((extent.high + 0.02 * span) / step) * step};
}

}  // namespace

double EpochTicker::getTickStep(const QCPRange& range) {
  end_ = range.upper;
  return std::max(1.0, QCPAxisTicker::getTickStep(range));
}

QVector<QString> EpochTicker::createLabelVector(const QVector<double>& ticks, const QLocale& locale, QChar, int) {
  QVector<QString> labels;
  qsizetype last = 0;
  for (qsizetype i = 0; i < ticks.size(); ++i) {
    labels.append(locale.toString(std::llround(ticks[i])));
    if (ticks[i] <= end_ * (1.0 + 1e-9)) last = i;  // Ticks beyond the axis are not drawn.
  }
  if (last > 0) labels[last] = QCoreApplication::translate("ChartPlot", "epoch %1").arg(labels[last]);
  return labels;
}

ChartPlot::ChartPlot(const Theme& theme, QWidget* parent) : QCustomPlot(parent), theme_(theme) {
  setNoAntialiasingOnDrag(false);
  setFocusPolicy(Qt::NoFocus);
  setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  addLayer(QStringLiteral("others"), layer(QStringLiteral("grid")), limAbove);
  addLayer(QStringLiteral("crosshair"), layer(QStringLiteral("overlay")), limAbove);
  layer(QStringLiteral("others"))->setMode(QCPLayer::lmBuffered);
  layer(QStringLiteral("crosshair"))->setMode(QCPLayer::lmBuffered);
  buildAxes();
  buildGraphs();
  const auto chosen = [this] {
    if (!isFitting_) isViewChosen_ = true;
  };
  connect(xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, chosen);
  connect(yAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, chosen);
  applyTheme();
}

void ChartPlot::buildAxes() {
  axisRect()->setAutoMargins(QCP::msNone);
  axisRect()->setMargins(QMargins(48, 8, 30, 24));
  xAxis->setTicker(QSharedPointer<EpochTicker>::create());
  xAxis->grid()->setVisible(false);
  xAxis->setTickLengthOut(4);
  xAxis->setTickLengthIn(0);
  xAxis->setSubTicks(false);
  yAxis->setSubTicks(false);
  yAxis->setBasePen(Qt::NoPen);
  yAxis->setTickPen(Qt::NoPen);
  yAxis->setTickLabelPadding(6);
  yAxis2->setRange(0.0, 1.0);  // Hidden: for marks that stand at the chart's edges whatever the values are.
}

void ChartPlot::buildGraphs() {
  for (Line& line : lines_) {
    line.raw = addGraph();
    line.shown = addGraph();
    line.end = addGraph();
    line.end->setLineStyle(QCPGraph::lsNone);
    for (QCPGraph* const graph : {line.raw, line.shown, line.end}) graph->setAdaptiveSampling(false);
  }
  for (QCPGraph** const graph : {&marks_, &notFinite_}) {
    *graph = addGraph(xAxis, yAxis2);
    (*graph)->setLineStyle(QCPGraph::lsNone);
  }
  bestRing_ = addGraph();
  bestRing_->setLineStyle(QCPGraph::lsNone);
  bestLine_ = new QCPItemStraightLine(this);
  bestLabel_ = new QCPItemText(this);
  bestLabel_->position->setTypeX(QCPItemPosition::ptPlotCoords);
  bestLabel_->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
  bestLabel_->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
  bestLabel_->setPadding(QMargins(6, 2, 6, 2));
  crosshair_ = new QCPItemStraightLine(this);
  crosshair_->setLayer(QStringLiteral("crosshair"));
  crosshair_->setVisible(false);
}

void ChartPlot::applyTheme() {
  const auto color = [this](Color name) { return theme_.color(name); };
  setBackground(color(Color::ChartBackground));
  const QFont font = theme_.font(FontRole::Caption);
  for (QCPAxis* const axis : {xAxis, yAxis}) {
    axis->setTickLabelFont(font);
    axis->setTickLabelColor(color(Color::ChartTick));
  }
  xAxis->setBasePen(penOf(color(Color::ChartAxis), 1));
  xAxis->setTickPen(penOf(color(Color::ChartAxis), 1));
  yAxis->grid()->setPen(penOf(color(Color::ChartGrid), 1));
  yAxis->grid()->setZeroLinePen(penOf(color(Color::ChartGrid), 1));
  marks_->setScatterStyle({QCPScatterStyle::ssTriangle, color(Color::Warning), color(Color::Warning), 8});
  notFinite_->setScatterStyle({QCPScatterStyle::ssCross, penOf(color(Color::Danger), 2), Qt::NoBrush, 8});
  bestRing_->setScatterStyle(
      {QCPScatterStyle::ssCircle, penOf(color(Color::ChartBest), 1.5), color(Color::ChartBackground), 9});
  bestLine_->setPen(dashed(color(Color::ChartBest), 1, {1, 3}));
  bestLabel_->setFont(theme_.font(FontRole::Caption));
  bestLabel_->setColor(color(Color::ChartBackground));
  bestLabel_->setBrush(color(Color::ChartBest));
  bestLabel_->setPen(Qt::NoPen);
  crosshair_->setPen(penOf(color(Color::ChartCrosshair), 1));
}

void ChartPlot::show(const ChartData& chart, const Curves& shown, const Look& look) {
  isFitting_ = true;  // A new scale may correct the range by itself.
  yAxis->setScaleType(look.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  isFitting_ = false;
  const QSharedPointer<QCPAxisTicker> ticker = look.logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                                                : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker);
  yAxis->setTicker(ticker);
  const bool isNarrow = look.logarithmic && yAxis->range().upper < 30.0 * yAxis->range().lower;
  if (isNarrow) yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));  // Less than two powers of ten.
  if (!isViewChosen_) fitView(chart, look);

  const QColor run = theme_.runColor(chart.runColor);
  const std::array<QPen, kCurveKinds> pens = {penOf(run, 2.0), dashed(run, 1.5, {4, 3}), penOf(run, 1.0, kFaint)};
  for (std::size_t kind = 0; kind < kCurveKinds; ++kind) {
    const Line& line = lines_[kind];
    line.shown->setPen(pens[kind]);
    line.raw->setPen(penOf(run, 1.0, kFaint));
    line.raw->setVisible(look.isSmoothed);
    setPoints(line.shown, shown[kind], look);
    if (look.isSmoothed) setPoints(line.raw, chart.curves[kind], look);
    line.end->setScatterStyle({QCPScatterStyle::ssDisc, run, run, 7});
    const bool hasEnd = kind != static_cast<std::size_t>(CurveKind::Batches) && !shown[kind].points().empty();
    line.end->setVisible(hasEnd);
    if (!hasEnd) continue;
    const core::SeriesPoint last = shown[kind].points().back();
    line.end->setData({last.x}, {last.y}, true);
    line.end->setVisible(!look.logarithmic || last.y > 0.0);
  }
  showOthers(chart, look);
  showBaselines(chart, look);
  showBest(chart, shown, look);
  showMarks(chart);
}

void ChartPlot::fitView(const ChartData& chart, const Look& look) {
  double last = std::max(chart.plannedEpochs, 1);
  Extent extent;
  const auto include = [&](const core::MetricSeries& series) {
    if (series.points().empty()) return;
    last = std::max(last, series.points().back().x);
    for (const core::SeriesPoint& point : series.visible(0.0, last, 400)) extent.include(point.y, look.logarithmic);
  };
  for (const core::MetricSeries& series : chart.curves) include(series);
  for (const OtherRun& other : chart.others) include(other.curve);
  for (const ChartBaseline& baseline : chart.baselines) extent.include(baseline.value, look.logarithmic);
  isFitting_ = true;
  xAxis->setRange(0.0, last * 1.02);  // The last point's dot needs room.
  yAxis->setRange(roomFor(extent, look.logarithmic));
  isFitting_ = false;
}

void ChartPlot::setPoints(QCPGraph* graph, const core::MetricSeries& series, const Look& look) {
  const auto columns = static_cast<std::size_t>(std::max(axisRect()->width(), 50));
  QVector<QCPGraphData> points;
  for (const core::SeriesPoint& point : series.visible(xAxis->range().lower, xAxis->range().upper, columns)) {
    const bool canBeShown = !look.logarithmic || point.y > 0.0;
    // A gap where a logarithmic axis has no place for the value.
    points.append(QCPGraphData(point.x, canBeShown ? point.y : std::numeric_limits<double>::quiet_NaN()));
  }
  graph->data()->set(points, true);
}

void ChartPlot::showOthers(const ChartData& chart, const Look& look) {
  while (others_.size() < chart.others.size()) {
    QCPGraph* const graph = addGraph();
    graph->setLayer(QStringLiteral("others"));
    graph->setAdaptiveSampling(false);
    graph->setAntialiased(others_.size() < kSmoothLines);
    others_.push_back(graph);
  }
  for (std::size_t i = 0; i < others_.size(); ++i) {
    others_[i]->setVisible(i < chart.others.size());
    if (i >= chart.others.size()) continue;
    others_[i]->setPen(penOf(theme_.color(Color::ChartGhost), 1.2, 191));
    setPoints(others_[i], chart.others[i].curve, look);
  }
}

void ChartPlot::showBaselines(const ChartData& chart, const Look& look) {
  while (baselineLines_.size() < chart.baselines.size()) {
    baselineLines_.push_back(new QCPItemStraightLine(this));
    auto* const label = new QCPItemText(this);
    label->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    label->position->setTypeY(QCPItemPosition::ptPlotCoords);
    label->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    baselineLabels_.push_back(label);
  }
  double lowest = std::numeric_limits<double>::infinity();
  for (const ChartBaseline& baseline : chart.baselines) lowest = std::min(lowest, baseline.value);
  for (std::size_t i = 0; i < baselineLines_.size(); ++i) {
    const bool isShown = i < chart.baselines.size() && (!look.logarithmic || chart.baselines[i].value > 0.0);
    baselineLines_[i]->setVisible(isShown);
    baselineLabels_[i]->setVisible(isShown);
    if (!isShown) continue;
    const ChartBaseline& baseline = chart.baselines[i];
    baselineLines_[i]->setPen(dashed(theme_.color(Color::ChartTick), 1, {2, 3}));
    baselineLines_[i]->point1->setCoords(0.0, baseline.value);
    baselineLines_[i]->point2->setCoords(1.0, baseline.value);
    baselineLabels_[i]->position->setCoords(1.0, baseline.value);
    // The lowest line carries its words below it, so that two that are close do not cross.
    const bool isBelow = chart.baselines.size() > 1 && baseline.value == lowest;
    baselineLabels_[i]->setPositionAlignment(Qt::AlignRight | (isBelow ? Qt::AlignTop : Qt::AlignBottom));
    baselineLabels_[i]->setText(baseline.label);
    baselineLabels_[i]->setFont(theme_.font(FontRole::Caption));
    baselineLabels_[i]->setColor(theme_.color(Color::ChartTick));
  }
}

void ChartPlot::showBest(const ChartData& chart, const Curves& shown, const Look& look) {
  const core::MetricSeries& validation = shown[static_cast<std::size_t>(CurveKind::Validation)];
  const bool isShown = chart.bestEpoch && !validation.points().empty();
  bestLine_->setVisible(isShown);
  bestLabel_->setVisible(isShown);
  bestRing_->setVisible(isShown);
  if (!isShown) return;
  const double epoch = *chart.bestEpoch;
  const double value = validation.valueAt(epoch);
  bestLine_->point1->setCoords(epoch, 1.0);
  bestLine_->point2->setCoords(epoch, 2.0);
  bestLabel_->position->setCoords(epoch, 0.0);
  const bool isAtTheEnd = epoch > xAxis->range().lower + 0.85 * xAxis->range().size();
  bestLabel_->setPositionAlignment(Qt::AlignTop | (isAtTheEnd ? Qt::AlignRight : Qt::AlignHCenter));
  bestLabel_->setText(QCoreApplication::translate("ChartPlot", "best %1").arg(std::llround(epoch)));
  bestRing_->setVisible(!look.logarithmic || value > 0.0);
  bestRing_->setData({epoch}, {value}, true);
}

void ChartPlot::showMarks(const ChartData& chart) {
  QVector<double> x;
  for (const ChartMark& mark : chart.marks) x.append(mark.x);
  marks_->setData(x, QVector<double>(x.size(), kSpaceAboveMarks), true);
  QVector<double> sick;
  for (const core::MetricSeries& series : chart.curves) {
    for (const core::SeriesPoint& point : series.notFinite()) sick.append(point.x);
  }
  std::sort(sick.begin(), sick.end());
  notFinite_->setData(sick, QVector<double>(sick.size(), 1.0 - kSpaceAboveMarks), true);
}

void ChartPlot::setCrosshair(std::optional<double> x) {
  crosshair_->setVisible(x.has_value());
  if (x) {
    crosshair_->point1->setCoords(*x, 1.0);
    crosshair_->point2->setCoords(*x, 2.0);
  }
  layer(QStringLiteral("crosshair"))->replot();
}

}  // namespace ui
