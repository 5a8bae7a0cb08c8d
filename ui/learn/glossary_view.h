// SPDX-License-Identifier: GPL-3.0-or-later
// The terms, in a list with the words about the chosen one beside it.
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class GlossaryView : public QWidget {
  Q_OBJECT

 public:
  explicit GlossaryView(QWidget* parent);

  // An unknown id leaves the one that is shown.
  void showTerm(const QString& id);
  // Of the one that is shown.
  [[nodiscard]] QString term() const;

 signals:
  // To where the glossary was opened from.
  void backWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void showChosen();

  QPushButton* back_;
  QLabel* title_;
  QListWidget* list_;
  QLabel* name_;
  QLabel* text_;
};

}  // namespace ui
