// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_menus.h"

#include <QInputDialog>
#include <QMenu>

#include "ui/runs/run_filter.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_views.h"
#include "ui/runs/runs_toolbar.h"

namespace ui {
namespace {

using Kind = RunColumn::Kind;

// What makes groups that people look for.
bool canGroup(const RunColumn& column) {
  return column.kind == Kind::Folder || column.kind == Kind::Architecture || column.kind == Kind::Status ||
         column.kind == Kind::Tags || column.kind == Kind::Host || column.kind == Kind::Setting;
}

bool isOfMetric(const RunColumn& column) {
  return column.kind == Kind::LastMetric || column.kind == Kind::BestMetric || column.kind == Kind::BestEpoch;
}

}  // namespace

RunMenus::RunMenus(RunsToolbar& toolbar, RunTable& table, RunListModel& model, QObject* parent)
    : QObject(parent), toolbar_(toolbar), table_(table), model_(model) {
  connect(toolbar_.viewsMenu(), &QMenu::aboutToShow, this, &RunMenus::fillViews);
  connect(toolbar_.groupsMenu(), &QMenu::aboutToShow, this, &RunMenus::fillGroups);
  connect(toolbar_.columnsMenu(), &QMenu::aboutToShow, this, &RunMenus::fillColumns);
}

void RunMenus::addGrouping(QMenu* menu, const QString& title, const std::optional<RunColumn>& column) {
  QAction* const action = menu->addAction(title);
  action->setCheckable(true);
  action->setChecked(model_.grouping() == column);
  connect(action, &QAction::triggered, this, [this, column] {
    model_.setGrouping(column);
    emit questionChanged();
  });
}

void RunMenus::fillGroups() {
  QMenu* const menu = toolbar_.groupsMenu();
  menu->clear();
  addGrouping(menu, tr("No groups"), std::nullopt);
  menu->addSeparator();
  QMenu* settings = nullptr;
  for (const RunColumn& column : availableColumns(model_.snapshot()->names.settings, {})) {
    if (!canGroup(column)) continue;
    if (column.kind == Kind::Setting && settings == nullptr) settings = menu->addMenu(tr("A setting"));
    addGrouping(settings == nullptr ? menu : settings, column.longTitle(), column);
  }
}

void RunMenus::addColumn(QMenu* menu, const RunColumn& column) {
  QAction* const action = menu->addAction(column.longTitle());
  action->setCheckable(true);
  const QString id = column.id();
  action->setChecked(model_.columnOf(id) >= 0);
  action->setEnabled(column.kind != Kind::Name);
  connect(action, &QAction::triggered, this, [this, id](bool isWanted) {
    QStringList ids = table_.columnIds();
    if (isWanted) {
      ids += id;
    } else {
      ids.removeAll(id);
    }
    table_.setColumnIds(ids);
  });
}

void RunMenus::fillColumns() {
  QMenu* const menu = toolbar_.columnsMenu();
  menu->clear();
  const core::QueryNames& names = model_.snapshot()->names;
  QMenu* metrics = nullptr;
  QMenu* settings = nullptr;
  for (const RunColumn& column : availableColumns(names.settings, names.metrics)) {
    const bool isSetting = column.kind == Kind::Setting;
    if (isOfMetric(column) && metrics == nullptr) metrics = menu->addMenu(tr("Figures"));
    if (isSetting && settings == nullptr) settings = menu->addMenu(tr("Settings"));
    addColumn(isOfMetric(column) ? metrics : isSetting ? settings : menu, column);
  }
  menu->addSeparator();
  connect(menu->addAction(tr("As they were at first")), &QAction::triggered, this, [this] {
    QStringList ids;
    for (const RunColumn& column : defaultColumns()) ids += column.id();
    table_.setColumnIds(ids);
  });
}

void RunMenus::fillViews() {
  QMenu* const menu = toolbar_.viewsMenu();
  menu->clear();
  const QStringList names = viewNames();
  for (const QString& name : names) {
    connect(menu->addAction(name), &QAction::triggered, this, [this, name] { loadView(name); });
  }
  if (!names.isEmpty()) menu->addSeparator();
  connect(menu->addAction(tr("Keep this view…")), &QAction::triggered, this, &RunMenus::askForName);
  if (names.isEmpty()) return;
  QMenu* const removal = menu->addMenu(tr("Remove a view"));
  for (const QString& name : names) {
    connect(removal->addAction(name), &QAction::triggered, this, [name] { removeRunView(name); });
  }
}

void RunMenus::askForName() {
  auto* const dialog = new QInputDialog(&toolbar_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Keep this view"));
  dialog->setLabelText(tr("Name of the view"));
  connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
    if (!name.trimmed().isEmpty()) saveView(name.trimmed());
  });
  dialog->open();
}

void RunMenus::saveView(const QString& name) {
  const QString grouping = model_.grouping() ? model_.grouping()->id() : QString();
  saveRunView(name, {toolbar_.filter().query(), table_.columnIds(), grouping, model_.sorting()});
}

void RunMenus::loadView(const QString& name) {
  const std::optional<RunView> view = loadRunView(name);
  if (!view) return;
  toolbar_.filter().setQuery(view->query);
  const std::vector<RunColumn> grouping = columnsFromIds({view->grouping});
  model_.setGrouping(grouping.empty() ? std::nullopt : std::optional(grouping.front()));
  model_.setSorting(view->sorting);
  if (!columnsFromIds(view->columns).empty()) table_.setColumnIds(view->columns);
  emit questionChanged();
}

}  // namespace ui
