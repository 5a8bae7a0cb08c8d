// SPDX-License-Identifier: GPL-3.0-or-later
// The time that a run still takes, as people are told it.
#include <QTest>
#include <cmath>

#include "core/run/remaining_time.h"

namespace {

constexpr int kBatches = 100;
constexpr int kBatchSize = 10;
constexpr double kNormal = 0.1;  // Seconds a batch.

core::RunStarted started(int epochs) {
  core::RunStarted run;
  run.settings.training.epochs = epochs;
  run.settings.training.batchSize = kBatchSize;
  run.settings.training.evaluationSample = 0;
  run.trainingCount = kBatches * kBatchSize;
  run.validationCount = 300;
  return run;
}

// Trains one epoch; seconds: what a batch takes. Answers what was told after each.
template <class Seconds>
std::vector<double> trained(core::RemainingTime& left, std::int64_t epoch, const Seconds& seconds) {
  std::vector<double> told;
  double spent = 0.0;
  for (int batch = 1; batch <= kBatches; ++batch) {
    spent += seconds(batch);
    core::BatchDone done;
    done.epoch = epoch;
    done.batch = batch;
    done.batches = kBatches;
    done.imagesPerSecond = batch * kBatchSize / spent;
    left.add(done);
    told.push_back(left.seconds());
  }
  return told;
}

core::EpochDone ended(std::int64_t epoch) {
  core::EpochDone done;
  done.epoch = epoch;
  done.evaluationSeconds = 2.0;
  return done;
}

}  // namespace

class TestRemainingTime : public QObject {
  Q_OBJECT

 private slots:
  void nothingIsToldBeforeTheFirstBatch();
  void aSteadyRunCountsDown();
  void aSlowBeginningOfAnEpochHardlyMovesIt();
  void aMachineThatStaysSlowIsBelieved();
  void aNewEndCountsAtOnce();
};

void TestRemainingTime::nothingIsToldBeforeTheFirstBatch() { QVERIFY(core::RemainingTime(started(3)).seconds() < 0.0); }

void TestRemainingTime::aSteadyRunCountsDown() {
  core::RemainingTime left(started(3));
  const std::vector<double> told = trained(left, 1, [](int) { return kNormal; });
  // Three epochs of 10 s, and after each 300 pictures for a third of what training takes.
  QVERIFY(std::abs(told.front() - (30.0 - kNormal + 3.0)) < 1e-6);
  for (std::size_t i = 1; i < told.size(); ++i) QVERIFY(std::abs(told[i - 1] - told[i] - kNormal) < 1e-6);
  left.add(ended(1));
  QVERIFY(std::abs(left.seconds() - (20.0 + 4.0)) < 1e-6);  // The measuring is known by now.
}

void TestRemainingTime::aSlowBeginningOfAnEpochHardlyMovesIt() {
  core::RemainingTime left(started(60));
  for (std::int64_t epoch = 1; epoch <= 6; ++epoch) {
    (void)trained(left, epoch, [](int) { return kNormal; });
    left.add(ended(epoch));
  }
  const double before = left.seconds();
  const std::vector<double> told = trained(left, 7, [](int batch) { return batch <= 3 ? 5.0 * kNormal : kNormal; });
  for (const double seconds : told)
    QVERIFY2(std::abs(seconds - before) < 0.1 * before, qPrintable(QString::number(seconds)));
}

void TestRemainingTime::aMachineThatStaysSlowIsBelieved() {
  core::RemainingTime left(started(60));
  (void)trained(left, 1, [](int) { return kNormal; });
  left.add(ended(1));
  const double before = left.seconds();
  (void)trained(left, 2, [](int) { return 5.0 * kNormal; });
  (void)trained(left, 3, [](int) { return 5.0 * kNormal; });
  left.add(ended(3));
  QVERIFY(left.seconds() > 3.5 * before);
}

void TestRemainingTime::aNewEndCountsAtOnce() {
  core::RemainingTime left(started(4));
  (void)trained(left, 1, [](int) { return kNormal; });
  left.add(ended(1));
  core::SettingsChanged changed;
  changed.settings.training.epochs = 2;
  left.add(changed);
  QVERIFY(std::abs(left.seconds() - 12.0) < 1e-6);
}

QTEST_GUILESS_MAIN(TestRemainingTime)
#include "tst_remaining_time.moc"
