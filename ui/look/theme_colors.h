// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where colours are written down.
#pragma once

#include <QColor>

#include "ui/look/theme.h"

namespace ui {

[[nodiscard]] QColor themeColor(Color color, bool dark);
// Eight colours that stay apart for colour-blind eyes, on both themes; index counts from 0 and wraps.
[[nodiscard]] QColor runColorAt(int index);
// The difference scale: 0 is no difference, 1 the end of the scale; perceptually even and safe for colour-blind eyes.
[[nodiscard]] QRgb differenceColor(double position);
// The same for differences with a sign, -1 to 1: blue below zero, white at zero, orange above.
[[nodiscard]] QRgb signedDifferenceColor(double position);

}  // namespace ui
