// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/layer_table.h"
#include "core/engine/trainer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <cmath>
#include <semaphore>
#include <thread>

#include "core/engine/safetensors.h"
#include "core/engine/trained_model.h"
#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"
#include "tests/support/memory_dataset.h"
#include "tests/support/told_events.h"

namespace {

// All events of a run, with the weights as they were read back from the file that the sink saved.
struct Recording {
  std::vector<core::TrainEvent> events;

  template <class Event>
  [[nodiscard]] std::vector<Event> all() const {
    return testing::every<Event>(events);
  }
};

core::EventSink recordInto(Recording& recording) {
  return [&recording](const core::TrainEvent& event) { recording.events.push_back(event); };
}

Recording train(const core::RunSettings& settings, std::size_t pictures = 16) {
  Recording recording;
  core::TrainingControl control;
  core::trainModel(settings, testing::smoothPictures(settings.data, pictures), control, recordInto(recording));
  return recording;
}

// Runs and stops the training when an event of this kind arrives; counts the batches that follow.
template <class Event>
int batchesAfterStop(const core::RunSettings& settings, Recording& recording) {
  core::TrainingControl control;
  int after = 0;
  core::trainModel(settings, testing::smoothPictures(settings.data, 16), control, [&](const core::TrainEvent& event) {
    recording.events.push_back(event);
    if (control.isStopping() && std::holds_alternative<core::BatchDone>(event)) ++after;
    if (std::holds_alternative<Event>(event)) control.stop();
  });
  return after;
}

}  // namespace

class TestTrainer : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyBatchAndEpochIsReportedInOrder();
  void lossFallsOnPicturesThatCanBeLearnt();
  void sameSeedGivesTheSameFigures();
  void anotherSeedGivesOtherFigures();
  void coarseProductsTrainEveryArchitecture_data();
  void coarseProductsTrainEveryArchitecture();
  void stopActsWithinOneBatch();
  void pauseHoldsUntilResumed();
  void earlyStoppingEndsARunWithoutProgress();
  void restoreBestEndsWithTheBestEpochsWeights();
  void notFiniteLossFailsAndKeepsTheLastGoodWeights();
  void aSinkThatThrowsEndsTheRunAsFailed();
  void sigmoidAgainstUnscaledPixelsStaysAtTheMeanOfTargetMinusOne();
  void savedWeightsGiveTheSameFiguresAgain();
  void damagedWeightsAreRefusedWithAReason();
  void unscrambledAndScrambledTargetsDiffer();
  void aResumedRunEqualsTheUninterruptedOne_data();
  void aResumedRunEqualsTheUninterruptedOne();
  void aCheckpointOfOtherSettingsIsRefused();
  void aMissingGraphicsCardIsNamedWithAWayOn();
  void aGraphicsCardLearnsWhatTheProcessorLearns();
};

void TestTrainer::everyBatchAndEpochIsReportedInOrder() {
  const Recording recording = train(testing::quickSettings({{"epochs", "2"}}));
  QVERIFY(std::holds_alternative<core::RunStarted>(recording.events.front()));
  QVERIFY(std::holds_alternative<core::RunFinished>(recording.events.back()));
  const auto started = recording.all<core::RunStarted>().front();
  QCOMPARE(started.trainingCount, std::size_t{12});
  QCOMPARE(started.validationCount, std::size_t{4});
  QCOMPARE(started.batchesPerEpoch, std::int64_t{3});
  QCOMPARE(started.probes->size(), std::size_t{12});  // Four validation pictures are all there are, and 8 of training.
  const auto batches = recording.all<core::BatchDone>();
  QCOMPARE(batches.size(), std::size_t{6});
  for (std::size_t i = 0; i < batches.size(); ++i) {
    QCOMPARE(batches[i].epoch, static_cast<std::int64_t>(i / 3 + 1));
    QCOMPARE(batches[i].batch, static_cast<std::int64_t>(i % 3 + 1));
  }
  const auto epochs = recording.all<core::EpochDone>();
  QCOMPARE(epochs.size(), std::size_t{2});
  for (const char* name : {"loss", "mae", "mse", "psnr", "ssim", "categorical_accuracy"}) {
    for (const char* prefix : {"", "eval_", "val_"}) {
      QVERIFY2(epochs[1].metrics.contains(std::string(prefix) + name), name);
    }
  }
  QCOMPARE(recording.all<core::ImagesReady>().size(), std::size_t{2});
  QCOMPARE(recording.all<core::WeightsReady>().size(), std::size_t{3});  // Both epochs, and what the run ends with.
}

void TestTrainer::lossFallsOnPicturesThatCanBeLearnt() {
  const auto epochs =
      train(testing::quickSettings(
                {{"epochs", "100"}, {"learning_rate", "0.003"}, {"activation", "tanh"}, {"units", "48"}}))
          .all<core::EpochDone>();
  QVERIFY(epochs.back().metrics.at("val_loss") < 0.5 * epochs.front().metrics.at("val_loss"));
}

void TestTrainer::sameSeedGivesTheSameFigures() {
  const auto settings =
      testing::quickSettings({{"architecture", "per-pixel-dense"}, {"filters", "4,4"}, {"units", "8,8"}});
  const auto first = train(settings).all<core::EpochDone>();
  const auto second = train(settings).all<core::EpochDone>();
  QCOMPARE(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) QVERIFY(first[i].metrics == second[i].metrics);
}

void TestTrainer::anotherSeedGivesOtherFigures() {
  const auto first = train(testing::quickSettings({{"seed", "1"}})).all<core::EpochDone>();
  const auto second = train(testing::quickSettings({{"seed", "2"}})).all<core::EpochDone>();
  QVERIFY(first.back().metrics != second.back().metrics);
}

void TestTrainer::coarseProductsTrainEveryArchitecture_data() {
  QTest::addColumn<QString>("architecture");
  for (const core::CatalogueEntry& entry : core::architectureCatalogue()) {
    QTest::newRow(entry.name.c_str()) << QString::fromStdString(entry.name);
  }
}

// What only a graphics card has changes nothing on the processor; 16 bits learn the same, in figures that are their own.
void TestTrainer::coarseProductsTrainEveryArchitecture() {
  QFETCH(QString, architecture);
  const auto lossesWith = [&](const char* precision) {
    std::vector<double> losses;
    const bool isCoarse = std::string_view(precision) != "full";
    const auto settings = testing::quickSettings(
        {{"architecture", architecture.toStdString()}, {"epochs", "4"}, {"precision", precision}});
    const Recording recording = train(settings);
    [&] { QCOMPARE(recording.all<core::RunWarning>().size(), std::size_t{isCoarse ? 1U : 0U}); }();
    for (const core::EpochDone& done : recording.all<core::EpochDone>()) {
      losses.push_back(done.metrics.at("val_loss"));
      losses.push_back(done.metrics.at("loss"));
    }
    return losses;
  };
  const std::vector<double> full = lossesWith("full");
  QCOMPARE(full.size(), std::size_t{8});
  QVERIFY(lossesWith("tf32") == full);
  const std::vector<double> coarse = lossesWith("bfloat16");
  QCOMPARE(coarse.size(), full.size());
  QVERIFY(coarse != full);
  for (std::size_t i = 0; i < full.size(); ++i) {
    QVERIFY2(std::abs(coarse[i] - full[i]) < 0.05 * full[i],
             qPrintable(QStringLiteral("%1: %2 instead of %3").arg(i).arg(coarse[i]).arg(full[i])));
  }
}

void TestTrainer::stopActsWithinOneBatch() {
  Recording recording;
  QCOMPARE(batchesAfterStop<core::BatchDone>(testing::quickSettings({{"epochs", "1000"}}), recording), 0);
  QVERIFY(std::holds_alternative<core::RunStopped>(recording.events.back()));
  QCOMPARE(recording.all<core::EpochDone>().size(), std::size_t{0});
  QVERIFY(recording.all<core::WeightsReady>().back().final);
}

void TestTrainer::pauseHoldsUntilResumed() {
  core::TrainingControl control;
  const auto settings = testing::quickSettings();
  std::binary_semaphore isPaused(0);
  std::atomic<bool> resumed = false;
  std::atomic<bool> ranWhilePaused = false;
  int batches = 0;
  std::jthread training([&] {
    core::trainModel(settings, testing::smoothPictures(settings.data, 16), control, [&](const core::TrainEvent& event) {
      if (!std::holds_alternative<core::BatchDone>(event)) return;
      if (++batches == 1) {
        control.pause();
        isPaused.release();
      } else if (!resumed) {
        ranWhilePaused = true;
      }
    });
  });
  isPaused.acquire();
  QVERIFY(control.isPaused());
  resumed = true;
  control.resume();
  training.join();
  QVERIFY(!ranWhilePaused);
  QCOMPARE(batches, 9);
}

void TestTrainer::earlyStoppingEndsARunWithoutProgress() {
  core::RunSettings settings = testing::quickSettings({{"epochs", "50"}, {"patience", "2"}});
  core::changeSetting(settings, "learning_rate", 0.0);  // Nobody may type it.
  const auto recording = train(settings);
  const auto finished = recording.all<core::RunFinished>().front();
  QVERIFY(finished.reason == core::FinishReason::EarlyStopping);
  QCOMPARE(finished.epochs, std::int64_t{3});
  QCOMPARE(finished.bestEpoch, std::int64_t{1});
}

void TestTrainer::restoreBestEndsWithTheBestEpochsWeights() {
  const QTemporaryDir folder;
  const std::filesystem::path file = folder.filePath("weights.safetensors").toStdString();
  // A rate this large makes later epochs worse than earlier ones.
  const auto settings =
      testing::quickSettings({{"epochs", "12"}, {"learning_rate", "0.3"}, {"restore_best_weights", "on"}});
  const core::Dataset dataset = testing::smoothPictures(settings.data, 16);
  core::TrainingControl control;
  Recording recording;
  core::trainModel(settings, dataset, control, [&](const core::TrainEvent& event) {
    recording.events.push_back(event);
    if (const auto* ready = std::get_if<core::WeightsReady>(&event); ready != nullptr && ready->final) {
      ready->weights->save(file);
    }
  });
  const auto finished = recording.all<core::RunFinished>().front();
  QVERIFY(finished.restoredBest);
  const auto epochs = recording.all<core::EpochDone>();
  const double best = epochs.at(static_cast<std::size_t>(finished.bestEpoch - 1)).metrics.at("val_loss");
  QVERIFY2(epochs.back().metrics.at("val_loss") > best, "the last epoch must not be the best for this test to tell");
  core::TrainedModel model(settings, file);
  QCOMPARE(model.evaluate(dataset, dataset.indicesOf(core::Split::Validation)).at("loss"), best);
}

void TestTrainer::notFiniteLossFailsAndKeepsTheLastGoodWeights() {
  const QTemporaryDir folder;
  const std::filesystem::path file = folder.filePath("weights.safetensors").toStdString();
  core::RunSettings settings = testing::quickSettings({{"optimizer", "sgd"},
                                                       {"output_activation", "linear"},
                                                       {"activation", "tanh"},
                                                       {"range", "0..255"},
                                                       {"epochs", "50"}});
  core::changeSetting(settings, "learning_rate", 100.0);  // Nobody may type it.
  core::TrainingControl control;
  Recording recording;
  core::trainModel(settings, testing::smoothPictures(settings.data, 16), control, [&](const core::TrainEvent& event) {
    recording.events.push_back(event);
    if (const auto* ready = std::get_if<core::WeightsReady>(&event)) ready->weights->save(file);
  });
  const auto failed = recording.all<core::RunFailed>();
  QCOMPARE(failed.size(), std::size_t{1});
  QVERIFY(failed.front().code == core::ErrorCode::NotFinite);
  QVERIFY(failed.front().batch >= 1);
  QVERIFY(!failed.front().layer.empty());
  QCOMPARE(failed.front().pictures.size(), std::size_t{4});
  for (const auto& [name, tensor] : core::loadTensors(file).tensors)
    QVERIFY2(tensor.isfinite().all().item<bool>(), name.c_str());
}

void TestTrainer::aSinkThatThrowsEndsTheRunAsFailed() {
  const auto settings = testing::quickSettings();
  core::TrainingControl control;
  Recording recording;
  core::trainModel(settings, testing::smoothPictures(settings.data, 16), control, [&](const core::TrainEvent& event) {
    recording.events.push_back(event);
    if (std::holds_alternative<core::EpochDone>(event)) {
      throw core::Error(core::ErrorCode::FileUnwritable, "runs/1",
                        core::Message::verbatim("\"runs/1\" cannot be written: no space is left."));
    }
  });
  const auto* failed = std::get_if<core::RunFailed>(&recording.events.back());
  QVERIFY(failed != nullptr);
  QVERIFY(failed->code == core::ErrorCode::FileUnwritable);
  QCOMPARE(recording.all<core::EpochDone>().size(), std::size_t{1});
}

void TestTrainer::sigmoidAgainstUnscaledPixelsStaysAtTheMeanOfTargetMinusOne() {
  const auto settings = testing::quickSettings({{"architecture", "convolutional"},
                                                {"filters", "8"},
                                                {"latent_dim", "8"},
                                                {"range", "0..255"},
                                                {"loss", "mae"},
                                                {"epochs", "60"},
                                                {"learning_rate", "0.05"}});
  const core::Dataset dataset = testing::smoothPictures(settings.data, 16);
  double sum = 0.0;
  double count = 0.0;
  for (const std::uint32_t index : dataset.indicesOf(core::Split::Validation)) {
    for (const std::uint8_t byte : dataset.pixels->target(index)) {
      sum += std::abs(static_cast<double>(byte) - 1.0);
      ++count;
    }
  }
  const auto epochs = train(settings).all<core::EpochDone>();
  QVERIFY(std::abs(epochs.back().metrics.at("val_loss") - sum / count) < 0.01);
}

void TestTrainer::savedWeightsGiveTheSameFiguresAgain() {
  const QTemporaryDir folder;
  const std::filesystem::path file = folder.filePath("weights.safetensors").toStdString();
  const auto settings =
      testing::quickSettings({{"architecture", "convolutional"}, {"filters", "4,8"}, {"latent_dim", "6"}});
  const core::Dataset dataset = testing::smoothPictures(settings.data, 16);
  core::TrainingControl control;
  double validationLoss = 0.0;
  core::trainModel(settings, dataset, control, [&](const core::TrainEvent& event) {
    if (const auto* epoch = std::get_if<core::EpochDone>(&event)) validationLoss = epoch->metrics.at("val_loss");
    if (const auto* ready = std::get_if<core::WeightsReady>(&event)) ready->weights->save(file);
  });
  core::TrainedModel model(settings, file);
  QCOMPARE(model.evaluate(dataset, dataset.indicesOf(core::Split::Validation)).at("loss"), validationLoss);
}

void TestTrainer::damagedWeightsAreRefusedWithAReason() {
  const QTemporaryDir folder;
  const std::filesystem::path good = folder.filePath("good.safetensors").toStdString();
  core::saveTensors(good, {{"a.weight", torch::rand({3, 2})}, {"a.bias", torch::rand({3})}}, {{"format", "pt"}});
  QFile file(QString::fromStdString(good.string()));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  const auto isRefused = [&](const QByteArray& damaged) {
    QFile other(folder.filePath("damaged.safetensors"));
    if (!other.open(QIODevice::WriteOnly) || other.write(damaged) != damaged.size()) return false;
    other.close();
    try {
      (void)core::loadTensors(other.fileName().toStdString());
    } catch (const core::Error& error) {
      return error.code() == core::ErrorCode::FileUnreadable;
    }
    return false;
  };
  for (qsizetype length = 0; length < bytes.size(); ++length) QVERIFY2(isRefused(bytes.left(length)), "truncated");
  QVERIFY(isRefused(bytes + QByteArray("more")));
  QByteArray huge = bytes;
  huge.replace(0, 8, QByteArray(8, '\xff'));
  QVERIFY(isRefused(huge));
  QVERIFY(isRefused(QByteArray(bytes).replace("[3,2]", "[3,9]")));
  QVERIFY(isRefused(QByteArray(bytes).replace("F32", "U99")));
}

void TestTrainer::unscrambledAndScrambledTargetsDiffer() {
  const auto plain = train(testing::quickSettings({{"epochs", "1"}})).all<core::EpochDone>();
  const auto scrambled =
      train(testing::quickSettings({{"epochs", "1"}, {"scramble_targets", "on"}})).all<core::EpochDone>();
  QVERIFY(plain.front().metrics.at("val_loss") != scrambled.front().metrics.at("val_loss"));
}

void TestTrainer::aResumedRunEqualsTheUninterruptedOne_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QString>("name");
  for (const core::CatalogueEntry& entry : core::architectureCatalogue()) {
    QTest::addRow("%s", entry.name.c_str()) << "architecture" << QString::fromStdString(entry.name);
  }
  for (const core::CatalogueEntry& entry : core::optimizerCatalogue()) {
    QTest::addRow("%s", entry.name.c_str()) << "optimizer" << QString::fromStdString(entry.name);
  }
  for (const core::CatalogueEntry& entry : core::scheduleCatalogue()) {
    QTest::addRow("%s", entry.name.c_str()) << "schedule" << QString::fromStdString(entry.name);
  }
}

void TestTrainer::aResumedRunEqualsTheUninterruptedOne() {
  QFETCH(const QString, key);
  QFETCH(const QString, name);
  std::map<std::string, std::string> changes = {{"epochs", "4"},
                                                {"architecture", "per-pixel-dense"},
                                                {"restore_best_weights", "on"},
                                                {"flip", "on"},
                                                {"predict", "corrupted"}};
  changes[key.toStdString()] = name.toStdString();
  core::RunSettings settings = testing::quickSettings(changes);
  for (auto& [option, value] : settings.architecture.options) {
    if (option == "filters") value = std::vector<std::int64_t>{3, 4};
    if (option == "units") value = std::vector<std::int64_t>{8, 6};
  }
  const QTemporaryDir folder;
  const auto file = [&](const char* stem) { return std::filesystem::path(folder.filePath(stem).toStdString()); };
  const core::Dataset dataset = testing::smoothPictures(settings.data, 16);
  core::StartingPoint start{file("two"), file("best")};

  Recording whole;
  core::TrainingControl wholeControl;
  core::trainModel(settings, dataset, wholeControl, [&](const core::TrainEvent& event) {
    whole.events.push_back(event);
    const auto* ready = std::get_if<core::WeightsReady>(&event);
    if (ready == nullptr) return;
    if (ready->final) ready->weights->save(file("whole"));
    if (!ready->final && ready->epoch == 2) ready->weights->saveCheckpoint(start.checkpoint);
    if (ready->best && ready->epoch <= 2) ready->weights->save(start.bestWeights);
  });
  Recording resumed;
  core::TrainingControl resumedControl;
  core::trainModel(
      settings, dataset, resumedControl,
      [&](const core::TrainEvent& event) {
        resumed.events.push_back(event);
        QVERIFY(!core::summarize(settings).tables.empty());  // Looking at the model must not change the run.
        const auto* ready = std::get_if<core::WeightsReady>(&event);
        if (ready != nullptr && ready->final) ready->weights->save(file("resumed"));
      },
      start);

  const auto expected = whole.all<core::EpochDone>();
  const auto found = resumed.all<core::EpochDone>();
  QCOMPARE(found.size(), std::size_t{2});
  for (std::size_t i = 0; i < 2; ++i) {
    QCOMPARE(found[i].epoch, expected[i + 2].epoch);
    QVERIFY(found[i].metrics == expected[i + 2].metrics);
    const auto& a = *whole.all<core::ImagesReady>()[i + 2].outputs;
    const auto& b = *resumed.all<core::ImagesReady>()[i].outputs;
    for (std::size_t picture = 0; picture < a.size(); ++picture) QVERIFY(a[picture].output == b[picture].output);
  }
  QFile first(folder.filePath("whole"));
  QFile second(folder.filePath("resumed"));
  QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
  QVERIFY(first.readAll() == second.readAll());
}

void TestTrainer::aCheckpointOfOtherSettingsIsRefused() {
  const QTemporaryDir folder;
  const std::filesystem::path file = folder.filePath("checkpoint").toStdString();
  const auto settings = testing::quickSettings();
  const core::Dataset dataset = testing::smoothPictures(settings.data, 16);
  core::TrainingControl control;
  core::trainModel(settings, dataset, control, [&](const core::TrainEvent& event) {
    if (const auto* ready = std::get_if<core::WeightsReady>(&event)) ready->weights->saveCheckpoint(file);
  });
  Recording recording;
  core::trainModel(testing::quickSettings({{"units", "13"}}), dataset, control, recordInto(recording),
                   core::StartingPoint{file, {}});
  QCOMPARE(recording.events.size(), std::size_t{1});
  QVERIFY(std::get<core::RunFailed>(recording.events.front()).code == core::ErrorCode::FileUnreadable);
}

void TestTrainer::aMissingGraphicsCardIsNamedWithAWayOn() {
  if (torch::cuda::is_available()) QSKIP("this machine has a graphics card");
  const auto failed = train(testing::quickSettings({{"device", "cuda"}})).all<core::RunFailed>();
  QCOMPARE(failed.size(), std::size_t{1});
  QVERIFY(failed.front().code == core::ErrorCode::DeviceLost);
  QVERIFY(QString::fromStdString(failed.front().message.english()).contains("choose the device \"cpu\""));
}

void TestTrainer::aGraphicsCardLearnsWhatTheProcessorLearns() {
  if (!torch::cuda::is_available()) QSKIP("this machine has no graphics card with CUDA");
  for (const char* architecture : {"convolutional", "per-pixel-dense"}) {
    const std::map<std::string, std::string> changes = {
        {"architecture", architecture}, {"filters", "8,8"}, {"epochs", "3"}};
    std::map<std::string, std::string> onCard = changes;
    onCard["device"] = "cuda";
    const auto expected = train(testing::quickSettings(changes)).all<core::EpochDone>();
    const auto found = train(testing::quickSettings(onCard)).all<core::EpochDone>();
    QCOMPARE(found.size(), expected.size());
    QVERIFY(std::abs(found[0].metrics.at("loss") - expected[0].metrics.at("loss")) <
            0.05 * expected[0].metrics.at("loss"));
    const auto again = train(testing::quickSettings(onCard)).all<core::EpochDone>();
    QVERIFY(again.back().metrics == found.back().metrics);
  }
}

std::unique_ptr<QObject> makeTrainerTest() { return std::make_unique<TestTrainer>(); }

#include "tst_trainer.moc"
