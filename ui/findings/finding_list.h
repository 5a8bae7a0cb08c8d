// SPDX-License-Identifier: GPL-3.0-or-later
// Findings one below the other, the likeliest cause first; what was ignored is at hand.
#pragma once

#include <QFrame>
#include <QString>
#include <QTimer>
#include <vector>

#include "core/run/run_records.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class FindingCard;
class Theme;

class FindingList : public QFrame {
  Q_OBJECT

 public:
  explicit FindingList(const Theme& theme, QWidget* parent = nullptr);

  // well: what is said where nothing has to change; "" says nothing then.
  void setFindings(const std::vector<core::FindingRecord>& findings, const core::Message& well = {});
  [[nodiscard]] const std::vector<core::FindingRecord>& findings() const { return findings_; }
  // Whether every finding has its card.
  [[nodiscard]] bool isComplete() const { return !next_.isActive(); }
  void setTitle(const QString& title);
  // Whether cards offer to be ignored; of a set-up they go by being mended.
  void setCanIgnore(bool canIgnore) { canIgnore_ = canIgnore; }

 signals:
  void fixWanted(const core::Finding& finding);
  void whyWanted(const core::Finding& finding);
  void ignoreWanted(const core::Finding& finding, bool everywhere);
  void recallWanted(const core::Finding& finding);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  // Takes away what is not wanted any more; what stays keeps its card, and what is new comes soon.
  void refreshCards();
  void addNextCard();
  FindingCard* makeCard(const core::FindingRecord& record);
  [[nodiscard]] FindingCard* cardAt(int place) const;
  [[nodiscard]] std::vector<core::FindingRecord> wanted() const;
  void refreshHead();

  const Theme& theme_;
  std::vector<core::FindingRecord> findings_;
  core::Message well_;
  QString name_;
  bool areIgnoredShown_ = false;
  bool canIgnore_ = true;
  QLabel* title_;
  QLabel* count_;
  QLabel* wellText_;
  QPushButton* ignored_;
  QVBoxLayout* cards_;
  QTimer next_;  // Making a card takes some milliseconds: one for each turn of the event loop.
};

}  // namespace ui
