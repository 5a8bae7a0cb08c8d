// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve_chart.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <limits>

#include "ui/charts/curve_plot.h"
#include "ui/charts/read_out.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kRedrawMilliseconds = 50;  // 20 times a second.
constexpr QSize kLeastSize(160, 96);

}  // namespace

CurveChart::CurveChart(const Theme& theme, CurvePlot* plot, QWidget* parent)
    : QWidget(parent), theme_(theme), plot_(plot), readOut_(new ReadOut(this)), empty_(new QLabel(this)) {
  setFocusPolicy(Qt::StrongFocus);
  setDesignedMinimum(this, kLeastSize);
  auto* const layout = new QVBoxLayout(this);
  layout->setContentsMargins(2, 2, 2, 2);
  layout->addWidget(plot_);
  plot_->installEventFilter(this);
  plot_->setMouseTracking(true);
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  empty_->setAttribute(Qt::WA_TransparentForMouseEvents);
  setKind(empty_, QStringLiteral("secondary"));
  redrawTimer_.setSingleShot(true);
  redrawTimer_.setInterval(kRedrawMilliseconds);
  connect(&redrawTimer_, &QTimer::timeout, this, &CurveChart::redraw);
  connect(&theme_, &Theme::changed, this, &CurveChart::scheduleRedraw);
  connect(plot_->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] {
    if (plot_->isViewChosen()) scheduleRedraw();
  });
}

CurveChart::~CurveChart() { plot_->removeEventFilter(this); }

void CurveChart::setName(const QString& name) {
  name_ = name;
  setAccessibleName(name);
}

void CurveChart::setLogarithmic(bool logarithmic) {
  if (logarithmic_ == logarithmic) return;
  logarithmic_ = logarithmic;
  resetView();
  emit logarithmicChanged(logarithmic);
}

void CurveChart::resetView() {
  plot_->setAutomaticView();
  scheduleRedraw();
}

void CurveChart::redrawNow() {
  redraw();
  plot_->replot(QCustomPlot::rpImmediateRefresh);
}

void CurveChart::scheduleRedraw() {
  if (!redrawTimer_.isActive()) redrawTimer_.start();
}

void CurveChart::redraw() {
  redrawTimer_.stop();
  const QString words = emptyText();
  for (QCPAxis* const axis : {plot_->xAxis, plot_->yAxis})
    axis->setTickLabels(words.isEmpty());  // They stand in its place.
  showData();
  plot_->replot(QCustomPlot::rpQueuedReplot);
  empty_->setText(words);
  empty_->setVisible(!words.isEmpty());
  empty_->setGeometry(rect());
  empty_->raise();
}

void CurveChart::showReadOut(const QPoint& position) {
  const QRect area = plot_->axisRect()->rect();
  const std::optional<Reading> reading = area.contains(position) ? readingAt(position) : std::nullopt;
  if (!reading) return hideReadOut();
  const QPoint corner = plot_->mapToParent(QPoint());
  const int line = static_cast<int>(plot_->xAxis->coordToPixel(reading->x));
  readOut_->showBeside(reading->lines.join(QLatin1Char('\n')), area.translated(corner), line + corner.x());
  plot_->setPointer(reading->x);
}

void CurveChart::hideReadOut() {
  if (!readOut_->isVisible()) return;
  readOut_->hide();
  plot_->setPointer(std::nullopt);
}

bool CurveChart::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseMove: showReadOut(static_cast<QMouseEvent*>(event)->pos()); break;
    case QEvent::Leave: hideReadOut(); break;
    case QEvent::MouseButtonDblClick: resetView(); return true;
    case QEvent::MouseButtonPress: setFocus(Qt::MouseFocusReason); break;
    case QEvent::Resize: scheduleRedraw(); break;
    default: break;
  }
  return QWidget::eventFilter(watched, event);
}

void CurveChart::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_L: return setLogarithmic(!logarithmic_);
    case Qt::Key_0: return resetView();
    default: QWidget::keyPressEvent(event);
  }
}

void CurveChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) scheduleRedraw();
  QWidget::changeEvent(event);
}

void CurveChart::paintEvent(QPaintEvent* event) {
  QWidget::paintEvent(event);
  if (!hasFocus()) return;
  QPainter painter(this);
  painter.setPen(QPen(theme_.color(Color::Focus), 2));
  painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

std::vector<core::SeriesPoint> CurveChart::seen(const core::MetricSeries& series) const {
  constexpr std::size_t kColumns = 700;  // Of a drawing; as many points can be told apart.
  const QCPRange range = plot_->xAxis->range();
  const auto least = std::numeric_limits<double>::lowest();
  const auto most = std::numeric_limits<double>::max();
  return plot_->isViewChosen() ? series.visible(range.lower, range.upper, kColumns)
                               : series.visible(least, most, kColumns);
}

}  // namespace ui
