// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_actions.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QPointer>
#include <algorithm>

#include "core/base/error.h"
#include "core/exchange/live_logs.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/saved_file.h"
#include "ui/bridge/task_notice.h"
#include "ui/look/settings.h"
#include "ui/marks/compared_runs.h"
#include "ui/reading/report_saver.h"
#include "ui/runs/run_editor.h"
#include "ui/runs/run_exports.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_table_csv.h"
#include "ui/runs/tag_question.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/question.h"
#include "ui/words/message_text.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

using Tone = NoticeBar::Tone;

}  // namespace

RunActions::RunActions(RunTable& table, RunListModel& model, RunEditor& editor, ComparedRuns& compared,
                       Notices& notices, QWidget* page)
    : QObject(page),
      table_(table),
      model_(model),
      editor_(editor),
      compared_(compared),
      notices_(notices),
      page_(page),
      reports_(new ReportSaver(editor.store(), notices, page)),
      exports_(new RunExports(editor, notices, page)) {
  connectTable();
  connectEditor();
}

void RunActions::connectTable() {
  table_.setContextMenuPolicy(Qt::CustomContextMenu);
  connect(&table_, &QWidget::customContextMenuRequested, this, &RunActions::showMenu);
  connect(&table_, &RunTable::starWanted, &editor_, &RunEditor::setStarred);
  connect(&table_, &RunTable::trashWanted, this, &RunActions::discard);
  connect(&table_, &RunTable::compareWanted, this, [this](const QStringList& uids) {
    const bool areAll =
        std::all_of(uids.begin(), uids.end(), [this](const QString& uid) { return compared_.contains(uid); });
    for (const QString& uid : uids) areAll ? compared_.remove(uid) : compared_.add(uid);
  });
  connect(&model_, &RunListModel::renamed, &editor_, &RunEditor::rename);
}

void RunActions::connectEditor() {
  connect(&editor_, &RunEditor::trashed, this, &RunActions::offerUndo);
  connect(&editor_, &RunEditor::undone, this, [this](const QStringList& uids) {
    notices_.hide();
    table_.selection().chooseWhenThere(uids);
    for (const QString& uid : uids) {
      if (trashedWhileCompared_.removeOne(uid)) compared_.add(uid);
    }
  });
  connect(&editor_, &RunEditor::failed, this,
          [this](const core::Message& reason) { notices_.notify([reason] { return TaskNotice::ofFailure(reason); }); });
  connect(&editor_, &RunEditor::purged, this, [this](qint64 bytes) {
    notices_.notify([=] {
      return Notice{Tone::Success, tr("Deleted for good."), tr("%1 are free again.").arg(sizeText(bytes))};
    });
  });
  connect(&editor_, &RunEditor::exported, this, [this](const QString& file) {
    notices_.notify([=] { return Notice{Tone::Success, tr("Exported."), file}; });
  });
  connect(&editor_, &RunEditor::imported, this, &RunActions::tellImported);
}

void RunActions::tellImported(const QStringList& uids, const std::vector<core::Message>& notes) {
  table_.selection().chooseWhenThere(uids);
  notices_.notify([this, uids, notes] {
    Notice notice{notes.empty() ? Tone::Success : Tone::Warning, tr("Imported."),
                  tr("%n run(s)", nullptr, static_cast<int>(uids.size()))};
    for (const core::Message& note : notes) notice.text += QLatin1Char(' ') + messageText(note);
    notice.action = tr("Undo");
    notice.chosen = [this, uids] { editor_.trash(uids); };
    return notice;
  });
}

void RunActions::discard(const QStringList& uids) {
  if (isTrash_) return askToPurge(uids);
  editor_.trash(uids);
}

void RunActions::offerUndo(const QStringList& uids, qint64 bytes) {
  table_.selection().leave(uids);
  for (const QString& uid : uids) {
    trashedWhileCompared_.removeAll(uid);
    if (!compared_.contains(uid)) continue;
    compared_.remove(uid);
    trashedWhileCompared_ += uid;
  }
  notices_.notify([this, uids, bytes] {
    Notice notice;
    notice.title = tr("%n run(s) moved to the trash.", nullptr, static_cast<int>(uids.size()));
    notice.text = tr("Deleting them for good frees %1.").arg(sizeText(bytes));
    notice.action = tr("Undo");
    notice.chosen = [this, uids] { editor_.undoTrash(uids); };
    notice.canBeClosed = false;
    return notice;
  });
}

void RunActions::fillMore(QMenu* menu) {
  menu->clear();
  connect(menu->addAction(tr("Import runs…")), &QAction::triggered, this, &RunActions::importRuns);
  connect(menu->addAction(tr("Import a folder…")), &QAction::triggered, this, &RunActions::importFolder);
  connect(menu->addAction(tr("Import from an MLflow server…")), &QAction::triggered, this,
          &RunActions::importFromServer);
  menu->addSeparator();
  const QStringList chosen = table_.selection().chosen();
  QAction* const exporting = menu->addAction(tr("Export this run…"));
  exporting->setEnabled(chosen.size() == 1);
  connect(exporting, &QAction::triggered, this, [this, chosen] { exportRun(chosen.front()); });
  reports_->addTo(menu, chosen);
  QAction* const table = menu->addAction(tr("Export this list as a table…"));
  table->setEnabled(!model_.snapshot()->runs.empty());
  connect(table, &QAction::triggered, this, &RunActions::exportTable);
  if (!isTrash_) return;
  menu->addSeparator();
  QStringList all;
  for (const core::RunSummary& run : model_.snapshot()->runs) all += QString::fromStdString(run.uid);
  QAction* const emptying = menu->addAction(tr("Empty the trash…"));
  emptying->setEnabled(!all.isEmpty());
  connect(emptying, &QAction::triggered, this, [this, all] { askToPurge(all); });
}

void RunActions::showMenu(const QPoint& position) {
  const QStringList uids = table_.selection().chosen();
  if (uids.isEmpty()) return;
  auto* const menu = new QMenu(&table_);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto add = [&](const QString& title, auto action) {
    connect(menu->addAction(title), &QAction::triggered, this, action);
  };
  if (isTrash_) {
    add(tr("Bring back"), [this, uids] { editor_.restore(uids); });
    add(tr("Delete for good…"), [this, uids] { askToPurge(uids); });
  } else {
    add(tr("Open in Train"), [this, uids] { emit openRequested(uids.front()); });
    add(tr("Explore between two pictures…"), [this, uids] { emit exploreRequested(uids.front()); });
    add(tr("Compare"), [this, uids] {
      for (const QString& uid : uids) compared_.add(uid);
    });
    add(tr("Train three seeds"), [this, uids] { emit seedsRequested(uids); });
    menu->addSeparator();
    add(tr("Rename"), [this] { table_.renameCurrent(); });
    add(tr("Add a tag…"), [this, uids] { askForTag(uids); });
    QAction* const exporting = menu->addAction(tr("Export…"));
    exporting->setEnabled(uids.size() == 1);
    connect(exporting, &QAction::triggered, this, [this, uids] { exportRun(uids.front()); });
    exports_->addTo(menu->addMenu(tr("Export for other programs")), uids);
    reports_->addTo(menu, uids);
    menu->addSeparator();
    add(tr("Move to the trash"), [this, uids] { editor_.trash(uids); });
  }
  menu->popup(table_.viewport()->mapToGlobal(position));
}

void RunActions::importRuns() {
  auto* const dialog =
      new QFileDialog(page_, tr("Import runs"), {},
                      tr("All that can be imported (*.afterimage *.keras *.h5 *.hdf5 *.csv *.tsv *.txt *tfevents*);;"
                         "Runs (*.afterimage);;Models of Keras (*.keras *.h5 *.hdf5);;Tables (*.csv *.tsv *.txt);;"
                         "TensorBoard (*tfevents*);;All files (*)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::filesSelected, this, &RunActions::importSources);
  dialog->open();
}

void RunActions::importFolder() {
  auto* const dialog = new QFileDialog(page_, tr("Import a folder of TensorBoard or MLflow"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::filesSelected, this, &RunActions::importSources);
  dialog->open();
}

void RunActions::importFromServer() {
  auto* const dialog = new QInputDialog(page_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Import from an MLflow server"));
  dialog->setLabelText(tr("Address of the server, of one experiment or of one run"));
  const QString live = loadPreferences().liveLogs.mlflow;
  dialog->setTextValue(core::isMlflowAddress(live.toStdString()) ? live : QStringLiteral("http://localhost:5000"));
  connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& address) {
    const std::string place = core::typedMlflowPlace(address.toStdString());
    if (!place.empty()) importSources({QString::fromStdString(place)});
  });
  dialog->open();
}

void RunActions::importSources(const QStringList& sources) {
  const QPointer<TaskNotice> task(new TaskNotice(
      notices_, [] { return tr("Importing runs."); }, sources.join(QStringLiteral(", "))));
  editor_.importRuns(sources, task->progress(), [task] {
    if (task) task->end();
  });
}

void RunActions::exportChosen() {
  const QStringList chosen = table_.selection().chosen();
  if (chosen.size() == 1) return exportRun(chosen.front());
  notices_.notify([] {
    return Notice{Tone::Info, tr("Select one run first."),
                  tr("A file holds one run: select it in the list, then export.")};
  });
}

void RunActions::exportRun(const QString& uid) {
  const core::RunSummary* const run = model_.run(model_.indexOf(uid));
  exports_->archive(uid, run == nullptr ? uid : nameText(run->name));
}

// What stands in the list as it is now: its rows, columns and order.
void RunActions::exportTable() {
  auto* const dialog = new QFileDialog(page_, tr("Export the list"), {}, tr("Tables (*.csv)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("csv"));
  dialog->selectFile(fileNameFor(tr("Runs")) + QStringLiteral(".csv"));
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    const std::string text = runTableCsv(model_, table_.columnIds());
    inBackground<core::Message>(
        this, [text, file] { return problemOfSaving(QByteArray::fromStdString(text), file); },
        [this, file](const core::Message& problem) {
          notices_.notify([=] {
            if (problem.empty()) return Notice{Tone::Success, tr("Exported."), file};
            return TaskNotice::ofFailure(problem);
          });
        });
  });
  dialog->open();
}

// The only deletion that cannot be undone.
void RunActions::askToPurge(const QStringList& uids) {
  const Question question{QStringLiteral("purgeQuestion"),
                          tr("Delete for good"),
                          tr("Delete %n run(s) with all pictures and weights? This cannot be undone.", nullptr,
                             static_cast<int>(uids.size())),
                          tr("Delete for good"),
                          tr("Keep them"),
                          true};
  ask(page_, question, [this, uids] { editor_.purge(uids); });
}

void RunActions::askForTag(const QStringList& uids) {
  QStringList tags;
  for (const std::string& tag : model_.snapshot()->names.tags) tags += QString::fromStdString(tag);
  ui::askForTag(page_, tags, [this, uids](const QString& tag) { editor_.addTag(uids, tag); });
}

}  // namespace ui
