// SPDX-License-Identifier: GPL-3.0-or-later
// Names the compared runs that have no place beside the others, says why, and offers to leave them out.
#pragma once

#include <QObject>
#include <QStringList>
#include <vector>

#include "ui/compare/comparison_reader.h"

namespace ui {

class NoticeBar;
class Theme;

class OddRunsNotice : public QObject {
  Q_OBJECT

 public:
  // The page puts bar() where it shall stand.
  OddRunsNotice(const Theme& theme, QWidget* page);

  [[nodiscard]] NoticeBar* bar() const { return bar_; }
  // With their letters; none takes the notice away.
  void setRuns(const std::vector<OddRun>& runs, const std::vector<int>& runSlots);

 signals:
  void leaveOutWanted(const QStringList& uids);

 private:
  NoticeBar* bar_;
  QStringList uids_;
};

}  // namespace ui
