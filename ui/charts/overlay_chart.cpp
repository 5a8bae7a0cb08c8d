// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/overlay_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_tables.h"
#include "ui/charts/overlay_plot.h"
#include "ui/charts/overlay_words.h"
#include "ui/charts/unit_ticker.h"
#include "ui/marks/compared_runs.h"

namespace ui {
namespace {

constexpr double kZoomStep = 0.8;

std::vector<double> placesOf(const OverlayData& data) {
  std::vector<double> places;
  for (const OverlayCurve& curve : data.curves) {
    for (const core::SeriesPoint& point : curve.points.points()) places.push_back(point.x);
  }
  for (const OverlayBand& band : data.bands) places.insert(places.end(), band.x.begin(), band.x.end());
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace

OverlayChart::OverlayChart(const Theme& theme, QWidget* parent)
    : OverlayChart(theme, new OverlayPlot(theme, nullptr), parent) {}

OverlayChart::OverlayChart(const Theme& theme, OverlayPlot* plot, QWidget* parent)
    : CurveChart(theme, plot, parent), plot_(plot) {
  setObjectName(QStringLiteral("overlayChart"));
  redraw();
}

OverlayWords OverlayChart::words() const { return {data_, unit_}; }

void OverlayChart::setData(OverlayData data) {
  data_ = std::move(data);
  places_ = placesOf(data_);
  hideReadOut();
  scheduleRedraw();
  emit curveValuesChanged();
}

void OverlayChart::setUnit(ChartUnit unit) {
  if (unit_ == unit) return;
  unit_ = unit;
  resetView();
}

void OverlayChart::showData() {
  plot_->show(data_, {unit_, isLogarithmic()});
  drawCrosshair();
}

QString OverlayChart::emptyText() const {
  return places_.empty() ? tr("No curves to compare. Choose runs, or another metric.") : QString();
}

void OverlayChart::setCrosshair(std::optional<double> x) {
  if (crosshair_ == x) return;
  crosshair_ = x;
  drawCrosshair();
  emit curveValuesChanged();
}

void OverlayChart::drawCrosshair() {
  std::vector<OverlayPlot::CrosshairPoint> points;
  if (crosshair_) {
    for (const CurveValue& each : curveValuesAt(*crosshair_)) {
      if (!isLogarithmic() || each.value > 0.0) points.push_back({each.slot, each.value});
    }
  }
  plot_->setCrosshair(crosshair_, crosshair_ ? unitText(unit_, *crosshair_) : QString(), points);
}

void OverlayChart::chooseCrosshair(double x) {
  if (crosshair_ == x) return;
  setCrosshair(x);
  emit crosshairMoved(x);
}

QPoint OverlayChart::placeOf(double x, double y) const {
  return plot_->mapToParent(QPointF(plot_->xAxis->coordToPixel(x), plot_->yAxis->coordToPixel(y)).toPoint());
}

double OverlayChart::nearestPlace(int pixel) const {
  const double x = plot_->xAxis->pixelToCoord(pixel);
  const auto after = std::lower_bound(places_.begin(), places_.end(), x);
  if (after == places_.begin()) return *after;
  const double before = *std::prev(after);
  return after == places_.end() || x - before <= *after - x ? before : *after;
}

void OverlayChart::stepCrosshair(int direction) {
  if (places_.empty()) return;
  if (!crosshair_) return chooseCrosshair(direction > 0 ? places_.front() : places_.back());
  if (direction > 0) {
    const auto next = std::upper_bound(places_.begin(), places_.end(), *crosshair_);
    return chooseCrosshair(next == places_.end() ? places_.back() : *next);
  }
  const auto here = std::lower_bound(places_.begin(), places_.end(), *crosshair_);
  chooseCrosshair(here == places_.begin() ? places_.front() : *std::prev(here));
}

std::optional<CurveChart::Reading> OverlayChart::readingAt(const QPoint& position) const {
  if (places_.empty()) return std::nullopt;
  const double x = nearestPlace(position.x());
  return Reading{x, QStringList(unitText(unit_, x)) + valuesAt(x)};
}

bool OverlayChart::pressed(const QMouseEvent& event) {
  const bool isView = event.button() == Qt::MiddleButton ||
                      (event.button() == Qt::LeftButton && (event.modifiers() & Qt::ShiftModifier) != 0);
  if (!isView && event.button() != Qt::LeftButton) return false;
  setFocus(Qt::MouseFocusReason);
  drag_ = isView ? Drag::View : Drag::Crosshair;
  lastPosition_ = event.pos();
  if (!isView && !places_.empty()) chooseCrosshair(nearestPlace(event.pos().x()));
  return true;
}

bool OverlayChart::moved(const QMouseEvent& event) {
  if (drag_ != Drag::View) {
    showReadOut(event.pos());
    if (drag_ == Drag::Crosshair && !places_.empty()) chooseCrosshair(nearestPlace(event.pos().x()));
    return drag_ == Drag::Crosshair;
  }
  hideReadOut();
  plot_->pan(event.pos() - lastPosition_);
  lastPosition_ = event.pos();
  plot_->replot(QCustomPlot::rpQueuedReplot);
  return true;
}

bool OverlayChart::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseButtonPress: return pressed(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove: return moved(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease: drag_ = Drag::None; break;
    default: break;
  }
  return CurveChart::eventFilter(watched, event);
}

void OverlayChart::keyPressEvent(QKeyEvent* event) {
  const auto zoom = [this](double factor) {
    plot_->zoom(factor);
    plot_->replot(QCustomPlot::rpQueuedReplot);
  };
  switch (event->key()) {
    case Qt::Key_Plus: return zoom(kZoomStep);
    case Qt::Key_Minus: return zoom(1.0 / kZoomStep);
    case Qt::Key_Left: return stepCrosshair(-1);
    case Qt::Key_Right: return stepCrosshair(1);
    case Qt::Key_Home:
    case Qt::Key_End:
      if (!places_.empty()) chooseCrosshair(event->key() == Qt::Key_Home ? places_.front() : places_.back());
      return;
    default: CurveChart::keyPressEvent(event);
  }
}

std::vector<CurveValue> OverlayChart::curveValuesAt(double x) const { return words().curveValuesAt(x); }
QStringList OverlayChart::valuesAt(double x) const { return words().linesAt(x); }
QString OverlayChart::table(TableFor reader) const { return words().table(reader); }

core::ReportChart OverlayChart::paperChart() const {
  core::ReportChart chart = paperFrame(data_.metric, name(), unitName(unit_), isLogarithmic());
  int part = 0;
  for (const OverlayCurve& curve : data_.curves) {
    const QString summary = words().describe(part++);
    const QString run = tr("%1, %2", "letter, name of a run").arg(runLetter(curve.slot), curve.name);
    const QString curveName = curve.isTraining ? tr("%1, training").arg(run) : run;
    std::vector<core::SeriesPoint> points = seen(curve.points);
    if (points.empty()) continue;
    chart.curves.push_back(
        {curveName.toStdString(), std::move(points), summary.toStdString(), curve.slot, curve.isTraining, {}});
  }
  for (const OverlayBand& band : data_.bands) {
    const QString summary = words().describe(part++);
    core::ReportCurve mean{tr("%1, %2", "letter, name of a run").arg(runLetter(band.slot), band.name).toStdString(),
                           {},
                           summary.toStdString(),
                           band.slot,
                           false,
                           {}};
    for (std::size_t i = 0; i < band.x.size(); ++i) {
      if (!std::isfinite(band.mean[i])) continue;
      mean.points.push_back({band.x[i], band.mean[i]});
      mean.spread.push_back(std::isfinite(band.deviation[i]) ? band.deviation[i] : 0.0);
    }
    if (!mean.points.empty()) chart.curves.push_back(std::move(mean));
  }
  return chart;
}

QString OverlayChart::wholeText() const {
  if (places_.empty()) return tr("%1, no values yet").arg(name());
  const QString curves = tr("%1, %n curve(s)", nullptr, partCount()).arg(name());
  if (!crosshair_) return curves;
  return tr("%1, at %2: %3").arg(curves, unitText(unit_, *crosshair_), words().sentenceAt(*crosshair_));
}

int OverlayChart::partCount() const { return words().count(); }
QString OverlayChart::partText(int part) const { return words().describe(part); }
QRect OverlayChart::partRect(int) const { return plot_->geometry(); }

}  // namespace ui
