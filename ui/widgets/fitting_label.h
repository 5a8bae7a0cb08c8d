// SPDX-License-Identifier: GPL-3.0-or-later
// A line of words that is written whole where there is room for it. Where there is none it is shortened with dots, or left
// out; either way it is then a tooltip.
#pragma once

#include <QLabel>

namespace ui {

class FittingLabel : public QLabel {
  Q_OBJECT

 public:
  // ElideNone leaves it out, and it takes the room that others leave; other modes say where the dots come, and it takes what
  // it needs as far as there is room.
  explicit FittingLabel(QWidget* parent = nullptr, Qt::TextElideMode mode = Qt::ElideNone);

  // Whether all its words are seen.
  [[nodiscard]] bool fits() const { return width() >= sizeHint().width(); }
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  Qt::TextElideMode mode_;
};

}  // namespace ui
