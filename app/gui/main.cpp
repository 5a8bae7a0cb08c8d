// SPDX-License-Identifier: GPL-3.0-or-later
// afterimage: the window.
#include <QApplication>
#include <QCommandLineParser>

#include "app/gui/application.h"
#include "core/base/memory_setup.h"

int main(int argc, char** argv) {
  core::keepFreedMemory();
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("Afterimage"));
  QApplication::setApplicationVersion(QStringLiteral(AFTERIMAGE_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("afterimage"));
  QCommandLineParser parser;
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption store(QStringLiteral("store"), QStringLiteral("The folder where runs are kept."),
                                 QStringLiteral("DIR"));
  parser.addOption(store);
  parser.process(application);
  app::Application program(application, parser.value(store).toStdString());
  program.show();
  return QApplication::exec();
}
