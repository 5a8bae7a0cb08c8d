// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <array>

#include "core/base/error.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_store.h"
#include "core/store/store_check.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;

// Programs other than this one at work on a store. STORE_WRITER is the program in store_writer.cpp.
class TestStoreProcesses : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void aKilledRunLosesNoEpochThatWasReported();
  void aRunReadsAsRunningOnlyWhileItsProcessLives();
  void programsWriteToOneStoreAtOnce();
  void aStoreOpenedTwiceStaysInUseForOtherPrograms();
  void aFolderWithoutRightsIsReadAndSaysWhyItIsNotWritten();
  void aFullDiskLosesNothingAndGoesOnWhenThereIsSpace();

 private:
  // Reads the program's lines until one begins so; answers what follows, "" when it ended before.
  static QString lineAfter(QProcess& process, const QString& beginning);
  void start(QProcess& process, const QString& name, int epochs) const;

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
};

void TestStoreProcesses::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = fs::path(temporary_->path().toStdString()) / "store";
}

QString TestStoreProcesses::lineAfter(QProcess& process, const QString& beginning) {
  while (process.canReadLine() || process.waitForReadyRead()) {
    while (process.canReadLine()) {
      const QString line = QString::fromUtf8(process.readLine()).trimmed();
      if (line.startsWith(beginning)) return line.mid(beginning.size()).trimmed();
    }
  }
  return {};
}

void TestStoreProcesses::start(QProcess& process, const QString& name, int epochs) const {
  process.start(STORE_WRITER, {"train", QString::fromStdString(folder_.string()), name, QString::number(epochs)});
}

void TestStoreProcesses::aKilledRunLosesNoEpochThatWasReported() {
  QRandomGenerator random(1);
  for (int kill = 0; kill < 8; ++kill) {
    QProcess process;
    start(process, QString("killed %1").arg(kill), 1000);
    const std::string uid = lineAfter(process, "run").toStdString();
    const int wanted = random.bounded(1, 8);
    int reported = 0;
    while (reported < wanted) {
      const QString epoch = lineAfter(process, "epoch");
      QVERIFY(!epoch.isEmpty());
      reported = epoch.toInt();
    }
    for (int spin = random.bounded(200000); spin > 0; --spin)
      process.canReadLine();  // Somewhere within the next epoch.
    process.kill();
    QVERIFY(process.waitForFinished());
    core::RunStore store(folder_);
    const core::RunSummary run = core::KeptRun(store, uid).details().summary;
    QCOMPARE(run.status, core::RunStatus::Interrupted);
    QVERIFY(run.epochs >= reported);
    QCOMPARE(static_cast<std::int64_t>(core::KeptRun(store, uid).curve("val_loss").size()), run.epochs);
    QCOMPARE(core::RunCheckpoints(store, uid).usable()->epoch, run.epochs);
    const core::StoreCheck check = core::verifyStore(store);
    QVERIFY2(check.problems.empty(), check.problems.empty() ? "" : check.problems.front().english().c_str());
  }
  (void)store_samples::recordRun(folder_, "after all that", 1);
  core::RunStore store(folder_);
  QVERIFY(core::verifyStore(store).orphans.empty());  // Swept away when the last one began.
}

void TestStoreProcesses::aRunReadsAsRunningOnlyWhileItsProcessLives() {
  QProcess process;
  start(process, "live", 100000);
  const std::string uid = lineAfter(process, "run").toStdString();
  QVERIFY(!lineAfter(process, "epoch").isEmpty());
  core::RunStore store(folder_, core::StoreAccess::ReadOnly);
  QCOMPARE(core::KeptRun(store, uid).details().summary.status, core::RunStatus::Running);
  QCOMPARE(store.list("status = running").size(), std::size_t{1});
  process.kill();
  QVERIFY(process.waitForFinished());
  QCOMPARE(core::KeptRun(store, uid).details().summary.status, core::RunStatus::Interrupted);
  QCOMPARE(store.list("status = interrupted and not status = running").size(), std::size_t{1});
}

void TestStoreProcesses::programsWriteToOneStoreAtOnce() {
  // Neither finds a store there: whoever is quicker makes it.
  std::array<QProcess, 4> programs;
  for (std::size_t i = 0; i < programs.size(); ++i) start(programs[i], QString("program %1").arg(i), 12);
  for (QProcess& program : programs) {
    QVERIFY(program.waitForFinished());
    QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
  }
  core::RunStore store(folder_);
  QCOMPARE(store.list("status = finished and epoch = 12").size(), programs.size());
  const core::StoreCheck check = core::verifyStore(store);
  QVERIFY(check.problems.empty() && check.orphans.empty());
}

// Were its file closed once in between, all locks would go with it, and the other program, the last one in its own eyes,
// would take the journal away in which this one writes.
void TestStoreProcesses::aStoreOpenedTwiceStaysInUseForOtherPrograms() {
  const std::string uid = store_samples::recordRun(folder_, "kept", 1);
  {
    core::RunStore store(folder_);
    for (const core::StoreAccess access : {core::StoreAccess::ReadOnly, core::StoreAccess::ReadWrite}) {
      (void)core::RunStore(folder_, access).list();
    }
    QProcess other;
    start(other, "another", 1);
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    QVERIFY(fs::exists(folder_ / "afterimage.db-wal"));
    core::RunChanges(store, uid).rename("mine");
    QProcess third;
    start(third, "a third", 1);
    QVERIFY(third.waitForFinished());
    QCOMPARE(third.exitCode(), 0);
  }
  core::RunStore store(folder_);
  QCOMPARE(store.count(), std::size_t{3});
  QCOMPARE(core::KeptRun(store, uid).details().summary.name, std::string("mine"));
  QVERIFY(core::verifyStore(store).problems.empty());
}

void TestStoreProcesses::aFolderWithoutRightsIsReadAndSaysWhyItIsNotWritten() {
  (void)store_samples::recordRun(folder_, "kept", 2);
  const auto mayRead = fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read | fs::perms::group_exec |
                       fs::perms::others_read | fs::perms::others_exec;
  fs::permissions(folder_.parent_path(), mayRead | fs::perms::owner_write);
  fs::permissions(folder_, mayRead);
  fs::permissions(folder_ / "afterimage.db", fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
  QProcess process;
  process.start(STORE_WRITER, {"read-only", QString::fromStdString(folder_.string())});
  const bool hasEnded = process.waitForFinished();
  fs::permissions(folder_, mayRead | fs::perms::owner_write);
  QVERIFY(hasEnded);
  if (process.exitCode() == 3) QSKIP("This machine does not let a test give up its rights.");
  const QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).trimmed().split('\n');
  QVERIFY2(process.exitCode() == 0, qPrintable(lines.join('\n')));
  QCOMPARE(lines.at(0), QString("1"));
  QVERIFY2(lines.at(1).startsWith("file-unwritable: "), qPrintable(lines.at(1)));
}

void TestStoreProcesses::aFullDiskLosesNothingAndGoesOnWhenThereIsSpace() {
  fs::create_directories(folder_);
  QProcess process;
  process.start(STORE_WRITER, {"full-disk", QString::fromStdString(folder_.string())});
  QVERIFY(process.waitForFinished());
  if (process.exitCode() == 3) QSKIP("This machine does not let a test make a small disk of its own.");
  const QString said = QString::fromUtf8(process.readAllStandardOutput());
  QVERIFY2(process.exitCode() == 0, qPrintable(said));
  QVERIFY2(said.startsWith("file-unwritable: ") && said.contains("space"), qPrintable(said));
}

QTEST_GUILESS_MAIN(TestStoreProcesses)
#include "tst_store_processes.moc"
