// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/base/error.h"
#include "core/run/catalogue.h"
#include "core/run/learning_rate.h"
#include "core/run/lengthening.h"
#include "core/run/settings_schema.h"
#include "tests/support/keras_fixture.h"

class TestLearningRate : public QObject {
  Q_OBJECT

 private slots:
  void cosineAndStepFollowKerasStepForStep();
  void plateauFollowsKerasEpochForEpoch();
  void warmUpRisesFromZeroToTheRateAndStays();
  void warmUpComesBeforeEverySchedule_data();
  void warmUpComesBeforeEverySchedule();
  void longerWarmUpThanTheRunNeverDividesByZero();
  void changedBaseRateKeepsWhatThePlateauHasTaken();
  void plateauGoesOnWhereACheckpointLeftIt();
  void lossThatIsNotANumberCountsAsNoProgress();
  void aLengthenedCosineGoesOnFromWhereItIs();
  void aLengthenedCosineIsLaidOutAnewWhereThatIsAskedFor();
  void aCosineThatWarmsUpIsLaidOutOverItsNewLength();
  void theLengthChangesNoOtherSchedule_data();
  void theLengthChangesNoOtherSchedule();
  void aCourseGoesOnWhereACheckpointLeftIt();
  void whatTheRateWillDoIsSaidBefore();
};

namespace {

core::Choice schedule(const std::string& name, const nlohmann::json& options = nlohmann::json::object()) {
  return choiceOf(core::scheduleCatalogue(), name, options);
}

}  // namespace

void TestLearningRate::cosineAndStepFollowKerasStepForStep() {
  for (const auto& example : kerasFixture("learning_rates.json", "schedules")) {
    const core::LearningRateSchedule rates(schedule(example.at("name"), example.at("options")), example.at("base"),
                                           example.at("epochs"), example.at("steps_per_epoch"));
    std::int64_t step = 0;
    for (const double theirs : example.at("rates")) {
      const double ours = rates.rateAt(step);
      QVERIFY2(
          agree(ours, theirs, 1e-5, 1e-9),
          qPrintable(QString("%1, step %2: %3").arg(QString::fromStdString(example.at("name"))).arg(step).arg(ours)));
      ++step;
    }
    QVERIFY(step > 30);
  }
}

void TestLearningRate::plateauFollowsKerasEpochForEpoch() {
  for (const auto& example : kerasFixture("learning_rates.json", "plateaus")) {
    core::LearningRateSchedule rates(schedule("plateau", example.at("options")), example.at("base"), 100, 3);
    double before = example.at("base");
    for (std::size_t epoch = 0; epoch < example.at("val_loss").size(); ++epoch) {
      const double theirs = example.at("rates").at(epoch);
      const bool reduced = rates.epochEnded(example.at("val_loss").at(epoch));
      QVERIFY2(agree(rates.rateAt(1000), theirs, 1e-5), qPrintable(QString("epoch %1").arg(epoch)));
      QCOMPARE(reduced, theirs < 0.999 * before);
      before = theirs;
    }
  }
}

void TestLearningRate::warmUpRisesFromZeroToTheRateAndStays() {
  const core::LearningRateSchedule rates(schedule("warmup", {{"warmup_epochs", 2}}), 0.4, 10, 4);
  QCOMPARE(rates.rateAt(0), 0.0);
  QCOMPARE(rates.rateAt(1), 0.05);
  QCOMPARE(rates.rateAt(7), 0.35);
  QCOMPARE(rates.rateAt(8), 0.4);
  QCOMPARE(rates.rateAt(400), 0.4);
}

void TestLearningRate::warmUpComesBeforeEverySchedule_data() {
  QTest::addColumn<std::string>("name");
  for (const core::CatalogueEntry& entry : core::scheduleCatalogue()) QTest::newRow(entry.name.c_str()) << entry.name;
}

void TestLearningRate::warmUpComesBeforeEverySchedule() {
  QFETCH(const std::string, name);
  const core::LearningRateSchedule warm(schedule(name, {{"warmup_epochs", 3}}), 0.1, 20, 5);
  const core::LearningRateSchedule cold(schedule(name, {{"warmup_epochs", 0}}), 0.1, 17, 5);
  QCOMPARE(warm.rateAt(6), 0.04);
  for (const std::int64_t step : {0, 1, 42, 60, 84}) QCOMPARE(warm.rateAt(15 + step), cold.rateAt(step));
}

void TestLearningRate::longerWarmUpThanTheRunNeverDividesByZero() {
  const core::LearningRateSchedule rates(schedule("cosine", {{"warmup_epochs", 5}}), 0.1, 5, 2);
  QCOMPARE(rates.rateAt(5), 0.05);
  QCOMPARE(rates.rateAt(10), 0.1);
  QCOMPARE(rates.rateAt(11), 0.0);
}

void TestLearningRate::changedBaseRateKeepsWhatThePlateauHasTaken() {
  core::LearningRateSchedule rates(schedule("plateau", {{"plateau_patience", 1}, {"factor", 0.5}}), 0.1, 10, 2);
  QVERIFY(!rates.epochEnded(1.0));
  QVERIFY(rates.epochEnded(1.0));
  QCOMPARE(rates.rateAt(4), 0.05);
  rates.setBaseRate(0.6);
  QCOMPARE(rates.rateAt(4), 0.3);
}

void TestLearningRate::plateauGoesOnWhereACheckpointLeftIt() {
  const core::Choice plateau = schedule("plateau", {{"plateau_patience", 3}, {"factor", 0.5}});
  core::LearningRateSchedule first(plateau, 0.1, 10, 2);
  for (const double loss : {1.0, 1.0, 1.0, 1.0, 1.0}) (void)first.epochEnded(loss);
  QCOMPARE(first.rateAt(0), 0.05);
  core::LearningRateSchedule second(plateau, 0.1, 10, 2);
  second.setPlateau(first.plateau());
  QCOMPARE(second.rateAt(0), 0.05);
  QVERIFY(!second.epochEnded(1.0));
  QVERIFY(second.epochEnded(1.0));
  QCOMPARE(second.rateAt(0), 0.025);
}

void TestLearningRate::lossThatIsNotANumberCountsAsNoProgress() {
  core::LearningRateSchedule rates(schedule("plateau", {{"plateau_patience", 1}}), 0.1, 10, 2);
  QVERIFY(!rates.epochEnded(1.0));
  QVERIFY(rates.epochEnded(std::numeric_limits<double>::quiet_NaN()));
  QCOMPARE(rates.plateau().best, 1.0);
}

void TestLearningRate::aLengthenedCosineGoesOnFromWhereItIs() {
  core::LearningRateSchedule rates(schedule("cosine", {{"alpha", 0.1}}), 0.4, 4, 2);
  const double last = rates.rateAt(7);
  QVERIFY(last > 0.04);
  rates.changeLength(8, 8);
  QCOMPARE(rates.rateAt(8), last);
  for (std::int64_t step = 9; step <= 16; ++step) QVERIFY(rates.rateAt(step) < rates.rateAt(step - 1));
  QCOMPARE(rates.rateAt(16), 0.04);
  rates.setBaseRate(0.8);  // It follows the base from wherever it is.
  QCOMPARE(rates.rateAt(8), 2.0 * last);
}

void TestLearningRate::aLengthenedCosineIsLaidOutAnewWhereThatIsAskedFor() {
  core::LearningRateSchedule rates(schedule("cosine", {{"when_lengthened", "rescale"}}), 0.4, 4, 2);
  const core::LearningRateSchedule whole(schedule("cosine"), 0.4, 8, 2);
  rates.changeLength(8, 8);
  for (std::int64_t step = 8; step <= 16; ++step) QCOMPARE(rates.rateAt(step), whole.rateAt(step));
}

void TestLearningRate::aCosineThatWarmsUpIsLaidOutOverItsNewLength() {
  core::LearningRateSchedule rates(schedule("cosine", {{"warmup_epochs", 2}}), 0.4, 4, 2);
  const core::LearningRateSchedule whole(schedule("cosine", {{"warmup_epochs", 2}}), 0.4, 8, 2);
  rates.changeLength(8, 3);
  for (std::int64_t step = 0; step <= 16; ++step) QCOMPARE(rates.rateAt(step), whole.rateAt(step));
}

void TestLearningRate::theLengthChangesNoOtherSchedule_data() {
  QTest::addColumn<std::string>("name");
  for (const core::CatalogueEntry& entry : core::scheduleCatalogue()) {
    if (entry.name != "cosine") QTest::newRow(entry.name.c_str()) << entry.name;
  }
}

void TestLearningRate::theLengthChangesNoOtherSchedule() {
  QFETCH(const std::string, name);
  core::LearningRateSchedule rates(schedule(name), 0.1, 20, 5);
  const core::LearningRateSchedule before = rates;
  rates.changeLength(40, 100);
  for (const std::int64_t step : {0, 10, 99, 100, 150}) QCOMPARE(rates.rateAt(step), before.rateAt(step));
}

void TestLearningRate::aCourseGoesOnWhereACheckpointLeftIt() {
  core::LearningRateSchedule first(schedule("cosine"), 0.1, 4, 3);
  first.changeLength(9, 12);
  core::LearningRateSchedule second(schedule("cosine"), 0.1, 9, 3);
  second.goOn(first.course(), 15);
  for (std::int64_t step = 12; step <= 27; ++step) QCOMPARE(second.rateAt(step), first.rateAt(step));
  core::LearningRateSchedule longer(schedule("cosine"), 0.1, 12, 3);  // Given more epochs while it was away.
  longer.goOn(first.course(), 15);
  QCOMPARE(longer.rateAt(15), first.rateAt(14));
  QCOMPARE(longer.rateAt(36), 0.0);
}

void TestLearningRate::whatTheRateWillDoIsSaidBefore() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"epochs", "4"}});
  const core::RunStanding standing{4, 1, 1e-3};
  QVERIFY(core::rateNote(core::lengthened(settings, {8, {}}), standing).empty());
  QVERIFY_EXCEPTION_THROWN((void)core::lengthened(settings, {8, core::LengthenedRate::Rescale}), core::Error);
  core::changeSettings(settings, {{"schedule", "cosine"}});
  const core::RunStanding glided{4, 1, 0.000146446609406726};
  const core::RunSettings onwards = core::lengthened(settings, {8, {}});
  QCOMPARE(core::rateWhenLengthened(onwards, glided), glided.learningRate);
  QCOMPARE(QString::fromStdString(core::rateNote(onwards, glided).english()),
           QStringLiteral("The learning rate goes on from 0.00015 and glides down to epoch 8."));
  const core::RunSettings anew = core::lengthened(settings, {8, core::LengthenedRate::Rescale});
  QCOMPARE(core::rateWhenLengthened(anew, glided), 5e-4);
  const QString jump = QString::fromStdString(core::rateNote(anew, glided).english());
  QVERIFY2(jump.startsWith("The learning rate jumps from 0.00015 to ") && jump.endsWith("once more to epoch 8."),
           qPrintable(jump));
  // Within an epoch the rate has glided on since the last whole one, and where there was none it began at the top.
  const core::RunStanding half = core::standingWithin(settings, {2, 4, 5e-4}, 2);
  QVERIFY(half.learningRate < 5e-4 && half.learningRate > 3e-4);
  QCOMPARE(core::rateWhenLengthened(onwards, half), half.learningRate);
  const double laidOutAnew = core::rateWhenLengthened(anew, half);
  QVERIFY(laidOutAnew < core::rateWhenLengthened(anew, {2, 4, 5e-4}));
  const core::RunStanding early = core::standingWithin(settings, {0, 4, 0.0}, 1);
  QCOMPARE(early.learningRate, settings.optimizer.real("learning_rate"));
  QVERIFY(!core::rateNote(onwards, early).empty());
  const core::RunStanding ended{4, 1, 1e-6};
  QVERIFY(QString::fromStdString(core::rateNote(onwards, ended).english()).contains("next to nothing"));
}

QTEST_GUILESS_MAIN(TestLearningRate)

#include "tst_learning_rate.moc"
