// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics and their values in the words of people, as core/analysis/metric.h describes them.
#pragma once

#include <QString>
#include <string>

namespace ui {

// "PSNR" for "psnr".
[[nodiscard]] QString metricName(const std::string& bare);
// "PSNR, dB"; the name alone where there is no unit.
[[nodiscard]] QString metricNameAndUnit(const std::string& bare);
// What it means, for tooltips; may be empty.
[[nodiscard]] QString metricExplanation(const std::string& bare);
// "PSNR, validation" for "val_psnr", "Loss, during training" for "loss".
[[nodiscard]] QString metricTitle(const std::string& metric);

// Of a full or a bare name. "–" where there is no value.
[[nodiscard]] QString metricValue(const std::string& metric, double value);   // "24.1 dB", "97.6 %", "0.02174"
[[nodiscard]] QString metricNumber(const std::string& metric, double value);  // The same without its unit.
// What lies about a value, without its unit: "0.32" of an accuracy in per cent.
[[nodiscard]] QString metricSpread(const std::string& metric, double spread);

}  // namespace ui
