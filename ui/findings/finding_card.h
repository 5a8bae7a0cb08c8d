// SPDX-License-Identifier: GPL-3.0-or-later
// One finding of the doctor: what it is, what shows it, and what can be done about it.
#pragma once

#include <QFrame>

#include "core/run/run_records.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class Theme;

class FindingCard : public QFrame {
  Q_OBJECT

 public:
  FindingCard(const Theme& theme, core::FindingRecord record, bool canIgnore, QWidget* parent);

  [[nodiscard]] const core::Finding& finding() const { return record_.finding; }
  // Whether it would look the same with this record.
  [[nodiscard]] bool shows(const core::FindingRecord& record) const {
    return record.finding == record_.finding && record.isDismissed == record_.isDismissed;
  }

 signals:
  // The next run shall have the settings that mend it.
  void fixWanted();
  // The evidence shall be seen large.
  void whyWanted();
  // Not to be seen any more: in this run, or in all.
  void ignoreWanted(bool everywhere);
  // To be seen again.
  void recallWanted();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildButtons();
  void retranslate();
  void refreshIcon();
  void fitFix();

  const Theme& theme_;
  core::FindingRecord record_;
  QLabel* icon_;
  QLabel* title_;
  QLabel* evidence_;
  QLabel* reason_;
  QPushButton* fix_;
  QPushButton* why_;
  QToolButton* ignore_;
  QAction* here_;
  QAction* everywhere_;
};

}  // namespace ui
