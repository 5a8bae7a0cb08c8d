// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/live_chart.h"

#include <QAccessible>
#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <map>

#include "ui/charts/chart_plot.h"
#include "ui/charts/plot_parts.h"
#include "ui/charts/read_out.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kRedrawMilliseconds = 50;  // 20 times a second.
constexpr double kMostSmoothing = 0.95;
constexpr double kSmoothingStep = 0.05;

QString curveName(CurveKind kind) {
  switch (kind) {
    case CurveKind::Validation: return LiveChart::tr("validation");
    case CurveKind::Training: return LiveChart::tr("training");
    case CurveKind::Batches: return LiveChart::tr("batches");
  }
  return {};
}

constexpr CurveKind kAllKinds[] = {CurveKind::Validation, CurveKind::Training, CurveKind::Batches};

}  // namespace

LiveChart::LiveChart(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), plot_(new ChartPlot(theme, this)) {
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(160, 96);
  auto* const layout = new QVBoxLayout(this);
  layout->setContentsMargins(2, 2, 2, 2);
  layout->addWidget(plot_);
  plot_->installEventFilter(this);
  plot_->setMouseTracking(true);
  readOut_ = new ReadOut(this);
  empty_ = new QLabel(this);
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setAttribute(Qt::WA_TransparentForMouseEvents);
  setKind(empty_, QStringLiteral("secondary"));
  redrawTimer_.setSingleShot(true);
  redrawTimer_.setInterval(kRedrawMilliseconds);
  connect(&redrawTimer_, &QTimer::timeout, this, &LiveChart::redraw);
  connect(&theme_, &Theme::changed, this, [this] {
    plot_->applyTheme();
    scheduleRedraw();
  });
  connect(plot_->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] {
    if (plot_->isViewChosen()) scheduleRedraw();
  });
  redraw();
}

LiveChart::~LiveChart() { plot_->removeEventFilter(this); }

void LiveChart::setName(const QString& name) {
  name_ = name;
  setAccessibleName(name);
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

void LiveChart::setLogarithmic(bool logarithmic) {
  if (logarithmic_ == logarithmic) return;
  logarithmic_ = logarithmic;
  plot_->setAutomaticView();
  scheduleRedraw();
  emit logarithmicChanged(logarithmic);
}

void LiveChart::setSmoothing(double weight) {
  const double chosen = std::clamp(weight, 0.0, kMostSmoothing);
  const bool isNew = std::abs(chosen - smoothing_) > 1e-9;
  smoothing_ = chosen;
  scheduleRedraw();
  if (isNew) emit smoothingChanged(smoothing_);
}

void LiveChart::resetView() {
  plot_->setAutomaticView();
  scheduleRedraw();
}

void LiveChart::redrawNow() {
  redraw();
  plot_->replot(QCustomPlot::rpImmediateRefresh);
}

std::size_t LiveChart::leftOut() const {
  if (!logarithmic_) return 0;
  std::size_t count = 0;
  for (const core::MetricSeries& series : data_.curves) {
    count += static_cast<std::size_t>(std::count_if(series.points().begin(), series.points().end(),
                                                    [](const auto& point) { return point.y <= 0.0; }));
  }
  return count;
}

void LiveChart::scheduleRedraw() {
  if (!redrawTimer_.isActive()) redrawTimer_.start();
}

void LiveChart::redraw() {
  const bool isSmoothed = smoothing_ > 0.0;
  if (isSmoothed) {
    for (std::size_t kind = 0; kind < kCurveKinds; ++kind) smoothed_[kind] = data_.curves[kind].smoothed(smoothing_);
  }
  plot_->show(data_, isSmoothed ? smoothed_ : data_.curves, {logarithmic_, isSmoothed});
  plot_->replot(QCustomPlot::rpQueuedReplot);
  const bool isEmpty = std::all_of(data_.curves.begin(), data_.curves.end(), [](const auto& c) { return c.empty(); });
  if (isEmpty) {
    empty_->setText(tr("No curve yet.\nIt appears after the first batch."));
  } else if (const std::size_t hidden = leftOut(); hidden > 0) {
    empty_->setText(QString());
    setToolTip(
        tr("%n point(s) at or below zero have no place on a logarithmic axis.", nullptr, static_cast<int>(hidden)));
  } else {
    setToolTip(QString());
  }
  empty_->setVisible(isEmpty && data_.others.empty());  // Earlier runs are seen better without words before them.
  empty_->setGeometry(rect());
  empty_->raise();
}

QStringList LiveChart::valuesAt(double x) const {
  QStringList lines;
  const QLocale locale;
  for (const CurveKind kind : kAllKinds) {
    const core::MetricSeries& series = data_.curve(kind);
    if (series.points().empty() || x > series.points().back().x + 0.5) continue;
    lines += tr("%1 %2").arg(curveName(kind), figureText(series.valueAt(x + 1e-9)));
  }
  for (const OtherRun& other : data_.others) {
    if (!other.curve.points().empty()) {
      lines += tr("%1 %2").arg(other.name, figureText(other.curve.valueAt(x + 1e-9)));
    }
  }
  return lines;
}

void LiveChart::showReadOut(const QPoint& position) {
  const QRect area = plot_->axisRect()->rect();
  const double x = std::max(0.0, std::round(plot_->xAxis->pixelToCoord(position.x())));
  const QStringList lines = valuesAt(x);
  if (!area.contains(position) || lines.isEmpty()) return hideReadOut();
  QStringList text = {tr("Epoch %1").arg(QLocale().toString(std::llround(x)))};
  text += lines;
  for (const ChartMark& mark : data_.marks) {
    if (std::abs(plot_->xAxis->coordToPixel(mark.x) - position.x()) < 6.0) text += mark.text;
  }
  const QPoint corner = plot_->mapToParent(QPoint());
  const int line = static_cast<int>(plot_->xAxis->coordToPixel(x));
  readOut_->showBeside(text.join(QLatin1Char('\n')), area.translated(corner), line + corner.x());
  plot_->setCrosshair(x);
}

void LiveChart::hideReadOut() {
  if (!readOut_->isVisible()) return;
  readOut_->hide();
  plot_->setCrosshair(std::nullopt);
}

bool LiveChart::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseMove: showReadOut(static_cast<QMouseEvent*>(event)->pos()); break;
    case QEvent::Leave: hideReadOut(); break;
    case QEvent::MouseButtonDblClick: resetView(); break;
    case QEvent::MouseButtonPress: setFocus(Qt::MouseFocusReason); break;
    case QEvent::Resize: scheduleRedraw(); break;
    default: break;
  }
  return QWidget::eventFilter(watched, event);
}

void LiveChart::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_L: return setLogarithmic(!logarithmic_);
    case Qt::Key_BracketLeft: return setSmoothing(smoothing_ - kSmoothingStep);
    case Qt::Key_BracketRight: return setSmoothing(smoothing_ + kSmoothingStep);
    case Qt::Key_0: return resetView();
    default: QWidget::keyPressEvent(event);
  }
}

void LiveChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) scheduleRedraw();
  QWidget::changeEvent(event);
}

void LiveChart::paintEvent(QPaintEvent* event) {
  QWidget::paintEvent(event);
  if (!hasFocus()) return;
  QPainter painter(this);
  painter.setPen(QPen(theme_.color(Color::Focus), 2));
  painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void LiveChart::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void LiveChart::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

QString LiveChart::description() const {
  const core::MetricSeries& validation = data_.curve(CurveKind::Validation);
  if (validation.points().empty()) return tr("%1, no values yet").arg(name_);
  const QLocale locale;
  const core::SeriesPoint last = validation.points().back();
  const QString now =
      tr("%1, validation %2 at epoch %3").arg(name_, figureText(last.y), locale.toString(std::llround(last.x)));
  if (!data_.bestEpoch) return now;
  return tr("%1, best %2 at epoch %3")
      .arg(now, figureText(validation.valueAt(*data_.bestEpoch)), locale.toString(std::llround(*data_.bestEpoch)));
}

bool LiveChart::savePng(const QString& file) { return plot_->savePng(file, 0, 0, 2.0); }

bool LiveChart::savePdf(const QString& file) { return plot_->savePdf(file); }

bool LiveChart::saveSvg(const QString& file) { return saveAsSvg(*plot_, file, name_); }

// Written for programs: full precision, a point for the decimal mark.
QString LiveChart::table(QChar separator) const {
  struct Row {
    QString training;
    QString validation;
  };
  std::map<double, Row> rows;
  const auto exact = [](double value) { return QString::number(value, 'g', 17); };
  for (const core::SeriesPoint& point : data_.curve(CurveKind::Training).points())
    rows[point.x].training = exact(point.y);
  for (const core::SeriesPoint& point : data_.curve(CurveKind::Validation).points()) {
    rows[point.x].validation = exact(point.y);
  }
  QString text = QStringLiteral("epoch%1training%1validation\n").arg(separator);
  for (const auto& [epoch, row] : rows) {
    text += exact(epoch) + separator + row.training + separator + row.validation + QLatin1Char('\n');
  }
  return text;
}

}  // namespace ui
