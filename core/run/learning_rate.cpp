// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/learning_rate.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace core {
namespace {

// Keras's CosineDecay: half a wave from 1 down to finalShare, which stays.
double cosineShare(double done, double finalShare) {
  const double wave = 0.5 * (1.0 + std::cos(std::numbers::pi * std::clamp(done, 0.0, 1.0)));
  return (1.0 - finalShare) * wave + finalShare;
}

}  // namespace

LearningRateSchedule::LearningRateSchedule(Choice schedule, double baseRate, std::int64_t totalEpochs,
                                           std::int64_t stepsPerEpoch)
    : schedule_(std::move(schedule)),
      baseRate_(baseRate),
      totalSteps_(totalEpochs * stepsPerEpoch),
      stepsPerEpoch_(stepsPerEpoch) {}

double LearningRateSchedule::rateAt(std::int64_t step) const {
  const std::int64_t warmUp = schedule_.integer("warmup_epochs") * stepsPerEpoch_;
  const double rate = baseRate_ * plateau_.reduction;
  if (step < warmUp) return rate * static_cast<double>(step) / static_cast<double>(warmUp);
  const std::int64_t since = step - warmUp;
  if (schedule_.name == "step") {
    const std::int64_t reductions = since / (schedule_.integer("step_size") * stepsPerEpoch_);
    return rate * std::pow(schedule_.real("factor"), static_cast<double>(reductions));
  }
  if (schedule_.name == "cosine") {
    const std::int64_t length = std::max<std::int64_t>(totalSteps_ - warmUp, 1);
    return rate * cosineShare(static_cast<double>(since) / static_cast<double>(length), schedule_.real("alpha"));
  }
  return rate;
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
