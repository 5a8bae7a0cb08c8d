// SPDX-License-Identifier: GPL-3.0-or-later
// A machine by ssh, with the real program on both sides; "ssh" is a script that goes to another folder and cuts connections.
#include <QDir>
#include <QFile>
#include <QTest>
#include <algorithm>

#include "core/base/error.h"
#include "core/spool/place_runs.h"
#include "core/store/kept_run.h"
#include "core/store/run_queue.h"
#include "tests/app/program.h"

using core::JobState;

class TestPlaceProgram : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void aMachineThatIsNotReadySaysWhy();
  void runsAndPicturesGoThereAndComeBack();
  void aCancelledRunEndsThere();

 private:
  [[nodiscard]] core::Place lab() const;
  [[nodiscard]] core::PlaceRuns at(const core::Place& place, const char* store) const {
    return {program_.path(QLatin1String(store)).toStdString(), place, version_};
  }
  void plan(const char* store, const QStringList& more) const;
  [[nodiscard]] QString there(const QString& name) const { return program_.path(QStringLiteral("there/") + name); }
  // The next so many connections break off after they have done half of their work.
  void cut(int connections) const { writeFile(program_.path(QStringLiteral("cuts")), QByteArray::number(connections)); }
  [[nodiscard]] static int inState(const core::PlaceNews& news, JobState state);

  Program program_;
  std::string version_;
};

void TestPlaceProgram::initTestCase() {
  QVERIFY(QDir().mkpath(program_.path(QStringLiteral("bin"))));
  QVERIFY(QDir().mkpath(there({})));
  QFile ssh(program_.path(QStringLiteral("bin/ssh")));
  QVERIFY(ssh.open(QIODevice::WriteOnly));
  ssh.write(R"(#!/bin/sh
for words; do :; done
export HOME="$THERE" TMPDIR="$THERE" XDG_CACHE_HOME="$THERE/cache" OMP_NUM_THREADS=1
cd "$HOME" || exit 255
left=$(cat ../cuts 2>/dev/null || echo 0)
case "$words" in *"tar -C"*)
  if [ "$left" -gt 0 ]; then
    echo $((left - 1)) > ../cuts
    head -c 20000 | sh -c "$words" 2>/dev/null
    echo "Connection closed" >&2
    exit 255
  fi;;
esac
exec sh -c "$words"
)");
  ssh.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  ssh.close();
  qputenv("PATH", QFile::encodeName(program_.path(QStringLiteral("bin"))) + ":" + qgetenv("PATH"));
  qputenv("THERE", QFile::encodeName(there({})));
  qputenv("XDG_CACHE_HOME", QFile::encodeName(program_.path(QStringLiteral("cache"))));  // As the program has it.
  version_ = program_.run({QStringLiteral("version"), QStringLiteral("--json")})
                 .json()[QLatin1String("afterimage")]
                 .toString()
                 .toStdString();
  QVERIFY(!version_.empty());
}

core::Place TestPlaceProgram::lab() const {
  return {"lab", core::PlaceKind::Machine, {"lab", PROGRAM, "a spool", {}}, {}, {}, true};
}

void TestPlaceProgram::plan(const char* store, const QStringList& more) const {
  const Result added = program_.run(QStringList{"queue", "add", "--store", program_.path(QLatin1String(store)),
                                                "--data", program_.pictures(), "--architecture", "basic", "--units",
                                                "8", "--size", "16", "--batch-size", "8", "--threads", "1"} +
                                    more);
  QVERIFY2(added.status == 0, added.messages);
}

int TestPlaceProgram::inState(const core::PlaceNews& news, JobState state) {
  return static_cast<int>(std::count_if(news.runs.begin(), news.runs.end(),
                                        [state](const core::SentRun& run) { return run.state == state; }));
}

void TestPlaceProgram::aMachineThatIsNotReadySaysWhy() {
  core::Place place = lab();
  place.machine.program = "/nowhere/afterimage-cli";
  QVERIFY_EXCEPTION_THROWN((void)at(place, "untried").test(), core::Error);
  core::PlaceRuns older(program_.path(QStringLiteral("untried")).toStdString(), lab(), "0.0.1");
  try {
    (void)older.test();
    QFAIL("Its version is another one.");
  } catch (const core::Error& error) {
    QVERIFY2(error.message().english().find("has version " + version_) != std::string::npos, error.what());
  }
  QVERIFY(!at(lab(), "untried").test().empty());
}

void TestPlaceProgram::runsAndPicturesGoThereAndComeBack() {
  plan("desk", {"--epochs", "3", "--seeds", "2"});
  core::PlaceRuns runs = at(lab(), "desk");
  const auto quiet = [](std::uintmax_t, std::uintmax_t) {};
  cut(1);
  QVERIFY_EXCEPTION_THROWN((void)runs.send(quiet, {}), core::Error);
  QDir data(there(QStringLiteral("a spool/data")));
  QCOMPARE(data.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);  // Not whole yet.
  QVERIFY(data.entryList(QDir::Dirs | QDir::NoDotAndDotDot).first().endsWith(QStringLiteral(".part")));
  {
    core::RunStore store(program_.path(QStringLiteral("desk")).toStdString());
    QCOMPARE(core::RunQueue(store).list().size(), std::size_t{2});  // Nothing has left.
  }
  std::uintmax_t first = 0;
  const auto note = [&first](std::uintmax_t done, std::uintmax_t) {
    if (first == 0) first = done;
  };
  QVERIFY(QDir(program_.pictures()).exists());
  QVERIFY(QDir().rename(program_.pictures(), program_.path(QStringLiteral("elsewhere"))));
  QVERIFY_EXCEPTION_THROWN((void)runs.send(note, {}), core::Error);  // They are not here any more: it is said.
  QVERIFY(QDir().rename(program_.path(QStringLiteral("elsewhere")), program_.path(QStringLiteral("pictures"))));
  QCOMPARE(runs.send(note, {}), std::size_t{2});
  QVERIFY(first > 0);  // What has arrived before is not sent again.
  core::PlaceNews news;
  QTRY_VERIFY_WITH_TIMEOUT((news = runs.look(), inState(news, JobState::Done) == 2), 100'000);
  for (const core::SentRun& run : news.runs) {
    core::RunStore store(program_.path(QStringLiteral("desk")).toStdString());
    const core::RunSummary summary = core::KeptRun(store, run.run).details().summary;
    QCOMPARE(core::runStatusName(summary.status), std::string("finished"));
    QVERIFY2(QString::fromStdString(summary.dataFolder).contains(QStringLiteral("/data/")), summary.dataFolder.c_str());
    QVERIFY(!summary.host.empty());
  }
  QVERIFY(!runs.log(news.runs.front()).empty());
  QCOMPARE(runs.forgetEnded(), std::size_t{2});
}

void TestPlaceProgram::aCancelledRunEndsThere() {
  plan("cancelling", {"--epochs", "100000"});
  core::PlaceRuns runs = at(lab(), "cancelling");
  (void)runs.send([](std::uintmax_t, std::uintmax_t) {}, {});
  core::PlaceNews news;
  QTRY_VERIFY_WITH_TIMEOUT((news = runs.look(), news.runs.size() == 1 && news.runs[0].epochs > 0), 100'000);
  QVERIFY(inState(news, JobState::Working) == 1);
  runs.cancel({news.runs[0].name});
  QTRY_VERIFY_WITH_TIMEOUT((news = runs.look(), inState(news, JobState::Cancelled) == 1), 100'000);
  // Its worker has nothing left to do, and says so.
  QTRY_VERIFY_WITH_TIMEOUT(contentOf(there(QStringLiteral("a spool/work.log"))).contains("Nothing is left"), 100'000);
  core::RunStore store(program_.path(QStringLiteral("cancelling")).toStdString());
  QCOMPARE(store.count(), std::size_t{1});  // What was trained stays.
}

QTEST_GUILESS_MAIN(TestPlaceProgram)
#include "tst_place_program.moc"
