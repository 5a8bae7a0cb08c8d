// SPDX-License-Identifier: GPL-3.0-or-later
// The large place where a folder of pictures is dropped, or chosen by a dialog; then what is in it.
#pragma once

#include <QFrame>
#include <QString>

#include "core/data/data_settings.h"

class QLabel;
class QPushButton;

namespace ui {

class FolderFacts;
class Theme;

class FolderDrop : public QFrame {
  Q_OBJECT

 public:
  explicit FolderDrop(const Theme& theme, QWidget* parent = nullptr);

  // Looks into their folder; "" tells which pictures are taken.
  void setSettings(const core::DataSettings& settings);
  [[nodiscard]] const FolderFacts& facts() const { return *facts_; }
  // Whether a folder hangs over the page.
  void setDragging(bool isDragging);

 signals:
  void folderChosen(const QString& folder);
  // Something is known of the folder now.
  void looked();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void browse();
  void retranslate();
  void refreshIcon();

  const Theme& theme_;
  QString folder_;
  QLabel* icon_;
  QLabel* title_;
  QLabel* text_;
  FolderFacts* facts_;
  QPushButton* browse_;
};

}  // namespace ui
