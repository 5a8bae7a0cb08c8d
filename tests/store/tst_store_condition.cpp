// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of a folder before runs are kept in it.
#include "core/store/store_condition.h"

#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "tests/support/store_samples.h"

namespace fs = std::filesystem;
using core::StoreUse;

class TestStoreCondition : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void emptyPlaceIsNewAndStaysEmpty();
  void keptRunsAreCounted();
  void placeThatTakesNothingSaysSoToAnAdministratorToo();
  void fileInPlaceOfAFolderSaysSo();
  void storeOfANewerProgramIsUnusableAndLeftAlone();
  void damagedStoreCanBeReadAndSaysSo();
  void whatIsNoStoreAtAllIsUnusable();
  void lostDatabaseIsNoNewStore();
  void storeWithoutRightsCanBeRead();

 private:
  [[nodiscard]] core::StoreCondition condition() const { return core::storeCondition(folder_); }
  [[nodiscard]] QString told() const { return QString::fromStdString(condition().message.english()); }

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
};

void TestStoreCondition::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = fs::path(temporary_->path().toStdString()) / "deep" / "store";
}

void TestStoreCondition::emptyPlaceIsNewAndStaysEmpty() {
  QVERIFY(condition().use == StoreUse::New);
  QVERIFY(condition().message.empty());
  QVERIFY(!core::hasStore(folder_));
  QVERIFY(!fs::exists(folder_.parent_path()));
  fs::create_directories(folder_);
  QVERIFY(condition().use == StoreUse::New);
  QVERIFY(fs::is_empty(folder_));
}

void TestStoreCondition::keptRunsAreCounted() {
  (void)store_samples::recordRun(folder_, "one", 1);
  (void)store_samples::recordRun(folder_, "two", 1);
  QVERIFY(core::hasStore(folder_));
  QVERIFY(condition().use == StoreUse::Usable);
  QCOMPARE(condition().runs, std::size_t{2});
  QVERIFY2(condition().message.empty(), qPrintable(told()));
}

void TestStoreCondition::placeThatTakesNothingSaysSoToAnAdministratorToo() {
  for (const char* const place : {"/proc", "/proc/store"}) {
    const core::StoreCondition found = core::storeCondition(place);
    QVERIFY(found.use == StoreUse::Unusable);
    QVERIFY2(QString::fromStdString(found.message.english()).contains("/proc"), found.message.english().c_str());
    QVERIFY(!core::hasStore(place));
  }
}

void TestStoreCondition::fileInPlaceOfAFolderSaysSo() {
  fs::create_directories(folder_.parent_path());
  std::ofstream(folder_) << "no folder";
  QVERIFY(condition().use == StoreUse::Unusable);
  QVERIFY2(told().contains("cannot be made"), qPrintable(told()));
}

void TestStoreCondition::storeOfANewerProgramIsUnusableAndLeftAlone() {
  (void)store_samples::recordRun(folder_, "run", 1);
  store_samples::tamper(folder_, "PRAGMA user_version = 1000");
  QVERIFY(condition().use == StoreUse::Unusable);
  QVERIFY2(told().contains("newer version"), qPrintable(told()));
}

void TestStoreCondition::damagedStoreCanBeReadAndSaysSo() {
  (void)store_samples::recordRun(folder_, "run", 1);
  const fs::path file = folder_ / "afterimage.db";
  store_samples::tamper(folder_, "PRAGMA wal_checkpoint(TRUNCATE)");
  fs::resize_file(file, fs::file_size(file) - 8192);
  const core::StoreCondition found = condition();
  QVERIFY(found.use == StoreUse::ReadOnly || found.use == StoreUse::Unusable);
  QVERIFY2(told().contains("damaged"), qPrintable(told()));
}

void TestStoreCondition::whatIsNoStoreAtAllIsUnusable() {
  fs::create_directories(folder_);
  std::ofstream(folder_ / "afterimage.db") << std::string(5000, 'x');
  QVERIFY(condition().use == StoreUse::Unusable);
  QVERIFY(!condition().message.empty());
}

void TestStoreCondition::lostDatabaseIsNoNewStore() {
  (void)store_samples::recordRun(folder_, "run", 1);
  fs::remove(folder_ / "afterimage.db");
  fs::remove(folder_ / "afterimage.db-wal");
  QVERIFY(core::hasStore(folder_));
  QVERIFY(condition().use == StoreUse::Unusable);
  QVERIFY2(told().contains("missing or empty"), qPrintable(told()));
}

void TestStoreCondition::storeWithoutRightsCanBeRead() {
  if (::geteuid() == 0) QSKIP("An administrator may write everywhere.");
  (void)store_samples::recordRun(folder_, "run", 1);
  fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec);
  const core::StoreCondition found = condition();
  fs::permissions(folder_, fs::perms::owner_all);
  QVERIFY(found.use == StoreUse::ReadOnly);
  QVERIFY(!found.message.empty());
}

QTEST_GUILESS_MAIN(TestStoreCondition)

#include "tst_store_condition.moc"
