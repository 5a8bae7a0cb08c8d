// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/sent_runs_model.h"

#include <QLocale>
#include <algorithm>
#include <utility>

#include "core/spool/collection.h"
#include "ui/words/message_text.h"
#include "ui/words/run_words.h"

namespace ui {

// Rows that only change are told; where they come or go, selections go with their run.
void SentRunsModel::setRuns(std::vector<RunElsewhere> runs, std::vector<core::SlurmTask> workers) {
  emit layoutAboutToBeChanged();
  const QModelIndexList before = persistentIndexList();
  std::vector<std::pair<std::string, std::string>> keys;
  for (const QModelIndex& index : before) keys.emplace_back(at(index.row()).place, at(index.row()).run.name);
  runs_ = std::move(runs);
  workers_ = std::move(workers);
  QModelIndexList after;
  for (qsizetype i = 0; i < before.size(); ++i) {
    const auto& [place, name] = keys[static_cast<std::size_t>(i)];
    const auto found = std::find_if(
        runs_.begin(), runs_.end(),
        [&place = place, &name = name](const RunElsewhere& run) { return run.place == place && run.run.name == name; });
    after += found == runs_.end() ? QModelIndex() : index(static_cast<int>(found - runs_.begin()), before[i].column());
  }
  changePersistentIndexList(before, after);
  emit layoutChanged();
}

int SentRunsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int SentRunsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QString SentRunsModel::stateText(core::JobState state) const {
  switch (state) {
    case core::JobState::Planned: return tr("Waiting there");
    case core::JobState::Working: return tr("Training");
    case core::JobState::Ended: return tr("Goes on with the next worker");
    case core::JobState::Silent: return tr("No sign of life");
    case core::JobState::Done: return tr("Done");
    case core::JobState::Failed: return tr("Failed");
    case core::JobState::Cancelled: return tr("Cancelled");
  }
  return {};
}

// What Slurm says of it, in its own words: its documentation has them.
QString SentRunsModel::jobText(const core::SentRun& run) const {
  const QString job = QString::fromStdString(run.job);
  const auto worker = std::find_if(workers_.begin(), workers_.end(),
                                   [&run](const core::SlurmTask& task) { return task.id == run.job; });
  if (job.isEmpty() || worker == workers_.end()) return job;
  // Slurm is asked less often than the spool: a job whose worker gives signs of life waits no more.
  if (run.state == core::JobState::Working && worker->state == "PENDING") return job;
  return QStringLiteral("%1, %2").arg(job, QString::fromStdString(worker->state));
}

QVariant SentRunsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const RunElsewhere& row = at(index.row());
  if (role == Qt::AccessibleTextRole) {  // An empty cell would have no name.
    const QString title = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    return tr("%1: %2", "column, cell").arg(title, data(index, Qt::DisplayRole).toString());
  }
  if (role == Qt::ToolTipRole) {
    if (row.run.state == core::JobState::Silent) {
      return tr(
          "Whether it still trains cannot be told from here. If its machine is off, let another worker take it "
          "with \"Try again\".");
    }
    return messageText(row.run.failure);
  }
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case Name: return nameText(core::plainName(row.run.name));
    case Place: return nameText(row.place);
    case State: return stateText(row.run.state);
    case Epochs: return row.run.epochs < 0 ? QString() : QLocale().toString(qlonglong{row.run.epochs});
    case Host: return nameText(row.run.host);
    case Job: return jobText(row.run);
    default: return {};
  }
}

QVariant SentRunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  const QString titles[] = {tr("Run"), tr("Where"), tr("Status"), tr("Epochs"), tr("Host"), tr("Job")};
  return section >= 0 && section < kColumns ? titles[section] : QVariant();
}

}  // namespace ui
