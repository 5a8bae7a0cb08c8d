// SPDX-License-Identifier: GPL-3.0-or-later
// Planned runs as a table: name, what for, state, how good it has become, and how long each will take.
#pragma once

#include <QAbstractTableModel>
#include <cstdint>
#include <vector>

#include "ui/bridge/queue_runner.h"

namespace ui {

class QueueModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Group, State, Score, Time };
  static constexpr int kColumns = 5;

  using QAbstractTableModel::QAbstractTableModel;

  void setPlanned(std::vector<core::TimedRun> planned);
  // 0 for an invalid index.
  [[nodiscard]] std::int64_t idAt(const QModelIndex& index) const;
  [[nodiscard]] const core::TimedRun& planned(int row) const { return planned_[static_cast<std::size_t>(row)]; }
  [[nodiscard]] QModelIndex indexOf(std::int64_t id) const;
  // Whether one of them is part of something, as of a search.
  [[nodiscard]] bool hasGroups() const;
  [[nodiscard]] bool hasDone() const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                    const QModelIndex& parent) override;

 signals:
  void moveWanted(qint64 id, int place);

 private:
  std::vector<core::TimedRun> planned_;
};

}  // namespace ui
