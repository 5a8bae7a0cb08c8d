// SPDX-License-Identifier: GPL-3.0-or-later
// One of several choices as a card: a radio button, what it means, and pictures of it. A click anywhere chooses it.
#pragma once

#include <QFrame>
#include <QString>

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QPixmap;
class QRadioButton;

namespace ui {

class ChoiceCard : public QFrame {
  Q_OBJECT

 public:
  // Pictures stand below the words, or before them: what goes in, an arrow, what comes out.
  enum class Form { PicturesBelow, BeforeAndAfter };

  // The radio button is called "choose_NAME".
  ChoiceCard(const QString& name, QButtonGroup* group, Form form, QWidget* parent = nullptr);

  void setTexts(const QString& title, const QString& text);
  // Below the words.
  void setPictures(const QPixmap& pictures);
  void setPictures(const QPixmap& before, const QPixmap& arrow, const QPixmap& after);
  void setChosen(bool isChosen);

 signals:
  void chosen();

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  void buildBelow();
  void buildBeside();
  [[nodiscard]] QLabel* addPicture(QBoxLayout* layout);

  QButtonGroup* group_;
  QRadioButton* button_;
  QLabel* title_ = nullptr;  // Where it stands apart from the button.
  QLabel* text_;
  QLabel* pictures_ = nullptr;
  QLabel* arrow_ = nullptr;
  QLabel* after_ = nullptr;
};

}  // namespace ui
