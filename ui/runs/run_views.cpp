// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_views.h"

#include "ui/look/settings.h"

namespace ui {
namespace {

const QString& group() {
  static const QString kGroup = QStringLiteral("run_views");
  return kGroup;
}

}  // namespace

QStringList viewNames() {
  QStringList names = keptNames(group());
  names.removeAll(QString());
  return names;
}

std::optional<RunView> loadRunView(const QString& name) {
  const QVariantMap values = loadKept(group(), name);
  if (values.isEmpty()) return std::nullopt;
  RunView view{values.value(QStringLiteral("query")).toString(),
               values.value(QStringLiteral("columns")).toStringList(),
               values.value(QStringLiteral("grouping")).toString(),
               {}};
  for (const QString& sort : values.value(QStringLiteral("sorting")).toStringList()) {
    const bool isDescending = sort.startsWith(QLatin1Char('-'));
    view.sorting.push_back({isDescending ? sort.mid(1) : sort, isDescending});
  }
  return view;
}

void saveRunView(const QString& name, const RunView& view) {
  QStringList sorting;
  for (const RunSort& sort : view.sorting) {
    sorting += (sort.isDescending ? QStringLiteral("-") : QString()) + sort.column;
  }
  saveKept(group(), name,
           {{QStringLiteral("query"), view.query},
            {QStringLiteral("columns"), view.columns},
            {QStringLiteral("grouping"), view.grouping},
            {QStringLiteral("sorting"), sorting}});
}

void removeRunView(const QString& name) { removeKept(group(), name); }

}  // namespace ui
