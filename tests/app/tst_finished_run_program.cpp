// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/data/image_reader.h"
#include "tests/app/program.h"

class TestFinishedRunProgram : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void evaluationRepeatsTheFiguresOfTheLastEpoch();
  void bestWeightsAreThoseOfTheBestEpoch();
  void otherSplitsAndPicturesCanBeMeasured();
  void changedPicturesAreMentioned();
  void reconstructionDrawsPicturesOfTheRun();
  void reconstructionDrawsAnyPictureFile();
  void damagedPictureFileIsNamed();
  void weightsOfAnotherModelAreRefused();
  void damagedRunIsNamedAsSuch();

 private:
  [[nodiscard]] QList<QJsonObject> epochs() const;

  Program program_;
  QString run_ = program_.path("run");
  QByteArray events_;
};

void TestFinishedRunProgram::initTestCase() {
  const Result result =
      program_.run(program_.quickTraining(run_, {"--epochs", "4", "--lr", "0.02", "--test-split", "0.2", "--json"}));
  QVERIFY2(result.status == 0, result.messages);
  events_ = result.output;
}

QList<QJsonObject> TestFinishedRunProgram::epochs() const {
  QList<QJsonObject> done;
  for (const QJsonObject& event : Result{0, events_, {}}.jsonLines()) {
    if (event["event"] == "epoch-done") done.append(event);
  }
  return done;
}

void TestFinishedRunProgram::evaluationRepeatsTheFiguresOfTheLastEpoch() {
  const QJsonObject last = epochs().last();
  const QJsonObject measured = program_.run({"evaluate", run_, "--weights", "last", "--json"}).json();
  for (const char* name : {"loss", "mae", "mse", "psnr", "ssim", "categorical_accuracy"}) {
    const double then = last[QString("val_") + name].toDouble();
    const double now = measured[name].toDouble();
    QVERIFY2(then != 0.0 && std::abs(now - then) <= 1e-6 * std::abs(then), name);
  }
}

void TestFinishedRunProgram::bestWeightsAreThoseOfTheBestEpoch() {
  double lowest = 1e9;
  for (const QJsonObject& epoch : epochs()) lowest = std::min(lowest, epoch["val_loss"].toDouble());
  const QJsonObject measured = program_.run({"evaluate", run_, "--json"}).json();
  QVERIFY(std::abs(measured["loss"].toDouble() - lowest) <= 1e-6 * lowest);
}

void TestFinishedRunProgram::otherSplitsAndPicturesCanBeMeasured() {
  const Result test = program_.run({"evaluate", run_, "--split", "test", "--json"});
  QVERIFY2(test.json()["pictures"].toInt() > 0, test.messages);
  QCOMPARE(program_.run({"sample", "shapes", "--out", "others", "--size", "16", "--count", "30"}).status, 0);
  const Result others = program_.run({"evaluate", run_, "--data", "others"});
  QCOMPARE(others.status, 0);
  QVERIFY2(others.output.contains("psnr"), others.output);
  QVERIFY2(!others.messages.contains("changed"), others.messages);
}

void TestFinishedRunProgram::changedPicturesAreMentioned() {
  const QString pictures = program_.path("will-change");
  QCOMPARE(program_.run({"sample", "shapes", "--out", pictures, "--size", "16", "--count", "30"}).status, 0);
  const QString run = program_.path("changed-run");
  QCOMPARE(program_
               .run({"train", "--data", pictures, "--out", run, "--architecture", "basic", "--units", "4", "--size",
                     "16", "--epochs", "1", "--threads", "1"})
               .status,
           0);
  QVERIFY(!program_.run({"evaluate", run}).messages.contains("changed"));
  QVERIFY(QFile::remove(pictures + "/" + QDir(pictures).entryList(QDir::Files).first()));
  const Result result = program_.run({"evaluate", run});
  QCOMPARE(result.status, 0);
  QVERIFY2(result.messages.contains("The pictures have changed since the run"), result.messages);
}

void TestFinishedRunProgram::reconstructionDrawsPicturesOfTheRun() {
  const QString grid = program_.path("grid.png");
  const Result few = program_.run({"reconstruct", run_, "--count", "3", "--out", grid});
  QVERIFY2(few.status == 0, few.messages);
  const int narrow = pictureOf(grid).width;
  QVERIFY(narrow > 3 * 96);
  QCOMPARE(program_.run({"reconstruct", run_, "--count", "6", "--split", "training", "--out", grid}).status, 0);
  QVERIFY(pictureOf(grid).width > narrow + 2 * 96);
}

void TestFinishedRunProgram::reconstructionDrawsAnyPictureFile() {
  core::Image red(50, 30, 3);
  for (int y = 0; y < red.height; ++y) {
    for (int x = 0; x < red.width; ++x) red.at(x, y)[0] = 255;
  }
  core::writePng(red, program_.path("red.png").toStdString());
  const QString grid = program_.path("files.png");
  const Result result = program_.run({"reconstruct", run_, "--pictures", "red.png", "--out", grid});
  QVERIFY2(result.status == 0, result.messages);
  const core::Image drawn = pictureOf(grid);
  bool hasRed = false;
  for (int x = 0; x < drawn.width; ++x) {
    const std::uint8_t* const pixel = drawn.at(x, 72);
    hasRed = hasRed || (pixel[0] == 255 && pixel[1] == 0 && pixel[2] == 0);
  }
  QVERIFY(hasRed);
}

void TestFinishedRunProgram::damagedPictureFileIsNamed() {
  writeFile(program_.path("text.png"), "no picture");
  const Result result = program_.run({"reconstruct", run_, "--pictures", "text.png", "--out", "never.png"});
  QCOMPARE(result.status, 1);
  QVERIFY2(result.messages.contains("text.png"), result.messages);
  QVERIFY(!QFile::exists(program_.path("never.png")));
}

void TestFinishedRunProgram::weightsOfAnotherModelAreRefused() {
  const QString other = program_.path("larger");
  QCOMPARE(program_.run(program_.quickTraining(other, {"--units", "24", "--epochs", "1"})).status, 0);
  QVERIFY(QFile::remove(other + "/weights-best.safetensors"));
  QVERIFY(QFile::copy(run_ + "/weights-best.safetensors", other + "/weights-best.safetensors"));
  const Result result = program_.run({"evaluate", other});
  QCOMPARE(result.status, 1);
  QVERIFY2(result.messages.contains("weights-best.safetensors"), result.messages);
}

void TestFinishedRunProgram::damagedRunIsNamedAsSuch() {
  const QString run = program_.path("damaged");
  QCOMPARE(program_.run(program_.quickTraining(run, {"--epochs", "1"})).status, 0);
  writeFile(run + "/run.json", "{\"folder\": 3}");
  const Result result = program_.run({"evaluate", run});
  QCOMPARE(result.status, 1);
  QVERIFY2(result.messages.contains("run.json") && result.messages.contains("damaged"), result.messages);
}

QTEST_GUILESS_MAIN(TestFinishedRunProgram)
#include "tst_finished_run_program.moc"
