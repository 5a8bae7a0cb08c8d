// SPDX-License-Identifier: GPL-3.0-or-later
// Places where runs are trained besides this machine: kept, sent to, looked at; Slurm's programs answer as on a cluster.
#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "core/spool/claimed_job.h"
#include "core/spool/hand_back.h"
#include "core/spool/place_runs.h"
#include "core/store/kept_run.h"
#include "core/store/run_queue.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;
using core::JobState;

class TestPlaces : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void placesAreKept();
  void placesSayWhatIsMissing();
  void whatWasSentComesBack();
  void peopleWhoShareAFolderTakeTheirOwnRuns();
  void cancelledRunsWaitAgainWhenTheyAreWanted();
  void whatHasEndedIsForgotten();
  void picturesAreCopiedOnce();
  void copyingGoesOnWhereItWasCutOff();
  void clusterTakesWhatWasSent();
  void silentWorkersAreAskedOfSlurm();
  void clusterWithoutAccountsIsSaidToHaveNone();
  void controllerThatDoesNotAnswerChangesNothing();

 private:
  [[nodiscard]] fs::path path(const char* name) const { return fs::path(temporary_->path().toStdString()) / name; }
  void plan(int runs, const std::string& pictures) const;
  [[nodiscard]] core::Place folderPlace() const {
    core::Place place{"shared", core::PlaceKind::Folder, {}, path("spool"), {}, true};
    return place;
  }
  [[nodiscard]] core::Place clusterPlace() const {
    core::Place place = folderPlace();
    place.kind = core::PlaceKind::Slurm;
    place.slurm.workers = 4;
    return place;
  }
  [[nodiscard]] core::PlaceRuns at(const core::Place& place, const char* store = "store") const {
    return {path(store), place, "1.0"};
  }
  static std::size_t sent(core::PlaceRuns& runs) {
    return runs.send([](std::uintmax_t, std::uintmax_t) {}, "/opt/afterimage-cli");
  }
  [[nodiscard]] static std::vector<JobState> states(const core::PlaceNews& news);
  // Somebody trains the next run of the spool to its end; its uid.
  std::string trainNext() const;
  // A program of Slurm's that does this.
  void answer(const char* program, const QByteArray& script) const;
  [[nodiscard]] QByteArray asked() const;

  std::unique_ptr<QTemporaryDir> temporary_;
  QByteArray searchPath_;
};

void TestPlaces::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  fs::create_directories(path("pictures") / "inner");
  for (const char* const name : {"a.png", "b.png", "inner/c.png"}) {
    std::ofstream(path("pictures") / name) << "picture " << name;
  }
  searchPath_ = qgetenv("PATH");
  fs::create_directories(path("bin"));
  qputenv("PATH", QByteArray::fromStdString(path("bin").native()) + ":/usr/bin:/bin");
  qputenv("ASKED", QByteArray::fromStdString(path("asked").native()));
  answer("sbatch", "case \"$*\" in *--test-only*) echo 'sbatch: Job 9 to start at noon' >&2;; *) echo 4711;; esac\n");
  answer("scontrol", "echo 'MaxArraySize = 3'\n");
  answer("squeue", "exit 0\n");
  answer("sacct", "echo 'Slurm accounting storage is disabled' >&2; exit 1\n");
}

void TestPlaces::cleanup() { qputenv("PATH", searchPath_); }

void TestPlaces::answer(const char* program, const QByteArray& script) const {
  QFile file(QString::fromStdString((path("bin") / program).native()));
  QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
  file.write("#!/bin/sh\necho \"$(basename \"$0\") $*\" >> \"$ASKED\"\n" + script);
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QByteArray TestPlaces::asked() const {
  QFile file(QString::fromStdString(path("asked").native()));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestPlaces::plan(int runs, const std::string& pictures) const {
  core::RunStore store(path("store"));
  core::RunSettings settings = store_samples::started("far away", 2).settings;
  settings.data.folder = pictures;
  (void)core::RunQueue(store).append(std::vector(static_cast<std::size_t>(runs), settings));
}

std::vector<JobState> TestPlaces::states(const core::PlaceNews& news) {
  std::vector<JobState> states;
  for (const core::SentRun& run : news.runs) states.push_back(run.state);
  return states;
}

std::string TestPlaces::trainNext() const {
  const core::SpoolFolder spool(path("spool"));
  core::RunStore node(path("node"));
  const auto claim = spool.claimNext(core::thisWorker());
  const std::string uid = store_samples::recordRun(path("node"), "far away", 2);
  core::handBack(node, uid, spool, claim.value().job.name);
  spool.finish(*claim);
  return uid;
}

void TestPlaces::placesAreKept() {
  core::Place cluster = clusterPlace();
  cluster.slurm.partition = "gpu";
  cluster.slurm.modules = {"torch/2", "cuda"};
  cluster.slurm.lines = {"export A='b c'"};
  cluster.copiesPictures = false;
  core::Place machine{"lab", core::PlaceKind::Machine, {"me@lab", "/opt/cli", "/data/spool", {"-p", "22"}}, {}, {},
                      true};
  const fs::path file = path("inner") / "places.json";
  QVERIFY(core::readPlaces(file).empty());
  core::writePlaces(file, {cluster, machine});
  const std::vector<core::Place> read = core::readPlaces(file);
  QCOMPARE(read.size(), std::size_t{2});
  QCOMPARE(read[0].folder, cluster.folder);
  QCOMPARE(read[0].slurm.modules, cluster.slurm.modules);
  QCOMPARE(read[0].slurm.lines, cluster.slurm.lines);
  QVERIFY(read[0].kind == core::PlaceKind::Slurm && !read[0].copiesPictures);
  QCOMPARE(read[1].machine.options, machine.machine.options);
  QCOMPARE(read[1].spool("/store"), machine.spool("/store"));
  for (const char* const damaged :
       {"", "{}", "{\"places\": [{\"name\": 7}]}", "{\"places\": [{\"workers\": \"x\"}]}"}) {
    std::ofstream(file, std::ios::trunc) << damaged;
    QVERIFY_EXCEPTION_THROWN((void)core::readPlaces(file), core::Error);
  }
}

void TestPlaces::placesSayWhatIsMissing() {
  core::Place place{" ", core::PlaceKind::Machine, {"lab"}, {}, {}, true};
  QVERIFY_EXCEPTION_THROWN(core::requireUsable(place), core::Error);
  place.name = "lab";
  core::requireUsable(place);
  place.machine.host = "-oProxyCommand=evil";  // ssh would take it for an option.
  QVERIFY_EXCEPTION_THROWN(core::requireUsable(place), core::Error);
  place.machine.host.clear();
  QVERIFY_EXCEPTION_THROWN(core::requireUsable(place), core::Error);
  place.kind = core::PlaceKind::Slurm;
  QVERIFY_EXCEPTION_THROWN(core::requireUsable(place), core::Error);
}

void TestPlaces::whatWasSentComesBack() {
  core::PlaceRuns runs = at(folderPlace());
  QVERIFY(runs.look().runs.empty());
  QVERIFY(!fs::exists(path("spool")));  // Looking makes nothing.
  plan(2, path("pictures").native());
  QCOMPARE(sent(runs), std::size_t{2});
  qputenv("SLURM_ARRAY_JOB_ID", "4711");
  qputenv("SLURM_ARRAY_TASK_ID", "3");
  const auto leave = qScopeGuard([] {
    qunsetenv("SLURM_ARRAY_JOB_ID");
    qunsetenv("SLURM_ARRAY_TASK_ID");
  });
  core::PlaceNews news = runs.look();
  QCOMPARE(states(news), (std::vector{JobState::Planned, JobState::Planned}));
  QVERIFY(!news.needsWorkers);  // Somebody starts them there.
  const std::string uid = trainNext();
  news = runs.look();
  QCOMPARE(news.came, std::vector<std::string>{uid});
  QCOMPARE(states(news), (std::vector{JobState::Done, JobState::Planned}));
  QCOMPARE(news.runs[0].run, uid);
  QCOMPARE(news.runs[0].epochs, std::int64_t{2});
  core::PlaceRuns later = at(folderPlace());  // The window was closed in between.
  news = later.look();
  QVERIFY(news.came.empty());
  QCOMPARE(news.runs[0].run, uid);
  core::RunStore store(path("store"));
  QCOMPARE(store.count(), std::size_t{1});
  QCOMPARE(store.list("job = 4711_3").front().uid, uid);  // Who looks for its log finds it.
  QVERIFY(!store.list().front().host.empty());
}

void TestPlaces::peopleWhoShareAFolderTakeTheirOwnRuns() {
  core::PlaceRuns mine = at(folderPlace());
  core::PlaceRuns theirs = at(folderPlace(), "other store");
  plan(1, path("pictures").native());
  QCOMPARE(sent(mine), std::size_t{1});
  const std::string uid = trainNext();
  QVERIFY(theirs.look().runs.empty());
  QVERIFY(theirs.look().came.empty());
  QCOMPARE(theirs.forgetEnded(), std::size_t{0});
  QCOMPARE(mine.look().came, std::vector<std::string>{uid});
}

void TestPlaces::cancelledRunsWaitAgainWhenTheyAreWanted() {
  core::PlaceRuns runs = at(folderPlace());
  plan(2, path("pictures").native());
  (void)sent(runs);
  const core::SpoolFolder spool(path("spool"));
  const core::SpoolClaim claim = spool.claimNext(core::thisWorker()).value();
  std::vector<std::string> names;
  for (const core::SentRun& run : runs.look().runs) names.push_back(run.name);
  runs.cancel(names);
  QCOMPARE(states(runs.look()), (std::vector{JobState::Cancelled, JobState::Cancelled}));
  QVERIFY(!spool.holds(claim));  // By which its worker knows.
  QVERIFY(!spool.claimNext(core::thisWorker()));
  runs.sendAgain({names[0]});
  QCOMPARE(states(runs.look()), (std::vector{JobState::Planned, JobState::Cancelled}));
}

void TestPlaces::whatHasEndedIsForgotten() {
  core::PlaceRuns runs = at(folderPlace());
  plan(3, path("pictures").native());
  (void)sent(runs);
  (void)trainNext();
  const core::SpoolFolder spool(path("spool"));
  const core::SpoolClaim claim = spool.claimNext(core::thisWorker()).value();
  spool.fail(claim, core::Message::verbatim("No luck."));
  const core::PlaceNews news = runs.look();
  QCOMPARE(news.runs[1].failure.english(), std::string("No luck."));
  QCOMPARE(news.runs[1].host, core::thisWorker().host);  // Who has its log.
  QCOMPARE(runs.forgetEnded(), std::size_t{2});
  QCOMPARE(states(runs.look()), (std::vector{JobState::Planned}));
  QVERIFY(fs::is_empty(path("spool") / "collected"));
  QCOMPARE(core::RunStore(path("store")).count(), std::size_t{1});
}

void TestPlaces::picturesAreCopiedOnce() {
  core::PlaceRuns runs = at(folderPlace());
  plan(2, path("pictures").native());
  (void)sent(runs);
  const core::SpoolFolder spool(path("spool"));
  const core::SpoolJob job = spool.claimNext(core::thisWorker()).value().job;
  QCOMPARE(job.pictures.size(), std::size_t{32});
  const fs::path copy = spool.pictures(job.pictures);
  QVERIFY(fs::exists(copy / "inner" / "c.png"));
  const auto before = fs::last_write_time(copy / "a.png");
  plan(1, path("pictures").native());
  QCOMPARE(sent(runs), std::size_t{1});
  QCOMPARE(fs::last_write_time(copy / "a.png"), before);
  std::ofstream(path("pictures") / "a.png") << "another";
  plan(1, path("pictures").native());
  (void)sent(runs);
  QCOMPARE(std::distance(fs::directory_iterator(path("spool") / "data"), fs::directory_iterator()), std::ptrdiff_t{2});
  plan(1, path("nowhere").native());
  QVERIFY_EXCEPTION_THROWN((void)sent(runs), core::Error);
  core::RunStore store(path("store"));
  QCOMPARE(core::RunQueue(store).list().size(), std::size_t{1});  // What cannot leave stays in the queue.
}

void TestPlaces::copyingGoesOnWhereItWasCutOff() {
  const core::SpoolFolder spool(path("spool"));
  const core::PictureFiles pictures = core::pictureFiles(path("pictures"));
  std::stop_source stop;
  std::uintmax_t told = 0;
  const auto cutOff = [&](std::uintmax_t done, std::uintmax_t) {
    told = done;
    stop.request_stop();
  };
  QVERIFY_EXCEPTION_THROWN(core::copyPictures(pictures, spool, cutOff, stop.get_token()), core::Error);
  const fs::path part = spool.pictures(pictures.fingerprint).native() + ".part";
  QVERIFY(fs::exists(part / "a.png") && !fs::exists(part / "b.png"));
  QVERIFY(!fs::exists(spool.pictures(pictures.fingerprint)));
  const auto before = fs::last_write_time(part / "a.png");
  core::copyPictures(pictures, spool, [&](std::uintmax_t done, std::uintmax_t) { told = done; });
  QCOMPARE(fs::last_write_time(spool.pictures(pictures.fingerprint) / "a.png"), before);
  QCOMPARE(core::pictureFiles(spool.pictures(pictures.fingerprint)).fingerprint, pictures.fingerprint);
  QCOMPARE(told, std::uintmax_t{13 + 13 + 19});
}

void TestPlaces::clusterTakesWhatWasSent() {
  core::PlaceRuns runs = at(clusterPlace());
  QVERIFY(runs.test().english().find("to start at noon") != std::string::npos);
  plan(5, path("pictures").native());
  QCOMPARE(sent(runs), std::size_t{5});
  QVERIFY2(asked().contains("sbatch --parsable"), asked());
  QFile script(QString::fromStdString((path("spool") / "slurm" / "job.sh").native()));
  QVERIFY(script.open(QIODevice::ReadOnly));
  QVERIFY(script.readAll().contains("--array=0-2\n"));  // As many as an array may have.
  answer("squeue", "echo '4711_0|RUNNING|1:02|node7|None'\necho '4711_1|PENDING|0:00||Resources'\n");
  core::PlaceNews news = runs.look();
  QCOMPARE(news.workers.size(), std::size_t{2});
  QVERIFY(!news.needsWorkers);
  answer("squeue", "echo '4711_0|FAILED|1:02|node7|NonZeroExitCode'\n");
  core::PlaceRuns later = at(clusterPlace());
  news = later.look();
  QVERIFY(news.needsWorkers);  // They are gone, and runs wait.
  QVERIFY(core::hasFailed(news.workers.front()));
  std::ofstream(path("spool") / "slurm" / "4711_0.log") << "module: command not found\n";
  QCOMPARE(later.log(news.runs.front()), std::string("module: command not found\n"));
}

void TestPlaces::silentWorkersAreAskedOfSlurm() {
  const core::SpoolFolder spool(path("spool"), std::chrono::seconds(-1));
  const core::SlurmCluster cluster(spool);
  const core::ClaimOwner owner{"node7", {"another machine", "boot", 7, 7}, "4711_3.0"};
  (void)spool.plan({"a", store_samples::started("far away", 2).settings, {}});
  (void)spool.claimNext(owner);
  QVERIFY(spool.list().front().state == JobState::Silent);
  answer("squeue", "echo '4711_3|RUNNING|1:02|node7|None'\n");
  QCOMPARE(cluster.releaseEnded(), std::size_t{0});
  answer("squeue", "echo 'slurm_load_jobs error: Unable to contact slurm controller' >&2; exit 1\n");
  QCOMPARE(cluster.releaseEnded(), std::size_t{0});
  answer("squeue", "echo '4711_3|PENDING|0:00||BeginTime'\n");  // Requeued.
  QCOMPARE(cluster.releaseEnded(), std::size_t{1});
  QVERIFY(spool.list().front().state == JobState::Planned);
  (void)spool.claimNext(owner);
  answer("squeue", "echo 'slurm_load_jobs error: Invalid job id specified' >&2; exit 1\n");  // Long over.
  QCOMPARE(cluster.releaseEnded(), std::size_t{1});
}

void TestPlaces::clusterWithoutAccountsIsSaidToHaveNone() {
  const core::SpoolFolder spool(path("spool"));
  const core::SlurmCluster cluster(spool);
  (void)spool.plan({"a", store_samples::started("far away", 2).settings, {}});
  QCOMPARE(cluster.submit({}, "/opt/afterimage-cli").job, std::string("4711"));
  answer("squeue", "echo 'slurm_load_jobs error: Invalid job id specified' >&2; exit 1\n");
  const core::SlurmWorkers forgotten = cluster.workers();
  QVERIFY(forgotten.tasks.empty());
  QVERIFY2(forgotten.note.english().find("keeps no accounts") != std::string::npos, forgotten.note.english().c_str());
  answer("sacct", "echo '4711_0|TIMEOUT|8:00:00|node7|None'\necho '4711_1|CANCELLED by 1000|0:10|node7|None'\n");
  const core::SlurmWorkers ended = cluster.workers();
  QCOMPARE(ended.tasks.size(), std::size_t{2});
  QVERIFY(core::hasFailed(ended.tasks[0]) && core::isOver(ended.tasks[1]));
  QVERIFY(ended.note.empty());
}

void TestPlaces::controllerThatDoesNotAnswerChangesNothing() {
  core::PlaceRuns runs = at(clusterPlace());
  plan(1, path("pictures").native());
  answer("sbatch", "echo 'sbatch: error: invalid partition specified: gpuu' >&2; exit 1\n");
  try {
    (void)sent(runs);
    QFAIL("Slurm would not take it.");
  } catch (const core::Error& error) {
    QVERIFY2(error.message().english().find("invalid partition") != std::string::npos, error.what());
  }
  core::RunStore store(path("store"));
  QCOMPARE(core::RunQueue(store).list().size(), std::size_t{1});  // Nothing has left.
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
