// SPDX-License-Identifier: GPL-3.0-or-later
// A kept run once more as the events that it was, in their order: whoever shows or writes runs needs one way for both.
#pragma once

#include <vector>

#include "core/run/run_records.h"
#include "core/run/train_event.h"

namespace core {

// Calls the sink with everything that is kept of the run's last course: starts, batches (of which only the loss is kept;
// the rest is NaN), epochs, changed settings, warnings, findings
// and ends. Epochs whose figures are damaged are left out, and so is
// what a run forgot when it went on from an earlier epoch. No pictures, no weights.
void replay(const std::vector<EventRecord>& events, const RunCurves& curves, const std::vector<BatchLosses>& batches,
            const EventSink& sink);

}  // namespace core
