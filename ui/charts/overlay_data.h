// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart of several runs shows, as plain values.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/analysis/metric_series.h"

namespace ui {

// What the horizontal axis counts; the curves' x are in this unit already.
enum class ChartUnit { Epoch, Step, Seconds, Pictures };

struct OverlayCurve {
  QString uid;
  QString name;
  int slot = 0;             // Its letter, colour and marker.
  bool isTraining = false;  // Dashed, without a letter at its end.
  QString endText;          // "stopped early", after the letter; may be empty.
  core::MetricSeries points;
};

// Runs that differ in their seed alone: their mean and what lies within one standard deviation of it.
struct OverlayBand {
  QString name;
  int slot = 0;
  int runs = 0;
  std::vector<double> x;  // Ascending; all three are equally long.
  std::vector<double> mean;
  std::vector<double> deviation;
};

// What a validation curve or the mean of a band is at a place.
struct CurveValue {
  int slot = 0;
  QString name;
  double value = 0.0;
  QString text;  // As the metric is written: "97.6 %".
};

struct OverlayData {
  std::string metric;  // "psnr": how values are written.
  std::vector<OverlayCurve> curves;
  std::vector<OverlayBand> bands;
};

}  // namespace ui
