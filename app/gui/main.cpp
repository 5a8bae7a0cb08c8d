// SPDX-License-Identifier: GPL-3.0-or-later
// afterimage: the window; and, for the command line, reports as PDF, which need Qt's letters but no window.
#include <QApplication>
#include <QCommandLineParser>
#include <QRegularExpression>
#include <cstdio>
#include <filesystem>
#include <optional>

#include "app/gui/application.h"
#include "app/gui/end_request.h"
#include "app/gui/report_writer.h"
#include "core/base/memory_setup.h"
#include "core/base/typed_path.h"

namespace {

void describeArguments(QCommandLineParser& parser) {
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addOption({QStringLiteral("store"), QStringLiteral("The folder where runs are kept."), QStringLiteral("DIR")});
  parser.addOption({QStringLiteral("report"),
                    QStringLiteral("Write a report (PDF) of these runs, by their ids, and open no window."),
                    QStringLiteral("FILE")});
  parser.addPositionalArgument(QStringLiteral("FILE"),
                               QStringLiteral("A run that was written as a file, to be taken in."),
                               QStringLiteral("[FILE...]"));
}

// Whether there is somewhere to show a window, as far as it can be told before Qt tries, which ends the program where it
// cannot.
bool hasScreen(const QStringList& arguments) {
  const auto isSet = [](const char* name) { return !qEnvironmentVariableIsEmpty(name); };
  const QRegularExpression named(QStringLiteral("^--?(platform|display)$"));  // As Qt reads them.
  return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM") || arguments.indexOf(named) >= 0;
}

// What asks for no window needs no screen. False: it asks for one, and there is none.
bool makeReady(const QCommandLineParser& parser, const QStringList& arguments) {
  if (hasScreen(arguments)) return true;
  if (parser.isSet(QStringLiteral("report"))) return qputenv("QT_QPA_PLATFORM", "offscreen");
  std::fputs("Afterimage needs a screen to open its window. Without one, use afterimage-cli.\n", stderr);
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  core::keepFreedMemory();
  QCoreApplication::setApplicationName(QStringLiteral("Afterimage"));
  QCoreApplication::setApplicationVersion(QStringLiteral(AFTERIMAGE_VERSION));
  QCommandLineParser parser;
  describeArguments(parser);
  QStringList arguments;
  for (int i = 0; i < argc; ++i) arguments += QString::fromLocal8Bit(argv[i]);
  (void)parser.parse(arguments);  // What is wrong is said below, when Qt has taken what is its own.
  if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version"))) {
    const QCoreApplication console(argc, argv);
    parser.process(console);  // Answers, and ends the program.
  }
  if (!makeReady(parser, arguments)) return 1;
  QApplication application(argc, argv);
  QApplication::setDesktopFileName(QStringLiteral("afterimage"));
  parser.process(application);
  const QString store = parser.value(QStringLiteral("store"));
  if (parser.isSet(QStringLiteral("report"))) {
    return app::writeReport(store, parser.positionalArguments(), parser.value(QStringLiteral("report")));
  }
  QStringList files;
  for (const QString& file : parser.positionalArguments()) {
    files += QString::fromStdString(core::typedPath(file.toStdString()).string());
  }
  int status = 0;
  std::optional<std::filesystem::path> next = core::typedPath(store.toStdString());
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
