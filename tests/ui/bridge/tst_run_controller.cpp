// SPDX-License-Identifier: GPL-3.0-or-later
// How runs are taken, steered and ended, with an engine that does as it is told.
#include <sys/resource.h>

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include "core/store/kept_run.h"
#include "core/store/run_store.h"
#include "tests/support/fake_engine.h"
#include "tests/support/store_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/run_controller.h"

using ui::Phase;
using ui::RunController;

class TestRunController : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void nothingIsTakenBeforeTheEngineIsThere();
  void runIsTakenAtOnceAndRecordedToItsEnd();
  void modelIsMeasuredBeforeTheRunBegins();
  void modelThatCannotBeMeasuredIsStillTrained();
  void secondStartIsRefusedWhereverTheFirstOneStands();
  void everySignalCarriesTheTicketOfItsRun();
  void phaseIsIdleWhenAnEndIsTold();
  void pauseHoldsTheRunAndResumeLetsItGoOn();
  void pauseBeforeTheRunBeginsHoldsItFromTheStart();
  void stopKeepsWhatWasLearnt();
  void stopBeforeTheRunBeginsLeavesNothingBehind();
  void runThatFailsSaysWhyAndLeavesRoomForTheNext();
  void engineThatCannotStartIsAFailedRun();
  void storeThatCannotBeOpenedIsAFailedRun();
  void fullDiskHoldsTheRunUntilThereIsRoom();
  void fullDiskDoesNotKeepAPersonFromStopping();
  void changesReachTheRun();
  void pictureIsTriedWhileARunIsThere();
  void windowThatClosesStopsItsRun();
  void theWindowComesBeforeTheRun();

 private:
  // Begins, and is training once this returns.
  void train();
  [[nodiscard]] core::RunSettings settings() const { return store_samples::started("mine", 5).settings; }
  [[nodiscard]] std::vector<core::RunSummary> keptRuns() const {
    return core::RunStore(folder_->path().toStdString(), core::StoreAccess::ReadOnly).list();
  }

  std::unique_ptr<QTemporaryDir> folder_;
  std::shared_ptr<testing::FakeEngine> engine_;
  std::unique_ptr<RunController> controller_;
};

void TestRunController::init() {
  testing::failOnQtWarnings();
  folder_ = std::make_unique<QTemporaryDir>();
  engine_ = std::make_shared<testing::FakeEngine>();
  controller_ = std::make_unique<RunController>(folder_->path().toStdString());
  controller_->setRetryPause(std::chrono::milliseconds(1));
  controller_->setEngine(engine_);
}

void TestRunController::cleanup() {
  controller_.reset();
  QThreadPool::globalInstance()->waitForDone();  // A start that is being prepared opens the store of this test,
  QCoreApplication::processEvents();             // and closes it where nobody waits for it any more.
  engine_.reset();
}

void TestRunController::train() {
  QVERIFY(controller_->start(settings()).ticket);
  QTRY_VERIFY(!engine_->runs().empty() && !engine_->run().isOver());
  engine_->run().begin();
  QTRY_COMPARE(controller_->phase(), Phase::Running);
}

void TestRunController::nothingIsTakenBeforeTheEngineIsThere() {
  controller_->setEngine(nullptr);
  const ui::StartAnswer answer = controller_->start(settings());
  QVERIFY(!answer.ticket);
  QVERIFY(!answer.refusal.isEmpty());
  QVERIFY(!controller_->isActive());
}

void TestRunController::runIsTakenAtOnceAndRecordedToItsEnd() {
  QSignalSpy finished(controller_.get(), &RunController::finished);
  const ui::StartAnswer answer = controller_->start(settings());
  QVERIFY(answer.ticket.has_value());
  QCOMPARE(controller_->phase(), Phase::Loading);  // At once, so that nobody starts another one.
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  engine_->run().begin();
  engine_->run().trainEpoch();
  engine_->run().trainEpoch();
  engine_->run().finish();
  QTRY_COMPARE(finished.size(), 1);
  QCOMPARE(keptRuns().size(), std::size_t{1});
  QCOMPARE(keptRuns()[0].uid, controller_->runUid().toStdString());
  QCOMPARE(keptRuns()[0].status, core::RunStatus::Finished);
  QCOMPARE(keptRuns()[0].epochs, std::int64_t{2});
}

void TestRunController::modelIsMeasuredBeforeTheRunBegins() {
  train();
  QCOMPARE(controller_->cost().multiplyAdds, std::int64_t{5000});
  core::RunStore store(folder_->path().toStdString(), core::StoreAccess::ReadOnly);
  QCOMPARE(core::KeptRun(store, keptRuns()[0].uid).attachments().at("layers"), std::string("the table of layers"));
}

void TestRunController::modelThatCannotBeMeasuredIsStillTrained() {
  engine_->refuseToWeigh("This model is too large to be weighed.");
  train();
  QCOMPARE(controller_->cost().multiplyAdds, std::int64_t{0});
}

void TestRunController::secondStartIsRefusedWhereverTheFirstOneStands() {
  const auto isRefused = [this] {
    const ui::StartAnswer answer = controller_->start(settings());
    return !answer.ticket && answer.refusal.contains(QStringLiteral("in progress"));
  };
  QVERIFY(controller_->start(settings()).ticket);
  QVERIFY(isRefused());  // Its model is being measured.
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  QVERIFY(isRefused());
  engine_->run().begin();
  QTRY_COMPARE(controller_->phase(), Phase::Running);
  controller_->pause();
  QVERIFY(isRefused());
  controller_->stop();
  QVERIFY(isRefused());
  QTRY_VERIFY(!controller_->isActive());
  QCOMPARE(engine_->runs().size(), std::size_t{1});
  QVERIFY(controller_->start(settings()).ticket);
}

void TestRunController::everySignalCarriesTheTicketOfItsRun() {
  QSignalSpy taken(controller_.get(), &RunController::taken);
  QSignalSpy epochs(controller_.get(), &RunController::epochDone);
  QSignalSpy finished(controller_.get(), &RunController::finished);
  std::vector<ui::RunTicket> tickets;
  for (int run = 0; run < 2; ++run) {
    tickets.push_back(controller_->start(settings()).ticket.value());
    QTRY_COMPARE(engine_->runs().size(), static_cast<std::size_t>(run) + 1);
    engine_->run().begin();
    engine_->run().trainEpoch();
    engine_->run().finish();
    QTRY_COMPARE(finished.size(), run + 1);
  }
  QVERIFY(tickets[0] != tickets[1]);
  for (int run = 0; run < 2; ++run) {
    for (const QSignalSpy* const spy : {&taken, &epochs, &finished}) {
      QCOMPARE(spy->at(run).at(1).value<ui::RunTicket>(), tickets[static_cast<std::size_t>(run)]);
    }
  }
}

void TestRunController::phaseIsIdleWhenAnEndIsTold() {
  train();
  std::optional<Phase> phase;
  bool isTaken = false;
  connect(controller_.get(), &RunController::finished, this, [&] {
    phase = controller_->phase();
    isTaken = controller_->start(settings()).ticket.has_value();
  });
  engine_->run().finish();
  QTRY_VERIFY(phase.has_value());
  QCOMPARE(*phase, Phase::Idle);
  QVERIFY(isTaken);
  disconnect(controller_.get(), nullptr, this, nullptr);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{2});
}

void TestRunController::pauseHoldsTheRunAndResumeLetsItGoOn() {
  train();
  controller_->pause();
  QVERIFY(engine_->run().isPaused());
  QCOMPARE(controller_->phase(), Phase::Paused);
  controller_->resume();
  QVERIFY(!engine_->run().isPaused());
  QCOMPARE(controller_->phase(), Phase::Running);
}

void TestRunController::pauseBeforeTheRunBeginsHoldsItFromTheStart() {
  QVERIFY(controller_->start(settings()).ticket);
  controller_->pause();
  QCOMPARE(controller_->phase(), Phase::Paused);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  QVERIFY(engine_->run().isPaused());
  controller_->resume();
  QCOMPARE(controller_->phase(), Phase::Loading);
  QVERIFY(!engine_->run().isPaused());
}

void TestRunController::stopKeepsWhatWasLearnt() {
  QSignalSpy stopped(controller_.get(), &RunController::stopped);
  train();
  engine_->run().trainEpoch();
  controller_->stop();
  QTRY_COMPARE(stopped.size(), 1);
  QCOMPARE(keptRuns()[0].status, core::RunStatus::Stopped);
  QCOMPARE(keptRuns()[0].epochs, std::int64_t{1});
}

void TestRunController::stopBeforeTheRunBeginsLeavesNothingBehind() {
  QSignalSpy stopped(controller_.get(), &RunController::stopped);
  const ui::RunTicket ticket = controller_->start(settings()).ticket.value();
  controller_->stop();
  QCOMPARE(stopped.size(), 1);
  QCOMPARE(stopped[0].at(1).value<ui::RunTicket>(), ticket);
  QVERIFY(!controller_->isActive());
  train();  // What was measured for the first one begins nothing.
  QCOMPARE(engine_->runs().size(), std::size_t{1});
  QCOMPARE(keptRuns().size(), std::size_t{1});
}

void TestRunController::runThatFailsSaysWhyAndLeavesRoomForTheNext() {
  QSignalSpy failed(controller_.get(), &RunController::failed);
  train();
  engine_->run().fail("The loss is not a number.");
  QTRY_COMPARE(failed.size(), 1);
  QCOMPARE(failed[0].at(0).value<core::RunFailed>().message, core::Message::verbatim("The loss is not a number."));
  QCOMPARE(keptRuns()[0].status, core::RunStatus::Failed);
  QVERIFY(controller_->start(settings()).ticket);
}

void TestRunController::engineThatCannotStartIsAFailedRun() {
  QSignalSpy failed(controller_.get(), &RunController::failed);
  engine_->refuseToStart("There is no thread left.");
  const ui::RunTicket ticket = controller_->start(settings()).ticket.value();
  QTRY_COMPARE(failed.size(), 1);
  QCOMPARE(failed[0].at(0).value<core::RunFailed>().message, core::Message::verbatim("There is no thread left."));
  QCOMPARE(failed[0].at(1).value<ui::RunTicket>(), ticket);
  QVERIFY(!controller_->isActive());
  QVERIFY(keptRuns().empty());
}

void TestRunController::storeThatCannotBeOpenedIsAFailedRun() {
  QSignalSpy failed(controller_.get(), &RunController::failed);
  { const core::RunStore made(folder_->path().toStdString()); }
  store_samples::tamper(folder_->path().toStdString(), "PRAGMA user_version = 999");
  QVERIFY(controller_->start(settings()).ticket);
  QTRY_COMPARE(failed.size(), 1);
  QVERIFY(engine_->runs().empty());
  QVERIFY(!controller_->isActive());
}

void TestRunController::fullDiskHoldsTheRunUntilThereIsRoom() {
  QSignalSpy waiting(controller_.get(), &RunController::waiting);
  QSignalSpy epochs(controller_.get(), &RunController::epochDone);
  train();
  engine_->run().fillDisk(true);
  engine_->run().trainEpoch();
  QTRY_COMPARE(waiting.size(), 1);
  QVERIFY(waiting[0].at(0).value<core::Message>().english().find("no space") != std::string::npos);
  QCOMPARE(epochs.size(), 0);  // Nobody hears of an epoch that is not kept.
  engine_->run().fillDisk(false);
  QTRY_COMPARE(epochs.size(), 1);
  QTRY_COMPARE(waiting.size(), 2);
  QVERIFY(waiting[1].at(0).value<core::Message>().empty());
  QCOMPARE(keptRuns()[0].epochs, std::int64_t{1});
}

void TestRunController::fullDiskDoesNotKeepAPersonFromStopping() {
  QSignalSpy waiting(controller_.get(), &RunController::waiting);
  controller_->setRetryPause(std::chrono::hours(1));
  train();
  engine_->run().fillDisk(true);
  engine_->run().trainEpoch();
  QTRY_COMPARE(waiting.size(), 1);
  controller_->stop();
  QTRY_VERIFY(!controller_->isActive());
  QCOMPARE(keptRuns()[0].epochs, std::int64_t{0});
}

void TestRunController::changesReachTheRun() {
  core::LiveChange change;
  change.epochs = 9;
  controller_->change(change);  // There is none yet.
  train();
  controller_->change(change);
  QCOMPARE(engine_->run().changes().size(), std::size_t{1});
  QCOMPARE(engine_->run().changes()[0].epochs, std::optional(9));
}

void TestRunController::pictureIsTriedWhileARunIsThere() {
  std::vector<std::optional<core::ProbeOutput>> answers;
  const auto keep = [&](std::optional<core::ProbeOutput> answer) { answers.push_back(std::move(answer)); };
  controller_->tryImage(store_samples::picture(3), this, keep);
  QCOMPARE(answers.size(), std::size_t{1});
  QVERIFY(!answers[0]);
  train();
  controller_->tryImage(store_samples::picture(3), this, keep);
  QTRY_COMPARE(answers.size(), std::size_t{2});
  QVERIFY(answers[1] && answers[1]->output == store_samples::picture(3));
}

void TestRunController::windowThatClosesStopsItsRun() {
  train();
  controller_.reset();
  QVERIFY(engine_->run().isStopping());
}

// Where both want the same core: the run's thread, and whatever it begins, is less urgent than this one.
void TestRunController::theWindowComesBeforeTheRun() {
  const auto lessUrgent = [] {
    int count = 0;
    for (const QString& thread : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
      const auto id = static_cast<id_t>(thread.toInt());
      if (::getpriority(PRIO_PROCESS, id) > ::getpriority(PRIO_PROCESS, 0)) ++count;
    }
    return count;
  };
  QCOMPARE(lessUrgent(), 0);
  train();
  QTRY_VERIFY(lessUrgent() > 0);
}

QTEST_GUILESS_MAIN(TestRunController)
#include "tst_run_controller.moc"
