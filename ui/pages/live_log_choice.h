// SPDX-License-Identifier: GPL-3.0-or-later
// Where runs are shown besides this program while they train: a folder of TensorBoard's, and MLflow's server or folder.
#pragma once

#include <QString>
#include <QWidget>

#include "core/base/message.h"
#include "ui/look/settings.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class LiveLogChoice : public QWidget {
  Q_OBJECT

 public:
  explicit LiveLogChoice(LiveLogPlaces places, QWidget* parent = nullptr);

  [[nodiscard]] const LiveLogPlaces& places() const { return places_; }

 signals:
  // From the next run on.
  void placesChosen(const ui::LiveLogPlaces& places);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void browse();
  void take();
  // Asks the server in the background whether it is one.
  void tryServer();
  void refresh();

  LiveLogPlaces places_;
  QLabel* tensorBoardLabel_;
  QLineEdit* tensorBoard_;
  QPushButton* browse_;
  QLabel* mlflowLabel_;
  QLineEdit* mlflow_;
  QLabel* experimentLabel_;
  QLineEdit* experiment_;
  QLabel* state_;
  core::Message problem_;
  bool isAsking_ = false;
  bool isTried_ = false;
  int tries_ = 0;  // Only the answer to the last one counts.
};

}  // namespace ui
