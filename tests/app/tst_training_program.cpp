// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>

#include <QDateTime>
#include <QDir>
#include <QTest>

#include "tests/app/program.h"

class TestTrainingProgram : public QObject {
  Q_OBJECT

 private slots:
  void everythingARunLeavesIsInItsFolder();
  void eachLineOfJsonIsAnEvent();
  void linesArePlainWhereThereIsNoTerminal();
  void sameSeedGivesTheSameFigures();
  void optionBeatsTheRecipe();
  void switchesCanBeTurnedOnAndOff();
  void recipeFileThatWasWrittenByTheProgramTrains();
  void samplePicturesAreMadeOnDemandAndOnlyOnce();
  void runIsKeptInTheUsersStoreUnlessToldOtherwise();
  void interruptedRunKeepsWhatItHasLearnt();
  void interruptionIsHeardFromTheFirstLineOn();
  void goneReaderEndsTheRunAndKeepsWhatItHasLearnt();
  void folderThatHoldsARunIsNotTouched();

 private:
  // The table of epochs without its times, which are never the same twice.
  [[nodiscard]] static QList<QByteArrayList> figures(const QString& run);

  Program program_;
};

QList<QByteArrayList> TestTrainingProgram::figures(const QString& run) {
  QList<QByteArrayList> rows;
  for (const QByteArray& line : contentOf(run + "/metrics.csv").trimmed().split('\n')) {
    QByteArrayList cells = line.split(',');
    cells.remove(3, 3);
    rows.append(cells);
  }
  return rows;
}

void TestTrainingProgram::everythingARunLeavesIsInItsFolder() {
  const QString run = program_.path("complete");
  const Result result = program_.run(program_.quickTraining(run));
  QVERIFY2(result.status == 0, result.messages);
  for (const char* name : {"settings.json", "run.json", "events.jsonl", "weights-last.safetensors",
                           "weights-best.safetensors", "weights-final.safetensors"}) {
    QVERIFY2(QFile(run + "/" + name).size() > 0, name);
  }
  const QList<QByteArrayList> rows = figures(run);
  QCOMPARE(rows.size(), 3);
  QCOMPARE(rows[0][0], QByteArray("epoch"));
  QVERIFY(rows[0].contains("val_loss"));
  QCOMPARE(rows[2][0], QByteArray("2"));
  QVERIFY(pictureOf(run + "/reconstruction.png").width > 8 * 96);
  const QStringList outputs = QDir(run + "/probes/epoch-0002").entryList({"*.png"});
  QCOMPARE(outputs.size(), 24);
  QCOMPARE(pictureOf(run + "/probes/epoch-0002/" + outputs.first()).width, 16);
  QCOMPARE(QDir(run + "/probes").entryList({"*-input.png"}).size(), 24);
  QCOMPARE(QDir(run).entryList({"*.part*", "*.new"}).size(), 0);
}

void TestTrainingProgram::eachLineOfJsonIsAnEvent() {
  const Result result = program_.run(program_.quickTraining(program_.path("events"), {"--json"}));
  QCOMPARE(result.status, 0);
  QStringList kinds;
  for (const QJsonObject& event : result.jsonLines()) kinds.append(event["event"].toString());
  QVERIFY(kinds.size() > 10);
  QVERIFY(kinds.indexOf("run-started") < kinds.indexOf("batch-done"));
  QCOMPARE(kinds.count("batch-done"), 12);  // 48 or fewer training pictures by eight, twice.
  QCOMPARE(kinds.count("epoch-done"), 2);
  QCOMPARE(kinds.last(), QString("run-finished"));
}

void TestTrainingProgram::linesArePlainWhereThereIsNoTerminal() {
  const QString run = program_.path("plain");
  const Result result = program_.run(program_.quickTraining(run));
  QVERIFY(!result.output.contains('\x1b') && !result.output.contains('\r'));
  QVERIFY(!result.messages.contains('\x1b') && !result.messages.contains('\r'));
  QCOMPARE(result.output.count("val_loss "), 3);  // Two epochs, and the best of them.
  QVERIFY2(result.output.contains("mean picture"), result.output);
  QVERIFY2(result.output.contains(" val_categorical_accuracy "), result.output);
  QVERIFY(result.output.startsWith("Run: " + run.toUtf8()));
  QVERIFY2(result.output.trimmed().endsWith((run + "/reconstruction.png").toUtf8()), result.output);
}

void TestTrainingProgram::sameSeedGivesTheSameFigures() {
  for (const char* name : {"first", "second"}) {
    QCOMPARE(program_.run(program_.quickTraining(program_.path(name), {"--flip", "--seed", "5"})).status, 0);
  }
  QCOMPARE(program_.run(program_.quickTraining(program_.path("other"), {"--flip", "--seed", "6"})).status, 0);
  QCOMPARE(figures(program_.path("first")), figures(program_.path("second")));
  QVERIFY(figures(program_.path("first")) != figures(program_.path("other")));
}

void TestTrainingProgram::optionBeatsTheRecipe() {
  writeFile(program_.path("mine.json"),
            R"({"afterimage_recipe": 1, "name": "mine", "data": {"size": 16},
                "model": {"architecture": "basic", "units": [12]},
                "optimizer": {"optimizer": "sgd", "learning_rate": 0.5, "momentum": 0.25},
                "training": {"epochs": 9, "batch_size": 16}})");
  const Result result =
      program_.run({"train", "--data", program_.pictures(), "--recipe", "mine.json", "--out", program_.path("beaten"),
                    "--lr", "0.125", "--epochs", "1", "--threads", "1", "--json"});
  QVERIFY2(result.status == 0, result.messages);
  QJsonObject settings;
  for (const QJsonObject& event : result.jsonLines()) {
    if (event["event"] == "run-started") settings = event["settings"].toObject();
  }
  QCOMPARE(settings["learning_rate"].toDouble(), 0.125);
  QCOMPARE(settings["momentum"].toDouble(), 0.25);
  QCOMPARE(settings["epochs"].toInt(), 1);
  QCOMPARE(settings["batch_size"].toInt(), 16);
}

void TestTrainingProgram::switchesCanBeTurnedOnAndOff() {
  const auto flips = [&](const QString& name, const QStringList& options) {
    const Result result = program_.run(program_.quickTraining(program_.path(name), options + QStringList{"--json"}));
    for (const QJsonObject& event : result.jsonLines()) {
      if (event["event"] == "run-started") return QJsonValue(event["settings"].toObject()["flip"]);
    }
    return QJsonValue(QJsonValue::Undefined);
  };
  QCOMPARE(flips("flip-1", {"--flip"}), QJsonValue(true));
  QCOMPARE(flips("flip-2", {"--flip=off"}), QJsonValue(false));
  QCOMPARE(flips("flip-3", {"--flip", "--no-flip"}), QJsonValue(false));
  QCOMPARE(flips("flip-4", {"--flip=on"}), QJsonValue(true));
}

void TestTrainingProgram::recipeFileThatWasWrittenByTheProgramTrains() {
  QCOMPARE(program_.run(program_.quickTraining(program_.path("origin"), {"--seed", "11"})).status, 0);
  const Result again = program_.run({"train", "--data", program_.pictures(), "--recipe",
                                     program_.path("origin/settings.json"), "--out", program_.path("repeated")});
  QVERIFY2(again.status == 0, again.messages);
  QCOMPARE(figures(program_.path("repeated")), figures(program_.path("origin")));
}

void TestTrainingProgram::samplePicturesAreMadeOnDemandAndOnlyOnce() {
  const auto train = [&](const QString& out) {
    return program_.run({"train", "--data", "shapes", "--size", "8", "--limit", "20", "--architecture", "basic",
                         "--units", "4", "--epochs", "1", "--threads", "1", "--out", program_.path(out)});
  };
  QCOMPARE(train("demand-1").status, 0);
  const QString made = program_.path("cache/afterimage/samples/shapes-8");
  const QStringList pictures = QDir(made).entryList(QDir::Files);
  QVERIFY(pictures.size() > 100);
  const QDateTime when = QFileInfo(made + "/" + pictures.first()).lastModified();
  QCOMPARE(train("demand-2").status, 0);
  QCOMPARE(QFileInfo(made + "/" + pictures.first()).lastModified(), when);
  QCOMPARE(QDir(program_.path("cache/afterimage/samples")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

void TestTrainingProgram::runIsKeptInTheUsersStoreUnlessToldOtherwise() {
  const Result result = program_.run({"train", "--data", program_.pictures(), "--architecture", "basic", "--units", "4",
                                      "--size", "16", "--epochs", "1", "--threads", "1"});
  QCOMPARE(result.status, 0);
  QVERIFY(QFileInfo::exists(program_.path("data/afterimage/afterimage.db")));
  const QByteArray picture = result.output.trimmed().split('\n').last();
  QVERIFY2(picture.startsWith("Reconstructions: "), picture);
  QVERIFY(contentOf(QString::fromUtf8(picture.mid(picture.indexOf('/')))).startsWith("\x89PNG"));
  const Result shown = program_.run({"show", "last", "--json"});
  QCOMPARE(shown.json()["status"].toString(), QStringLiteral("finished"));
  QVERIFY(result.output.startsWith("Run: " + shown.json()["id"].toString().toUtf8()));
}

void TestTrainingProgram::interruptedRunKeepsWhatItHasLearnt() {
  for (const int signal : {SIGINT, SIGTERM}) {
    const QString run = program_.path("interrupted-" + QString::number(signal));
    const auto process = program_.start(program_.quickTraining(run, {"--epochs", "100000", "--json"}));
    QByteArray output;
    QVERIFY(Program::waitFor(*process, "epoch-done", output));
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), signal), 0);
    const Result result = Program::finish(*process);
    QCOMPARE(result.status, 130);
    QVERIFY2((output + result.output).contains("run-stopped"), result.messages);
    QVERIFY(contentOf(run + "/run.json").contains("stopped"));
    const Result evaluated = program_.run({"evaluate", run, "--weights", "final", "--json"});
    QVERIFY2(evaluated.json()["loss"].toDouble() > 0.0, evaluated.messages);
  }
}

void TestTrainingProgram::interruptionIsHeardFromTheFirstLineOn() {
  const QString run = program_.path("never-began");
  const auto process = program_.start(program_.quickTraining(run, {"--epochs", "100000"}));
  QByteArray output;
  QVERIFY(Program::waitFor(*process, "Run: ", output));
  QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
  QCOMPARE(Program::finish(*process).status, 130);
}

void TestTrainingProgram::goneReaderEndsTheRunAndKeepsWhatItHasLearnt() {
  const QString run = program_.path("unheard");
  const QStringList training = program_.quickTraining(run, {"--epochs", "100000", "--json"});
  const auto shell = program_.startOther(
      "sh", QStringList{"-c", "{ \"$@\"; echo $? > status; } | head -n 20", "sh", PROGRAM} + training);
  const Result result = Program::finish(*shell);
  QCOMPARE(result.jsonLines().size(), 20);
  QCOMPARE(contentOf(program_.path("status")), QByteArray("1\n"));
  QVERIFY(contentOf(run + "/run.json").contains("stopped"));
  QVERIFY(QFile(run + "/weights-final.safetensors").size() > 0);
}

void TestTrainingProgram::folderThatHoldsARunIsNotTouched() {
  const QString run = program_.path("taken");
  QCOMPARE(program_.run(program_.quickTraining(run)).status, 0);
  const QByteArray before = contentOf(run + "/metrics.csv");
  const Result again = program_.run(program_.quickTraining(run, {"--epochs", "1"}));
  QCOMPARE(again.status, 1);
  QVERIFY2(again.messages.contains("already holds a run"), again.messages);
  QCOMPARE(contentOf(run + "/metrics.csv"), before);
}

QTEST_GUILESS_MAIN(TestTrainingProgram)
#include "tst_training_program.moc"
