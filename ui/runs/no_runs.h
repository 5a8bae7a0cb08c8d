// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where the list of runs is empty: why it is, and the one thing that helps.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class NoRuns : public QWidget {
  Q_OBJECT

 public:
  enum class Reason { NothingTrained, NothingFits, TrashIsEmpty };

  explicit NoRuns(QWidget* parent = nullptr);

  void setReason(Reason reason);

 signals:
  // The button was pressed where nothing has been trained yet.
  void trainRequested();
  // It was pressed where there are runs that the filter or the trash hides.
  void allRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  Reason reason_ = Reason::NothingTrained;
  QLabel* text_;
  QPushButton* action_;
};

}  // namespace ui
