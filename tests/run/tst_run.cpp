// SPDX-License-Identifier: GPL-3.0-or-later
// What a run needs beside its tensors: stopping as Keras does, and pausing.
#include <QTest>
#include <atomic>
#include <limits>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/run/early_stopping.h"
#include "core/run/training_control.h"
#include "tests/support/keras_fixture.h"

class TestRun : public QObject {
  Q_OBJECT
 private slots:
  void earlyStoppingEndsWhereKerasEnds_data();
  void earlyStoppingEndsWhereKerasEnds();
  void withoutPatienceNothingStops();
  void lossThatIsNotANumberIsNoProgress();
  void stoppingGoesOnWhereACheckpointLeftIt();
  void pausedTrainingWaitsUntilItIsResumed();
  void whoMustNotStayIsToldWhyItCannotPass();
  void stoppingEndsAPause();
};

void TestRun::earlyStoppingEndsWhereKerasEnds_data() {
  QTest::addColumn<int>("number");
  const int count = static_cast<int>(kerasFixture("early_stopping.json").size());
  for (int i = 0; i < count; ++i) QTest::addRow("sequence %d", i) << i;
}

void TestRun::earlyStoppingEndsWhereKerasEnds() {
  QFETCH(const int, number);
  const nlohmann::json one = kerasFixture("early_stopping.json").at(static_cast<std::size_t>(number));
  core::StoppingSettings settings;
  settings.patience = one["patience"];
  settings.minDelta = one["min_delta"];
  if (settings.patience == 0)
    QSKIP("0 turns early stopping off here; in Keras it ends at the first epoch without progress");
  core::EarlyStopping stopping(settings);
  std::int64_t epoch = 0;
  for (const nlohmann::json& loss : one["val_loss"]) {
    stopping.epochEnded(++epoch, loss.is_number() ? loss.get<double>() : std::numeric_limits<double>::quiet_NaN());
    if (stopping.shouldStop()) break;
  }
  QCOMPARE(stopping.shouldStop(), one["stopped"].get<bool>());
  QCOMPARE(epoch, one["epochs"].get<std::int64_t>());
  if (one["best_epoch"].is_number()) QCOMPARE(stopping.state().bestEpoch, one["best_epoch"].get<std::int64_t>());
}

void TestRun::withoutPatienceNothingStops() {
  core::EarlyStopping stopping({0, 0.0, false});
  for (int epoch = 1; epoch <= 50; ++epoch) {
    stopping.epochEnded(epoch, 1.0 + epoch);
    QVERIFY(!stopping.shouldStop());
  }
  QCOMPARE(stopping.state().bestEpoch, std::int64_t{1});
}

void TestRun::lossThatIsNotANumberIsNoProgress() {
  core::EarlyStopping stopping({2, 0.0, false});
  const double nan = std::numeric_limits<double>::quiet_NaN();
  stopping.epochEnded(1, nan);
  QVERIFY(!stopping.improved());
  stopping.epochEnded(2, 0.5);
  QVERIFY(stopping.improved());
  stopping.epochEnded(3, nan);
  stopping.epochEnded(4, nan);
  QVERIFY(stopping.shouldStop());
}

void TestRun::stoppingGoesOnWhereACheckpointLeftIt() {
  core::EarlyStopping first({3, 0.0, false});
  first.epochEnded(1, 0.5);
  first.epochEnded(2, 0.6);
  core::EarlyStopping second({3, 0.0, false});
  second.setState(first.state());
  second.epochEnded(3, 0.6);
  QVERIFY(!second.shouldStop());
  second.epochEnded(4, 0.6);
  QVERIFY(second.shouldStop());
  QCOMPARE(second.state().bestEpoch, std::int64_t{1});
}

void TestRun::pausedTrainingWaitsUntilItIsResumed() {
  for (int attempt = 0; attempt < 200; ++attempt) {  // One that did not wait would win the race sooner or later.
    core::TrainingControl control;
    control.pause();
    std::atomic<bool> asking = false;
    std::atomic<bool> resumed = false;
    bool inTime = false;
    bool goesOn = false;
    std::thread training([&] {
      asking = true;
      goesOn = control.passOrStop();
      inTime = resumed;
    });
    while (!asking) std::this_thread::yield();
    std::this_thread::yield();
    resumed = true;
    control.resume();
    training.join();
    QVERIFY(goesOn && inTime);
    QVERIFY(!control.isPaused());
  }
}

void TestRun::whoMustNotStayIsToldWhyItCannotPass() {
  using Passage = core::TrainingControl::Passage;
  core::TrainingControl control;
  QVERIFY(control.passWithin(std::chrono::milliseconds(0)) == Passage::Open);
  control.pause();
  QVERIFY(control.passWithin(std::chrono::milliseconds(0)) == Passage::Paused);
  int served = 0;
  control.serve([&](core::TrainingRequest&) { ++served; });
  control.ask(core::LiveChange{});
  QVERIFY(control.passWithin(std::chrono::milliseconds(0)) == Passage::Paused);
  QCOMPARE(served, 1);
  control.resume();
  QVERIFY(control.passWithin(std::chrono::milliseconds(0)) == Passage::Open);
  control.stop();
  QVERIFY(control.passWithin(std::chrono::hours(1)) == Passage::Stopping);
}

void TestRun::stoppingEndsAPause() {
  core::TrainingControl control;
  control.pause();
  bool goesOn = true;
  std::jthread training([&] { goesOn = control.passOrStop(); });
  control.stop();
  training.join();
  QVERIFY(!goesOn);
  QVERIFY(control.isStopping());
}

QTEST_GUILESS_MAIN(TestRun)

#include "tst_run.moc"
