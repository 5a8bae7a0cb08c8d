// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between the compared runs, and whether the difference in their results is more than luck.
#pragma once

#include <QFrame>
#include <string>
#include <vector>

#include "ui/reading/compared_run.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QTableView;

namespace ui {

class DifferenceModel;
class Theme;

class DifferencesCard : public QFrame {
  Q_OBJECT

 public:
  explicit DifferencesCard(const Theme& theme, QWidget* parent = nullptr);

  void setRuns(const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots);
  // Those of them whose figures can be compared.
  void setJudged(const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots);
  // What the verdict is on: "val_psnr".
  void setMetric(const std::string& metric);
  [[nodiscard]] DifferenceModel& model() const { return *model_; }

 signals:
  // Two more seeds of each of these runs.
  void seedsWanted(const QStringList& uids);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildTable();
  void retranslate();
  void refresh();
  void fitVerdict();

  const Theme& theme_;
  std::vector<ComparedRunPtr> runs_;  // Those that are judged.
  std::vector<int> slots_;
  std::string metric_ = "val_psnr";
  DifferenceModel* model_;
  QLabel* title_;
  QLabel* equal_;
  QLabel* sentence_;
  QLabel* mended_;
  QTableView* table_;
  QLabel* verdictTitle_;
  QScrollArea* verdictArea_;
  QLabel* verdict_;
  QPushButton* moreSeeds_;
  QStringList wanted_;  // One run of each group that needs more seeds.
};

}  // namespace ui
