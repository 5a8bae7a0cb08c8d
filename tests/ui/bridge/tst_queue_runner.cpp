// SPDX-License-Identifier: GPL-3.0-or-later
// Planned runs and runs that a person starts, in one window: what is trained, and what the queue says of it.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

#include "core/store/kept_run.h"
#include "core/store/run_queue.h"
#include "core/store/run_store.h"
#include "tests/support/fake_engine.h"
#include "tests/support/store_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/queue_runner.h"

using core::QueueState;
using ui::QueueRunner;
using ui::RunController;

class TestQueueRunner : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void plannedRunsAreTrainedOneAfterTheOther();
  void nothingBeginsBeforeItIsSwitchedOn();
  void offLetsTheRunInHandGoOnToItsEnd();
  void personWhoIsQuickerThanTheQueueGetsTheirRun();
  void queueThatIsQuickerThanAPersonKeepsItsRun();
  void whatAPersonTrainedIsNotNotedForAPlannedRun();
  void stoppedPlannedRunSwitchesTheQueueOffAndGoesOnLater();
  void plannedRunStoppedBeforeItBeganWaitsAgain();
  void plannedRunThatFailsKeepsNoneOfTheOthersBack();
  void plannedRunThatCannotGoOnIsToldAndPassedOver();

 private:
  void plan(const std::vector<std::string>& names, int epochs = 2);
  [[nodiscard]] std::vector<core::QueuedRun> queue() const;
  [[nodiscard]] std::vector<QueueState> states() const;
  [[nodiscard]] core::RunSettings mine() const { return store_samples::started("mine", 2).settings; }
  [[nodiscard]] std::vector<std::string> trained() const;
  // The newest run begins, has an epoch and finishes.
  void finishRun(std::size_t runs);

  std::unique_ptr<QTemporaryDir> folder_;
  std::shared_ptr<testing::FakeEngine> engine_;
  std::unique_ptr<RunController> controller_;
  std::unique_ptr<QueueRunner> runner_;
};

void TestQueueRunner::init() {
  testing::failOnQtWarnings();
  folder_ = std::make_unique<QTemporaryDir>();
  engine_ = std::make_shared<testing::FakeEngine>();
  controller_ = std::make_unique<RunController>(folder_->path().toStdString());
  controller_->setEngine(engine_);
  runner_ = std::make_unique<QueueRunner>(*controller_, folder_->path().toStdString());
}

void TestQueueRunner::cleanup() {
  runner_.reset();
  controller_.reset();
  engine_.reset();
}

void TestQueueRunner::plan(const std::vector<std::string>& names, int epochs) {
  std::vector<core::RunSettings> runs;
  for (const std::string& name : names) runs.push_back(store_samples::started(name, epochs).settings);
  const int before = runner_->waiting();
  runner_->append(runs, QStringLiteral("test"));
  QTRY_COMPARE(runner_->waiting(), before + static_cast<int>(names.size()));
}

std::vector<core::QueuedRun> TestQueueRunner::queue() const {
  core::RunStore store(folder_->path().toStdString(), core::StoreAccess::ReadOnly);
  return core::RunQueue(store).list();
}

std::vector<QueueState> TestQueueRunner::states() const {
  std::vector<QueueState> found;
  for (const core::QueuedRun& queued : queue()) found.push_back(queued.state);
  return found;
}

std::vector<std::string> TestQueueRunner::trained() const {
  std::vector<std::string> names;
  for (const auto& run : engine_->runs()) names.push_back(run->settings().name);
  return names;
}

void TestQueueRunner::finishRun(std::size_t runs) {
  QTRY_COMPARE(engine_->runs().size(), runs);
  engine_->run().begin();
  engine_->run().trainEpoch();
  engine_->run().finish();
}

void TestQueueRunner::plannedRunsAreTrainedOneAfterTheOther() {
  plan({"one", "two"});
  runner_->setOn(true);
  finishRun(1);
  finishRun(2);
  QTRY_COMPARE(states(), (std::vector{QueueState::Done, QueueState::Done}));
  QCOMPARE(trained(), (std::vector<std::string>{"one", "two"}));
  core::RunStore store(folder_->path().toStdString(), core::StoreAccess::ReadOnly);
  for (const core::QueuedRun& queued : queue()) {
    QCOMPARE(core::KeptRun(store, queued.run).details().summary.name, queued.settings.name);
    QCOMPARE(core::KeptRun(store, queued.run).details().summary.status, core::RunStatus::Finished);
  }
}

void TestQueueRunner::nothingBeginsBeforeItIsSwitchedOn() {
  plan({"one"});
  QSignalSpy changed(runner_.get(), &QueueRunner::changed);
  runner_->refresh();
  QTRY_COMPARE(changed.size(), 1);
  QVERIFY(!controller_->isActive());
  QCOMPARE(states(), std::vector{QueueState::Waiting});
}

void TestQueueRunner::offLetsTheRunInHandGoOnToItsEnd() {
  plan({"one", "two"});
  runner_->setOn(true);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  runner_->setOn(false);
  finishRun(1);
  QTRY_COMPARE(states(), (std::vector{QueueState::Done, QueueState::Waiting}));
  QVERIFY(!controller_->isActive());
}

// Train is pressed after the queue has taken its next run from the store, and before it can start it.
void TestQueueRunner::personWhoIsQuickerThanTheQueueGetsTheirRun() {
  plan({"planned"});
  runner_->setOn(true);
  // The store's thread takes it now; its answer waits for the event loop, which is not reached here.
  while (states() != std::vector{QueueState::Running}) std::this_thread::yield();
  QVERIFY(controller_->start(mine()).ticket);
  finishRun(1);
  QTRY_COMPARE(trained(), (std::vector<std::string>{"mine", "planned"}));
  QVERIFY(queue()[0].run.empty());
  finishRun(2);
  QTRY_COMPARE(states(), std::vector{QueueState::Done});
  core::RunStore store(folder_->path().toStdString(), core::StoreAccess::ReadOnly);
  QCOMPARE(core::KeptRun(store, queue()[0].run).details().summary.name, std::string("planned"));
  QCOMPARE(store.count(), std::size_t{2});
}

// Train is pressed while the planned run's model is being measured.
void TestQueueRunner::queueThatIsQuickerThanAPersonKeepsItsRun() {
  plan({"planned"});
  std::optional<ui::StartAnswer> answer;
  connect(controller_.get(), &RunController::taken, this, [&] { answer = controller_->start(mine()); });
  runner_->setOn(true);
  QTRY_VERIFY(answer.has_value());
  QVERIFY(!answer->ticket);
  QVERIFY(!answer->refusal.isEmpty());
  finishRun(1);
  QTRY_COMPARE(states(), std::vector{QueueState::Done});
  QCOMPARE(trained(), std::vector<std::string>{"planned"});
  disconnect(controller_.get(), nullptr, this, nullptr);
}

void TestQueueRunner::whatAPersonTrainedIsNotNotedForAPlannedRun() {
  QVERIFY(controller_->start(mine()).ticket);
  plan({"planned"});
  runner_->setOn(true);
  QSignalSpy finished(controller_.get(), &RunController::finished);
  finishRun(1);
  QTRY_COMPARE(finished.size(), 1);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{2});
  QCOMPARE(states(), std::vector{QueueState::Running});
  QVERIFY(queue()[0].run.empty());  // It has not begun.
  engine_->run().begin();
  QTRY_VERIFY(!queue()[0].run.empty());
  engine_->run().fail("No luck.");
  QTRY_COMPARE(states(), std::vector{QueueState::Failed});
  QCOMPARE(queue()[0].failure, core::Message::verbatim("No luck."));
}

void TestQueueRunner::stoppedPlannedRunSwitchesTheQueueOffAndGoesOnLater() {
  plan({"one", "two"}, 5);
  runner_->setOn(true);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  engine_->run().begin();
  engine_->run().trainEpoch();
  QSignalSpy saved(controller_.get(), &RunController::saved);
  QTRY_COMPARE(saved.size(), 1);
  controller_->stop();
  QTRY_COMPARE(states(), (std::vector{QueueState::Interrupted, QueueState::Waiting}));
  QVERIFY(!runner_->isOn());
  const std::string uid = queue()[0].run;
  QTRY_COMPARE(runner_->waiting(), 2);
  runner_->setOn(true);
  finishRun(2);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{3});
  QCOMPARE(trained(), (std::vector<std::string>{"one", "one", "two"}));
  QCOMPARE(queue()[0].state, QueueState::Done);
  QCOMPARE(queue()[0].run, uid);
}

void TestQueueRunner::plannedRunStoppedBeforeItBeganWaitsAgain() {
  plan({"planned"});
  bool isStopped = false;
  connect(controller_.get(), &RunController::phaseChanged, this, [&](ui::Phase phase) {
    if (phase != ui::Phase::Loading) return;
    QMetaObject::invokeMethod(
        this,
        [&] {
          controller_->stop();
          isStopped = true;
        },
        Qt::QueuedConnection);
  });
  runner_->setOn(true);
  QTRY_VERIFY(isStopped);
  QTRY_COMPARE(states(), std::vector{QueueState::Waiting});
  QVERIFY(!runner_->isOn());
  disconnect(controller_.get(), nullptr, this, nullptr);
}

void TestQueueRunner::plannedRunThatFailsKeepsNoneOfTheOthersBack() {
  engine_->refuseToStart("There is no thread left.");
  plan({"one", "two"});
  runner_->setOn(true);
  QTRY_COMPARE(states(), (std::vector{QueueState::Failed, QueueState::Failed}));
  QCOMPARE(queue()[1].failure, core::Message::verbatim("There is no thread left."));
}

void TestQueueRunner::plannedRunThatCannotGoOnIsToldAndPassedOver() {
  plan({"one", "two"}, 5);
  runner_->setOn(true);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  engine_->run().begin();
  engine_->run().trainEpoch();
  controller_->stop();
  QTRY_COMPARE(states(), (std::vector{QueueState::Interrupted, QueueState::Waiting}));
  {
    const core::RunStore store(folder_->path().toStdString(), core::StoreAccess::ReadOnly);
    std::filesystem::remove_all(store.checkpointFolder(queue()[0].run));
  }
  QSignalSpy failed(runner_.get(), &QueueRunner::failed);
  QTRY_COMPARE(runner_->waiting(), 2);
  runner_->setOn(true);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{2});
  QCOMPARE(failed.size(), 1);
  QCOMPARE(trained(), (std::vector<std::string>{"one", "two"}));
  QCOMPARE(states(), (std::vector{QueueState::Failed, QueueState::Running}));
}

QTEST_GUILESS_MAIN(TestQueueRunner)
#include "tst_queue_runner.moc"
