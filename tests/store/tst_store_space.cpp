// SPDX-License-Identifier: GPL-3.0-or-later
// What is deleted for good is given back to the disk, whoever else uses the store.
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <memory>

#include "core/base/error.h"
#include "core/store/database.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "core/store/run_store.h"
#include "core/store/store_pruning.h"
#include "tests/support/store_samples.h"

class TestStoreSpace : public QObject {
  Q_OBJECT
 private slots:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }
  void theDatabaseBecomesShorterWhenARunIsPurged();
  void pruningShortensItToo();
  void aDatabaseOfAnEarlierVersionIsWrittenAnewOnce();
  void aTrainingGoesOnMeanwhile_data();
  void aTrainingGoesOnMeanwhile();
  void aRefusedDeletionNamesTheRun();

 private:
  [[nodiscard]] std::filesystem::path path() const { return folder_->path().toStdString(); }
  // A run with so much to forget.
  [[nodiscard]] std::string heavyRun() const;
  [[nodiscard]] qint64 databaseBytes() const;
  void pretendItIsOfAnEarlierVersion() const { store_samples::tamper(path(), "PRAGMA auto_vacuum = NONE; VACUUM"); }

  std::unique_ptr<QTemporaryDir> folder_;
};

constexpr qint64 kHeavy = 4 << 20;

std::string TestStoreSpace::heavyRun() const {
  const std::string uid = store_samples::recordRun(path(), "heavy", 1);
  core::RunStore store(path());
  core::RunChanges(store, uid).setNote(std::string(kHeavy, 'x'));
  core::RunChanges(store, uid).trash();
  return uid;
}

// With all that still lies in the log beside it.
qint64 TestStoreSpace::databaseBytes() const {
  core::Database database(path() / "afterimage.db", core::Database::Access::ReadWrite);
  (void)database.number("PRAGMA wal_checkpoint(TRUNCATE)");
  return static_cast<qint64>(std::filesystem::file_size(path() / "afterimage.db"));
}

void TestStoreSpace::theDatabaseBecomesShorterWhenARunIsPurged() {
  const std::string uid = heavyRun();
  QVERIFY(databaseBytes() > kHeavy);
  core::RunStore store(path());
  QVERIFY(core::RunChanges(store, uid).purge() > kHeavy);
  QVERIFY2(std::filesystem::file_size(path() / "afterimage.db") < kHeavy / 2, "It keeps its length on the disk.");
}

void TestStoreSpace::pruningShortensItToo() {
  const std::string uid = heavyRun();
  core::RunStore store(path());
  const auto steps = core::prunePreview(store, 0);
  QCOMPARE(steps.front().uid, uid);
  QVERIFY(core::prune(store, steps) > kHeavy);
  QVERIFY(databaseBytes() < kHeavy / 2);
}

void TestStoreSpace::aDatabaseOfAnEarlierVersionIsWrittenAnewOnce() {
  const std::string uid = heavyRun();
  const std::string kept = store_samples::recordRun(path(), "kept", 2);
  pretendItIsOfAnEarlierVersion();
  core::RunStore store(path());
  QCOMPARE(store.database().number("PRAGMA auto_vacuum"), 0);
  core::RunChanges(store, uid).purge();
  QVERIFY(databaseBytes() < kHeavy / 2);
  QCOMPARE(store.database().number("PRAGMA auto_vacuum"), 2);
  QCOMPARE(core::KeptRun(store, kept).curves().epochs.size(), std::size_t{2});
}

void TestStoreSpace::aTrainingGoesOnMeanwhile_data() {
  QTest::addColumn<bool>("isEarlier");
  QTest::newRow("new database") << false;
  QTest::newRow("earlier database") << true;
}

void TestStoreSpace::aTrainingGoesOnMeanwhile() {
  QFETCH(const bool, isEarlier);
  const std::string uid = heavyRun();
  if (isEarlier) pretendItIsOfAnEarlierVersion();
  core::RunRecorder recorder(path(), {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("live", 3));
  store_samples::recordEpoch(recorder, 1);
  core::RunStore store(path());
  core::RunChanges(store, uid).purge();
  QCOMPARE(databaseBytes() < kHeavy / 2, !isEarlier);  // Writing it anew would hold the training up.
  store_samples::recordEpoch(recorder, 2);
  QCOMPARE(core::KeptRun(store, recorder.runUid()).curves().epochs.size(), std::size_t{2});
}

void TestStoreSpace::aRefusedDeletionNamesTheRun() {
  core::RunRecorder recorder(path(), {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("my live run", 3));
  core::RunStore store(path());
  try {
    core::RunChanges(store, recorder.runUid()).trash();
    QFAIL("It was deleted.");
  } catch (const core::Error& error) {
    QVERIFY2(QString(error.what()).contains("\"my live run\""), error.what());
  }
}

QTEST_GUILESS_MAIN(TestStoreSpace)
#include "tst_store_space.moc"
