// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures: a folder by dialog, by dropping it, typed or pasted, from the recent ones, or sample pictures made on the
// spot.
#pragma once

#include <QStringList>
#include <QWidget>
#include <cstddef>
#include <string>

#include "core/data/data_settings.h"
#include "ui/setup/folder_preview.h"

class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QToolButton;

namespace ui {

class FolderFacts;
class SampleMaker;
class Theme;

class DataGroup : public QWidget {
  Q_OBJECT

 public:
  explicit DataGroup(const Theme& theme, QWidget* parent = nullptr);

  // Shows the folder of these settings and looks into it, a moment after the last change.
  void setSettings(const core::DataSettings& settings);
  void setRecentFolders(const QStringList& folders);
  [[nodiscard]] const FolderPreview& preview() const;
  // A run has read this folder and left out so many files: where that is not what is shown, it is looked at anew.
  void compareWith(const std::string& folder, std::size_t skipped);
  // Asks for a folder.
  void browse();

 signals:
  void folderChosen(const QString& folder);
  void previewChanged();
  // A setting that helps with what was found in the folder, as a person would type it.
  void settingOffered(const std::string& key, const std::string& value);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void connectParts();
  // The path that the field means.
  [[nodiscard]] QString typed() const;
  void buildMenu();
  void retranslate();
  void refreshIcons();

  const Theme& theme_;
  core::DataSettings settings_;
  SampleMaker* maker_;
  QLabel* label_;
  QLineEdit* path_;
  QToolButton* browse_;
  QToolButton* more_;
  QMenu* menu_;
  QStringList recent_;
  QProgressBar* progress_;
  FolderFacts* facts_;
};

}  // namespace ui
