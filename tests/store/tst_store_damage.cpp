// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <iterator>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/exchange/run_archive.h"
#include "core/store/artifacts.h"
#include "core/store/image_sheet.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_store.h"
#include "core/store/store_check.h"
#include "core/store/store_sweep.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string withFlippedBit(std::string bytes, core::Random& random) {
  std::size_t at = random.below(bytes.size());
  while (bytes[at] == 0) at = random.below(bytes.size());  // Most zeros are space that is not in use.
  bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
  return bytes;
}

}  // namespace

class TestStoreDamage : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void aWholeStoreHasNoProblem();
  void aDamagedPictureIsReportedAndNeverShown();
  void aDamagedCheckpointIsReportedAndNeverUsed();
  void aFileOfNoRunIsNamed();
  void aChangedFigureIsReportedAndNeverShown();
  void changedSettingsAreReportedAndNeverShown();
  void changedBatchLossesAreReportedAndNeverShown();
  void changedFiguresOfPicturesAreReportedAndNeverShown();
  void anUnreadableEventIsReportedAndTheOthersAreRead();
  void picturesOfDifferentShapesAreNoSheet_data();
  void picturesOfDifferentShapesAreNoSheet();
  void aSweepTellsTheBytesThatItFreed();
  void aMissingEpochIsReported();
  void aChangedSummaryIsReported();
  void aTruncatedDatabaseIsNeverTakenForAWholeOne();
  void aCutOffDatabaseIsReadAsFarAsItGoes();
  void aFlippedBitInTheDatabaseIsNeverShownAsRight();
  void aDamagedStoreIsOpenedForReadingWithAReport();
  void anArchiveComesBackAsTheSameRun();
  void aFileOfManyPartsTravelsWhole();
  void aRunIsNotImportedTwice();
  void aDamagedArchiveChangesNothing();
  void aTruncatedArchiveChangesNothing();
  void anArchiveWithForeignTablesIsRefused();
  void aNewerArchiveIsRefused();

 private:
  [[nodiscard]] core::StoreCheck check() const;
  [[nodiscard]] fs::path database() const { return folder_ / "afterimage.db"; }

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
  std::string uid_;
};

void TestStoreDamage::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = fs::path(temporary_->path().toStdString()) / "store";
  uid_ = store_samples::recordRun(folder_, "a run", 4);
}

core::StoreCheck TestStoreDamage::check() const {
  core::RunStore store(folder_);
  return core::verifyStore(store);
}

void TestStoreDamage::aWholeStoreHasNoProblem() {
  const core::StoreCheck found = check();
  QVERIFY(found.problems.empty());
  QVERIFY(found.orphans.empty());
  QCOMPARE(found.runs, std::size_t{1});
  QCOMPARE(found.epochs, std::size_t{4});
  QVERIFY(found.files >= 8);  // 6 sheets of pictures, 4 checkpoints at most.
}

void TestStoreDamage::aDamagedPictureIsReportedAndNeverShown() {
  core::RunStore store(folder_);
  const core::ImageSheet sheet = *core::KeptRun(store, uid_).sheet(core::SheetKind::Output, 2);
  const std::string whole = bytesOf(sheet.file);
  core::Random random(1);
  for (std::size_t length = 0; length < whole.size(); length += 64) {
    write(sheet.file, whole.substr(0, length));
    QVERIFY_EXCEPTION_THROWN((void)core::readSheet(sheet), core::Error);
    QCOMPARE(core::problemsOfRun(store, uid_).size(), std::size_t{1});
  }
  for (int flip = 0; flip < 50; ++flip) {
    write(sheet.file, withFlippedBit(whole, random));
    QVERIFY_EXCEPTION_THROWN((void)core::readSheet(sheet), core::Error);
  }
  fs::remove(sheet.file);
  QCOMPARE(check().problems.size(), std::size_t{1});
  write(sheet.file, whole);
  QVERIFY(check().problems.empty());
}

void TestStoreDamage::aDamagedCheckpointIsReportedAndNeverUsed() {
  core::RunStore store(folder_);
  const fs::path file = core::RunCheckpoints(store, uid_).usable()->file;
  const std::string whole = bytesOf(file);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    write(file, whole.substr(0, length));
    QVERIFY(core::RunCheckpoints(store, uid_).usable()->file != file);
  }
  QCOMPARE(check().problems.size(), std::size_t{1});
}

void TestStoreDamage::aFileOfNoRunIsNamed() {
  const fs::path stray = folder_ / "checkpoints" / uid_ / "epoch-000099.safetensors";
  write(stray, "stray");
  const core::StoreCheck found = check();
  QVERIFY(found.problems.empty());
  QCOMPARE(found.orphans, std::vector{stray});
}

void TestStoreDamage::aChangedFigureIsReportedAndNeverShown() {
  store_samples::tamper(folder_, "UPDATE metric SET value = value * 0.999 WHERE epoch = 2");
  core::RunStore store(folder_);
  const core::RunCurves curves = core::KeptRun(store, uid_).curves();
  QCOMPARE(curves.damagedEpochs, std::vector<std::int64_t>{2});
  for (const core::CurvePoint& point : curves.metrics.at("val_loss")) QVERIFY(point.epoch != 2);
  QVERIFY(!check().problems.empty());
}

void TestStoreDamage::changedSettingsAreReportedAndNeverShown() {
  store_samples::tamper(folder_, "UPDATE run_document SET settings = replace(settings, '32', '33')");
  core::RunStore store(folder_);
  QVERIFY_EXCEPTION_THROWN((void)core::KeptRun(store, uid_).details(), core::Error);
  QCOMPARE(check().problems.size(), std::size_t{1});
}

void TestStoreDamage::changedBatchLossesAreReportedAndNeverShown() {
  store_samples::tamper(folder_, "UPDATE batch_loss SET losses = zeroblob(length(losses)) WHERE epoch = 3");
  core::RunStore store(folder_);
  QVERIFY_EXCEPTION_THROWN((void)core::KeptRun(store, uid_).batchLosses(), core::Error);
  QCOMPARE(check().problems.size(), std::size_t{1});
}

void TestStoreDamage::changedFiguresOfPicturesAreReportedAndNeverShown() {
  store_samples::tamper(folder_, "UPDATE picture SET figures = zeroblob(length(figures)) WHERE epoch = 2");
  core::RunStore store(folder_);
  QVERIFY_EXCEPTION_THROWN((void)core::KeptRun(store, uid_).sheets(core::SheetKind::Output), core::Error);
  QCOMPARE(check().problems.size(), std::size_t{1});
}

void TestStoreDamage::anUnreadableEventIsReportedAndTheOthersAreRead() {
  core::RunStore store(folder_);
  const std::size_t before = core::KeptRun(store, uid_).events().size();
  store_samples::tamper(folder_, "UPDATE event SET json = replace(json, 'best_epoch', 'worst_epoch')");
  QCOMPARE(core::KeptRun(store, uid_).events().size(), before - 1);
  QCOMPARE(check().problems.size(), std::size_t{1});
  QCOMPARE(check().problems.at(0).english(), "Run " + uid_ + ": 1 of its events cannot be read.");
}

void TestStoreDamage::picturesOfDifferentShapesAreNoSheet_data() {
  QTest::addColumn<int>("width");
  QTest::addColumn<int>("height");
  QTest::addColumn<int>("channels");
  QTest::newRow("wider") << 9 << 8 << 3;
  QTest::newRow("higher") << 8 << 9 << 3;
  QTest::newRow("both, with as many pixels") << 16 << 4 << 3;
  QTest::newRow("grey") << 8 << 8 << 1;
}

void TestStoreDamage::picturesOfDifferentShapesAreNoSheet() {
  QFETCH(const int, width);
  QFETCH(const int, height);
  QFETCH(const int, channels);
  const core::Image first(8, 8, 3);
  const core::Image other(width, height, channels);
  QCOMPARE(core::stacked({&first, &first}).height, 16);
  QVERIFY_EXCEPTION_THROWN((void)core::stacked({&first, &other}), core::Error);
  QVERIFY_EXCEPTION_THROWN((void)core::stacked({&other, &first}), core::Error);
}

void TestStoreDamage::aSweepTellsTheBytesThatItFreed() {
  core::RunStore store(folder_);
  QCOMPARE(core::sweepOrphans(store, core::SweepDepth::Whole), std::int64_t{0});
  write(folder_ / "checkpoints" / uid_ / "epoch-000099.safetensors", std::string(1000, 'x'));
  (void)store.artifacts().addBytes(std::string(200, 'y'), ".txt");
  fs::create_directories(folder_ / "artifacts/incoming");
  write(folder_ / "artifacts/incoming/0-1.png", std::string(30, 'z'));
  QCOMPARE(core::sweepOrphans(store, core::SweepDepth::Whole), std::int64_t{1230});
  QCOMPARE(core::sweepOrphans(store, core::SweepDepth::Whole), std::int64_t{0});
  QVERIFY(check().orphans.empty() && check().problems.empty());
}

void TestStoreDamage::aMissingEpochIsReported() {
  store_samples::tamper(folder_, "DELETE FROM epoch WHERE epoch = 2; DELETE FROM metric WHERE epoch = 2");
  QVERIFY(QString::fromStdString(check().problems.at(0).english()).contains("4 epochs were finished, 3 are kept"));
}

void TestStoreDamage::aChangedSummaryIsReported() {
  store_samples::tamper(folder_, "UPDATE metric_summary SET best = best / 2 WHERE best IS NOT NULL");
  QVERIFY(QString::fromStdString(check().problems.at(0).english()).contains("do not fit its curves"));
}

// Down to nothing at all: a new database beside old files would make orphans of them.
void TestStoreDamage::aTruncatedDatabaseIsNeverTakenForAWholeOne() {
  const std::string whole = bytesOf(database());
  for (std::size_t length = 0; length < whole.size(); length += 64 * 101) {
    write(database(), whole.substr(0, length));
    for (const char* ending : {"-wal", "-shm"}) fs::remove(database().native() + ending);
    try {
      core::RunStore store(folder_);
      QVERIFY(!core::verifyStore(store).problems.empty());
    } catch (const core::Error& error) {
      QVERIFY(error.code() == core::ErrorCode::StoreDamaged);
      QVERIFY(std::string(error.what()).size() > 20);
    }
  }
}

void TestStoreDamage::aCutOffDatabaseIsReadAsFarAsItGoes() {
  const std::string whole = bytesOf(database());
  write(database(), whole.substr(0, whole.size() - 4096));
  for (const core::StoreAccess access : {core::StoreAccess::ReadWrite, core::StoreAccess::ReadOnly}) {
    core::RunStore store(folder_, access);
    QVERIFY(store.isReadOnly());
    QVERIFY(QString::fromStdString(store.report().at(0).english()).contains("its end is missing"));
    QCOMPARE(store.list().at(0).name, std::string("a run"));
  }
  QCOMPARE(bytesOf(database()).size(), whole.size() - 4096);
}

void TestStoreDamage::aFlippedBitInTheDatabaseIsNeverShownAsRight() {
  const std::string whole = bytesOf(database());
  core::Random random(7);
  for (int flip = 0; flip < 60; ++flip) {
    write(database(), withFlippedBit(whole, random));
    for (const char* ending : {"-wal", "-shm"}) fs::remove(database().native() + ending);
    try {
      core::RunStore store(folder_);
      for (const core::CurvePoint& point : core::KeptRun(store, uid_).curve("val_loss")) {
        QCOMPARE(point.value, store_samples::validationLoss(point.epoch));
      }
      (void)core::verifyStore(store);
    } catch (const core::Error& error) {
      QVERIFY(std::string(error.what()).size() > 20);
    }
  }
}

void TestStoreDamage::aDamagedStoreIsOpenedForReadingWithAReport() {
  for (int run = 0; run < 25; ++run) (void)store_samples::recordRun(folder_, "run " + std::to_string(run), 1);
  std::string bytes = bytesOf(database());
  // Overwrites a page of the runs' table, the only one where folder and fingerprint stand side by side.
  const std::size_t at = bytes.rfind("pictures0123456789abcdef");
  QVERIFY(at != std::string::npos);
  const std::size_t page = at / 4096 * 4096;
  bytes.replace(page, 4096, 4096, '\xFF');
  write(database(), bytes);
  core::RunStore store(folder_);
  QVERIFY(store.isReadOnly());
  QVERIFY(!store.report().empty());
  QVERIFY_EXCEPTION_THROWN(core::RunChanges(store, uid_).setNote("changed"), core::Error);
  QCOMPARE(core::KeptRun(store, uid_).curve("val_loss").size(), std::size_t{4});
  QCOMPARE(bytesOf(database()), bytes);  // Nothing was written to what is damaged.
}

void TestStoreDamage::anArchiveComesBackAsTheSameRun() {
  core::RunStore store(folder_);
  core::RunChanges(store, uid_).addTag("demo");
  const fs::path archive = folder_ / "run.afterimage";
  core::archiveRun(store, uid_, archive);
  const fs::path other = fs::path(temporary_->path().toStdString()) / "other";
  (void)store_samples::recordRun(other, "already here", 2);
  core::RunStore target(other);
  QCOMPARE(core::importRun(target, archive), uid_);
  const core::RunDetails before = core::KeptRun(store, uid_).details();
  const core::RunDetails after = core::KeptRun(target, uid_).details();
  QCOMPARE(after.settings, before.settings);
  QCOMPARE(after.summary.name, before.summary.name);
  QCOMPARE(after.summary.tags, before.summary.tags);
  QCOMPARE(after.summary.status, core::RunStatus::Finished);
  QCOMPARE(after.summary.metric("val_loss")->best, before.summary.metric("val_loss")->best);
  QCOMPARE(core::KeptRun(target, uid_).batchLosses().at(3).losses,
           core::KeptRun(store, uid_).batchLosses().at(3).losses);
  const auto sheet = core::KeptRun(target, uid_).sheet(core::SheetKind::Output, 3);
  QVERIFY(core::readSheet(*sheet) == core::readSheet(*core::KeptRun(store, uid_).sheet(core::SheetKind::Output, 3)));
  QCOMPARE(core::RunCheckpoints(target, uid_).usable()->hash, core::RunCheckpoints(store, uid_).usable()->hash);
  QVERIFY(core::verifyStore(target).problems.empty());
  QVERIFY(core::verifyStore(target).orphans.empty());
  QCOMPARE(target.list().size(), std::size_t{2});
}

// Larger than a part of an archive, as checkpoints of large models are.
void TestStoreDamage::aFileOfManyPartsTravelsWhole() {
  core::RunStore store(folder_);
  const fs::path file = core::RunCheckpoints(store, uid_).usable()->file;
  std::string bytes(40U << 20U, '\0');
  for (std::size_t i = 0; i < bytes.size(); i += 1000) bytes[i] = static_cast<char>(i / 1000 % 251);
  write(file, bytes);
  const core::FileHash hash = core::hashOfFile(file);
  store_samples::tamper(folder_, "UPDATE checkpoint SET hash = '" + hash.hash + "', bytes = " +
                                     std::to_string(hash.bytes) + " WHERE file = '" + file.filename().native() + "'");
  core::archiveRun(store, uid_, folder_ / "run.afterimage");
  core::RunStore target(folder_.parent_path() / "other");
  QCOMPARE(core::importRun(target, folder_ / "run.afterimage"), uid_);
  QCOMPARE(core::RunCheckpoints(target, uid_).usable()->hash, hash.hash);
  QVERIFY(core::verifyStore(target).problems.empty());
}

void TestStoreDamage::aRunIsNotImportedTwice() {
  core::RunStore store(folder_);
  core::archiveRun(store, uid_, folder_ / "run.afterimage");
  QVERIFY_EXCEPTION_THROWN((void)core::importRun(store, folder_ / "run.afterimage"), core::Error);
  core::RunChanges(store, uid_).trash();
  (void)core::RunChanges(store, uid_).purge();
  QCOMPARE(core::importRun(store, folder_ / "run.afterimage"), uid_);
  QVERIFY(core::RunCheckpoints(store, uid_).usable().has_value());
}

void TestStoreDamage::aDamagedArchiveChangesNothing() {
  const fs::path archive = folder_.parent_path() / "run.afterimage";
  {
    core::RunStore store(folder_);
    core::archiveRun(store, uid_, archive);
  }
  const std::string whole = bytesOf(archive);
  const fs::path other = folder_.parent_path() / "other";
  core::RunStore target(other);
  core::Random random(3);
  int refused = 0;
  for (int flip = 0; flip < 40; ++flip) {
    write(archive, withFlippedBit(whole, random));
    try {
      const std::string uid = core::importRun(target, archive);
      // Only a bit that means nothing, or a word that people may change, was hit.
      QVERIFY(core::problemsOfRun(target, uid).empty());
      core::RunChanges(target, uid).trash();
      (void)core::RunChanges(target, uid).purge();
    } catch (const core::Error& error) {
      ++refused;
      QVERIFY(std::string(error.what()).size() > 20);
    }
    QVERIFY(target.list({}, core::WhichRuns::All).empty());
    QVERIFY(!fs::exists(other / "checkpoints" / uid_));
  }
  QVERIFY(refused > 10);
}

void TestStoreDamage::aTruncatedArchiveChangesNothing() {
  const fs::path archive = folder_.parent_path() / "run.afterimage";
  core::RunStore store(folder_);
  core::archiveRun(store, uid_, archive);
  const std::string whole = bytesOf(archive);
  core::RunStore target(folder_.parent_path() / "other");
  for (std::size_t length = 0; length < whole.size(); length += 64 * 211) {
    write(archive, whole.substr(0, length));
    QVERIFY_EXCEPTION_THROWN((void)core::importRun(target, archive), core::Error);
    QVERIFY(target.list({}, core::WhichRuns::All).empty());
  }
}

void TestStoreDamage::anArchiveWithForeignTablesIsRefused() {
  core::RunStore store(folder_);
  const fs::path archive = folder_.parent_path() / "afterimage.db";  // The name that tamper() expects.
  core::archiveRun(store, uid_, archive);
  store_samples::tamper(archive.parent_path(),
                        "CREATE TRIGGER surprise AFTER INSERT ON tag BEGIN DELETE FROM run; END; "
                        "PRAGMA wal_checkpoint(TRUNCATE)");
  core::RunStore target(folder_.parent_path() / "other");
  try {
    (void)core::importRun(target, archive);
    QFAIL("It was imported.");
  } catch (const core::Error& error) {
    QCOMPARE(error.code(), core::ErrorCode::FileUnreadable);
    QVERIFY(QString(error.what()).contains("tables"));
  }
}

void TestStoreDamage::aNewerArchiveIsRefused() {
  core::RunStore store(folder_);
  const fs::path archive = folder_.parent_path() / "afterimage.db";
  core::archiveRun(store, uid_, archive);
  store_samples::tamper(archive.parent_path(), "PRAGMA user_version = 1000; PRAGMA wal_checkpoint(TRUNCATE)");
  core::RunStore target(folder_.parent_path() / "other");
  try {
    (void)core::importRun(target, archive);
    QFAIL("It was imported.");
  } catch (const core::Error& error) {
    QCOMPARE(error.code(), core::ErrorCode::StoreTooNew);
  }
}

QTEST_GUILESS_MAIN(TestStoreDamage)
#include "tst_store_damage.moc"
