// SPDX-License-Identifier: GPL-3.0-or-later
// The page of all kept runs: a live table with a filter, and one run in detail beside it.
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>
#include <filesystem>
#include <memory>
#include <optional>

#include "ui/reading/run_snapshot.h"

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace ui {

class ComparedRuns;
class NoticeBar;
class RunDetailPane;
class RunEditor;
class RunExtras;
class RunFilter;
class RunListModel;
class RunTable;
class Theme;

class RunsPage : public QWidget {
  Q_OBJECT

 public:
  // compared must outlive this.
  RunsPage(const Theme& theme, ComparedRuns& compared, std::filesystem::path store, QWidget* parent = nullptr);
  ~RunsPage() override;

  [[nodiscard]] RunTable& table() const { return *table_; }
  [[nodiscard]] RunListModel& model() const { return *model_; }
  [[nodiscard]] RunFilter& filter() const { return *filter_; }
  [[nodiscard]] RunDetailPane& detail() const { return *detail_; }
  [[nodiscard]] RunEditor& editor() const { return *editor_; }
  // Whether the list answers what was asked last.
  [[nodiscard]] bool isSettled() const { return !isReading_ && !isReadingDue_; }
  // Looks whether anything has changed.
  void refresh() { ask(false); }
  // Leaves out all but these, besides the filter; none shows all.
  void showOnly(const std::optional<QStringList>& uids);
  void choose(const QString& uid);

 signals:
  void openRequested(const QString& uid);
  void continueRequested(const QString& uid);
  void seedsRequested(const QStringList& uids);
  void compareRequested();
  void trainRequested();

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildToolbar(QBoxLayout* column);
  void connectParts();
  void connectTable();
  void connectChanges();
  void retranslate();
  void refreshIcons();
  void refreshWords();
  void ask(bool always);
  void adopt(const RunSnapshotPtr& snapshot);
  [[nodiscard]] RunQuestion question() const;
  void showChosen();
  void open(const QString& uid);
  void fillGroups();
  void fillColumns();
  void fillViews();
  void fillMore();
  void contextMenu(const QPoint& position);
  void tell(int tone, const QString& title, const QString& text, const QString& action = {});
  void offerUndo(const QStringList& uids, qint64 bytes);
  void importRuns();
  void exportRun(const QString& uid);
  void askToPurge(const QStringList& uids);
  void askForTag(const QStringList& uids);
  void saveView(const QString& name);
  void loadView(const QString& name);
  void setTrash(bool isTrash);
  void fitColumns();

  const Theme& theme_;
  ComparedRuns& compared_;
  std::filesystem::path store_;
  std::shared_ptr<RunReader> reader_;  // Used by one task at a time.
  RunListModel* model_;
  RunExtras* extras_;
  RunEditor* editor_;
  QLabel* title_;
  RunFilter* filter_;
  QLabel* count_;
  QToolButton* clear_;
  QToolButton* views_;
  QToolButton* groups_;
  QToolButton* columns_;
  QToolButton* trash_;
  QToolButton* more_;
  QPushButton* compare_;
  QPushButton* restore_;  // Instead of compare_ in the trash.
  QLabel* mistake_;
  NoticeBar* notice_;
  QStackedWidget* stack_;
  RunTable* table_;
  QLabel* empty_;
  QPushButton* emptyAction_;
  RunDetailPane* detail_;
  QTimer poll_;
  QTimer noticeTimer_;
  QStringList undo_;  // What the bar brings back.
  std::optional<QStringList> only_;
  bool isTrash_ = false;
  bool isReading_ = false;
  bool isReadingDue_ = false;
};

}  // namespace ui
