// SPDX-License-Identifier: GPL-3.0-or-later
// Ways of looking at the runs, kept under names: filter, columns, groups and order.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "ui/runs/run_list_model.h"

namespace ui {

struct RunView {
  QString query;
  QStringList columns;  // RunColumn::id(), from the left.
  QString grouping;     // RunColumn::id(); "" for none.
  std::vector<RunSort> sorting;

  bool operator==(const RunView&) const = default;
};

// The name "" stands for how the list was left.
[[nodiscard]] QStringList viewNames();
[[nodiscard]] std::optional<RunView> loadRunView(const QString& name);
void saveRunView(const QString& name, const RunView& view);
void removeRunView(const QString& name);

}  // namespace ui
