// SPDX-License-Identifier: GPL-3.0-or-later
// A kept run once more: everything that is kept, once each, in the order in which it happened.
#include <QTest>

#include "core/base/overloaded.h"
#include "core/run/run_replay.h"

namespace {

core::RunStarted started(std::int64_t finishedEpochs) {
  core::RunStarted start;
  start.settings = core::defaultRunSettings();
  start.batchesPerEpoch = 3;
  start.finishedEpochs = finishedEpochs;
  return start;
}

core::RunCurves curvesOf(std::int64_t epochs) {
  core::RunCurves curves;
  for (std::int64_t epoch = 1; epoch <= epochs; ++epoch) {
    core::EpochRecord record;
    record.epoch = epoch;
    record.endedMs = 1000 * epoch;
    record.isBest = epoch == 2;
    curves.epochs.push_back(record);
    curves.metrics["val_loss"].push_back({epoch, 1.0 / static_cast<double>(epoch)});
  }
  return curves;
}

std::vector<core::BatchLosses> batchesOf(std::int64_t epochs) {
  std::vector<core::BatchLosses> batches;
  for (std::int64_t epoch = 1; epoch <= epochs; ++epoch) batches.push_back({epoch, {0.5, 0.4, 0.3}});
  return batches;
}

// "S0" a start, "b2/3" a batch, "E1" an epoch, "*" behind it where it is the best, "C" a change, "W" a warning, "F" an end.
QString course(const std::vector<core::EventRecord>& events, const core::RunCurves& curves,
               const std::vector<core::BatchLosses>& batches) {
  QStringList seen;
  const auto word = core::Overloaded{
      [](const core::RunStarted& start) { return "S" + QString::number(start.finishedEpochs); },
      [](const core::BatchDone& batch) { return QStringLiteral("b%1/%2").arg(batch.batch).arg(batch.batches); },
      [](const core::EpochDone& epoch) { return QStringLiteral("E%1%2").arg(epoch.epoch).arg(epoch.best ? "*" : ""); },
      [](const core::SettingsChanged&) { return QStringLiteral("C"); },
      [](const core::RunWarning&) { return QStringLiteral("W"); },
      [](const auto&) { return QStringLiteral("F"); },
  };
  core::replay(events, curves, batches, [&](const core::TrainEvent& event) { seen << std::visit(word, event); });
  return seen.join(QLatin1Char(' '));
}

}  // namespace

class TestRunReplay : public QObject {
  Q_OBJECT

 private slots:
  void epochsFollowTheirBatches();
  void changesAndWarningsHaveTheirPlaces();
  void anUnfinishedEpochKeepsItsLength();
  void aRunThatWentOnFromEarlierShowsWhatItKept();
  void aRunThatWentOnInTheMiddleOfAnEpochHasEachBatchOnce();
  void damagedEpochsAreLeftOut();
  void figuresComeBack();
};

void TestRunReplay::epochsFollowTheirBatches() {
  QCOMPARE(course({{0, started(0)}, {2500, core::RunFinished{2, 2}}}, curvesOf(2), batchesOf(2)),
           QStringLiteral("S0 b1/3 b2/3 b3/3 E1 b1/3 b2/3 b3/3 E2* F"));
}

void TestRunReplay::changesAndWarningsHaveTheirPlaces() {
  const core::SettingsChanged changed{core::defaultRunSettings(), {"learning_rate"}, 2, 1};
  QCOMPARE(course({{0, started(0)}, {1100, core::RunWarning{}}, {1500, changed}, {9000, core::RunStopped{2}}},
                  curvesOf(2), batchesOf(2)),
           QStringLiteral("S0 b1/3 b2/3 b3/3 E1 W b1/3 C b2/3 b3/3 E2* F"));
}

void TestRunReplay::anUnfinishedEpochKeepsItsLength() {
  std::vector<core::BatchLosses> batches = batchesOf(1);
  batches.push_back({2, {0.2}});
  QCOMPARE(course({{0, started(0)}, {1500, core::RunFailed{}}}, curvesOf(1), batches),
           QStringLiteral("S0 b1/3 b2/3 b3/3 E1 b1/3 F"));
}

// Its second checkpoint was damaged, so that it went on after its first epoch; what was trained before is gone.
void TestRunReplay::aRunThatWentOnFromEarlierShowsWhatItKept() {
  QCOMPARE(course({{0, started(0)}, {100, started(2)}, {200, core::RunStopped{3}}, {300, started(1)}}, curvesOf(3), {}),
           QStringLiteral("S0 E1 S2 F S1 E2* E3"));
}

// First after its second batch; that checkpoint was damaged later, so that the same batch was trained again.
void TestRunReplay::aRunThatWentOnInTheMiddleOfAnEpochHasEachBatchOnce() {
  core::RunStarted second = started(1);
  second.finishedBatches = 2;
  core::RunStarted first = started(1);
  first.finishedBatches = 1;
  QCOMPARE(course({{0, started(0)}, {100, core::RunStopped{1, 2}}, {200, second}}, curvesOf(2), batchesOf(2)),
           QStringLiteral("S0 b1/3 b2/3 b3/3 E1 F b1/3 b2/3 S1 b3/3 E2*"));
  QCOMPARE(
      course({{0, started(0)}, {100, second}, {200, core::RunStopped{1, 2}}, {300, first}}, curvesOf(2), batchesOf(2)),
      QStringLiteral("S0 b1/3 b2/3 b3/3 E1 b1/3 S1 F S1 b2/3 b3/3 E2*"));
}

void TestRunReplay::damagedEpochsAreLeftOut() {
  core::RunCurves curves = curvesOf(3);
  curves.epochs.erase(curves.epochs.begin() + 1);
  QCOMPARE(course({{0, started(0)}}, curves, batchesOf(3)),
           QStringLiteral("S0 b1/3 b2/3 b3/3 E1 b1/3 b2/3 b3/3 b1/3 b2/3 b3/3 E3"));
  QCOMPARE(course({}, curves, {}), QStringLiteral("E1 E3"));
}

void TestRunReplay::figuresComeBack() {
  double loss = 0.0;
  core::MetricValues metrics;
  core::replay({}, curvesOf(1), batchesOf(1), [&](const core::TrainEvent& event) {
    if (const auto* const batch = std::get_if<core::BatchDone>(&event)) loss = batch->loss;
    if (const auto* const epoch = std::get_if<core::EpochDone>(&event)) metrics = epoch->metrics;
  });
  QCOMPARE(loss, 0.3);
  QCOMPARE(metrics, (core::MetricValues{{"val_loss", 1.0}}));
}

QTEST_GUILESS_MAIN(TestRunReplay)
#include "tst_run_replay.moc"
