// SPDX-License-Identifier: GPL-3.0-or-later
// All figures of the run that is shown, and charts made from them. A kept run comes in by the same way as a live one:
// event by event.
#pragma once

#include <QString>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/run/train_event.h"
#include "ui/charts/chart_data.h"

namespace ui {

// A run from before, for the grey lines behind the curves.
struct EarlierRun {
  QString name;
  std::map<std::string, core::MetricSeries>
      curves;  // By metric: "val_psnr"; "val_loss" only where the losses are alike.
};

class RunHistory {
 public:
  void setEarlier(std::vector<EarlierRun> runs) { earlier_ = std::move(runs); }
  void clear();
  // What happens to the run; events that no chart tells of are taken, too. Texts are made when they are asked for, so that
  // this may be done off the window's thread.
  void add(const core::TrainEvent& event);

  // metric: "loss", "psnr", "ssim", "accuracy" (then the one that Keras would have chosen).
  [[nodiscard]] ChartData chart(const QString& metric) const;
  [[nodiscard]] std::optional<std::int64_t> bestEpoch() const;
  [[nodiscard]] std::int64_t lastEpoch() const { return lastEpoch_; }
  // NaN where there is none.
  [[nodiscard]] double value(const std::string& metric, std::int64_t epoch) const;
  [[nodiscard]] const std::string& accuracyName() const { return accuracyName_; }
  [[nodiscard]] std::string nameOf(const QString& metric) const;
  // Since the run began, or last went on.
  [[nodiscard]] const std::vector<core::RunWarning>& warnings() const { return warnings_; }
  [[nodiscard]] const std::optional<core::RunFailed>& failure() const { return failure_; }

 private:
  // A setting that changed and its value from then on; an empty key where the run went on.
  struct Mark {
    double x = 0.0;
    std::string key;
    std::string value;
  };

  void begin(const core::RunStarted& run);
  void forgetAfter(std::int64_t epoch);
  void take(const core::BatchDone& batch);
  void take(const core::EpochDone& epoch);
  void take(const core::SettingsChanged& changed);
  [[nodiscard]] std::vector<ChartMark> marks() const;
  [[nodiscard]] std::vector<ChartBaseline> baselines(const std::string& metric) const;

  std::map<std::string, std::map<std::int64_t, double>> values_;
  core::MetricSeries batches_;
  std::vector<core::Baseline> baselines_;
  std::vector<Mark> marks_;
  std::vector<EarlierRun> earlier_;
  std::string accuracyName_ = "categorical_accuracy";
  std::set<std::int64_t> bests_;  // Each was the best one for a while.
  std::vector<core::RunWarning> warnings_;
  std::optional<core::RunFailed> failure_;
  std::int64_t lastEpoch_ = 0;
  int plannedEpochs_ = 0;
  std::int64_t batchesPerEpoch_ = 1;
};

}  // namespace ui
