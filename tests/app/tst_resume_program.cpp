// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that go on, begin from another, and meet what happens to disks and folders.
#include <signal.h>
#include <sys/mount.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "tests/app/program.h"

class TestResumeProgram : public QObject {
  Q_OBJECT

 private slots:
  void interruptedRunGoesOnToItsEnd();
  void aTerminatedRunGoesOnWithTheNextBatch();
  void finishedRunIsLengthenedOnRequestOnly();
  void aLongerCosineSaysWhatItsRateDoes();
  void changedPicturesAreRefusedUnlessAllowed();
  void missingPicturesAreNamed();
  void movedPicturesAreKnownAgain();
  void picturesRemovedDuringARunDoNotEndIt();
  void branchKnowsWhereItComesFrom();
  void runInProgressIsNotResumedTwice();
  void fullDiskHoldsTheRunUntilThereIsRoom();

 private:
  [[nodiscard]] QStringList training(const QString& store, const QString& pictures, const QStringList& more) const;
  [[nodiscard]] Result call(const QString& store, QStringList words) const {
    return program_.run(words << "--store" << program_.path(store));
  }
  [[nodiscard]] QJsonObject shown(const QString& store) const { return call(store, {"show", "last", "--json"}).json(); }
  // A copy of the pictures that may be changed.
  [[nodiscard]] QString ownPictures(const QString& name) const;

  Program program_;
};

QStringList TestResumeProgram::training(const QString& store, const QString& pictures, const QStringList& more) const {
  return QStringList{"train", "--data", pictures,  "--architecture",    "basic", "--units",
                     "8",     "--size", "16",      "--batch-size",      "8",     "--threads",
                     "1",     "--json", "--store", program_.path(store)} +
         more;
}

QString TestResumeProgram::ownPictures(const QString& name) const {
  const QDir from(program_.pictures());
  const QString to = program_.path(name);
  QDir().mkpath(to);
  for (const QString& file : from.entryList(QDir::Files)) QFile::copy(from.filePath(file), to + "/" + file);
  return to;
}

void TestResumeProgram::interruptedRunGoesOnToItsEnd() {
  const auto process = program_.start(training("interrupted", program_.pictures(), {"--epochs", "100000"}));
  QByteArray output;
  QVERIFY(Program::waitFor(*process, "\"event\":\"epoch-done\",\"epoch\":3", output));
  QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
  QCOMPARE(Program::finish(*process).status, 130);
  const int kept = shown("interrupted")["epoch"].toInt();
  QVERIFY(kept >= 3);
  const Result shorter = call("interrupted", {"resume", "last", "--epochs", "2"});
  QCOMPARE(shorter.status, 2);
  QVERIFY2(shorter.messages.contains("nothing is left to train"), shorter.messages);
  QCOMPARE(shown("interrupted")["status"].toString(), QStringLiteral("stopped"));  // As it was before.
  const QString target = QString::number(kept + 2);
  const Result resumed = call("interrupted", {"resume", "last", "--epochs", target, "--json"});
  QVERIFY2(resumed.status == 0, resumed.messages);
  const QJsonObject run = shown("interrupted");
  QCOMPARE(run["status"].toString(), QStringLiteral("finished"));
  const QJsonArray curve = run["curves"].toObject()["val_loss"].toArray();
  QCOMPARE(curve.size(), kept + 2);  // One line, without a gap and without an epoch twice.
  for (int i = 0; i < curve.size(); ++i) QCOMPARE(curve[i].toArray()[0].toInt(), i + 1);
  QCOMPARE(run["resumed_after"].toArray(), QJsonArray{kept});
}

// Batches of one picture, so that the signals come in the middle of epochs; wherever they come, the run is the same.
void TestResumeProgram::aTerminatedRunGoesOnWithTheNextBatch() {
  const QStringList options = {"--epochs",    "3",         "--batch-size", "1",      "--flip",
                               "--predict",   "corrupted", "--schedule",   "cosine", "--restore-best-weights",
                               "--optimizer", "nadam",     "--no-doctor"};
  const Result whole = program_.run(training("undisturbed", program_.pictures(), options));
  QVERIFY2(whole.status == 0, whole.messages);
  const auto batchesIn = [](const QByteArray& output) {
    QStringList batches;
    for (const QJsonObject& event : Result{0, output, {}}.jsonLines()) {
      if (event["event"] != "batch-done") continue;
      QJsonObject told = event;
      told.remove("images_per_second");
      batches << QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact));
    }
    return batches;
  };
  QStringList words = training("terminated", program_.pictures(), options);
  const QStringList resume = {"resume", "last", "--json", "--store", program_.path("terminated")};
  QStringList batches;
  int place = 7;
  for (const int signal : {SIGTERM, SIGUSR1, SIGINT}) {
    const auto process = program_.start(words);
    QByteArray output;
    const QByteArray wanted = "\"batch\":" + QByteArray::number(place);
    if (!Program::waitFor(*process, wanted, output)) break;  // It was over before.
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), signal), 0);
    const Result stopped = Program::finish(*process);
    output += stopped.output;
    batches += batchesIn(output);
    if (stopped.status == 0) break;
    QCOMPARE(stopped.status, 130);
    const QJsonObject run = shown("terminated");
    QCOMPARE(run["status"].toString(), QStringLiteral("stopped"));
    const int perEpoch = run["batches_per_epoch"].toInt();
    QCOMPARE(run["epoch"].toInt() * perEpoch + run["batches"].toInt(), batches.size());  // Each one is kept.
    place = run["batches"].toInt() + 5 < perEpoch ? run["batches"].toInt() + 5 : 5;
    words = resume;
  }
  const Result last = program_.run(resume);
  batches += batchesIn(last.output);
  QCOMPARE(batches, batchesIn(whole.output));
  const QJsonObject expected = shown("undisturbed");
  const QJsonObject found = shown("terminated");
  for (const char* const part : {"status", "epoch", "curves", "weights_hash"}) QCOMPARE(found[part], expected[part]);
  QCOMPARE(call("terminated", {"verify"}).status, 0);
  const Result plain = call("terminated", {"resume", "last"});  // Nothing is left to do.
  QCOMPARE(plain.status, 2);
}

void TestResumeProgram::finishedRunIsLengthenedOnRequestOnly() {
  QCOMPARE(program_.run(training("finished", program_.pictures(), {"--epochs", "2"})).status, 0);
  const Result refused = call("finished", {"resume", "last"});
  QCOMPARE(refused.status, 2);
  QVERIFY2(refused.messages.contains("has done all its 2 epochs"), refused.messages);
  QCOMPARE(call("finished", {"resume", "last", "--epochs", "4"}).status, 0);
  QCOMPARE(shown("finished")["epoch"].toInt(), 4);
}

void TestResumeProgram::aLongerCosineSaysWhatItsRateDoes() {
  QCOMPARE(program_.run(training("longer", program_.pictures(), {"--epochs", "2", "--schedule", "cosine"})).status, 0);
  const Result onwards = call("longer", {"resume", "last", "--epochs", "4"});
  QVERIFY2(onwards.messages.contains("The learning rate goes on from "), onwards.messages);
  const Result anew = call("longer", {"resume", "last", "--epochs", "6", "--when-lengthened", "rescale"});
  QVERIFY2(anew.messages.contains("The learning rate jumps from "), anew.messages);
  QCOMPARE(shown("longer")["epoch"].toInt(), 6);
  QCOMPARE(call("longer", {"resume", "last", "--when-lengthened", "rescale"}).status, 2);
}

void TestResumeProgram::changedPicturesAreRefusedUnlessAllowed() {
  const QString pictures = ownPictures("changing");
  QCOMPARE(program_.run(training("changed", pictures, {"--epochs", "2"})).status, 0);
  QVERIFY(QFile::remove(pictures + "/" + QDir(pictures).entryList(QDir::Files).first()));
  const Result refused = call("changed", {"resume", "last", "--epochs", "3"});
  QCOMPARE(refused.status, 2);
  QVERIFY2(refused.messages.contains("have changed since run"), refused.messages);
  QCOMPARE(shown("changed")["status"].toString(), QStringLiteral("finished"));  // As it was before.
  const Result allowed = call("changed", {"resume", "last", "--epochs", "3", "--changed-data"});
  QVERIFY2(allowed.status == 0, allowed.messages);
}

void TestResumeProgram::missingPicturesAreNamed() {
  const QString pictures = ownPictures("vanishing");
  QCOMPARE(program_.run(training("vanished", pictures, {"--epochs", "2"})).status, 0);
  QVERIFY(QDir(pictures).removeRecursively());
  const Result result = call("vanished", {"resume", "last", "--epochs", "3"});
  QCOMPARE(result.status, 2);
  QVERIFY2(result.messages.contains("vanishing"), result.messages);
  QCOMPARE(shown("vanished")["epoch"].toInt(), 2);
}

void TestResumeProgram::movedPicturesAreKnownAgain() {
  const QString pictures = ownPictures("before");
  QCOMPARE(program_.run(training("moved", pictures, {"--epochs", "2"})).status, 0);
  const QString now = program_.path("elsewhere");
  QVERIFY(QDir().rename(pictures, now));
  const Result refused = call("moved", {"resume", "last", "--epochs", "3"});
  QCOMPARE(refused.status, 2);
  QVERIFY2(refused.messages.contains("Say where they are now"), refused.messages);
  const QString others = program_.path("others");
  QDir().mkpath(others);
  for (const QString& file : QDir(now).entryList(QDir::Files).mid(2))
    QFile::copy(now + "/" + file, others + "/" + file);
  const Result wrong = call("moved", {"resume", "last", "--epochs", "3", "--data", others});
  QCOMPARE(wrong.status, 2);
  QVERIFY2(wrong.messages.contains("are not those of run"), wrong.messages);
  const Result right = call("moved", {"resume", "last", "--epochs", "3", "--data", now});
  QVERIFY2(right.status == 0, right.messages);
  QCOMPARE(shown("moved")["epoch"].toInt(), 3);
  QCOMPARE(call("moved", {"resume", "last", "--epochs", "4"}).status, 0);  // From now on it looks there by itself.
}

void TestResumeProgram::picturesRemovedDuringARunDoNotEndIt() {
  const QString pictures = ownPictures("removed");
  const auto process = program_.start(training("removed-store", pictures, {"--epochs", "300"}));
  QByteArray output;
  QVERIFY(Program::waitFor(*process, "epoch-done", output));
  QVERIFY(QDir(pictures).removeRecursively());
  QCOMPARE(Program::finish(*process).status, 0);  // They were decoded once, at the beginning.
  QCOMPARE(shown("removed-store")["epoch"].toInt(), 300);
}

void TestResumeProgram::branchKnowsWhereItComesFrom() {
  QCOMPARE(program_.run(training("branches", program_.pictures(), {"--epochs", "3"})).status, 0);
  const QString parent = shown("branches")["id"].toString();
  const Result branch = call("branches", {"train", "--from", parent + "@2", "--lr", "0.01", "--epochs", "1", "--json"});
  QVERIFY2(branch.status == 0, branch.messages);
  const QJsonObject run = shown("branches");
  QCOMPARE(run["parent"].toString(), parent);
  QCOMPARE(run["parent_epoch"].toInt(), 2);
  QCOMPARE(run["settings"].toObject()["optimizer"].toObject()["learning_rate"].toDouble(), 0.01);
  const Result missing = call("branches", {"train", "--from", parent + "@1"});
  QCOMPARE(missing.status, 2);
  QVERIFY2(missing.messages.contains("no checkpoint of epoch 1. It has those of epoch 2, 3."), missing.messages);
}

void TestResumeProgram::runInProgressIsNotResumedTwice() {
  const auto process = program_.start(training("busy", program_.pictures(), {"--epochs", "100000"}));
  QByteArray output;
  QVERIFY(Program::waitFor(*process, "epoch-done", output));
  const Result refused = call("busy", {"resume", "last"});
  QCOMPARE(refused.status, 2);
  QVERIFY2(refused.messages.contains("in progress in another program"), refused.messages);
  ::kill(static_cast<pid_t>(process->processId()), SIGINT);
  QCOMPARE(Program::finish(*process).status, 130);
}

void TestResumeProgram::fullDiskHoldsTheRunUntilThereIsRoom() {
  const QString place = program_.path("small");
  QDir().mkpath(place);
  if (::mount("tmpfs", place.toUtf8().constData(), "tmpfs", 0, "size=12m") != 0)
    QSKIP("small disks need an administrator");
  const auto unmount = qScopeGuard([&] { ::umount2(place.toUtf8().constData(), MNT_DETACH); });
  const auto process = program_.start(training("small/store", program_.pictures(), {"--epochs", "100"}));
  QByteArray output;
  QVERIFY(Program::waitFor(*process, "\"event\":\"epoch-done\",\"epoch\":1", output));
  QFile ballast(place + "/ballast");
  QVERIFY(ballast.open(QIODevice::WriteOnly));
  while (ballast.write(QByteArray(1 << 14, 'x')) > 0 && ballast.flush()) continue;
  ballast.close();
  QByteArray messages;
  while (!messages.contains("The run waits")) {
    QVERIFY2(process->state() == QProcess::Running, messages);
    process->waitForReadyRead(100);
    messages += process->readAllStandardError();
    output += process->readAllStandardOutput();
  }
  QVERIFY(ballast.remove());
  const Result result = Program::finish(*process);
  QVERIFY2(result.status == 0, result.messages);
  QCOMPARE(shown("small/store")["epoch"].toInt(), 100);
  QCOMPARE(call("small/store", {"verify"}).status, 0);
}

QTEST_GUILESS_MAIN(TestResumeProgram)
#include "tst_resume_program.moc"
