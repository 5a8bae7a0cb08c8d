// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/overlay_curves.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/analysis/metric.h"
#include "core/analysis/run_comparison.h"
#include "core/analysis/seed_groups.h"
#include "ui/words/metric_words.h"

namespace ui {
namespace {

class OverlayWords {
  Q_DECLARE_TR_FUNCTIONS(OverlayWords)
};

const core::Curve* curveOf(const ComparedRun& run, const std::string& metric) {
  const auto found = run.curves.metrics.find(metric);
  return found == run.curves.metrics.end() ? nullptr : &found->second;
}

// Epochs in the chart's unit, counted once for a whole curve.
class Places {
 public:
  Places(const ComparedRun& run, ChartUnit unit) : run_(run), unit_(unit) {
    if (unit == ChartUnit::Seconds) seconds_ = secondsAfterEpochs(run);
  }

  [[nodiscard]] double at(std::int64_t epoch) const {
    switch (unit_) {
      case ChartUnit::Epoch: return static_cast<double>(epoch);
      case ChartUnit::Step: return static_cast<double>(epoch * run_.details.started.batchesPerEpoch);
      case ChartUnit::Pictures:
        return static_cast<double>(epoch) * static_cast<double>(run_.details.started.trainingCount);
      case ChartUnit::Seconds: break;
    }
    const auto found = seconds_.find(epoch);
    return found == seconds_.end() ? 0.0 : found->second;
  }

 private:
  const ComparedRun& run_;
  ChartUnit unit_;
  std::map<std::int64_t, double> seconds_;
};

QString endText(const ComparedRun& run) {
  const core::RunSummary& summary = run.details.summary;
  const bool isShort = summary.epochs < summary.plannedEpochs;
  if (summary.status == core::RunStatus::Finished && isShort) return OverlayWords::tr("stopped early");
  if (summary.status == core::RunStatus::Failed) return OverlayWords::tr("failed");
  return {};
}

void addCurve(OverlayData& overlay, const ComparedRun& run, int slot, const std::string& metric, bool isTraining,
              ChartUnit unit) {
  const core::Curve* const curve = curveOf(run, metric);
  if (curve == nullptr) return;
  const Places places(run, unit);
  OverlayCurve made{QString::fromStdString(run.uid()),     run.name(), slot, isTraining,
                    isTraining ? QString() : endText(run), {}};
  for (const core::CurvePoint& point : *curve) made.points.append(places.at(point.epoch), point.value);
  overlay.curves.push_back(std::move(made));
}

void addBand(OverlayData& overlay, const std::vector<ComparedRunPtr>& runs, const std::vector<std::size_t>& group,
             int slot, const std::string& metric, ChartUnit unit) {
  std::vector<core::Curve> curves;
  std::vector<Places> places;
  for (const std::size_t run : group) {
    const core::Curve* const curve = curveOf(*runs[run], metric);
    if (curve == nullptr) continue;
    curves.push_back(*curve);
    places.emplace_back(*runs[run], unit);
  }
  OverlayBand band{runs[group.front()]->name(), slot, static_cast<int>(curves.size()), {}, {}, {}};
  for (const core::GroupPoint& point : core::meanCurve(curves)) {
    double x = 0.0;
    int count = 0;
    for (std::size_t i = 0; i < curves.size(); ++i) {
      const bool isThere = std::any_of(curves[i].begin(), curves[i].end(),
                                       [&](const core::CurvePoint& own) { return own.epoch == point.epoch; });
      if (!isThere) continue;
      x += places[i].at(point.epoch);
      ++count;
    }
    // A run that has ended leaves the mean time of the others; it never goes back.
    const double mean = x / std::max(count, 1);
    band.x.push_back(band.x.empty() ? mean : std::max(mean, band.x.back()));
    band.mean.push_back(point.mean);
    band.deviation.push_back(point.deviation);
  }
  overlay.bands.push_back(std::move(band));
}

}  // namespace

double placeOfEpoch(const ComparedRun& run, std::int64_t epoch, ChartUnit unit) { return Places(run, unit).at(epoch); }

OverlayData overlayData(const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots,
                        const std::string& metric, ChartUnit unit) {
  OverlayData overlay;
  overlay.metric = metric;
  std::vector<core::RunDetails> details;
  for (const ComparedRunPtr& run : runs) details.push_back(run->details);
  for (const std::vector<std::size_t>& group : core::seedGroups(details)) {
    const std::size_t first = group.front();
    if (group.size() > 1) {
      addBand(overlay, runs, group, runSlots[first], core::fullName(core::MetricPart::Validation, metric), unit);
      continue;
    }
    addCurve(overlay, *runs[first], runSlots[first], core::fullName(core::MetricPart::Validation, metric), false, unit);
    addCurve(overlay, *runs[first], runSlots[first], metric, true, unit);
  }
  return overlay;
}

std::vector<MetricChoice> overlayMetrics(const std::vector<ComparedRunPtr>& runs) {
  std::vector<core::RunSummary> summaries;
  for (const ComparedRunPtr& run : runs) summaries.push_back(run->details.summary);
  const auto hasFirstLoss = [&](const ComparedRunPtr& run) {
    return run->settings.loss == runs.front()->settings.loss;
  };
  const bool haveSameLoss = std::all_of(runs.begin(), runs.end(), hasFirstLoss);
  std::vector<MetricChoice> choices;
  for (const std::string& metric : core::metricsOf(summaries)) {
    const core::MetricId id = core::metricId(metric);
    if (id.part != core::MetricPart::Validation || (id.name == "loss" && !haveSameLoss)) continue;
    choices.push_back({QString::fromStdString(id.name), metricName(id.name), metricExplanation(id.name)});
  }
  // PSNR says most about pictures, and the same for all losses.
  std::stable_partition(choices.begin(), choices.end(),
                        [](const MetricChoice& choice) { return choice.key == QLatin1String("psnr"); });
  return choices;
}

}  // namespace ui
