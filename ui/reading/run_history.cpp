// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/run_history.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analysis/metric.h"
#include "core/base/overloaded.h"
#include "core/run/settings_schema.h"
#include "ui/words/metric_words.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

QString baselineTitle(const std::string& name) {
  if (name == "mean picture") return QCoreApplication::translate("Baseline", "average picture");
  if (name == "best constant") return QCoreApplication::translate("Baseline", "best single colour");
  if (name == "input itself") return QCoreApplication::translate("Baseline", "the input itself");
  return QString::fromStdString(name);
}

}  // namespace

void RunHistory::clear() {
  std::vector<EarlierRun> earlier = std::move(earlier_);
  *this = {};
  earlier_ = std::move(earlier);
}

void RunHistory::add(const core::TrainEvent& event) {
  std::visit(
      core::Overloaded{
          [this](const core::RunStarted& run) { begin(run); }, [this](const core::BatchDone& batch) { take(batch); },
          [this](const core::EpochDone& epoch) { take(epoch); },
          [this](const core::SettingsChanged& changed) { take(changed); },
          [this](const core::RunWarning& warning) { warnings_.push_back(warning); },
          [this](const core::RunFailed& failed) { failure_ = failed; },
          [](const auto&) {},  // Pictures, weights and good ends change no figure.
      },
      event);
}

// A run that goes on keeps what it had before.
void RunHistory::begin(const core::RunStarted& run) {
  if (run.finishedEpochs == 0) {
    clear();
  } else {
    forgetAfter(run.finishedEpochs);
    marks_.push_back({static_cast<double>(run.finishedEpochs), {}, {}});
  }
  warnings_.clear();
  failure_.reset();
  baselines_ = run.baselines;
  accuracyName_ = run.accuracyName;
  plannedEpochs_ = run.settings.training.epochs;
  batchesPerEpoch_ = std::max<std::int64_t>(run.batchesPerEpoch, 1);
}

// What lies behind the epoch that a run goes on from is trained again.
void RunHistory::forgetAfter(std::int64_t epoch) {
  for (auto& [name, curve] : values_) curve.erase(curve.upper_bound(epoch), curve.end());
  core::MetricSeries kept;
  for (const auto* const points : {&batches_.points(), &batches_.notFinite()}) {
    for (const core::SeriesPoint& point : *points) {
      if (point.x <= static_cast<double>(epoch)) kept.append(point.x, point.y);
    }
  }
  batches_ = std::move(kept);
  bests_.erase(bests_.upper_bound(epoch), bests_.end());
  lastEpoch_ = std::min(lastEpoch_, epoch);
}

void RunHistory::take(const core::BatchDone& batch) {
  const double share = static_cast<double>(batch.batch) / static_cast<double>(batch.batches);
  batches_.append(static_cast<double>(batch.epoch - 1) + share, batch.loss);
}

void RunHistory::take(const core::EpochDone& epoch) {
  for (const auto& [name, value] : epoch.metrics) values_[name][epoch.epoch] = value;
  lastEpoch_ = epoch.epoch;
  if (epoch.best) bests_.insert(epoch.epoch);
}

void RunHistory::take(const core::SettingsChanged& changed) {
  const double x = static_cast<double>(std::max<std::int64_t>(changed.epoch - 1, 0)) +
                   static_cast<double>(changed.batch) / static_cast<double>(batchesPerEpoch_);
  for (const core::SettingInUse& setting : core::settingsInUse(changed.settings)) {
    if (std::find(changed.keys.begin(), changed.keys.end(), setting.spec.key) == changed.keys.end()) continue;
    marks_.push_back({x, setting.spec.key, core::formatSetting(setting.value)});
  }
  plannedEpochs_ = changed.settings.training.epochs;
}

std::optional<std::int64_t> RunHistory::bestEpoch() const {
  return bests_.empty() ? std::nullopt : std::optional(*bests_.rbegin());
}

std::string RunHistory::nameOf(const QString& metric) const {
  return metric == QLatin1String("accuracy") ? accuracyName_ : metric.toStdString();
}

double RunHistory::value(const std::string& metric, std::int64_t epoch) const {
  const auto curve = values_.find(metric);
  if (curve == values_.end()) return std::numeric_limits<double>::quiet_NaN();
  const auto found = curve->second.find(epoch);
  return found == curve->second.end() ? std::numeric_limits<double>::quiet_NaN() : found->second;
}

ChartData RunHistory::chart(const QString& metric) const {
  const std::string name = nameOf(metric);
  ChartData data;
  data.metric = name;
  data.plannedEpochs = plannedEpochs_;
  data.marks = marks();
  if (const auto best = bestEpoch()) data.bestEpoch = static_cast<double>(*best);
  const auto fill = [&](CurveKind kind, const std::string& curveName) {
    const auto found = values_.find(curveName);
    if (found == values_.end()) return;
    for (const auto& [epoch, value] : found->second) data.curve(kind).append(static_cast<double>(epoch), value);
  };
  fill(CurveKind::Training, name);
  const std::string validation = core::fullName(core::MetricPart::Validation, name);
  fill(CurveKind::Validation, validation);
  if (name == "loss") data.curve(CurveKind::Batches) = batches_;
  for (const EarlierRun& run : earlier_) {
    const auto found = run.curves.find(validation);
    if (found != run.curves.end() && !found->second.points().empty()) data.others.push_back({run.name, found->second});
  }
  data.baselines = baselines(name);
  return data;
}

std::vector<ChartMark> RunHistory::marks() const {
  std::vector<ChartMark> marks;
  for (const Mark& mark : marks_) {
    marks.push_back({mark.x, mark.key.empty() ? QCoreApplication::translate("RunHistory", "went on")
                                              : QCoreApplication::translate("RunHistory", "%1: %2")
                                                    .arg(settingTitle(mark.key), settingText(mark.key, mark.value))});
  }
  return marks;
}

std::vector<ChartBaseline> RunHistory::baselines(const std::string& metric) const {
  std::vector<ChartBaseline> shown;
  for (const core::Baseline& baseline : baselines_) {
    const auto found = baseline.metrics.find(metric);
    if (found == baseline.metrics.end() || !std::isfinite(found->second)) continue;
    if (baseline.name != "mean picture" && baseline.name != "input itself") continue;
    shown.push_back({QCoreApplication::translate("Baseline", "%1 %2")
                         .arg(baselineTitle(baseline.name), metricValue(metric, found->second)),
                     found->second});
  }
  return shown;
}

}  // namespace ui
