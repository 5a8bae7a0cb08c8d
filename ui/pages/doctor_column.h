// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor says beside a page's content: of the next run above, of the one that is shown below. In a narrow window it
// is a strip with the number of findings, until somebody opens it.
#pragma once

#include <QFrame>
#include <optional>
#include <vector>

class QToolButton;

namespace ui {

class FindingList;
class Theme;

class DoctorColumn : public QFrame {
  Q_OBJECT

 public:
  // lists become its children.
  DoctorColumn(const Theme& theme, const std::vector<FindingList*>& lists, QWidget* parent);

  // Whether there is room for it beside everything else.
  void setRoomy(bool isRoomy);
  [[nodiscard]] bool isOpen() const { return chosen_.value_or(isRoomy_); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void refresh();

  const Theme& theme_;
  std::vector<FindingList*> lists_;
  QToolButton* toggle_;
  QWidget* body_;
  bool isRoomy_ = true;
  std::optional<bool> chosen_;  // By a person.
};

}  // namespace ui
