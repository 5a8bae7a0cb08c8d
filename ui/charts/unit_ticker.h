// SPDX-License-Identifier: GPL-3.0-or-later
// Ticks of epochs, steps, time or pictures seen; the last one says what they are. Private to ui/charts.
#pragma once

#include <QString>

#include "ui/charts/overlay_data.h"
#include "ui/charts/plot_parts.h"

namespace ui {

class UnitTicker : public EpochTicker {
 public:
  UnitTicker(const QCPAxis& axis, ChartUnit unit) : EpochTicker(axis), unit_(unit) {}

 protected:
  double getTickStep(const QCPRange& range) override;
  QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale& locale, QChar format,
                                     int precision) override;

 private:
  ChartUnit unit_;
};

// What an axis of it is called: "Epoch", "Time in seconds".
[[nodiscard]] QString unitName(ChartUnit unit);
// "epoch 20", "step 1,200", "12.5 min", "48,000 pictures"
[[nodiscard]] QString unitText(ChartUnit unit, double x);

}  // namespace ui
