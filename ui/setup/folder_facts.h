// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the chosen folder: a few of its pictures, how many there are and in which parts, what is skipped and why, and
// the way to a report. Looks by itself, off the window's thread, a moment after the folder or a setting has changed.
#pragma once

#include <QString>
#include <QWidget>
#include <stop_token>

#include "core/data/data_settings.h"
#include "ui/setup/folder_preview.h"

class QLabel;
class QTimer;
class QPushButton;
class QToolButton;

namespace ui {

class FolderFacts : public QWidget {
  Q_OBJECT

 public:
  explicit FolderFacts(QWidget* parent = nullptr);
  ~FolderFacts() override;

  void setSettings(const core::DataSettings& settings);
  // How many pictures are shown, and how large.
  void setThumbnails(int count, int side);
  // Something in the folder may be known better by now.
  void lookAgain();
  [[nodiscard]] const FolderPreview& preview() const { return preview_; }
  // Whether what is shown is of the folder and the settings of now.
  [[nodiscard]] bool isLooking() const { return isLooking_; }
  // Stands there until the next folder: what goes on, or what has failed.
  void say(const QString& sentence, bool isProblem);

 signals:
  void changed();
  // All pictures of more than 8 bits shall be stretched alike.
  void stretchWanted();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void look();
  void lookForGroups();
  void adopt(const FolderPreview& preview);
  void refresh();
  void drawThumbnails();
  [[nodiscard]] QString counts() const;
  void showSkipped();
  void showReport();

  core::DataSettings settings_;
  FolderPreview preview_;
  QString said_;
  bool isProblemSaid_ = false;
  bool isLooking_ = false;
  bool isGrouping_ = false;  // Equal pictures are looked for, which may change what each part gets.
  int thumbnails_ = 6;
  int side_ = 42;
  QLabel* pictures_;
  QLabel* counts_;
  QLabel* notes_;
  QPushButton* stretch_;
  QToolButton* skipped_;
  QToolButton* report_;
  QTimer* settle_;
  int looks_ = 0;  // Only the answer to the last one counts.
  std::stop_source stop_;
};

}  // namespace ui
