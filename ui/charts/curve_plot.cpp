// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve_plot.h"

#include "ui/charts/plot_parts.h"

namespace ui {
namespace {

QString liftedLayer() { return QStringLiteral("lifted"); }

}  // namespace

CurvePlot::CurvePlot(const Theme& theme, QWidget* parent) : QCustomPlot(parent), theme_(theme) {
  setNoAntialiasingOnDrag(false);
  setFocusPolicy(Qt::NoFocus);
  addLayer(liftedLayer(), layer(QStringLiteral("overlay")), limAbove);
  layer(liftedLayer())->setMode(QCPLayer::lmBuffered);
  layOutAxes(*this);
  pointer_ = addUprightLine();
  for (QCPAxis* const axis : {xAxis, yAxis}) {
    connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] {
      if (!isAdjusting_) isViewChosen_ = true;
    });
  }
}

void CurvePlot::resizeEvent(QResizeEvent*) {
  setViewport(rect());
  replot(rpQueuedReplot);
}

void CurvePlot::adjust(const std::function<void()>& change) {
  isAdjusting_ = true;
  change();
  isAdjusting_ = false;
}

QCPItemStraightLine* CurvePlot::addUprightLine() {
  auto* const line = new QCPItemStraightLine(this);
  lift(line);
  line->setVisible(false);
  return line;
}

void CurvePlot::moveUprightLine(QCPItemStraightLine* line, double x) {
  line->point1->setCoords(x, 1.0);
  line->point2->setCoords(x, 2.0);
}

void CurvePlot::lift(QCPLayerable* item) { item->setLayer(liftedLayer()); }
void CurvePlot::drawLifted() { layer(liftedLayer())->replot(); }

void CurvePlot::setPointer(std::optional<double> x) {
  pointer_->setVisible(x.has_value());
  if (x) moveUprightLine(pointer_, *x);
  drawLifted();
}

}  // namespace ui
