// SPDX-License-Identifier: GPL-3.0-or-later
// All figures of the run that is shown, as they came or as the store keeps them, and charts made from them.
#pragma once

#include <QString>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/run/run_records.h"
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
  void begin(const core::RunStarted& run);
  void add(const std::vector<core::BatchDone>& batches);
  void add(const core::EpochDone& epoch);
  void add(const core::SettingsChanged& changed);
  // A run from the store: everything up to its last epoch. settings are those that it has now.
  void load(const core::RunSettings& settings, const core::RunCurves& curves,
            const std::vector<core::BatchLosses>& batches, const std::vector<std::int64_t>& resumedAfter);

  // metric: "loss", "psnr", "ssim", "accuracy" (then the one that Keras would have chosen).
  [[nodiscard]] ChartData chart(const QString& metric) const;
  [[nodiscard]] std::optional<std::int64_t> bestEpoch() const { return best_; }
  [[nodiscard]] std::int64_t lastEpoch() const { return lastEpoch_; }
  // NaN where there is none.
  [[nodiscard]] double value(const std::string& metric, std::int64_t epoch) const;
  [[nodiscard]] const std::string& accuracyName() const { return accuracyName_; }
  [[nodiscard]] std::string nameOf(const QString& metric) const;

 private:
  void noteBest(std::int64_t epoch);

  std::map<std::string, std::map<std::int64_t, double>> values_;
  core::MetricSeries batches_;
  std::vector<core::Baseline> baselines_;
  std::vector<ChartMark> marks_;
  std::vector<EarlierRun> earlier_;
  std::string accuracyName_ = "categorical_accuracy";
  std::optional<std::int64_t> best_;
  std::int64_t lastEpoch_ = 0;
  int plannedEpochs_ = 0;
  std::int64_t batchesPerEpoch_ = 1;
};

}  // namespace ui
