// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QDir>
#include <QJsonArray>
#include <QTest>
#include <QUrl>

#include "tests/app/program.h"

class TestPicturesProgram : public QObject {
  Q_OBJECT

 private slots:
  void samplesAreListedAndMade();
  void sameSampleIsTheSameAgain();
  void folderOfBrokenFilesIsReportedFileByFile();
  void pastedAddressesAndQuotesAreUnderstood();
  void folderOfBrokenFilesAloneIsUnusable();
  void brokenFilesDoNotStopATraining();
  void baselinesNameWhatAModelMustBeat();
  void picturesNeedNotBeSquare();
  void whatAFolderIsTakenForIsSaid();
  void equalPicturesAcrossTheSplitAreSaid();
  void recipeIsPrintedSoThatItCanBeUsed();
  void summaryCountsTheParametersOfTheRecord_data();
  void summaryCountsTheParametersOfTheRecord();
  void versionNamesWhatComputes();
  void closedOutputEndsEveryCommandQuietly();

 private:
  // Files that are named like pictures and are none.
  void breakFiles(const QString& folder) const;

  Program program_;
};

void TestPicturesProgram::breakFiles(const QString& folder) const {
  QVERIFY(QDir(folder).mkpath("deep"));
  writeFile(folder + "/empty.png", "");
  writeFile(folder + "/text.jpg", "this is a text");
  const QByteArray whole =
      contentOf(program_.pictures() + "/" + QDir(program_.pictures()).entryList({"*.png"}).first());
  writeFile(folder + "/deep/truncated.png", whole.left(60));
  QByteArray bomb = whole;
  bomb.replace(16, 8, QByteArray::fromHex("0000ea600000ea60"));  // 60000 x 60000 pixels, says the header.
  writeFile(folder + "/bomb.png", bomb);
  QVERIFY(::symlink("nowhere.png", (folder + "/dangling.png").toLocal8Bit().constData()) == 0);
  QVERIFY(::symlink(".", (folder + "/loop").toLocal8Bit().constData()) == 0);
}

void TestPicturesProgram::samplesAreListedAndMade() {
  const Result list = program_.run({"sample"});
  QCOMPARE(list.status, 0);
  for (const char* name : {"emoji ", "emoji-sketch ", "shapes "}) QVERIFY2(list.output.contains(name), list.output);
  const QString folder = program_.path("made");
  QCOMPARE(program_.run({"sample", "shapes", "--out", folder, "--size", "24", "--count", "7"}).status, 0);
  const QStringList files = QDir(folder).entryList(QDir::Files);
  QCOMPARE(files.size(), 7);
  for (const QString& file : files) QCOMPARE(pictureOf(folder + "/" + file).width, 24);
}

void TestPicturesProgram::sameSampleIsTheSameAgain() {
  for (const char* name : {"one", "two"}) {
    QCOMPARE(program_.run({"sample", "shapes", "--out", program_.path(name), "--size", "16", "--count", "3"}).status,
             0);
  }
  for (const QString& file : QDir(program_.path("one")).entryList(QDir::Files)) {
    QCOMPARE(contentOf(program_.path("one/") + file), contentOf(program_.path("two/") + file));
  }
}

void TestPicturesProgram::folderOfBrokenFilesIsReportedFileByFile() {
  const QString folder = program_.path("mixed");
  breakFiles(folder);
  for (const QString& file : QDir(program_.pictures()).entryList({"*.png"}).mid(0, 4)) {
    QVERIFY(QFile::copy(program_.pictures() + "/" + file, folder + "/" + file));
  }
  const Result result = program_.run({"inspect", folder, "--json"});
  QVERIFY2(result.status == 0, result.messages);
  const QJsonObject report = result.json();
  QCOMPARE(report["pictures"].toInt(), 4);
  QStringList skipped;
  for (const QJsonValue& file : report["skipped"].toArray()) {
    QVERIFY(!file["reason"].toString().isEmpty());
    skipped.append(file["name"].toString());
  }
  for (const char* name : {"empty.png", "text.jpg", "deep/truncated.png", "bomb.png", "dangling.png"}) {
    QVERIFY2(skipped.contains(name), qPrintable(skipped.join(" ") + ": " + name));
  }
  const QByteArray forPeople = program_.run({"inspect", folder}).output;
  QVERIFY2(forPeople.contains("deep/truncated.png: "), forPeople);
}

void TestPicturesProgram::pastedAddressesAndQuotesAreUnderstood() {
  const QString folder = program_.path("two words");
  QVERIFY(QDir().mkpath(folder));
  for (const QString& file : QDir(program_.pictures()).entryList({"*.png"}).mid(0, 4)) {
    QVERIFY(QFile::copy(program_.pictures() + "/" + file, folder + "/" + file));
  }
  for (const QString& written : {QString(QUrl::fromLocalFile(folder).toEncoded()), "'" + folder + "'", folder + "\n"}) {
    const Result result = program_.run({"inspect", written, "--json"});
    QVERIFY2(result.status == 0, result.messages);
    QCOMPARE(result.json()["pictures"].toInt(), 4);
  }
}

void TestPicturesProgram::folderOfBrokenFilesAloneIsUnusable() {
  const QString folder = program_.path("broken");
  breakFiles(folder);
  const Result result = program_.run({"inspect", folder});
  QCOMPARE(program_.run({"inspect", "--data", folder}).messages, result.messages);  // As the other commands name it.
  QCOMPARE(result.status, 2);
  QVERIFY2(result.messages.count('\n') == 1 && result.messages.contains("broken"), result.messages);
}

void TestPicturesProgram::brokenFilesDoNotStopATraining() {
  const QString folder = program_.path("training-mixed");
  QVERIFY(QDir().mkpath(folder));
  for (const QString& file : QDir(program_.pictures()).entryList({"*.png"})) {
    QVERIFY(QFile::copy(program_.pictures() + "/" + file, folder + "/" + file));
  }
  breakFiles(folder);
  const Result result = program_.run({"train", "--data", folder, "--architecture", "basic", "--units", "4", "--size",
                                      "16", "--epochs", "1", "--threads", "1", "--out", program_.path("mixed-run")});
  QVERIFY2(result.status == 0, result.messages);
  QVERIFY2(result.output.contains(" skipped"), result.output);
  QVERIFY2(result.messages.contains("deep/truncated.png ("), result.messages);  // By name, not by number alone.
}

// From the option to the picture that is drawn of it, in a size that halves evenly on no side.
void TestPicturesProgram::picturesNeedNotBeSquare() {
  const QStringList usual = {"--size", "27x18", "--epochs", "1", "--threads", "1", "--batch-size", "8"};
  for (const char* architecture : {"convolutional", "plain-convolutional", "unet"}) {
    const QString folder = program_.path(QString("wide-") + architecture);
    const Result trained = program_.run(QStringList{"train", "--data", program_.pictures(), "--architecture",
                                                    architecture, "--filters", "4,4,4", "--out", folder} +
                                        usual);
    QVERIFY2(trained.status == 0, trained.messages);
    QVERIFY2(trained.output.contains("27 x 18"), trained.output);
    QVERIFY(QDir(folder).exists());
  }
  const QString grid = program_.path("wide.png");
  const Result drawn = program_.run({"reconstruct", "last", "--count", "2", "--out", grid});
  QVERIFY2(drawn.status == 0, drawn.messages);
  QVERIFY(pictureOf(grid).width > 27);
  const QByteArray table = program_.run({"summary", "--recipe", "digits-convolutional"}).output;
  QVERIFY2(table.contains("Total params: 4,385\n"), table);
}

void TestPicturesProgram::whatAFolderIsTakenForIsSaid() {
  const QStringList files = QDir(program_.pictures()).entryList({"*.png"});
  for (const QString& folder : {QString("letters/X"), QString("letters/Y"), QString("letters/Z")}) {
    QVERIFY(QDir().mkpath(program_.path(folder)));
    for (const QString& file : files.mid(0, 3)) {
      QVERIFY(QFile::copy(program_.pictures() + "/" + file, program_.path(folder) + "/" + file));
    }
  }
  for (int i = 0; i < 40; ++i) writeFile(program_.path("letters/sound-%1.ogg").arg(i), "OggS");
  const QByteArray report = program_.run({"inspect", program_.path("letters")}).output;
  QVERIFY2(report.contains("\"X\" and \"Y\" are taken for classes"), report);
  QVERIFY2(report.contains("40 files are not pictures: .ogg 40"), report);
  QVERIFY2(report.count('\n') < 40, report);
  QCOMPARE(program_.run({"inspect", program_.path("letters"), "--skipped"}).output.count("sound-"), 40);
}

void TestPicturesProgram::equalPicturesAcrossTheSplitAreSaid() {
  const QString folder = program_.path("twice");
  QVERIFY(QDir().mkpath(folder));
  const QStringList files = QDir(program_.pictures()).entryList({"*.png"});
  for (const QString& file : files) {
    for (const char* copy : {"a-", "b-", "c-"}) {
      QVERIFY(QFile::copy(program_.pictures() + "/" + file, folder + "/" + copy + file));
    }
  }
  const QStringList quick = {
      "train", "--data",    folder, "--architecture",     "basic", "--units", "4", "--size", "16", "--epochs",
      "1",     "--threads", "1",    "--validation-split", "0.5"};
  const Result said = program_.run(quick);
  QVERIFY2(said.messages.contains("lie on both sides of the split"), said.messages);
  const Result kept = program_.run(quick + QStringList{"--keep-groups"});
  QVERIFY2(kept.status == 0 && !kept.messages.contains("both sides"), kept.messages);
  const QByteArray report = program_.run({"inspect", folder, "--validation-split", "0.5", "--keep-groups"}).output;
  QVERIFY2(report.contains("0 reach across the split"), report);
}

void TestPicturesProgram::baselinesNameWhatAModelMustBeat() {
  const Result result =
      program_.run({"baselines", "--data", program_.pictures(), "--size", "16", "--threads", "1", "--json"});
  QVERIFY2(result.status == 0, result.messages);
  const double mean = result.json()["mean picture"].toObject()["mse"].toDouble();
  QVERIFY(mean > 0.0);
  QVERIFY(mean < result.json()["best constant"].toObject()["mse"].toDouble());
}

void TestPicturesProgram::recipeIsPrintedSoThatItCanBeUsed() {
  const QByteArray list = program_.run({"recipes"}).output;
  for (int model = 1; model <= 6; ++model) QVERIFY(list.contains("model-" + QByteArray::number(model)));
  writeFile(program_.path("copy.json"), program_.run({"recipes", "model-2"}).output);
  const QByteArray copied = program_.run({"summary", "--recipe", "copy.json"}).output;
  QVERIFY(copied.contains("Total params"));
  QCOMPARE(copied, program_.run({"summary", "--recipe", "model-2"}).output);
}

void TestPicturesProgram::summaryCountsTheParametersOfTheRecord_data() {
  QTest::addColumn<QString>("recipe");
  QTest::addColumn<int>("parameters");
  QTest::newRow("model-1") << "model-1" << 363939;
  QTest::newRow("model-3") << "model-3" << 2405763;
  QTest::newRow("model-6") << "model-6" << 18033283;
}

void TestPicturesProgram::summaryCountsTheParametersOfTheRecord() {
  QFETCH(QString, recipe);
  QFETCH(int, parameters);
  const Result result = program_.run({"summary", "--recipe", recipe, "--json"});
  QCOMPARE(result.json()["tables"].toArray().first()["total"].toInt(), parameters);
}

void TestPicturesProgram::versionNamesWhatComputes() {
  const QJsonObject version = program_.run({"version", "--json"}).json();
  QVERIFY(!version["afterimage"].toString().isEmpty());
  QVERIFY(version["engine"].toString().contains("LibTorch"));
  QVERIFY(version["opencv"].toString().contains('.'));
  QVERIFY(version["threads"].toInt() >= 1);
  const QByteArray text = program_.run({"version"}).output;
  QVERIFY2(text.startsWith("Afterimage " + version["afterimage"].toString().toUtf8()), text);
}

void TestPicturesProgram::closedOutputEndsEveryCommandQuietly() {
  QProcess shell;
  shell.start("sh", {"-c", "\"$0\" recipes | true; \"$0\" recipes >&- ; echo $?", PROGRAM});
  const Result result = Program::finish(shell);
  QCOMPARE(result.output, QByteArray("1\n"));
  QVERIFY2(!result.messages.contains("terminate") && !result.messages.contains("dumped"), result.messages);
}

QTEST_GUILESS_MAIN(TestPicturesProgram)
#include "tst_pictures_program.moc"
