// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the run that Train shows without leaving the page: gives it a star and tags, takes it into the
// comparison, sees what was changed from the run before, and looks between its pictures.
#pragma once

#include <QString>
#include <QWidget>
#include <filesystem>
#include <string>

#include "ui/reading/run_detail_reader.h"

class QMenu;
class QToolButton;

namespace ui {

class ComparedRuns;
class FittingLabel;
class Notices;
class RunEditor;
class Theme;

class RunTools : public QWidget {
  Q_OBJECT

 public:
  // All must outlive this. Says in notices what could not be done.
  RunTools(const Theme& theme, ComparedRuns& compared, Notices& notices, std::filesystem::path store,
           QWidget* parent = nullptr);

  // "" for none, which has nothing to offer.
  void setRun(const std::string& uid);
  // Whether what is shown is what the store has.
  [[nodiscard]] bool isSettled() const { return !isReading_; }

 signals:
  void exploreWanted(const QString& uid);
  // Both are compared by then.
  void comparisonWanted();

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void read();
  void showRun();
  void fillMenu();
  void addChanges();
  void addTags();

  const Theme& theme_;
  ComparedRuns& compared_;
  std::filesystem::path store_;
  RunEditor* editor_;
  QString uid_;
  RunDetail detail_;
  bool isReading_ = false;
  bool isDue_ = false;  // Something changed while it was being read.
  FittingLabel* tags_;
  QToolButton* compare_;
  QToolButton* star_;
  QToolButton* more_;
  QMenu* menu_;
};

}  // namespace ui
