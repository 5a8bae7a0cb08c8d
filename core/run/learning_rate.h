// SPDX-License-Identifier: GPL-3.0-or-later
// The learning rate of each step: a schedule over a base rate. Plain arithmetic; formulas as Keras has them.
#pragma once

#include <cstdint>
#include <limits>

#include "core/run/choice.h"

namespace core {

// With b the base rate, w the steps of warmup_epochs and s = step - w:
//   every schedule   b step / w                                        while step < w (Keras's warm-up, from zero)
//   constant         b                                                 also "warmup" after its rise
//   step             b factor^floor(s / steps of step_size)          ExponentialDecay(staircase=True)
//   cosine           b ((1 - f) (1 + cos(pi s / (total - w))) / 2 + f)   CosineDecay; f is alpha
//   plateau          b x all reductions so far                         ReduceLROnPlateau, without cooldown
// A cosine alone depends on the run's length. Where that changes at step l, and the rate is to go on from where it is, l takes
// the place of w, and the share of the step before takes that of 1.
class LearningRateSchedule {
 public:
  // schedule is one of scheduleCatalogue(); totalEpochs x stepsPerEpoch is the length that cosine glides over.
  LearningRateSchedule(Choice schedule, double baseRate, std::int64_t totalEpochs, std::int64_t stepsPerEpoch);

  // The rate of the step with this number, counted from 0 over the whole run.
  [[nodiscard]] double rateAt(std::int64_t step) const;
  // On plateau: ReduceLROnPlateau as Keras defines it. Returns whether the rate was reduced.
  bool epochEnded(double validationLoss);
  // A person changed the rate during the run: the schedule goes on from the new base.
  void setBaseRate(double rate);
  // The run is to end after so many epochs instead, known before the step with this number: a cosine does what its setting
  // when_lengthened says.
  void changeLength(std::int64_t totalEpochs, std::int64_t step);

  // The wave that a cosine is on, for checkpoints.
  struct Course {
    std::int64_t epochs = 0;    // The length of the run that it was laid out for.
    std::int64_t fromStep = 0;  // Where it began, after the warm-up,
    double fromShare = 1.0;     // at this share of the base rate.
  };
  [[nodiscard]] const Course& course() const { return course_; }
  // Of a run that goes on; its own length is kept.
  void goOn(const Course& course, std::int64_t step);

  // What epochEnded has learnt so far, for checkpoints.
  struct PlateauState {
    double best = std::numeric_limits<double>::infinity();
    std::int64_t wait = 0;
    double reduction = 1.0;  // Product of all reductions so far.
  };
  [[nodiscard]] const PlateauState& plateau() const { return plateau_; }
  void setPlateau(const PlateauState& state) { plateau_ = state; }

 private:
  [[nodiscard]] double cosineShareAt(std::int64_t step) const;
  [[nodiscard]] std::int64_t warmUpSteps() const { return schedule_.integer("warmup_epochs") * stepsPerEpoch_; }

  Choice schedule_;
  double baseRate_;
  std::int64_t stepsPerEpoch_;
  Course course_;
  PlateauState plateau_;
};

}  // namespace core
