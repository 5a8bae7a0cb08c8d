// SPDX-License-Identifier: GPL-3.0-or-later
// Times as people say them.
#pragma once

#include <QString>

namespace ui {

// "4 s", "about 13 min", "about 2 h 10 min"; rounded, in the user's language.
[[nodiscard]] QString durationText(double seconds);

}  // namespace ui
