// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of one run and the matrix of several, picture by picture for a screen reader.
#pragma once

namespace ui {

// Once per program, before the first window.
void installPictureAccessibility();

}  // namespace ui
