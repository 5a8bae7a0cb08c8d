// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a run from a worker's store through a spool into another store: once, whole, and as far as it has come.
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "core/run/settings_schema.h"
#include "core/spool/claimed_job.h"
#include "core/spool/collection.h"
#include "core/spool/hand_back.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_queue.h"
#include "core/store/store_check.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;
using core::RunStatus;

namespace {

// A run that had one epoch gets its second one.
void goOn(core::RunRecorder& recorder) {
  core::RunStarted started = store_samples::started("far away", 4);
  started.finishedEpochs = 1;
  recorder.handle(started);
  store_samples::recordEpoch(recorder, 2);
}

}  // namespace

class TestCollection : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void plansLeaveTheQueueOnce();
  void runsOfCopiedPicturesAreCalledAfterTheirFolder();
  void aRunComesEpochByEpochAndOnce();
  void whatPeopleSaidOfItStays();
  void anotherWorkerGoesOnWhereTheFirstWas();
  void aWorkerThatKnowsMoreGoesOnFromThat();
  void theMiddleOfAnEpochTravelsToo();
  void whatIsOverIsNotBegunAgain();
  void aDamagedResultIsNamedAndStays();
  void nothingIsHandedBackAfterARelease();
  void aCancelledRunReadsAsInterruptedAtOnce();
  void aNoteThatSaysMoreThanItsArchiveIsNotBelieved();

 private:
  [[nodiscard]] fs::path place(const char* name) const { return fs::path(temporary_->path().toStdString()) / name; }
  // Epochs of a new run in this store; its uid. The recorder is left, as when its process ends.
  std::string begin(const fs::path& store, std::int64_t epochs) const;
  [[nodiscard]] core::SpoolClaim claimed(const std::string& name) const;
  [[nodiscard]] RunStatus statusOf(const std::string& uid) {
    return core::KeptRun(*desk_, uid).details().summary.status;
  }

  std::unique_ptr<QTemporaryDir> temporary_;
  std::unique_ptr<core::SpoolFolder> spool_;
  std::unique_ptr<core::RunStore> desk_;
  std::unique_ptr<core::RunStore> node_;
};

void TestCollection::init() {
  desk_.reset();
  node_.reset();
  temporary_ = std::make_unique<QTemporaryDir>();
  spool_ = std::make_unique<core::SpoolFolder>(place("spool"));
  desk_ = std::make_unique<core::RunStore>(place("desk"));
  node_ = std::make_unique<core::RunStore>(place("node"));
}

std::string TestCollection::begin(const fs::path& store, std::int64_t epochs) const {
  std::string uid;
  {
    core::RunRecorder recorder(store, {"1.0", {}, {}, 0, false});
    recorder.handle(store_samples::started("far away", 4));
    for (std::int64_t epoch = 1; epoch <= epochs; ++epoch) store_samples::recordEpoch(recorder, epoch);
    uid = recorder.runUid();
  }
  store_samples::pretendItsProcessEnded(store, uid);
  return uid;
}

core::SpoolClaim TestCollection::claimed(const std::string& name) const {
  core::SpoolJob job{name, store_samples::started("far away", 4).settings};
  (void)spool_->plan(job);
  return spool_->claimNext(core::thisWorker()).value();
}

void TestCollection::plansLeaveTheQueueOnce() {
  const core::RunSettings settings = store_samples::started("planned", 2).settings;
  const auto ids = core::RunQueue(*desk_).append({settings, settings, settings});
  QCOMPARE(core::sendQueue(*desk_, *spool_), std::size_t{3});
  QVERIFY(core::RunQueue(*desk_).list().empty());
  QCOMPARE(spool_->list().size(), std::size_t{3});
  (void)core::RunQueue(*desk_).append({settings});
  QCOMPARE(core::sendQueue(*desk_, *spool_), std::size_t{1});  // Another plan, though it looks the same.
  QCOMPARE(spool_->list().size(), std::size_t{4});
}

void TestCollection::runsOfCopiedPicturesAreCalledAfterTheirFolder() {
  core::RunSettings settings = store_samples::started("", 2).settings;
  settings.name.clear();
  settings.data.folder = "/pictures of me/emoji";
  (void)core::RunQueue(*desk_).append({settings});
  const core::CopiedPictures copies = {{settings.data.folder, std::string(32, 'a')}};
  QCOMPARE(core::sendQueue(*desk_, *spool_, &copies), std::size_t{1});
  const std::string name = spool_->claimNext(core::thisWorker()).value().job.settings.name;
  QVERIFY2(name.starts_with("emoji, "), name.c_str());
}

void TestCollection::aRunComesEpochByEpochAndOnce() {
  core::ClaimedJob job(*spool_, claimed("a"), *node_, std::chrono::seconds(0));
  core::RunRecorder recorder(place("node"), {"1.0", {}, {}, 0, false});
  recorder.handle(store_samples::started("far away", 2));
  const std::string uid = recorder.runUid();
  QVERIFY(core::collectResults(*desk_, *spool_).news.empty());
  for (const std::int64_t epoch : {1, 2}) {
    store_samples::recordEpoch(recorder, epoch);
    core::EpochDone done;
    done.epoch = epoch;
    job.note(uid, done);
    const core::Collection found = core::collectResults(*desk_, *spool_);
    QCOMPARE(found.news, std::vector<std::string>{uid});
    QCOMPARE(found.running, std::size_t{1});
    QCOMPARE(core::KeptRun(*desk_, uid).details().summary.epochs, epoch);
    QCOMPARE(statusOf(uid), RunStatus::Running);
    QVERIFY(core::collectResults(*desk_, *spool_).news.empty());  // Nothing new.
  }
  store_samples::recordEnd(recorder, 2);
  job.note(uid, core::RunFinished{2, 2, core::FinishReason::AllEpochs, false});
  QVERIFY(job.isOver());
  QCOMPARE(core::collectResults(*desk_, *spool_).news, std::vector<std::string>{uid});
  QVERIFY(core::collectResults(*desk_, *spool_).news.empty());
  QCOMPARE(statusOf(uid), RunStatus::Finished);
  QCOMPARE(desk_->count(), std::size_t{1});
  QVERIFY(core::verifyStore(*desk_).problems.empty());
  QCOMPARE(core::RunCheckpoints(*desk_, uid).all().size(), core::RunCheckpoints(*node_, uid).all().size());
  QVERIFY(spool_->list().front().state == core::JobState::Done);
}

void TestCollection::whatPeopleSaidOfItStays() {
  const std::string uid = begin(place("node"), 1);
  (void)spool_->plan({"a", store_samples::started("far away", 4).settings});
  core::handBack(*node_, uid, *spool_, "a");
  (void)core::collectResults(*desk_, *spool_);
  core::RunChanges changes(*desk_, uid);
  changes.rename("mine");
  changes.setNote("Look at this one.");
  changes.setStarred(true);
  changes.addTag("night");
  core::RunRecorder recorder(place("node"), {"1.0", uid, {}, 0, false});
  goOn(recorder);
  core::handBack(*node_, uid, *spool_, "a");
  const core::Collection found = core::collectResults(*desk_, *spool_);
  for (const core::Message& problem : found.problems) QFAIL(problem.english().c_str());
  QCOMPARE(found.news, std::vector<std::string>{uid});
  const core::RunSummary run = core::KeptRun(*desk_, uid).details().summary;
  QCOMPARE(run.epochs, std::int64_t{2});
  QCOMPARE(run.name, std::string("mine"));
  QCOMPARE(run.note, std::string("Look at this one."));
  QCOMPARE(run.tags, std::vector<std::string>{"night"});
  QVERIFY(run.isStarred);
  QVERIFY(core::verifyStore(*desk_).problems.empty());
}

void TestCollection::anotherWorkerGoesOnWhereTheFirstWas() {
  const std::string uid = begin(place("node"), 2);
  core::SpoolClaim claim = claimed("a");
  core::handBack(*node_, uid, *spool_, "a");
  core::RunStore other(place("other node"));
  core::ClaimedJob job(*spool_, std::move(claim), other, std::chrono::seconds(0));
  const auto begin = job.beginning();
  QVERIFY(begin.has_value());
  QCOMPARE(begin->origin.resumed, uid);
  QVERIFY(begin->start.has_value());
  QVERIFY(fs::exists(begin->start->checkpoint));
  QCOMPARE(core::KeptRun(other, uid).details().summary.epochs, std::int64_t{2});
  QCOMPARE(core::KeptRun(other, uid).details().summary.status, RunStatus::Interrupted);
}

void TestCollection::aWorkerThatKnowsMoreGoesOnFromThat() {
  const std::string uid = begin(place("node"), 1);
  core::SpoolClaim claim = claimed("a");
  core::handBack(*node_, uid, *spool_, "a");
  {
    core::RunRecorder recorder(place("node"), {"1.0", uid, {}, 0, false});
    goOn(recorder);
  }
  store_samples::pretendItsProcessEnded(place("node"), uid);
  core::ClaimedJob job(*spool_, std::move(claim), *node_, std::chrono::seconds(0));
  (void)job.beginning();
  QCOMPARE(core::KeptRun(*node_, uid).details().summary.epochs, std::int64_t{2});
}

void TestCollection::theMiddleOfAnEpochTravelsToo() {
  const std::string uid = begin(place("node"), 1);
  core::SpoolClaim claim = claimed("a");
  core::handBack(*node_, uid, *spool_, "a");
  QCOMPARE(core::collectResults(*desk_, *spool_).news, std::vector<std::string>{uid});
  {
    core::RunRecorder recorder(place("node"), {"1.0", uid, {}, 0, false});
    core::RunStarted start = store_samples::started("far away", 4);
    start.finishedEpochs = 1;
    recorder.handle(start);
    store_samples::recordBatches(recorder, 2, 1, 3);
    store_samples::recordWithinEpoch(recorder, 1, 3);
  }
  store_samples::pretendItsProcessEnded(place("node"), uid);
  core::handBack(*node_, uid, *spool_, "a");
  QCOMPARE(core::collectResults(*desk_, *spool_).news,
           std::vector<std::string>{uid});  // The same epoch, and more of it.
  QVERIFY(core::collectResults(*desk_, *spool_).news.empty());
  QCOMPARE(core::KeptRun(*desk_, uid).details().batches, 3);
  core::RunStore other(place("other node"));
  core::ClaimedJob job(*spool_, std::move(claim), other, std::chrono::seconds(0));
  const auto begin = job.beginning();
  QVERIFY(begin.has_value());
  QCOMPARE(begin->start->checkpoint.filename().string(), "epoch-000001-batch-000003.safetensors");
  QVERIFY(core::verifyStore(*desk_).problems.empty());
}

void TestCollection::whatIsOverIsNotBegunAgain() {
  const std::string uid = store_samples::recordRun(place("node"), "whole", 2);
  core::SpoolClaim claim = claimed("a");
  core::handBack(*node_, uid, *spool_, "a");  // And its worker ended right then.
  core::ClaimedJob job(*spool_, std::move(claim), *node_, std::chrono::seconds(0));
  QVERIFY(!job.beginning().has_value());
  QVERIFY(spool_->list().front().state == core::JobState::Done);
}

void TestCollection::aDamagedResultIsNamedAndStays() {
  const std::string uid = begin(place("node"), 1);
  (void)spool_->plan({"a", store_samples::started("far away", 4).settings});
  core::handBack(*node_, uid, *spool_, "a");
  fs::resize_file(spool_->resultFile("a"), fs::file_size(spool_->resultFile("a")) / 2);
  const core::Collection found = core::collectResults(*desk_, *spool_);
  QCOMPARE(found.problems.size(), std::size_t{1});
  QVERIFY(found.problems.front().english().find("cannot be imported") != std::string::npos);
  QCOMPARE(desk_->count(), std::size_t{0});
  core::handBack(*node_, uid, *spool_, "a");
  QCOMPARE(core::collectResults(*desk_, *spool_).news.size(), std::size_t{1});
}

void TestCollection::nothingIsHandedBackAfterARelease() {
  const std::string uid = begin(place("node"), 1);
  core::ClaimedJob job(*spool_, claimed("a"), *node_, std::chrono::seconds(0));
  QVERIFY(spool_->release("a"));
  QVERIFY(job.isLost());
  job.note(uid, core::EpochDone{});
  QVERIFY(!core::stateInSpool(*spool_, "a").has_value());
  job.note(uid, core::RunStopped{});
  QVERIFY(spool_->list().front().state == core::JobState::Planned);
}

void TestCollection::aCancelledRunReadsAsInterruptedAtOnce() {
  core::ClaimedJob job(*spool_, claimed("a"), *node_, std::chrono::seconds(0));
  core::RunRecorder recorder(place("node"), {"1.0", {}, {}, 0, false});
  recorder.handle(store_samples::started("far away", 4));
  store_samples::recordEpoch(recorder, 1);
  core::EpochDone done;
  done.epoch = 1;
  job.note(recorder.runUid(), done);
  (void)core::collectResults(*desk_, *spool_);
  QCOMPARE(statusOf(recorder.runUid()), RunStatus::Running);
  QVERIFY(spool_->cancel("a"));  // Its worker lives, and goes on with something else.
  QVERIFY(core::collectResults(*desk_, *spool_).news.empty());
  QCOMPARE(statusOf(recorder.runUid()), RunStatus::Interrupted);
}

// As when the two were fetched from another machine while its worker wrote the next ones.
void TestCollection::aNoteThatSaysMoreThanItsArchiveIsNotBelieved() {
  const std::string uid = begin(place("node"), 1);
  (void)spool_->plan({"a", store_samples::started("far away", 4).settings, {}});
  core::handBack(*node_, uid, *spool_, "a");
  std::ofstream(spool_->resultNote("a"), std::ios::trunc)
      << R"({"run": ")" << uid << R"(", "epochs": 4, "status": "finished"})";
  (void)core::collectResults(*desk_, *spool_);
  QVERIFY(fs::exists(spool_->resultFile("a")));  // It is looked at again.
  {
    core::RunRecorder recorder(place("node"), {"1.0", uid, {}, 0, false});
    goOn(recorder);
    store_samples::recordEnd(recorder, 2);
  }
  core::handBack(*node_, uid, *spool_, "a");
  QCOMPARE(core::collectResults(*desk_, *spool_).news, std::vector<std::string>{uid});
  QCOMPARE(statusOf(uid), RunStatus::Finished);
  QVERIFY(!fs::exists(spool_->resultFile("a")));
}

QTEST_GUILESS_MAIN(TestCollection)

#include "tst_collection.moc"
