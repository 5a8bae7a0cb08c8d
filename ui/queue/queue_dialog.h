// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of planned runs: order, where they are trained, start, and what is left here and elsewhere.
#pragma once

#include <QDialog>
#include <string>

#include "ui/bridge/queue_runner.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class Elsewhere;
class ElsewherePanel;
class Notices;
class QueueModel;
class Theme;

class QueueDialog : public QDialog {
  Q_OBJECT

 public:
  // runner and elsewhere must outlive this.
  QueueDialog(const Theme& theme, QueueRunner& runner, Elsewhere& elsewhere, QWidget* parent = nullptr);
  [[nodiscard]] QueueModel& model() const { return *model_; }
  [[nodiscard]] QTableView& table() const { return *table_; }
  [[nodiscard]] ElsewherePanel& elsewhere() const { return *panel_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build(const Theme& theme);
  void buildButtons(QBoxLayout* column);
  void connectParts();
  void connectPlaces();
  void retranslate();
  void refresh();
  void refreshStart(int waiting);
  void fillPlaces();
  void choosePlace(int index);
  void setUpPlaces();
  // The place that is chosen; "" for this machine.
  [[nodiscard]] std::string place() const;
  void start();
  void tell(const core::Message& why);
  void moveChosen(int by);
  void removeChosen();

  QueueRunner& runner_;
  Elsewhere& elsewhere_;
  QueueModel* model_;
  QLabel* summary_;
  Notices* notices_;
  QTableView* table_;
  QLabel* empty_;
  QPushButton* up_;
  QPushButton* down_;
  QPushButton* remove_;
  QPushButton* clear_;
  QLabel* whereLabel_;
  QComboBox* where_;
  QPushButton* start_;
  ElsewherePanel* panel_;
};

}  // namespace ui
