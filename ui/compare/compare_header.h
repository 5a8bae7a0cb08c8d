// SPDX-License-Identifier: GPL-3.0-or-later
// The line above a comparison: add a run, bring a picture, and which epochs are shown beside each other.
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

#include "core/run/run_records.h"
#include "ui/compare/matrix_tiles.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class Segments;
class Theme;

class CompareHeader : public QWidget {
  Q_OBJECT

 public:
  explicit CompareHeader(const Theme& theme, QWidget* parent = nullptr);

  // The newest runs that are not compared yet.
  void setChoosable(std::vector<core::RunSummary> runs) { choosable_ = std::move(runs); }
  // Whether there is anything to compare.
  void setHasRuns(bool hasRuns);
  void setRule(EpochRule rule);

 signals:
  void runAdded(const QString& uid);
  void runsPageWanted();
  void tryRequested();
  void ruleChosen(ui::EpochRule rule);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fillMenu();
  void retranslate();
  void refreshIcons();

  const Theme& theme_;
  std::vector<core::RunSummary> choosable_;
  QLabel* title_;
  QToolButton* add_;
  QPushButton* try_;
  QLabel* picturesAt_;
  Segments* rules_;
};

}  // namespace ui
