// SPDX-License-Identifier: GPL-3.0-or-later
// A line of words that is written whole or, where there is no room for it, not at all: then it is a tooltip. Takes what room
// others leave.
#pragma once

#include <QLabel>

namespace ui {

class FittingLabel : public QLabel {
  Q_OBJECT

 public:
  explicit FittingLabel(QWidget* parent = nullptr);

  // Whether its words are seen.
  [[nodiscard]] bool fits() const { return width() >= sizeHint().width(); }

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace ui
