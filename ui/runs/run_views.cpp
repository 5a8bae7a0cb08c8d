// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_views.h"

#include <QSettings>
#include <QUrl>

namespace ui {
namespace {

class ViewFile : public QSettings {
 public:
  ViewFile()
      : QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("afterimage"), QStringLiteral("views")) {}
};

// A name may hold a slash, which would open another group.
QString groupOf(const QString& name) {
  return QStringLiteral("runs/views/") +
         (name.isEmpty() ? QStringLiteral("_") : QString::fromLatin1(QUrl::toPercentEncoding(name)));
}

}  // namespace

QStringList viewNames() {
  ViewFile settings;
  settings.beginGroup(QStringLiteral("runs/views"));
  QStringList names;
  for (const QString& group : settings.childGroups()) {
    if (group != QLatin1String("_")) names += QUrl::fromPercentEncoding(group.toLatin1());
  }
  return names;
}

std::optional<RunView> loadRunView(const QString& name) {
  ViewFile settings;
  settings.beginGroup(groupOf(name));
  if (!settings.contains(QStringLiteral("columns"))) return std::nullopt;
  RunView view{settings.value(QStringLiteral("query")).toString(),
               settings.value(QStringLiteral("columns")).toStringList(),
               settings.value(QStringLiteral("grouping")).toString(),
               {}};
  for (const QString& sort : settings.value(QStringLiteral("sorting")).toStringList()) {
    const bool isDescending = sort.startsWith(QLatin1Char('-'));
    view.sorting.push_back({isDescending ? sort.mid(1) : sort, isDescending});
  }
  return view;
}

void saveRunView(const QString& name, const RunView& view) {
  ViewFile settings;
  settings.beginGroup(groupOf(name));
  settings.setValue(QStringLiteral("query"), view.query);
  settings.setValue(QStringLiteral("columns"), view.columns);
  settings.setValue(QStringLiteral("grouping"), view.grouping);
  QStringList sorting;
  for (const RunSort& sort : view.sorting)
    sorting += (sort.isDescending ? QStringLiteral("-") : QString()) + sort.column;
  settings.setValue(QStringLiteral("sorting"), sorting);
}

void removeRunView(const QString& name) { ViewFile().remove(groupOf(name)); }

}  // namespace ui
