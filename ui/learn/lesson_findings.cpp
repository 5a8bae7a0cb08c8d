// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/lesson_findings.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/findings/finding_card.h"
#include "ui/learn/lesson_words.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/message_text.h"

namespace ui {
LessonFindings::LessonFindings(const Theme& theme, LessonRun& run, QWidget* parent)
    : QWidget(parent), theme_(theme), run_(run), title_(paragraph(this, "strong")), well_(paragraph(this)) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kSmall);
  column->addWidget(title_);
  well_->setObjectName(QStringLiteral("lessonIsWell"));
  column->addWidget(well_);
  cards_ = new QVBoxLayout;
  cards_->setSpacing(Space::kSmall);
  column->addLayout(cards_);
  connect(&run_, &LessonRun::changed, this, &LessonFindings::refresh);
  refresh();
}

// Of a run that has come to its end: while one goes on, there may be more to say.
void LessonFindings::refresh() {
  const std::vector<core::Finding> found = run_.isDone() ? run_.history().findings() : std::vector<core::Finding>();
  if (found != shown_) {
    shown_ = found;
    rebuild();
  }
  title_->setText(tr("What the doctor says of your run"));
  well_->setText(run_.isDone() ? messageText(run_.history().wellness()) : QString());
  well_->setVisible(!well_->text().isEmpty());
  setVisible(!shown_.empty() || !well_->text().isEmpty());
}

void LessonFindings::rebuild() {
  while (QLayoutItem* const item = cards_->takeAt(0)) {
    item->widget()->hide();  // It may be the sender of what has led here.
    item->widget()->deleteLater();
    delete item;
  }
  for (const core::Finding& finding : shown_) {
    auto* const card = new FindingCard(theme_, {finding, false}, false, this);
    connect(card, &FindingCard::fixWanted, this, [this, card] { emit fixWanted(card->finding()); });
    connect(card, &FindingCard::whyWanted, this, [this, card] { emit whyWanted(card->finding()); });
    cards_->addWidget(card);
  }
}

void LessonFindings::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QWidget::changeEvent(event);
}

}  // namespace ui
