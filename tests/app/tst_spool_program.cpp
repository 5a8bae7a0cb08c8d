// SPDX-License-Identifier: GPL-3.0-or-later
// Planned runs that other programs train: workers that are killed, stopped by a batch system, and several at once.
#include <signal.h>
#include <unistd.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include "tests/app/program.h"

class TestSpoolProgram : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void aKilledWorkerLosesNothing();
  void aWorkerThatIsToEndGivesItsRunBack_data();
  void aWorkerThatIsToEndGivesItsRunBack();
  void severalWorkersTrainEachRunOnce();
  void picturesMayLieElsewhere();
  void picturesMayTravelWithTheRuns();
  void whatTheSpoolDoesNotTakeIsHandedBackLater_data();
  void whatTheSpoolDoesNotTakeIsHandedBackLater();
  void aCancelledRunIsLeftByItsWorker();
  void aRunThatCannotBeTrainedSaysWhy();

 private:
  [[nodiscard]] Result call(QStringList words, const QString& store) const {
    return program_.run(words << "--store" << program_.path(store));
  }
  // Plans runs in the queue of a store, and the same for the spool "spool-NAME".
  void plan(const QString& store, const QStringList& more, const QString& pictures = {}) const;
  void send(const QString& store) const;
  [[nodiscard]] QString spool(const QString& store) const { return program_.path("spool-" + store); }
  [[nodiscard]] QStringList worker(const QString& store, const QString& node) const {
    return {"work", spool(store), "--json", "--hand-back-every", "0", "--store", program_.path(node)};
  }
  // Starts a worker, and sends it this signal after its second epoch; the status with which it ended.
  [[nodiscard]] int interrupted(const QString& store, const QString& node, int signal) const;
  [[nodiscard]] QJsonArray array(const QStringList& words) const {
    return QJsonDocument::fromJson(program_.run(words).output).array();
  }
  [[nodiscard]] QJsonArray listed(const QString& store) const {
    return array({"spool", "list", spool(store), "--json"});
  }
  [[nodiscard]] QJsonArray runs(const QString& store) const {
    return array({"runs", "--json", "--store", program_.path(store)});
  }
  // What the only run of a store has learnt.
  [[nodiscard]] QByteArray weights(const QString& store) const;

  Program program_;
};

void TestSpoolProgram::initTestCase() {
  QVERIFY(QDir().mkpath(program_.path("scratch")));
  qputenv("TMPDIR", QFile::encodeName(program_.path("scratch")));  // Where workers have their own store.
}

void TestSpoolProgram::plan(const QString& store, const QStringList& more, const QString& pictures) const {
  const Result added =
      call(QStringList{"queue", "add", "--data", pictures.isEmpty() ? program_.pictures() : pictures, "--architecture",
                       "basic", "--units", "8", "--size", "16", "--batch-size", "8", "--threads", "1"} +
               more,
           store);
  QVERIFY2(added.status == 0, added.messages);
}

void TestSpoolProgram::send(const QString& store) const {
  const Result sent = call({"spool", "send", spool(store)}, store);
  QVERIFY2(sent.status == 0, sent.messages);
}

int TestSpoolProgram::interrupted(const QString& store, const QString& node, int signal) const {
  const auto process = program_.start(worker(store, node));
  QByteArray output;
  for (int epoch = 0; epoch < 2; ++epoch) {
    if (!Program::waitFor(*process, "\"event\":\"epoch-done\",\"epoch\":" + QByteArray::number(epoch + 1), output))
      return -2;
  }
  if (::kill(static_cast<pid_t>(process->processId()), signal) != 0) return -3;
  return Program::finish(*process).status;
}

QByteArray TestSpoolProgram::weights(const QString& store) const {
  const QDir checkpoints(program_.path(store) + "/checkpoints");
  const QStringList runs = checkpoints.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
  return runs.size() == 1 ? contentOf(checkpoints.filePath(runs.first() + "/final.safetensors")) : QByteArray();
}

void TestSpoolProgram::aKilledWorkerLosesNothing() {
  const QStringList run = {"--epochs", "12", "--seed", "5"};
  plan("alone", run);
  QCOMPARE(call({"queue", "run"}, "alone").status, 0);
  plan("desk", run);
  send("desk");
  QVERIFY(array({"queue", "list", "--json", "--store", program_.path("desk")}).isEmpty());
  (void)interrupted("desk", "first node", SIGKILL);
  QCOMPARE(listed("desk").at(0).toObject()["state"].toString(), QStringLiteral("ended"));
  QCOMPARE(call({"spool", "collect", spool("desk")}, "desk").status, 0);
  QCOMPARE(runs("desk").size(), 1);  // As far as it has come.
  const Result second = program_.run(worker("desk", "second node"));
  QVERIFY2(second.status == 0, second.messages);
  const Result collected = call({"spool", "collect", spool("desk")}, "desk");
  QVERIFY2(collected.output.startsWith("1 run came further"), collected.output + collected.messages);
  QCOMPARE(runs("desk").size(), 1);
  QCOMPARE(runs("desk").at(0).toObject()["status"].toString(), QStringLiteral("finished"));
  QVERIFY(!weights("alone").isEmpty());
  QCOMPARE(weights("desk"), weights("alone"));  // To the last bit.
  QVERIFY(call({"spool", "collect", spool("desk")}, "desk").output.startsWith("0 runs"));
  QCOMPARE(call({"verify"}, "desk").status, 0);
  QCOMPARE(listed("desk").at(0).toObject()["state"].toString(), QStringLiteral("done"));
}

void TestSpoolProgram::aWorkerThatIsToEndGivesItsRunBack_data() {
  QTest::addColumn<int>("signal");
  QTest::newRow("terminated") << SIGTERM;
  QTest::newRow("before a time limit") << SIGUSR1;
}

void TestSpoolProgram::aWorkerThatIsToEndGivesItsRunBack() {
  QFETCH(const int, signal);
  const QString store = QStringLiteral("stopped-%1").arg(signal);
  plan(store, {"--epochs", "12", "--seed", "5"});
  send(store);
  QCOMPARE(interrupted(store, store + "-node", signal), 130);
  const QJsonObject entry = listed(store).at(0).toObject();
  QCOMPARE(entry["state"].toString(), QStringLiteral("planned"));
  QVERIFY(entry["epochs"].toString().toInt() >= 2);
  QCOMPARE(program_.run(worker(store, store + "-other")).status, 0);
  QCOMPARE(call({"spool", "collect", spool(store)}, store).status, 0);
  QCOMPARE(runs(store).size(), 1);
  QCOMPARE(weights(store), weights("alone"));
}

void TestSpoolProgram::severalWorkersTrainEachRunOnce() {
  plan("several", {"--epochs", "4", "--seeds", "5"});
  send("several");
  const auto killed = program_.start(worker("several", "node a"));
  const auto other = program_.start(worker("several", "node b"));
  const auto third = program_.start(worker("several", "node b"));  // Two workers of one machine share a store.
  QByteArray output;
  QVERIFY(Program::waitFor(*killed, "\"event\":\"epoch-done\"", output));
  killed->kill();
  (void)Program::finish(*killed);
  QCOMPARE(Program::finish(*other).status, 0);
  QCOMPARE(Program::finish(*third).status, 0);
  QCOMPARE(program_.run(worker("several", "node c")).status, 0);  // Whatever is left by then.
  QCOMPARE(call({"spool", "collect", spool("several")}, "several").status, 0);
  QSet<QString> seeds;
  for (const QJsonValue& run : runs("several")) {
    QCOMPARE(run.toObject()["status"].toString(), QStringLiteral("finished"));
    seeds.insert(run.toObject()["name"].toString());
  }
  QCOMPARE(runs("several").size(), 5);
  QCOMPARE(seeds.size(), 5);
}

void TestSpoolProgram::picturesMayLieElsewhere() {
  const QString there = program_.pictures();
  const QString here = program_.path("moved pictures");
  QVERIFY(QDir().rename(there, here));
  plan("elsewhere", {"--epochs", "2"}, here);
  QVERIFY(QDir().rename(here, there));
  send("elsewhere");
  const Result lost = program_.run(worker("elsewhere", "elsewhere-node"));
  QCOMPARE(lost.status, 1);
  QVERIFY2(lost.messages.contains("There is no folder"), lost.messages);
  const QString name = listed("elsewhere").at(0).toObject()["name"].toString();
  QCOMPARE(listed("elsewhere").at(0).toObject()["state"].toString(), QStringLiteral("failed"));
  QCOMPARE(program_.run({"spool", "release", spool("elsewhere"), name}).status, 0);
  const Result found = program_.run({"work", spool("elsewhere"), "--json", "--data", there});
  QVERIFY2(found.status == 0, found.messages);
  QCOMPARE(call({"spool", "collect", spool("elsewhere")}, "elsewhere").status, 0);
  QCOMPARE(runs("elsewhere").size(), 1);
  const QString scratch = program_.path("scratch") + QStringLiteral("/afterimage-work-%1").arg(::getuid());
  QVERIFY(
      array({"runs", "--json", "--store", scratch}).isEmpty());  // A worker's own store keeps what is not handed back.
}

void TestSpoolProgram::picturesMayTravelWithTheRuns() {
  const QString there = program_.pictures();
  const QString here = program_.path("travelling pictures");
  QVERIFY(QDir().rename(there, here));
  plan("travelling", {"--epochs", "2", "--seeds", "2"}, here);
  const Result sent = call({"spool", "send", spool("travelling"), "--copy-pictures"}, "travelling");
  QVERIFY2(sent.output.startsWith("2 runs moved"), sent.output + sent.messages);
  QVERIFY(QDir().rename(here, there));  // The other machine does not see that folder.
  QCOMPARE(QDir(spool("travelling") + "/data").entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
  const Result trained = program_.run(worker("travelling", "travelling-node"));
  QVERIFY2(trained.status == 0, trained.messages);
  QCOMPARE(call({"spool", "collect", spool("travelling")}, "travelling").status, 0);
  QCOMPARE(runs("travelling").size(), 2);
}

void TestSpoolProgram::whatTheSpoolDoesNotTakeIsHandedBackLater_data() {
  QTest::addColumn<bool>("isReleased");
  QTest::newRow("the worker still has it") << false;
  QTest::newRow("somebody let it wait again") << true;
}

// A folder lies where the result should: that stops the administrator as well.
void TestSpoolProgram::whatTheSpoolDoesNotTakeIsHandedBackLater() {
  QFETCH(const bool, isReleased);
  const QString store = isReleased ? QStringLiteral("released") : QStringLiteral("refused");
  plan(store, {"--epochs", "2", "--seed", "5"});
  send(store);
  const QString name = listed(store).at(0).toObject()["name"].toString();
  const QString obstacle = spool(store) + "/results/" + name + ".afterimage";
  QVERIFY(QDir().mkpath(obstacle + "/full"));
  const QString node = store + " node";
  const Result worked = program_.run(worker(store, node));
  QCOMPARE(worked.status, 1);
  QVERIFY2(worked.messages.contains("1 run that has ended could not be handed back"), worked.messages);
  QVERIFY2(worked.messages.contains(QFile::encodeName("--store '" + program_.path(node) + "'")), worked.messages);
  QVERIFY(QDir(obstacle).removeRecursively());
  if (isReleased) QCOMPARE(program_.run({"spool", "release", spool(store), name}).status, 0);
  const QByteArray trained = weights(node);
  const Result again = program_.run(worker(store, node));
  QVERIFY2(again.status == 0, again.messages);
  QVERIFY(!again.output.contains("epoch-done"));  // Nothing is trained twice.
  QCOMPARE(call({"spool", "collect", spool(store)}, store).status, 0);
  QCOMPARE(runs(store).size(), 1);
  QCOMPARE(runs(store).at(0).toObject()["status"].toString(), QStringLiteral("finished"));
  QCOMPARE(weights(store), trained);
  QVERIFY(!QFile::exists(program_.path(node) + "/not-handed-back"));
}

void TestSpoolProgram::aCancelledRunIsLeftByItsWorker() {
  plan("cancelled", {"--epochs", "100000"});
  plan("cancelled", {"--epochs", "2"});
  send("cancelled");
  const QString name = listed("cancelled").at(0).toObject()["name"].toString();
  const auto process = program_.start(worker("cancelled", "cancelled-node"));
  QByteArray output;
  QVERIFY(Program::waitFor(*process, "\"event\":\"epoch-done\"", output));
  const Result cancelled = program_.run({"spool", "cancel", spool("cancelled"), name, "nothing"});
  QVERIFY2(cancelled.output.startsWith("1 run cancelled"), cancelled.output);
  QCOMPARE(Program::finish(*process).status, 0);
  QStringList states;
  for (const QJsonValue& job : listed("cancelled")) states << job.toObject()["state"].toString();
  QCOMPARE(states, (QStringList{"cancelled", "done"}));
}

void TestSpoolProgram::aRunThatCannotBeTrainedSaysWhy() {
  const QString gone = program_.path("gone");
  QVERIFY(QDir().mkpath(gone));
  plan("failing", {"--epochs", "2"}, gone);
  plan("failing", {"--epochs", "2"});
  send("failing");
  QCOMPARE(program_.run(worker("failing", "failing-node")).status, 1);
  QStringList states;
  for (const QJsonValue& job : listed("failing")) states << job.toObject()["state"].toString();
  QCOMPARE(states, (QStringList{"failed", "done"}));
  QVERIFY(listed("failing").at(0).toObject()["failure"].toString().contains("gone"));
  const Result unknown = program_.run({"spool", "release", spool("failing"), "nothing"});
  QCOMPARE(unknown.status, 2);
}

QTEST_GUILESS_MAIN(TestSpoolProgram)
#include "tst_spool_program.moc"
