// SPDX-License-Identifier: GPL-3.0-or-later
// What charts share when they leave the window: lines of a table, and the frame of a drawing. Private to ui/charts.
#pragma once

#include <QString>
#include <QStringList>
#include <string>

#include "core/exchange/report.h"
#include "ui/charts/export_menu.h"

namespace ui {

class TableWriter {
 public:
  explicit TableWriter(TableFor reader) : reader_(reader) {}

  [[nodiscard]] bool isForPeople() const { return reader_ == TableFor::People; }
  // Every digit that the value has, without groups; "nan" for programs, nothing for people, where there is none.
  [[nodiscard]] QString number(double value) const;
  // A line of cells, in quotes where they must be.
  [[nodiscard]] QString row(const QStringList& cells) const;

 private:
  TableFor reader_;
};

// Without curves. metric: how values are written; name: what the chart is called.
[[nodiscard]] core::ReportChart paperFrame(const std::string& metric, const QString& name, const QString& axis,
                                           bool isLogarithmic);

}  // namespace ui
