// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn_page.h"

#include <utility>

#include "ui/learn/glossary_view.h"
#include "ui/learn/lesson_list.h"
#include "ui/learn/lesson_runs.h"
#include "ui/learn/lesson_view.h"
#include "ui/learn/lessons.h"
#include "ui/pages/evidence_dialog.h"

namespace ui {

LearnPage::LearnPage(const Theme& theme, RunController& controller, std::filesystem::path store, QWidget* parent)
    : QStackedWidget(parent), theme_(theme), runs_(new LessonRuns(controller, std::move(store), this)) {
  setObjectName(QStringLiteral("learnPage"));
  list_ = new LessonList(theme_, *runs_, this);
  glossary_ = new GlossaryView(this);
  addWidget(list_);
  addWidget(glossary_);
  connect(list_, &LessonList::lessonWanted, this, &LearnPage::showLesson);
  connect(list_, &LessonList::termsWanted, this, [this] { showTerm({}); });
  connect(glossary_, &GlossaryView::backWanted, this,
          [this] { setCurrentWidget(before_ == nullptr ? list_ : before_); });
}

LessonView& LearnPage::lesson(int place) {
  LessonView*& view = open_[place];
  if (view == nullptr) {
    view = new LessonView(theme_, lessons().at(static_cast<std::size_t>(place)), place + 1, *runs_, this);
    addWidget(view);
    connect(view, &LessonView::listWanted, this, &LearnPage::showList);
    connect(view, &LessonView::nextLessonWanted, this, [this, place] {
      if (place + 1 < static_cast<int>(lessons().size())) return showLesson(place + 1);
      showList();
    });
    connect(view, &LessonView::termWanted, this, &LearnPage::showTerm);
    connect(view, &LessonView::openRequested, this, &LearnPage::openRequested);
    connect(view, &LessonView::fixWanted, this, [this](const LessonRun* run, const core::Finding& finding) {
      emit fixRequested(run->uid(), run->trainedWith(), finding.fix);
    });
    connect(view, &LessonView::whyWanted, this, [this](const LessonRun* run, const core::Finding& finding) {
      showEvidence(theme_, finding, run->history(), run->probes(), run->outputs(), this);
    });
  }
  return *view;
}

void LearnPage::showLesson(int place) {
  setCurrentWidget(&lesson(place));
  lesson(place).setFocus();
}

void LearnPage::showList() { setCurrentWidget(list_); }

void LearnPage::showTerm(const QString& id) {
  if (currentWidget() != glossary_) before_ = currentWidget();
  glossary_->showTerm(id);
  setCurrentWidget(glossary_);
}

void LearnPage::setMachine(const LessonMachine& machine) { runs_->setMachine(machine); }

// Lessons may have been trashed, or trained by another window, meanwhile.
void LearnPage::showEvent(QShowEvent* event) {
  QStackedWidget::showEvent(event);
  runs_->look();
}

}  // namespace ui
