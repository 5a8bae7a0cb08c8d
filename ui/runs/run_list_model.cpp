// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_list_model.h"

#include <QBrush>
#include <QFont>
#include <algorithm>
#include <cmath>

#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/words/metric_words.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

using Kind = RunColumn::Kind;

}  // namespace

RunListModel::RunListModel(const Theme& theme, const ComparedRuns& compared, QObject* parent)
    : QAbstractItemModel(parent),
      theme_(theme),
      compared_(compared),
      snapshot_(std::make_shared<RunSnapshot>()),
      columns_(defaultColumns()),
      groups_(1) {
  connect(&theme_, &Theme::changed, this, &RunListModel::refresh);
  connect(&compared_, &ComparedRuns::changed, this, &RunListModel::refresh);
}

void RunListModel::place() {
  groups_ = arranged(*snapshot_, sorting_, grouping_);
  places_.clear();
  for (int group = 0; group < static_cast<int>(groups_.size()); ++group) {
    const std::vector<std::size_t>& rows = groups_[static_cast<std::size_t>(group)].rows;
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
      places_.insert(QString::fromStdString(snapshot_->runs[rows[static_cast<std::size_t>(row)]].uid), {group, row});
    }
  }
}

// What a selection or a view holds goes where its run or group has gone; what is no longer there becomes nothing.
void RunListModel::rearrange(const std::function<void()>& change) {
  emit layoutAboutToBeChanged();
  const QModelIndexList before = persistentIndexList();
  QStringList names;
  for (const QModelIndex& index : before) names += isGroup(index) ? groupAt(index).title : uidAt(index);
  std::vector<bool> areGroups;
  for (const QModelIndex& index : before) areGroups.push_back(isGroup(index));
  change();
  place();
  QModelIndexList after;
  for (qsizetype i = 0; i < before.size(); ++i) {
    const int column = before[i].column();
    after += areGroups[static_cast<std::size_t>(i)] ? indexOfGroup(names[i], column) : indexOf(names[i], column);
  }
  changePersistentIndexList(before, after);
  emit layoutChanged();
}

void RunListModel::setSnapshot(RunSnapshotPtr snapshot) {
  rearrange([&] { snapshot_ = std::move(snapshot); });
}

void RunListModel::setSorting(std::vector<RunSort> sorting) {
  if (sorting == sorting_) return;
  rearrange([&] { sorting_ = std::move(sorting); });
}

void RunListModel::setGrouping(std::optional<RunColumn> column) {
  if (column == grouping_) return;
  beginResetModel();
  grouping_ = std::move(column);
  place();
  endResetModel();
}

void RunListModel::setColumns(std::vector<RunColumn> columns) {
  if (columns == columns_) return;
  beginResetModel();
  columns_ = std::move(columns);
  endResetModel();
}

void RunListModel::refresh() {
  if (grouping_) rearrange([] {});  // Their titles are texts as well.
  for (int row = 0; row < rowCount(); ++row) {
    const QModelIndex first = index(row, 0);
    const int children = rowCount(first);
    if (children > 0) emit dataChanged(index(0, 0, first), index(children - 1, columnCount() - 1, first));
  }
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int RunListModel::columnOf(const QString& id) const {
  const auto found =
      std::find_if(columns_.begin(), columns_.end(), [&](const RunColumn& column) { return column.id() == id; });
  return found == columns_.end() ? -1 : static_cast<int>(found - columns_.begin());
}

// Groups have the internal id 0 and runs that of their group, counted from 1; without groups runs belong to group 1 and
// have no parent.
bool RunListModel::isGroup(const QModelIndex& index) const { return index.isValid() && index.internalId() == 0; }

const RunGroup& RunListModel::groupAt(const QModelIndex& index) const {
  return groups_[static_cast<std::size_t>(index.row())];
}

const core::RunSummary* RunListModel::run(const QModelIndex& index) const {
  if (!index.isValid() || isGroup(index)) return nullptr;
  const RunGroup& group = groups_[static_cast<std::size_t>(index.internalId() - 1)];
  const auto row = static_cast<std::size_t>(index.row());
  return row < group.rows.size() ? &snapshot_->runs[group.rows[row]] : nullptr;
}

QString RunListModel::uidAt(const QModelIndex& index) const {
  const core::RunSummary* const found = run(index);
  return found == nullptr ? QString() : QString::fromStdString(found->uid);
}

QModelIndex RunListModel::indexOf(const QString& uid, int column) const {
  const auto found = places_.constFind(uid);
  if (found == places_.constEnd()) return {};
  return createIndex(found->second, column, static_cast<quintptr>(found->first + 1));
}

QModelIndex RunListModel::indexOfGroup(const QString& title, int column) const {
  for (int group = 0; grouping_ && group < static_cast<int>(groups_.size()); ++group) {
    if (groups_[static_cast<std::size_t>(group)].title == title) return createIndex(group, column, quintptr{0});
  }
  return {};
}

QModelIndex RunListModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  if (parent.isValid()) return createIndex(row, column, static_cast<quintptr>(parent.row() + 1));
  return createIndex(row, column, grouping_ ? quintptr{0} : quintptr{1});
}

QModelIndex RunListModel::parent(const QModelIndex& index) const {
  if (!index.isValid() || !grouping_ || isGroup(index)) return {};
  return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr{0});
}

int RunListModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) {
    if (grouping_) return static_cast<int>(groups_.size());
    return groups_.empty() ? 0 : static_cast<int>(groups_.front().rows.size());
  }
  if (!isGroup(parent) || parent.column() > 0) return 0;
  return static_cast<int>(groupAt(parent).rows.size());
}

int RunListModel::columnCount(const QModelIndex&) const { return static_cast<int>(columns_.size()); }

QVariant RunListModel::groupData(const RunGroup& group, int column, int role) const {
  if (role == Qt::FontRole) return theme_.font(FontRole::BodyStrong);
  if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
  if (column != 0 && role != Qt::AccessibleTextRole) return {};  // A cell without words has no name for a reader.
  const QString title = group.title.isEmpty() ? tr("none") : group.title;
  const QString runs = tr("%n run(s)", nullptr, static_cast<int>(group.rows.size()));
  if (std::isnan(group.best)) return tr("%1   %2").arg(title, runs);
  return tr("%1   %2, best %3").arg(title, runs, metricValue("val_psnr", group.best));
}

QVariant RunListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (isGroup(index)) return groupData(groupAt(index), index.column(), role);
  const core::RunSummary* const found = run(index);
  if (found == nullptr) return {};
  const RunColumn& column = columns_[static_cast<std::size_t>(index.column())];
  switch (role) {
    case Qt::DisplayRole: return cellText(*snapshot_, *found, column);
    case Qt::EditRole:
      return column.kind == Kind::Name ? QString::fromStdString(found->name) : cellText(*snapshot_, *found, column);
    case Qt::AccessibleTextRole:
      if (column.kind == Kind::Star) return found->isStarred ? tr("Star: yes") : tr("Star: no");
      return tr("%1: %2").arg(column.longTitle(), cellText(*snapshot_, *found, column));
    case Qt::ToolTipRole: return runToolTip(*found, column);
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::Alignment(
          (column.isNumeric() && column.kind != Kind::Star ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::FontRole: {
      const bool isFigure = !std::isnan(cellNumber(*snapshot_, *found, column));
      if (index.data(BestRole).toBool()) return theme_.font(FontRole::MonoStrong);
      return theme_.font(isFigure ? FontRole::Mono : FontRole::Body);
    }
    case Qt::ForegroundRole:
      return QBrush(theme_.color(column.kind == Kind::Name ? Color::Text : Color::TextSecondary));
    case UidRole: return QString::fromStdString(found->uid);
    case KindRole: return static_cast<int>(column.kind);
    case RunningRole: return found->status == core::RunStatus::Running;
    case FractionRole:
      return found->plannedEpochs > 0 ? static_cast<double>(found->epochs) / static_cast<double>(found->plannedEpochs)
                                      : 0.0;
    case BestRole: {
      if (!grouping_ || column.kind != Kind::BestMetric || column.key != "val_psnr") return false;
      const RunGroup& group = groups_[static_cast<std::size_t>(index.internalId() - 1)];
      return group.rows.size() > 1 && bestPsnr(*found) == group.best;
    }
    case SlotRole: return compared_.slotOf(QString::fromStdString(found->uid)).value_or(-1);
    case StarRole: return found->isStarred;
    default: return {};
  }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const RunColumn& column = columns_[static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole) return column.title();
  if (role == Qt::ToolTipRole) return column.toolTip();
  if (role == Qt::AccessibleTextRole) return column.longTitle();
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue(Qt::Alignment((column.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
  }
  return {};
}

Qt::ItemFlags RunListModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  if (isGroup(index)) return Qt::ItemIsEnabled;
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  if (columns_[static_cast<std::size_t>(index.column())].kind == Kind::Name) flags |= Qt::ItemIsEditable;
  return flags;
}

bool RunListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const QString name = value.toString().trimmed();
  if (role != Qt::EditRole || name.isEmpty() || run(index) == nullptr) return false;
  if (name == QString::fromStdString(run(index)->name)) return false;
  emit renamed(uidAt(index), name);  // The store is asked; the list follows it.
  return true;
}

}  // namespace ui
