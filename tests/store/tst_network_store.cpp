// SPDX-License-Identifier: GPL-3.0-or-later
// A store on a network file system: without a write-ahead log, and with plain words where locks are missing.
#include <sqlite3.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/file_system.h"
#include "core/store/database.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "core/store/run_store.h"
#include "core/store/store_check.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;

class TestNetworkStore : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup() { qunsetenv("AFTERIMAGE_NETWORK_FOLDERS"); }
  void networksAreKnownByTheirNumbers_data();
  void networksAreKnownByTheirNumbers();
  void foldersMayBeNamed();
  void aStoreThereHasNoWriteAheadLog();
  void aStoreThatWasMovedThereIsChangedOnce();
  void aStoreThereIsReadByOthers();
  void twoMayWriteInTurns();
  void missingLocksAreNoDamage_data();
  void missingLocksAreNoDamage();

 private:
  [[nodiscard]] bool hasWriteAheadLog() const;
  void callItANetwork() const { qputenv("AFTERIMAGE_NETWORK_FOLDERS", QFile::encodeName(temporary_->path())); }

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
};

void TestNetworkStore::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = fs::path(temporary_->path().toStdString()) / "store";
}

// What the file itself says (sqlite.org/fileformat.html, section 1.3.3), or a log beside it.
bool TestNetworkStore::hasWriteAheadLog() const {
  QFile file(QString::fromStdString((folder_ / "afterimage.db").native()));
  if (!file.open(QIODevice::ReadOnly)) return true;
  const QByteArray header = file.read(20);
  return header.at(18) == 2 || fs::exists(folder_ / "afterimage.db-wal") || fs::exists(folder_ / "afterimage.db-shm");
}

void TestNetworkStore::networksAreKnownByTheirNumbers_data() {
  QTest::addColumn<quint64>("magic");
  QTest::addColumn<bool>("isNetwork");
  QTest::newRow("NFS") << quint64{0x6969} << true;
  QTest::newRow("SMB") << quint64{0xFF534D42} << true;
  QTest::newRow("FUSE") << quint64{0x65735546} << true;
  QTest::newRow("Lustre") << quint64{0x0BD00BD0} << true;
  QTest::newRow("GPFS") << quint64{0x47504653} << true;
  QTest::newRow("BeeGFS") << quint64{0x19830326} << true;
  QTest::newRow("Ceph") << quint64{0x00C36400} << true;
  QTest::newRow("9P") << quint64{0x01021997} << true;
  QTest::newRow("ext4") << quint64{0xEF53} << false;
  QTest::newRow("tmpfs") << quint64{0x01021994} << false;
  QTest::newRow("XFS") << quint64{0x58465342} << false;
  QTest::newRow("btrfs") << quint64{0x9123683E} << false;
  QTest::newRow("overlay") << quint64{0x794C7630} << false;
}

void TestNetworkStore::networksAreKnownByTheirNumbers() {
  QFETCH(quint64, magic);
  QFETCH(bool, isNetwork);
  QCOMPARE(core::fileSystemKind(magic) == core::FileSystemKind::Network, isNetwork);
}

void TestNetworkStore::foldersMayBeNamed() {
  QVERIFY(core::fileSystemOf(folder_ / "is/not/there/yet") == core::FileSystemKind::Local);
  callItANetwork();
  QVERIFY(core::fileSystemOf(folder_ / "is/not/there/yet") == core::FileSystemKind::Network);
  QVERIFY(core::fileSystemOf(temporary_->path().toStdString() + "-beside") == core::FileSystemKind::Local);
}

void TestNetworkStore::aStoreThereHasNoWriteAheadLog() {
  callItANetwork();
  const std::string uid = store_samples::recordRun(folder_, "there", 3);  // With a second connection for its heartbeat.
  QVERIFY(!hasWriteAheadLog());
  core::RunStore store(folder_);
  QVERIFY(!store.isReadOnly());
  QVERIFY(store.report().empty());
  QCOMPARE(core::KeptRun(store, uid).details().summary.epochs, std::int64_t{3});
  QVERIFY(core::verifyStore(store).problems.empty());
  QVERIFY(!hasWriteAheadLog());
}

void TestNetworkStore::aStoreThatWasMovedThereIsChangedOnce() {
  const std::string uid = store_samples::recordRun(folder_, "moved", 3);
  QVERIFY(hasWriteAheadLog());
  callItANetwork();
  {
    core::RunStore store(folder_);
    core::RunChanges(store, uid).setNote("Moved.");
    QVERIFY(!hasWriteAheadLog());
  }
  qunsetenv("AFTERIMAGE_NETWORK_FOLDERS");  // And back.
  core::RunStore store(folder_);
  QCOMPARE(core::KeptRun(store, uid).details().summary.note, std::string("Moved."));
  QVERIFY(hasWriteAheadLog());
}

void TestNetworkStore::aStoreThereIsReadByOthers() {
  const std::string uid = store_samples::recordRun(folder_, "read", 2);
  callItANetwork();
  core::RunStore reader(folder_, core::StoreAccess::ReadOnly);
  QVERIFY(!hasWriteAheadLog());
  QCOMPARE(reader.list().size(), std::size_t{1});
  core::RunStore writer(folder_);
  core::RunChanges(writer, uid).setNote("While it is read.");
  QCOMPARE(core::KeptRun(reader, uid).details().summary.note, std::string("While it is read."));
}

void TestNetworkStore::twoMayWriteInTurns() {
  callItANetwork();
  const std::string uid = store_samples::recordRun(folder_, "shared", 2);
  core::RunStore first(folder_);
  core::RunStore second(folder_);
  for (int i = 0; i < 20; ++i) {
    core::RunChanges(i % 2 == 0 ? first : second, uid).setNote(std::to_string(i));
    QCOMPARE(core::KeptRun(i % 2 == 0 ? second : first, uid).details().summary.note, std::to_string(i));
  }
}

void TestNetworkStore::missingLocksAreNoDamage_data() {
  QTest::addColumn<int>("code");
  QTest::newRow("locking protocol") << SQLITE_PROTOCOL;
  QTest::newRow("lock") << SQLITE_IOERR_LOCK;
  QTest::newRow("read lock") << SQLITE_IOERR_RDLOCK;
  QTest::newRow("shared memory") << SQLITE_IOERR_SHMMAP;
}

void TestNetworkStore::missingLocksAreNoDamage() {
  QFETCH(int, code);
  try {
    core::guarded(folder_ / "afterimage.db", [&] { throw SQLite::Exception("locks", code); });
    QFAIL("Nothing was said.");
  } catch (const core::Error& error) {
    QVERIFY(error.code() != core::ErrorCode::StoreDamaged);
    QVERIFY2(error.message().english().find("gives no locks") != std::string::npos, error.what());
    QVERIFY2(error.message().english().find("afterimage-cli work") != std::string::npos, error.what());
  }
}

QTEST_GUILESS_MAIN(TestNetworkStore)

#include "tst_network_store.moc"
