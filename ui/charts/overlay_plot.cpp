// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/overlay_plot.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/label_placement.h"
#include "ui/charts/plot_parts.h"
#include "ui/charts/unit_ticker.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/marks/run_marker.h"

namespace ui {
namespace {

constexpr std::size_t kMostLetters = 26;
constexpr double kMarkerSize = 8.0;
constexpr double kRoomForEnd = 0.03;  // Of the axis, beside the last point.
constexpr int kBandAlpha = 46;
constexpr int kLetterMargin = 6;

QString letterText(int slot, const QString& endText) {
  const QString letter = runLetter(slot);
  return endText.isEmpty() ? letter : QStringLiteral("%1, %2").arg(letter, endText);
}

}  // namespace

OverlayPlot::OverlayPlot(const Theme& theme, QWidget* parent) : CurvePlot(theme, parent) {
  setAutoAddPlottableToLegend(false);
  setInteractions(QCP::iRangeZoom);
  axisRect()->setRangeZoom(Qt::Horizontal);
  notFinite_ = addGraph(xAxis, yAxis2);
  notFinite_->setLineStyle(QCPGraph::lsNone);
  buildCrosshair();
}

void OverlayPlot::buildCrosshair() {
  crosshair_ = addUprightLine();
  crosshairLabel_ = new QCPItemText(this);
  lift(crosshairLabel_);
  crosshairLabel_->setClipToAxisRect(false);
  crosshairLabel_->position->setTypeX(QCPItemPosition::ptPlotCoords);
  crosshairLabel_->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
  crosshairLabel_->setPadding(QMargins(6, 3, 6, 3));
  crosshairLabel_->setVisible(false);
}

QCPScatterStyle OverlayPlot::marker(int slot, double size) const {
  // QCustomPlot takes a path for a size of six.
  return {runMarker(slot, QRectF(-3.0, -3.0, 6.0, 6.0)), QPen(theme().color(Color::ChartBackground), 1),
          theme().runColor(slot), size};
}

OverlayPlot::Line OverlayPlot::addLine() {
  Line line{addGraph(), addGraph(), new QCPItemText(this)};
  line.line->setAdaptiveSampling(false);
  line.end->setLineStyle(QCPGraph::lsNone);
  line.letter->setClipToAxisRect(false);
  line.letter->position->setType(QCPItemPosition::ptAbsolute);
  line.letter->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  return line;
}

void OverlayPlot::hide(const Line& line) {
  line.line->setVisible(false);
  line.end->setVisible(false);
  line.letter->setVisible(false);
}

void OverlayPlot::show(const OverlayData& overlay, const Look& look) {
  colorAxes(*this, theme());
  setLocale(QLocale());
  updateLayout();  // Letters are placed by pixels.
  pointer()->setPen(dashedPen(theme().color(Color::ChartTick), 1, {2, 3}));
  adjust([&] { setScale(yAxis, look.logarithmic, overlay.metric); });  // A new scale may correct the range by itself.
  xAxis->setTicker(QSharedPointer<UnitTicker>::create(*xAxis, look.unit));
  if (!isViewChosen()) {
    fitView(overlay, look);
    adjust([&] { setScale(yAxis, look.logarithmic, overlay.metric); });  // Its ticks depend on the range.
  }
  fitTicks(*this, unitText(look.unit, xAxis->range().upper));
  while (lines_.size() < overlay.curves.size()) lines_.push_back(addLine());
  while (bands_.size() < overlay.bands.size()) {
    QCPGraph* const low = addGraph();
    QCPGraph* const high = addGraph();
    bands_.push_back({low, high, addLine()});
  }
  const bool isSmooth = overlay.curves.size() <= kSmoothLines;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    hide(lines_[i]);
    if (i < overlay.curves.size()) showCurve(lines_[i], overlay.curves[i], look, isSmooth);
  }
  for (std::size_t i = 0; i < bands_.size(); ++i) {
    hide(bands_[i].mean);
    bands_[i].low->setVisible(false);
    bands_[i].high->setVisible(false);
    if (i < overlay.bands.size()) showBand(bands_[i], overlay.bands[i], look);
  }
  placeLetters(overlay);
  showNotFinite(overlay);
}

void OverlayPlot::fitView(const OverlayData& overlay, const Look& look) {
  double last = 1.0;
  Extent extent;
  for (const OverlayCurve& curve : overlay.curves) {
    for (const core::SeriesPoint& point : curve.points.points()) {
      last = std::max(last, point.x);
      extent.include(point.y, look.logarithmic);
    }
    for (const core::SeriesPoint& point : curve.points.notFinite()) last = std::max(last, point.x);
  }
  for (const OverlayBand& band : overlay.bands) {
    for (std::size_t i = 0; i < band.x.size(); ++i) {
      last = std::max(last, band.x[i]);
      if (!std::isfinite(band.mean[i])) continue;
      const double deviation = std::isfinite(band.deviation[i]) ? band.deviation[i] : 0.0;
      extent.include(band.mean[i], look.logarithmic);
      extent.include(band.mean[i] + deviation, look.logarithmic);
      if (!look.logarithmic) extent.include(band.mean[i] - deviation, false);
    }
  }
  const bool areFew = std::all_of(overlay.curves.begin(), overlay.curves.end(),
                                  [](const OverlayCurve& curve) { return curve.points.points().size() < 2; });
  if (areFew && extent.isNarrow()) extent.makeRoom(look.logarithmic);
  adjust([&] {
    xAxis->setRange(0.0, last * (1.0 + kRoomForEnd));
    yAxis->setRange(roomFor(extent, look.logarithmic));
  });
}

void OverlayPlot::showCurve(const Line& line, const OverlayCurve& curve, const Look& look, bool isSmooth) {
  const QColor color = theme().runColor(curve.slot);
  line.line->setVisible(true);
  line.line->setAntialiased(isSmooth);
  line.line->setPen(curve.isTraining ? dashedPen(color, isSmooth ? 1.5 : 1.0, {4, 3})
                                     : penOf(color, isSmooth ? 2.0 : 1.0));
  setPoints(line.line, curve.points, look.logarithmic);
  if (curve.isTraining || curve.points.points().empty()) return;
  showEnd(line, curve.slot, curve.points.points().back(), letterText(curve.slot, curve.endText), look);
}

void OverlayPlot::showBand(const Band& band, const OverlayBand& shown, const Look& look) {
  const QColor color = theme().runColor(shown.slot);
  QVector<QCPGraphData> low;
  QVector<QCPGraphData> high;
  core::MetricSeries mean;
  const double floor = look.logarithmic ? yAxis->range().lower * 1e-3 : -std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < shown.x.size(); ++i) {
    mean.append(shown.x[i], shown.mean[i]);
    if (!std::isfinite(shown.mean[i])) continue;
    const double deviation = std::isfinite(shown.deviation[i]) ? shown.deviation[i] : 0.0;
    low.append(QCPGraphData(shown.x[i], std::max(shown.mean[i] - deviation, floor)));
    high.append(QCPGraphData(shown.x[i], std::max(shown.mean[i] + deviation, floor)));
  }
  band.low->data()->set(low, true);
  band.high->data()->set(high, true);
  for (QCPGraph* const edge : {band.low, band.high}) {
    edge->setVisible(true);
    edge->setPen(Qt::NoPen);
  }
  QColor inside = color;
  inside.setAlpha(kBandAlpha);
  band.high->setBrush(inside);
  band.high->setChannelFillGraph(band.low);
  band.mean.line->setVisible(true);
  band.mean.line->setPen(penOf(color, 2.0));
  setPoints(band.mean.line, mean, look.logarithmic);
  if (!mean.points().empty()) {
    showEnd(band.mean, shown.slot, mean.points().back(), letterText(shown.slot, {}), look);
  }
}

void OverlayPlot::showEnd(const Line& line, int slot, const core::SeriesPoint& point, const QString& text,
                          const Look& look) {
  if (look.logarithmic && point.y <= 0.0) return;
  line.end->setVisible(true);
  line.end->setData({point.x}, {point.y}, true);
  line.end->setScatterStyle(marker(slot, kMarkerSize));
  const QRectF area = axisRect()->rect();
  const QPointF place(xAxis->coordToPixel(point.x), yAxis->coordToPixel(point.y));
  line.letter->setText(text);
  line.letter->setFont(theme().font(FontRole::Caption));
  line.letter->setColor(theme().color(Color::Text));
  line.letter->setVisible(area.adjusted(-1, -1, 1, 1).contains(place));
  line.letter->position->setCoords(place);
}

void OverlayPlot::placeLetters(const OverlayData& overlay) {
  std::vector<QCPItemText*> letters;
  for (std::size_t i = 0; i < overlay.curves.size(); ++i) letters.push_back(lines_[i].letter);
  for (std::size_t i = 0; i < overlay.bands.size(); ++i) letters.push_back(bands_[i].mean.letter);
  letters.erase(std::remove_if(letters.begin(), letters.end(), [](const auto* letter) { return !letter->visible(); }),
                letters.end());
  if (letters.size() > kMostLetters) {
    for (QCPItemText* const letter : letters) letter->setVisible(false);
    return;
  }
  LabelPlacement placement{QRectF(rect())};
  const auto include = [&](const Line& line) {
    if (!line.line->visible()) return;
    placement.avoid(drawnLine(*line.line));
    if (!line.end->visible()) return;
    for (const QPointF& end : drawnLine(*line.end)) placement.keepFree(end, kMarkerSize + 2.0);
  };
  for (std::size_t i = 0; i < overlay.curves.size(); ++i) include(lines_[i]);
  for (std::size_t i = 0; i < overlay.bands.size(); ++i) include(bands_[i].mean);
  std::sort(letters.begin(), letters.end(),
            [](const auto* a, const auto* b) { return a->position->coords().y() < b->position->coords().y(); });
  for (QCPItemText* const letter : letters) placeLetter(placement, letter);
}

// Beside the end of its curve; where others are, a little above or below; where there is no room, before it.
void OverlayPlot::placeLetter(LabelPlacement& placement, QCPItemText* letter) {
  constexpr int kSteps = 8;
  const QFontMetricsF metrics(letter->font());
  const QSizeF size(metrics.horizontalAdvance(letter->text()), metrics.height() * 0.9);
  const QPointF end = letter->position->coords();
  std::vector<QRectF> candidates;
  for (int step = 0; step <= 2 * kSteps; ++step) {
    const double shift = (step % 2 == 0 ? 0.5 : -0.5) * ((step + 1) / 2);
    const double top = end.y() + (shift - 0.5) * size.height();
    const double right = end.x() + kLetterMargin;
    if (right + size.width() <= width()) candidates.emplace_back(QPointF(right, top), size);
    if (step > 1) candidates.emplace_back(QPointF(end.x() - kLetterMargin - size.width(), top), size);
  }
  const QRectF place = placement.place(candidates);
  letter->position->setCoords(QPointF(place.left(), place.center().y()));
}

void OverlayPlot::showNotFinite(const OverlayData& overlay) {
  QVector<double> sick;
  for (const OverlayCurve& curve : overlay.curves) {
    for (const core::SeriesPoint& point : curve.points.notFinite()) sick.append(point.x);
  }
  for (const OverlayBand& band : overlay.bands) {
    for (std::size_t i = 0; i < band.x.size(); ++i) {
      if (!std::isfinite(band.mean[i])) sick.append(band.x[i]);
    }
  }
  std::sort(sick.begin(), sick.end());
  notFinite_->setScatterStyle({QCPScatterStyle::ssCross, penOf(theme().color(Color::Danger), 2), Qt::NoBrush, 8});
  notFinite_->setData(sick, QVector<double>(sick.size(), 1.0 - kSpaceAboveMarks), true);
}

void OverlayPlot::setCrosshair(std::optional<double> x, const QString& label,
                               const std::vector<CrosshairPoint>& points) {
  const bool isShown = x && xAxis->range().contains(*x);
  crosshair_->setVisible(isShown);
  crosshairLabel_->setVisible(isShown);
  while (crosshairPoints_.size() < points.size()) {
    QCPGraph* const graph = addGraph();
    lift(graph);
    graph->setLineStyle(QCPGraph::lsNone);
    crosshairPoints_.push_back(graph);
  }
  for (std::size_t i = 0; i < crosshairPoints_.size(); ++i) {
    crosshairPoints_[i]->setVisible(isShown && i < points.size());
    if (!isShown || i >= points.size()) continue;
    crosshairPoints_[i]->setData({*x}, {points[i].y}, true);
    crosshairPoints_[i]->setScatterStyle(marker(points[i].slot, kMarkerSize + 2.0));
  }
  if (isShown) {
    crosshair_->setPen(penOf(theme().color(Color::ChartCrosshair), 1));
    moveUprightLine(crosshair_, *x);
    crosshairLabel_->setText(label);
    crosshairLabel_->setFont(theme().font(FontRole::Caption));
    crosshairLabel_->setColor(theme().color(Color::ChartBackground));
    crosshairLabel_->setBrush(theme().color(Color::ChartCrosshair));
    crosshairLabel_->setPen(Qt::NoPen);
    // Kept within the plot's sides.
    const double half = QFontMetricsF(crosshairLabel_->font()).horizontalAdvance(label) / 2.0 + 8.0;
    const double middle = xAxis->coordToPixel(*x);
    const double inside = std::clamp(middle, half, std::max(half, width() - half));
    crosshairLabel_->setPositionAlignment(Qt::AlignTop | Qt::AlignHCenter);
    crosshairLabel_->position->setCoords(xAxis->pixelToCoord(inside), 1.0);
  }
  drawLifted();
}

void OverlayPlot::pan(const QPoint& way) {
  for (QCPAxis* const axis : {xAxis, yAxis}) {
    const double from = axis == xAxis ? axisRect()->left() : axisRect()->bottom();
    const double to = from - (axis == xAxis ? way.x() : way.y());
    const double before = axis->pixelToCoord(from);
    const double after = axis->pixelToCoord(to);
    if (axis->scaleType() == QCPAxis::stLogarithmic) {
      axis->setRange(axis->range().lower * after / before, axis->range().upper * after / before);
    } else {
      axis->moveRange(after - before);
    }
  }
}

void OverlayPlot::zoom(double factor) { xAxis->scaleRange(factor); }

}  // namespace ui
