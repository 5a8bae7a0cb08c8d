// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of compared runs over what a chart counts; runs that differ by their seed only as one, with their spread.
#pragma once

#include <string>
#include <vector>

#include "ui/charts/chart_card.h"
#include "ui/charts/overlay_data.h"
#include "ui/reading/compared_run.h"

namespace ui {

// What the runs' epochs are in a unit; 0 stays 0.
[[nodiscard]] double placeOfEpoch(const ComparedRun& run, std::int64_t epoch, ChartUnit unit);

// metric without "val_": "psnr". Validation is solid, training dashed; groups of seeds show the mean of validation and one
// standard deviation about it, wherever any of their runs has an epoch.
[[nodiscard]] OverlayData overlayData(const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots,
                                      const std::string& metric, ChartUnit unit);

// What can be shown: PSNR, SSIM, and the loss where all runs measure the same one.
[[nodiscard]] std::vector<MetricChoice> overlayMetrics(const std::vector<ComparedRunPtr>& runs);

}  // namespace ui
