// SPDX-License-Identifier: GPL-3.0-or-later
// What goes out of the page of runs and comes in: its size is told before, how far it is while it lasts, and it can be ended
// and taken back.
#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/exchange/mlflow_server.h"
#include "core/store/run_store.h"
#include "tests/support/fake_engine.h"
#include "tests/support/made_server.h"
#include "tests/ui/runs/shown_runs.h"
#include "tests/ui/support/german_window.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/task_notice.h"
#include "ui/look/settings.h"
#include "ui/runs/run_actions.h"
#include "ui/runs/run_editor.h"
#include "ui/runs/run_exports.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table.h"
#include "ui/widgets/notices.h"

class TestRunExports : public QObject, private ShownRuns {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void sizeIsToldBeforeAPlaceIsAskedFor();
  void severalRunsGoToOneFolder();
  void failedExportSaysWhyAndLeavesNothing();
  void tablesTellTheirSize();
  void filesThatHoldOneRunAreNotOfferedForSeveral();
  void modelWithoutACodeHasNoParts();
  void runsGoToTheExperimentWhereTheyAreShownLive();
  void modelOfKerasIsTakenInAndTakenBack();
  void importInProgressIsToldAndCanBeCancelled();
  void severalSourcesTellWhatCameInAndWhatDidNot();
  void importIsTakenBackAndBroughtBackInGerman();
  void foldersAreToldInGermanFromTheirDialogToTheirEnd_data();
  void foldersAreToldInGermanFromTheirDialogToTheirEnd();
  void storeIsNeverTheTargetOfAnExport_data();
  void storeIsNeverTheTargetOfAnExport();
  void noticeOfWorkStaysWhileItLasts();

 private:
  // Presses the entry that begins so.
  void choose(const QString& title, const QStringList& uids);
  template <class Dialog>
  Dialog* dialog() {
    Dialog* found = nullptr;
    [&] { QTRY_VERIFY((found = page_->findChild<Dialog*>()) != nullptr && found->isVisible()); }();
    return found;
  }
  [[nodiscard]] QString said() const { return notices_->bar()->text(); }
  [[nodiscard]] static QString fixture(const char* name) {
    return QStringLiteral(FIXTURES_DIR "/keras/models/") + QLatin1String(name);
  }
  [[nodiscard]] ui::NoticeBar& pageNotice() const { return *page_->findChild<ui::NoticeBar*>(); }

  std::shared_ptr<testing::FakeEngine> engine_;
  QWidget holder_;  // Of the exports' own notices.
  std::unique_ptr<ui::Notices> notices_;
  std::unique_ptr<ui::RunExports> exports_;
};

void TestRunExports::init() {
  reset();
  show({{"one", 2}, {"two", 3}});
  engine_ = std::make_shared<testing::FakeEngine>();
  page_->editor().setEngine(engine_);
  notices_ = std::make_unique<ui::Notices>(theme_, &holder_);
  exports_ = std::make_unique<ui::RunExports>(page_->editor(), *notices_, page_.get());
}

void TestRunExports::cleanup() {
  engine_->holdCounts(false);
  exports_.reset();
  notices_.reset();
}

void TestRunExports::choose(const QString& title, const QStringList& uids) {
  QMenu menu;
  exports_->addTo(&menu, uids);
  const QList<QAction*> actions = menu.actions();
  const auto found =
      std::find_if(actions.begin(), actions.end(), [&](const QAction* action) { return action->text() == title; });
  QVERIFY2(found != actions.end(), qPrintable(title));
  (*found)->trigger();
}

void TestRunExports::sizeIsToldBeforeAPlaceIsAskedFor() {
  choose(QStringLiteral("For TensorBoard…"), {uids_[0]});
  auto* const asked = dialog<QFileDialog>();
  QVERIFY2(asked->windowTitle().contains(QStringLiteral("kB")), qPrintable(asked->windowTitle()));
  const QString folder = folder_->filePath(QStringLiteral("logs"));
  emit asked->fileSelected(folder);
  asked->close();
  QTRY_VERIFY2(said().startsWith(QStringLiteral("Exported.")), qPrintable(said()));
  QVERIFY(said().contains(folder));
  QVERIFY(QDir(folder).exists());
  exports_->archive(uids_[0], QStringLiteral("one"));
  QTRY_VERIFY(page_->findChildren<QFileDialog*>().size() == 1);  // The first has gone.
  auto* const whole = dialog<QFileDialog>();
  QVERIFY2(whole->windowTitle().contains(QStringLiteral("kB")), qPrintable(whole->windowTitle()));
  const QString file = folder_->filePath(QStringLiteral("one.afterimage"));
  QSignalSpy exported(&page_->editor(), &ui::RunEditor::exported);
  emit whole->fileSelected(file);
  QTRY_COMPARE(exported.size(), 1);
  QVERIFY(QFile::exists(file));
}

void TestRunExports::severalRunsGoToOneFolder() {
  choose(QStringLiteral("Into a folder of MLflow…"), uids_);
  auto* const asked = dialog<QFileDialog>();
  emit asked->fileSelected(folder_->filePath(QStringLiteral("mlruns")));
  QTRY_VERIFY2(said().startsWith(QStringLiteral("Exported.")), qPrintable(said()));
  QCOMPARE(said().count(QStringLiteral("mlruns")), 2);
}

void TestRunExports::failedExportSaysWhyAndLeavesNothing() {
  QFile blocker(folder_->filePath(QStringLiteral("file")));
  QVERIFY(blocker.open(QIODevice::WriteOnly));
  choose(QStringLiteral("For TensorBoard…"), {uids_[0]});
  emit dialog<QFileDialog>()->fileSelected(blocker.fileName() + QStringLiteral("/logs"));
  QTRY_VERIFY2(said().startsWith(QStringLiteral("That did not work.")), qPrintable(said()));
  choose(QStringLiteral("To an MLflow server…"), {uids_[0]});
  auto* const asked = dialog<QInputDialog>();
  QVERIFY2(asked->windowTitle().contains(QStringLiteral("kB")), qPrintable(asked->windowTitle()));
  notices_->hide();
  emit asked->textValueSelected(QStringLiteral("127.0.0.1:1"));  // Nobody listens there.
  QTRY_VERIFY2(said().contains(QStringLiteral("http://127.0.0.1:1")) && said().startsWith(QStringLiteral("That did")),
               qPrintable(said()));
}

void TestRunExports::tablesTellTheirSize() {
  choose(QStringLiteral("As a table (CSV)…"), {uids_[0]});
  auto* const asked = dialog<QFileDialog>();
  QVERIFY2(asked->windowTitle().contains(QStringLiteral("B")), qPrintable(asked->windowTitle()));
  const QString file = folder_->filePath(QStringLiteral("one.csv"));
  emit asked->fileSelected(file);
  QTRY_VERIFY2(said().startsWith(QStringLiteral("Exported.")), qPrintable(said()));
  QVERIFY(QFile(file).size() > 0);
}

void TestRunExports::filesThatHoldOneRunAreNotOfferedForSeveral() {
  for (const bool areSeveral : {false, true}) {
    QMenu menu;
    exports_->addTo(&menu, areSeveral ? uids_ : QStringList{uids_[0]});
    QCOMPARE(menu.actions().front()->text(), QStringLiteral("As a table (CSV)…"));
    QCOMPARE(menu.actions().front()->isEnabled(), !areSeveral);
  }
  page_->table().clearSelection();
  page_->actions().exportChosen();
  QVERIFY2(pageNotice().text().startsWith(QStringLiteral("Select one run first.")), qPrintable(pageNotice().text()));
  QVERIFY(page_->findChild<QFileDialog*>() == nullptr);
}

void TestRunExports::modelWithoutACodeHasNoParts() {
  choose(QStringLiteral("Encoder and decoder as ONNX models…"), {uids_[0]});
  emit dialog<QFileDialog>()->fileSelected(folder_->filePath(QStringLiteral("one.onnx")));
  QTRY_VERIFY2(said().startsWith(QStringLiteral("That did not work.")), qPrintable(said()));
  QVERIFY2(said().contains(QStringLiteral("code")), qPrintable(said()));
}

void TestRunExports::runsGoToTheExperimentWhereTheyAreShownLive() {
  testing::MadeServer server;
  QVERIFY(server.start());
  const ui::Preferences before = ui::loadPreferences();
  ui::Preferences live = before;
  live.liveLogs = {{}, QString::fromStdString(server.address()), QStringLiteral("sketches")};
  ui::savePreferences(live);
  choose(QStringLiteral("To an MLflow server…"), {uids_[0]});
  ui::savePreferences(before);
  auto* const asked = dialog<QInputDialog>();
  QCOMPARE(asked->textValue().toStdString(), server.address());
  emit asked->textValueSelected(asked->textValue());
  QTRY_VERIFY2(said().startsWith(QStringLiteral("Exported.")), qPrintable(said()));
  core::MlflowServer there(server.address(), "");
  QVERIFY(there.findExperiment("sketches"));
  QCOMPARE(there.runs(there.experiments(), "").size(), std::size_t{1});
}

void TestRunExports::modelOfKerasIsTakenInAndTakenBack() {
  page_->actions().importSources({fixture("odd.keras")});
  QTRY_COMPARE(page_->model().rowCount(), 3);
  QTRY_VERIFY2(pageNotice().text().startsWith(QStringLiteral("Imported.")), qPrintable(pageNotice().text()));
  QTRY_COMPARE(page_->table().selection().chosen().size(), 1);
  QCOMPARE(stored(page_->table().selection().chosen().front()).summary.name, std::string("odd"));
  page_->editor().undo();
  QTRY_COMPARE(page_->model().rowCount(), 2);
}

// The engine that weighs the model waits as long as the test wants.
void TestRunExports::importInProgressIsToldAndCanBeCancelled() {
  engine_->holdCounts(true);
  page_->actions().importSources({fixture("odd.keras")});
  QTRY_VERIFY(!engine_->counted().empty());
  QVERIFY2(pageNotice().text().contains(QStringLiteral("odd.keras")), qPrintable(pageNotice().text()));
  auto* const bar = part<QProgressBar>("taskProgress");
  QVERIFY(bar != nullptr && bar->isVisible());
  QTRY_VERIFY(bar->maximum() > 0 && bar->value() > 0);  // The file has been read.
  auto* const cancel = part<QPushButton>("noticeAction");
  QCOMPARE(cancel->text(), QStringLiteral("Cancel"));
  QTest::mouseClick(cancel, Qt::LeftButton);
  engine_->holdCounts(false);
  QTRY_VERIFY2(pageNotice().text().startsWith(QStringLiteral("Cancelled.")), qPrintable(pageNotice().text()));
  settle();
  QCOMPARE(page_->model().rowCount(), 2);
  QTRY_VERIFY(part<QProgressBar>("taskProgress") == nullptr);
}

void TestRunExports::severalSourcesTellWhatCameInAndWhatDidNot() {
  const QString table = folder_->filePath(QStringLiteral("table.csv"));
  QFile file(table);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("epoch,val_loss\n1,0.5\n2,0.25\n");
  file.close();
  page_->actions().importSources({table, QStringLiteral("/no/such/file")});
  QTRY_COMPARE(page_->model().rowCount(), 3);
  QTRY_VERIFY2(pageNotice().text().startsWith(QStringLiteral("Imported.")), qPrintable(pageNotice().text()));
  QVERIFY2(pageNotice().text().contains(QStringLiteral("/no/such/file")), qPrintable(pageNotice().text()));
}

void TestRunExports::importIsTakenBackAndBroughtBackInGerman() {
  const testing::GermanWindow german;
  page_->actions().importSources({fixture("odd.keras")});
  QTRY_COMPARE(page_->model().rowCount(), 3);
  QTRY_VERIFY2(pageNotice().text().contains(QStringLiteral("1 Lauf")), qPrintable(pageNotice().text()));
  QVERIFY2(!pageNotice().text().contains(QStringLiteral("Imported")), qPrintable(pageNotice().text()));
  const auto press = [this] {
    QTRY_VERIFY(part<QPushButton>("noticeAction") != nullptr && part<QPushButton>("noticeAction")->isVisible());
    QCOMPARE(part<QPushButton>("noticeAction")->text(), QStringLiteral("Rückgängig"));
    testing::keep(testing::settledPicture(*page_), QStringLiteral("import-%1").arg(page_->model().rowCount()));
    QTest::mouseClick(part<QPushButton>("noticeAction"), Qt::LeftButton);
  };
  press();
  QTRY_COMPARE(page_->model().rowCount(), 2);
  QTRY_VERIFY2(pageNotice().text().contains(QStringLiteral("Papierkorb")), qPrintable(pageNotice().text()));
  press();  // What was taken back comes again.
  QTRY_COMPARE(page_->model().rowCount(), 3);
  QTRY_VERIFY(pageNotice().isHidden());
}

void TestRunExports::foldersAreToldInGermanFromTheirDialogToTheirEnd_data() {
  QTest::addColumn<QString>("entry");
  QTest::addColumn<QString>("title");
  QTest::newRow("TensorBoard") << QStringLiteral("Für TensorBoard …") << QStringLiteral("Ordner");
  QTest::newRow("MLflow") << QStringLiteral("In einen Ordner von MLflow …") << QStringLiteral("Ordner");
}

void TestRunExports::foldersAreToldInGermanFromTheirDialogToTheirEnd() {
  QFETCH(QString, entry);
  QFETCH(QString, title);
  const testing::GermanWindow german;
  holder_.resize(900, 60);
  choose(entry, {uids_[0]});
  auto* const asked = dialog<QFileDialog>();
  QVERIFY2(asked->windowTitle().contains(title), qPrintable(asked->windowTitle()));
  QVERIFY2(asked->windowTitle().contains(QStringLiteral("etwa")), qPrintable(asked->windowTitle()));
  const QString name = QLatin1String(QTest::currentDataTag());
  testing::keep(testing::settledPicture(*asked), QStringLiteral("dialog-%1").arg(name));
  const QString folder = folder_->filePath(name);
  emit asked->fileSelected(folder);
  asked->close();
  QTRY_VERIFY2(said().contains(folder) && !said().contains(QStringLiteral("wird exportiert")), qPrintable(said()));
  QVERIFY2(!said().contains(QStringLiteral("Export")) || said().startsWith(QStringLiteral("Exportiert")),
           qPrintable(said()));
  QVERIFY(!QDir(folder).isEmpty());
  testing::keep(testing::settledPicture(*notices_->bar()), QStringLiteral("end-%1").arg(name));
}

void TestRunExports::storeIsNeverTheTargetOfAnExport_data() {
  QTest::addColumn<QString>("target");
  QTest::newRow("itself") << QStringLiteral("afterimage.db");
  QTest::newRow("another spelling") << QStringLiteral("./artifacts/../afterimage.db");
  QTest::newRow("a link") << QStringLiteral("link.csv");
}

// Whatever is exported, the runs stay, and it is told why.
void TestRunExports::storeIsNeverTheTargetOfAnExport() {
  QFETCH(QString, target);
  const QDir store(QString::fromStdString(page_->editor().store().string()));
  const QString database = store.filePath(QStringLiteral("afterimage.db"));
  QVERIFY2(QFile::exists(database), qPrintable(database));
  QVERIFY(store.mkpath(QStringLiteral("artifacts")));
  if (target.startsWith(QStringLiteral("link"))) QVERIFY(QFile::link(database, store.filePath(target)));
  const QString file = store.path() + QLatin1Char('/') + target;
  for (const char* const entry : {"As a table (CSV)…", "archive"}) {
    notices_->hide();
    if (qstrcmp(entry, "archive") == 0) {
      QSignalSpy failed(&page_->editor(), &ui::RunEditor::failed);
      exports_->archive(uids_[0], QStringLiteral("one"));
      auto* const asked = dialog<QFileDialog>();
      emit asked->fileSelected(file);
      delete asked;
      QTRY_COMPARE(failed.size(), 1);
      const QString reason = QString::fromStdString(failed.front().front().value<core::Message>().english());
      QVERIFY2(reason.contains(QStringLiteral("is not replaced")), qPrintable(reason));
    } else {
      choose(QString::fromUtf8(entry), {uids_[0]});
      auto* const asked = dialog<QFileDialog>();
      emit asked->fileSelected(file);
      delete asked;
      QTRY_VERIFY2(said().contains(QStringLiteral("is not replaced")), qPrintable(said()));
    }
    QCOMPARE(stored(uids_[1]).summary.uid, uids_[1].toStdString());
  }
}

void TestRunExports::noticeOfWorkStaysWhileItLasts() {
  ui::Notices others(theme_, &holder_);
  for (ui::Notices* const notices : {notices_.get(), &others}) notices->setLifetime(std::chrono::milliseconds(1));
  auto* const task = new ui::TaskNotice(
      *notices_, [] { return QStringLiteral("Working."); }, QStringLiteral("hard"));
  others.notify([] { return ui::Notice{ui::NoticeBar::Tone::Info, QStringLiteral("Said."), {}}; });
  QTRY_VERIFY(others.bar()->isHidden());  // It was said later, and has gone by itself.
  QVERIFY(!notices_->bar()->isHidden());
  QCOMPARE(said(), QStringLiteral("Working. hard"));
  notices_->notify([] { return ui::Notice{ui::NoticeBar::Tone::Danger, QStringLiteral("Another."), {}}; });
  task->end();
  QCOMPARE(said(), QStringLiteral("Another. "));  // It is not taken away by the end of the work.
}

QTEST_MAIN(TestRunExports)
#include "tst_run_exports.moc"
