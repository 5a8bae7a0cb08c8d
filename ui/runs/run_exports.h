// SPDX-License-Identifier: GPL-3.0-or-later
// Writes kept runs for other programs: as a table, for TensorBoard, for MLflow. All in the background, told before and after.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <functional>

#include "core/base/message.h"

class QMenu;
class QWidget;

namespace core {
class RunStore;
}

namespace ui {

class Notices;

class RunExports : public QObject {
  Q_OBJECT

 public:
  // notices and page must outlive this; dialogs open over the page.
  RunExports(std::filesystem::path store, Notices& notices, QWidget* page);

  void addTo(QMenu* menu, const QStringList& uids);

 private:
  // Writes one run there; answers where it is now.
  using Export = std::function<std::string(core::RunStore& store, const std::string& uid, const std::string& target)>;

  void askForTable(const QString& uid);
  void askForFolder(const QString& title, const QStringList& uids, const Export& write);
  void askForServer(const QStringList& uids);
  void carryOut(const QStringList& uids, const QString& target, const Export& write);

  std::filesystem::path store_;
  Notices& notices_;
  QWidget* page_;
};

}  // namespace ui
