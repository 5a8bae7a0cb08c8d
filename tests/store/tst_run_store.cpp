// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "core/exchange/run_csv.h"
#include "core/run/settings_schema.h"
#include "core/store/artifacts.h"
#include "core/store/database.h"
#include "core/store/image_sheet.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_status.h"
#include "core/store/run_store.h"
#include "core/store/schema.h"
#include "core/store/store_check.h"
#include "core/store/store_pruning.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;

class TestRunStore : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void runsAreListedTheNewestFirstWithLastAndBest();
  void aMovedStoreOpensTheSame();
  void aRunIsFoundByIdBeginningNameOrLast();
  void noTwoRunsBeginWithOneName();
  void anUnknownRunIsAnsweredWithTheNearestName();
  void namesNotesStarsAndTagsCanBeChanged();
  void aDeletedRunComesBackFromTheTrashUntilItIsPurged();
  void purgingLeavesFilesThatOtherRunsShare();
  void pruningShowsFirstWhatItWillDo();
  void aTableHasOneLineAnEpochAndTheVerySameFigures();
  void everyOlderSchemaVersionOpens();
  void aNewerStoreIsRefusedPolitelyAndLeftAlone();
  void aReadOnlyFolderCanBeReadButNotChanged();
  void aFolderWithoutAStoreIsNotReadAsAnEmptyOne();
  void statusFollowsFromTheProcessWhateverTheClockSays_data();
  void statusFollowsFromTheProcessWhateverTheClockSays();
  void aClockSetBackLosesNothing();
  void thisProcessIsAliveAndAnOlderOneWithItsNumberIsNot();

 private:
  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
};

void TestRunStore::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = temporary_->path().toStdString();
}

void TestRunStore::runsAreListedTheNewestFirstWithLastAndBest() {
  (void)store_samples::recordRun(folder_, "first", 2);
  (void)store_samples::recordRun(folder_, "second", 5);
  core::RunStore store(folder_, core::StoreAccess::ReadOnly);
  const auto runs = store.list();
  QCOMPARE(runs.size(), std::size_t{2});
  QCOMPARE(runs[0].name, std::string("second"));
  QCOMPARE(runs[0].metric("val_loss")->last, store_samples::validationLoss(5));
  QCOMPARE(runs[0].metric("val_loss")->best, store_samples::validationLoss(3));
  QCOMPARE(runs[1].metric("val_loss")->best, store_samples::validationLoss(2));
  QVERIFY(runs[0].metric("nonsense") == nullptr);
  QCOMPARE(store.settingValues("optimizer").size(), std::size_t{2});
}

void TestRunStore::aMovedStoreOpensTheSame() {
  const std::string uid = store_samples::recordRun(folder_, "first", 3);
  const std::string other = store_samples::recordRun(folder_, "second", 2);
  const auto contents = [&](const fs::path& folder) {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    const core::StoreCheck check = core::verifyStore(store);
    std::string text;
    for (const core::RunSummary& run : store.list())
      text += run.uid + " " + run.name + " " + core::KeptRun(store, run.uid).details().settings;
    for (const core::Message& problem : check.problems) text += problem.english();
    const bool areWhole = core::KeptRun(store, uid).sheet(core::SheetKind::Output, 2).has_value() &&
                          core::RunCheckpoints(store, other).usable({}).has_value();
    return text + (areWhole ? " whole" : " not whole");
  };
  const std::string before = contents(folder_);
  QVERIFY(before.ends_with(" whole"));
  const fs::path moved = folder_.parent_path() / "moved elsewhere";
  fs::rename(folder_, moved);
  QCOMPARE(contents(moved), before);
  (void)store_samples::recordRun(moved, "third", 1);
  QCOMPARE(core::RunStore(moved, core::StoreAccess::ReadOnly).list().size(), std::size_t{3});
  fs::remove_all(moved);
}

void TestRunStore::aRunIsFoundByIdBeginningNameOrLast() {
  const std::string first = store_samples::recordRun(folder_, "first", 1);
  const std::string second = store_samples::recordRun(folder_, "second", 1);
  core::RunStore store(folder_);
  QCOMPARE(store.find(first), first);
  QCOMPARE(store.find(first.substr(0, 7)), first);
  QCOMPARE(store.find("second"), second);
  QCOMPARE(store.find("last"), second);
  core::RunChanges(store, second).rename("first");
  try {
    (void)store.find("first");
    QFAIL("One of two runs of that name was taken.");
  } catch (const core::Error& error) {
    QVERIFY2(QString(error.what()).contains("More than one run"), error.what());
  }
}

// A recipe has one name, and many runs.
void TestRunStore::noTwoRunsBeginWithOneName() {
  for (int i = 0; i < 3; ++i) (void)store_samples::recordRun(folder_, "model-6", 1);
  std::vector<std::string> names;
  for (const core::RunSummary& run : core::RunStore(folder_).list()) names.push_back(run.name);
  QCOMPARE(names, (std::vector<std::string>{"model-6 #3", "model-6 #2", "model-6"}));
}

void TestRunStore::anUnknownRunIsAnsweredWithTheNearestName() {
  (void)store_samples::recordRun(folder_, "emoji-model", 1);
  core::RunStore store(folder_);
  try {
    (void)store.find("emojimodel");
    QFAIL("A run was found.");
  } catch (const core::Error& error) {
    QVERIFY(QString(error.what()).contains("\"emoji-model\""));
  }
  QVERIFY_EXCEPTION_THROWN((void)core::KeptRun(store, "00000000").details(), core::Error);
}

void TestRunStore::namesNotesStarsAndTagsCanBeChanged() {
  const std::string uid = store_samples::recordRun(folder_, "before", 1);
  core::RunStore store(folder_);
  core::RunChanges(store, uid).rename("after");
  core::RunChanges(store, uid).setNote("A note\nof two lines, \"quoted\"");
  core::RunChanges(store, uid).setStarred(true);
  core::RunChanges(store, uid).addTag("demo");
  core::RunChanges(store, uid).addTag("demo");
  core::RunChanges(store, uid).addTag("old");
  core::RunChanges(store, uid).removeTag("old");
  const core::RunSummary run = core::RunStore(folder_).list().at(0);
  QCOMPARE(run.name, std::string("after"));
  QCOMPARE(run.note, std::string("A note\nof two lines, \"quoted\""));
  QVERIFY(run.isStarred);
  QCOMPARE(run.tags, std::vector<std::string>{"demo"});
  QVERIFY_EXCEPTION_THROWN(core::RunChanges(store, uid).rename("  "), core::Error);
  QVERIFY_EXCEPTION_THROWN(core::RunChanges(store, uid).addTag(""), core::Error);
  QVERIFY_EXCEPTION_THROWN(core::RunChanges(store, "00000000").setStarred(true), core::Error);
}

void TestRunStore::aDeletedRunComesBackFromTheTrashUntilItIsPurged() {
  const std::string uid = store_samples::recordRun(folder_, "deleted", 3);
  core::RunStore store(folder_);
  QVERIFY_EXCEPTION_THROWN(core::RunChanges(store, uid).purge(), core::Error);  // Not in the trash.
  core::RunChanges(store, uid).trash();
  QVERIFY(store.list().empty());
  QCOMPARE(store.list({}, core::WhichRuns::Trashed).size(), std::size_t{1});
  core::RunChanges(store, uid).restore();
  QCOMPARE(store.list().size(), std::size_t{1});
  QVERIFY(core::RunCheckpoints(store, uid).usable().has_value());
  core::RunChanges(store, uid).trash();
  const std::int64_t promised = core::RunChanges(store, uid).bytesToFree();
  QVERIFY(promised > 0);
  QCOMPARE(core::RunChanges(store, uid).purge(), promised);
  QVERIFY(!fs::exists(store.checkpointFolder(uid)));
  QVERIFY(store.artifacts().names().empty());
  QVERIFY(core::verifyStore(store).problems.empty());
}

void TestRunStore::purgingLeavesFilesThatOtherRunsShare() {
  const std::string kept = store_samples::recordRun(folder_, "kept", 2);
  const std::string purged = store_samples::recordRun(folder_, "purged", 3);
  core::RunStore store(folder_);
  core::RunChanges(store, purged).trash();
  (void)core::RunChanges(store, purged).purge();
  QCOMPARE(core::readSheet(*core::KeptRun(store, kept).sheet(core::SheetKind::Output, 2)).size(), std::size_t{2});
  QVERIFY(!core::KeptRun(store, kept).sheet(core::SheetKind::Output, 3).has_value());
  QVERIFY(core::verifyStore(store).orphans.empty());
}

void TestRunStore::pruningShowsFirstWhatItWillDo() {
  const std::string starred = store_samples::recordRun(folder_, "starred", 6);
  core::RunStarted other = store_samples::started("other", 9);
  const std::string plain = store_samples::recordRun(folder_, other);
  const std::string trashed = store_samples::recordRun(folder_, "trashed", 1);
  core::RunStore store(folder_);
  core::RunChanges(store, starred).setStarred(true);
  core::RunChanges(store, trashed).trash();
  const core::StoreUsage before = core::usageOf(store);
  QVERIFY(core::prunePreview(store, before.total()).empty());
  const auto steps = core::prunePreview(store, 0);
  QCOMPARE(steps.size(), std::size_t{3});
  QCOMPARE(steps[0].kind, core::PruneKind::TrashedRun);
  QCOMPARE(steps[1].kind, core::PruneKind::Checkpoints);
  QCOMPARE(steps[2].kind, core::PruneKind::Pictures);
  QCOMPARE(steps[2].uid, plain);
  QCOMPARE(store.list({}, core::WhichRuns::All).size(), std::size_t{3});  // A preview changes nothing.
  std::int64_t promised = 0;
  for (const core::PruneStep& step : steps) promised += step.bytes;
  QCOMPARE(core::prune(store, steps), promised);
  const core::StoreUsage after = core::usageOf(store);
  QCOMPARE(before.artifactBytes + before.checkpointBytes - after.artifactBytes - after.checkpointBytes, promised);
  QVERIFY(core::KeptRun(store, plain).sheet(core::SheetKind::Output, 3).has_value());  // The best epoch's.
  QVERIFY(core::RunCheckpoints(store, plain).best().has_value());
  QCOMPARE(core::KeptRun(store, starred).sheets(core::SheetKind::Output).size(), std::size_t{6});
  const core::StoreCheck check = core::verifyStore(store);
  QVERIFY(check.problems.empty() && check.orphans.empty());
}

void TestRunStore::aTableHasOneLineAnEpochAndTheVerySameFigures() {
  const std::string uid = store_samples::recordRun(folder_, "table", 3);
  core::RunStore store(folder_);
  const QStringList lines = QString::fromStdString(core::runCsv(store, uid)).trimmed().split('\n');
  QCOMPARE(lines.size(), 4);
  QCOMPARE(lines[0],
           QString("epoch,ended,learning_rate,training_seconds,evaluation_seconds,images_per_second,loss,val_loss,"
                   "val_psnr,val_ssim"));
  const QStringList third = lines[3].split(',');
  QCOMPARE(third[0], QString("3"));
  QVERIFY(third[6].toDouble() == 1.0 / 3.0);  // To the last bit.
  QCOMPARE(third[9], QString());              // There was no figure.
}

void TestRunStore::everyOlderSchemaVersionOpens() {
  for (int version = 1; version <= core::schemaVersion(); ++version) {
    const fs::path folder = folder_ / std::to_string(version);
    fs::create_directories(folder);
    {
      core::Database database(folder / "afterimage.db", core::Database::Access::ReadWrite);
      core::migrate(database, version);
      database.execute(
          "INSERT INTO run(uid, name, status, created_ms, architecture, data_folder, dataset, program, engine, device, "
          "host, machine, boot, pid, pid_start, heartbeat_ms, planned_epochs) VALUES('abcd1234', 'old', 'finished', 1, "
          "'deep', '', '', '', '', '', '', '', '', 0, 0, 0, 3)");
    }
    core::RunStore reader(folder, core::StoreAccess::ReadOnly);
    QCOMPARE(reader.list().at(0).name, std::string("old"));
    core::RunStore store(folder);
    QCOMPARE(store.list("architecture = deep or name = old").at(0).name, std::string("old"));
    QCOMPARE(core::schemaVersionOf(store.database()), core::schemaVersion());
    (void)store_samples::recordRun(folder, "new", 1);
    QCOMPARE(store.list().size(), std::size_t{2});
  }
}

void TestRunStore::aNewerStoreIsRefusedPolitelyAndLeftAlone() {
  (void)store_samples::recordRun(folder_, "run", 1);
  store_samples::tamper(folder_, "PRAGMA user_version = 1000");
  for (const core::StoreAccess access : {core::StoreAccess::ReadWrite, core::StoreAccess::ReadOnly}) {
    try {
      core::RunStore store(folder_, access);
      QFAIL("It was opened.");
    } catch (const core::Error& error) {
      QCOMPARE(error.code(), core::ErrorCode::StoreTooNew);
      QVERIFY(QString(error.what()).contains("newer version"));
    }
  }
}

void TestRunStore::aReadOnlyFolderCanBeReadButNotChanged() {
  folder_ /= "50 %41 done? #1 Übung";  // What an address would take for something else.
  const std::string uid = store_samples::recordRun(folder_, "kept", 2);
  const auto mayRead = fs::perms::owner_read | fs::perms::owner_exec;
  fs::permissions(folder_, mayRead);
  fs::permissions(folder_ / "afterimage.db", fs::perms::owner_read);
  {
    core::RunStore store(folder_, core::StoreAccess::ReadOnly);
    QCOMPARE(store.list().size(), std::size_t{1});
    QCOMPARE(core::KeptRun(store, uid).curve("val_loss").size(), std::size_t{2});
    try {
      core::RunChanges(store, uid).rename("changed");
      QFAIL("It was changed.");
    } catch (const core::Error& error) {
      QCOMPARE(error.code(), core::ErrorCode::FileUnwritable);
    }
    // The administrator may write everywhere.
    if (::geteuid() != 0) QVERIFY_EXCEPTION_THROWN(core::RunRecorder(folder_, {"1.0", {}, {}, 0}), core::Error);
  }
  fs::permissions(folder_, fs::perms::owner_all);
}

void TestRunStore::aFolderWithoutAStoreIsNotReadAsAnEmptyOne() {
  try {
    core::RunStore store(folder_ / "nowhere", core::StoreAccess::ReadOnly);
    QFAIL("It was opened.");
  } catch (const core::Error& error) {
    QCOMPARE(error.code(), core::ErrorCode::FolderUnusable);
  }
  QVERIFY(!fs::exists(folder_ / "nowhere"));
}

void TestRunStore::statusFollowsFromTheProcessWhateverTheClockSays_data() {
  QTest::addColumn<QString>("recorded");
  QTest::addColumn<QString>("who");
  QTest::addColumn<qint64>("heartbeatAgeMs");
  QTest::addColumn<QString>("status");
  constexpr qint64 kYearMs = 31'557'600'000;
  QTest::newRow("here and alive") << "running"
                                  << "this" << qint64{0} << "running";
  QTest::newRow("alive, clock set forward") << "running"
                                            << "this" << kYearMs << "running";
  QTest::newRow("alive, clock set back") << "running"
                                         << "this" << -kYearMs << "running";
  QTest::newRow("number reused") << "running"
                                 << "reused" << qint64{0} << "interrupted";
  QTest::newRow("machine started again") << "running"
                                         << "rebooted" << qint64{0} << "interrupted";
  QTest::newRow("elsewhere, beating") << "running"
                                      << "elsewhere" << qint64{3000} << "running";
  QTest::newRow("elsewhere, clock ahead") << "running"
                                          << "elsewhere" << qint64{-3000} << "running";
  QTest::newRow("elsewhere, silent") << "running"
                                     << "elsewhere" << qint64{120000} << "interrupted";
  QTest::newRow("elsewhere, clock set back") << "running"
                                             << "elsewhere" << -kYearMs << "interrupted";
  QTest::newRow("finished") << "finished"
                            << "this" << qint64{0} << "finished";
  QTest::newRow("failed") << "failed"
                          << "reused" << qint64{0} << "failed";
  QTest::newRow("nonsense") << "???"
                            << "this" << qint64{0} << "interrupted";
}

void TestRunStore::statusFollowsFromTheProcessWhateverTheClockSays() {
  QFETCH(QString, recorded);
  QFETCH(QString, who);
  QFETCH(qint64, heartbeatAgeMs);
  QFETCH(QString, status);
  constexpr std::int64_t kNow = 1'800'000'000'000;
  core::RecordedState state{recorded.toStdString(), core::thisProcess(), kNow - heartbeatAgeMs};
  if (who == "reused") --state.process.startTime;
  if (who == "rebooted") state.process.boot = "another";
  if (who == "elsewhere") state.process.machine = "another";
  QCOMPARE(QString::fromStdString(core::runStatusName(core::statusNow(state, kNow))), status);
}

void TestRunStore::aClockSetBackLosesNothing() {
  const std::string uid = store_samples::recordRun(folder_, "from the future", 2);
  store_samples::tamper(folder_,
                        "UPDATE run SET created_ms = created_ms + 86400000, heartbeat_ms = heartbeat_ms + 86400000");
  const std::string later = store_samples::recordRun(folder_, "later", 1);
  core::RunStore store(folder_);
  QCOMPARE(store.list().at(0).uid, later);  // In the order of their beginnings, not of the clock.
  QCOMPARE(store.list().at(1).seconds, 6.0);
  QCOMPARE(store.list("age < 1h").size(), std::size_t{2});
  QVERIFY(core::verifyStore(store).problems.empty());
  QCOMPARE(store.find("last"), later);
}

void TestRunStore::thisProcessIsAliveAndAnOlderOneWithItsNumberIsNot() {
  core::ProcessIdentity process = core::thisProcess();
  QVERIFY(process.pid > 0 && process.startTime > 0 && !process.machine.empty());
  QVERIFY(core::isAlive(process).value_or(false));
  --process.startTime;
  QVERIFY(!core::isAlive(process).value_or(true));
  process.machine = "elsewhere";
  QVERIFY(!core::isAlive(process).has_value());
}

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_run_store.moc"
