// SPDX-License-Identifier: GPL-3.0-or-later
// One of several choices as a card: a radio button, what it means, and pictures of it. A click anywhere chooses it.
#pragma once

#include <QFrame>
#include <QString>

class QButtonGroup;
class QLabel;
class QPixmap;
class QRadioButton;

namespace ui {

class ChoiceCard : public QFrame {
  Q_OBJECT

 public:
  // The radio button is called "choose_NAME".
  ChoiceCard(const QString& name, QButtonGroup* group, QWidget* parent = nullptr);

  void setTexts(const QString& title, const QString& text);
  void setPictures(const QPixmap& pictures);
  void setChosen(bool isChosen);

 signals:
  void chosen();

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  QRadioButton* button_;
  QLabel* text_;
  QLabel* pictures_;
};

}  // namespace ui
