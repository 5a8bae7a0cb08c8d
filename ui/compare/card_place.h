// SPDX-License-Identifier: GPL-3.0-or-later
// The place of a card in a splitter or under a tab: as large as the card wants to be, and empty. The card is laid over it. So
// cards change their places without changing their parent, for which everything in them would have to be given its look
// anew: a tenth of a second each.
#pragma once

#include <QWidget>

namespace ui {

class CardPlace : public QWidget {
  Q_OBJECT

 public:
  // card must outlive this, and is a child of one of the widgets around it.
  CardPlace(QWidget& card, QWidget* parent);

  [[nodiscard]] QWidget& card() const { return card_; }
  // Shows the card here, or hides it where this place is not seen.
  void lay();
  // The card may want another size than before.
  void refreshSize();

  [[nodiscard]] QSize sizeHint() const override { return wanted_; }
  [[nodiscard]] QSize minimumSizeHint() const override { return least_; }

 private:
  QWidget& card_;
  QSize wanted_;
  QSize least_;
};

}  // namespace ui
