// SPDX-License-Identifier: GPL-3.0-or-later
// A list that opens below a button to choose one run from: picture, name, what it was trained on, score, and a line to
// search in.
#pragma once

#include <QFrame>
#include <QString>
#include <vector>

#include "core/run/run_records.h"

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;
class QToolButton;

namespace ui {

class RunExtras;
class Theme;

class RunChooser : public QFrame {
  Q_OBJECT

 public:
  // Both must outlive this.
  RunChooser(const Theme& theme, RunExtras& extras, QWidget* parent = nullptr);

  // In the order in which they stand.
  void setRuns(std::vector<core::RunSummary> runs);
  // With its line empty and the keyboard in it.
  void openBelow(const QWidget& button);

  [[nodiscard]] QLineEdit& search() const { return *search_; }
  [[nodiscard]] QListView& list() const { return *list_; }

 signals:
  void chosen(const QString& uid);
  // The page of all runs shall be opened to choose there.
  void pageWanted();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void fill();
  void take(const QModelIndex& index);
  void retranslate();

  const Theme& theme_;
  std::vector<core::RunSummary> runs_;
  QStandardItemModel* model_;
  QLineEdit* search_;
  QListView* list_;
  QLabel* nothing_;
  QToolButton* page_;
};

}  // namespace ui
