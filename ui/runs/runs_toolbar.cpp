// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runs_toolbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>
#include <initializer_list>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/runs/run_filter.h"

namespace ui {
namespace {

constexpr int kReadableFilter = 260;
constexpr int kPlaceOfFilter = 1;  // After the title.

}  // namespace

RunsToolbar::RunsToolbar(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kSmall);
  column_->setSpacing(Space::kSmall);
  row_ = new QHBoxLayout;
  row_->setSpacing(Space::kSmall);
  column_->addLayout(row_);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("title"));
  row_->addWidget(title_);
  filter_ = new RunFilter(theme_, this);
  row_->addWidget(filter_, 1);
  count_ = new QLabel(this);
  count_->setObjectName(QStringLiteral("runCount"));
  setKind(count_, QStringLiteral("muted"));
  row_->addWidget(count_);
  clear_ = addButton("clearFilter");
  arrangement_ = new QWidget(this);
  auto* const ofList = new QHBoxLayout(arrangement_);
  ofList->setContentsMargins(0, 0, 0, 0);
  ofList->setSpacing(Space::kSmall);
  row_->addWidget(arrangement_);
  views_ = addMenuButton("runViews");
  groups_ = addMenuButton("groupRuns");
  columns_ = addMenuButton("chooseColumns");
  for (QToolButton* const segment : {views_, groups_, columns_}) {
    segment->setProperty("place", QStringLiteral("only"));
    setKind(segment, QStringLiteral("segment"));
    row_->removeWidget(segment);
    ofList->addWidget(segment);
  }
  ofList->addStretch(1);
  compare_ = new QPushButton(this);
  compare_->setObjectName(QStringLiteral("compareRuns"));
  row_->addWidget(compare_);
  restore_ = new QPushButton(this);
  restore_->setObjectName(QStringLiteral("restoreRuns"));
  row_->addWidget(restore_);
  trash_ = addButton("showTrash");
  trash_->setCheckable(true);
  more_ = addMenuButton("runsMenu");
  connect(clear_, &QToolButton::clicked, this, &RunsToolbar::cleared);
  connect(trash_, &QToolButton::toggled, this, &RunsToolbar::trashToggled);
  connect(compare_, &QPushButton::clicked, this, &RunsToolbar::compareRequested);
  connect(restore_, &QPushButton::clicked, this, &RunsToolbar::restoreRequested);
  connect(&theme_, &Theme::changed, this, &RunsToolbar::refreshIcons);
  retranslate();
}

QToolButton* RunsToolbar::addButton(const char* name) {
  auto* const button = new QToolButton(this);
  button->setObjectName(QLatin1String(name));
  row_->addWidget(button);
  return button;
}

QToolButton* RunsToolbar::addMenuButton(const char* name) {
  QToolButton* const button = addButton(name);
  button->setPopupMode(QToolButton::InstantPopup);
  button->setMenu(new QMenu(button));
  return button;
}

// What stands in the first line whatever the room, with the gaps between.
int RunsToolbar::firstLine() const {
  int width = 0;
  for (const QWidget* const part :
       std::initializer_list<const QWidget*>{title_, count_, clear_, compare_, restore_, trash_, more_}) {
    if (!part->isHidden()) width += part->sizeHint().width() + row_->spacing();
  }
  return width;
}

// A filter is a sentence: where the buttons leave no room for it, it stands below them. Where they have none themselves,
// those that arrange the list go below it as well.
void RunsToolbar::arrange() {
  const QMargins margins = column_->contentsMargins();
  const int room = width() - margins.left() - margins.right();
  const int buttons = firstLine() + arrangement_->sizeHint().width();
  const bool isNarrow = room < buttons + row_->spacing() + theme_.scaled(kReadableFilter);
  const bool isNarrower = room < buttons;
  if (isNarrow == isNarrow_ && isNarrower == isNarrower_) return;
  if (isNarrow != isNarrow_) {
    (isNarrow ? static_cast<QBoxLayout*>(row_) : column_)->removeWidget(filter_);
    if (isNarrow) {
      row_->insertStretch(kPlaceOfFilter, 1);
      column_->insertWidget(1, filter_);
    } else {
      delete row_->takeAt(kPlaceOfFilter);
      row_->insertWidget(kPlaceOfFilter, filter_, 1);
    }
  }
  if (isNarrower != isNarrower_) {
    (isNarrower ? static_cast<QBoxLayout*>(row_) : column_)->removeWidget(arrangement_);
    if (isNarrower) {
      column_->addWidget(arrangement_);
    } else {
      row_->insertWidget(row_->indexOf(compare_), arrangement_);
    }
  }
  isNarrow_ = isNarrow;
  isNarrower_ = isNarrower;
  updateGeometry();
}

QSize RunsToolbar::minimumSizeHint() const {
  const QMargins margins = column_->contentsMargins();
  const int parts = std::max({firstLine(), arrangement_->sizeHint().width(), filter_->minimumSizeHint().width()});
  return {margins.left() + parts + margins.right(), QWidget::minimumSizeHint().height()};
}

void RunsToolbar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

QMenu* RunsToolbar::viewsMenu() const { return views_->menu(); }

QMenu* RunsToolbar::groupsMenu() const { return groups_->menu(); }

QMenu* RunsToolbar::columnsMenu() const { return columns_->menu(); }

QMenu* RunsToolbar::moreMenu() const { return more_->menu(); }

void RunsToolbar::showState(const RunsToolbarState& state) {
  const bool isOther = state.isTrash != state_.isTrash;
  state_ = state;
  refresh();
  if (isOther) refreshIcons();
}

void RunsToolbar::setColumnsLeftOut(int columns) {
  columnsLeftOut_ = columns;
  columns_->setToolTip(columns == 0 ? QString() : tr("%n column(s) have no room here.", nullptr, columns));
}

void RunsToolbar::setTrash(bool isTrash) { trash_->setChecked(isTrash); }

void RunsToolbar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void RunsToolbar::retranslate() {
  clear_->setToolTip(tr("Clear the filter"));
  clear_->setAccessibleName(clear_->toolTip());
  views_->setText(tr("Views"));
  views_->setToolTip(tr("Filter, columns, groups and order, kept under a name"));
  columns_->setText(tr("Columns"));
  setColumnsLeftOut(columnsLeftOut_);
  trash_->setToolTip(tr("Show the trash"));
  trash_->setAccessibleName(trash_->toolTip());
  more_->setToolTip(tr("More"));
  more_->setAccessibleName(more_->toolTip());
  restore_->setText(tr("Bring back"));
  refresh();
  refreshIcons();
}

void RunsToolbar::refresh() {
  const QLocale locale;
  const QString shown = locale.toString(state_.shown);
  title_->setText(state_.isTrash ? tr("Trash") : tr("Runs"));
  count_->setText(state_.isFiltered ? tr("%1 of %2").arg(shown, locale.toString(state_.all)) : shown);
  clear_->setVisible(state_.isFiltered);
  groups_->setText(state_.grouping.isEmpty() ? tr("Group") : tr("Group by %1").arg(state_.grouping));
  const int compared = state_.chosen > 1 ? state_.chosen : state_.compared;
  compare_->setText(compared > 0 ? tr("Compare %1").arg(compared) : tr("Compare"));
  compare_->setEnabled(compared > 0);
  compare_->setVisible(!state_.isTrash);
  restore_->setVisible(state_.isTrash);
  restore_->setEnabled(state_.chosen > 0);
  arrange();
}

void RunsToolbar::refreshIcons() {
  clear_->setIcon(theme_.icon(QStringLiteral("close")));
  trash_->setIcon(theme_.icon(QStringLiteral("trash"), state_.isTrash ? Color::AccentText : Color::TextSecondary));
  more_->setIcon(theme_.icon(QStringLiteral("more")));
  compare_->setIcon(theme_.icon(QStringLiteral("compare")));
}

}  // namespace ui
