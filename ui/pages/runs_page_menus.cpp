// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the page of runs, and what they do.
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

#include "ui/marks/compared_runs.h"
#include "ui/pages/runs_page.h"
#include "ui/runs/run_editor.h"
#include "ui/runs/run_filter.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_views.h"
#include "ui/widgets/notice_bar.h"

namespace ui {
namespace {

const char* const kExtension = "afterimage";

// What makes groups that people look for.
bool canGroup(const RunColumn& column) {
  using Kind = RunColumn::Kind;
  return column.kind == Kind::Dataset || column.kind == Kind::Architecture || column.kind == Kind::Status ||
         column.kind == Kind::Tags || column.kind == Kind::Setting;
}

}  // namespace

void RunsPage::fillGroups() {
  QMenu* const menu = groups_->menu();
  menu->clear();
  const auto add = [&](QMenu* parent, const QString& title, const std::optional<RunColumn>& column) {
    QAction* const action = parent->addAction(title);
    action->setCheckable(true);
    action->setChecked(model_->grouping() == column);
    connect(action, &QAction::triggered, this, [this, column] {
      model_->setGrouping(column);
      ask(true);
      refreshWords();
    });
  };
  add(menu, tr("No groups"), std::nullopt);
  menu->addSeparator();
  QMenu* settings = nullptr;
  for (const RunColumn& column : availableColumns(model_->snapshot()->names.settings, {})) {
    if (!canGroup(column)) continue;
    if (column.kind == RunColumn::Kind::Setting && settings == nullptr) settings = menu->addMenu(tr("A setting"));
    add(settings == nullptr ? menu : settings, column.longTitle(), column);
  }
}

void RunsPage::fillColumns() {
  QMenu* const menu = columns_->menu();
  menu->clear();
  const core::QueryNames& names = model_->snapshot()->names;
  QMenu* figures = nullptr;
  QMenu* settings = nullptr;
  for (const RunColumn& column : availableColumns(names.settings, names.metrics)) {
    using Kind = RunColumn::Kind;
    const bool isFigure =
        column.kind == Kind::LastMetric || column.kind == Kind::BestMetric || column.kind == Kind::BestEpoch;
    if (isFigure && figures == nullptr) figures = menu->addMenu(tr("Figures"));
    if (column.kind == Kind::Setting && settings == nullptr) settings = menu->addMenu(tr("Settings"));
    QMenu* const place = isFigure ? figures : column.kind == Kind::Setting ? settings : menu;
    QAction* const action = place->addAction(column.longTitle());
    action->setCheckable(true);
    const QString id = column.id();
    action->setChecked(model_->columnOf(id) >= 0);
    action->setEnabled(column.kind != Kind::Name);
    connect(action, &QAction::triggered, this, [this, id](bool isWanted) {
      QStringList ids = table_->columnIds();
      if (isWanted) {
        ids += id;
      } else {
        ids.removeAll(id);
      }
      table_->setColumnIds(ids);
      fitColumns();
    });
  }
  menu->addSeparator();
  connect(menu->addAction(tr("As they were at first")), &QAction::triggered, this, [this] {
    QStringList ids;
    for (const RunColumn& column : defaultColumns()) ids += column.id();
    table_->setColumnIds(ids);
    fitColumns();
  });
}

void RunsPage::fillViews() {
  QMenu* const menu = views_->menu();
  menu->clear();
  const QStringList names = viewNames();
  for (const QString& name : names) {
    connect(menu->addAction(name), &QAction::triggered, this, [this, name] { loadView(name); });
  }
  if (!names.isEmpty()) menu->addSeparator();
  connect(menu->addAction(tr("Keep this view…")), &QAction::triggered, this, [this] {
    auto* const dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep this view"));
    dialog->setLabelText(tr("Name of the view"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
      if (!name.trimmed().isEmpty()) saveView(name.trimmed());
    });
    dialog->open();
  });
  if (names.isEmpty()) return;
  QMenu* const removal = menu->addMenu(tr("Remove a view"));
  for (const QString& name : names) {
    connect(removal->addAction(name), &QAction::triggered, this, [name] { removeRunView(name); });
  }
}

void RunsPage::saveView(const QString& name) {
  const QString grouping = model_->grouping() ? model_->grouping()->id() : QString();
  saveRunView(name, {filter_->query(), table_->columnIds(), grouping, model_->sorting()});
}

void RunsPage::loadView(const QString& name) {
  const std::optional<RunView> view = loadRunView(name);
  if (!view) return;
  filter_->setQuery(view->query);
  const std::vector<RunColumn> grouping = columnsFromIds({view->grouping});
  model_->setGrouping(grouping.empty() ? std::nullopt : std::optional(grouping.front()));
  model_->setSorting(view->sorting);
  if (!columnsFromIds(view->columns).empty()) table_->setColumnIds(view->columns);
  fitColumns();
  ask(true);
}

void RunsPage::fillMore() {
  QMenu* const menu = more_->menu();
  menu->clear();
  connect(menu->addAction(tr("Import runs…")), &QAction::triggered, this, &RunsPage::importRuns);
  const QStringList chosen = table_->chosen();
  QAction* const exporting = menu->addAction(tr("Export this run…"));
  exporting->setEnabled(chosen.size() == 1);
  connect(exporting, &QAction::triggered, this, [this, chosen] { exportRun(chosen.front()); });
  if (!isTrash_) return;
  menu->addSeparator();
  QStringList all;
  for (const core::RunSummary& run : model_->snapshot()->runs) all += QString::fromStdString(run.uid);
  QAction* const emptying = menu->addAction(tr("Empty the trash…"));
  emptying->setEnabled(!all.isEmpty());
  connect(emptying, &QAction::triggered, this, [this, all] { askToPurge(all); });
}

void RunsPage::contextMenu(const QPoint& position) {
  const QStringList uids = table_->chosen();
  if (uids.isEmpty()) return;
  auto* const menu = new QMenu(table_);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto add = [&](const QString& title, auto action) {
    connect(menu->addAction(title), &QAction::triggered, this, action);
  };
  if (isTrash_) {
    add(tr("Bring back"), [this, uids] { editor_->restore(uids); });
    add(tr("Delete for good…"), [this, uids] { askToPurge(uids); });
  } else {
    add(tr("Open in Train"), [this, uids] { emit openRequested(uids.front()); });
    add(tr("Compare"), [this, uids] {
      for (const QString& uid : uids) compared_.add(uid);
    });
    add(tr("Train three seeds"), [this, uids] { emit seedsRequested(uids); });
    menu->addSeparator();
    add(tr("Rename"), [this] { table_->renameCurrent(); });
    add(tr("Add a tag…"), [this, uids] { askForTag(uids); });
    add(tr("Export…"), [this, uids] { exportRun(uids.front()); });
    menu->addSeparator();
    add(tr("Move to the trash"), [this, uids] { editor_->trash(uids); });
  }
  menu->popup(table_->viewport()->mapToGlobal(position));
}

void RunsPage::importRuns() {
  auto* const dialog = new QFileDialog(this, tr("Import runs"), {}, tr("Runs (*.afterimage)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::filesSelected, editor_, [this](const QStringList& files) {
    tell(static_cast<int>(NoticeBar::Tone::Info), tr("Importing runs."), files.join(QStringLiteral(", ")));
    editor_->importRuns(files);
  });
  dialog->open();
}

void RunsPage::exportRun(const QString& uid) {
  auto* const dialog = new QFileDialog(this, tr("Export the run"), {}, tr("Runs (*.afterimage)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QLatin1String(kExtension));
  connect(dialog, &QFileDialog::fileSelected, editor_, [this, uid](const QString& file) {
    tell(static_cast<int>(NoticeBar::Tone::Info), tr("Exporting the run."), file);
    editor_->exportRun(uid, file);
  });
  dialog->open();
}

// The only deletion that cannot be undone.
void RunsPage::askToPurge(const QStringList& uids) {
  auto* const box = new QMessageBox(QMessageBox::Warning, tr("Delete for good"),
                                    tr("Delete %n run(s) with all pictures and weights? This cannot be undone.",
                                       nullptr, static_cast<int>(uids.size())),
                                    QMessageBox::Cancel, this);
  box->setObjectName(QStringLiteral("purgeQuestion"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  QPushButton* const purge = box->addButton(tr("Delete for good"), QMessageBox::DestructiveRole);
  purge->setObjectName(QStringLiteral("purgeNow"));
  box->setDefaultButton(QMessageBox::Cancel);
  connect(purge, &QPushButton::clicked, this, [this, uids] { editor_->purge(uids); });
  box->open();
}

void RunsPage::askForTag(const QStringList& uids) {
  auto* const dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Add a tag"));
  dialog->setLabelText(tr("Tag"));
  QStringList tags;
  for (const std::string& tag : model_->snapshot()->names.tags) tags += QString::fromStdString(tag);
  if (!tags.isEmpty()) {
    dialog->setComboBoxItems(tags);
    dialog->setComboBoxEditable(true);
  }
  connect(dialog, &QInputDialog::textValueSelected, this, [this, uids](const QString& tag) {
    if (!tag.trimmed().isEmpty()) editor_->addTag(uids, tag.trimmed());
  });
  dialog->open();
}

}  // namespace ui
