// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/engine_loader.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

#include "core/base/log.h"

namespace app {
namespace {

// Beside the program in a build, in the library folder once installed; tests name another place.
QString libraryFile() {
  const QString named = qEnvironmentVariable("AFTERIMAGE_ENGINE");
  if (!named.isEmpty()) return named;
  const QDir folder(QCoreApplication::applicationDirPath());
  const QString name = QStringLiteral(ENGINE_FILE_NAME);
  for (const QString& place : {name, QStringLiteral("../lib/afterimage/engine/") + name}) {
    if (folder.exists(place)) return folder.absoluteFilePath(place);
  }
  return folder.absoluteFilePath(name);
}

}  // namespace

LoadedEngine loadEngine() {
  QLibrary library(libraryFile());
  using Make = core::Engine* (*)();
  const auto make = reinterpret_cast<Make>(library.resolve("afterimageMakeEngine"));
  if (make == nullptr) {
    core::logMessage(core::LogLevel::Info, library.errorString().toStdString());
    return {nullptr,
            QCoreApplication::translate("EngineLoader",
                                        "The part that computes cannot be loaded. Install Afterimage anew, with "
                                        "LibTorch; the log says what is missing."),
            {}};
  }
  std::shared_ptr<core::Engine> engine(make());  // The library stays loaded to the end of the process.
  return {engine, {}, engine->warnings()};
}

}  // namespace app
