// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/answer_step.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/learn/lesson_findings.h"
#include "ui/learn/lesson_words.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/message_text.h"

namespace ui {
AnswerStep::AnswerStep(const Theme& theme, const LessonAnswer& answer, LessonRun& run, QWidget* parent)
    : QWidget(parent), answer_(answer), run_(run) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kMedium);
  title_ = paragraph(this, "title");
  title_->setObjectName(QStringLiteral("answerTitle"));
  column->addWidget(title_);
  needsRun_ = paragraph(this, "secondary");
  column->addWidget(needsRun_);
  toRun_ = new QPushButton(this);
  toRun_->setObjectName(QStringLiteral("answerNeedsRun"));
  column->addWidget(toRun_, 0, Qt::AlignLeft);
  connect(toRun_, &QPushButton::clicked, this, &AnswerStep::runWanted);
  for (std::size_t i = 0; i < answer_.sentences.size(); ++i) {
    auto* const sentence = paragraph(this);
    sentence->setObjectName(QStringLiteral("answerSentence%1").arg(i));
    column->addWidget(sentence);
    sentences_.push_back(sentence);
  }
  buildTable(column);
  verdict_ = paragraph(this);
  column->addWidget(verdict_);
  auto* const findings = new LessonFindings(theme, run_, this);
  column->addWidget(findings);
  connect(findings, &LessonFindings::fixWanted, this, &AnswerStep::fixWanted);
  connect(findings, &LessonFindings::whyWanted, this, &AnswerStep::whyWanted);
  next_ = new CaptionedText(this);
  next_->setObjectName(QStringLiteral("answerNext"));
  column->addWidget(next_);
  auto* const terms = new TermLinks(answer_.terms, this);
  column->addWidget(terms);
  connect(terms, &TermLinks::termWanted, this, &AnswerStep::termWanted);
  column->addStretch(1);
  connect(&run_, &LessonRun::changed, this, &AnswerStep::refresh);
  refresh();
}

void AnswerStep::buildTable(QVBoxLayout* column) {
  table_ = new QWidget(this);
  auto* const grid = new QGridLayout(table_);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(Space::kPage);
  grid->setVerticalSpacing(Space::kTiny);
  grid->setColumnStretch(0, 1);
  const auto addRow = [this, grid](const char* kind) {
    const int place = grid->rowCount();
    const Row row{new QLabel(table_), new QLabel(table_), new QLabel(table_)};
    int cell = 0;
    for (QLabel* const label : {row.title, row.record, row.here}) {
      setKind(label, QString::fromLatin1(cell == 0 ? "secondary" : kind));
      label->setTextFormat(Qt::PlainText);
      grid->addWidget(label, place, cell, cell == 0 ? Qt::Alignment() : Qt::AlignRight);
      ++cell;
    }
    row.title->setWordWrap(true);
    return row;
  };
  heads_ = addRow("muted");
  for (std::size_t i = 0; i < answer_.figures.size(); ++i) {
    rows_.push_back(addRow("mono"));
    rows_.back().here->setObjectName(QStringLiteral("figureHere%1").arg(i));
    rows_.back().record->setObjectName(QStringLiteral("figureRecord%1").arg(i));
  }
  column->addWidget(table_);
}

void AnswerStep::refresh() {
  const bool isDone = run_.isDone();
  const LessonFigures figures = run_.figures();
  title_->setText(lessonText(answer_.title));
  needsRun_->setText(tr("The figures come from a run of your own. Train it first: it takes less than a minute."));
  toRun_->setText(tr("Go to the run"));
  needsRun_->setVisible(!isDone);
  toRun_->setVisible(!isDone);
  for (std::size_t i = 0; i < sentences_.size(); ++i) {
    sentences_[i]->setText(figures.sentence(answer_.sentences[i]));
    sentences_[i]->setVisible(isDone || answer_.sentences[i].figures.empty());
  }
  heads_.record->setText(tr("The record"));
  heads_.here->setText(tr("Your run"));
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i].title->setText(figures.title(answer_.figures[i]));
    rows_[i].record->setText(figures.record(answer_.figures[i], run_.recipe()));
    rows_[i].here->setText(isDone ? figures.value(answer_.figures[i]) : QStringLiteral("–"));
  }
  const bool hasFindings = !run_.history().findings().empty();  // They say it with more.
  const QString verdict = isDone && !hasFindings ? messageText(run_.history().verdict()) : QString();
  verdict_->setText(verdict);
  verdict_->setVisible(!verdict.isEmpty());
  next_->setTexts(tr("What came next"), lessonText(answer_.next));
}

void AnswerStep::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QWidget::changeEvent(event);
}

}  // namespace ui
