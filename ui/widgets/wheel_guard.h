// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the wheel from changing what it only passes over: a list, a slider or a number in something that scrolls leaves the
// wheel to the scrolling. Otherwise whoever scrolls through the set-up changes it, and does not see it.
#pragma once

#include <QObject>

namespace ui {

class WheelGuard : public QObject {
  Q_OBJECT

 public:
  // Watches all widgets of the program for as long as it lives.
  explicit WheelGuard(QObject* parent = nullptr);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace ui
