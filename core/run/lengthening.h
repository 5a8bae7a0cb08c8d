// SPDX-License-Identifier: GPL-3.0-or-later
// More epochs for a run that has some already: its new settings, and what becomes of its learning rate, said beforehand.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/message.h"
#include "core/run/run_settings.h"

namespace core {

// Of a cosine, which glides down to the last epoch: a new end leaves it where it is, or lays it out anew.
enum class LengthenedRate { GoOn, Rescale };

struct Lengthening {
  int epochs = 0;                      // The run's new end.
  std::optional<LengthenedRate> rate;  // None does what the run's settings say.
};

// Where a run stands between two epochs.
struct RunStanding {
  std::int64_t epochs = 0;  // Finished ones.
  std::int64_t batchesPerEpoch = 1;
  double learningRate = 0.0;  // Of its last step.
};

// Whether its schedule has to know where the run ends.
[[nodiscard]] bool rateDependsOnLength(const RunSettings& settings);

// Throws Error(InvalidSetting): "epochs" for a number that does not fit, "when_lengthened" where a rate is asked for and no
// schedule depends on the length.
[[nodiscard]] RunSettings lengthened(const RunSettings& settings, const Lengthening& lengthening);

// The rate of the next step of a run with these settings, which differ from what it had by their epochs alone.
[[nodiscard]] double rateWhenLengthened(const RunSettings& settings, const RunStanding& standing);

// What that is beside the rate so far, in a sentence or two; nothing where the length changes no rate.
[[nodiscard]] Message rateNote(const RunSettings& settings, const RunStanding& standing);

}  // namespace core
