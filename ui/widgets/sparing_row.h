// SPDX-License-Identifier: GPL-3.0-or-later
// A row of widgets in which one can be spared: it is left out where the others would have to be shortened for it.
#pragma once

#include <QHBoxLayout>

namespace ui {

class SparingRow : public QHBoxLayout {
 public:
  // Appends it. The row alone shows and hides it.
  void addSpared(QWidget* part);

  [[nodiscard]] QSize minimumSize() const override;
  void setGeometry(const QRect& place) override;

 private:
  QWidget* spared_ = nullptr;
};

}  // namespace ui
