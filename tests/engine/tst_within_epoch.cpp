// SPDX-License-Identifier: GPL-3.0-or-later
// A run that is interrupted in the middle of an epoch goes on with the next batch, and is the run that nobody interrupted.
#include "core/engine/trainer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <functional>

#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"
#include "tests/support/memory_dataset.h"
#include "tests/support/told_events.h"

namespace {

namespace fs = std::filesystem;

using testing::Events;
using React = std::function<void(const core::TrainEvent&, core::TrainingControl&)>;

// 16 pictures to train on: with batches of 5 the last one of an epoch has a single picture.
Events trainedOn(const core::RunSettings& settings, const React& react,
                 const std::optional<core::StartingPoint>& start = {},
                 std::optional<std::chrono::seconds> keepEvery = {}) {
  Events events;
  core::TrainingControl control;
  if (keepEvery) control.setKeepEvery(*keepEvery);
  core::trainModel(
      settings, testing::smoothPictures(settings.data, 21), control,
      [&](const core::TrainEvent& event) {
        events.push_back(event);
        react(event, control);
      },
      start);
  control.close();
  return events;
}

// Stops after this batch of this epoch; whatever is kept of an epoch in its middle goes into the file, the last weights into
// the other, where the run has the best ones in a third.
React stoppingAfter(std::int64_t epoch, std::int64_t batch, const fs::path& file, const fs::path& best = {}) {
  return [=](const core::TrainEvent& event, core::TrainingControl& control) {
    const auto* const done = std::get_if<core::BatchDone>(&event);
    if (done != nullptr && done->epoch == epoch && done->batch == batch) control.stop();
    const auto* const ready = std::get_if<core::WeightsReady>(&event);
    if (ready != nullptr && ready->batches > 0) ready->weights->saveCheckpoint(file);
    if (ready != nullptr && ready->best && !best.empty()) ready->weights->save(best);
  };
}

React savingTheEnd(const fs::path& file) {
  return [=](const core::TrainEvent& event, core::TrainingControl&) {
    const auto* const ready = std::get_if<core::WeightsReady>(&event);
    if (ready != nullptr && ready->final) ready->weights->save(file);
  };
}

const React kNothing = [](const core::TrainEvent&, core::TrainingControl&) {};

QByteArray bytesIn(const fs::path& path) {
  QFile file(QString::fromStdString(path.string()));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isSame(const core::BatchDone& a, const core::BatchDone& b) {
  return a.epoch == b.epoch && a.batch == b.batch && a.batches == b.batches && a.loss == b.loss &&
         a.runningLoss == b.runningLoss && a.learningRate == b.learningRate && a.gradientNorm == b.gradientNorm;
}

core::RunSettings settingsWith(std::map<std::string, std::string> changes) {
  changes.insert({{"batch_size", "5"}, {"epochs", "3"}});
  core::RunSettings settings = testing::quickSettings(changes);
  for (auto& [option, value] : settings.architecture.options) {
    if (option == "filters") value = std::vector<std::int64_t>{3, 4};
    if (option == "units" && changes.at("architecture") != "basic") value = std::vector<std::int64_t>{8, 6};
  }
  return settings;
}

}  // namespace

class TestWithinEpoch : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init();
  void theRunIsThatWhichNobodyInterrupted_data();
  void theRunIsThatWhichNobodyInterrupted();
  void aRunIsStoppedAgainAndAgain();
  void keepingFromTimeToTimeChangesNothing();
  void aChangeInTheMiddleOfTheEpochIsKept();
  void whatFailsAfterGoingOnHasTheWeightsFromBeforeTheEpoch();
  void whatCannotBeKeptIsSaidAndTheRunStops();
  void nothingIsKeptTwice();
  void theDoctorGoesOnAsWell();
  void theDoctorKnowsTheEpochsBefore();
  void aDamagedPlaceIsRefused();

 private:
  [[nodiscard]] fs::path file(const char* name) const { return folder_->filePath(name).toStdString(); }

  std::unique_ptr<QTemporaryDir> folder_;
};

void TestWithinEpoch::init() { folder_ = std::make_unique<QTemporaryDir>(); }

void TestWithinEpoch::theRunIsThatWhichNobodyInterrupted_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QString>("name");
  const auto add = [](const char* key, const std::string& name) {
    QTest::addRow("%s", name.c_str()) << key << QString::fromStdString(name);
  };
  for (const core::CatalogueEntry& entry : core::architectureCatalogue()) add("architecture", entry.name);
  for (const core::CatalogueEntry& entry : core::optimizerCatalogue()) add("optimizer", entry.name);
  for (const core::CatalogueEntry& entry : core::scheduleCatalogue()) add("schedule", entry.name);
  QTest::newRow("every layer that draws or measures") << "layer_list"
                                                      << R"([{"type": "Conv2D", "filters": 4, "padding": "same"},
             {"type": "BatchNormalization", "momentum": 0.9, "epsilon": 0.01},
             {"type": "GaussianNoise", "stddev": 0.2}, {"type": "SpatialDropout2D", "rate": 0.3},
             {"type": "Dropout", "rate": 0.2}, {"type": "Conv2D", "filters": 3, "padding": "same"}])";
}

// Interrupted after the first batch, before the last, and after it: before the epoch is measured.
void TestWithinEpoch::theRunIsThatWhichNobodyInterrupted() {
  QFETCH(const QString, key);
  QFETCH(const QString, name);
  std::map<std::string, std::string> changes = {{"architecture", "per-pixel-dense"},
                                                {"dropout_rate", "0.3"},
                                                {"restore_best_weights", "on"},
                                                {"flip", "on"},
                                                {"rotate", "10"},
                                                {"predict", "corrupted"}};
  if (key == "architecture") changes.erase("dropout_rate");
  if (key == "layer_list") {
    changes.erase("dropout_rate");
    changes["architecture"] = "layers";
  }
  changes[key.toStdString()] = name.toStdString();
  const core::RunSettings settings = settingsWith(changes);
  const Events whole = trainedOn(settings, savingTheEnd(file("whole")));
  const auto expected = testing::every<core::BatchDone>(whole);
  const auto batches = static_cast<std::size_t>(expected.front().batches);
  QCOMPARE(batches, std::size_t{4});
  for (const std::int64_t batch : {1, 3, 4}) {
    const Events first = trainedOn(settings, stoppingAfter(2, batch, file("middle"), file("best")));
    const auto stopped = testing::every<core::RunStopped>(first);
    QCOMPARE(stopped.size(), std::size_t{1});
    QCOMPARE(stopped.front().epochs, 1);
    QCOMPARE(stopped.front().batches, batch);
    const Events second =
        trainedOn(settings, savingTheEnd(file("resumed")), core::StartingPoint{file("middle"), file("best")});
    QCOMPARE(testing::every<core::RunStarted>(second).front().finishedEpochs, 1);
    QCOMPARE(testing::every<core::RunStarted>(second).front().finishedBatches, batch);
    auto found = testing::every<core::BatchDone>(first);
    for (const core::BatchDone& done : testing::every<core::BatchDone>(second)) found.push_back(done);
    QCOMPARE(found.size(), expected.size());  // None twice, none left out.
    for (std::size_t i = 0; i < found.size(); ++i)
      QVERIFY2(isSame(found[i], expected[i]), qPrintable(QString::number(i)));
    const auto epochs = testing::every<core::EpochDone>(second);
    QCOMPARE(epochs.size(), std::size_t{2});
    for (std::size_t i = 0; i < epochs.size(); ++i) {
      const core::EpochDone undisturbed = testing::every<core::EpochDone>(whole)[i + 1];
      QCOMPARE(epochs[i].epoch, undisturbed.epoch);
      QVERIFY(epochs[i].metrics == undisturbed.metrics);
      QCOMPARE(epochs[i].learningRate, undisturbed.learningRate);
      QCOMPARE(epochs[i].best, undisturbed.best);
      const auto& a = *testing::every<core::ImagesReady>(whole)[i + 1].outputs;
      const auto& b = *testing::every<core::ImagesReady>(second)[i].outputs;
      for (std::size_t picture = 0; picture < a.size(); ++picture) QVERIFY(a[picture].output == b[picture].output);
    }
    QVERIFY(!bytesIn(file("whole")).isEmpty() && bytesIn(file("whole")) == bytesIn(file("resumed")));
  }
}

void TestWithinEpoch::aRunIsStoppedAgainAndAgain() {
  const core::RunSettings settings = settingsWith({{"architecture", "variational"}, {"schedule", "cosine"}});
  const Events whole = trainedOn(settings, savingTheEnd(file("whole")));
  std::vector<core::BatchDone> found;
  std::optional<core::StartingPoint> start;
  for (int step = 0; step < 12; ++step) {  // After each single batch.
    const fs::path next = file(step % 2 == 0 ? "even" : "odd");
    const Events part = trainedOn(settings, stoppingAfter(step / 4 + 1, step % 4 + 1, next), start);
    for (const core::BatchDone& done : testing::every<core::BatchDone>(part)) found.push_back(done);
    QCOMPARE(found.size(), static_cast<std::size_t>(step + 1));
    start = core::StartingPoint{next, {}};
  }
  const Events last = trainedOn(settings, savingTheEnd(file("resumed")), start);
  QVERIFY(testing::every<core::BatchDone>(last).empty());  // Only the last epoch was left to be measured.
  const auto expected = testing::every<core::BatchDone>(whole);
  for (std::size_t i = 0; i < expected.size(); ++i) QVERIFY(isSame(found[i], expected[i]));
  QVERIFY(testing::every<core::EpochDone>(last).back().metrics ==
          testing::every<core::EpochDone>(whole).back().metrics);
  QVERIFY(bytesIn(file("whole")) == bytesIn(file("resumed")));
}

void TestWithinEpoch::keepingFromTimeToTimeChangesNothing() {
  const core::RunSettings settings = settingsWith({{"architecture", "convolutional"}, {"latent_dim", "6"}});
  const Events plain = trainedOn(settings, savingTheEnd(file("plain")));
  QVERIFY(testing::every<core::WeightsReady>(plain).size() ==
          4);  // Three epochs, and the end: nothing takes minutes here.
  const auto keeping = [this](const core::TrainEvent& event, core::TrainingControl&) {
    const auto* const ready = std::get_if<core::WeightsReady>(&event);
    if (ready == nullptr) return;
    if (ready->final) ready->weights->save(file("kept"));
    if (ready->epoch == 1 && ready->batches == 2) ready->weights->saveCheckpoint(file("middle"));
  };
  const Events kept = trainedOn(settings, keeping, {}, std::chrono::seconds(0));
  QCOMPARE(testing::every<core::WeightsReady>(kept).size(), std::size_t{12 + 4});
  QVERIFY(bytesIn(file("plain")) == bytesIn(file("kept")));
  const Events resumed = trainedOn(settings, savingTheEnd(file("resumed")), core::StartingPoint{file("middle"), {}});
  QCOMPARE(testing::every<core::BatchDone>(resumed).size(), std::size_t{2 + 4});
  QVERIFY(bytesIn(file("plain")) == bytesIn(file("resumed")));
}

void TestWithinEpoch::aChangeInTheMiddleOfTheEpochIsKept() {
  const core::RunSettings settings = settingsWith({{"architecture", "basic"}, {"schedule", "cosine"}});
  core::RunSettings changed = settings;
  const auto changing = [&changed](const core::TrainEvent& event, core::TrainingControl& control) {
    const auto* const done = std::get_if<core::BatchDone>(&event);
    if (done != nullptr && done->epoch == 2 && done->batch == 1) control.ask(core::LiveChange{0.004, 5, {}});
    if (const auto* const change = std::get_if<core::SettingsChanged>(&event)) {
      changed = change->settings;
      QCOMPARE(change->epoch, 2);
      QCOMPARE(change->batch, 1);
    }
  };
  const Events whole = trainedOn(settings, changing);
  const React stopping = stoppingAfter(2, 2, file("middle"));
  const Events first = trainedOn(settings, [&](const core::TrainEvent& event, core::TrainingControl& control) {
    changing(event, control);
    stopping(event, control);
  });
  const Events second = trainedOn(changed, kNothing, core::StartingPoint{file("middle"), {}});
  auto found = testing::every<core::BatchDone>(first);
  for (const core::BatchDone& done : testing::every<core::BatchDone>(second)) found.push_back(done);
  const auto expected = testing::every<core::BatchDone>(whole);
  QCOMPARE(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    QVERIFY2(isSame(found[i], expected[i]), qPrintable(QString::number(i)));
}

void TestWithinEpoch::whatFailsAfterGoingOnHasTheWeightsFromBeforeTheEpoch() {
  const core::RunSettings settings = settingsWith({{"architecture", "basic"}});
  const auto keepingTheEpoch = [this](const core::TrainEvent& event, core::TrainingControl&) {
    const auto* const ready = std::get_if<core::WeightsReady>(&event);
    if (ready != nullptr && ready->epoch == 1 && !ready->final && ready->batches == 0) {
      ready->weights->save(file("epoch"));
    }
  };
  const React stopping = stoppingAfter(2, 2, file("middle"));
  (void)trainedOn(settings, [&](const core::TrainEvent& event, core::TrainingControl& control) {
    keepingTheEpoch(event, control);
    stopping(event, control);
  });
  const React saving = savingTheEnd(file("failed"));
  const Events failed = trainedOn(
      settings,
      [&](const core::TrainEvent& event, core::TrainingControl& control) {
        saving(event, control);
        if (std::holds_alternative<core::BatchDone>(event)) {
          throw core::Error(core::ErrorCode::Engine, "test", core::Message::verbatim("The test ends the run."));
        }
      },
      core::StartingPoint{file("middle"), {}});
  QCOMPARE(testing::every<core::RunFailed>(failed).size(), std::size_t{1});
  QCOMPARE(testing::every<core::RunFailed>(failed).front().epoch, 2);
  QVERIFY(!bytesIn(file("epoch")).isEmpty() && bytesIn(file("failed")) == bytesIn(file("epoch")));
}

void TestWithinEpoch::whatCannotBeKeptIsSaidAndTheRunStops() {
  const React stopping = stoppingAfter(2, 2, file("middle"));
  const Events events = trainedOn(
      settingsWith({{"architecture", "basic"}}), [&](const core::TrainEvent& event, core::TrainingControl& control) {
        const auto* const ready = std::get_if<core::WeightsReady>(&event);
        if (ready != nullptr && ready->batches > 0) {
          throw core::Error(core::ErrorCode::FileUnwritable, "disk", core::Message::verbatim("The disk is full."));
        }
        stopping(event, control);
      });
  const auto warnings = testing::every<core::RunWarning>(events);
  QVERIFY(!warnings.empty());
  const QString said = QString::fromStdString(warnings.back().message.english());
  QVERIFY2(said.contains("epoch 2") && said.contains("The disk is full."), qPrintable(said));
  QCOMPARE(testing::every<core::RunStopped>(events).size(), std::size_t{1});
  QCOMPARE(testing::every<core::RunStopped>(events).front().batches, 0);
}

void TestWithinEpoch::nothingIsKeptTwice() {
  const core::RunSettings settings = settingsWith({{"architecture", "basic"}});
  (void)trainedOn(settings, stoppingAfter(2, 2, file("middle")));
  const Events again = trainedOn(
      settings,
      [](const core::TrainEvent& event, core::TrainingControl& control) {
        if (std::holds_alternative<core::RunStarted>(event)) control.stop();
      },
      core::StartingPoint{file("middle"), {}});
  QCOMPARE(testing::every<core::WeightsReady>(again).size(), std::size_t{1});  // What it ends with.
  QCOMPARE(testing::every<core::RunStopped>(again).front().batches, 2);        // The checkpoint is there.
  const Events between = trainedOn(settings, [](const core::TrainEvent& event, core::TrainingControl& control) {
    if (std::holds_alternative<core::EpochDone>(event)) control.stop();
  });
  for (const core::WeightsReady& ready : testing::every<core::WeightsReady>(between)) QCOMPARE(ready.batches, 0);
}

// It says nothing twice, and looks at all batches of the epoch.
void TestWithinEpoch::theDoctorGoesOnAsWell() {
  const core::RunSettings settings =
      settingsWith({{"architecture", "basic"}, {"learning_rate", "1e-7"}, {"doctor", "on"}});
  const Events first = trainedOn(settings, stoppingAfter(1, 2, file("middle")));
  const Events second = trainedOn(settings, kNothing, core::StartingPoint{file("middle"), {}});
  QVERIFY(!testing::every<core::Finding>(first).empty());
  for (const core::Finding& before : testing::every<core::Finding>(first)) {
    for (const core::Finding& after : testing::every<core::Finding>(second))
      QVERIFY2(before.rule != after.rule, before.rule.c_str());
  }
}

void TestWithinEpoch::theDoctorKnowsTheEpochsBefore() {
  const core::RunSettings settings = settingsWith({{"architecture", "basic"}, {"doctor", "on"}});
  const Events first = trainedOn(settings, stoppingAfter(3, 2, file("middle")));
  core::StartingPoint start{file("middle"), {}};
  start.earlier.epochs = testing::every<core::EpochDone>(first);
  std::vector<std::int64_t> judged;
  const core::DoctorWatch watch = [&](const core::DoctorWork& work) {
    judged.clear();
    for (const core::EpochFacts& facts : work.course.epochs) judged.push_back(facts.steps);
  };
  core::TrainingControl control;
  core::trainModel(
      settings, testing::smoothPictures(settings.data, 21), control, [](const core::TrainEvent&) {}, start, nullptr,
      watch);
  control.close();
  QCOMPARE(judged, (std::vector<std::int64_t>{4, 8, 12}));
}

void TestWithinEpoch::aDamagedPlaceIsRefused() {
  const core::RunSettings settings = settingsWith({{"architecture", "basic"}});
  (void)trainedOn(settings, stoppingAfter(2, 2, file("middle")));
  const QByteArray whole = bytesIn(file("middle"));
  QVERIFY(whole.contains("\\\"epoch_batches\\\":2"));
  for (const char* const batches : {"3", "9", "-"}) {
    QByteArray text = whole;
    text.replace("\\\"epoch_batches\\\":2", QByteArray("\\\"epoch_batches\\\":") + batches);
    text.replace("xxh3_128", "xxh3_129");  // As another program may have written it.
    QFile damaged(folder_->filePath("damaged"));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(text) == text.size());
    damaged.close();
    const Events events = trainedOn(settings, kNothing, core::StartingPoint{file("damaged"), {}});
    QCOMPARE(events.size(), std::size_t{1});
    QVERIFY(std::get<core::RunFailed>(events.front()).code == core::ErrorCode::FileUnreadable);
  }
}

std::unique_ptr<QObject> makeWithinEpochTest() { return std::make_unique<TestWithinEpoch>(); }

#include "tst_within_epoch.moc"
