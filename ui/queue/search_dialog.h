// SPDX-License-Identifier: GPL-3.0-or-later
// Plans many runs at once: every combination of some values, random draws, or other seeds. What is wrong is said at its row
// while it is written, and how many runs it makes and how long they take below.
#pragma once

#include <QDialog>
#include <QString>
#include <QTimer>
#include <filesystem>
#include <string>
#include <vector>

#include "core/run/run_settings.h"
#include "core/run/search_space.h"
#include "core/store/queue_time.h"

class QBoxLayout;
class QDialogButtonBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

class SearchRow;
class Segments;
class Theme;

class SearchDialog : public QDialog {
  Q_OBJECT

 public:
  // store: whose kept runs tell how long such runs take.
  SearchDialog(const Theme& theme, core::RunSettings base, std::filesystem::path store, QWidget* parent = nullptr);

  // Of all that is written by now.
  [[nodiscard]] const std::vector<core::RunSettings>& runs();
  SearchRow& addRow(const std::string& key);

 signals:
  void planned(const std::vector<core::RunSettings>& runs, const QString& group);

 private:
  enum Kind { Grid, Random, Seeds };

  void buildRows(QBoxLayout* column);
  void buildNumbers(QBoxLayout* column);
  void connectParts();
  void changeKind();
  void removeRow(SearchRow* row);
  void refreshSoon() { written_.start(); }
  void refresh();
  // The rows that hold something; false where one of them, which then says why, cannot be searched.
  [[nodiscard]] bool readRows(core::SearchSpace& space);
  void estimate();
  void showOutcome();

  const Theme& theme_;
  core::RunSettings base_;
  std::filesystem::path store_;
  std::vector<core::RunSettings> runs_;
  std::vector<SearchRow*> rows_;
  QString problem_;  // What is wrong with all of it, rather than with a row.
  core::TimeLeft time_;
  bool isTimeKnown_ = false;
  int questions_ = 0;  // Only the answer to the last one counts.
  int seedsEach_ = 1;  // For combinations and draws; those of "Seeds alone" are its own.
  int seedsAlone_ = 3;
  int kindBefore_ = Grid;
  QTimer written_;  // Runs until what was written in this turn of the event loop is read, all of it at once.
  QTimer settle_;
  Segments* kind_;
  QLabel* hint_;
  QWidget* rowsArea_;
  QBoxLayout* rowsColumn_;
  QPushButton* add_;
  QLabel* drawsLabel_;
  QSpinBox* draws_;
  QSpinBox* seeds_;
  QLabel* outcome_;
  QDialogButtonBox* buttons_;
};

}  // namespace ui
