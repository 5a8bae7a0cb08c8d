// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/run_history.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analysis/baseline_verdict.h"
#include "core/analysis/metric.h"
#include "core/base/overloaded.h"
#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/wellness.h"
#include "core/run/settings_schema.h"
#include "ui/words/message_text.h"
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

// In epochs, as charts count them.
double placeOf(const core::RunStarted& run) {
  return static_cast<double>(run.finishedEpochs) +
         static_cast<double>(run.finishedBatches) / static_cast<double>(std::max<std::int64_t>(run.batchesPerEpoch, 1));
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
          [this](const core::Finding& finding) { take(finding); },
          [this](const core::RunFailed& failed) { failure_ = failed; },
          [this](const core::RunFinished& finished) { finish_ = finished; },
          [](const auto&) {},  // Pictures and weights change no figure.
      },
      event);
}

// A run that goes on keeps what it had before.
void RunHistory::begin(const core::RunStarted& run) {
  if (run.finishedEpochs == 0 && run.finishedBatches == 0) {
    clear();
  } else {
    forgetAfter(run);
    markGoingOn(run);
  }
  warnings_.clear();
  failure_.reset();
  finish_.reset();
  baselines_ = run.baselines;
  accuracyName_ = run.accuracyName;
  settings_ = run.settings;
  batchesPerEpoch_ = std::max<std::int64_t>(run.batchesPerEpoch, 1);
}

// Given another end while it was away, it may have another rate as well.
void RunHistory::markGoingOn(const core::RunStarted& run) {
  const double x = placeOf(run);
  const core::RunSettings& settings = run.settings;
  mark({x, {}, {}, {}, {}});
  if (!settings_ || settings_->training.epochs == settings.training.epochs) return;
  mark({x, "epochs", std::to_string(settings_->training.epochs), std::to_string(settings.training.epochs), {}});
  const core::Message how = core::rateNote(settings, core::standingWithin(*settings_, standing(), run.finishedBatches));
  if (!how.empty()) mark({x, {}, {}, {}, how});
}

// A run that is read while it goes on tells some things twice.
void RunHistory::mark(Mark mark) {
  if (std::find(marks_.begin(), marks_.end(), mark) == marks_.end()) marks_.push_back(std::move(mark));
}

// What lies behind the place that a run goes on from is trained again.
void RunHistory::forgetAfter(const core::RunStarted& run) {
  const std::int64_t epoch = run.finishedEpochs;
  const double last = placeOf(run) + 0.5 / static_cast<double>(std::max<std::int64_t>(run.batchesPerEpoch, 1));
  for (auto& [name, curve] : values_) curve.erase(curve.upper_bound(epoch), curve.end());
  core::MetricSeries kept;
  for (const auto* const points : {&batches_.points(), &batches_.notFinite()}) {
    for (const core::SeriesPoint& point : *points) {
      if (point.x < last) kept.append(point.x, point.y);
    }
  }
  batches_ = std::move(kept);
  bests_.erase(bests_.upper_bound(epoch), bests_.end());
  rates_.erase(rates_.upper_bound(epoch), rates_.end());
  const std::int64_t begun = epoch + (run.finishedBatches > 0 ? 1 : 0);
  std::erase_if(findings_, [begun](const core::Finding& finding) { return finding.epoch > begun; });
  lastEpoch_ = std::min(lastEpoch_, epoch);
}

void RunHistory::take(const core::BatchDone& batch) {
  const double share = static_cast<double>(batch.batch) / static_cast<double>(batch.batches);
  batches_.append(static_cast<double>(batch.epoch - 1) + share, batch.loss);
}

void RunHistory::take(const core::EpochDone& epoch) {
  for (const auto& [name, value] : epoch.metrics) values_[name][epoch.epoch] = value;
  lastEpoch_ = epoch.epoch;
  rates_[epoch.epoch] = epoch.learningRate;
  if (epoch.best) bests_.insert(epoch.epoch);
}

// One that has become graver takes the place of what it was.
void RunHistory::take(const core::Finding& finding) {
  std::erase_if(findings_, [&](const core::Finding& known) { return known.rule == finding.rule; });
  findings_.push_back(finding);
  findings_ = core::inOrder(std::move(findings_));
}

void RunHistory::take(const core::SettingsChanged& changed) {
  const double x = static_cast<double>(std::max<std::int64_t>(changed.epoch - 1, 0)) +
                   static_cast<double>(changed.batch) / static_cast<double>(batchesPerEpoch_);
  const std::vector<core::SettingInUse> before =
      settings_ ? core::settingsInUse(*settings_) : std::vector<core::SettingInUse>();
  for (const core::SettingInUse& setting : core::settingsInUse(changed.settings)) {
    const std::string& key = setting.spec.key;
    if (std::find(changed.keys.begin(), changed.keys.end(), key) == changed.keys.end()) continue;
    const auto old = std::find_if(before.begin(), before.end(), [&](const auto& one) { return one.spec.key == key; });
    mark({x,
          key,
          old == before.end() ? std::string() : core::formatSetting(old->value),
          core::formatSetting(setting.value),
          {}});
  }
  settings_ = changed.settings;
}

core::RunStanding RunHistory::standing() const {
  return {lastEpoch_, batchesPerEpoch_, rates_.empty() ? 0.0 : rates_.rbegin()->second};
}

core::Message RunHistory::verdict() const {
  const auto best = bestEpoch();
  if (!best) return {};
  core::MetricValues reached;
  for (const auto& [name, curve] : values_) {
    if (const auto found = curve.find(*best); found != curve.end()) reached[name] = found->second;
  }
  return core::verdictOnBaselines(baselines_, reached);
}

core::Message RunHistory::wellness() const {
  const auto found = values_.find("val_mse");
  if (found == values_.end()) return {};
  core::Curve error;
  for (const auto& [epoch, value] : found->second) error.push_back({epoch, value});
  return core::wellAfter(baselines_, error);
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
  data.plannedEpochs = settings_ ? settings_->training.epochs : 0;
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
  const auto words = [](const Mark& mark) {
    if (!mark.how.empty()) return messageText(mark.how);
    if (mark.key.empty()) return QCoreApplication::translate("RunHistory", "went on");
    if (mark.before.empty() || mark.before == mark.value) {
      return QCoreApplication::translate("RunHistory", "%1: %2")
          .arg(settingTitle(mark.key), settingText(mark.key, mark.value));
    }
    return QCoreApplication::translate("RunHistory", "%1: %2 → %3")
        .arg(settingTitle(mark.key), settingText(mark.key, mark.before), settingText(mark.key, mark.value));
  };
  std::vector<ChartMark> marks;
  for (const Mark& mark : marks_) marks.push_back({mark.x, words(mark)});
  for (const core::Finding& finding : findings_) {
    if (finding.epoch == 0 || finding.severity == core::Severity::Note) continue;
    marks.push_back({static_cast<double>(finding.epoch), messageText(finding.title)});
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
