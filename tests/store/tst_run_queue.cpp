// SPDX-License-Identifier: GPL-3.0-or-later
// Planned runs: their order, who trains them, and what becomes of them when programs end. STORE_WRITER is the program in
// store_writer.cpp.
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "core/base/error.h"
#include "core/run/settings_file.h"
#include "core/store/database.h"
#include "core/store/queue_time.h"
#include "core/store/run_changes.h"
#include "core/store/run_queue.h"
#include "core/store/schema.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;
using core::QueueState;

class TestRunQueue : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void plannedRunsKeepTheirSettingsAndOrder();
  void aPlannedRunCanBeMovedAndRemoved();
  void oneThatIsNotThereIsRefused();
  void theFirstThatWaitsIsTakenOnce();
  void aFailedRunSaysWhyAndIsNotTakenAgain();
  void aRemovedRunIsPutBackAsItWas();
  void aReleasedRunGoesOnWhereItWas();
  void aKilledProgramGivesBackWhatItHadNotBegun();
  void aKilledProgramsRunIsInterruptedAndGoesOn();
  void aRunThatEndedBeforeItWasNotedIsDone();
  void twoProgramsNeverTakeTheSame();
  void aRunInProgressIsNotRemoved();
  void anOlderStoreThatIsOnlyReadHasAnEmptyQueue();
  void theTimeFollowsFromRunsThatAreAlike();

 private:
  std::vector<std::int64_t> plan(int count) const;
  static std::vector<std::int64_t> order(const core::RunQueue& queue);
  // Starts the program and reads its next line without its first word.
  std::string begin(QProcess& process, const char* mode) const;
  static std::string nextLine(QProcess& process);

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
};

void TestRunQueue::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = temporary_->path().toStdString();
}

std::vector<std::int64_t> TestRunQueue::plan(int count) const {
  core::RunStore store(folder_);
  std::vector<core::RunSettings> runs;
  for (int i = 1; i <= count; ++i) runs.push_back(store_samples::started("run " + std::to_string(i), i).settings);
  return core::RunQueue(store).append(runs, "search of " + std::to_string(count));
}

std::vector<std::int64_t> TestRunQueue::order(const core::RunQueue& queue) {
  std::vector<std::int64_t> ids;
  for (const core::QueuedRun& queued : queue.list()) ids.push_back(queued.id);
  return ids;
}

std::string TestRunQueue::nextLine(QProcess& process) {
  while (!process.canReadLine() && process.waitForReadyRead()) continue;
  return QString::fromUtf8(process.readLine()).trimmed().section(' ', 1).toStdString();
}

std::string TestRunQueue::begin(QProcess& process, const char* mode) const {
  process.start(STORE_WRITER, {mode, QString::fromStdString(folder_.string())});
  return nextLine(process);
}

void TestRunQueue::plannedRunsKeepTheirSettingsAndOrder() {
  const auto ids = plan(3);
  core::RunStore store(folder_, core::StoreAccess::ReadOnly);
  const auto queued = core::RunQueue(store).list();
  QCOMPARE(order(core::RunQueue(store)), ids);
  QCOMPARE(queued[1].settings.name, std::string("run 2"));
  QCOMPARE(queued[1].settings.training.epochs, 2);
  QCOMPARE(queued[1].settings.data.folder, std::string("pictures"));
  QCOMPARE(queued[1].group, std::string("search of 3"));
  QCOMPARE(queued[1].state, QueueState::Waiting);
}

void TestRunQueue::aPlannedRunCanBeMovedAndRemoved() {
  const auto ids = plan(4);
  core::RunStore store(folder_);
  core::RunQueue queue(store);
  queue.move(ids[3], 0);
  QCOMPARE(order(queue), (std::vector{ids[3], ids[0], ids[1], ids[2]}));
  queue.move(ids[0], 2);
  QCOMPARE(order(queue), (std::vector{ids[3], ids[1], ids[0], ids[2]}));
  queue.move(ids[3], 99);
  QCOMPARE(order(queue), (std::vector{ids[1], ids[0], ids[2], ids[3]}));
  queue.remove(ids[0]);
  QCOMPARE(order(queue), (std::vector{ids[1], ids[2], ids[3]}));
  QVERIFY(plan(1).front() > ids[3]);
  QCOMPARE(queue.takeNext()->id, ids[1]);
}

void TestRunQueue::oneThatIsNotThereIsRefused() {
  core::RunStore store(folder_);
  core::RunQueue queue(store);
  QVERIFY_EXCEPTION_THROWN(queue.move(7, 0), core::Error);
  QVERIFY_EXCEPTION_THROWN(queue.remove(7), core::Error);
  QVERIFY_EXCEPTION_THROWN(queue.finish(7), core::Error);
  QVERIFY(!queue.takeNext());
}

void TestRunQueue::theFirstThatWaitsIsTakenOnce() {
  const auto ids = plan(2);
  core::RunStore store(folder_);
  core::RunQueue queue(store);
  QCOMPARE(queue.takeNext()->id, ids[0]);
  QCOMPARE(queue.list()[0].state, QueueState::Running);
  QCOMPARE(queue.takeNext()->id, ids[1]);
  QVERIFY(!queue.takeNext());
  queue.finish(ids[0]);
  QCOMPARE(queue.list()[0].state, QueueState::Done);
  QCOMPARE(queue.removeDone(), 1);
  QCOMPARE(order(queue), std::vector{ids[1]});
}

void TestRunQueue::aFailedRunSaysWhyAndIsNotTakenAgain() {
  const auto ids = plan(1);
  core::RunStore store(folder_);
  core::RunQueue queue(store);
  queue.fail(queue.takeNext()->id, core::Message::verbatim("The pictures are gone."));
  QCOMPARE(queue.list()[0].state, QueueState::Failed);
  QCOMPARE(queue.list()[0].failure, core::Message::verbatim("The pictures are gone."));
  QVERIFY(!queue.takeNext());
}

void TestRunQueue::aRemovedRunIsPutBackAsItWas() {
  const auto ids = plan(3);
  core::RunStore store(folder_);
  core::RunQueue queue(store);
  queue.fail(queue.takeNext()->id, core::Message::verbatim("The pictures are gone."));
  for (const std::size_t place : {0U, 1U}) {
    const core::QueuedRun removed = queue.list()[place];
    queue.remove(removed.id);
    queue.putBack(removed, place);
    queue.putBack(removed, 2);  // It is back already.
    QCOMPARE(order(queue), ids);
    const core::QueuedRun back = queue.list()[place];
    QCOMPARE(back.state, removed.state);
    QCOMPARE(back.failure, removed.failure);
    QCOMPARE(back.group, removed.group);
    QCOMPARE(back.createdMs, removed.createdMs);
    QCOMPARE(core::formatRecipe({{}, {}, {}, back.settings}), core::formatRecipe({{}, {}, {}, removed.settings}));
    QCOMPARE(back.settings.name, removed.settings.name);
    QCOMPARE(back.settings.data.folder, removed.settings.data.folder);
  }
}

void TestRunQueue::aReleasedRunGoesOnWhereItWas() {
  const auto ids = plan(2);
  core::RunStore store(folder_);
  core::RunQueue queue(store);
  queue.release(queue.takeNext()->id);
  QCOMPARE(queue.list()[0].state, QueueState::Waiting);
  QCOMPARE(queue.takeNext()->id, ids[0]);
}

void TestRunQueue::aKilledProgramGivesBackWhatItHadNotBegun() {
  const auto ids = plan(2);
  core::RunStore store(folder_);
  core::RunQueue queue(store);
  QProcess process;
  QCOMPARE(begin(process, "take"), std::to_string(ids[0]));
  QCOMPARE(queue.list()[0].state, QueueState::Running);
  process.kill();
  QVERIFY(process.waitForFinished());
  QCOMPARE(queue.list()[0].state, QueueState::Waiting);
  QCOMPARE(queue.takeNext()->id, ids[0]);
}

void TestRunQueue::aKilledProgramsRunIsInterruptedAndGoesOn() {
  const auto ids = plan(2);
  core::RunStore store(folder_);
  core::RunQueue queue(store);
  QProcess process;
  QCOMPARE(begin(process, "take-and-begin"), std::to_string(ids[0]));
  const std::string uid = nextLine(process);
  process.kill();
  QVERIFY(process.waitForFinished());
  const core::QueuedRun interrupted = queue.list()[0];
  QCOMPARE(interrupted.state, QueueState::Interrupted);
  queue.remove(ids[0]);
  queue.putBack(interrupted, 0);
  QCOMPARE(queue.list()[0].state, QueueState::Interrupted);
  const auto taken = queue.takeNext();
  QCOMPARE(taken->id, ids[0]);
  QCOMPARE(taken->run, uid);
  queue.release(ids[0]);
  core::RunChanges(store, uid).trash();  // Nothing is left to go on with.
  QCOMPARE(queue.list()[0].state, QueueState::Waiting);
  QCOMPARE(queue.takeNext()->run, std::string());
}

void TestRunQueue::aRunThatEndedBeforeItWasNotedIsDone() {
  const auto ids = plan(1);
  core::RunStore store(folder_);
  core::RunQueue queue(store);
  (void)queue.takeNext();
  queue.noteRun(ids[0], store_samples::recordRun(folder_, "whole", 1));
  store_samples::tamper(folder_, "UPDATE queued_run SET pid_start = pid_start - 1");  // Its process ended.
  QCOMPARE(queue.list()[0].state, QueueState::Done);
  QVERIFY(!queue.takeNext());
}

void TestRunQueue::twoProgramsNeverTakeTheSame() {
  const auto ids = plan(40);
  QProcess first;
  QProcess second;
  for (QProcess* process : {&first, &second}) {
    process->start(STORE_WRITER, {"drain", QString::fromStdString(folder_.string())});
  }
  std::multiset<QString> taken;
  for (QProcess* process : {&first, &second}) {
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitCode(), 0);
    for (const QString& line : QString::fromUtf8(process->readAllStandardOutput()).split('\n', Qt::SkipEmptyParts)) {
      taken.insert(line);
    }
  }
  std::multiset<QString> each;
  for (const std::int64_t id : ids) each.insert(QString("took %1").arg(id));
  QCOMPARE(taken, each);
}

void TestRunQueue::aRunInProgressIsNotRemoved() {
  const auto ids = plan(1);
  core::RunStore store(folder_);
  core::RunQueue queue(store);
  (void)queue.takeNext();
  QVERIFY_EXCEPTION_THROWN(queue.remove(ids[0]), core::Error);
  queue.release(ids[0]);
  queue.remove(ids[0]);
  QVERIFY(queue.list().empty());
}

void TestRunQueue::anOlderStoreThatIsOnlyReadHasAnEmptyQueue() {
  {
    core::Database database(folder_ / "afterimage.db", core::Database::Access::ReadWrite);
    core::migrate(database, core::kQueueVersion - 1);
  }
  core::RunStore store(folder_, core::StoreAccess::ReadOnly);
  QVERIFY(core::RunQueue(store).list().empty());
}

void TestRunQueue::theTimeFollowsFromRunsThatAreAlike() {
  core::RunStore store(folder_);
  core::RunSettings settings = store_samples::started("planned", 10).settings;
  QVERIFY(!core::estimatedSeconds(store, settings));
  (void)store_samples::recordRun(folder_, "alike", 2);  // 3 s an epoch.
  core::RunStarted other = store_samples::started("larger", 2);
  other.settings.training.batchSize *= 2;
  const std::string uid = store_samples::recordRun(folder_, other);
  store_samples::tamper(folder_, "UPDATE run SET seconds = 200 WHERE uid = '" + uid + "'");
  QCOMPARE(core::estimatedSeconds(store, settings), std::optional(30.0));
  QCOMPARE(core::estimatedSeconds(store, settings, 4), std::optional(18.0));
  settings.data.folder = "elsewhere";  // Then any of the same architecture: 206 s in 4 epochs.
  QCOMPARE(core::estimatedSeconds(store, settings), std::optional(515.0));
  settings.architecture.name = "another";
  QVERIFY(!core::estimatedSeconds(store, settings));
}

QTEST_GUILESS_MAIN(TestRunQueue)
#include "tst_run_queue.moc"
