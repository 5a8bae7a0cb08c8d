// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/mark_step.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/learn/error_places.h"
#include "ui/learn/lesson_words.h"
#include "ui/learn/marking_picture.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {

MarkStep::MarkStep(const Theme& theme, const char* hint, LessonRun& run, QWidget* parent)
    : QWidget(parent), hint_(hint), run_(run), text_(paragraph(this)), picture_(new MarkingPicture(theme, this)) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kMedium);
  column->addWidget(text_);
  picture_->setObjectName(QStringLiteral("markingPicture"));
  column->addWidget(picture_);
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kSmall);
  column->addLayout(row);
  const auto button = [this, row](const char* name) {
    auto* const made = new QPushButton(this);
    made->setObjectName(QLatin1String(name));
    row->addWidget(made);
    return made;
  };
  toRun_ = button("markNeedsRun");
  reveal_ = button("showError");
  another_ = button("anotherPicture");
  row->addStretch(1);
  result_ = paragraph(this);
  result_->setObjectName(QStringLiteral("markResult"));
  column->addWidget(result_);
  column->addStretch(1);
  connect(toRun_, &QPushButton::clicked, this, &MarkStep::runWanted);
  connect(reveal_, &QPushButton::clicked, this, [this] {
    picture_->reveal();
    refresh();
  });
  connect(another_, &QPushButton::clicked, this, [this] { showProbe(probe_ + 1); });
  connect(picture_, &MarkingPicture::markedChanged, this, &MarkStep::refresh);
  connect(&run_, &LessonRun::changed, this, &MarkStep::follow);
  connect(&run_, &LessonRun::begun, this, &MarkStep::follow);
  follow();
}

// A run in progress changes its outputs all the time; the picture waits for its end.
void MarkStep::follow() {
  if (run_.isDone() && run_.probes() && run_.outputs() && shown_ != run_.outputs()) {
    shown_ = run_.outputs();
    showProbe(0);
  }
  refresh();
}

void MarkStep::showProbe(std::size_t probe) {
  const auto& probes = *run_.probes();
  if (probes.empty() || probes.size() != shown_->size()) return;
  probe_ = probe % probes.size();
  picture_->setPicture(probes[probe_], (*shown_)[probe_]);
}

QString MarkStep::result() const {
  const std::vector<double>& errors = picture_->errors();
  if (!picture_->isRevealed() || !picture_->marked() || errors.empty()) return {};
  const QLocale locale;
  const std::size_t marked = *picture_->marked();
  const auto number = [&](std::size_t field) { return locale.toString(errors[field], 'f', 3); };
  const int rank = rankOfField(errors, marked);
  if (rank == 1)
    return tr("You marked the place with the largest error: %1 on average, on a scale from 0 to 1.")
        .arg(number(marked));
  return tr("The largest error is framed in red: %1 on average, on a scale from 0 to 1. At your place it is %2, number "
            "%3 of "
            "%4.")
      .arg(number(worstField(errors)), number(marked), locale.toString(rank),
           locale.toString(qulonglong{errors.size()}));
}

void MarkStep::refresh() {
  const bool hasPicture = shown_ != nullptr;
  text_->setText(hasPicture ? lessonText(hint_) + QStringLiteral("\n") +
                                  tr("Mark the place on the target, by a click or with the arrow keys and Enter. Then "
                                     "have the error shown.")
                            : tr("This step needs a run of the lesson: train it first. It takes less than a minute."));
  picture_->setVisible(hasPicture);
  picture_->setAccessibleName(tr("Target, to mark the place of the largest error"));
  toRun_->setText(tr("Go to the run"));
  toRun_->setVisible(!hasPicture);
  reveal_->setText(tr("Show the error"));
  reveal_->setVisible(hasPicture);
  reveal_->setEnabled(hasPicture && picture_->marked() && !picture_->isRevealed());
  another_->setText(tr("Another picture"));
  another_->setVisible(hasPicture);
  result_->setText(result());
}

void MarkStep::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QWidget::changeEvent(event);
}

}  // namespace ui
