// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/card_place.h"

#include <QVariant>

#include "ui/widgets/reading_order.h"

namespace ui {

CardPlace::CardPlace(QWidget& card, QWidget* parent) : QWidget(parent), card_(card) {
  setSizePolicy(card_.sizePolicy());
  setProperty(kReadInstead, QVariant::fromValue(&card_));
  refreshSize();
}

void CardPlace::lay() {
  QWidget* const around = card_.parentWidget();
  const bool isSeen = isVisibleTo(around);
  if (isSeen) card_.setGeometry(QRect(mapTo(around, QPoint()), size()));
  card_.setVisible(isSeen);
}

// What is hidden is not given its new look yet, after a change of letters, and would ask for as much as in the old one.
void CardPlace::refreshSize() {
  const bool isHidden = card_.isHidden();
  const QSize wanted = isHidden ? QSize() : card_.sizeHint();
  const QSize least = isHidden ? QSize() : card_.minimumSizeHint().expandedTo(card_.minimumSize());
  if (wanted == wanted_ && least == least_) return;
  wanted_ = wanted;
  least_ = least;
  updateGeometry();
}

}  // namespace ui
