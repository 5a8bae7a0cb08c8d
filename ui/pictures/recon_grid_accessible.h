// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds in the grid: a table with a cell for each picture.
#pragma once

namespace ui {

// Once per program, before the first window.
void installGridAccessibility();

}  // namespace ui
