// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_plot.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/plot_parts.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr std::size_t kSmoothLines = 8;    // More grey lines than these need not be smooth, but quick.
constexpr double kSpaceAboveMarks = 0.03;  // Of the height.
constexpr int kFaint = 71;                 // 28 per cent of full opacity.

// Before the first value, the axis has room for those that may come.
Extent aroundYardsticks(Extent extent, bool logarithmic) {
  extent.include(extent.low * 0.5, logarithmic);
  extent.include(extent.high * 1.5, logarithmic);
  return extent;
}

}  // namespace

ChartPlot::ChartPlot(const Theme& theme, QWidget* parent) : CurvePlot(theme, parent) {
  setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  addLayer(QStringLiteral("others"), layer(QStringLiteral("grid")), limAbove);
  layer(QStringLiteral("others"))->setMode(QCPLayer::lmBuffered);
  buildGraphs();
  connect(&theme, &Theme::changed, this, &ChartPlot::applyTheme);
  applyTheme();
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
}

void ChartPlot::applyTheme() {
  const auto color = [this](Color name) { return theme().color(name); };
  colorAxes(*this, theme());
  marks_->setScatterStyle({QCPScatterStyle::ssTriangle, color(Color::Warning), color(Color::Warning), 8});
  notFinite_->setScatterStyle({QCPScatterStyle::ssCross, penOf(color(Color::Danger), 2), Qt::NoBrush, 8});
  bestRing_->setScatterStyle(
      {QCPScatterStyle::ssCircle, penOf(color(Color::ChartBest), 1.5), color(Color::ChartBackground), 9});
  bestLine_->setPen(dashedPen(color(Color::ChartBest), 1, {1, 3}));
  bestLabel_->setFont(theme().font(FontRole::Caption));
  bestLabel_->setColor(color(Color::ChartBackground));
  bestLabel_->setBrush(color(Color::ChartBest));
  bestLabel_->setPen(Qt::NoPen);
  pointer()->setPen(penOf(color(Color::ChartCrosshair), 1));
}

void ChartPlot::show(const ChartData& chart, const Curves& shown, const Look& look) {
  setLocale(QLocale());
  adjust([&] { setScale(yAxis, look.logarithmic); });  // A new scale may correct the range by itself.
  if (!isViewChosen()) fitView(chart, look);

  const QColor run = theme().runColor(chart.runColor);
  const std::array<QPen, kCurveKinds> pens = {penOf(run, 2.0), dashedPen(run, 1.5, {4, 3}), penOf(run, 1.0, kFaint)};
  for (std::size_t kind = 0; kind < kCurveKinds; ++kind) {
    const Line& line = lines_[kind];
    line.shown->setPen(pens[kind]);
    line.raw->setPen(penOf(run, 1.0, kFaint));
    line.raw->setVisible(look.isSmoothed);
    setPoints(line.shown, shown[kind], look.logarithmic);
    if (look.isSmoothed) setPoints(line.raw, chart.curves[kind], look.logarithmic);
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
  const bool isEmpty = extent.empty();
  for (const ChartBaseline& baseline : chart.baselines) extent.include(baseline.value, look.logarithmic);
  if (isEmpty && !extent.empty()) extent = aroundYardsticks(extent, look.logarithmic);
  adjust([&] {
    xAxis->setRange(0.0, last * 1.02);  // The last point's dot needs room.
    yAxis->setRange(roomFor(extent, look.logarithmic));
  });
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
    others_[i]->setPen(penOf(theme().color(Color::ChartGhost), 1.2, 191));
    setPoints(others_[i], chart.others[i].curve, look.logarithmic);
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
    baselineLines_[i]->setPen(dashedPen(theme().color(Color::ChartTick), 1, {2, 3}));
    baselineLines_[i]->point1->setCoords(0.0, baseline.value);
    baselineLines_[i]->point2->setCoords(1.0, baseline.value);
    baselineLabels_[i]->position->setCoords(1.0, baseline.value);
    // The lowest line carries its words below it, so that two that are close do not cross.
    const bool isBelow = chart.baselines.size() > 1 && baseline.value == lowest;
    baselineLabels_[i]->setPositionAlignment(Qt::AlignRight | (isBelow ? Qt::AlignTop : Qt::AlignBottom));
    baselineLabels_[i]->setText(baseline.label);
    baselineLabels_[i]->setFont(theme().font(FontRole::Caption));
    baselineLabels_[i]->setColor(theme().color(Color::ChartTick));
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
  moveUprightLine(bestLine_, epoch);
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

}  // namespace ui
