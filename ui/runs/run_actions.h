// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the runs of the list: the menus that offer it, what is asked before, and what is told after.
#pragma once

#include <QObject>
#include <QStringList>
#include <vector>

#include "core/base/message.h"

class QMenu;
class QPoint;
class QWidget;

namespace ui {

class ComparedRuns;
class Notices;
class ReportSaver;
class RunEditor;
class RunExports;
class RunListModel;
class RunTable;

class RunActions : public QObject {
  Q_OBJECT

 public:
  // All must outlive this. Dialogs are opened over the page.
  RunActions(RunTable& table, RunListModel& model, RunEditor& editor, ComparedRuns& compared, Notices& notices,
             QWidget* page);

  // Whether the list is that of the trash, where other things can be done.
  void setTrash(bool isTrash) { isTrash_ = isTrash; }
  void fillMore(QMenu* menu);
  // Moves them to the trash, from where they can be brought back; what is there already is deleted after a question.
  void discard(const QStringList& uids);
  // Files; a folder; an MLflow server.
  void importRuns();
  void importFolder();
  void importFromServer();
  void importSources(const QStringList& sources);
  // Asks where to; nothing where no run is chosen.
  void exportChosen();

 signals:
  void openRequested(const QString& uid);
  void exploreRequested(const QString& uid);
  void seedsRequested(const QStringList& uids);

 private:
  void connectTable();
  void connectEditor();
  void showMenu(const QPoint& position);
  void offerUndo(const QStringList& uids, qint64 bytes);
  void exportRun(const QString& uid);
  void exportTable();
  void tellImported(const QStringList& uids, const std::vector<core::Message>& notes);
  void askToPurge(const QStringList& uids);
  void askForTag(const QStringList& uids);

  RunTable& table_;
  RunListModel& model_;
  RunEditor& editor_;
  ComparedRuns& compared_;
  Notices& notices_;
  QWidget* page_;
  ReportSaver* reports_;
  RunExports* exports_;
  QStringList trashedWhileCompared_;  // Taking the deletion back brings them back into the comparison, too.
  bool isTrash_ = false;
};

}  // namespace ui
