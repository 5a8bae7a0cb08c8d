// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window opens: as it was left, or at its usual size, but never larger than the screen's free area or outside it.
#pragma once

#include <QByteArray>
#include <QRect>

class QWidget;

namespace app {

// Wanted, moved and cut so that it lies within free.
[[nodiscard]] QRect placedWithin(const QRect& wanted, const QRect& free);

// geometry: from QWidget::saveGeometry, empty for a first start. A window that would not fit opens maximized.
void placeWindow(QWidget& window, const QByteArray& geometry);

}  // namespace app
