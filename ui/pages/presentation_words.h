// SPDX-License-Identifier: GPL-3.0-or-later
// What a presentation says of a run, for people who have never trained anything.
#pragma once

#include <QString>
#include <cstddef>

#include "ui/charts/chart_data.h"
#include "ui/pages/presented_pictures.h"

namespace ui {

class ShownRun;

// What its model does, or that there is no run.
[[nodiscard]] QString presentationTitle(const ShownRun& run, const PresentedPictures& pictures);
// What it has learnt from; practisedOn: 0 where nobody knows how many pictures.
[[nodiscard]] QString presentationSubtitle(const PresentedPictures& pictures, std::size_t practisedOn);
// How far off it is now, and how far it was; "" where nothing is known.
[[nodiscard]] QString presentationSentence(const ShownRun& run);
// How far off it was after each epoch, on the pictures that it does not learn from, in per cent of what a value can be.
[[nodiscard]] ChartData presentationCurve(const ShownRun& run);

}  // namespace ui
