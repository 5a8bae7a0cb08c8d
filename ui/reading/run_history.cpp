// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/run_history.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>
#include <limits>

#include "core/run/settings_schema.h"
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

// A run that goes on keeps what was loaded before it.
void RunHistory::begin(const core::RunStarted& run) {
  if (run.finishedEpochs == 0) clear();
  baselines_ = run.baselines;
  accuracyName_ = run.accuracyName;
  plannedEpochs_ = run.settings.training.epochs;
  batchesPerEpoch_ = std::max<std::int64_t>(run.batchesPerEpoch, 1);
  if (run.finishedEpochs > 0) {
    marks_.push_back({static_cast<double>(run.finishedEpochs), QCoreApplication::translate("RunHistory", "went on")});
  }
}

void RunHistory::add(const std::vector<core::BatchDone>& batches) {
  for (const core::BatchDone& batch : batches) {
    const double share = static_cast<double>(batch.batch) / static_cast<double>(batch.batches);
    batches_.append(static_cast<double>(batch.epoch - 1) + share, batch.loss);
  }
}

void RunHistory::add(const core::EpochDone& epoch) {
  for (const auto& [name, value] : epoch.metrics) values_[name][epoch.epoch] = value;
  lastEpoch_ = epoch.epoch;
  if (epoch.best) best_ = epoch.epoch;
}

void RunHistory::add(const core::SettingsChanged& changed) {
  const double x = static_cast<double>(std::max<std::int64_t>(changed.epoch - 1, 0)) +
                   static_cast<double>(changed.batch) / static_cast<double>(batchesPerEpoch_);
  for (const core::SettingInUse& setting : core::settingsInUse(changed.settings)) {
    if (std::find(changed.keys.begin(), changed.keys.end(), setting.spec.key) == changed.keys.end()) continue;
    marks_.push_back(
        {x, QCoreApplication::translate("RunHistory", "%1: %2")
                .arg(settingTitle(setting.spec.key), QString::fromStdString(core::formatSetting(setting.value)))});
  }
  plannedEpochs_ = changed.settings.training.epochs;
}

void RunHistory::noteBest(std::int64_t epoch) {
  const double loss = value("val_loss", epoch);
  if (std::isfinite(loss) && (!best_ || loss < value("val_loss", *best_))) best_ = epoch;
}

void RunHistory::load(const core::RunSettings& settings, const core::RunCurves& curves,
                      const std::vector<core::BatchLosses>& batches, const std::vector<std::int64_t>& resumedAfter) {
  clear();
  plannedEpochs_ = settings.training.epochs;
  for (const auto& [name, curve] : curves.metrics) {
    for (const core::CurvePoint& point : curve) values_[name][point.epoch] = point.value;
    if (name == "val_binary_accuracy") accuracyName_ = "binary_accuracy";
  }
  for (const core::EpochRecord& epoch : curves.epochs) {
    lastEpoch_ = epoch.epoch;
    noteBest(epoch.epoch);
  }
  for (const core::BatchLosses& epoch : batches) {
    const auto count = static_cast<double>(epoch.losses.size());
    for (std::size_t i = 0; i < epoch.losses.size(); ++i) {
      batches_.append(static_cast<double>(epoch.epoch - 1) + static_cast<double>(i + 1) / count, epoch.losses[i]);
    }
  }
  for (const std::int64_t epoch : resumedAfter) {
    marks_.push_back({static_cast<double>(epoch), QCoreApplication::translate("RunHistory", "went on")});
  }
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
  data.plannedEpochs = plannedEpochs_;
  data.marks = marks_;
  if (best_) data.bestEpoch = static_cast<double>(*best_);
  const auto fill = [&](CurveKind kind, const std::string& curveName) {
    const auto found = values_.find(curveName);
    if (found == values_.end()) return;
    for (const auto& [epoch, value] : found->second) data.curve(kind).append(static_cast<double>(epoch), value);
  };
  fill(CurveKind::Training, name);
  fill(CurveKind::Validation, "val_" + name);
  if (name == "loss") data.curve(CurveKind::Batches) = batches_;
  for (const EarlierRun& run : earlier_) {
    const auto found = run.curves.find("val_" + name);
    if (found != run.curves.end() && !found->second.points().empty()) data.others.push_back({run.name, found->second});
  }
  for (const core::Baseline& baseline : baselines_) {
    const auto found = baseline.metrics.find(name);
    if (found == baseline.metrics.end() || !std::isfinite(found->second)) continue;
    if (baseline.name != "mean picture" && baseline.name != "input itself") continue;
    data.baselines.push_back({QCoreApplication::translate("Baseline", "%1 %2")
                                  .arg(baselineTitle(baseline.name), QLocale().toString(found->second, 'g', 3)),
                              found->second});
  }
  return data;
}

}  // namespace ui
