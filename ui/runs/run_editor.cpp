// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_editor.h"

#include <memory>

#include "core/exchange/run_archive.h"
#include "core/store/run_changes.h"
#include "core/store/run_store.h"

namespace ui {

RunEditor::RunEditor(std::filesystem::path store, QObject* parent) : QObject(parent), worker_(std::move(store)) {}

void RunEditor::change(std::function<void(core::RunStore&)> action, std::function<void()> done,
                       std::function<bool()> isPartlyDone) {
  worker_.run(std::move(action),
              [this, done = std::move(done), isPartlyDone = std::move(isPartlyDone)](const core::Message& problem) {
                const bool isDone = problem.empty() || (isPartlyDone && isPartlyDone());
                if (isDone && done) done();
                if (!problem.empty()) emit failed(problem);
                emit changed();
              });
}

void RunEditor::rename(const QString& uid, const QString& name) {
  change([uid, name](core::RunStore& store) { core::RunChanges(store, uid.toStdString()).rename(name.toStdString()); });
}

void RunEditor::setNote(const QString& uid, const QString& note) {
  change([uid, note](core::RunStore& store) { core::RunChanges(store, uid.toStdString()).setNote(note.toStdString()); },
         [this, uid] { emit noteSaved(uid); });
}

void RunEditor::setStarred(const QStringList& uids, bool starred) {
  change([uids, starred](core::RunStore& store) {
    for (const QString& uid : uids) core::RunChanges(store, uid.toStdString()).setStarred(starred);
  });
}

void RunEditor::addTag(const QStringList& uids, const QString& tag) {
  change([uids, tag](core::RunStore& store) {
    for (const QString& uid : uids) core::RunChanges(store, uid.toStdString()).addTag(tag.toStdString());
  });
}

void RunEditor::removeTag(const QString& uid, const QString& tag) {
  change(
      [uid, tag](core::RunStore& store) { core::RunChanges(store, uid.toStdString()).removeTag(tag.toStdString()); });
}

void RunEditor::trash(const QStringList& uids) {
  const auto bytes = std::make_shared<qint64>(0);
  const auto gone = std::make_shared<QStringList>();
  change(
      [=](core::RunStore& store) {
        for (const QString& uid : uids) {
          core::RunChanges run(store, uid.toStdString());
          run.trash();
          *gone += uid;
          *bytes += run.bytesToFree();
        }
      },
      [=, this] { emit trashed(*gone, *bytes); }, [gone] { return !gone->isEmpty(); });
}

void RunEditor::restore(const QStringList& uids) {
  change([uids](core::RunStore& store) {
    for (const QString& uid : uids) core::RunChanges(store, uid.toStdString()).restore();
  });
}

void RunEditor::purge(const QStringList& uids) {
  const auto bytes = std::make_shared<qint64>(0);
  change(
      [=](core::RunStore& store) {
        for (const QString& uid : uids) *bytes += core::RunChanges(store, uid.toStdString()).purge();
      },
      [=, this] { emit purged(*bytes); });
}

void RunEditor::exportRun(const QString& uid, const QString& file) {
  change([uid, file](core::RunStore& store) { core::archiveRun(store, uid.toStdString(), file.toStdString()); },
         [this, file] { emit exported(file); });
}

void RunEditor::importRuns(const QStringList& files) {
  change(
      [files](core::RunStore& store) {
        for (const QString& file : files) (void)core::importRun(store, file.toStdString());
      },
      [this, count = static_cast<int>(files.size())] { emit imported(count); });
}

}  // namespace ui
