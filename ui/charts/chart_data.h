// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows, as plain values: curves over epochs, yardsticks, and marks.
#pragma once

#include <QString>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/metric_series.h"

namespace ui {

// The curves of the run that is shown. x counts epochs; batches lie between them.
enum class CurveKind { Validation, Training, Batches };
inline constexpr std::size_t kCurveKinds = 3;

struct OtherRun {
  QString name;
  core::MetricSeries curve;
};

// What a rule without learning scores, drawn as a labelled line.
struct ChartBaseline {
  QString label;
  double value = 0.0;
};

// Something that happened: a setting changed, the run went on after an interruption, a warning.
struct ChartMark {
  double x = 0.0;
  QString text;
};

struct ChartData {
  std::string metric;  // "psnr": how values are written.
  std::array<core::MetricSeries, kCurveKinds> curves;
  std::vector<OtherRun> others;
  std::vector<ChartBaseline> baselines;
  std::vector<ChartMark> marks;
  std::optional<double> bestEpoch;
  int plannedEpochs = 0;
  int runColor = 0;

  [[nodiscard]] const core::MetricSeries& curve(CurveKind kind) const { return curves[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] core::MetricSeries& curve(CurveKind kind) { return curves[static_cast<std::size_t>(kind)]; }
};

}  // namespace ui
