// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader says of a chart.
#pragma once

namespace ui {

// Once per program, before the first window.
void installChartAccessibility();

}  // namespace ui
