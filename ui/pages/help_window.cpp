// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/help_window.h"

#include <QEvent>
#include <QFile>
#include <QLocale>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kParagraphGap = 8;

// Markdown has no room between paragraphs of its own.
void space(QTextDocument& document) {
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    QTextBlockFormat format = block.blockFormat();
    format.setBottomMargin(kParagraphGap);
    if (format.headingLevel() > 0) format.setTopMargin(kParagraphGap);
    QTextCursor(block).setBlockFormat(format);
  }
}

}  // namespace

HelpWindow::HelpWindow(QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("helpWindow"));
  resize(680, 720);
  auto* const column = new QVBoxLayout(this);
  text_ = new QTextBrowser(this);
  text_->setSearchPaths({QStringLiteral(":/help")});
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
  space(*text_->document());
}

}  // namespace ui
