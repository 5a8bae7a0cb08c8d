// SPDX-License-Identifier: GPL-3.0-or-later
// What happened during a run, as sentences in the window's language.
#pragma once

#include <QString>

#include "core/run/train_event.h"

namespace ui {

// "The run failed in epoch 3, batch 17. The loss became infinite." "" for what happens all the time and is not kept:
// batches, epochs, pictures, weights.
[[nodiscard]] QString eventSentence(const core::TrainEvent& event);

}  // namespace ui
