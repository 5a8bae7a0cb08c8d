// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/metric.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <tuple>

namespace core {
namespace {

struct PartPrefix {
  MetricPart part;
  std::string_view prefix;
};
constexpr PartPrefix kPrefixes[] = {
    {MetricPart::Validation, "val_"}, {MetricPart::Sample, "eval_"}, {MetricPart::Training, ""}};

MetricSpec error(const char* name, Text title, Text explanation) {
  return {name, title, "", 4, true, false, 1.0, explanation, 0.0};
}

MetricSpec share(const char* name, Text title, Text explanation) {
  return {name, title, "%", 1, false, true, 100.0, explanation, 0.0, 1.0};
}

// Such numbers are easier to read with their exponent.
constexpr double kSmallestPlain = 1e-4;
constexpr double kLargestPlain = 1e6;

// Validation first, then as metricSpecs() has them, then by name.
auto readingKey(const std::string& metric) {
  MetricId id = metricId(metric);
  const MetricSpec* const spec = findMetricSpec(id.name);
  const auto place = spec == nullptr ? metricSpecs().size() : static_cast<std::size_t>(spec - metricSpecs().data());
  return std::tuple(id.part, place, std::move(id.name));
}

}  // namespace

MetricId metricId(std::string_view fullName) {
  for (const auto& [part, prefix] : kPrefixes) {
    if (fullName.starts_with(prefix)) return {part, std::string(fullName.substr(prefix.size()))};
  }
  return {};
}

std::string fullName(MetricPart part, std::string_view name) {
  for (const auto& known : kPrefixes) {
    if (known.part == part) return std::string(known.prefix) + std::string(name);
  }
  return std::string(name);
}

const std::vector<MetricSpec>& metricSpecs() {
  constexpr Text kAccuracy =
      coreText("Core", "What Keras calls “accuracy” here. It was made for classes and says little about pictures.");
  static const std::vector<MetricSpec> specs = {
      {"loss", coreText("Core", "Loss"), "", 4, true, false, 1.0,
       coreText("Core", "What training makes smaller; lower is better.")},
      error("mae", coreText("Core", "Mean absolute error"),
            coreText("Core", "How far a value is from the target's, on average; lower is better.")),
      error("mse", coreText("Core", "Mean squared error"),
            coreText("Core", "The mean of the squared differences, so that large ones weigh more; lower is better.")),
      {"psnr", coreText("Core", "PSNR"), "dB", 1, false, true, 1.0,
       coreText("Core", "How close the pictures are, in decibels: 20 looks blurry, 30 looks good, 40 looks the same.")},
      {"ssim", coreText("Core", "SSIM"), "", 3, false, true, 1.0,
       coreText("Core", "How alike the structures are: 1 is the same picture."), -1.0, 1.0},
      share("binary_accuracy", coreText("Core", "Binary accuracy"), kAccuracy),
      share("categorical_accuracy", coreText("Core", "Categorical accuracy"), kAccuracy),
  };
  return specs;
}

const MetricSpec* findMetricSpec(std::string_view name) {
  const std::vector<MetricSpec>& specs = metricSpecs();
  const auto found =
      std::find_if(specs.begin(), specs.end(), [&](const MetricSpec& spec) { return spec.name == name; });
  return found == specs.end() ? nullptr : &*found;
}

MetricSpec metricSpec(std::string_view name) {
  const MetricSpec* const spec = findMetricSpec(name);
  return spec == nullptr ? MetricSpec{std::string(name)} : *spec;
}

bool isHigherBetter(std::string_view metric) {
  const MetricSpec* const spec = findMetricSpec(metricId(metric).name);
  return spec != nullptr && spec->isHigherBetter;
}

bool isBetterValue(std::string_view metric, double value, double than) {
  return isHigherBetter(metric) ? value > than : value < than;
}

std::vector<std::string> inReadingOrder(std::vector<std::string> metrics) {
  std::sort(metrics.begin(), metrics.end(),
            [](const std::string& a, const std::string& b) { return readingKey(a) < readingKey(b); });
  return metrics;
}

std::vector<std::string> namesInReadingOrder(const std::map<std::string, double>& values) {
  std::vector<std::string> names;
  for (const auto& [name, value] : values) names.push_back(name);
  return inReadingOrder(std::move(names));
}

ShownValue shownValue(const MetricSpec& spec, double value) {
  const double number = value * spec.scale;
  const double magnitude = std::abs(number);
  if (!spec.isSignificant) return {number, 'f', spec.digits};
  if (magnitude == 0.0) return {number, 'f', 0};
  if (magnitude < kSmallestPlain || magnitude >= kLargestPlain) return {number, 'e', spec.digits - 1};
  return {number, 'f', std::max(0, spec.digits - 1 - static_cast<int>(std::floor(std::log10(magnitude))))};
}

std::string formatMetric(std::string_view metric, double value) {
  if (std::isnan(value)) return "-";
  if (std::isinf(value)) return value > 0.0 ? "inf" : "-inf";
  const MetricSpec spec = metricSpec(metricId(metric).name);
  const ShownValue shown = shownValue(spec, value);
  std::array<char, 400> text{};  // The largest double has 309 digits before the point.
  std::snprintf(text.data(), text.size(), shown.notation == 'e' ? "%.*e" : "%.*f", shown.digits, shown.number);
  return spec.unit.empty() ? text.data() : text.data() + (" " + spec.unit);
}

}  // namespace core
