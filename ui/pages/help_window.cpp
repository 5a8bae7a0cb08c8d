// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/help_window.h"

#include <QEvent>
#include <QFile>
#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ui {

HelpWindow::HelpWindow(QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("helpWindow"));
  resize(680, 720);
  auto* const column = new QVBoxLayout(this);
  text_ = new QTextBrowser(this);
  text_->setOpenLinks(false);  // Nothing in it leads outside.
  column->addWidget(text_);
  retranslate();
}

void HelpWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

void HelpWindow::retranslate() {
  setWindowTitle(tr("Help"));
  text_->setAccessibleName(tr("Help"));
  const QString language = QLocale().language() == QLocale::German ? QStringLiteral("de") : QStringLiteral("en");
  QFile file(QStringLiteral(":/help/%1.md").arg(language));
  if (file.open(QIODevice::ReadOnly)) text_->setMarkdown(QString::fromUtf8(file.readAll()));
}

}  // namespace ui
