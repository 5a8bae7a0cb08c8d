// SPDX-License-Identifier: GPL-3.0-or-later
// The list of runs as a table, or as groups of rows. A new snapshot changes only what differs, so that neither selection
// nor scroll position moves.
#pragma once

#include <QAbstractItemModel>
#include <QHash>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/reading/run_snapshot.h"
#include "ui/runs/run_arrangement.h"
#include "ui/words/run_columns.h"

namespace ui {

class ComparedRuns;
class Theme;

class RunListModel : public QAbstractItemModel {
  Q_OBJECT

 public:
  enum Role { UidRole = Qt::UserRole + 1, KindRole, RunningRole, FractionRole, BestRole, SlotRole, StarRole };

  RunListModel(const Theme& theme, const ComparedRuns& compared, QObject* parent = nullptr);

  void setSnapshot(RunSnapshotPtr snapshot);
  [[nodiscard]] const RunSnapshotPtr& snapshot() const { return snapshot_; }
  void setColumns(std::vector<RunColumn> columns);
  [[nodiscard]] const std::vector<RunColumn>& columns() const { return columns_; }
  [[nodiscard]] int columnOf(const QString& id) const;  // -1 where it is not shown.
  // The first decides; those after it where it is equal. Without any, the newest come first.
  void setSorting(std::vector<RunSort> sorting);
  [[nodiscard]] const std::vector<RunSort>& sorting() const { return sorting_; }
  // By the text of a column; none takes the groups away.
  void setGrouping(std::optional<RunColumn> column);
  [[nodiscard]] const std::optional<RunColumn>& grouping() const { return grouping_; }
  // Texts in another language or another look.
  void refresh();

  // Null for groups.
  [[nodiscard]] const core::RunSummary* run(const QModelIndex& index) const;
  // Invalid where it is not in the list.
  [[nodiscard]] QModelIndex indexOf(const QString& uid, int column = 0) const;
  [[nodiscard]] QString uidAt(const QModelIndex& index) const;
  [[nodiscard]] bool isGroup(const QModelIndex& index) const;

  [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 signals:
  // A person has given a run another name in place.
  void renamed(const QString& uid, const QString& name);

 private:
  [[nodiscard]] QVariant groupData(const RunGroup& group, int column, int role) const;
  void place();
  void rearrange(const std::function<void()>& change);
  [[nodiscard]] const RunGroup& groupAt(const QModelIndex& index) const;
  [[nodiscard]] QModelIndex indexOfGroup(const QString& title, int column) const;

  const Theme& theme_;
  const ComparedRuns& compared_;
  RunSnapshotPtr snapshot_;
  std::vector<RunColumn> columns_;
  std::vector<RunSort> sorting_;
  std::optional<RunColumn> grouping_;
  std::vector<RunGroup> groups_;
  QHash<QString, std::pair<int, int>> places_;  // Group and row, by uid.
};

}  // namespace ui
