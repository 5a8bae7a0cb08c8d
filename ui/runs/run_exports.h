// SPDX-License-Identifier: GPL-3.0-or-later
// Writes kept runs for other programs: as a table, for TensorBoard, for MLflow, as a model. All in the background, told before and after.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>

#include "core/base/message.h"

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
  RunExports(const RunEditor& editor, Notices& notices, QWidget* page);

  void addTo(QMenu* menu, const QStringList& uids);

 private:
  // Writes one run there; answers where it is now.
  using Export = std::function<std::string(core::RunStore& store, const std::string& uid, const std::string& target)>;

  // What needs the engine, and one run.
  void addModelsTo(QMenu* menu, const QString& uid);
  void askForTable(const QString& uid);
  void askForModel(const QString& title, const QString& kinds, const QString& file, const QString& uid,
                   const Export& write);
  void askForFolder(const QString& title, const QStringList& uids, const Export& write);
  void askForServer(const QStringList& uids);
  void carryOut(const QStringList& uids, const QString& target, const Export& write);

  const RunEditor& editor_;
  Notices& notices_;
  QWidget* page_;
};

}  // namespace ui
