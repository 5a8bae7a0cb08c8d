// SPDX-License-Identifier: GPL-3.0-or-later
// The last step of the first start: what will be trained, how long that takes, and the button that does it.
#pragma once

#include <QFrame>
#include <QString>
#include <optional>
#include <vector>

#include "core/base/message.h"
#include "ui/pages/start_estimate.h"

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class Theme;

class StartCard : public QFrame {
  Q_OBJECT

 public:
  explicit StartCard(const Theme& theme, QWidget* parent = nullptr);

  // What is trained on, and what is trained.
  void setPlan(const QString& pictures, const QString& model);
  // "" or nothing where it is not known.
  void setTimes(const std::optional<StartTimes>& times);
  void setEngineReady(bool isReady);
  // Whether the pictures are being made ready.
  void setStarting(bool isStarting);
  // Whether the chosen folder is still being looked into.
  void setLooking(bool isLooking);
  // Why nothing can be trained on what is chosen; nothing where it can.
  void setObstacle(core::Message obstacle);
  // Why it could not be started; nothing takes it away.
  void setProblem(core::Message problem);

  [[nodiscard]] bool canStart() const { return isEngineReady_ && !isStarting_ && !isLooking_ && obstacle_.empty(); }

 signals:
  void trainRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Fact {
    QLabel* title;
    QLabel* value;
  };

  [[nodiscard]] Fact addFact(QGridLayout* grid);
  void refresh();

  const Theme& theme_;
  QString picturesText_;
  QString modelText_;
  std::optional<StartTimes> times_;
  Fact pictures_{};
  Fact model_{};
  Fact whole_{};
  Fact first_{};
  QPushButton* train_;
  QProgressBar* progress_;
  QLabel* hint_;
  QLabel* problem_;
  core::Message obstacle_;
  core::Message reason_;  // Why it could not be started.
  bool isEngineReady_ = false;
  bool isStarting_ = false;
  bool isLooking_ = false;
};

}  // namespace ui
