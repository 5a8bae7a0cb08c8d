// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/overlay_chart.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/charts/overlay_plot.h"
#include "ui/charts/read_out.h"
#include "ui/charts/unit_ticker.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"

namespace ui {
namespace {

constexpr int kRedrawMilliseconds = 50;  // 20 times a second.
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
    : QWidget(parent), theme_(theme), plot_(new OverlayPlot(theme, this)), readOut_(new ReadOut(this)) {
  setObjectName(QStringLiteral("overlayChart"));
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(160, 96);
  auto* const layout = new QVBoxLayout(this);
  layout->setContentsMargins(2, 2, 2, 2);
  layout->addWidget(plot_);
  plot_->installEventFilter(this);
  plot_->setMouseTracking(true);
  empty_ = new QLabel(this);
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  empty_->setAttribute(Qt::WA_TransparentForMouseEvents);
  setKind(empty_, QStringLiteral("secondary"));
  redrawTimer_.setSingleShot(true);
  redrawTimer_.setInterval(kRedrawMilliseconds);
  connect(&redrawTimer_, &QTimer::timeout, this, &OverlayChart::redraw);
  connect(&theme_, &Theme::changed, this, &OverlayChart::scheduleRedraw);
  connect(plot_->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] {
    if (plot_->isViewChosen()) scheduleRedraw();
  });
  redraw();
}

OverlayChart::~OverlayChart() { plot_->removeEventFilter(this); }

void OverlayChart::setName(const QString& name) {
  name_ = name;
  setAccessibleName(name);
}

void OverlayChart::setData(OverlayData data) {
  data_ = std::move(data);
  places_ = placesOf(data_);
  hideReadOut();
  scheduleRedraw();
  emit figuresChanged();
}

void OverlayChart::setUnit(ChartUnit unit) {
  if (unit_ == unit) return;
  unit_ = unit;
  resetView();
}

void OverlayChart::setLogarithmic(bool logarithmic) {
  if (logarithmic_ == logarithmic) return;
  logarithmic_ = logarithmic;
  resetView();
  emit logarithmicChanged(logarithmic);
}

void OverlayChart::resetView() {
  plot_->setAutomaticView();
  scheduleRedraw();
}

void OverlayChart::redrawNow() {
  redraw();
  plot_->replot(QCustomPlot::rpImmediateRefresh);
}

void OverlayChart::scheduleRedraw() {
  if (!redrawTimer_.isActive()) redrawTimer_.start();
}

void OverlayChart::redraw() {
  redrawTimer_.stop();
  plot_->show(data_, {unit_, logarithmic_});
  drawCrosshair();
  plot_->replot(QCustomPlot::rpQueuedReplot);
  empty_->setText(tr("No curves to compare. Choose runs, or another metric."));
  empty_->setVisible(places_.empty());
  empty_->setGeometry(rect());
  empty_->raise();
}

void OverlayChart::setCrosshair(std::optional<double> x) {
  if (crosshair_ == x) return;
  crosshair_ = x;
  drawCrosshair();
  emit figuresChanged();
}

void OverlayChart::drawCrosshair() {
  std::vector<OverlayPlot::CrosshairPoint> points;
  if (crosshair_) {
    for (const Figure& figure : figuresAt(*crosshair_)) {
      if (!logarithmic_ || figure.value > 0.0) points.push_back({figure.slot, figure.value});
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

// To the nearest point of any curve.
void OverlayChart::moveCrosshairTo(int pixel) {
  if (places_.empty()) return;
  const double x = plot_->xAxis->pixelToCoord(pixel);
  const auto after = std::lower_bound(places_.begin(), places_.end(), x);
  if (after == places_.begin()) return chooseCrosshair(places_.front());
  const double before = *std::prev(after);
  chooseCrosshair(after == places_.end() || x - before <= *after - x ? before : *after);
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

void OverlayChart::showReadOut(const QPoint& position) {
  const QRect area = plot_->axisRect()->rect();
  const double pointed = plot_->xAxis->pixelToCoord(position.x());
  const auto after = std::lower_bound(places_.begin(), places_.end(), pointed);
  if (!area.contains(position) || places_.empty()) return hideReadOut();
  const bool isBefore =
      after == places_.end() || (after != places_.begin() && pointed - *std::prev(after) < *after - pointed);
  const double x = isBefore ? *std::prev(after) : *after;
  QStringList lines = {unitText(unit_, x)};
  lines += valuesAt(x);
  const QPoint corner = plot_->mapToParent(QPoint());
  const int line = static_cast<int>(plot_->xAxis->coordToPixel(x));
  readOut_->showBeside(lines.join(QLatin1Char('\n')), area.translated(corner), line + corner.x());
  plot_->setPointer(x);
}

void OverlayChart::hideReadOut() {
  if (!readOut_->isVisible()) return;
  readOut_->hide();
  plot_->setPointer(std::nullopt);
}

bool OverlayChart::pressed(const QMouseEvent& event) {
  const bool isView = event.button() == Qt::MiddleButton ||
                      (event.button() == Qt::LeftButton && (event.modifiers() & Qt::ShiftModifier) != 0);
  if (!isView && event.button() != Qt::LeftButton) return false;
  setFocus(Qt::MouseFocusReason);
  drag_ = isView ? Drag::View : Drag::Crosshair;
  lastPosition_ = event.pos();
  if (!isView) moveCrosshairTo(event.pos().x());
  return true;
}

bool OverlayChart::moved(const QMouseEvent& event) {
  if (drag_ == Drag::None) {
    showReadOut(event.pos());
    return false;
  }
  if (drag_ == Drag::Crosshair) {
    showReadOut(event.pos());
    moveCrosshairTo(event.pos().x());
    return true;
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
    case QEvent::MouseButtonDblClick: resetView(); return true;
    case QEvent::Leave: hideReadOut(); break;
    case QEvent::Resize: scheduleRedraw(); break;
    default: break;
  }
  return QWidget::eventFilter(watched, event);
}

void OverlayChart::keyPressEvent(QKeyEvent* event) {
  const auto zoom = [this](double factor) {
    plot_->zoom(factor);
    plot_->replot(QCustomPlot::rpQueuedReplot);
  };
  switch (event->key()) {
    case Qt::Key_L: return setLogarithmic(!logarithmic_);
    case Qt::Key_0: return resetView();
    case Qt::Key_Plus: return zoom(kZoomStep);
    case Qt::Key_Minus: return zoom(1.0 / kZoomStep);
    case Qt::Key_Left: return stepCrosshair(-1);
    case Qt::Key_Right: return stepCrosshair(1);
    case Qt::Key_Home:
    case Qt::Key_End:
      if (!places_.empty()) chooseCrosshair(event->key() == Qt::Key_Home ? places_.front() : places_.back());
      return;
    default: QWidget::keyPressEvent(event);
  }
}

void OverlayChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) scheduleRedraw();
  QWidget::changeEvent(event);
}

void OverlayChart::paintEvent(QPaintEvent* event) {
  QWidget::paintEvent(event);
  if (!hasFocus()) return;
  QPainter painter(this);
  painter.setPen(QPen(theme_.color(Color::Focus), 2));
  painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

bool OverlayChart::savePng(const QString& file) { return plot_->savePng(file, 0, 0, 2.0); }

bool OverlayChart::savePdf(const QString& file) { return plot_->savePdf(file); }

bool OverlayChart::saveSvg(const QString& file) { return saveAsSvg(*plot_, file, name_); }

QRect OverlayChart::partRect(int) const { return plot_->geometry(); }

}  // namespace ui
