// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a column that is scrolled up and down alone: it is always as wide as what it holds has to be.
#pragma once

#include <QScrollArea>

namespace ui {

class ColumnArea : public QScrollArea {
  Q_OBJECT

 public:
  explicit ColumnArea(QWidget* parent = nullptr);

  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  // Whoever lays the area out is told when its column needs another width.
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace ui
