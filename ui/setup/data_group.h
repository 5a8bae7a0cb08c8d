// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures: a folder by dialog, by dropping it, from the recent ones, or sample pictures made on the spot.
#pragma once

#include <QStringList>
#include <QWidget>
#include <string>

#include "core/run/run_settings.h"
#include "ui/setup/folder_preview.h"

class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QTimer;
class QToolButton;

namespace ui {

class Theme;

class DataGroup : public QWidget {
  Q_OBJECT

 public:
  explicit DataGroup(const Theme& theme, QWidget* parent = nullptr);

  // Shows the folder of these settings and looks into it, a moment after the last change.
  void setSettings(const core::DataSettings& settings);
  void setRecentFolders(const QStringList& folders);
  [[nodiscard]] const FolderPreview& preview() const { return preview_; }
  // Draws the sample pictures where they are not there yet, then chooses them.
  void chooseSample(const std::string& name);
  // Asks for a folder.
  void browse();
  [[nodiscard]] bool isMakingSample() const { return isMakingSample_; }

 signals:
  void folderChosen(const QString& folder);
  void previewChanged();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void connectParts();
  void buildMenu();
  void look();
  void showPreview();
  void showSkipped();
  void retranslate();
  void refreshIcons();

  const Theme& theme_;
  core::DataSettings settings_;
  FolderPreview preview_;
  QLabel* label_;
  QLineEdit* path_;
  QToolButton* browse_;
  QToolButton* more_;
  QMenu* menu_;
  QStringList recent_;
  QProgressBar* progress_;
  QLabel* counts_;
  QLabel* thumbnails_;
  QToolButton* skipped_;
  QTimer* settle_;
  int looks_ = 0;  // Only the answer to the last one counts.
  bool isMakingSample_ = false;
};

}  // namespace ui
