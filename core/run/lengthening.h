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

// Where a run stands.
struct RunStanding {
  std::int64_t epochs = 0;  // Finished ones.
  std::int64_t batchesPerEpoch = 1;
  double learningRate = 0.0;  // Of its last step.
  std::int64_t batches = 0;   // Of the epoch after these, where it stands within one.
};
// So many batches after the end of an epoch, with the rate that these settings gave the last of them; where people changed
// the rate or the run's length before, in proportion.
[[nodiscard]] RunStanding standingWithin(const RunSettings& settings, RunStanding atEpoch, std::int64_t batches);

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
