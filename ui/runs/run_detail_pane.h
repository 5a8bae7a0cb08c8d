// SPDX-License-Identifier: GPL-3.0-or-later
// One run beside the list: its pictures and figures, tags and notes, settings, layers, events and files.
#pragma once

#include <QFrame>
#include <QString>
#include <filesystem>

#include "ui/reading/run_detail_reader.h"

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace ui {

class ComparedRuns;
class DetailList;
class RunEditor;
class RunFiles;
class RunOverview;
class RunTagsRow;
class Theme;

class RunDetailPane : public QFrame {
  Q_OBJECT

 public:
  // compared and editor must outlive this.
  RunDetailPane(const Theme& theme, ComparedRuns& compared, RunEditor& editor, std::filesystem::path store,
                QWidget* parent = nullptr);

  // "" shows that nothing is chosen. others: how many more are.
  void showRun(const QString& uid, int others);
  // Hands a note that is still being written to the editor.
  void saveNote();
  // Reads it again.
  void refresh();
  [[nodiscard]] const QString& uid() const { return uid_; }
  [[nodiscard]] bool isSettled() const { return !isReading_; }
  [[nodiscard]] QSize sizeHint() const override;

 signals:
  void openRequested(const QString& uid);
  void continueRequested(const QString& uid);
  void seedsRequested(const QString& uid);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void buildHeader(QBoxLayout* column);
  void buildTabs(QBoxLayout* column);
  void buildButtons(QBoxLayout* column);
  void retranslate();
  void refreshIcons();
  void adopt(RunDetail detail);
  void showHeader();

  const Theme& theme_;
  ComparedRuns& compared_;
  RunEditor& editor_;
  std::filesystem::path store_;
  QString uid_;
  RunDetail detail_;
  bool isReading_ = false;
  bool isDue_ = false;  // Something changed while it was being read.
  QWidget* content_;
  QLabel* nothing_;
  QLabel* marker_;
  QLabel* name_;
  QToolButton* star_;
  QLabel* status_;
  RunTagsRow* tags_;
  QTabWidget* tabs_;
  RunOverview* overview_;
  DetailList* settings_;
  QPlainTextEdit* layers_;
  QPlainTextEdit* events_;
  RunFiles* files_;
  QPushButton* open_;
  QPushButton* continue_;
  QPushButton* seeds_;
  QPushButton* compare_;
};

}  // namespace ui
