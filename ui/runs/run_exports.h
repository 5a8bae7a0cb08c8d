// SPDX-License-Identifier: GPL-3.0-or-later
// Writes kept runs for other programs: as a file of ours, as a table, for TensorBoard, for MLflow, as a model. Its size is told
// before a place is asked for; the work is done in the background, can be cancelled, and is told after.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

#include "core/base/message.h"
#include "core/base/work_progress.h"
#include "core/exchange/export_size.h"

class QMenu;
class QWidget;

namespace core {
class RunStore;
}

namespace ui {

class Notices;
class RunEditor;

class RunExports : public QObject {
  Q_OBJECT

 public:
  // All must outlive this; dialogs open over the page.
  RunExports(RunEditor& editor, Notices& notices, QWidget* page);

  void addTo(QMenu* menu, const QStringList& uids);
  // The whole run as one file. name: as people call it, for the file.
  void archive(const QString& uid, const QString& name);

 private:
  // Writes one run there; answers where it is now.
  using Export = std::function<std::string(core::RunStore& store, const std::string& uid, const std::string& target,
                                           const core::WorkProgress& progress)>;
  // A kind, and what a dialog about it says: "about 1.2 MB" stands behind the title.
  struct Order {
    QStringList uids;
    core::ExportKind kind = core::ExportKind::Archive;
    QString title;
    QString fileKinds{};  // For a dialog about a file.
    QString file{};       // Suggested.
    Export write;
  };

  // What needs the engine, and one run.
  void addModelsTo(QMenu* menu, const QString& uid);
  void askForTable(const QString& uid);
  void askForFile(const Order& order);
  void askForFolder(const Order& order);
  void askForServer(const QStringList& uids);
  void openFileDialog(const QString& title, const QString& kinds, const QString& file,
                      const std::function<void(const QString&)>& chosen);
  // Asks the store how much that will be, then has it asked where to. "" where nobody knows.
  void weigh(const Order& order, const std::function<void(const QString& size)>& ask);
  [[nodiscard]] static QString titleWith(const QString& title, const QString& size);
  void carryOut(const QStringList& uids, const QString& target, const Export& write);

  RunEditor& editor_;
  Notices& notices_;
  QWidget* page_;
};

}  // namespace ui
