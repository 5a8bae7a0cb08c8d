// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparing_row.h"

#include <QWidget>
#include <algorithm>

namespace ui {

void SparingRow::addSpared(QWidget* part) {
  spared_ = part;
  addWidget(part);
}

QSize SparingRow::minimumSize() const {
  const QSize least = QHBoxLayout::minimumSize();
  if (spared_ == nullptr || spared_->isHidden()) return least;
  const QLayoutItem* const item = itemAt(indexOf(spared_));
  return {std::max(0, least.width() - item->minimumSize().width() - spacing()), least.height()};
}

void SparingRow::setGeometry(const QRect& place) {
  if (spared_ != nullptr) {
    const int missing = spared_->isHidden() ? spared_->sizeHint().width() + spacing() : 0;
    spared_->setVisible(sizeHint().width() + missing <= place.width());
  }
  QHBoxLayout::setGeometry(place);
}

}  // namespace ui
