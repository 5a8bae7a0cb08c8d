// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/unit_ticker.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kMinute = 60.0;
constexpr double kHour = 3600.0;
constexpr double kTimeSteps[] = {1,   2,   5,    10,   15,   30,    60,    120,   300,
                                 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400};

class UnitWords {
  Q_DECLARE_TR_FUNCTIONS(UnitWords)
};

double secondsOf(ChartUnit unit, double largest) {
  if (unit != ChartUnit::Seconds) return 1.0;
  return largest >= 2.0 * kHour ? kHour : largest >= 2.0 * kMinute ? kMinute : 1.0;
}

QString numberText(double value) {
  const QLocale locale;
  const bool isWhole = std::abs(value - std::round(value)) < 1e-6;
  return isWhole ? locale.toString(std::llround(value)) : locale.toString(value, 'f', 1);
}

QString withUnit(ChartUnit unit, double largest, const QString& number) {
  switch (unit) {
    case ChartUnit::Epoch: return UnitWords::tr("epoch %1").arg(number);
    case ChartUnit::Step: return UnitWords::tr("step %1").arg(number);
    case ChartUnit::Pictures: return UnitWords::tr("%1 pictures").arg(number);
    case ChartUnit::Seconds: break;
  }
  const double seconds = secondsOf(unit, largest);
  if (seconds == kHour) return UnitWords::tr("%1 h").arg(number);
  if (seconds == kMinute) return UnitWords::tr("%1 min").arg(number);
  return UnitWords::tr("%1 s").arg(number);
}

}  // namespace

double UnitTicker::getTickStep(const QCPRange& range) {
  const double step = EpochTicker::getTickStep(range);
  if (unit_ != ChartUnit::Seconds) return step;
  const double wanted = range.size() / (tickCount() + 1e-10);
  const auto* const found = std::lower_bound(std::begin(kTimeSteps), std::end(kTimeSteps), wanted);
  return found == std::end(kTimeSteps) ? step : *found;
}

QVector<QString> UnitTicker::createLabelVector(const QVector<double>& ticks, const QLocale&, QChar, int) {
  QVector<QString> labels;
  if (ticks.isEmpty()) return labels;
  const qsizetype last = lastShown(ticks);
  for (const double tick : ticks) labels.append(numberText(tick / secondsOf(unit_, ticks[last])));
  if (last > 0) labels[last] = withUnit(unit_, ticks[last], labels[last]);
  makeRoomForLast(labels, ticks);
  return labels;
}

QString unitName(ChartUnit unit) {
  switch (unit) {
    case ChartUnit::Epoch: return UnitWords::tr("Epoch");
    case ChartUnit::Step: return UnitWords::tr("Step");
    case ChartUnit::Pictures: return UnitWords::tr("Pictures seen");
    case ChartUnit::Seconds: break;
  }
  return UnitWords::tr("Time in seconds");
}

QString unitText(ChartUnit unit, double x) { return withUnit(unit, x, numberText(x / secondsOf(unit, x))); }

}  // namespace ui
