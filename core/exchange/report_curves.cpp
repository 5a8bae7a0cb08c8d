// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/report_curves.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/metric.h"
#include "core/base/unicode.h"
#include "core/run/imported_run.h"

namespace core {
namespace {

constexpr std::size_t kPointsOfACurve = 500;  // Of a curve.

// As many points as can be told apart, the lowest and highest of each stretch among them.
std::vector<SeriesPoint> thinnedOut(const std::vector<SeriesPoint>& curve) {
  if (curve.size() <= kPointsOfACurve) return curve;
  std::vector<SeriesPoint> thin;
  const std::size_t stretches = kPointsOfACurve / 2;
  for (std::size_t i = 0; i < stretches; ++i) {
    const auto begin = curve.begin() + static_cast<std::ptrdiff_t>(i * curve.size() / stretches);
    const auto end = curve.begin() + static_cast<std::ptrdiff_t>((i + 1) * curve.size() / stretches);
    const auto isLower = [](const SeriesPoint& one, const SeriesPoint& other) { return one.y < other.y; };
    auto [low, high] = std::minmax_element(begin, end, isLower);
    if (low > high) std::swap(low, high);
    thin.push_back(*low);
    if (high != low) thin.push_back(*high);
  }
  return thin;
}

class ChartMaker {
 public:
  ChartMaker(const std::vector<RunDetails>& runs, const std::vector<RunCurves>& curves, const ReportWords& words)
      : runs_(runs), curves_(curves), words_(words) {}

  // By their names, in reading order.
  [[nodiscard]] std::vector<ReportChart> charts() const {
    std::vector<std::string> all;
    for (const RunCurves& curves : curves_) {
      for (const auto& [metric, curve] : curves.metrics) all.push_back(metric);
    }
    std::vector<std::string> names;
    std::vector<ReportChart> charts;
    for (const std::string& metric : inReadingOrder(all)) {
      const std::string name = metricId(metric).name;
      if (std::find(names.begin(), names.end(), name) != names.end()) continue;
      names.push_back(name);
      ReportChart chart = chartOf(name);
      if (!chart.curves.empty()) charts.push_back(std::move(chart));
    }
    return charts;
  }

 private:
  [[nodiscard]] bool isOne() const { return runs_.size() == 1; }
  [[nodiscard]] std::string say(const Message& message) const { return words_.say(message); }
  [[nodiscard]] static std::string nameOf(const RunDetails& run) { return displayText(run.summary.name); }

  ReportChart chartOf(const std::string& name) const {
    const MetricSpec spec = metricSpec(name);
    ReportChart chart;
    chart.title = words_.metricName(name) + (spec.unit.empty() ? "" : ", " + spec.unit);
    if (!spec.explanation.empty()) chart.note = say(spec.explanation);
    chart.axis = say(coreText("Core", "Epoch"));
    chart.number = words_.number;
    chart.scale = spec.scale;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const std::string validation = fullName(MetricPart::Validation, name);
      const bool hasValidation = curves_[i].metrics.contains(validation);
      const std::string run = nameOf(runs_[i]);
      if (hasValidation) {
        addCurve(chart, i, validation, isOne() ? say(coreText("Core", "Validation")) : run, static_cast<int>(i), false);
      }
      if (isOne() || !hasValidation) {
        addCurve(chart, i, name,
                 isOne() ? say(coreText("Core", "Training")) : say({coreText("Core", "%1, training"), run}),
                 isOne() ? 1 : static_cast<int>(i), hasValidation);
      }
    }
    if (isOne()) addBaselines(chart, name);
    return chart;
  }

  void addCurve(ReportChart& chart, std::size_t run, const std::string& metric, const std::string& name, int style,
                bool isQuiet) const {
    const auto found = curves_[run].metrics.find(metric);
    if (found == curves_[run].metrics.end()) return;
    std::vector<SeriesPoint> curve;
    for (const CurvePoint& point : found->second) {
      if (std::isfinite(point.value)) curve.push_back({static_cast<double>(point.epoch), point.value});
    }
    if (curve.empty()) return;
    const std::string summary = say({coreText("Core", "%1: from %2 in epoch %3 to %4 in epoch %5."), name,
                                     words_.metric(metric, curve.front().y), std::llround(curve.front().x),
                                     words_.metric(metric, curve.back().y), std::llround(curve.back().x)});
    chart.curves.push_back({name, thinnedOut(curve), summary, style, isQuiet});
  }

  // A line through all epochs at what needs no learning.
  void addBaselines(ReportChart& chart, const std::string& name) const {
    if (chart.curves.empty()) return;
    const double first = chart.curves.front().points.front().x;
    const double last = chart.curves.front().points.back().x;
    int style = 2;
    for (const Baseline& baseline : runs_.front().started.baselines) {
      const auto found = baseline.metrics.find(fullName(MetricPart::Validation, name));
      if (found == baseline.metrics.end() || !std::isfinite(found->second) || isImported(runs_.front().summary))
        continue;
      const std::string value = words_.metric(name, found->second);
      const std::string label = say({coreText("Core", "Without learning: %1"), say(Message::verbatim(baseline.name))});
      chart.curves.push_back(
          {label, {{first, found->second}, {last, found->second}}, label + ", " + value, style++, true});
    }
  }

  const std::vector<RunDetails>& runs_;
  const std::vector<RunCurves>& curves_;
  const ReportWords& words_;
};

}  // namespace

std::vector<ReportChart> reportCharts(const std::vector<RunDetails>& runs, const std::vector<RunCurves>& curves,
                                      const ReportWords& words) {
  return ChartMaker(runs, curves, words).charts();
}

}  // namespace core
