// SPDX-License-Identifier: GPL-3.0-or-later
// Colours that let through what lies behind them.
#pragma once

#include <QColor>

namespace ui {

// alpha: 0 (nothing is seen) to 1.
[[nodiscard]] inline QColor withAlpha(QColor color, double alpha) {
  color.setAlphaF(static_cast<float>(alpha));
  return color;
}

}  // namespace ui
