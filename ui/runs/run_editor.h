// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to kept runs, written in order on another thread; what is under way is finished before the window is gone. All but
// what is deleted for good and notes can be undone, the last one first.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/base/work_progress.h"
#include "ui/bridge/store_worker.h"

namespace core {
class Engine;
class RunChanges;
}  // namespace core

namespace ui {

class RunEditor : public QObject {
  Q_OBJECT

 public:
  explicit RunEditor(std::filesystem::path store, QObject* parent = nullptr);

  void rename(const QString& uid, const QString& name);
  void setNote(const QString& uid, const QString& note);
  void setStarred(const QStringList& uids, bool starred);
  void addTag(const QStringList& uids, const QString& tag);
  void removeTag(const QString& uid, const QString& tag);
  void trash(const QStringList& uids);
  void restore(const QStringList& uids);
  // Brings back what this deletion moved to the trash; it can then not be undone a second time.
  void undoTrash(const QStringList& uids);
  // Takes the last change back; does nothing where there is none.
  void undo();
  [[nodiscard]] bool canUndo() const { return !undoings_.empty(); }
  void purge(const QStringList& uids);
  // A file that holds one whole run. ended: on this thread, before anything is told of it.
  void exportRun(const QString& uid, const QString& file, const core::WorkProgress& progress = {},
                 const std::function<void()>& ended = {});
  // Such files, and what other programs keep of runs: files, folders, or the address of an MLflow server. Taking it back moves
  // them to the trash; where it is cancelled, none of them stay.
  void importRuns(const QStringList& sources, const core::WorkProgress& progress = {},
                  const std::function<void()>& ended = {});

  [[nodiscard]] const std::filesystem::path& store() const { return worker_.store(); }

  // What opens models; null until it has been loaded.
  void setEngine(std::shared_ptr<core::Engine> engine) { engine_ = std::move(engine); }
  [[nodiscard]] const std::shared_ptr<core::Engine>& engine() const { return engine_; }

 signals:
  void changed();
  void noteSaved(const QString& uid);
  // bytes: what purging them would free.
  void trashed(const QStringList& uids, qint64 bytes);
  void purged(qint64 bytes);
  void exported(const QString& file);
  // These are again what they were.
  void undone(const QStringList& uids);
  // notes: what could not be taken.
  void imported(const QStringList& uids, const std::vector<core::Message>& notes);
  void failed(const core::Message& reason);

 private:
  // done is called here, unless the change has failed; where it has failed in part, as isPartlyDone tells, it is too.
  void change(std::function<void(core::RunStore&)> action, std::function<void()> done = {},
              std::function<bool()> isPartlyDone = {});

  using Change = std::function<void(core::RunStore&)>;
  struct Undoing {
    QStringList uids;
    Change action;
    bool isOfTrash = false;
  };
  // Changes these, one after the other. inverse says before each change how it is taken back.
  void changeEach(const QStringList& uids, const std::function<void(core::RunChanges&)>& action,
                  const std::function<Change(core::RunStore&, const std::string& uid)>& inverse,
                  const std::function<void(const QStringList& changed)>& done = {});
  void changeTag(const QStringList& uids, const QString& tag, bool isWanted);
  void remember(Undoing undoing);
  void takeBack(const Undoing& last);

  std::shared_ptr<core::Engine> engine_;
  StoreWorker worker_;
  std::vector<Undoing> undoings_;  // The last one at the end.
};

}  // namespace ui
