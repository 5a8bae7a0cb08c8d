// SPDX-License-Identifier: GPL-3.0-or-later
// The values under the pointer, in a frame beside a place of a chart and always within it.
#pragma once

#include <QFrame>

class QLabel;

namespace ui {

class ReadOut : public QFrame {
 public:
  explicit ReadOut(QWidget* parent);

  // area: of the plot, x: the place, both in the parent's coordinates.
  void showBeside(const QString& text, const QRect& area, int x);

 private:
  QLabel* text_;
};

}  // namespace ui
