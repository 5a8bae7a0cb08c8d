// SPDX-License-Identifier: GPL-3.0-or-later
// The help, in the language of the window: a page of its own that stays open beside the work.
#pragma once

#include <QDialog>

class QTextBrowser;

namespace ui {

class HelpWindow : public QDialog {
  Q_OBJECT

 public:
  explicit HelpWindow(QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  QTextBrowser* text_;
};

}  // namespace ui
