// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that were sent to other places, as a table: name, where, state, how far, and who trains it.
#pragma once

#include <QAbstractTableModel>
#include <string>
#include <vector>

#include "core/spool/place_runs.h"

namespace ui {

// A run at a place.
struct RunElsewhere {
  std::string place;
  core::SentRun run;
};

class SentRunsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Place, State, Epochs, Host, Job };
  static constexpr int kColumns = 6;

  using QAbstractTableModel::QAbstractTableModel;

  // In their order. workers: of all clusters, for what Slurm says of a job.
  void setRuns(std::vector<RunElsewhere> runs, std::vector<core::SlurmTask> workers);
  [[nodiscard]] const RunElsewhere& at(int row) const { return runs_[static_cast<std::size_t>(row)]; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;

 private:
  [[nodiscard]] QString stateText(core::JobState state) const;
  [[nodiscard]] QString jobText(const core::SentRun& run) const;

  std::vector<RunElsewhere> runs_;
  std::vector<core::SlurmTask> workers_;
};

}  // namespace ui
