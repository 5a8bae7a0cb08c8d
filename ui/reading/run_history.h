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

#include "core/run/lengthening.h"
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
  [[nodiscard]] std::size_t earlierRuns() const { return earlier_.size(); }
  // Where it stands after its last whole epoch.
  [[nodiscard]] core::RunStanding standing() const;
  // Whether the best epoch is worth less than what needs no learning, in a sentence; nothing where it is worth more.
  [[nodiscard]] core::Message verdict() const;
  // Since the run began, or last went on.
  [[nodiscard]] const std::vector<core::RunWarning>& warnings() const { return warnings_; }
  // What the doctor has found since the run began, in the order in which it should be read.
  [[nodiscard]] const std::vector<core::Finding>& findings() const { return findings_; }
  // That it goes well, and why; nothing where it does not, or nothing is known yet.
  [[nodiscard]] core::Message wellness() const;
  [[nodiscard]] const std::optional<core::RunFailed>& failure() const { return failure_; }
  [[nodiscard]] const std::optional<core::RunFinished>& finish() const { return finish_; }

 private:
  // A setting that changed, with its value before and from then on; an empty key where the run went on, and how.
  struct Mark {
    double x = 0.0;
    std::string key;
    std::string before;
    std::string value;
    core::Message how;

    bool operator==(const Mark&) const = default;
  };

  void begin(const core::RunStarted& run);
  void forgetAfter(const core::RunStarted& run);
  void markGoingOn(const core::RunStarted& run);
  void mark(Mark mark);
  void take(const core::BatchDone& batch);
  void take(const core::EpochDone& epoch);
  void take(const core::SettingsChanged& changed);
  void take(const core::Finding& finding);
  [[nodiscard]] std::vector<ChartMark> marks() const;
  [[nodiscard]] std::vector<ChartBaseline> baselines(const std::string& metric) const;

  std::map<std::string, std::map<std::int64_t, double>> values_;
  std::map<std::int64_t, double> rates_;       // Of the last step of each epoch.
  std::optional<core::RunSettings> settings_;  // Now in force; none before the run began.
  core::MetricSeries batches_;
  std::vector<core::Baseline> baselines_;
  std::vector<Mark> marks_;
  std::vector<EarlierRun> earlier_;
  std::string accuracyName_ = "categorical_accuracy";
  std::set<std::int64_t> bests_;  // Each was the best one for a while.
  std::vector<core::RunWarning> warnings_;
  std::vector<core::Finding> findings_;
  std::optional<core::RunFailed> failure_;
  std::optional<core::RunFinished> finish_;
  std::int64_t lastEpoch_ = 0;
  std::int64_t batchesPerEpoch_ = 1;
};

}  // namespace ui
