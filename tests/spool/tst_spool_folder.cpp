// SPDX-License-Identifier: GPL-3.0-or-later
// Planned runs in a shared folder: each is one worker's at a time, and none is lost with its worker.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/run/settings_schema.h"
#include "core/spool/spool_folder.h"

namespace fs = std::filesystem;
using core::JobState;

namespace {

core::SpoolJob job(const std::string& name) {
  core::SpoolJob made{name, core::defaultRunSettings()};
  made.settings.data.folder = "/pictures";
  made.settings.training.epochs = 7;
  return made;
}

// A worker as this process would be on another machine, from which nobody here can tell whether it lives.
core::ClaimOwner elsewhere(const std::string& batchJob = {}) {
  core::ClaimOwner owner = core::thisWorker();
  owner.host = "node7";
  owner.process.machine = "0123456789abcdef";
  owner.job = batchJob;
  return owner;
}

// A worker of this machine whose process has ended.
core::ClaimOwner ended() {
  core::ClaimOwner owner = core::thisWorker();
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  owner.process.pid = child;
  ::waitpid(child, nullptr, 0);
  return owner;
}

}  // namespace

class TestSpoolFolder : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void aJobTravelsAsARecipeWithItsPictures();
  void samplePicturesTravelByName();
  void namesOfJobsAreNamesOfFiles();
  void ownersAreReadFromNames();
  void aJobIsPlannedOnce();
  void manyWorkersNeverTakeTheSame();
  void whoHasCertainlyEndedIsFollowedAtOnce();
  void whoIsElsewhereIsLeftAlone();
  void aRequeuedJobGoesOnWithItsOwn();
  void silenceIsSeenAndAPersonDecides();
  void aClaimThatWasReleasedIsNoLongerHeld();
  void filesThatAreNoJobsAreSetAside();
  void endsAreKept();

 private:
  [[nodiscard]] JobState stateOf(const std::string& name) const {
    for (const core::SpoolEntry& entry : spool_->list()) {
      if (entry.name == name) return entry.state;
    }
    throw std::runtime_error("no such job: " + name);
  }

  std::unique_ptr<QTemporaryDir> temporary_;
  std::unique_ptr<core::SpoolFolder> spool_;
};

void TestSpoolFolder::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  spool_ = std::make_unique<core::SpoolFolder>((temporary_->path() + "/spool").toStdString());
}

void TestSpoolFolder::aJobTravelsAsARecipeWithItsPictures() {
  core::SpoolJob sent = job("a");
  core::changeSettings(sent.settings, {{"architecture", "variational"}, {"learning_rate", "0.003"}});
  sent.settings.name = "units 8, seed 2";
  const core::SpoolJob read = core::parseJob(core::formatJob(sent), "a");
  QCOMPARE(read.settings.data.folder, std::string("/pictures"));
  QCOMPARE(core::hashWithoutSeed(read.settings), core::hashWithoutSeed(sent.settings));
  QCOMPARE(read.settings.training.epochs, 7);
  QCOMPARE(read.settings.name, sent.settings.name);
}

void TestSpoolFolder::samplePicturesTravelByName() {
  core::DataSettings settings;
  settings.size = 32;
  settings.folder = core::defaultCacheFolder() / "samples" / "emoji-32";
  QCOMPARE(core::travellingFolder(settings), std::string("emoji"));
  settings.folder = core::defaultCacheFolder() / "samples" / "mine-32";
  QCOMPARE(core::travellingFolder(settings), settings.folder);
}

void TestSpoolFolder::namesOfJobsAreNamesOfFiles() {
  QCOMPARE(core::jobName("../Lernrate 0,003 / Größe"), std::string("lernrate-0-003-gr-e"));
  QCOMPARE(core::jobName("@@@"), std::string("run"));
  QVERIFY(core::jobName(std::string(500, 'x')).size() <= 80);
}

void TestSpoolFolder::ownersAreReadFromNames() {
  const core::ClaimOwner owner = elsewhere("4711.3");
  const std::string name = core::claimName("3f9a-00001-model-6", owner);
  QVERIFY(name.size() < 250);  // With an ending it is still a name of a file.
  const auto read = core::namedClaim(name);
  QVERIFY(read.has_value());
  QCOMPARE(read->job, std::string("3f9a-00001-model-6"));
  QVERIFY(read->owner == owner);
  QVERIFY(!core::namedClaim("some file"));
  QVERIFY(!core::namedClaim("a@b@c@d@many@0@"));
}

void TestSpoolFolder::aJobIsPlannedOnce() {
  QVERIFY(spool_->plan(job("a")));
  QVERIFY(!spool_->plan(job("a")));
  const auto claim = spool_->claimNext(core::thisWorker());
  QVERIFY(!spool_->plan(job("a")));
  spool_->finish(*claim);
  QVERIFY(!spool_->plan(job("a")));
  QCOMPARE(stateOf("a"), JobState::Done);
}

void TestSpoolFolder::manyWorkersNeverTakeTheSame() {
  constexpr int kJobs = 60;
  for (int i = 0; i < kJobs; ++i) QVERIFY(spool_->plan(job("job-" + std::to_string(100 + i))));
  std::vector<std::vector<std::string>> taken(8);
  {
    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < taken.size(); ++i) {
      workers.emplace_back([&, i] {
        core::ClaimOwner self = elsewhere();
        self.process.pid = static_cast<std::int64_t>(1000 + i);
        while (const auto claim = spool_->claimNext(self)) taken[i].push_back(claim->job.name);
      });
    }
  }
  QSet<QString> all;
  std::size_t count = 0;
  for (const auto& names : taken) {
    count += names.size();
    for (const std::string& name : names) all.insert(QString::fromStdString(name));
  }
  QCOMPARE(count, std::size_t{kJobs});
  QCOMPARE(all.size(), qsizetype{kJobs});
}

void TestSpoolFolder::whoHasCertainlyEndedIsFollowedAtOnce() {
  QVERIFY(spool_->plan(job("a")));
  QVERIFY(spool_->plan(job("b")));
  const auto first = spool_->claimNext(ended());
  QCOMPARE(first->job.name, std::string("a"));
  QCOMPARE(stateOf("a"), JobState::Ended);
  const auto second = spool_->claimNext(core::thisWorker());
  QCOMPARE(second->job.name, std::string("a"));  // Before what nobody has begun.
  QCOMPARE(second->job.settings.training.epochs, 7);
  QCOMPARE(stateOf("a"), JobState::Working);
  QVERIFY(!spool_->holds(*first));
  QVERIFY(spool_->holds(*second));
}

void TestSpoolFolder::whoIsElsewhereIsLeftAlone() {
  QVERIFY(spool_->plan(job("a")));
  QVERIFY(spool_->claimNext(elsewhere("4711.0")).has_value());
  QVERIFY(!spool_->claimNext(core::thisWorker()));
  core::ClaimOwner sibling = elsewhere("4711.1");
  sibling.process.pid = 5;
  QVERIFY(!spool_->claimNext(sibling));
  QCOMPARE(stateOf("a"), JobState::Working);
}

void TestSpoolFolder::aRequeuedJobGoesOnWithItsOwn() {
  QVERIFY(spool_->plan(job("a")));
  QVERIFY(spool_->claimNext(elsewhere("4711.0")).has_value());
  core::ClaimOwner again = elsewhere("4711.0");
  again.process.machine = "fedcba9876543210";  // Perhaps on another node.
  const auto claim = spool_->claimNext(again);
  QVERIFY(claim.has_value());
  QCOMPARE(claim->job.name, std::string("a"));
}

void TestSpoolFolder::silenceIsSeenAndAPersonDecides() {
  QVERIFY(spool_->plan(job("a")));
  const auto claim = spool_->claimNext(elsewhere());
  const core::SpoolEntry fresh = spool_->list().front();
  QCOMPARE(fresh.state, JobState::Working);
  QVERIFY(fresh.silence < std::chrono::seconds(60));
  QCOMPARE(fresh.owner->host, std::string("node7"));
  QVERIFY(!spool_->release("b"));
  QVERIFY(spool_->release("a"));
  QCOMPARE(stateOf("a"), JobState::Planned);
  QVERIFY(spool_->claimNext(core::thisWorker()).has_value());
}

void TestSpoolFolder::aClaimThatWasReleasedIsNoLongerHeld() {
  QVERIFY(spool_->plan(job("a")));
  const auto claim = spool_->claimNext(elsewhere());
  QVERIFY(spool_->holds(*claim));
  QVERIFY(spool_->release("a"));
  QVERIFY(!spool_->holds(*claim));
  spool_->finish(*claim);  // Too late: it is not this one's any more.
  QCOMPARE(stateOf("a"), JobState::Planned);
}

void TestSpoolFolder::filesThatAreNoJobsAreSetAside() {
  QFile file(QString::fromStdString((spool_->path() / "planned" / "broken.json").native()));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("{\"afterimage_spool\": 1, \"data\": 5");
  file.close();
  QVERIFY(spool_->plan(job("good")));
  QCOMPARE(spool_->claimNext(core::thisWorker())->job.name, std::string("good"));
  QCOMPARE(stateOf("broken"), JobState::Failed);
  QVERIFY(spool_->list().front().failure.english().find("is no planned run of a spool") != std::string::npos);
}

void TestSpoolFolder::endsAreKept() {
  for (const char* const name : {"a", "b", "c"}) QVERIFY(spool_->plan(job(name)));
  spool_->finish(*spool_->claimNext(core::thisWorker()));
  spool_->fail(*spool_->claimNext(core::thisWorker()), core::Message::verbatim("No pictures."));
  spool_->giveBack(*spool_->claimNext(core::thisWorker()));
  QCOMPARE(stateOf("a"), JobState::Done);
  QCOMPARE(stateOf("b"), JobState::Failed);
  QCOMPARE(stateOf("c"), JobState::Planned);
  QVERIFY(fs::is_empty(spool_->path() / "beats"));
  QVERIFY(spool_->release("b"));  // To be tried again.
  QCOMPARE(stateOf("b"), JobState::Planned);
}

QTEST_GUILESS_MAIN(TestSpoolFolder)

#include "tst_spool_folder.moc"
