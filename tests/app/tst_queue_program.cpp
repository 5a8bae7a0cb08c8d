// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are planned and trained one after the other.
#include <signal.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include "tests/app/program.h"

class TestQueueProgram : public QObject {
  Q_OBJECT

 private slots:
  void aSearchIsPlannedAndTrained();
  void plannedRunsAreMovedAndRemoved();
  void mistakesPlanNothing_data();
  void mistakesPlanNothing();
  void aRunThatFailsKeepsNoneOfTheOthersBack();
  void anInterruptedQueueGoesOnWithTheSameRun();

 private:
  [[nodiscard]] Result call(const QString& store, QStringList words) const {
    return program_.run(QStringList{"queue"} << words << "--store" << program_.path(store));
  }
  [[nodiscard]] Result add(const QString& store, const QStringList& more) const;
  // One setting of each planned run.
  [[nodiscard]] QStringList column(const QString& store, const QString& key) const;

  Program program_;
};

Result TestQueueProgram::add(const QString& store, const QStringList& more) const {
  return call(store, QStringList{"add", "--data", program_.pictures(), "--architecture", "basic", "--units", "8",
                                 "--size", "16", "--batch-size", "8", "--threads", "1"} +
                         more);
}

QStringList TestQueueProgram::column(const QString& store, const QString& key) const {
  QStringList values;
  const QJsonArray queue = QJsonDocument::fromJson(call(store, {"list", "--json"}).output).array();
  for (const QJsonValue& queued : queue) values << queued.toObject()[key].toVariant().toString();
  return values;
}

void TestQueueProgram::aSearchIsPlannedAndTrained() {
  const Result added = add("search", {"--epochs", "1", "--grid", "units = 4 | 8", "--seeds", "2"});
  QVERIFY2(added.output.startsWith("4 runs added"), added.output + added.messages);
  const QString last = column("search", "name").at(3);  // Pictures and model, and what tells it from the others.
  QVERIFY2(last.startsWith("pictures, ") && last.endsWith(", units 8, seed 2"), qPrintable(last));
  QVERIFY(call("search", {"list"}).output.contains("How long 4 runs will take is not known yet."));
  const Result trained = call("search", {"run"});
  QVERIFY2(trained.status == 0, trained.messages);
  QCOMPARE(column("search", "state"), (QStringList{"done", "done", "done", "done"}));
  const QStringList kept = column("search", "run");
  QCOMPARE(QSet<QString>(kept.begin(), kept.end()).size(), 4);
  QCOMPARE(add("search", {"--epochs", "1", "--seed", "9"}).status, 0);
  QVERIFY(call("search", {"list"}).output.contains(" for 1 run."));
  QCOMPARE(call("search", {"remove", "--done"}).output, QByteArray("4 runs removed from the queue.\n"));
  QCOMPARE(column("search", "state"), QStringList{"waiting"});
}

void TestQueueProgram::plannedRunsAreMovedAndRemoved() {
  QVERIFY(add("order", {"--grid", "units = 2, 4, 8"}).messages.contains("2| 4| 8"));  // One list, or three numbers?
  QCOMPARE(add("order", {"--grid", "units = 2 | 4 | 8"}).status, 0);
  const QStringList ids = column("order", "id");
  QCOMPARE(call("order", {"move", ids[2], "1"}).status, 0);
  QCOMPARE(column("order", "id"), (QStringList{ids[2], ids[0], ids[1]}));
  QCOMPARE(call("order", {"remove", ids[0]}).status, 0);
  QCOMPARE(column("order", "id"), (QStringList{ids[2], ids[1]}));
  const Result unknown = call("order", {"remove", "99"});
  QCOMPARE(unknown.status, 2);
  QVERIFY2(unknown.messages.contains("no planned run 99"), unknown.messages);
}

void TestQueueProgram::mistakesPlanNothing_data() {
  QTest::addColumn<QStringList>("words");
  QTest::addColumn<QByteArray>("sentence");
  QTest::newRow("misspelt") << QStringList{"--grid", "unit = 4"} << QByteArray("did you mean \"units\"");
  QTest::newRow("range in a grid") << QStringList{"--grid", "batch_size = 4 .. 8"} << QByteArray("random search");
  QTest::newRow("out of range") << QStringList{"--grid", "batch_size = 4, 0"}
                                << QByteArray("Batch size must not be below 1. Try 32.");
  QTest::newRow("decimal comma") << QStringList{"--grid", "learning_rate=0,001, 0,003"}
                                 << QByteArray("could be part of a number");
  QTest::newRow("too many") << QStringList{"--random", "1000", "batch_size = 4 .. 8", "--seeds", "2"}
                            << QByteArray("makes 2000 runs");
  QTest::newRow("no number") << QStringList{"--random", "many", "batch_size = 4 .. 8"}
                             << QByteArray("random must be a whole number");
  QTest::newRow("both") << QStringList{"--random", "2", "batch_size = 4 .. 8", "--grid", "units = 4"}
                        << QByteArray("--grid");
}

void TestQueueProgram::mistakesPlanNothing() {
  QFETCH(QStringList, words);
  QFETCH(QByteArray, sentence);
  QCOMPARE(add("mistakes", {}).status, 0);
  const QStringList before = column("mistakes", "id");
  const Result refused = add("mistakes", words);
  QCOMPARE(refused.status, 2);
  QVERIFY2(refused.messages.contains(sentence), refused.messages);
  QCOMPARE(column("mistakes", "id"), before);
}

void TestQueueProgram::aRunThatFailsKeepsNoneOfTheOthersBack() {
  const QString gone = program_.path("gone");
  QVERIFY(QDir().mkpath(gone));
  QCOMPARE(call("failing", {"add", "--data", gone, "--epochs", "1"}).status, 0);
  QCOMPARE(add("failing", {"--epochs", "1"}).status, 0);
  QVERIFY(QDir(gone).removeRecursively());
  QCOMPARE(call("failing", {"run"}).status, 1);
  QCOMPARE(column("failing", "state"), (QStringList{"failed", "done"}));
  QVERIFY(column("failing", "failure").at(0).contains("gone"));
}

void TestQueueProgram::anInterruptedQueueGoesOnWithTheSameRun() {
  QCOMPARE(add("interrupted", {"--epochs", "100000"}).status, 0);
  for (const int signal : {SIGINT, SIGKILL}) {
    const auto process = program_.start({"queue", "run", "--json", "--store", program_.path("interrupted")});
    QByteArray output;
    QVERIFY(Program::waitFor(*process, "\"event\":\"epoch-done\"", output));
    QCOMPARE(column("interrupted", "state"), QStringList{"running"});
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), signal), 0);
    (void)Program::finish(*process);
    QCOMPARE(column("interrupted", "state"), QStringList{"interrupted"});
  }
  const QString run = column("interrupted", "run").at(0);
  const auto process = program_.start({"queue", "run", "--json", "--store", program_.path("interrupted")});
  QByteArray output;
  QVERIFY(Program::waitFor(*process, "\"event\":\"epoch-done\"", output));
  QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
  QCOMPARE(Program::finish(*process).status, 130);
  QCOMPARE(column("interrupted", "run"), QStringList{run});
}

QTEST_GUILESS_MAIN(TestQueueProgram)
#include "tst_queue_program.moc"
