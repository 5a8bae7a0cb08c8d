// SPDX-License-Identifier: GPL-3.0-or-later
// The large place where a folder of pictures is dropped, or chosen by a dialog.
#pragma once

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;

namespace ui {

class Theme;

class FolderDrop : public QFrame {
  Q_OBJECT

 public:
  explicit FolderDrop(const Theme& theme, QWidget* parent = nullptr);

  // What is chosen already; "" tells which pictures are taken.
  void setFolder(const QString& folder);
  // Whether a folder hangs over the page.
  void setDragging(bool isDragging);

 signals:
  void folderChosen(const QString& folder);

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
  QPushButton* browse_;
};

}  // namespace ui
