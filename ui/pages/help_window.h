// SPDX-License-Identifier: GPL-3.0-or-later
// The help, in the language of the window: contents and search beside one page of text. It stays open beside the work.
#pragma once

#include <QDialog>
#include <QTimer>
#include <functional>
#include <vector>

#include "ui/pages/help_pages.h"

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace ui {

class Theme;

class HelpWindow : public QDialog {
  Q_OBJECT

 public:
  // keys: the list of keys as a page in Markdown, which the window's actions make.
  HelpWindow(const Theme& theme, std::function<QString()> keys, QWidget* parent = nullptr);

  // By its name (help_pages.h); an unknown one shows the first page.
  void showPage(const QString& name);

 signals:
  // A link to a term: "term:psnr" in the text.
  void termWanted(const QString& id);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  void search();
  // nullptr while none is chosen.
  [[nodiscard]] const HelpPage* shownPage() const;
  void showChosen();
  void markWords();

  const Theme& theme_;
  std::function<QString()> keys_;
  std::vector<HelpPage> pages_;
  QTimer typed_;  // Runs until what was typed in this turn of the event loop is searched for, all of it at once.
  QLineEdit* words_;
  QListWidget* contents_;
  QTextBrowser* text_;
};

}  // namespace ui
