// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_notes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <chrono>
#include <utility>

#include "ui/look/style_sheet.h"
#include "ui/runs/run_editor.h"

namespace ui {
namespace {

constexpr int kLeastHeight = 90;                          // In the design's pixels.
constexpr std::chrono::milliseconds kNotesPatience(600);  // After the last key.

}  // namespace

RunNotes::RunNotes(RunEditor& editor, QWidget* parent) : QWidget(parent), editor_(editor) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("strong"));
  row->addWidget(title_);
  row->addStretch(1);
  saved_ = new QLabel(this);
  saved_->setObjectName(QStringLiteral("noteSaved"));
  setKind(saved_, QStringLiteral("muted"));
  row->addWidget(saved_);
  text_ = new QPlainTextEdit(this);
  text_->setObjectName(QStringLiteral("runNotes"));
  text_->setTabChangesFocus(true);
  setDesignedMinimum(text_, {0, kLeastHeight});
  column->addWidget(text_, 1);
  timer_.setSingleShot(true);
  timer_.setInterval(kNotesPatience);
  connect(&timer_, &QTimer::timeout, this, &RunNotes::save);
  connect(text_, &QPlainTextEdit::textChanged, this, [this] {
    if (text_->toPlainText() == savedNote_) return;
    saved_->clear();
    timer_.start();
  });
  connect(&editor_, &RunEditor::noteSaved, this, [this](const QString& uid) {
    if (uid != uid_ || !sentNote_) return;
    savedNote_ = *std::exchange(sentNote_, std::nullopt);
    if (!timer_.isActive()) saved_->setText(tr("saved"));
  });
  connect(&editor_, &RunEditor::failed, this, [this] { sentNote_.reset(); });  // The text stays, and is sent again.
  retranslate();
}

void RunNotes::setNote(const QString& uid, const QString& note) {
  const bool isOther = uid != std::exchange(uid_, uid);
  if (!isOther && text_->toPlainText() != savedNote_) return;
  savedNote_ = note;
  const QSignalBlocker quiet(text_);
  if (text_->toPlainText() != note) text_->setPlainText(note);
}

void RunNotes::save() {
  timer_.stop();
  const QString note = text_->toPlainText();
  if (uid_.isEmpty() || note == savedNote_ || note == sentNote_) return;
  sentNote_ = note;
  editor_.setNote(uid_, note);
}

void RunNotes::leave() {
  save();
  uid_.clear();
  savedNote_.clear();
  sentNote_.reset();
  saved_->clear();
}

void RunNotes::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void RunNotes::retranslate() {
  title_->setText(tr("Notes"));
  text_->setAccessibleName(tr("Notes"));
  text_->setPlaceholderText(tr("What did you try, and what did you see?"));
}

}  // namespace ui
