// SPDX-License-Identifier: GPL-3.0-or-later
// What a run would say and learn, tried on a few pictures. Private to the engine.
#pragma once

#include <span>

#include "core/data/batch.h"
#include "core/run/engine.h"
#include "core/run/train_event.h"

namespace core {

// The run's figures of outputs that lie as pictures.targets do.
[[nodiscard]] MetricValues judgeOutputs(const RunSettings& settings, const Batch& pictures,
                                        std::span<const float> outputs);

// Trains a fresh model on one batch. Draws from LibTorch's generator: not beside a training in the same program.
[[nodiscard]] Rehearsal learnByHeart(const RunSettings& settings, const Batch& pictures, int steps, double seconds);

}  // namespace core
