// SPDX-License-Identifier: GPL-3.0-or-later
// afterimage: the window; and, for the command line, reports as PDF, which need Qt's letters but no window.
#include <QApplication>
#include <QCommandLineParser>
#include <filesystem>
#include <optional>

#include "app/gui/application.h"
#include "app/gui/end_request.h"
#include "app/gui/report_writer.h"
#include "core/base/memory_setup.h"
#include "core/base/typed_path.h"

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
  const QCommandLineOption report(
      QStringLiteral("report"), QStringLiteral("Write a report (PDF) of these runs, by their ids, and open no window."),
      QStringLiteral("FILE"));
  parser.addOption(report);
  parser.addPositionalArgument(QStringLiteral("FILE"),
                               QStringLiteral("A run that was written as a file, to be taken in."),
                               QStringLiteral("[FILE...]"));
  parser.process(application);
  if (parser.isSet(report)) {
    return app::writeReport(parser.value(store), parser.positionalArguments(), parser.value(report));
  }
  QStringList files;
  for (const QString& file : parser.positionalArguments()) {
    files += QString::fromStdString(core::typedPath(file.toStdString()).string());
  }
  int status = 0;
  std::optional<std::filesystem::path> next = core::typedPath(parser.value(store).toStdString());
  while (next) {  // Another store needs another window, but no other program.
    app::Application program(application, *next);
    const app::EndRequest ending;
    QObject::connect(&ending, &app::EndRequest::wanted, &program.window(), &ui::MainWindow::end);
    program.show();
    if (!files.isEmpty()) program.importFiles(files);
    files.clear();
    status = QApplication::exec();
    next = program.nextStore();
  }
  return status;
}
