// SPDX-License-Identifier: GPL-3.0-or-later
// Where runs are kept: the folder, what it is good for, what it weighs, and the way to use another one at once.
#pragma once

#include <QString>
#include <QWidget>
#include <filesystem>
#include <stop_token>

#include "core/store/store_condition.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class StoreChoice : public QWidget {
  Q_OBJECT

 public:
  // chosen: from the preferences, "" for the usual folder; inUse: the store of this window.
  StoreChoice(const QString& chosen, std::filesystem::path inUse, QWidget* parent = nullptr);
  ~StoreChoice() override;

  // While a run is in progress the window stays with its store.
  void setCanStartAgain(bool canStartAgain);
  // Looks how much the store takes, and how much room there is.
  void measure();
  void browse();

 signals:
  // It has been tried and can be used; "" for the usual one.
  void folderChosen(const QString& folder);
  void startAgainWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void take(const QString& text);
  void adopt(const QString& folder, const core::StoreCondition& condition);
  void refresh();
  [[nodiscard]] static std::filesystem::path pathOf(const QString& folder);

  std::filesystem::path inUse_;
  QString chosen_;
  core::StoreCondition condition_;
  bool isTried_ = false;  // Whether condition_ is of what stands in the field.
  bool canStartAgain_ = true;
  QString weight_;
  QLineEdit* field_;
  QPushButton* browse_;
  QLabel* state_;
  QLabel* room_;
  QPushButton* again_;
  int tries_ = 0;  // Only the answer to the last one counts.
  std::stop_source stop_;
};

}  // namespace ui
