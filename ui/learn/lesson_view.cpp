// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/lesson_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/learn/answer_step.h"
#include "ui/learn/guess_step.h"
#include "ui/learn/lesson_runs.h"
#include "ui/learn/lesson_words.h"
#include "ui/learn/lessons.h"
#include "ui/learn/mark_step.h"
#include "ui/learn/trial_step.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/segments.h"

namespace ui {
namespace {

constexpr int kWideEnough = 900;  // For the words of a run beside its pictures.

}  // namespace

LessonView::LessonView(const Theme& theme, const Lesson& lesson, int number, LessonRuns& runs, QWidget* parent)
    : QWidget(parent), theme_(theme), lesson_(lesson), number_(number), runs_(runs) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kPage, Space::kLarge, Space::kPage, Space::kLarge);
  column->setSpacing(Space::kMedium);
  buildHeader();
  pages_ = new QStackedWidget(this);
  buildStory();
  addStep(Step::Guess, guess_ = new GuessStep(lesson_, pages_));
  addStep(Step::Trial, makeTrial("", lesson_.trial), false);
  auto* const mark = new MarkStep(theme_, lesson_.mark, runs_.of(lesson_.trial), pages_);
  connect(mark, &MarkStep::runWanted, this, [this] { showStep(Step::Trial); });
  addStep(Step::Mark, mark, false);
  addStep(Step::Answer, makeAnswer(lesson_.answer, lesson_.trial, Step::Trial));
  if (lesson_.open) {
    addStep(Step::OpenTrial, makeTrial(lesson_.open->text, lesson_.open->trial), false);
    addStep(Step::OpenAnswer, makeAnswer(lesson_.open->answer, lesson_.open->trial, Step::OpenTrial));
  }
  tabs_ = new Segments(static_cast<int>(steps_.size()), this);
  tabs_->setObjectName(QStringLiteral("lessonSteps"));
  tabs_->setMinimumWidth(1);  // With large text they would be wider than the window.
  auto* const tabRow = new QHBoxLayout;
  tabRow->addWidget(tabs_);
  tabRow->addStretch(1);
  column->addLayout(tabRow);
  column->addWidget(pages_, 1);
  buildFooter();
  connect(tabs_, &Segments::clicked, this, [this](int place) { showStep(steps_[static_cast<std::size_t>(place)]); });
  connect(guess_, &GuessStep::guessed, this, &LessonView::refresh);
  connect(&theme_, &Theme::changed, this, &LessonView::fitWindow);
  refresh();
}

void LessonView::buildHeader() {
  auto* const row = new QHBoxLayout;
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
  toList_ = new QPushButton(this);
  toList_->setObjectName(QStringLiteral("allLessons"));
  setKind(toList_, QStringLiteral("quiet"));
  row->addWidget(toList_);
  title_ = new QLabel(this);
  title_->setObjectName(QStringLiteral("lessonTitle"));
  setKind(title_, QStringLiteral("page"));
  title_->setWordWrap(true);
  row->addWidget(title_, 1);
  place_ = new QLabel(this);
  setKind(place_, QStringLiteral("secondary"));
  row->addWidget(place_);
  connect(toList_, &QPushButton::clicked, this, &LessonView::listWanted);
}

void LessonView::buildFooter() {
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kSmall);
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
  back_ = new QPushButton(this);
  back_->setObjectName(QStringLiteral("lessonBack"));
  row->addWidget(back_);
  next_ = new QPushButton(this);
  next_->setObjectName(QStringLiteral("lessonNext"));
  setKind(next_, QStringLiteral("primary"));
  row->addWidget(next_);
  row->addStretch(1);
  setFocusProxy(next_);
  connect(back_, &QPushButton::clicked, this, [this] { showPlace(current_ - 1); });
  connect(next_, &QPushButton::clicked, this, &LessonView::goOn);
}

void LessonView::buildStory() {
  auto* const story = new QWidget(pages_);
  auto* const column = new QVBoxLayout(story);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kPage);
  tried_ = new CaptionedText(story);
  column->addWidget(tried_);
  seen_ = new CaptionedText(story);
  seen_->setObjectName(QStringLiteral("lessonSeen"));
  column->addWidget(seen_);
  task_ = paragraph(story, "secondary");
  column->addWidget(task_);
  auto* const terms = new TermLinks(lesson_.answer.terms, story);
  column->addWidget(terms);
  connect(terms, &TermLinks::termWanted, this, &LessonView::termWanted);
  column->addStretch(1);
  addStep(Step::Story, story);
}

TrialStep* LessonView::makeTrial(const char* question, const LessonTrial& trial) {
  auto* const step = new TrialStep(theme_, question, runs_.of(trial), runs_.controller(), pages_);
  connect(step, &TrialStep::openRequested, this, &LessonView::openRequested);
  trials_.push_back(step);
  return step;
}

AnswerStep* LessonView::makeAnswer(const LessonAnswer& answer, const LessonTrial& trial, Step runStep) {
  LessonRun* const run = &runs_.of(trial);
  auto* const step = new AnswerStep(theme_, answer, *run, pages_);
  connect(step, &AnswerStep::termWanted, this, &LessonView::termWanted);
  connect(step, &AnswerStep::runWanted, this, [this, runStep] { showStep(runStep); });
  connect(step, &AnswerStep::fixWanted, this,
          [this, run](const core::Finding& finding) { emit fixWanted(run, finding); });
  connect(step, &AnswerStep::whyWanted, this,
          [this, run](const core::Finding& finding) { emit whyWanted(run, finding); });
  return step;
}

void LessonView::addStep(Step step, QWidget* content, bool isText) {
  steps_.push_back(step);
  if (isText) texts_.push_back(content);
  pages_->addWidget(scrolled(content, pages_));
}

void LessonView::showStep(Step step) {
  const auto found = std::find(steps_.begin(), steps_.end(), step);
  if (found != steps_.end()) showPlace(static_cast<std::size_t>(found - steps_.begin()));
}

void LessonView::showPlace(std::size_t place) {
  if (steps_[place] > Step::Guess && !guess_->guess()) {
    guess_->askForGuess();
    place = static_cast<std::size_t>(Step::Guess);
  }
  current_ = place;
  if (steps_[place] >= Step::Trial) runs_.of(lesson_.trial).read();
  if (steps_[place] >= Step::OpenTrial) runs_.of(lesson_.open->trial).read();
  pages_->setCurrentIndex(static_cast<int>(place));
  refresh();
}

void LessonView::goOn() {
  if (current_ + 1 < steps_.size()) return showPlace(current_ + 1);
  emit nextLessonWanted();
}

QString LessonView::stepName(Step step) const {
  switch (step) {
    case Step::Story: return tr("The story");
    case Step::Guess: return tr("Your guess");
    case Step::Trial: return tr("Run it");
    case Step::Mark: return tr("Find the error");
    case Step::Answer: return tr("What it was");
    case Step::OpenTrial: return tr("The open question");
    case Step::OpenAnswer: return tr("The answer");
  }
  return {};
}

void LessonView::refresh() {
  const QLocale locale;
  QStringList names;
  for (const Step step : steps_) names += stepName(step);
  tabs_->setTexts(names);
  tabs_->choose(static_cast<int>(current_));
  fitWindow();
  toList_->setText(tr("‹ All lessons"));
  title_->setText(tr("Model %1: %2").arg(locale.toString(number_), lessonText(lesson_.title)));
  place_->setText(
      tr("Step %1 of %2").arg(locale.toString(qulonglong{current_ + 1}), locale.toString(qulonglong{steps_.size()})));
  tried_->setTexts(tr("What was tried"), lessonText(lesson_.tried));
  seen_->setTexts(tr("What was seen"), lessonText(lesson_.seen));
  task_->setText(
      tr("This has been recorded as it happened. In the next steps you guess what was wrong, run the model "
         "yourself, and see."));
  const bool isLast = current_ + 1 == steps_.size();
  const bool isLastLesson = number_ == static_cast<int>(lessons().size());
  back_->setText(tr("Back"));
  back_->setEnabled(current_ > 0);
  next_->setText(!isLast        ? tr("Next: %1").arg(stepName(steps_[current_ + 1]))
                 : isLastLesson ? tr("To all lessons")
                                : tr("Next lesson"));
}

// Where there is no room for all names, "Step 2 of 5" and the buttons below have to do.
void LessonView::fitWindow() {
  const QMargins margins = layout()->contentsMargins();
  tabs_->setVisible(tabs_->sizeHint().width() <= width() - margins.left() - margins.right());
  for (QWidget* const text : texts_) text->setMaximumWidth(theme_.scaled(kReadableWidth));
  for (TrialStep* const trial : trials_) trial->setNarrow(width() < theme_.scaled(kWideEnough));
}

void LessonView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitWindow();
}

void LessonView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QWidget::changeEvent(event);
}

}  // namespace ui
