// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of the doctor in the words of people, in their language.
#pragma once

#include <QString>

#include "core/analysis/mending.h"
#include "core/run/finding.h"
#include "core/run/run_records.h"

namespace ui {

// "Fix: Learning rate 0.0003, Batch size 32"; "" where no setting mends it.
[[nodiscard]] QString fixText(const core::SettingMap& fix);
// "Before training", "Epoch 3".
[[nodiscard]] QString findingTime(const core::Finding& finding);
// For a cell of a list: "Warning, 2"; "" where there is none. And what they are, a line each.
[[nodiscard]] QString findingsText(const core::RunSummary& run);
[[nodiscard]] QString findingsToolTip(const core::RunSummary& run);
// "The target pictures are scrambled (A → B): mended. Loss, best: 0.031 → 0.012". before and after are what the two
// runs are called beside it.
[[nodiscard]] QString mendingText(const core::Mending& mending, const QString& before, const QString& after);

}  // namespace ui
