// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/lesson_list.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/learn/glossary.h"
#include "ui/learn/lesson_card.h"
#include "ui/learn/lesson_runs.h"
#include "ui/learn/lesson_words.h"
#include "ui/learn/lessons.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kProgressWidth = 200;

}  // namespace

LessonList::LessonList(const Theme& theme, LessonRuns& runs, QWidget* parent) : QWidget(parent), runs_(runs) {
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* const content = new QWidget(this);
  auto* const column = new QVBoxLayout(content);
  column->setContentsMargins(Space::kPage, Space::kPage, Space::kPage, Space::kPage);
  column->setSpacing(Space::kSmall);
  auto* const head = new QHBoxLayout;
  auto* const titles = new QVBoxLayout;
  titles->setSpacing(Space::kTiny);
  title_ = new QLabel(content);
  setKind(title_, QStringLiteral("page"));
  titles->addWidget(title_);
  subtitle_ = paragraph(content, "secondary");
  titles->addWidget(subtitle_);
  head->addLayout(titles, 1);
  auto* const standing = new QVBoxLayout;
  standing->setSpacing(Space::kTiny);
  done_ = new QLabel(content);
  done_->setObjectName(QStringLiteral("lessonsDone"));
  setKind(done_, QStringLiteral("secondary"));
  standing->addWidget(done_);
  progress_ = new QProgressBar(content);
  setDesignedWidth(progress_, kProgressWidth);
  standing->addWidget(progress_);
  head->addLayout(standing);
  column->addLayout(head);
  column->addSpacing(Space::kSmall);
  int place = 0;
  for (const Lesson& lesson : lessons()) {
    auto* const card = new LessonCard(theme, lesson, place + 1, content);
    connect(card, &LessonCard::opened, this, [this, place] { emit lessonWanted(place); });
    column->addWidget(card);
    cards_.push_back(card);
    ++place;
  }
  auto* const terms = new QFrame(content);
  setKind(terms, QStringLiteral("card"));
  auto* const row = new QHBoxLayout(terms);
  row->setContentsMargins(Space::kLarge, Space::kMedium, Space::kLarge, Space::kMedium);
  row->setSpacing(Space::kLarge);
  termsTitle_ = new QLabel(terms);
  setKind(termsTitle_, QStringLiteral("strong"));
  row->addWidget(termsTitle_);
  termsText_ = new QLabel(terms);
  termsText_->setWordWrap(true);
  row->addWidget(termsText_, 1);
  terms_ = new QPushButton(terms);
  terms_->setObjectName(QStringLiteral("openTerms"));
  row->addWidget(terms_);
  connect(terms_, &QPushButton::clicked, this, &LessonList::termsWanted);
  column->addWidget(terms);
  column->addStretch(1);
  outer->addWidget(scrolled(content, this));
  connect(&runs_, &LessonRuns::changed, this, &LessonList::refresh);
  refresh();
}

void LessonList::refresh() {
  const QLocale locale;
  const int all = static_cast<int>(cards_.size());
  title_->setText(tr("Six models, six lessons"));
  subtitle_->setText(tr("Six real attempts at one task, each misled in its own way. Run them here and see why."));
  done_->setText(tr("%1 of %2 done").arg(locale.toString(runs_.doneCount()), locale.toString(all)));
  progress_->setRange(0, all);
  progress_->setValue(runs_.doneCount());
  progress_->setAccessibleName(tr("Lessons done"));
  for (std::size_t i = 0; i < cards_.size(); ++i) cards_[i]->setDone(runs_.isDone(lessons()[i]));
  termsTitle_->setText(tr("Words"));
  termsText_->setText(tr("What loss, PSNR, epoch and other words of training mean, in a sentence or two each."));
  terms_->setText(tr("Look up %n word(s)", nullptr, static_cast<int>(glossary().size())));
}

void LessonList::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QWidget::changeEvent(event);
}

}  // namespace ui
