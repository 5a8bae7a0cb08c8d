// SPDX-License-Identifier: GPL-3.0-or-later
// What is said where nothing is wrong: that it is so, and why.
#pragma once

#include <vector>

#include "core/base/message.h"
#include "core/run/run_records.h"
#include "core/run/train_event.h"

namespace core {

struct PreflightFacts;

// Before training: the targets are within reach, the loss knows the right picture, and so on.
[[nodiscard]] Message wellBefore(const PreflightFacts& facts);
// Of a run: how far its validation error is below the mean picture's, and whether it is still falling. Nothing where it is
// not below, or not known.
[[nodiscard]] Message wellAfter(const std::vector<Baseline>& baselines, const Curve& validationError);

}  // namespace core
