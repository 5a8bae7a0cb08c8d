// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/guess_step.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/learn/lesson_words.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/choice_card.h"

namespace ui {
GuessStep::GuessStep(const Lesson& lesson, QWidget* parent)
    : QWidget(parent), lesson_(lesson), question_(paragraph(this, "title")) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kMedium);
  question_->setObjectName(QStringLiteral("guessQuestion"));
  column->addWidget(question_);
  auto* const group = new QButtonGroup(this);
  for (std::size_t i = 0; i < lesson_.choices.size(); ++i) {
    auto* const card = new ChoiceCard(QStringLiteral("answer%1").arg(i), group, ChoiceCard::Form::BeforeAndAfter, this);
    column->addWidget(card);
    connect(card, &ChoiceCard::chosen, this, [this, i] { choose(i); });
    cards_.push_back(card);
  }
  verdict_ = paragraph(this, "strong");
  verdict_->setObjectName(QStringLiteral("guessVerdict"));
  column->addWidget(verdict_);
  reply_ = paragraph(this);
  reply_->setObjectName(QStringLiteral("guessReply"));
  column->addWidget(reply_);
  column->addStretch(1);
  retranslate();
}

void GuessStep::choose(std::size_t choice) {
  const bool isFirst = !guess_;
  if (isFirst) guess_ = choice;
  chosen_ = choice;
  for (std::size_t i = 0; i < cards_.size(); ++i) cards_[i]->setChosen(i == choice);
  retranslate();
  if (isFirst) emit guessed();
}

void GuessStep::askForGuess() {
  isAsked_ = true;
  retranslate();
}

void GuessStep::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void GuessStep::retranslate() {
  question_->setText(lessonText(lesson_.question));
  for (std::size_t i = 0; i < cards_.size(); ++i) {
    const QString mark = guess_ && i == lesson_.right ? tr("This is it.") : QString();
    cards_[i]->setTexts(lessonText(lesson_.choices[i].title), mark);
  }
  if (!guess_) {
    verdict_->setText(isAsked_ ? tr("Choose one of the three first: a wrong guess teaches as much as a right one.")
                               : tr("Guess before you go on. Nobody counts."));
    return reply_->clear();
  }
  const bool isRight = chosen_ == lesson_.right;
  verdict_->setText(isRight              ? tr("Yes, that is it.")
                    : lesson_.right == 0 ? tr("Not quite: it is the first answer.")
                    : lesson_.right == 1 ? tr("Not quite: it is the second answer.")
                                         : tr("Not quite: it is the third answer."));
  const QString why = lessonText(lesson_.choices[lesson_.right].reply);
  reply_->setText(isRight ? why : lessonText(lesson_.choices[chosen_].reply) + QStringLiteral("\n\n") + why);
}

}  // namespace ui
