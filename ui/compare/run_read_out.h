// SPDX-License-Identifier: GPL-3.0-or-later
// A run's picture and a few words about it, beside a place in the widget that they belong to.
#pragma once

#include <QFrame>
#include <QImage>

class QLabel;

namespace ui {

class RunReadOut : public QFrame {
 public:
  explicit RunReadOut(QWidget* parent);

  // place: in the parent's coordinates. distance: from it, to either side. The picture may be null.
  void showBeside(const QPoint& place, int distance, const QString& text, const QImage& picture);

 private:
  QLabel* picture_;
  QLabel* text_;
};

}  // namespace ui
