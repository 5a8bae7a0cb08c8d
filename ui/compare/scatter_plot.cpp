// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/scatter_plot.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/marks/run_marker.h"

namespace ui {
namespace {

constexpr int kTicks = 6;
constexpr double kMarkerSize = 11.0;
constexpr double kDot = 2.5;              // Its radius.
constexpr double kManyDot = 1.5;          // Where many are.
constexpr std::size_t kSmoothRuns = 400;  // More dots than these are smaller.
constexpr double kInset = 12.0;           // Of the outermost points.

QColor withAlpha(QColor color, double alpha) {
  color.setAlphaF(static_cast<float>(alpha));
  return color;
}

}  // namespace

ScatterPlot::ScatterPlot(const Theme& theme, BrushedRuns& runs, QWidget* parent)
    : QWidget(parent), theme_(theme), runs_(runs), readOut_(new QFrame(this)) {
  setObjectName(QStringLiteral("scatterPlot"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setKind(readOut_, QStringLiteral("popup"));
  readOut_->setAttribute(Qt::WA_TransparentForMouseEvents);
  auto* const column = new QVBoxLayout(readOut_);
  column->setContentsMargins(Space::kSmall, Space::kSmall, Space::kSmall, Space::kSmall);
  column->setSpacing(Space::kTiny);
  readOutPicture_ = new QLabel(readOut_);
  column->addWidget(readOutPicture_);
  readOutText_ = new QLabel(readOut_);
  readOutText_->setObjectName(QStringLiteral("scatterReadOut"));
  readOutText_->setTextFormat(Qt::PlainText);
  column->addWidget(readOutText_);
  readOut_->hide();
  askTimer_.setSingleShot(true);
  askTimer_.setInterval(0);
  connect(&askTimer_, &QTimer::timeout, this, &ScatterPlot::askForThumbnails);
  connect(&theme_, &Theme::changed, this, &ScatterPlot::adoptBrushes);
  connect(&runs_, &BrushedRuns::changed, this, &ScatterPlot::adoptRuns);
  connect(&runs_, &BrushedRuns::brushed, this, &ScatterPlot::adoptBrushes);
  setAccessibleName(tr("Settings against result, as points"));
  adoptRuns();
}

void ScatterPlot::setAxes(const QString& x, const QString& y) {
  xKey_ = x;
  yKey_ = y;
  adoptRuns();
}

void ScatterPlot::adoptRuns() {
  const int count = static_cast<int>(runs_.axes().size());
  x_ = runs_.axisOf(xKey_);
  y_ = runs_.axisOf(yKey_);
  if (x_ < 0 && count > 0) x_ = 0;
  if (y_ < 0) y_ = count - 1;
  if (x_ >= 0) xKey_ = runs_.axes()[static_cast<std::size_t>(x_)].key;
  if (y_ >= 0) yKey_ = runs_.axes()[static_cast<std::size_t>(y_)].key;
  drag_ = Drag::None;
  hover(-1);
  adoptBrushes();
}

void ScatterPlot::adoptBrushes() {
  others_ = {};
  placeThumbnails();
  update();
}

void ScatterPlot::setThumbnail(const QString& uid, const QImage& picture) {
  small_.remove(uid);
  if (picture.isNull()) {
    pictures_.remove(uid);
  } else {
    pictures_.insert(uid, picture);
  }
  update();
}

// Compared runs first; those that are not selected stay dots.
void ScatterPlot::placeThumbnails() {
  withPicture_.clear();
  if (x_ < 0 || y_ < 0) return;
  std::vector<ScatterPoint> points;
  for (const std::size_t run : compared()) points.push_back({run, pointOf(run)});
  for (std::size_t run = 0; run < runs_.runs().size(); ++run) {
    if (!runs_.runs()[run].slot && runs_.isSelected(run)) points.push_back({run, pointOf(run)});
  }
  withPicture_ = thinned(points, size(), side());
  askTimer_.start();
}

void ScatterPlot::askForThumbnails() {
  if (!isVisible()) return;
  QStringList wanted;
  for (const ScatterPoint& point : withPicture_) {
    const QString& uid = runs_.runs()[point.run].uid;
    if (pictures_.contains(uid) || asked_.contains(uid)) continue;
    asked_.insert(uid);
    wanted.push_back(uid);
  }
  if (!wanted.isEmpty()) emit thumbnailsWanted(wanted);
}

double ScatterPlot::side() const { return std::clamp(std::round(height() / 6.0), 28.0, 48.0); }

QRectF ScatterPlot::area() const {
  const QFontMetricsF metrics(theme_.font(FontRole::Caption));
  double widest = metrics.horizontalAdvance(QStringLiteral("0.00"));
  if (y_ >= 0) {
    for (const AxisScale::Tick& tick : runs_.scale(y_).ticks(kTicks)) {
      widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    }
  }
  const double left = std::min(widest, width() / 5.0) + Space::kMedium;
  const double top = metrics.height() + Space::kTiny;
  return {left, top, std::max(20.0, width() - left - Space::kMedium),
          std::max(20.0, height() - top - metrics.height() - Space::kSmall)};
}

QPointF ScatterPlot::pointOf(double x, double y) const {
  const QRectF inner = area().adjusted(kInset, kInset, -kInset, -kInset);
  return {inner.left() + x * inner.width(), inner.bottom() - y * inner.height()};
}

QPointF ScatterPlot::pointOf(std::size_t run) const {
  return pointOf(runs_.position(run, x_), runs_.position(run, y_));
}

std::vector<std::size_t> ScatterPlot::compared() const {
  std::vector<std::size_t> chosen;
  for (std::size_t run = 0; run < runs_.runs().size(); ++run) {
    if (runs_.runs()[run].slot) chosen.push_back(run);
  }
  std::stable_sort(chosen.begin(), chosen.end(),
                   [this](std::size_t a, std::size_t b) { return *runs_.runs()[a].slot < *runs_.runs()[b].slot; });
  return chosen;
}

QString ScatterPlot::describe(std::size_t run) const {
  const PlotRun& shown = runs_.runs()[run];
  const QString name = shown.slot ? tr("%1, %2", "letter, name").arg(runLetter(*shown.slot), shown.name) : shown.name;
  const auto valueOf = [&](int axis) {
    return tr("%1 %2", "axis, value")
        .arg(runs_.axes()[static_cast<std::size_t>(axis)].title, runs_.valueText(run, axis));
  };
  return tr("%1: %2, %3", "run, its values").arg(name, valueOf(x_), valueOf(y_));
}

QString ScatterPlot::wholeText() const {
  const QString count = tr("%n run(s)", nullptr, static_cast<int>(runs_.runs().size()));
  if (x_ < 0 || y_ < 0) return count;
  const QString axes = tr("%1 against %2, %3").arg(runs_.fullTitle(y_), runs_.fullTitle(x_), count);
  return runs_.isBrushed() ? tr("%1, %2 selected").arg(axes, QLocale().toString(runs_.selectedCount())) : axes;
}

int ScatterPlot::partCount() const { return static_cast<int>(compared().size()); }

QString ScatterPlot::partText(int part) const { return describe(compared()[static_cast<std::size_t>(part)]); }

QRect ScatterPlot::partRect(int part) const {
  const QPointF corner(kMarkerSize, kMarkerSize);
  const QPointF place = pointOf(compared()[static_cast<std::size_t>(part)]);
  return QRectF(place - corner, place + corner).toAlignedRect();
}

QSize ScatterPlot::sizeHint() const { return {690, 180}; }
QSize ScatterPlot::minimumSizeHint() const { return {240, 110}; }

QPixmap ScatterPlot::otherRuns() const {
  QPixmap pixmap(size() * devicePixelRatioF());
  pixmap.setDevicePixelRatio(devicePixelRatioF());
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  const bool areFew = runs_.runs().size() <= kSmoothRuns;
  painter.setRenderHint(QPainter::Antialiasing, areFew);
  painter.setPen(Qt::NoPen);
  const double radius = areFew ? kDot : kManyDot;
  for (const bool isSelected : {false, true}) {
    const QColor color = withAlpha(theme_.color(isSelected ? Color::ChartTick : Color::ChartGhost),
                                   isSelected ? (areFew ? 0.9 : 0.6) : (areFew ? 0.8 : 0.5));
    painter.setBrush(color);
    for (std::size_t run = 0; run < runs_.runs().size(); ++run) {
      if (runs_.runs()[run].slot || runs_.isSelected(run) != isSelected) continue;
      const QPointF place = pointOf(run);
      if (areFew) {
        painter.drawEllipse(place, radius, radius);
      } else {
        painter.fillRect(QRectF(place.x() - radius, place.y() - radius, 2.0 * radius, 2.0 * radius), color);
      }
    }
  }
  return pixmap;
}

}  // namespace ui
