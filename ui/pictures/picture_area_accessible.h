// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds in a painted area of pictures: a table with a cell for each of them.
#pragma once

namespace ui {

// For every PictureArea. Once per program, before the first window.
void installPictureAccessibility();

}  // namespace ui
