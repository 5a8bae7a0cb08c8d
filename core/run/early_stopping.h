// SPDX-License-Identifier: GPL-3.0-or-later
// Keras's EarlyStopping on the validation loss, and which epoch was best.
#pragma once

#include <cstdint>
#include <limits>

#include "core/run/run_settings.h"

namespace core {

class EarlyStopping {
 public:
  explicit EarlyStopping(const StoppingSettings& settings);

  // Notes the validation loss of an epoch (counted from 1). An epoch counts as progress when its loss plus minDelta is
  // below the best so far; NaN never is.
  void epochEnded(std::int64_t epoch, double validationLoss);
  // Whether patience epochs have passed without progress.
  [[nodiscard]] bool shouldStop() const;
  // Whether the last epoch was the best so far.
  [[nodiscard]] bool improved() const { return state_.wait == 0; }

  // All that it has learnt so far, for checkpoints.
  struct State {
    double best = std::numeric_limits<double>::infinity();
    std::int64_t bestEpoch = 0;  // 0 before the first progress.
    std::int64_t wait = 0;       // Epochs since then.
    std::int64_t epoch = 0;
  };
  [[nodiscard]] const State& state() const { return state_; }
  void setState(const State& state) { state_ = state; }

 private:
  StoppingSettings settings_;
  State state_;
};

}  // namespace core
