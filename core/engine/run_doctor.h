// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor beside a training: takes the measurements that need tensors, and hands what is found to the sink. Private to
// the engine.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/diagnosis/doctor.h"
#include "core/engine/architecture.h"
#include "core/engine/evaluator.h"
#include "core/run/starting_point.h"
#include "core/run/train_event.h"

namespace core {

class TrainingStep;

class RunDoctor {
 public:
  // Looks at pictures and settings, and says what it finds where the run begins anew. All of these must outlive it.
  RunDoctor(ImageModel& model, const Dataset& dataset, const RunStarted& started, const Measure& measure,
            const EventSink& sink, const DoctorWatch& watch);

  // The run goes on after this, in the middle of an epoch where these batches of one are done.
  void goOnAfter(const EarlierCourse& earlier, const std::vector<double>& losses, double loadingSeconds);
  // A step was made. before: the weights when the last epoch ended.
  void stepDone(double loss, double loadingSeconds, const std::vector<NamedTensor>& before, const TrainingStep& step);
  // An epoch's batches are done, and its weights have not been measured yet.
  void trainingDone(std::int64_t epoch, const std::vector<NamedTensor>& before, const TrainingStep& step);
  // It has been measured.
  void epochDone(const EpochDone& done, std::span<const ProbeOutput> outputs);
  void failed(const RunFailed& failure);
  void follow(const RunSettings& settings) { doctor_.follow(settings); }

 private:
  // Whether another look keeps all of them under a fiftieth of the time that training takes. The first two are taken anyway.
  [[nodiscard]] bool canAffordLook() const;
  void judge(const EpochDone& done, std::span<const ProbeOutput> outputs);
  void say(const std::vector<Finding>& findings) const;
  void tell() const;

  ImageModel& model_;
  const EventSink& sink_;
  const DoctorWatch& watch_;
  Measure measure_;
  std::shared_ptr<const std::vector<Probe>> probes_;
  std::chrono::steady_clock::time_point begin_ =
      std::chrono::steady_clock::now();  // Before what looks at the pictures.
  Doctor doctor_;
  std::chrono::duration<double> before_;
  std::chrono::duration<double> beside_{};
  double trainingSeconds_ = 0.0;  // Of all epochs so far, with what measures them.
  int looks_ = 0;
  std::optional<PictureTraits> targets_;  // Of the probes that are judged, once it is known.
  EpochFacts epoch_;                      // The one in progress.
  std::int64_t steps_ = 0;
  bool isLooking_ = false;  // Into the epoch in progress.
};

}  // namespace core
