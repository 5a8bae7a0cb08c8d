// SPDX-License-Identifier: GPL-3.0-or-later
// Stands where runs are trained while their store takes none: why, and the ways out.
#pragma once

#include <QWidget>
#include <filesystem>

#include "core/store/store_condition.h"

class QLabel;
class QPushButton;

namespace ui {

class Theme;

class StoreTroublePage : public QWidget {
  Q_OBJECT

 public:
  StoreTroublePage(const Theme& theme, std::filesystem::path store, QWidget* parent = nullptr);

  void setCondition(const core::StoreCondition& condition);

 signals:
  void anotherWanted();     // Another folder is to be chosen.
  void tryAgainWanted();    // Something has been mended meanwhile.
  void lookAtRunsWanted();  // Where they can be read.

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void refreshIcon();

  const Theme& theme_;
  std::filesystem::path store_;
  core::StoreCondition condition_;
  QLabel* icon_;
  QLabel* title_;
  QLabel* reason_;
  QLabel* folder_;
  QPushButton* another_;
  QPushButton* again_;
  QPushButton* runs_;
};

}  // namespace ui
