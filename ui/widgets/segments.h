// SPDX-License-Identifier: GPL-3.0-or-later
// A row of choices of which one holds.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

class QToolButton;

namespace ui {

class Segments : public QWidget {
  Q_OBJECT

 public:
  Segments(int count, QWidget* parent);

  // One for each choice; tooltips may be left out.
  void setTexts(const QStringList& texts, const QStringList& tooltips = {});
  // Sends no signal.
  void choose(int index);
  [[nodiscard]] int chosen() const { return chosen_; }

 signals:
  // By a person, also the one that was chosen already.
  void clicked(int index);
  // By a person, and another than before.
  void chosenChanged(int index);

 private:
  std::vector<QToolButton*> buttons_;
  int chosen_ = 0;
};

}  // namespace ui
