// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which Tab goes through a window: as it is read, whatever was made first. Qt's own order is that of making,
// which puts whatever is built anew while the window is in use behind everything else.
#pragma once

#include <vector>

class QWidget;

namespace ui {

// The name of the property of an empty widget that holds the place of another one (a QWidget*) in this order.
inline constexpr auto kReadInstead = "readInstead";

// What Tab stops at inside a widget now: seen, enabled and wanting it, in the order of its layouts.
[[nodiscard]] std::vector<QWidget*> tabStops(QWidget& root);
// The stop after (or before) this widget, going round at the end; null where there is none. Where the widget is none itself,
// such as one that has just been disabled, its place among them counts.
[[nodiscard]] QWidget* tabStopBeside(QWidget& root, const QWidget* from, bool isForward);

// Scrolls whatever it stands in so that it is seen.
void bringIntoSight(QWidget& widget);

}  // namespace ui
