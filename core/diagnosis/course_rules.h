// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of how a run goes: losses of batches and epochs, training beside validation, time.
#pragma once

#include "core/diagnosis/course_rule.h"
#include "core/run/train_event.h"

namespace core {

[[nodiscard]] const std::vector<CourseRule>& courseRules();
// Those that can speak in the middle of an epoch, when of the last one only batches are known.
[[nodiscard]] const std::vector<CourseRule>& batchRules();

// Of a run that has failed because a number was no number; none for other failures.
[[nodiscard]] std::optional<Finding> failureFinding(const RunSettings& settings, const RunFailed& failed);

// The learning rate that a run with this one should have instead, where it was so many times too high or too low: not
// beyond the one that is usual for the optimizer.
[[nodiscard]] double lowerRate(const RunSettings& settings, double times);
[[nodiscard]] double higherRate(const RunSettings& settings, double times);

}  // namespace core
