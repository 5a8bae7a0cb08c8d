// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a planned run's place in the queue while it is trained, and how long the queue will take.
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/run/settings_schema.h"
#include "core/store/planned_run.h"
#include "core/store/queue_time.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;
using core::PlannedRun;
using core::QueueState;

class TestPlannedRun : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void startAndEndOfItsRunAreNoted();
  void oneThatIsStoppedGoesOnLaterFromItsRun();
  void oneThatFailsSaysWhy();
  void epochsLeaveItsPlaceAlone();
  void oneThatWasNotBegunIsTakenAgain();
  void oneThatCannotGoOnHasFailed();
  void timeLeftCountsWhatIsLeftAndWhatIsUnknown();

 private:
  void plan(int count, int epochs = 2);
  [[nodiscard]] core::QueuedRun queued(std::size_t place) { return core::RunQueue(*store_).list().at(place); }
  PlannedRun take() { return core::PlannedRun::takeNext(*store_).value(); }

  std::unique_ptr<QTemporaryDir> temporary_;
  std::unique_ptr<core::RunStore> store_;
};

void TestPlannedRun::init() {
  store_.reset();
  temporary_ = std::make_unique<QTemporaryDir>();
  store_ = std::make_unique<core::RunStore>(temporary_->path().toStdString());
}

void TestPlannedRun::plan(int count, int epochs) {
  const core::RunSettings settings = store_samples::started("planned", epochs).settings;
  (void)core::RunQueue(*store_).append(std::vector<core::RunSettings>(static_cast<std::size_t>(count), settings));
}

void TestPlannedRun::startAndEndOfItsRunAreNoted() {
  plan(2);
  const PlannedRun first = take();
  const PlannedRun second = take();
  const std::string uid = store_samples::recordRun(store_->folder(), "planned", 2);
  QVERIFY(!first.note(*store_, uid, store_samples::started("planned", 2)));
  QCOMPARE(queued(0).run, uid);
  QVERIFY(first.note(*store_, uid, core::RunFinished{2, 2, core::FinishReason::AllEpochs, false}));
  QCOMPARE(queued(0).state, QueueState::Done);
  QCOMPARE(queued(1).state, QueueState::Running);
  QCOMPARE(queued(1).run, std::string());
  QCOMPARE(second.id(), queued(1).id);
}

void TestPlannedRun::oneThatIsStoppedGoesOnLaterFromItsRun() {
  plan(1, 5);
  const PlannedRun planned = take();
  core::RunRecorder recorder(store_->folder(), {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("planned", 5));
  (void)planned.note(*store_, recorder.runUid(), store_samples::started("planned", 5));
  store_samples::recordEpoch(recorder, 1);
  recorder.handle(core::RunStopped{1});
  QVERIFY(planned.note(*store_, recorder.runUid(), core::RunStopped{1}));
  QCOMPARE(queued(0).state, QueueState::Interrupted);
  const core::Continuation beginning = take().beginning(*store_);
  QCOMPARE(beginning.origin.resumed, recorder.runUid());
  QVERIFY(beginning.start.has_value());
}

void TestPlannedRun::oneThatFailsSaysWhy() {
  plan(1);
  core::RunFailed failed;
  failed.message = core::Message::verbatim("The pictures are gone.");
  QVERIFY(take().note(*store_, {}, failed));
  QCOMPARE(queued(0).state, QueueState::Failed);
  QCOMPARE(queued(0).failure, core::Message::verbatim("The pictures are gone."));
}

void TestPlannedRun::epochsLeaveItsPlaceAlone() {
  plan(1);
  const PlannedRun planned = take();
  QVERIFY(!planned.note(*store_, "none", core::EpochDone{}));
  QVERIFY(!planned.note(*store_, "none", core::RunWarning{core::Message::verbatim("Slow.")}));
  QCOMPARE(queued(0).state, QueueState::Running);
}

void TestPlannedRun::oneThatWasNotBegunIsTakenAgain() {
  plan(2);
  const PlannedRun first = take();
  const core::Continuation beginning = first.beginning(*store_);
  QCOMPARE(beginning.settings.name, std::string("planned"));
  QVERIFY(beginning.origin.resumed.empty() && !beginning.start);
  first.giveBack(*store_);
  QCOMPARE(queued(0).state, QueueState::Waiting);
  QCOMPARE(take().id(), first.id());
}

void TestPlannedRun::oneThatCannotGoOnHasFailed() {
  plan(1, 5);
  const PlannedRun planned = take();
  std::string uid;
  {
    core::RunRecorder recorder(store_->folder(), {"1.0", {}, {}, 0});
    recorder.handle(store_samples::started("planned", 5));
    uid = recorder.runUid();
    (void)planned.note(*store_, uid, store_samples::started("planned", 5));
    store_samples::recordEpoch(recorder, 1);
    recorder.handle(core::RunStopped{1});
  }
  planned.giveBack(*store_);
  fs::remove_all(store_->checkpointFolder(uid));
  QVERIFY_EXCEPTION_THROWN((void)take().beginning(*store_), core::Error);
  QCOMPARE(queued(0).state, QueueState::Failed);
  QVERIFY(!queued(0).failure.empty());
}

void TestPlannedRun::timeLeftCountsWhatIsLeftAndWhatIsUnknown() {
  plan(2, 10);
  core::RunSettings strange = store_samples::started("strange", 10).settings;
  core::changeSettings(strange, {{"architecture", "unet"}});
  (void)core::RunQueue(*store_).append({strange});
  (void)store_samples::recordRun(store_->folder(), "alike", 2);  // 3 s an epoch.
  core::RunQueue(*store_).finish(queued(0).id);
  const std::vector<core::TimedRun> queue = core::timedQueue(*store_);
  QVERIFY(!queue[0].seconds);
  QCOMPARE(queue[1].seconds, std::optional(30.0));
  QVERIFY(!queue[2].seconds);
  const core::TimeLeft left = core::timeLeft(queue);
  QCOMPARE(left.seconds, 30.0);
  QCOMPARE(left.runs, std::size_t{2});
  QCOMPARE(left.unknown, std::size_t{1});
}

QTEST_GUILESS_MAIN(TestPlannedRun)
#include "tst_planned_run.moc"
