// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/early_stopping.h"

namespace core {

EarlyStopping::EarlyStopping(const StoppingSettings& settings) : settings_(settings) {}

void EarlyStopping::epochEnded(std::int64_t epoch, double validationLoss) {
  state_.epoch = epoch;
  ++state_.wait;
  if (validationLoss + settings_.minDelta < state_.best) {
    state_.best = validationLoss;
    state_.bestEpoch = epoch;
    state_.wait = 0;
  }
}

bool EarlyStopping::shouldStop() const {
  // Keras never stops in the first epoch.
  return settings_.patience > 0 && state_.wait >= settings_.patience && state_.epoch > 1;
}

}  // namespace core
