// SPDX-License-Identifier: GPL-3.0-or-later
// A run of the window that is shown in other programs while it trains.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/log.h"
#include "core/exchange/run_import.h"
#include "core/store/kept_run.h"
#include "tests/support/fake_engine.h"
#include "tests/support/made_server.h"
#include "tests/support/store_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/live_log_watch.h"
#include "ui/bridge/run_controller.h"
#include "ui/pages/live_log_link.h"

class TestLiveLogLink : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void runIsShownInTensorBoardAndInAFolderOfMlflow();
  void serverThatIsAwayDoesNotDisturbTheRun();
  void folderThatCannotBeWrittenDoesNotDisturbTheRun();
  void nothingIsShownWhereNothingIsChosen();
  void whatWaitsForAServerIsSentByTheNextWindow();
  void runsOfThisWindowAloneAreShownNowhereElse();

 private:
  using Program = core::LiveLogState::Program;
  void train(ui::Audience audience = ui::Audience::Everyone);
  void openWindow();

  std::unique_ptr<QTemporaryDir> folder_;
  std::shared_ptr<testing::FakeEngine> engine_;
  std::unique_ptr<ui::RunController> controller_;
  std::unique_ptr<ui::LiveLogWatch> watch_;
  std::unique_ptr<QWidget> page_;
  ui::LiveLogLink* tensorBoard_ = nullptr;
  ui::LiveLogLink* mlflow_ = nullptr;
};

void TestLiveLogLink::init() {
  testing::failOnQtWarnings();
  core::setLogLevel(core::LogLevel::Error);
  folder_ = std::make_unique<QTemporaryDir>();
  engine_ = std::make_shared<testing::FakeEngine>();
  openWindow();
}

void TestLiveLogLink::openWindow() {
  controller_ = std::make_unique<ui::RunController>(folder_->filePath(QStringLiteral("store")).toStdString());
  controller_->setEngine(engine_);
  watch_ = std::make_unique<ui::LiveLogWatch>(*controller_);
  page_ = std::make_unique<QWidget>();
  tensorBoard_ = new ui::LiveLogLink(*watch_, Program::TensorBoard, page_.get());
  mlflow_ = new ui::LiveLogLink(*watch_, Program::Mlflow, page_.get());
  testing::show(*page_);
}

void TestLiveLogLink::cleanup() {
  page_.reset();
  watch_.reset();
  controller_.reset();
  engine_.reset();
}

// To its end.
void TestLiveLogLink::train(ui::Audience audience) {
  QSignalSpy finished(controller_.get(), &ui::RunController::finished);
  const std::size_t before = engine_->runs().size();
  QVERIFY(controller_->start(store_samples::started("shown", 2).settings, audience).ticket);
  QTRY_VERIFY(engine_->runs().size() > before);
  engine_->run().begin();
  engine_->run().trainEpoch();
  engine_->run().trainEpoch();
  engine_->run().finish();
  QTRY_COMPARE(finished.size(), 1);
}

void TestLiveLogLink::runIsShownInTensorBoardAndInAFolderOfMlflow() {
  const std::string logs = folder_->filePath(QStringLiteral("logs")).toStdString();
  const std::string runs = folder_->filePath(QStringLiteral("mlruns")).toStdString();
  controller_->setLogTargets({logs, core::MlflowTarget{runs, "sketches", ""}});
  train();
  QTRY_COMPARE(tensorBoard_->text(), QStringLiteral("TensorBoard: all there"));
  QTRY_COMPARE(mlflow_->text(), QStringLiteral("MLflow: all there"));
  QVERIFY(tensorBoard_->isVisible() && mlflow_->isVisible());
  QVERIFY(tensorBoard_->toolTip().contains(QString::fromStdString(logs)));
  for (const std::string& place : {logs, runs}) {
    core::RunStore other(folder_->filePath(QStringLiteral("other")).toStdString());
    const core::ImportResult found = core::importRuns(other, place);
    QCOMPARE(core::KeptRun(other, found.uids.at(0)).details().summary.epochs, std::int64_t{2});
  }
  train();  // The next one is another run there.
  QTRY_COMPARE(mlflow_->text(), QStringLiteral("MLflow: all there"));
  core::RunStore other(folder_->filePath(QStringLiteral("both")).toStdString());
  QCOMPARE(core::importRuns(other, logs).uids.size(), std::size_t{2});
}

// Nobody listens on port 1.
void TestLiveLogLink::serverThatIsAwayDoesNotDisturbTheRun() {
  controller_->setLogTargets({{}, core::MlflowTarget{"http://127.0.0.1:1", "sketches", ""}});
  train();
  QTRY_COMPARE(mlflow_->text(), QStringLiteral("MLflow: not there yet"));
  QVERIFY(mlflow_->toolTip().contains(QStringLiteral("127.0.0.1:1")));
  QVERIFY(!tensorBoard_->isVisible());
  train();  // Nor does it hold the next one.
}

void TestLiveLogLink::folderThatCannotBeWrittenDoesNotDisturbTheRun() {
  QFile file(folder_->filePath(QStringLiteral("file")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  controller_->setLogTargets({file.fileName().toStdString() + "/logs", std::nullopt});
  train();
  QTRY_COMPARE(tensorBoard_->text(), QStringLiteral("TensorBoard: not written"));
}

void TestLiveLogLink::nothingIsShownWhereNothingIsChosen() {
  train();
  QVERIFY(!tensorBoard_->isVisible() && !mlflow_->isVisible());
}

void TestLiveLogLink::whatWaitsForAServerIsSentByTheNextWindow() {
  testing::MadeServer server;
  const core::LiveLogTargets targets{{}, core::MlflowTarget{server.address(), "sketches", ""}};
  controller_->setLogTargets(targets);
  train();
  QTRY_COMPARE(mlflow_->text(), QStringLiteral("MLflow: not there yet"));
  cleanup();
  engine_ = std::make_shared<testing::FakeEngine>();
  openWindow();
  controller_->setLogTargets(targets);
  controller_->sendEarlierRuns();
  QTRY_COMPARE(mlflow_->text(), QStringLiteral("MLflow: 1 earlier run(s) waiting"));
  QVERIFY(mlflow_->toolTip().contains(QString::fromStdString(server.address())));
  QVERIFY(server.start());
  QTRY_COMPARE_WITH_TIMEOUT(mlflow_->text(), QStringLiteral("MLflow: 1 earlier run(s) sent"), 30000);
  train();  // From now on it is about the run.
  QTRY_COMPARE_WITH_TIMEOUT(mlflow_->text(), QStringLiteral("MLflow: all there"), 30000);
}

// Those of lessons; what waits for a server goes on waiting or being sent after them.
void TestLiveLogLink::runsOfThisWindowAloneAreShownNowhereElse() {
  const std::string logs = folder_->filePath(QStringLiteral("logs")).toStdString();
  controller_->setLogTargets({logs, core::MlflowTarget{"http://127.0.0.1:1", "sketches", ""}});
  train(ui::Audience::ThisWindow);
  QVERIFY(!tensorBoard_->isVisible() && !mlflow_->isVisible());
  QVERIFY(!std::filesystem::exists(logs));
  train();
  QTRY_COMPARE(mlflow_->text(), QStringLiteral("MLflow: not there yet"));
  train(ui::Audience::ThisWindow);
  QTRY_COMPARE(mlflow_->text(), QStringLiteral("MLflow: 1 earlier run(s) waiting"));
}

QTEST_MAIN(TestLiveLogLink)
#include "tst_live_log_link.moc"
