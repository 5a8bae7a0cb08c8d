// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons for those who do not see them: the action that a screen reader offers is a click, whatever the button, so that
// nothing can be lit that is not shown; and the role is what the button is: one of several pages or choices, a switch, a
// header that unfolds, or a menu.
#pragma once

namespace ui {

// Once per program, before the first window.
void installButtonAccessibility();

}  // namespace ui
