// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of runs says, in the language and look of the moment.
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/pages/runs_page.h"
#include "ui/runs/run_filter.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_table.h"

namespace ui {

void RunsPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    ask(true);
  }
  QWidget::changeEvent(event);
}

void RunsPage::retranslate() {
  title_->setText(isTrash_ ? tr("Trash") : tr("Runs"));
  clear_->setToolTip(tr("Clear the filter"));
  clear_->setAccessibleName(clear_->toolTip());
  views_->setText(tr("Views"));
  views_->setToolTip(tr("Filter, columns, groups and order, kept under a name"));
  columns_->setText(tr("Columns"));
  trash_->setToolTip(tr("Show the trash"));
  trash_->setAccessibleName(trash_->toolTip());
  more_->setToolTip(tr("More"));
  more_->setAccessibleName(more_->toolTip());
  table_->setAccessibleName(tr("Runs"));
  refreshWords();
  refreshIcons();
}

void RunsPage::refreshWords() {
  const RunSnapshotPtr& snapshot = model_->snapshot();
  const QLocale locale;
  const auto shown = static_cast<qulonglong>(snapshot->runs.size());
  const bool isFiltered = !filter_->query().isEmpty() || only_;
  count_->setText(isFiltered ? tr("%1 of %2").arg(locale.toString(shown), locale.toString(qulonglong{snapshot->all}))
                             : locale.toString(shown));
  clear_->setVisible(isFiltered);
  groups_->setText(model_->grouping() ? tr("Group by %1").arg(model_->grouping()->title()) : tr("Group"));
  const auto chosen = static_cast<int>(table_->chosen().size());
  const int compared = chosen > 1 ? chosen : compared_.size();
  compare_->setText(compared > 0 ? tr("Compare %1").arg(compared) : tr("Compare"));
  compare_->setEnabled(compared > 0);
  compare_->setVisible(!isTrash_);
  restore_->setText(tr("Bring back"));
  restore_->setVisible(isTrash_);
  restore_->setEnabled(chosen > 0);
  const bool isEmpty = snapshot->runs.empty();
  stack_->setCurrentIndex(isEmpty ? 1 : 0);
  empty_->setText(isTrash_     ? tr("The trash is empty.")
                  : isFiltered ? tr("No run fits the filter.")
                               : tr("No runs yet. Every run that you train is kept here."));
  emptyAction_->setText(isTrash_ ? tr("Show the runs") : isFiltered ? tr("Clear the filter") : tr("Train a model"));
}

void RunsPage::refreshIcons() {
  clear_->setIcon(theme_.icon(QStringLiteral("close")));
  trash_->setIcon(theme_.icon(QStringLiteral("trash"), isTrash_ ? Color::AccentText : Color::TextSecondary));
  more_->setIcon(theme_.icon(QStringLiteral("more")));
  compare_->setIcon(theme_.icon(QStringLiteral("compare")));
}

}  // namespace ui
