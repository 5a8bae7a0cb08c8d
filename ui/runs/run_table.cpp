// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_table.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

#include "ui/runs/run_extras.h"
#include "ui/runs/run_table_delegate.h"
#include "ui/theme.h"

namespace ui {

RunTable::RunTable(const Theme& theme, RunListModel& model, RunExtras& extras, QWidget* parent)
    : QTreeView(parent), theme_(theme), model_(model), delegate_(new RunTableDelegate(theme, extras, this)) {
  setObjectName(QStringLiteral("runTable"));
  setModel(&model);
  setItemDelegate(delegate_);
  setUniformRowHeights(true);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setFrameShape(QFrame::NoFrame);
  setAllColumnsShowFocus(true);
  setRootIsDecorated(false);
  header()->setSectionsMovable(true);
  header()->setFirstSectionMovable(false);
  header()->setSectionsClickable(true);
  header()->setStretchLastSection(false);
  header()->setMinimumSectionSize(30);
  connect(header(), &QHeaderView::sectionClicked, this, &RunTable::sortBy);
  connect(header(), &QHeaderView::sectionMoved, this, &RunTable::columnsChanged);
  connect(delegate_, &RunTableDelegate::starClicked, this,
          [this](const QString& uid, bool starred) { emit starWanted({uid}, starred); });
  connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
    const QString uid = model_.uidAt(index);
    if (!uid.isEmpty()) emit opened(uid);
  });
  connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunTable::chosenChanged);
  connect(&model_, &QAbstractItemModel::layoutAboutToBeChanged, this, &RunTable::keepPlace);
  connect(&model_, &QAbstractItemModel::layoutChanged, this, &RunTable::restorePlace);
  connect(&model_, &QAbstractItemModel::modelAboutToBeReset, this, [this] { before_ = chosen(); });
  connect(&model_, &QAbstractItemModel::modelReset, this, &RunTable::restoreChoice);
  connect(this, &QTreeView::collapsed, this,
          [this](const QModelIndex& group) { folded_.insert(group.siblingAtColumn(0).data().toString()); });
  connect(this, &QTreeView::expanded, this,
          [this](const QModelIndex& group) { folded_.remove(group.siblingAtColumn(0).data().toString()); });
  connect(&extras, &RunExtras::arrived, viewport(), qOverload<>(&QWidget::update));
  applyWidths();
}

QStringList RunTable::chosen() const {
  QStringList uids;
  const QString current = model_.uidAt(currentIndex());
  for (const QModelIndex& index : selectionModel()->selectedRows()) {
    const QString uid = model_.uidAt(index);
    if (uid == current) {
      uids.prepend(uid);
    } else if (!uid.isEmpty()) {
      uids += uid;
    }
  }
  return uids;
}

void RunTable::choose(const QString& uid) {
  const QModelIndex index = model_.indexOf(uid);
  if (!index.isValid()) return;
  selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  scrollTo(index);
}

// Above the first row in sight others may come and go: it stays where it is. At the top, new runs are shown.
void RunTable::keepPlace() {
  QModelIndex top = indexAt(QPoint(1, 1));
  while (model_.isGroup(top)) top = indexBelow(top);
  isAtTop_ = verticalScrollBar()->value() == 0;
  topUid_ = model_.uidAt(top);
  topOffset_ = topUid_.isEmpty() ? 0 : visualRect(top).top();
}

void RunTable::restorePlace() {
  expandGroups();
  const QModelIndex top = model_.indexOf(topUid_);
  if (isAtTop_ || !top.isValid()) return;
  executeDelayedItemsLayout();
  verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(top).top() - topOffset_);
}

void RunTable::restoreChoice() {
  setRootIsDecorated(model_.grouping().has_value());
  applyWidths();
  expandGroups();
  QItemSelection selection;
  for (const QString& uid : before_) {
    const QModelIndex index = model_.indexOf(uid);
    if (index.isValid()) selection.select(index, index.siblingAtColumn(model_.columnCount() - 1));
  }
  const QModelIndex current = before_.isEmpty() ? QModelIndex() : model_.indexOf(before_.front());
  if (current.isValid()) selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
  selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
  emit chosenChanged();
}

void RunTable::expandGroups() {
  if (!model_.grouping()) return;
  for (int row = 0; row < model_.rowCount(); ++row) {
    const QModelIndex group = model_.index(row, 0);
    setFirstColumnSpanned(row, QModelIndex(), true);
    if (!folded_.contains(group.data().toString())) expand(group);
  }
}

void RunTable::applyWidths() {
  const double scale = theme_.textScale() / 100.0;
  for (int column = 0; column < model_.columnCount(); ++column) {
    const RunColumn& shown = model_.columns()[static_cast<std::size_t>(column)];
    const bool isStar = shown.kind == RunColumn::Kind::Star;
    const int indent = isStar && column == 0 && model_.grouping() ? indentation() : 0;
    header()->resizeSection(column, static_cast<int>(shown.width() * scale) + indent);
    if (isStar) header()->setSectionResizeMode(column, QHeaderView::Fixed);
  }
}

// A click sorts, another turns it round, a third brings back the newest first; with Shift, columns are added.
void RunTable::sortBy(int column) {
  const QString id = model_.columns()[static_cast<std::size_t>(column)].id();
  std::vector<RunSort> sorting;
  if ((QApplication::keyboardModifiers() & Qt::ShiftModifier) != 0) sorting = model_.sorting();
  const std::vector<RunSort>& before = model_.sorting();
  const auto found = std::find_if(before.begin(), before.end(), [&](const RunSort& sort) { return sort.column == id; });
  std::erase_if(sorting, [&](const RunSort& sort) { return sort.column == id; });
  const bool wasUsed = found != before.end();
  if (!wasUsed) {
    sorting.push_back({id, false});
  } else if (!found->isDescending) {
    sorting.push_back({id, true});
  }
  model_.setSorting(sorting);
  header()->setSortIndicatorShown(!sorting.empty());
  if (!sorting.empty()) {
    header()->setSortIndicator(model_.columnOf(sorting.front().column),
                               sorting.front().isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
  }
  emit sortingChanged();
}

QStringList RunTable::columnIds() const {
  QStringList ids;
  for (int place = 0; place < header()->count(); ++place) {
    ids += model_.columns()[static_cast<std::size_t>(header()->logicalIndex(place))].id();
  }
  return ids;
}

void RunTable::setColumnIds(const QStringList& ids) {
  model_.setColumns(columnsFromIds(ids));
  for (int place = 0; place < header()->count(); ++place) header()->moveSection(header()->visualIndex(place), place);
  emit columnsChanged();
}

void RunTable::renameCurrent() {
  const int column = model_.columnOf(QStringLiteral("name"));
  if (column >= 0 && currentIndex().isValid()) edit(currentIndex().siblingAtColumn(column));
}

void RunTable::keyPressEvent(QKeyEvent* event) {
  const QStringList uids = chosen();
  if (uids.isEmpty() || state() == QAbstractItemView::EditingState) return QTreeView::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_X: emit compareWanted(uids); return;
    case Qt::Key_S: {
      const core::RunSummary* const run = model_.run(model_.indexOf(uids.front()));
      emit starWanted(uids, run != nullptr && !run->isStarred);
      return;
    }
    case Qt::Key_F2: return renameCurrent();
    case Qt::Key_Delete: emit trashWanted(uids); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit opened(uids.front()); return;
    default: QTreeView::keyPressEvent(event);
  }
}

void RunTable::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) model_.refresh();
  QTreeView::changeEvent(event);
}

}  // namespace ui
