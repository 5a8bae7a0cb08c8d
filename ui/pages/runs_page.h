// SPDX-License-Identifier: GPL-3.0-or-later
// The page of all kept runs: a live table with a filter, and one run in detail beside it.
#pragma once

#include <QStringList>
#include <filesystem>
#include <optional>

#include "ui/reading/run_snapshot.h"
#include "ui/widgets/page_area.h"

class QLabel;
class QStackedWidget;

namespace ui {

class ComparedRuns;
class NoRuns;
class Notices;
class RunActions;
class RunDetailPane;
class RunEditor;
class RunExtras;
class RunFilter;
class RunListFeed;
class RunListModel;
class RunMenus;
class RunTable;
class RunsToolbar;
class Theme;

class RunsPage : public PagePart {
  Q_OBJECT

 public:
  // compared must outlive this.
  RunsPage(const Theme& theme, ComparedRuns& compared, std::filesystem::path store, QWidget* parent = nullptr);
  ~RunsPage() override;

  [[nodiscard]] RunTable& table() const { return *table_; }
  [[nodiscard]] RunListModel& model() const { return *model_; }
  [[nodiscard]] RunFilter& filter() const;
  [[nodiscard]] RunDetailPane& detail() const { return *detail_; }
  [[nodiscard]] RunActions& actions() const { return *actions_; }
  [[nodiscard]] RunEditor& editor() const { return *editor_; }
  // Whether the list answers what was asked last.
  [[nodiscard]] bool isSettled() const;
  // Looks whether anything has changed.
  void refresh();
  // Leaves out all but these, besides the filter; none shows all.
  void showOnly(const std::optional<QStringList>& uids);
  void choose(const QString& uid);

 signals:
  void openRequested(const QString& uid);
  void exploreRequested(const QString& uid);
  void continueRequested(const QString& uid);
  void seedsRequested(const QStringList& uids);
  void compareRequested();
  void trainRequested();

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void buildList(QWidget* left);
  void connectParts();
  void adopt(const RunSnapshotPtr& snapshot);
  void notifyProblems(const RunSnapshot& snapshot, bool isFirst);
  [[nodiscard]] RunQuestion question() const;
  void clearFilter();
  void compareChosen();
  void showChosen();
  void showState();
  void open(const QString& uid);
  void setTrash(bool isTrash);

  const Theme& theme_;
  ComparedRuns& compared_;
  RunListModel* model_;
  RunExtras* extras_;
  RunEditor* editor_;
  RunListFeed* feed_;
  Notices* notices_;
  RunsToolbar* toolbar_;
  QLabel* mistake_;
  QStackedWidget* stack_;
  RunTable* table_;
  NoRuns* noRuns_;
  RunDetailPane* detail_;
  RunMenus* menus_;
  RunActions* actions_;
  std::optional<QStringList> only_;
  bool isTrash_ = false;
};

}  // namespace ui
