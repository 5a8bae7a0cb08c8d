// SPDX-License-Identifier: GPL-3.0-or-later
// The menus that say how the list of runs is looked at: kept views, groups and columns.
#pragma once

#include <QObject>
#include <QString>
#include <optional>

class QMenu;

namespace ui {

class RunFilter;
class RunListModel;
class RunTable;
class RunsToolbar;
struct RunColumn;

class RunMenus : public QObject {
  Q_OBJECT

 public:
  // Fills the menus of the toolbar whenever they are opened. All must outlive this.
  RunMenus(RunsToolbar& toolbar, RunTable& table, RunListModel& model, QObject* parent = nullptr);

  // "" stands for how the list was left. A name that is not known changes nothing.
  void saveView(const QString& name);
  void loadView(const QString& name);

 signals:
  // Another filter or other groups: the list has to be read again.
  void questionChanged();

 private:
  void fillGroups();
  void addGrouping(QMenu* menu, const QString& title, const std::optional<RunColumn>& column);
  void fillColumns();
  void addColumn(QMenu* menu, const RunColumn& column);
  void fillViews();
  void askForName();

  RunsToolbar& toolbar_;
  RunTable& table_;
  RunListModel& model_;
};

}  // namespace ui
