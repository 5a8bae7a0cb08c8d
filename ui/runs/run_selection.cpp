// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_selection.h"

#include <QItemSelectionModel>
#include <QTreeView>
#include <algorithm>

#include "ui/runs/run_list_model.h"

namespace ui {

RunSelection::RunSelection(QTreeView& view, RunListModel& model) : QObject(&view), view_(view), model_(model) {
  connect(view_.selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunSelection::changed);
  connect(&model_, &QAbstractItemModel::modelAboutToBeReset, this, [this] { before_ = chosen(); });
  connect(&model_, &QAbstractItemModel::modelReset, this, &RunSelection::restore);
  connect(&model_, &QAbstractItemModel::layoutChanged, this, &RunSelection::chooseExpected);
}

QStringList RunSelection::chosen() const {
  QStringList uids;
  const QString current = model_.uidAt(view_.currentIndex());
  for (const QModelIndex& index : view_.selectionModel()->selectedRows()) {
    const QString uid = model_.uidAt(index);
    if (uid == current) {
      uids.prepend(uid);
    } else if (!uid.isEmpty()) {
      uids += uid;
    }
  }
  return uids;
}

void RunSelection::choose(const QString& uid) {
  const QModelIndex index = model_.indexOf(uid);
  expected_ = index.isValid() ? QStringList() : QStringList{uid};
  if (!index.isValid()) return;
  view_.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  view_.scrollTo(index);
}

void RunSelection::leave(const QStringList& uids) {
  const QStringList before = chosen();
  if (std::none_of(before.begin(), before.end(), [&](const QString& uid) { return uids.contains(uid); })) return;
  const auto neighbour = [&](QModelIndex (QTreeView::*next)(const QModelIndex&) const) {
    QModelIndex index = view_.currentIndex();
    while (index.isValid() && (model_.isGroup(index) || uids.contains(model_.uidAt(index)))) {
      index = (view_.*next)(index);
    }
    return model_.uidAt(index);
  };
  QString other = neighbour(&QTreeView::indexBelow);
  if (other.isEmpty()) other = neighbour(&QTreeView::indexAbove);
  if (other.isEmpty()) return view_.clearSelection();
  choose(other);
}

void RunSelection::chooseWhenThere(const QStringList& uids) {
  expected_ = uids;
  chooseExpected();
}

// All of them come with one list.
void RunSelection::chooseExpected() {
  const bool isThere = std::any_of(expected_.begin(), expected_.end(),
                                   [this](const QString& uid) { return model_.indexOf(uid).isValid(); });
  if (isThere) select(std::exchange(expected_, {}));
}

void RunSelection::restore() {
  select(before_);
  chooseExpected();
  emit changed();
}

// The first of them becomes the current one.
void RunSelection::select(const QStringList& uids) {
  QItemSelection rows;
  QModelIndex current;
  for (const QString& uid : uids) {
    const QModelIndex index = model_.indexOf(uid);
    if (!index.isValid()) continue;
    if (!current.isValid()) current = index;
    rows.select(index, index.siblingAtColumn(model_.columnCount() - 1));
  }
  if (current.isValid()) {
    view_.selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    view_.scrollTo(current);
  }
  view_.selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

}  // namespace ui
