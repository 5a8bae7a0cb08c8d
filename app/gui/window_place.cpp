// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_place.h"

#include <QScreen>
#include <QWidget>
#include <algorithm>

namespace app {
namespace {

constexpr QSize kUsual(1440, 900);
constexpr QSize kFrame(16, 40);  // What a window manager adds around a window, which nobody tells before it is shown.

}  // namespace

QRect placedWithin(const QRect& wanted, const QRect& free) {
  const QSize size = wanted.size().boundedTo(free.size());
  const int x = std::clamp(wanted.x(), free.x(), free.x() + free.width() - size.width());
  const int y = std::clamp(wanted.y(), free.y(), free.y() + free.height() - size.height());
  return {QPoint(x, y), size};
}

void placeWindow(QWidget& window, const QByteArray& geometry) {
  const bool isKept = !geometry.isEmpty() && window.restoreGeometry(geometry);
  if (isKept && window.isMaximized()) return;
  const QRect whole = window.screen()->availableGeometry();
  const QRect free(whole.topLeft() + QPoint(kFrame.width() / 2, kFrame.height() - kFrame.width() / 2),
                   whole.size() - kFrame);
  const QRect wanted = isKept ? window.geometry() : QRect(free.topLeft(), kUsual);
  const QRect placed = placedWithin(wanted, free);
  if (isKept) {
    if (placed != wanted) window.setGeometry(placed);
  } else {
    window.resize(placed.size());  // The window manager finds the place.
  }
  if (placed.size() != wanted.size()) window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

}  // namespace app
