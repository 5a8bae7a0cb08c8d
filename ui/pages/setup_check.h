// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the next run as it is set up: looked at in the background, once nothing has changed for a moment.
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

#include "core/run/run_records.h"
#include "core/run/run_settings.h"

namespace ui {

class FindingList;
class Notices;
class RunController;
class SetupPanel;
class Theme;

class SetupCheck : public QObject {
  Q_OBJECT

 public:
  // All must outlive this; page is the parent of the list.
  SetupCheck(const Theme& theme, RunController& controller, SetupPanel& setup, Notices& notices, QWidget* page);

  [[nodiscard]] FindingList& list() const { return *list_; }
  // How long nothing may change before it looks; for tests.
  void setPause(int milliseconds) { timer_.setInterval(milliseconds); }
  // Something that it depends on has changed.
  void askSoon();
  // What is said of the run that is shown: of a set-up like it, that is not said twice.
  void setSaid(const std::vector<core::Finding>& findings);

 signals:
  void checked();

 protected:
  bool event(QEvent* event) override;

 private:
  struct Answer;

  void look();
  void adopt(const Answer& answer);
  void show();
  void prepareFix(const core::Finding& finding);
  void retranslate();

  const Theme& theme_;
  RunController& controller_;
  SetupPanel& setup_;
  Notices& notices_;
  FindingList* list_;
  std::vector<core::FindingRecord> found_;
  core::Message well_;
  std::vector<core::Finding> said_;
  QTimer timer_;
  bool isLooking_ = false;
  bool isDue_ = false;
};

}  // namespace ui
