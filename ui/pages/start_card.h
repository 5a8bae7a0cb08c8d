// SPDX-License-Identifier: GPL-3.0-or-later
// The last step of the first start: what will be trained, and the button that does it.
#pragma once

#include <QFrame>
#include <QString>

#include "core/base/message.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class Theme;

class StartCard : public QFrame {
  Q_OBJECT

 public:
  explicit StartCard(const Theme& theme, QWidget* parent = nullptr);

  // How the chosen pictures are called.
  void setPictures(const QString& pictures);
  void setEngineReady(bool isReady);
  [[nodiscard]] bool isEngineReady() const { return isEngineReady_; }
  // Whether the pictures are being made ready.
  void setStarting(bool isStarting);
  [[nodiscard]] bool isStarting() const { return isStarting_; }
  // Why it could not be started; nothing takes it away.
  void setProblem(core::Message problem);

 signals:
  void trainRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();

  const Theme& theme_;
  QString pictures_;
  QLabel* summary_;
  QPushButton* train_;
  QProgressBar* progress_;
  QLabel* hint_;
  QLabel* problem_;
  core::Message reason_;  // Why it could not be started.
  bool isEngineReady_ = false;
  bool isStarting_ = false;
};

}  // namespace ui
