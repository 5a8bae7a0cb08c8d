// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_model.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <algorithm>

#include "core/run/run_name.h"
#include "ui/words/duration_text.h"
#include "ui/words/message_text.h"
#include "ui/words/metric_words.h"
#include "ui/words/run_words.h"
#include "ui/words/setting_words.h"

namespace ui {

// Rows that only change are told; where they come, go or move, selections go with their run.
void QueueModel::setPlanned(std::vector<core::TimedRun> planned) {
  emit layoutAboutToBeChanged();
  const QModelIndexList before = persistentIndexList();
  std::vector<std::int64_t> ids;
  for (const QModelIndex& index : before) ids.push_back(idAt(index));
  planned_ = std::move(planned);
  QModelIndexList after;
  for (qsizetype i = 0; i < before.size(); ++i) {
    after += indexOf(ids[static_cast<std::size_t>(i)]).siblingAtColumn(before[i].column());
  }
  changePersistentIndexList(before, after);
  emit layoutChanged();
}

std::int64_t QueueModel::idAt(const QModelIndex& index) const {
  return index.isValid() && index.row() < rowCount() ? planned(index.row()).run.id : 0;
}

QModelIndex QueueModel::indexOf(std::int64_t id) const {
  const auto found = std::find_if(planned_.begin(), planned_.end(),
                                  [id](const core::TimedRun& planned) { return planned.run.id == id; });
  return found == planned_.end() ? QModelIndex() : index(static_cast<int>(found - planned_.begin()), 0);
}

bool QueueModel::hasGroups() const {
  return std::any_of(planned_.begin(), planned_.end(),
                     [](const core::TimedRun& planned) { return !planned.run.group.empty(); });
}

bool QueueModel::hasDone() const {
  return std::any_of(planned_.begin(), planned_.end(),
                     [](const core::TimedRun& planned) { return planned.run.state == core::QueueState::Done; });
}

int QueueModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(planned_.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant QueueModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const core::TimedRun& planned = planned_[static_cast<std::size_t>(index.row())];
  if (role == Qt::ToolTipRole) {  // A name may be longer than its cell.
    const QString why = messageText(planned.run.failure);
    return why.isEmpty() ? data(index, Qt::DisplayRole) : why;
  }
  if (role == Qt::AccessibleTextRole) {  // An empty cell would have no name.
    const QString title = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    return tr("%1: %2", "column, cell").arg(title, data(index, Qt::DisplayRole).toString());
  }
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case Name: return nameText(core::plannedRunName(planned.run.settings));
    case Group: return QString::fromStdString(planned.run.group);
    case State:
      switch (planned.run.state) {
        case core::QueueState::Waiting: return tr("Waiting");
        case core::QueueState::Running: return tr("Running");
        case core::QueueState::Interrupted: return tr("Goes on later");
        case core::QueueState::Done: return tr("Done");
        case core::QueueState::Failed: return tr("Failed");
      }
      return {};
    case Score: return planned.bestPsnr ? metricValue("val_psnr", *planned.bestPsnr) : QString();
    case Time: return planned.seconds ? durationText(*planned.seconds) : QString();
    default: return {};
  }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  const QString titles[] = {tr("Run"), tr("Part of"), tr("Status"), metricName("psnr"), tr("Will take")};
  return section >= 0 && section < kColumns ? titles[section] : QVariant();
}

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::ItemIsDropEnabled;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

// Between two rows; the store is asked, and the table follows it.
bool QueueModel::dropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int, const QModelIndex&) {
  if (action != Qt::MoveAction || mime == nullptr || row < 0) return false;
  QByteArray bytes = mime->data(QStringLiteral("application/x-qabstractitemmodeldatalist"));
  QDataStream stream(&bytes, QIODevice::ReadOnly);
  int from = -1;
  stream >> from;
  if (from < 0 || from >= rowCount()) return false;
  emit moveWanted(planned(from).run.id, row > from ? row - 1 : row);
  return false;  // Nothing shall be removed here.
}

}  // namespace ui
