// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of each metric: title, unit, digits, which way is better. Metrics are told by name, never by a part of it.
#pragma once

#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace core {

// Which pictures a metric was measured on, in reading order.
enum class MetricPart {
  Validation,  // "val_psnr"
  Sample,      // "eval_psnr": a fixed sample of the training pictures, in evaluation mode.
  Training,    // "psnr": a running mean over the batches of an epoch.
};

struct MetricId {
  MetricPart part = MetricPart::Training;
  std::string name;  // "psnr"

  bool operator==(const MetricId&) const = default;
};

// {Validation, "psnr"} for "val_psnr", and back.
[[nodiscard]] MetricId metricId(std::string_view fullName);
[[nodiscard]] std::string fullName(MetricPart part, std::string_view name);

struct MetricSpec {
  std::string name;    // "psnr", whichever pictures it was measured on.
  Text title{};        // For people: "PSNR". "" for a metric of one's own, whose name has to do.
  std::string unit{};  // "dB", "%"; "" for none.
  int digits = 4;      // Behind the point; where isSignificant: significant ones.
  bool isSignificant = true;
  bool isHigherBetter = false;
  double scale = 1.0;  // What a value is multiplied by for people: 100 for a share in per cent.
  Text explanation{};  // A sentence with a scale to judge by; "" where the title says it all.
  // No value is ever outside, the ends included; infinite where there is no end.
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
};

// Every metric that the engine measures, in reading order.
[[nodiscard]] const std::vector<MetricSpec>& metricSpecs();
// Null for a metric of one's own.
[[nodiscard]] const MetricSpec* findMetricSpec(std::string_view name);
// A metric of one's own has no title, no unit and four significant digits, and the lower is the better.
[[nodiscard]] MetricSpec metricSpec(std::string_view name);

// Those below take full names ("val_psnr").
[[nodiscard]] bool isHigherBetter(std::string_view metric);
// False for NaN, and for equal values.
[[nodiscard]] bool isBetterValue(std::string_view metric, double value, double than);

// Validation before the sample before training; within each loss and errors, PSNR, SSIM, accuracy, then one's own by name.
[[nodiscard]] std::vector<std::string> inReadingOrder(std::vector<std::string> metrics);
[[nodiscard]] std::vector<std::string> namesInReadingOrder(const std::map<std::string, double>& values);

// A finite value as everybody writes it: 0.976 of an accuracy is 97.6 with one digit and "%".
struct ShownValue {
  double number = 0.0;
  char notation = 'f';  // 'f' or 'e', as printf and QLocale take it.
  int digits = 0;       // Behind the point.
};
[[nodiscard]] ShownValue shownValue(const MetricSpec& spec, double value);

// For the terminal and for pictures: "97.6 %", "20.2 dB", "0.02174"; "-" for NaN.
[[nodiscard]] std::string formatMetric(std::string_view metric, double value);

}  // namespace core
