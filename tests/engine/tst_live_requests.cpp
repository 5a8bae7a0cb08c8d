// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trainer.h"

#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <thread>

#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"
#include "tests/support/memory_dataset.h"
#include "tests/support/told_events.h"

namespace {

using testing::Events;

core::RunSettings settingsFor(int epochs) {
  core::RunSettings settings = testing::quickSettings();
  core::changeSettings(settings, {{"epochs", std::to_string(epochs)}, {"learning_rate", "0.01"}});
  return settings;
}

// Trains, calling react with each event and the run's control; three batches an epoch.
Events trained(const core::RunSettings& settings,
               const std::function<void(const core::TrainEvent&, core::TrainingControl&)>& react,
               const std::optional<core::StartingPoint>& start = {}) {
  Events events;
  core::TrainingControl control;
  core::trainModel(
      settings, testing::smoothPictures(settings.data, 16), control,
      [&](const core::TrainEvent& event) {
        events.push_back(event);
        react(event, control);
      },
      start);
  control.close();
  return events;
}

bool isBatch(const core::TrainEvent& event, std::int64_t epoch, std::int64_t batch) {
  const auto* const done = std::get_if<core::BatchDone>(&event);
  return done != nullptr && done->epoch == epoch && done->batch == batch;
}

core::Image pictureOf(int size) { return core::Image(size, size, 3, 100); }

}  // namespace

class TestLiveRequests : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aNewLearningRateActsFromTheNextBatchOn();
  void aRunCanBeMadeLongerAndShorter();
  void patienceCanBeSetDuringARun();
  void aValueThatDoesNotFitIsAWarningAndTheRunGoesOn();
  void goingOnAfterAChangeEqualsTheRunThatWasNotInterrupted();
  void aRunThatIsMadeLongerKeepsItsRateAlsoAfterAnInterruption();
  void aFinishedRunGoesOnAtItsRateOrAnew();
  void aPictureIsTriedDuringARunWithoutChangingIt();
  void aPictureIsTriedWhileTheRunIsPaused();
  void aPictureThatComesTooLateOrDoesNotFitIsAnsweredWithNothing();
};

void TestLiveRequests::aNewLearningRateActsFromTheNextBatchOn() {
  const Events events = trained(settingsFor(2), [](const auto& event, auto& control) {
    if (isBatch(event, 1, 2)) control.ask(core::LiveChange{0.002, {}, {}});
  });
  const auto batches = testing::every<core::BatchDone>(events);
  QCOMPARE(batches[1].learningRate, 0.01);
  QCOMPARE(batches[2].learningRate, 0.002);
  QCOMPARE(batches.back().learningRate, 0.002);
  const auto changes = testing::every<core::SettingsChanged>(events);
  QCOMPARE(changes.size(), std::size_t{1});
  QCOMPARE(changes[0].keys, std::vector<std::string>{"learning_rate"});
  QCOMPARE(changes[0].epoch, std::int64_t{1});
  QCOMPARE(changes[0].settings.optimizer.real("learning_rate"), 0.002);
}

void TestLiveRequests::aRunCanBeMadeLongerAndShorter() {
  const auto epochsAfter = [](int wanted) {
    return testing::every<core::EpochDone>(trained(settingsFor(4),
                                                   [wanted](const auto& event, auto& control) {
                                                     if (isBatch(event, 2, 1))
                                                       control.ask(core::LiveChange{{}, wanted, {}});
                                                   }))
        .size();
  };
  QCOMPARE(epochsAfter(6), std::size_t{6});
  QCOMPARE(epochsAfter(3), std::size_t{3});
  QCOMPARE(epochsAfter(1), std::size_t{2});  // The epoch in hand is finished.
}

void TestLiveRequests::patienceCanBeSetDuringARun() {
  core::RunSettings settings = settingsFor(40);
  core::changeSettings(settings, {{"min_delta", "1"}});  // Nothing counts as progress.
  const Events events = trained(settings, [](const auto& event, auto& control) {
    if (isBatch(event, 3, 1)) control.ask(core::LiveChange{{}, {}, 4});
  });
  QCOMPARE(testing::every<core::EpochDone>(events).size(), std::size_t{5});
  QVERIFY(testing::every<core::RunFinished>(events).front().reason == core::FinishReason::EarlyStopping);
}

void TestLiveRequests::aValueThatDoesNotFitIsAWarningAndTheRunGoesOn() {
  const Events events = trained(settingsFor(2), [](const auto& event, auto& control) {
    if (isBatch(event, 1, 1)) control.ask(core::LiveChange{-1.0, {}, {}});
  });
  QCOMPARE(testing::every<core::RunWarning>(events).size(), std::size_t{1});
  QCOMPARE(testing::every<core::EpochDone>(events).size(), std::size_t{2});
  QCOMPARE(testing::every<core::BatchDone>(events).back().learningRate, 0.01);
}

void TestLiveRequests::goingOnAfterAChangeEqualsTheRunThatWasNotInterrupted() {
  const QTemporaryDir folder;
  const core::StartingPoint start{folder.filePath("two").toStdString(), {}};
  core::RunSettings changedSettings;
  const Events whole = trained(settingsFor(4), [&](const auto& event, auto& control) {
    if (isBatch(event, 2, 1)) control.ask(core::LiveChange{0.004, {}, {}});
    if (const auto* changed = std::get_if<core::SettingsChanged>(&event)) changedSettings = changed->settings;
    const auto* ready = std::get_if<core::WeightsReady>(&event);
    if (ready != nullptr && ready->epoch == 2 && !ready->final) ready->weights->saveCheckpoint(start.checkpoint);
  });
  const Events resumed = trained(
      changedSettings, [](const auto&, auto&) {}, start);
  const auto expected = testing::every<core::EpochDone>(whole);
  const auto found = testing::every<core::EpochDone>(resumed);
  QCOMPARE(found.size(), std::size_t{2});
  QVERIFY(found[0].metrics == expected[2].metrics);
  QVERIFY(found[1].metrics == expected[3].metrics);
}

void TestLiveRequests::aRunThatIsMadeLongerKeepsItsRateAlsoAfterAnInterruption() {
  const QTemporaryDir folder;
  const core::StartingPoint start{folder.filePath("three").toStdString(), {}};
  core::RunSettings settings = settingsFor(4);
  core::changeSettings(settings, {{"schedule", "cosine"}});
  core::RunSettings longer = settings;
  const Events whole = trained(settings, [&](const auto& event, auto& control) {
    if (isBatch(event, 2, 1)) control.ask(core::LiveChange{{}, 6, {}});
    if (const auto* changed = std::get_if<core::SettingsChanged>(&event)) longer = changed->settings;
    const auto* ready = std::get_if<core::WeightsReady>(&event);
    if (ready != nullptr && ready->epoch == 3 && !ready->final) ready->weights->saveCheckpoint(start.checkpoint);
  });
  const auto batches = testing::every<core::BatchDone>(whole);
  QCOMPARE(batches.size(), std::size_t{18});
  QCOMPARE(batches[4].learningRate, batches[3].learningRate);  // No jump; from there it glides to the new end.
  for (std::size_t i = 5; i < batches.size(); ++i) QVERIFY(batches[i].learningRate < batches[i - 1].learningRate);
  const auto resumed = testing::every<core::EpochDone>(trained(
      longer, [](const auto&, auto&) {}, start));
  QCOMPARE(resumed.size(), std::size_t{3});
  for (std::size_t i = 0; i < 3; ++i)
    QVERIFY(resumed[i].metrics == testing::every<core::EpochDone>(whole)[i + 3].metrics);
}

void TestLiveRequests::aFinishedRunGoesOnAtItsRateOrAnew() {
  const QTemporaryDir folder;
  const core::StartingPoint start{folder.filePath("end").toStdString(), {}};
  core::RunSettings settings = settingsFor(2);
  core::changeSettings(settings, {{"schedule", "cosine"}});
  const Events first = trained(settings, [&](const auto& event, auto&) {
    const auto* ready = std::get_if<core::WeightsReady>(&event);
    if (ready != nullptr && ready->epoch == 2 && !ready->final) ready->weights->saveCheckpoint(start.checkpoint);
  });
  core::changeSettings(settings, {{"epochs", "4"}});
  const auto nothing = [](const auto&, auto&) {};
  QCOMPARE(testing::every<core::BatchDone>(trained(settings, nothing, start)).front().learningRate,
           testing::every<core::BatchDone>(first).back().learningRate);
  core::changeSettings(settings, {{"when_lengthened", "rescale"}});
  QCOMPARE(testing::every<core::BatchDone>(trained(settings, nothing, start)).front().learningRate, 0.005);
}

void TestLiveRequests::aPictureIsTriedDuringARunWithoutChangingIt() {
  core::RunSettings settings = settingsFor(3);
  core::changeSettings(settings, {{"architecture", "per-pixel-dense"}, {"filters", "4,4"}, {"units", "8,8"}});
  int answers = 0;
  const Events tried = trained(settings, [&](const auto& event, auto& control) {
    if (!std::holds_alternative<core::BatchDone>(event)) return;
    control.ask(core::TryImage{pictureOf(16), [&answers](std::optional<core::ProbeOutput> output) {
                                 if (output && output->output.width == 16) ++answers;
                               }});
  });
  const Events plain = trained(settings, [](const auto&, auto&) {});
  QVERIFY(answers >= 8);  // The last may come too late.
  const auto expected = testing::every<core::EpochDone>(plain);
  const auto found = testing::every<core::EpochDone>(tried);
  for (std::size_t i = 0; i < expected.size(); ++i) QVERIFY(found[i].metrics == expected[i].metrics);
}

void TestLiveRequests::aPictureIsTriedWhileTheRunIsPaused() {
  std::thread asker;
  bool answered = false;
  bool wasPaused = false;
  (void)trained(settingsFor(1), [&](const auto& event, auto& control) {
    if (!isBatch(event, 1, 1)) return;
    control.pause();
    asker = std::thread([&] {
      control.ask(core::TryImage{pictureOf(16), [&](std::optional<core::ProbeOutput> output) {
                                   answered = output.has_value();
                                   wasPaused = control.isPaused();
                                   control.resume();
                                 }});
    });
  });
  asker.join();
  QVERIFY(answered);
  QVERIFY(wasPaused);
}

void TestLiveRequests::aPictureThatComesTooLateOrDoesNotFitIsAnsweredWithNothing() {
  int refused = 0;
  const auto answer = [&refused](std::optional<core::ProbeOutput> output) { refused += output ? 0 : 1; };
  (void)trained(settingsFor(1), [&](const auto& event, auto& control) {
    if (isBatch(event, 1, 1)) control.ask(core::TryImage{pictureOf(8), answer});
    if (std::holds_alternative<core::RunFinished>(event)) control.ask(core::TryImage{pictureOf(16), answer});
  });
  QCOMPARE(refused, 2);
  core::TrainingControl over;
  over.close();
  over.ask(core::TryImage{pictureOf(16), answer});
  QCOMPARE(refused, 3);
}

std::unique_ptr<QObject> makeLiveRequestsTest() { return std::make_unique<TestLiveRequests>(); }

#include "tst_live_requests.moc"
