// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_editor.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <utility>

#include "core/exchange/run_archive.h"
#include "core/exchange/run_import.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "core/store/run_store.h"

namespace ui {
namespace {

constexpr std::size_t kMostUndoings = 100;

}  // namespace

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

void RunEditor::changeEach(const QStringList& uids, const std::function<void(core::RunChanges&)>& action,
                           const std::function<Change(core::RunStore&, const std::string& uid)>& inverse,
                           const std::function<void(const QStringList& changed)>& done) {
  const auto changed = std::make_shared<QStringList>();
  const auto inverses = std::make_shared<std::vector<Change>>();
  change(
      [=](core::RunStore& store) {
        for (const QString& uid : uids) {
          const Change back = inverse(store, uid.toStdString());
          core::RunChanges run(store, uid.toStdString());
          action(run);
          *changed += uid;
          inverses->push_back(back);
        }
      },
      [=, this] {
        const auto all = [inverses](core::RunStore& store) {
          for (const Change& back : *inverses) back(store);
        };
        remember({*changed, all});
        if (done) done(*changed);
      },
      [changed] { return !changed->isEmpty(); });
}

void RunEditor::remember(Undoing undoing) {
  undoings_.push_back(std::move(undoing));
  if (undoings_.size() > kMostUndoings) undoings_.erase(undoings_.begin());
}

void RunEditor::takeBack(const Undoing& last) {
  change(last.action, [this, uids = last.uids] { emit undone(uids); });
}

void RunEditor::undo() {
  if (undoings_.empty()) return;
  const Undoing last = undoings_.back();
  undoings_.pop_back();
  takeBack(last);
}

void RunEditor::undoTrash(const QStringList& uids) {
  const auto found = std::find_if(undoings_.rbegin(), undoings_.rend(),
                                  [&](const Undoing& undoing) { return undoing.isOfTrash && undoing.uids == uids; });
  if (found == undoings_.rend()) return;  // Undone already.
  const Undoing deletion = *found;
  undoings_.erase(std::next(found).base());
  takeBack(deletion);
}

void RunEditor::rename(const QString& uid, const QString& name) {
  changeEach(
      {uid}, [name](core::RunChanges& run) { run.rename(name.toStdString()); },
      [](core::RunStore& store, const std::string& id) -> Change {
        const std::string before = core::KeptRun(store, id).details().summary.name;
        return [id, before](core::RunStore& later) { core::RunChanges(later, id).rename(before); };
      });
}

void RunEditor::setNote(const QString& uid, const QString& note) {
  change([uid, note](core::RunStore& store) { core::RunChanges(store, uid.toStdString()).setNote(note.toStdString()); },
         [this, uid] { emit noteSaved(uid); });
}

void RunEditor::setStarred(const QStringList& uids, bool starred) {
  changeEach(
      uids, [starred](core::RunChanges& run) { run.setStarred(starred); },
      [](core::RunStore& store, const std::string& id) -> Change {
        const bool before = core::KeptRun(store, id).details().summary.isStarred;
        return [id, before](core::RunStore& later) { core::RunChanges(later, id).setStarred(before); };
      });
}

// What it had already stays when the change is taken back.
void RunEditor::changeTag(const QStringList& uids, const QString& tag, bool isWanted) {
  const auto set = [](core::RunChanges& run, const std::string& word, bool wanted) {
    wanted ? run.addTag(word) : run.removeTag(word);
  };
  changeEach(
      uids, [set, word = tag.toStdString(), isWanted](core::RunChanges& run) { set(run, word, isWanted); },
      [set, word = tag.toStdString()](core::RunStore& store, const std::string& id) -> Change {
        const std::vector<std::string> before = core::KeptRun(store, id).details().summary.tags;
        const bool had = std::find(before.begin(), before.end(), word) != before.end();
        return [set, id, word, had](core::RunStore& later) {
          core::RunChanges run(later, id);
          set(run, word, had);
        };
      });
}

void RunEditor::addTag(const QStringList& uids, const QString& tag) { changeTag(uids, tag, true); }

void RunEditor::removeTag(const QString& uid, const QString& tag) { changeTag({uid}, tag, false); }

void RunEditor::trash(const QStringList& uids) {
  const auto bytes = std::make_shared<qint64>(0);
  changeEach(
      uids,
      [bytes](core::RunChanges& run) {
        run.trash();
        *bytes += run.bytesToFree();
      },
      [](core::RunStore&, const std::string& id) -> Change {
        return [id](core::RunStore& later) { core::RunChanges(later, id).restore(); };
      },
      [this, bytes](const QStringList& changed) {
        undoings_.back().isOfTrash = true;
        emit trashed(changed, *bytes);
      });
}

void RunEditor::restore(const QStringList& uids) {
  changeEach(
      uids, [](core::RunChanges& run) { run.restore(); },
      [](core::RunStore&, const std::string& id) -> Change {
        return [id](core::RunStore& later) { core::RunChanges(later, id).trash(); };
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

void RunEditor::exportRun(const QString& uid, const QString& file, const core::WorkProgress& progress,
                          const std::function<void()>& ended) {
  worker_.run([uid, file, progress](
                  core::RunStore& store) { core::archiveRun(store, uid.toStdString(), file.toStdString(), progress); },
              [this, file, ended](const core::Message& problem) {
                if (ended) ended();
                problem.empty() ? emit exported(file) : emit failed(problem);
              });
}

void RunEditor::importRuns(const QStringList& sources, const core::WorkProgress& progress,
                           const std::function<void()>& ended) {
  const auto result = std::make_shared<core::ImportResult>();
  const auto read = [sources, progress, engine = engine_, result](core::RunStore& store) {
    core::ImportWishes wishes{{}, engine.get(), QCoreApplication::applicationVersion().toStdString(), {}};
    const auto count = static_cast<std::size_t>(sources.size());
    try {
      for (std::size_t i = 0; i < count; ++i) {
        wishes.progress = progress.partOf(i, count);
        const std::string source = sources[static_cast<qsizetype>(i)].toStdString();
        const core::ImportResult found = core::importRuns(store, source, wishes);
        result->uids.insert(result->uids.end(), found.uids.begin(), found.uids.end());
        result->notes.insert(result->notes.end(), found.notes.begin(), found.notes.end());
      }
    } catch (const core::Cancelled&) {
      core::discardImported(store, std::exchange(result->uids, {}));
      throw;
    }
  };
  worker_.run(read, [this, result, ended](const core::Message& problem) {
    if (ended) ended();
    QStringList uids;
    for (const std::string& uid : result->uids) uids += QString::fromStdString(uid);
    if (!uids.isEmpty()) {
      const auto discard = [uids](core::RunStore& store) {
        for (const QString& uid : uids) core::RunChanges(store, uid.toStdString()).trash();
      };
      remember({uids, discard});
    }
    // What came in and what did not stand in one notice: the second would hide the first.
    if (!uids.isEmpty() && !problem.empty()) result->notes.push_back(problem);
    if (!uids.isEmpty()) emit imported(uids, result->notes);
    if (uids.isEmpty() && !problem.empty()) emit failed(problem);
    emit changed();
  });
}

}  // namespace ui
