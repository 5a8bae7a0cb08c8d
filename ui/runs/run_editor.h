// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to kept runs, written in order on another thread; what is under way is finished before the window is gone.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <functional>

#include "core/base/message.h"
#include "ui/bridge/store_worker.h"

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
  void purge(const QStringList& uids);
  // A file that holds one whole run, and back.
  void exportRun(const QString& uid, const QString& file);
  void importRuns(const QStringList& files);

 signals:
  void changed();
  void noteSaved(const QString& uid);
  // bytes: what purging them would free.
  void trashed(const QStringList& uids, qint64 bytes);
  void purged(qint64 bytes);
  void exported(const QString& file);
  void imported(int runs);
  void failed(const core::Message& reason);

 private:
  // done is called here, unless the change has failed; where it has failed in part, as isPartlyDone tells, it is too.
  void change(std::function<void(core::RunStore&)> action, std::function<void()> done = {},
              std::function<bool()> isPartlyDone = {});

  StoreWorker worker_;
};

}  // namespace ui
