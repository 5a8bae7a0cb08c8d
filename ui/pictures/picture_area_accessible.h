// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds in a painted area of pictures: a table with a cell for each of them, and in two compared
// pictures a picture.
#pragma once

namespace ui {

// For every PictureArea and ComparatorView. Once per program, before the first window.
void installPictureAccessibility();

}  // namespace ui
