// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/log_dialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include "core/spool/collection.h"
#include "ui/bridge/elsewhere.h"
#include "ui/look/style_sheet.h"
#include "ui/words/message_text.h"
#include "ui/words/run_words.h"

namespace ui {

LogDialog::LogDialog(Elsewhere& elsewhere, QWidget* parent) : QDialog(parent), elsewhere_(elsewhere) {
  setObjectName(QStringLiteral("logDialog"));
  setDesignedWindow(this, {760, 480});
  auto* const column = new QVBoxLayout(this);
  problem_ = new QLabel(this);
  problem_->setObjectName(QStringLiteral("logProblem"));
  problem_->setWordWrap(true);
  column->addWidget(problem_);
  text_ = new QPlainTextEdit(this);
  text_->setObjectName(QStringLiteral("logText"));
  text_->setReadOnly(true);
  text_->setLineWrapMode(QPlainTextEdit::NoWrap);
  text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  text_->setTabChangesFocus(true);
  column->addWidget(text_, 1);
  auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  again_ = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(again_, &QPushButton::clicked, this, [this] { read(place_, run_); });
  connect(&elsewhere_, &Elsewhere::logRead, this, [this](const QString& text, const core::Message& problem) {
    problem_->setText(messageText(problem));
    problem_->setVisible(!problem.empty());
    text_->setPlainText(text);
    text_->verticalScrollBar()->setValue(text_->verticalScrollBar()->maximum());
  });
  retranslate();
}

void LogDialog::read(const std::string& place, const core::SentRun& run) {
  place_ = place;
  run_ = run;
  problem_->setText(tr("The log is being read."));
  problem_->show();
  retranslate();
  elsewhere_.readLog(place, run);
}

void LogDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

void LogDialog::retranslate() {
  setWindowTitle(tr("Log of %1, %2").arg(nameText(core::plainName(run_.name)), nameText(place_)));
  text_->setAccessibleName(tr("Log"));
  again_->setText(tr("Read again"));
}

}  // namespace ui
