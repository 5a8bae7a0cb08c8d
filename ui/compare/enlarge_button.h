// SPDX-License-Identifier: GPL-3.0-or-later
// The button in a card's header that gives it all the room, and gives the room back. Unseen where nobody hears it.
#pragma once

#include <QString>
#include <QToolButton>

namespace ui {

class Theme;

class EnlargeButton : public QToolButton {
  Q_OBJECT

 public:
  EnlargeButton(const Theme& theme, QWidget* card);

  // For those who hear it: which of the cards.
  void setCardName(const QString& name);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();

  const Theme& theme_;
  QString cardName_;
};

}  // namespace ui
