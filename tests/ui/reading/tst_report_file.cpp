// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileDialog>
#include <QMenu>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "core/store/run_store.h"
#include "tests/support/store_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/reading/report_saver.h"
#include "ui/widgets/notices.h"

class TestReportFile : public QObject {
  Q_OBJECT

 private slots:
  void pageSpeaksTheLanguageOfTheWindow();
  void pdfHasPagesWithNothingCut();
  void sizeIsToldBeforeItIsSaved();
  void runThatIsGoneIsTold();

 private:
  [[nodiscard]] std::filesystem::path store() const { return folder_.path().toStdString(); }
  ui::Theme theme_;
  QTemporaryDir folder_;
};

void TestReportFile::pageSpeaksTheLanguageOfTheWindow() {
  const QString uid = QString::fromStdString(store_samples::recordRun(store(), "my run", 3));
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::German));
  const ui::ReportFile file = ui::makeReportFile(store(), {uid}, ui::ReportFormat::Page);
  QLocale::setDefault(before);
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
  const ui::ReportFile file = ui::makeReportFile(store(), uids, ui::ReportFormat::Pdf);
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
  QVERIFY(!ui::makeReportFile(store(), {QStringLiteral("nobody")}, ui::ReportFormat::Page).problem.empty());
}

QTEST_MAIN(TestReportFile)
#include "tst_report_file.moc"
