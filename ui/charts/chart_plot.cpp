// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_plot.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/charts/label_placement.h"
#include "ui/charts/plot_parts.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kFaint = 71;  // 28 per cent of full opacity.
constexpr QMargins kFlagPadding(6, 2, 6, 2);
constexpr double kMarkerRoom = 11.0;    // Of a marker, which no words cover.
constexpr double kMostHeadRoom = 0.35;  // Of the height, in a low chart.
constexpr double kGap = 3.0;            // Between words and the line that they are of.

QSizeF sizeOf(const QCPItemText& label) {
  const QFontMetricsF metrics(label.font());
  const QMargins padding = label.padding();
  return {metrics.horizontalAdvance(label.text()) + padding.left() + padding.right(),
          metrics.height() + padding.top() + padding.bottom()};
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
    line.name = new QCPItemText(this);
    line.name->position->setTypeX(QCPItemPosition::ptAbsolute);
    line.name->position->setTypeY(QCPItemPosition::ptPlotCoords);
    line.name->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
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
  bestLabel_->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
  bestLabel_->setPadding(kFlagPadding);
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
  updateLayout();                                                    // Words are placed by pixels.
  adjust([&] { setScale(yAxis, look.logarithmic, chart.metric); });  // A new scale may correct the range by itself.
  if (!isViewChosen()) fitView(chart, look);

  fitTicks(*this, QCoreApplication::translate("ChartPlot", "epoch %1").arg(std::llround(xAxis->range().upper)));

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
  showNames(look, run);
  placeLabels();
}

void ChartPlot::showNames(const Look& look, const QColor& color) {
  const auto name = [&](CurveKind kind, const QString& text) {
    const Line& line = lines_[static_cast<std::size_t>(kind)];
    line.name->setVisible(look.isNamed && line.end->visible());
    line.name->setFont(theme().font(FontRole::Caption));
    line.name->setColor(color);
    line.name->setText(text);
  };
  name(CurveKind::Validation, QCoreApplication::translate("ChartPlot", "— validation"));
  name(CurveKind::Training, QCoreApplication::translate("ChartPlot", "-- training"));
  lines_[static_cast<std::size_t>(CurveKind::Batches)].name->setVisible(false);
}

// So that the flag stands above all curves.
double ChartPlot::headRoom(const ChartData& chart) const {
  if (!chart.bestEpoch) return 0.0;
  const double high = QFontMetricsF(bestLabel_->font()).height() + kFlagPadding.top() + kFlagPadding.bottom() + kGap;
  return std::min(kMostHeadRoom, (high + kMarkerRoom / 2.0) / std::max(1, axisRect()->height()));
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
  const bool isEmpty = extent.empty();
  for (const ChartBaseline& baseline : chart.baselines) extent.include(baseline.value, look.logarithmic);
  Extent others;  // One of them that went wrong does not flatten this run's curve.
  for (const OtherRun& other : chart.others) {
    if (other.curve.points().empty()) continue;
    last = std::max(last, other.curve.points().back().x);
    for (const core::SeriesPoint& point : other.curve.visible(0.0, last, 400))
      others.include(point.y, look.logarithmic);
  }
  const bool isAlone = isEmpty && others.empty();
  const auto isFew = [](const core::MetricSeries& series) { return series.points().size() < 2; };
  const bool areFew = others.empty() && std::all_of(chart.curves.begin(), chart.curves.end(), isFew);
  if (isAlone || (areFew && extent.isNarrow()) || extent.low == extent.high) extent.makeRoom(look.logarithmic);
  extent.includeNear(others, look.logarithmic);
  adjust([&] {
    xAxis->setRange(0.0, last * 1.02);  // The last point's dot needs room.
    yAxis->setRange(roomFor(extent, look.logarithmic, headRoom(chart)));
  });
}

void ChartPlot::showOthers(const ChartData& chart, const Look& look) {
  while (others_.size() < chart.others.size()) {
    QCPGraph* const graph = addGraph();
    graph->setLayer(QStringLiteral("others"));
    graph->setAdaptiveSampling(false);
    graph->setAntialiased(others_.size() <= kSmoothLines);
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
    baselineLines_.back()->setLayer(QStringLiteral("others"));  // Behind the words of the next one.
    auto* const label = new QCPItemText(this);
    label->position->setTypeX(QCPItemPosition::ptAbsolute);
    label->position->setTypeY(QCPItemPosition::ptPlotCoords);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    baselineLabels_.push_back(label);
  }
  for (std::size_t i = 0; i < baselineLines_.size(); ++i) {
    const bool isShown = i < chart.baselines.size() && (!look.logarithmic || chart.baselines[i].value > 0.0);
    baselineLines_[i]->setVisible(isShown);
    baselineLabels_[i]->setVisible(isShown);
    if (!isShown) continue;
    const ChartBaseline& baseline = chart.baselines[i];
    baselineLines_[i]->setPen(dashedPen(theme().color(Color::ChartTick), 1, {2, 3}));
    baselineLines_[i]->point1->setCoords(0.0, baseline.value);
    baselineLines_[i]->point2->setCoords(1.0, baseline.value);
    baselineLabels_[i]->setText(baseline.label);
    baselineLabels_[i]->setFont(theme().font(FontRole::Caption));
    baselineLabels_[i]->setColor(theme().color(Color::ChartTick));
    baselineLabels_[i]->setBrush(theme().color(Color::ChartBackground));
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

void ChartPlot::placeLabels() {
  const QRectF area = axisRect()->rect();
  LabelPlacement placement(area);
  for (const Line& line : lines_) {
    placement.avoid(drawnLine(*line.shown));
    if (!line.end->visible()) continue;
    for (const QPointF& end : drawnLine(*line.end)) placement.keepFree(end, kMarkerRoom);
  }
  for (const QCPGraph* const graph : others_) {
    if (graph->visible()) placement.avoid(drawnLine(*graph));
  }
  for (const QCPGraph* const graph : {bestRing_, marks_, notFinite_}) {
    if (!graph->visible()) continue;
    for (const QPointF& marker : drawnLine(*graph)) placement.keepFree(marker, kMarkerRoom);
  }
  if (bestLabel_->visible()) {
    placeFlag(placement);
    const double x = xAxis->coordToPixel(bestLine_->point1->coords().x());
    placement.avoid({QPointF(x, area.top()), QPointF(x, area.bottom())});
  }
  std::vector<double> heights;
  for (const QCPItemStraightLine* const line : baselineLines_) {
    heights.push_back(yAxis->coordToPixel(line->point1->coords().y()));
    if (line->visible()) placement.avoid({QPointF(area.left(), heights.back()), QPointF(area.right(), heights.back())});
  }
  for (std::size_t i = 0; i < baselineLabels_.size(); ++i) {
    if (!baselineLabels_[i]->visible()) continue;
    const bool isSeen = heights[i] >= area.top() && heights[i] <= area.bottom();
    baselineLabels_[i]->setVisible(isSeen);
    if (isSeen) placeBaselineLabel(placement, baselineLabels_[i], heights[i]);
  }
  for (const Line& line : lines_) {
    if (line.name->visible()) placeName(placement, line);
  }
}

// Beside the end of its line, or in a corner: each begins with a piece of a line like its own.
void ChartPlot::placeName(LabelPlacement& placement, const Line& line) {
  constexpr int kRows = 4;
  const QSizeF size = sizeOf(*line.name);
  const QRectF area = axisRect()->rect();
  const QPolygonF drawn = drawnLine(*line.shown);
  std::vector<QRectF> candidates;
  const auto add = [&](double left, double top) { candidates.emplace_back(QPointF(left, top), size); };
  const double beside = drawn.back().x() + kMarkerRoom / 2.0 + kGap;
  for (const double rows : {-0.5, -1.0, 0.0, -1.5, 0.5}) {
    if (beside + size.width() <= area.right()) add(beside, drawn.back().y() + rows * size.height());
  }
  for (const double left : {area.right() - size.width(), area.left() + kGap}) {
    for (int row = 0; row < kRows; ++row) add(left, area.top() + row * size.height());
    for (int row = 1; row <= kRows; ++row) add(left, area.bottom() - row * size.height() - kMarkerRoom);
  }
  const QRectF place = placement.place(candidates);
  line.name->position->setCoords(place.left(), yAxis->pixelToCoord(place.top()));
}

// At the top, over its line or beside it; in the way of a curve rather than lower.
void ChartPlot::placeFlag(LabelPlacement& placement) {
  const QRectF area = axisRect()->rect();
  const QSizeF size = sizeOf(*bestLabel_);
  const double x = xAxis->coordToPixel(bestLine_->point1->coords().x());
  const double lefts[] = {x - size.width() / 2.0, x - size.width() - kGap, x + kGap};
  std::vector<QRectF> candidates;
  for (const double top : {area.top(), area.top() + size.height()}) {
    for (const double left : lefts) candidates.emplace_back(QPointF(left, top), size);
  }
  const QRectF place = placement.place(candidates);
  bestLabel_->position->setCoords(xAxis->pixelToCoord(place.left()), (place.top() - area.top()) / area.height());
}

// From the right end of its line to the left one, above it or below; where all of it is taken, as by the words of a line at
// nearly the same height, a row farther.
void ChartPlot::placeBaselineLabel(LabelPlacement& placement, QCPItemText* label, double y) {
  constexpr int kSteps = 16;
  constexpr double kBefore = 4.0 * kGap;  // Of free room, so that the words of two lines do not run into each other.
  const QRectF area = axisRect()->rect();
  const QSizeF size = sizeOf(*label) + QSizeF(kBefore, 0.0);
  std::vector<QRectF> candidates;
  for (const double farther : {0.0, size.height() + kGap}) {
    for (int step = 0; step <= kSteps; ++step) {
      const double left = area.right() - size.width() - step * (area.width() - size.width()) / kSteps;
      for (const double top : {y - size.height() - 1.0 - farther, y + 1.0 + farther}) {
        // Moved into the area it would stand on its own line.
        if (top >= area.top() && top + size.height() <= area.bottom()) {
          candidates.emplace_back(QPointF(left, top), size);
        }
      }
    }
  }
  if (candidates.empty()) candidates.emplace_back(QPointF(area.right() - size.width(), y - size.height()), size);
  const QRectF place = placement.place(candidates);
  label->position->setCoords(place.left() + kBefore, yAxis->pixelToCoord(place.top()));
}

}  // namespace ui
