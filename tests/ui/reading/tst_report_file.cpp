// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>
#include <QFileDialog>
#include <QMenu>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "core/store/run_store.h"
#include "tests/support/store_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/saved_file.h"
#include "ui/look/theme.h"
#include "ui/reading/report_saver.h"
#include "ui/reading/stored_run.h"
#include "ui/widgets/notices.h"

class TestReportFile : public QObject {
  Q_OBJECT

 private slots:
  void pageSpeaksTheLanguageOfTheWindow();
  void pdfHasPagesWithNothingCut();
  void sizeIsToldBeforeItIsSaved();
  void runThatIsGoneIsTold();
  void whatCannotBeSavedSaysWhy();
  void pipesAreNotReplacedByFiles();
  void picturesOfAllEpochsAreSavedOrTheirLackIsTold();

 private:
  [[nodiscard]] std::filesystem::path store() const { return folder_.path().toStdString(); }
  ui::Theme theme_;
  QTemporaryDir folder_;
};

void TestReportFile::pageSpeaksTheLanguageOfTheWindow() {
  const QString uid = QString::fromStdString(store_samples::recordRun(store(), "my run", 3));
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::German));
  const ui::ReportFile file = ui::makeReportFile(store(), {uid}, ui::ReportFormat::Page, ui::windowReportWords());
  const ui::ReportFile english = ui::makeReportFile(store(), {uid}, ui::ReportFormat::Page, core::englishReportWords());
  QLocale::setDefault(before);
  QVERIFY(english.bytes.contains("<td>0.001</td>"));  // The command line's, in whatever country.
  QVERIFY(file.problem.empty());
  QCOMPARE(file.name, QStringLiteral("my_run.html"));
  QVERIFY(file.bytes.contains("<html lang=\"de\">"));
  QVERIFY(file.bytes.contains("<th scope=\"row\">Learning rate</th><td>0,001</td>"));
}

void TestReportFile::pdfHasPagesWithNothingCut() {
  QStringList uids;
  for (const char* const name : {"first", "second", "third"}) {
    uids += QString::fromStdString(store_samples::recordRun(store(), name, 4));
  }
  const ui::ReportFile file = ui::makeReportFile(store(), uids, ui::ReportFormat::Pdf, ui::windowReportWords());
  QVERIFY(file.problem.empty());
  QVERIFY(file.bytes.startsWith("%PDF"));
  const QRegularExpression page(QStringLiteral("/Type\\s*/Page[^s]"));
  QVERIFY(QString::fromLatin1(file.bytes).count(page) >= 2);
  if (qEnvironmentVariableIsSet("AFTERIMAGE_SCREENSHOTS")) {
    QFile kept(qEnvironmentVariable("AFTERIMAGE_SCREENSHOTS") + QStringLiteral("/report.pdf"));
    QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write(file.bytes) > 0);
  }
}

void TestReportFile::sizeIsToldBeforeItIsSaved() {
  const QString uid = QString::fromStdString(store_samples::recordRun(store(), "saved", 2));
  QWidget page;
  ui::Notices notices(theme_, &page);
  ui::ReportSaver saver(store(), notices, &page);
  QMenu menu;
  saver.addTo(&menu, {uid});
  QCOMPARE(menu.actions().size(), 2);
  menu.actions().front()->trigger();
  QTRY_VERIFY(page.findChild<QFileDialog*>() != nullptr);
  auto* const dialog = page.findChild<QFileDialog*>();
  QVERIFY2(dialog->windowTitle().contains(QStringLiteral("B")), qPrintable(dialog->windowTitle()));  // kB or MB.
  const QString file = folder_.filePath(QStringLiteral("report.html"));
  emit dialog->fileSelected(file);
  dialog->close();
  QTRY_VERIFY(QFile::exists(file));
  QTRY_VERIFY(notices.bar()->text().contains(file));
}

void TestReportFile::runThatIsGoneIsTold() {
  const ui::ReportFile file =
      ui::makeReportFile(store(), {QStringLiteral("nobody")}, ui::ReportFormat::Page, ui::windowReportWords());
  QVERIFY(!file.problem.empty());
}

void TestReportFile::whatCannotBeSavedSaysWhy() {
  const QString file = folder_.filePath(QStringLiteral("no such folder/report.html"));
  const std::string problem = ui::problemOfSaving("text", file).english();
  QVERIFY2(problem.find("no such folder/report.html") != std::string::npos, problem.c_str());
  QVERIFY2(ui::problemOfSaving({}, file).english().find("too large") != std::string::npos, "Nothing is no file.");
}

void TestReportFile::pipesAreNotReplacedByFiles() {
  const QString pipe = folder_.filePath(QStringLiteral("pipe"));
  QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
  QVERIFY(!ui::problemOfSaving("text", pipe).empty());
  struct stat found {};
  QCOMPARE(::stat(qPrintable(pipe), &found), 0);
  QVERIFY(S_ISFIFO(found.st_mode));
}

void TestReportFile::picturesOfAllEpochsAreSavedOrTheirLackIsTold() {
  const std::string uid = store_samples::recordRun(store(), "with pictures", 3);
  const QString strip = folder_.filePath(QStringLiteral("strip.png"));
  QCOMPARE(ui::writeStrip(store(), uid, 0, strip), QString());
  QCOMPARE(QImage(strip).width(), 3 * 68);  // 64 pixels each, and what lies between.
  core::RunRecorder recorder(store(), {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("without pictures", 1));
  recorder.handle(core::RunStopped{0});
  const QString file = folder_.filePath(QStringLiteral("none.png"));
  QCOMPARE(ui::writeAnimation(store(), recorder.runUid(), 0, file), QStringLiteral("The run has no pictures yet."));
  QCOMPARE(ui::writeStrip(store(), recorder.runUid(), 0, file), QStringLiteral("The run has no pictures yet."));
  QVERIFY(!QFile::exists(file));
}

QTEST_MAIN(TestReportFile)
#include "tst_report_file.moc"
