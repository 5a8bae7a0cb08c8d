// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics and their figures in the words of people.
#pragma once

#include <QString>
#include <string>

namespace ui {

// "PSNR" for "psnr".
[[nodiscard]] QString metricName(const std::string& bare);
// "PSNR, validation" for "val_psnr", "loss, training" for "loss".
[[nodiscard]] QString metricTitle(const std::string& metric);
// "24.1 dB", "0.86", "0.0217"; "–" where there is none.
[[nodiscard]] QString metricFigure(const std::string& metric, double value);

}  // namespace ui
