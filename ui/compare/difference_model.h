// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between the compared runs, as a table: settings that are not the same in all, then how they went.
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <cstddef>
#include <optional>
#include <vector>

#include "core/analysis/run_comparison.h"
#include "ui/reading/compared_run.h"

namespace ui {

class Theme;

class DifferenceModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  explicit DifferenceModel(const Theme& theme, QObject* parent = nullptr);

  void setRuns(const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots);
  [[nodiscard]] const core::RunComparison& comparison() const { return comparison_; }
  // "They differ only in loss and learning rate."
  [[nodiscard]] QString sentence() const;
  // "B mends A, The target pictures are scrambled: gone; validation loss 0.031 → 0.012." A line for each finding of a run
  // whose fix another one has; "" for none.
  [[nodiscard]] QString mended() const;
  // Texts in another language or another look.
  void refresh();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;

 private:
  struct Row {
    QString title;
    std::vector<QString> cells;
    int best = -1;  // The column of the best figure.
  };
  void buildRows();
  // The earlier run among them that this one may have mended: the one that it was made from, or else the last before it.
  [[nodiscard]] std::optional<std::size_t> before(std::size_t run) const;
  [[nodiscard]] QString picturesName(std::size_t run, const std::string& fingerprint) const;

  const Theme& theme_;
  std::vector<ComparedRunPtr> runs_;
  std::vector<int> slots_;
  core::RunComparison comparison_;
  QString problem_;
  std::vector<Row> rows_;
};

}  // namespace ui
