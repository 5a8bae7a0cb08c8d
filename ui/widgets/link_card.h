// SPDX-License-Identifier: GPL-3.0-or-later
// A card that leads somewhere: an icon, a title and a line that says what is there. A button for mouse, keyboard and screen
// readers alike.
#pragma once

#include <QPushButton>

class QLabel;

namespace ui {

class Theme;

class LinkCard : public QPushButton {
  Q_OBJECT

 public:
  // icon: a name of the theme's.
  LinkCard(const Theme& theme, const QString& icon, QWidget* parent);

  void setWords(const QString& title, const QString& line);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 private:
  void refreshIcons();

  const Theme& theme_;
  QString iconName_;
  QLabel* icon_;
  QLabel* title_;
  QLabel* line_;
  QLabel* arrow_;
};

}  // namespace ui
