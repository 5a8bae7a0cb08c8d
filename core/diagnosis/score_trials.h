// SPDX-License-Identifier: GPL-3.0-or-later
// What the run's own figures say of answers that no model made: constant pictures, the target itself, another target.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/data/batch.h"

namespace core {

// As Engine::judge for the settings of the run.
using Judge = std::function<std::map<std::string, double>(const Batch& pictures, std::span<const float> outputs)>;

struct ScoreTrials {
  std::string accuracyName;         // "binary_accuracy" or "categorical_accuracy"; "" where none was reported.
  double accuracyOfPerfect = 0.0;   // Of the targets themselves.
  double accuracyOfNearly = 0.0;    // Of the targets with noise that nobody sees: 2 of 255.
  double accuracyOfConstant = 0.0;  // The highest that one colour everywhere reaches.
  double lossOfPerfect = 0.0;
  double lossOfConstant = 0.0;  // The lowest that one colour everywhere reaches.
  double lossOfOther = 0.0;     // Of another picture's target.
  double lossOfDarker = 0.0;    // Of the targets at 70 % of their brightness.
  double range = 1.0;           // Of the values, so that losses can be told apart from rounding.
};

// On at most 16 of the pictures. reachLow and reachHigh: what the output can be.
[[nodiscard]] ScoreTrials scoreTrials(const Batch& pictures, ValueRange range, double reachLow, double reachHigh,
                                      const Judge& judge);

}  // namespace core
