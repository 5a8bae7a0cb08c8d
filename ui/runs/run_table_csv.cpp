// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_table_csv.h"

#include <QDateTime>
#include <QModelIndex>
#include <cmath>
#include <vector>

#include "core/base/setting.h"
#include "ui/runs/run_arrangement.h"
#include "ui/runs/run_list_model.h"

namespace ui {
namespace {

using Kind = RunColumn::Kind;
constexpr qsizetype kLongestName = 100;

std::string quoted(const QString& text) {
  if (!text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('\n'))) {
    return text.toStdString();
  }
  return (QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"'))
      .toStdString();
}

bool isDrawn(const RunColumn& column) { return column.kind == Kind::Curve || column.kind == Kind::Picture; }

std::string cellOf(const RunSnapshot& snapshot, const core::RunSummary& run, const RunColumn& column) {
  if (column.kind == Kind::Created) {
    return QDateTime::fromMSecsSinceEpoch(run.createdMs).toUTC().toString(Qt::ISODate).toStdString();
  }
  if (column.kind == Kind::Star) return run.isStarred ? "1" : "0";
  const double number = cellNumber(snapshot, run, column);
  if (!std::isnan(number)) return core::formatSetting(core::SettingValue(number));
  return quoted(column.isNumeric() ? QString() : cellText(snapshot, run, column));
}

}  // namespace

std::string runTableCsv(const RunListModel& model, const QStringList& columnIds) {
  std::vector<RunColumn> columns = columnsFromIds(columnIds);
  std::erase_if(columns, isDrawn);
  std::string text;
  for (std::size_t i = 0; i < columns.size(); ++i) text += (i == 0 ? "" : ",") + quoted(columns[i].longTitle());
  text += "\n";
  const auto add = [&](const QModelIndex& parent) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
      const core::RunSummary* const run = model.run(model.index(row, 0, parent));
      if (run == nullptr) continue;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        text += (i == 0 ? "" : ",") + cellOf(*model.snapshot(), *run, columns[i]);
      }
      text += "\n";
    }
  };
  add({});
  for (int group = 0; model.grouping() && group < model.rowCount(); ++group) add(model.index(group, 0));
  return text;
}

QString fileNameFor(const QString& name) {
  QString file;
  for (const QChar character : name.simplified()) {
    const bool isUnsafe = QStringLiteral("/\\:*?\"<>|").contains(character);
    file += isUnsafe ? QLatin1Char('-') : character;
  }
  while (file.startsWith(QLatin1Char('.'))) file.remove(0, 1);
  file = file.left(kLongestName).trimmed();
  return file.isEmpty() ? QStringLiteral("run") : file;
}

}  // namespace ui
