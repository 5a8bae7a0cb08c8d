// SPDX-License-Identifier: GPL-3.0-or-later
// The table of runs: columns that can be chosen, moved and sorted by, groups that fold, and a place that stays while the
// list is refreshed.
#pragma once

#include <QSet>
#include <QStringList>
#include <QTreeView>
#include <optional>

#include "ui/runs/run_list_model.h"

namespace ui {

class RunExtras;
class RunTableDelegate;
class Theme;

class RunTable : public QTreeView {
  Q_OBJECT

 public:
  // model and extras must outlive this.
  RunTable(const Theme& theme, RunListModel& model, RunExtras& extras, QWidget* parent = nullptr);

  // The chosen runs, the current one first.
  [[nodiscard]] QStringList chosen() const;
  void choose(const QString& uid);
  // In the order in which they stand now, hidden ones left out.
  [[nodiscard]] QStringList columnIds() const;
  void setColumnIds(const QStringList& ids);
  void renameCurrent();

 signals:
  void chosenChanged();
  void opened(const QString& uid);
  void compareWanted(const QStringList& uids);
  void starWanted(const QStringList& uids, bool starred);
  void trashWanted(const QStringList& uids);
  void columnsChanged();
  void sortingChanged();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void keepPlace();
  void restorePlace();
  void restoreChoice();
  void expandGroups();
  void sortBy(int column);
  void applyWidths();

  const Theme& theme_;
  RunListModel& model_;
  RunTableDelegate* delegate_;
  QString topUid_;  // What stood at the top before the list changed, and how far it was scrolled out.
  int topOffset_ = 0;
  bool isAtTop_ = true;
  QStringList before_;  // What was chosen before a reset.
  QSet<QString> folded_;
};

}  // namespace ui
