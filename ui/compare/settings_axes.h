// SPDX-License-Identifier: GPL-3.0-or-later
// The runs on one dataset as values on axes: the settings that differ between them, and their results.
#pragma once

#include <QStringList>
#include <optional>
#include <vector>

#include "ui/compare/brushed_runs.h"
#include "ui/compare/comparison_reader.h"

namespace ui {

class ComparedRuns;

struct SettingsPlot {
  std::vector<PlotAxis> axes;  // Settings first, then time and the best results.
  std::vector<PlotRun> runs;
};

[[nodiscard]] SettingsPlot settingsPlot(const Comparison& comparison, const ComparedRuns& compared);
// Of these axes, the few that are shown at first: settings, then what came of them.
[[nodiscard]] QStringList firstAxes(const QStringList& keys);

}  // namespace ui
