// SPDX-License-Identifier: GPL-3.0-or-later
// The line above a comparison: add a run, bring a picture, and which epochs are shown beside each other.
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

#include "core/run/run_records.h"
#include "ui/compare/matrix_tiles.h"

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace ui {

class RunChooser;
class RunExtras;
class Segments;
class Theme;

class CompareHeader : public QWidget {
  Q_OBJECT

 public:
  // Both must outlive this.
  CompareHeader(const Theme& theme, RunExtras& extras, QWidget* parent = nullptr);

  // Runs that are not compared yet, the newest first.
  void setChoosable(std::vector<core::RunSummary> runs);
  // Whether there is anything to compare.
  void setHasRuns(bool hasRuns);
  void setRule(EpochRule rule);
  // Of the reports that can be saved; whoever knows the runs fills it when it is opened.
  [[nodiscard]] QMenu* reportMenu() const;

 signals:
  void runAdded(const QString& uid);
  void runsPageWanted();
  void tryRequested();
  void ruleChosen(ui::EpochRule rule);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void refreshIcons();

  const Theme& theme_;
  QLabel* title_;
  QToolButton* add_;
  RunChooser* chooser_;
  QPushButton* try_;
  QToolButton* report_;
  QLabel* picturesAt_;
  Segments* rules_;
};

}  // namespace ui
