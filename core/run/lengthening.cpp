// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lengthening.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/run/learning_rate.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

constexpr double kHardlyAnything = 0.02;  // Of the base rate: below it a run learns next to nothing.

// For people, who read two digits.
double rounded(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2g", value);
  return std::strtod(text.data(), nullptr);
}

bool goesOn(const RunSettings& settings) { return settings.schedule.text("when_lengthened") == "go-on"; }

LearningRateSchedule scheduleOf(const RunSettings& settings, const RunStanding& standing) {
  return {settings.schedule, settings.optimizer.real("learning_rate"), settings.training.epochs,
          standing.batchesPerEpoch};
}

std::int64_t stepsOf(const RunStanding& standing) {
  return standing.epochs * standing.batchesPerEpoch + standing.batches;
}

double rescaledRate(const RunSettings& settings, const RunStanding& standing) {
  return scheduleOf(settings, standing).rateAt(stepsOf(standing));
}

}  // namespace

bool rateDependsOnLength(const RunSettings& settings) { return settings.schedule.name == "cosine"; }

RunStanding standingWithin(const RunSettings& settings, RunStanding atEpoch, std::int64_t batches) {
  if (batches == 0) return atEpoch;
  const LearningRateSchedule schedule = scheduleOf(settings, atEpoch);
  const std::int64_t steps = stepsOf(atEpoch);
  const double planned = steps > 0 ? schedule.rateAt(steps - 1) : 0.0;
  const double within = schedule.rateAt(steps + batches - 1);
  atEpoch.learningRate = planned > 0.0 ? atEpoch.learningRate * within / planned : within;
  atEpoch.batches = batches;
  return atEpoch;
}

RunSettings lengthened(const RunSettings& settings, const Lengthening& lengthening) {
  RunSettings longer = settings;
  changeSetting(longer, "epochs", std::int64_t{lengthening.epochs});
  if (lengthening.rate) {
    changeSetting(longer, "when_lengthened",
                  std::string(*lengthening.rate == LengthenedRate::GoOn ? "go-on" : "rescale"));
  }
  return longer;
}

double rateWhenLengthened(const RunSettings& settings, const RunStanding& standing) {
  const bool stays = !rateDependsOnLength(settings) || goesOn(settings) || stepsOf(standing) == 0;
  return stays ? standing.learningRate : rescaledRate(settings, standing);
}

Message rateNote(const RunSettings& settings, const RunStanding& standing) {
  if (!rateDependsOnLength(settings) || stepsOf(standing) == 0) return {};
  const double before = standing.learningRate;
  const double anew = rescaledRate(settings, standing);
  if (!goesOn(settings)) {
    return {coreText("Core", "The learning rate jumps from %1 to %2, and glides down once more to epoch %3."),
            rounded(before), rounded(anew), settings.training.epochs};
  }
  if (before < kHardlyAnything * settings.optimizer.real("learning_rate")) {
    return {coreText("Core",
                     "The learning rate goes on from %1, with which the run learns next to nothing. Rescaled, it would "
                     "begin at %2."),
            rounded(before), rounded(anew)};
  }
  return {coreText("Core", "The learning rate goes on from %1 and glides down to epoch %2."), rounded(before),
          settings.training.epochs};
}

}  // namespace core
