// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <fstream>

#include "core/base/error.h"
#include "core/run/settings_file.h"
#include "core/store/artifacts.h"
#include "core/store/image_sheet.h"
#include "core/store/kept_findings.h"
#include "core/store/kept_run.h"
#include "core/store/other_seeds.h"
#include "core/store/run_changes.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_continuation.h"
#include "core/store/run_store.h"
#include "core/store/store_check.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;

class TestRunRecorder : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void everythingOfARunIsKept();
  void ofEquallyGoodEpochsTheFirstIsTheBest();
  void anEpochIsKeptAsSoonAsItsWeightsAreTaken();
  void picturesComeBackAsTheyWere();
  void theLastTwoAndTheBestCheckpointStay();
  void aRunGoesOnWhereItWasInterrupted();
  void aFinishedRunCanBeExtended();
  void aRunInProgressIsNotResumedASecondTime();
  void aFailedRunKeepsItsReasonAndItsLastBatches();
  void aBranchKnowsItsParent();
  void seedsOfRunsWithTheSameSettingsAreNotTakenAgain();
  void textsAreKeptWithTheRun();
  void whatAKilledProgramLeftHalfWrittenIsRemoved();
  void anEpochThatCouldNotBeWrittenIsWrittenOnTheSecondTry();
  void aDamagedCheckpointIsPassedOverForTheOneBefore();
  void aRunGoesOnInTheMiddleOfAnEpoch();
  void aDamagedMiddleIsPassedOverForTheEpochBefore();
  void theMiddleOfTheFirstEpochIsKeptToo();
  void aNewEndLiesAfterWhatIsDone();

 private:
  // Begins a run and forgets it, as if the program had been killed after these epochs.
  std::string interrupted(int epochs);
  // The same in the middle of the epoch after those, with that kept after two batches and after three.
  std::string interruptedWithin(int epochs);
  [[nodiscard]] QStringList checkpointFiles(core::RunStore& store, const std::string& uid) const;

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
};

void TestRunRecorder::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = temporary_->path().toStdString();
}

std::string TestRunRecorder::interrupted(int epochs) {
  core::RunRecorder recorder(folder_, {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("interrupted", 5));
  for (int epoch = 1; epoch <= epochs; ++epoch) store_samples::recordEpoch(recorder, epoch);
  store_samples::pretendItsProcessEnded(folder_, recorder.runUid());
  return recorder.runUid();
}

void TestRunRecorder::ofEquallyGoodEpochsTheFirstIsTheBest() {
  QCOMPARE(store_samples::validationLoss(2), store_samples::validationLoss(4));
  core::RunRecorder recorder(folder_, {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("equal", 5));
  for (const int epoch : {2, 4}) store_samples::recordEpoch(recorder, epoch);
  core::RunStore store(folder_, core::StoreAccess::ReadOnly);
  const core::RunDetails details = core::KeptRun(store, recorder.runUid()).details();
  QCOMPARE(details.summary.metric("val_loss")->bestEpoch, 2);
  QCOMPARE(details.summary.metric("val_psnr")->bestEpoch, 2);
}

void TestRunRecorder::everythingOfARunIsKept() {
  const std::string uid = store_samples::recordRun(folder_, "whole", 4);
  core::RunStore store(folder_, core::StoreAccess::ReadOnly);
  const core::RunDetails details = core::KeptRun(store, uid).details();
  QCOMPARE(QString::fromStdString(details.summary.name), QString("whole"));
  QCOMPARE(details.summary.status, core::RunStatus::Finished);
  QCOMPARE(details.summary.epochs, 4);
  QCOMPARE(details.summary.plannedEpochs, 4);
  QCOMPARE(details.summary.seconds, 12.0);
  QCOMPARE(core::parseRecipe(details.settings, "settings").settings.training.epochs, 4);
  QVERIFY(details.endedMs.has_value());
  const core::MetricSummary* loss = details.summary.metric("val_loss");
  QVERIFY(loss != nullptr);
  QCOMPARE(loss->last, store_samples::validationLoss(4));
  QCOMPARE(loss->best, store_samples::validationLoss(3));
  QCOMPARE(loss->bestEpoch, 3);
  QCOMPARE(details.summary.metric("val_psnr")->bestEpoch, 3);  // The highest, not the lowest.
  QVERIFY(std::isnan(details.summary.metric("val_ssim")->best));

  const core::RunCurves curves = core::KeptRun(store, uid).curves();
  QVERIFY(curves.damagedEpochs.empty());
  QCOMPARE(curves.epochs.size(), std::size_t{4});
  for (const core::CurvePoint& point : curves.metrics.at("val_loss")) {
    QCOMPARE(point.value, store_samples::validationLoss(point.epoch));
  }
  const auto batches = core::KeptRun(store, uid).batchLosses();
  QCOMPARE(batches.size(), std::size_t{4});
  QCOMPARE(batches[2].losses.size(), std::size_t{store_samples::kBatches});
  QCOMPARE(batches[2].losses[4], store_samples::batchLoss(3, 5));
  const std::vector<core::ProbeRecord> probes = core::KeptRun(store, uid).probes();
  QCOMPARE(probes.at(0).split, core::Split::Validation);
  QCOMPARE(probes.at(1).split, core::Split::Training);
  QCOMPARE(probes.at(0).name, store_samples::started("", 1).probes->at(0).name);
}

void TestRunRecorder::anEpochIsKeptAsSoonAsItsWeightsAreTaken() {
  core::RunRecorder recorder(folder_, {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("live", 5));
  core::RunStore reader(folder_, core::StoreAccess::ReadOnly);
  store_samples::recordEpochButWeights(recorder, 1);
  QCOMPARE(core::KeptRun(reader, recorder.runUid()).details().summary.epochs, 0);
  store_samples::recordWeights(recorder, 1);
  QCOMPARE(core::KeptRun(reader, recorder.runUid()).details().summary.epochs, 1);
  QCOMPARE(core::KeptRun(reader, recorder.runUid()).curve("val_loss").size(), std::size_t{1});
  QCOMPARE(core::KeptRun(reader, recorder.runUid()).details().summary.status, core::RunStatus::Running);
}

void TestRunRecorder::picturesComeBackAsTheyWere() {
  const std::string uid = store_samples::recordRun(folder_, "pictures", 2);
  core::RunStore store(folder_);
  const auto sheet = core::KeptRun(store, uid).sheet(core::SheetKind::Output, 2);
  QVERIFY(sheet.has_value());
  QVERIFY(core::readSheet(*sheet) == std::vector({store_samples::picture(2), store_samples::picture(102)}));
  QCOMPARE(sheet->psnr.at(1), 21.0);
  QVERIFY(std::isnan(sheet->ssim.at(1)));
  const auto inputs = core::KeptRun(store, uid).sheet(core::SheetKind::Input);
  QVERIFY(core::readSheet(*inputs) == std::vector({store_samples::picture(0), store_samples::picture(1)}));
  const std::string second = store_samples::recordRun(folder_, "the same data", 1);
  QCOMPARE(core::KeptRun(store, second).sheet(core::SheetKind::Input)->file,
           inputs->file);  // Equal files are kept once.
}

void TestRunRecorder::theLastTwoAndTheBestCheckpointStay() {
  const std::string uid = store_samples::recordRun(folder_, "checkpoints", 6);
  core::RunStore store(folder_);
  QStringList names;
  for (const core::CheckpointRecord& checkpoint : core::RunCheckpoints(store, uid).all()) {
    names << QString::fromStdString(checkpoint.file.filename().string());
    QVERIFY(fs::exists(checkpoint.file));
  }
  QCOMPARE(names, QStringList({"final.safetensors", "epoch-000006.safetensors", "epoch-000005.safetensors",
                               "epoch-000003.safetensors"}));
  const auto files = std::distance(fs::directory_iterator(store.checkpointFolder(uid)), fs::directory_iterator());
  QCOMPARE(files, 4);
  QCOMPARE(core::RunCheckpoints(store, uid).best()->epoch, 3);
  QCOMPARE(core::RunCheckpoints(store, uid).usable()->epoch, 6);
}

void TestRunRecorder::aRunGoesOnWhereItWasInterrupted() {
  const std::string uid = interrupted(2);
  core::RunStore store(folder_);
  QCOMPARE(core::KeptRun(store, uid).details().summary.status, core::RunStatus::Interrupted);
  core::RunRecorder recorder(folder_, {"1.1", uid, {}, 0});
  core::RunStarted start = store_samples::started("ignored", 5);
  start.finishedEpochs = 1;  // The second epoch's checkpoint was not to be used.
  recorder.handle(start);
  QCOMPARE(core::KeptRun(store, uid).curve("val_loss").size(), std::size_t{1});
  QCOMPARE(core::KeptRun(store, uid).details().summary.metric("val_loss")->last, store_samples::validationLoss(1));
  for (int epoch = 2; epoch <= 5; ++epoch) store_samples::recordEpoch(recorder, epoch);
  store_samples::recordEnd(recorder, 5);
  const core::RunDetails details = core::KeptRun(store, uid).details();
  QCOMPARE(details.summary.status, core::RunStatus::Finished);
  QCOMPARE(QString::fromStdString(details.summary.name), QString("interrupted"));
  QCOMPARE(details.summary.seconds, 15.0);
  QCOMPARE(core::KeptRun(store, uid).curve("val_loss").size(), std::size_t{5});
  QCOMPARE(details.resumedAfter, std::vector<std::int64_t>{1});
  QCOMPARE(store.list().size(), std::size_t{1});
}

void TestRunRecorder::aFinishedRunCanBeExtended() {
  const std::string uid = store_samples::recordRun(folder_, "extended", 3);
  core::RunStore store(folder_);
  core::RunChanges(store, uid).trash();  // Going on takes it out again.
  core::RunRecorder recorder(folder_, {"1.0", uid, {}, 0});
  core::RunStarted start = store_samples::started("extended", 4);
  start.finishedEpochs = 3;
  recorder.handle(start);
  store_samples::recordEpoch(recorder, 4);
  store_samples::recordEnd(recorder, 4);
  QVERIFY(!core::KeptRun(store, uid).details().summary.isTrashed);
  QCOMPARE(core::KeptRun(store, uid).details().summary.plannedEpochs, 4);
  QCOMPARE(core::parseRecipe(core::KeptRun(store, uid).details().settings, "settings").settings.training.epochs, 4);
  QCOMPARE(core::KeptRun(store, uid).details().summary.metric("val_loss")->bestEpoch, 3);
  QCOMPARE(core::KeptRun(store, uid).sheets(core::SheetKind::Output).size(), std::size_t{4});
}

void TestRunRecorder::aRunInProgressIsNotResumedASecondTime() {
  core::RunRecorder recorder(folder_, {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("live", 5));
  QVERIFY_EXCEPTION_THROWN(core::RunRecorder(folder_, {"1.0", recorder.runUid(), {}, 0}), core::Error);
  core::RunStore store(folder_);
  QVERIFY_EXCEPTION_THROWN(core::RunChanges(store, recorder.runUid()).trash(), core::Error);
}

void TestRunRecorder::aFailedRunKeepsItsReasonAndItsLastBatches() {
  core::RunRecorder recorder(folder_, {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("failing", 5));
  store_samples::recordEpoch(recorder, 1);
  core::BatchDone done;
  done.epoch = 2;
  done.loss = std::nan("");
  recorder.handle(done);
  core::RunFailed failed;
  failed.message = {core::coreText("Core", "The loss became infinite in batch %1."), 1};
  recorder.handle(failed);
  core::RunStore store(folder_);
  QCOMPARE(core::KeptRun(store, recorder.runUid()).details().summary.status, core::RunStatus::Failed);
  QCOMPARE(core::KeptRun(store, recorder.runUid()).details().failure, failed.message);
  QCOMPARE(core::KeptRun(store, recorder.runUid()).batchLosses().back().epoch, 2);
  QVERIFY(std::isnan(core::KeptRun(store, recorder.runUid()).batchLosses().back().losses.at(0)));
}

void TestRunRecorder::aBranchKnowsItsParent() {
  const std::string parent = store_samples::recordRun(folder_, "parent", 3);
  core::RunRecorder recorder(folder_, {"1.0", {}, parent, 2});
  recorder.handle(store_samples::started("child", 3));
  core::RunStore store(folder_);
  QCOMPARE(core::KeptRun(store, recorder.runUid()).details().parent, parent);
  QCOMPARE(core::KeptRun(store, recorder.runUid()).details().parentEpoch, 2);
  QCOMPARE(core::KeptRun(store, parent).details().children, std::vector{recorder.runUid()});
  QCOMPARE(store.list("parent = " + parent).size(), std::size_t{1});
}

void TestRunRecorder::seedsOfRunsWithTheSameSettingsAreNotTakenAgain() {
  const auto recorded = [this](std::uint64_t seed, int batchSize, const std::string& dataset) {
    core::RunStarted start = store_samples::started("seeded", 1);
    start.settings.training.seed = seed;
    start.settings.training.batchSize = batchSize;
    start.datasetFingerprint = dataset;
    return store_samples::recordRun(folder_, start);
  };
  const std::string uid = recorded(2, 32, "a");
  (void)recorded(4, 32, "a");
  (void)recorded(1, 16, "a");  // Other settings,
  (void)recorded(3, 32, "b");  // other pictures,
  core::RunStore store(folder_);
  core::RunChanges(store, recorded(5, 32, "a")).trash();  // or thrown away.
  std::vector<std::uint64_t> seeds;
  for (const core::RunSettings& settings : core::otherSeeds(store, uid, 4)) {
    QCOMPARE(settings.training.batchSize, 32);
    seeds.push_back(settings.training.seed);
  }
  QCOMPARE(seeds, (std::vector<std::uint64_t>{1, 3, 5, 6}));
}

void TestRunRecorder::textsAreKeptWithTheRun() {
  core::RunRecorder recorder(folder_, {"1.0", {}, {}, 0});
  QVERIFY_EXCEPTION_THROWN(recorder.attach("layers", "too early"), core::Error);
  recorder.handle(store_samples::started("texts", 1));
  recorder.attach("layers", "Layer (type)  Output shape\n");
  core::RunStore store(folder_);
  QCOMPARE(core::KeptRun(store, recorder.runUid()).attachments().at("layers"),
           std::string("Layer (type)  Output shape\n"));
}

void TestRunRecorder::whatAKilledProgramLeftHalfWrittenIsRemoved() {
  const std::string finished = store_samples::recordRun(folder_, "finished", 2);
  const std::string uid = interrupted(1);
  core::RunStore store(folder_);
  const fs::path halfCheckpoint = store.checkpointFolder(uid) / "epoch-000002.safetensors.part-1";
  const fs::path lostCheckpoint = store.checkpointFolder(uid) / "epoch-000002.safetensors";
  for (const fs::path& file : {halfCheckpoint, lostCheckpoint}) std::ofstream(file) << "half";
  const auto lostPicture = store.artifacts().addBytes("an epoch that never came to be", ".txt");
  const fs::path halfPicture = folder_ / "artifacts/incoming/0-1.png";
  std::ofstream(halfPicture) << "half";
  (void)store_samples::recordRun(folder_, "the next run", 1);
  QVERIFY(!fs::exists(halfCheckpoint));
  QVERIFY(!fs::exists(lostCheckpoint));
  QVERIFY(!fs::exists(store.artifacts().fileOf(lostPicture.name)));
  QVERIFY(core::RunCheckpoints(store, uid).usable().has_value());
  QVERIFY(core::RunCheckpoints(store, finished).usable().has_value());
  QCOMPARE(core::readSheet(*core::KeptRun(store, finished).sheet(core::SheetKind::Output, 2)).size(), std::size_t{2});
}

void TestRunRecorder::anEpochThatCouldNotBeWrittenIsWrittenOnTheSecondTry() {
  core::RunRecorder recorder(folder_, {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("blocked", 5));
  store_samples::recordEpoch(recorder, 1);
  store_samples::recordEpochButWeights(recorder, 2);
  core::RunStore store(folder_);
  const fs::path folder = store.checkpointFolder(recorder.runUid());
  fs::rename(folder, folder_ / "aside");
  std::ofstream(folder) << "a file where the folder should be";
  QVERIFY_EXCEPTION_THROWN(store_samples::recordWeights(recorder, 2), core::Error);
  QCOMPARE(core::KeptRun(store, recorder.runUid()).details().summary.epochs, 1);
  fs::remove(folder);
  fs::rename(folder_ / "aside", folder);
  store_samples::recordWeights(recorder, 2);
  QCOMPARE(core::KeptRun(store, recorder.runUid()).details().summary.epochs, 2);
  QCOMPARE(core::KeptRun(store, recorder.runUid()).batchLosses().size(), std::size_t{2});
  QVERIFY(core::KeptRun(store, recorder.runUid()).sheet(core::SheetKind::Output, 2).has_value());
}

void TestRunRecorder::aDamagedCheckpointIsPassedOverForTheOneBefore() {
  const std::string uid = interrupted(3);
  core::RunStore store(folder_);
  std::ofstream(store.checkpointFolder(uid) / "epoch-000003.safetensors", std::ios::app) << "!";
  QCOMPARE(core::RunCheckpoints(store, uid).usable()->epoch, 2);
  QVERIFY(!core::RunCheckpoints(store, uid).usable(3).has_value());
}

std::string TestRunRecorder::interruptedWithin(int epochs) {
  core::RunRecorder recorder(folder_, {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("interrupted", 5));
  for (int epoch = 1; epoch <= epochs; ++epoch) store_samples::recordEpoch(recorder, epoch);
  store_samples::recordBatches(recorder, epochs + 1, 1, 2);
  store_samples::recordWithinEpoch(recorder, epochs, 2);
  core::Finding finding;
  finding.rule = "batches";
  finding.epoch = epochs + 1;
  recorder.handle(finding);
  store_samples::recordBatches(recorder, epochs + 1, 3, 3);
  store_samples::recordWithinEpoch(recorder, epochs, 3);
  store_samples::recordBatches(recorder, epochs + 1, 4, 4);  // Which nothing holds.
  store_samples::pretendItsProcessEnded(folder_, recorder.runUid());
  return recorder.runUid();
}

QStringList TestRunRecorder::checkpointFiles(core::RunStore& store, const std::string& uid) const {
  QStringList names;
  for (const auto& item : fs::directory_iterator(store.checkpointFolder(uid))) {
    names << QString::fromStdString(item.path().filename().string());
  }
  names.sort();
  return names;
}

void TestRunRecorder::aRunGoesOnInTheMiddleOfAnEpoch() {
  const std::string uid = interruptedWithin(2);
  core::RunStore store(folder_);
  const QString epochs = "epoch-000001.safetensors epoch-000002.safetensors";
  QCOMPARE(checkpointFiles(store, uid).join(' '),  // The one after two batches has gone.
           "epoch-000001.safetensors epoch-000002-batch-000003.safetensors epoch-000002.safetensors");
  QCOMPARE(core::RunCheckpoints(store, uid).newest()->batches, 3);
  QCOMPARE(core::RunCheckpoints(store, uid).usable()->batches, 0);  // Branches begin after whole epochs.
  QCOMPARE(core::KeptRun(store, uid).details().batches, 3);
  const core::Continuation goingOn = core::continuationOf(store, uid);
  QCOMPARE(goingOn.start->checkpoint.filename().string(), "epoch-000002-batch-000003.safetensors");
  QCOMPARE(goingOn.start->earlier.epochs.size(), std::size_t{2});  // For the doctor, as it was told of them.
  QCOMPARE(goingOn.start->earlier.epochs[1].epoch, 2);
  QCOMPARE(goingOn.start->earlier.epochs[1].metrics.at("val_loss"), store_samples::validationLoss(2));
  QCOMPARE(goingOn.start->earlier.findings.size(), std::size_t{1});
  QVERIFY(core::branchOf(store, uid).start->earlier.epochs.empty());
  QCOMPARE(core::branchOf(store, uid).start->checkpoint.filename().string(), "epoch-000002.safetensors");

  core::RunRecorder recorder(folder_, {"1.1", uid, {}, 0});
  core::RunStarted start = store_samples::started("ignored", 5);
  start.finishedEpochs = 2;
  start.finishedBatches = 3;
  recorder.handle(start);
  QCOMPARE(core::KeptRun(store, uid).batchLosses().back().losses.size(), std::size_t{3});
  QCOMPARE(core::findingsOf(store, uid).size(), std::size_t{1});  // Of the epoch that goes on.
  store_samples::recordBatches(recorder, 3, 4, store_samples::kBatches);
  store_samples::recordEpochButBatches(recorder, 3);
  QCOMPARE(checkpointFiles(store, uid).join(' '), epochs.mid(25) + " epoch-000003.safetensors");
  QCOMPARE(core::KeptRun(store, uid).details().batches, 0);
  const core::BatchLosses losses = core::KeptRun(store, uid).batchLosses().back();
  QCOMPARE(losses.losses.size(), std::size_t{store_samples::kBatches});  // None twice, none left out.
  for (int batch = 1; batch <= store_samples::kBatches; ++batch) {
    QCOMPARE(losses.losses[static_cast<std::size_t>(batch - 1)], store_samples::batchLoss(3, batch));
  }
  QVERIFY(core::verifyStore(store).problems.empty());
}

void TestRunRecorder::aDamagedMiddleIsPassedOverForTheEpochBefore() {
  const std::string uid = interruptedWithin(2);
  core::RunStore store(folder_);
  std::ofstream(core::RunCheckpoints(store, uid).newest()->file, std::ios::app) << "!";
  QCOMPARE(core::continuationOf(store, uid).start->checkpoint.filename().string(), "epoch-000002.safetensors");
  core::RunRecorder recorder(folder_, {"1.1", uid, {}, 0});
  core::RunStarted start = store_samples::started("ignored", 5);
  start.finishedEpochs = 2;
  recorder.handle(start);
  QCOMPARE(core::KeptRun(store, uid).batchLosses().size(), std::size_t{2});  // The third epoch begins again.
  QVERIFY(core::findingsOf(store, uid).empty());
  QCOMPARE(core::KeptRun(store, uid).details().batches, 0);
}

void TestRunRecorder::theMiddleOfTheFirstEpochIsKeptToo() {
  const std::string uid = interruptedWithin(0);
  core::RunStore store(folder_);
  const core::Continuation goingOn = core::continuationOf(store, uid);
  QCOMPARE(goingOn.start->checkpoint.filename().string(), "epoch-000000-batch-000003.safetensors");
  QVERIFY(!goingOn.start->weightsOnly);
  QVERIFY_EXCEPTION_THROWN((void)core::branchOf(store, uid), core::Error);
}

void TestRunRecorder::aNewEndLiesAfterWhatIsDone() {
  const auto problem = [this](const std::string& uid, const std::optional<core::Lengthening>& longer) {
    core::RunStore store(folder_);
    try {
      return core::continuationOf(store, uid, longer).note.english();
    } catch (const core::Error& error) {
      return "refused: " + error.message().english();
    }
  };
  const std::string half = interrupted(3);
  for (const int end : {1, 3}) {
    const QString said = QString::fromStdString(problem(half, core::Lengthening{end, {}}));
    QVERIFY2(said.startsWith("refused: ") && said.contains("has done epoch 3 already"), qPrintable(said));
  }
  for (const int end : {4, 5, 6}) QCOMPARE(problem(half, core::Lengthening{end, {}}), std::string());
  const std::string whole = interrupted(5);  // Killed between its last epoch and its end.
  for (const std::optional<core::Lengthening>& end : {std::optional<core::Lengthening>(), {core::Lengthening{5, {}}}}) {
    const QString said = QString::fromStdString(problem(whole, end));
    QVERIFY2(said.contains("Nothing is trained: only its end is missing."), qPrintable(said));
  }
  QVERIFY(problem(whole, core::Lengthening{4, {}}).starts_with("refused: "));
  QCOMPARE(problem(whole, core::Lengthening{6, {}}), std::string());
}

QTEST_GUILESS_MAIN(TestRunRecorder)
#include "tst_run_recorder.moc"
