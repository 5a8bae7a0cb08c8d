// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/live_chart.h"

#include <QKeyEvent>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "ui/charts/chart_plot.h"
#include "ui/charts/chart_tables.h"
#include "ui/words/metric_words.h"

namespace ui {
namespace {

constexpr double kMostSmoothing = 0.95;
constexpr double kSmoothingStep = 0.05;
constexpr double kMarkReach = 6.0;  // Of the pointer, in pixels.

QString curveName(CurveKind kind) {
  switch (kind) {
    case CurveKind::Validation: return LiveChart::tr("validation");
    case CurveKind::Training: return LiveChart::tr("training");
    case CurveKind::Batches: return LiveChart::tr("batches");
  }
  return {};
}

QString curveId(CurveKind kind) {
  return kind == CurveKind::Validation ? QStringLiteral("validation") : QStringLiteral("training");
}

constexpr CurveKind kAllKinds[] = {CurveKind::Validation, CurveKind::Training, CurveKind::Batches};

}  // namespace

LiveChart::LiveChart(const Theme& theme, QWidget* parent) : LiveChart(theme, new ChartPlot(theme, nullptr), parent) {}

LiveChart::LiveChart(const Theme& theme, ChartPlot* plot, QWidget* parent)
    : CurveChart(theme, plot, parent), plot_(plot) {
  redraw();
}

void LiveChart::setData(ChartData data) {
  data_ = std::move(data);
  setSmoothing(smoothing_);
  scheduleRedraw();
}

void LiveChart::append(CurveKind kind, double x, double y) {
  data_.curve(kind).append(x, y);
  scheduleRedraw();
}

void LiveChart::setBest(std::optional<double> epoch) {
  data_.bestEpoch = epoch;
  scheduleRedraw();
}

void LiveChart::addMark(ChartMark mark) {
  data_.marks.push_back(std::move(mark));
  scheduleRedraw();
}

void LiveChart::setPlannedEpochs(int epochs) {
  data_.plannedEpochs = epochs;
  scheduleRedraw();
}

void LiveChart::setSmoothing(double weight) {
  const double chosen = std::clamp(weight, 0.0, kMostSmoothing);
  const bool isNew = std::abs(chosen - smoothing_) > 1e-9;
  smoothing_ = chosen;
  scheduleRedraw();
  if (isNew) emit smoothingChanged(smoothing_);
}

void LiveChart::setNamed(bool isNamed) {
  if (std::exchange(isNamed_, isNamed) != isNamed) scheduleRedraw();
}

std::size_t LiveChart::leftOut() const {
  if (!isLogarithmic()) return 0;
  std::size_t count = 0;
  for (const core::MetricSeries& series : data_.curves) {
    count += static_cast<std::size_t>(std::count_if(series.points().begin(), series.points().end(),
                                                    [](const auto& point) { return point.y <= 0.0; }));
  }
  return count;
}

void LiveChart::showData() {
  const bool isSmoothed = smoothing_ > 0.0;
  if (isSmoothed) {
    for (std::size_t kind = 0; kind < kCurveKinds; ++kind) smoothed_[kind] = data_.curves[kind].smoothed(smoothing_);
  }
  plot_->show(data_, isSmoothed ? smoothed_ : data_.curves, {isLogarithmic(), isSmoothed, isNamed_});
  const auto hidden = static_cast<int>(leftOut());
  setToolTip(hidden == 0 ? QString()
                         : tr("%n point(s) at or below zero have no place on a logarithmic axis.", nullptr, hidden));
  emit shown();
}

// Earlier runs are seen better without words before them.
QString LiveChart::emptyText() const {
  const bool isEmpty = std::all_of(data_.curves.begin(), data_.curves.end(), [](const auto& c) { return c.empty(); });
  if (!isEmpty || !data_.others.empty() || !data_.baselines.empty()) return {};
  return tr("No curve yet.\nIt appears after the first batch.");
}

QStringList LiveChart::valuesAt(double x) const {
  QStringList lines;
  for (const CurveKind kind : kAllKinds) {
    const core::MetricSeries& series = data_.curve(kind);
    if (series.points().empty() || x > series.points().back().x + 0.5) continue;
    lines += tr("%1 %2").arg(curveName(kind), metricValue(data_.metric, series.valueAt(x + 1e-9)));
  }
  for (const OtherRun& other : data_.others) {
    if (!other.curve.points().empty()) {
      lines += tr("%1 %2").arg(other.name, metricValue(data_.metric, other.curve.valueAt(x + 1e-9)));
    }
  }
  return lines;
}

std::optional<CurveChart::Reading> LiveChart::readingAt(const QPoint& position) const {
  const double x = std::max(0.0, std::round(plot_->xAxis->pixelToCoord(position.x())));
  const QStringList values = valuesAt(x);
  if (values.isEmpty()) return std::nullopt;
  Reading reading{x, {tr("Epoch %1").arg(QLocale().toString(std::llround(x)))}};
  reading.lines += values;
  for (const ChartMark& mark : data_.marks) {
    if (std::abs(plot_->xAxis->coordToPixel(mark.x) - position.x()) < kMarkReach) reading.lines += mark.text;
  }
  return reading;
}

void LiveChart::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_BracketLeft: return setSmoothing(smoothing_ - kSmoothingStep);
    case Qt::Key_BracketRight: return setSmoothing(smoothing_ + kSmoothingStep);
    default: CurveChart::keyPressEvent(event);
  }
}

QString LiveChart::description() const {
  const core::MetricSeries& validation = data_.curve(CurveKind::Validation);
  if (validation.points().empty()) return tr("%1, no values yet").arg(name());
  const QLocale locale;
  const core::SeriesPoint last = validation.points().back();
  const QString now = tr("%1, validation %2 at epoch %3")
                          .arg(name(), metricValue(data_.metric, last.y), locale.toString(std::llround(last.x)));
  if (!data_.bestEpoch) return now;
  return tr("%1, best %2 at epoch %3")
      .arg(now, metricValue(data_.metric, validation.valueAt(*data_.bestEpoch)),
           locale.toString(std::llround(*data_.bestEpoch)));
}

// Written for programs: full precision, a point for the decimal mark.
QString LiveChart::table(TableFor reader) const {
  struct Row {
    QString training;
    QString validation;
  };
  std::map<double, Row> rows;
  const TableWriter writer(reader);
  for (const core::SeriesPoint& point : data_.curve(CurveKind::Training).points())
    rows[point.x].training = writer.number(point.y);
  for (const core::SeriesPoint& point : data_.curve(CurveKind::Validation).points()) {
    rows[point.x].validation = writer.number(point.y);
  }
  QString text =
      writer.isForPeople()
          ? writer.row({tr("Epoch"), tr("Training"), tr("Validation")})
          : writer.row({QStringLiteral("epoch"), curveId(CurveKind::Training), curveId(CurveKind::Validation)});
  for (const auto& [epoch, row] : rows) text += writer.row({writer.number(epoch), row.training, row.validation});
  return text;
}

core::ReportChart LiveChart::paperChart() const {
  core::ReportChart chart = paperFrame(data_.metric, name(), tr("Epoch"), isLogarithmic());
  const auto add = [&](const QString& curveName, std::vector<core::SeriesPoint> points, int style, bool isQuiet) {
    if (points.empty()) return;
    const QString last = metricValue(data_.metric, points.back().y);
    chart.curves.push_back({curveName.toStdString(),
                            std::move(points),
                            tr("%1 %2").arg(curveName, last).toStdString(),
                            style,
                            isQuiet,
                            {}});
  };
  add(tr("Validation"), seen(data_.curve(CurveKind::Validation)), 0, false);
  add(tr("Training"), seen(data_.curve(CurveKind::Training)), 1, true);
  if (chart.curves.empty()) return chart;
  const double first = chart.curves.front().points.front().x;
  const double last = chart.curves.front().points.back().x;
  int style = 2;
  for (const OtherRun& other : data_.others) add(other.name, seen(other.curve), style++, true);
  for (const ChartBaseline& baseline : data_.baselines) {
    add(baseline.label, {{first, baseline.value}, {last, baseline.value}}, style++, true);
  }
  return chart;
}

}  // namespace ui
