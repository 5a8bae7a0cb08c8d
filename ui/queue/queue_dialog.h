// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of planned runs: order, start, and what is left.
#pragma once

#include <QDialog>

#include "ui/bridge/queue_runner.h"

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class Notices;
class QueueModel;
class Theme;

class QueueDialog : public QDialog {
  Q_OBJECT

 public:
  // runner must outlive this.
  QueueDialog(const Theme& theme, QueueRunner& runner, QWidget* parent = nullptr);
  [[nodiscard]] QueueModel& model() const { return *model_; }
  [[nodiscard]] QTableView& table() const { return *table_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void connectParts();
  void retranslate();
  void refresh();
  void moveChosen(int by);
  void removeChosen();

  QueueRunner& runner_;
  QueueModel* model_;
  QLabel* summary_;
  Notices* notices_;
  QTableView* table_;
  QLabel* empty_;
  QPushButton* up_;
  QPushButton* down_;
  QPushButton* remove_;
  QPushButton* clear_;
  QPushButton* start_;
};

}  // namespace ui
