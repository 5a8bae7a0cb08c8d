// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/learning_rate.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace core {
namespace {

// Keras's CosineDecay: half a wave from the first share down to the final one, which stays.
double cosineShare(double done, double firstShare, double finalShare) {
  const double wave = 0.5 * (1.0 + std::cos(std::numbers::pi * std::clamp(done, 0.0, 1.0)));
  return (firstShare - finalShare) * wave + finalShare;
}

}  // namespace

LearningRateSchedule::LearningRateSchedule(Choice schedule, double baseRate, std::int64_t totalEpochs,
                                           std::int64_t stepsPerEpoch)
    : schedule_(std::move(schedule)),
      baseRate_(baseRate),
      stepsPerEpoch_(stepsPerEpoch),
      course_{totalEpochs, 0, 1.0} {}

double LearningRateSchedule::rateAt(std::int64_t step) const {
  const std::int64_t warmUp = warmUpSteps();
  const double rate = baseRate_ * plateau_.reduction;
  if (step < warmUp) return rate * static_cast<double>(step) / static_cast<double>(warmUp);
  if (schedule_.name == "step") {
    const std::int64_t reductions = (step - warmUp) / (schedule_.integer("step_size") * stepsPerEpoch_);
    return rate * std::pow(schedule_.real("factor"), static_cast<double>(reductions));
  }
  return schedule_.name == "cosine" ? rate * cosineShareAt(step) : rate;
}

double LearningRateSchedule::cosineShareAt(std::int64_t step) const {
  const std::int64_t from = std::max(warmUpSteps(), course_.fromStep);
  const std::int64_t length = std::max<std::int64_t>(course_.epochs * stepsPerEpoch_ - from, 1);
  const double done = static_cast<double>(step - from) / static_cast<double>(length);
  return cosineShare(done, course_.fromShare, schedule_.real("alpha"));
}

void LearningRateSchedule::changeLength(std::int64_t totalEpochs, std::int64_t step) {
  if (totalEpochs == course_.epochs) return;
  Course changed{totalEpochs, 0, 1.0};
  // While it warms up nothing has been lost yet: all of the wave lies ahead.
  if (schedule_.name == "cosine" && schedule_.text("when_lengthened") == "go-on" && step > warmUpSteps()) {
    changed.fromStep = step;
    changed.fromShare = cosineShareAt(step - 1);
  }
  course_ = changed;
}

void LearningRateSchedule::goOn(const Course& course, std::int64_t step) {
  const std::int64_t epochs = course_.epochs;
  course_ = course;
  changeLength(epochs, step);
}

bool LearningRateSchedule::epochEnded(double validationLoss) {
  if (schedule_.name != "plateau") return false;
  if (validationLoss + schedule_.real("plateau_min_delta") < plateau_.best) {
    plateau_.best = validationLoss;
    plateau_.wait = 0;
    return false;
  }
  ++plateau_.wait;
  const double rate = baseRate_ * plateau_.reduction;
  const double minimum = schedule_.real("min_lr");
  if (plateau_.wait < schedule_.integer("plateau_patience") || rate <= minimum) return false;
  plateau_.reduction = std::max(rate * schedule_.real("factor"), minimum) / baseRate_;
  plateau_.wait = 0;
  return true;
}

void LearningRateSchedule::setBaseRate(double rate) { baseRate_ = rate; }

}  // namespace core
