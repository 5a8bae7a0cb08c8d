// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include "core/run/settings_schema.h"
#include "tests/app/program.h"

class TestWrongUse : public QObject {
  Q_OBJECT

 private slots:
  void wrongWordsAreNamed_data();
  void wrongWordsAreNamed();
  void wrongRecipesAreNamed_data();
  void wrongRecipesAreNamed();
  void unusableFolderGetsOneSentence_data();
  void unusableFolderGetsOneSentence();
  void errorIsJsonWhereAProgramReads();
  void modelThatDoesNotFitIsRefusedBeforeAnythingIsMade();
  void everyCommandHasHelpWithExamples_data();
  void everyCommandHasHelpWithExamples();
  void everySettingHasAnOption();

 private:
  Program program_;
};

void TestWrongUse::wrongWordsAreNamed_data() {
  QTest::addColumn<QStringList>("words");
  QTest::addColumn<QByteArray>("told");
  const auto row = [](const char* title, const QStringList& words, const char* told) {
    QTest::newRow(title) << words << QByteArray(told);
  };
  row("no command", {}, "command is missing");
  row("unknown command", {"trian"}, "did you mean \"train\"");
  row("unknown option", {"train", "--data", "pictures", "--epoch", "3"}, "did you mean \"--epochs\"");
  row("option before its command", {"--store", "x", "runs"}, "\"--store\" stands behind the command");
  row("unknown option before a missing one", {"train", "--dta", "x"}, "\"--dta\"");
  row("no pictures", {"train"}, "--data");
  row("word too many", {"version", "now"}, "\"now\" is one word too many");
  row("no number", {"train", "--data", "pictures", "--epochs", "many"}, "a whole number from 1 to 1000000");
  row("out of range", {"train", "--data", "pictures", "--lr=-1"}, "Learning rate must be above 0. Try 0.001.");
  row("decimal comma among thousands", {"train", "--data", "pictures", "--global-clipnorm", "1,000"},
      "\"1,000\" could be 1 or 1000");
  row("unknown choice", {"train", "--data", "pictures", "--optimizer", "sdg"}, "sgd");
  row("unknown loss", {"train", "--data", "pictures", "--loss", "nice"}, "There is no loss \"nice\"");
  row("switch with a strange value", {"train", "--data", "pictures", "--flip=perhaps"}, "on or off");
  row("setting of another model", {"train", "--data", "pictures", "--architecture", "basic", "--negative-slope", "0.1"},
      "\"negative_slope\" is not a setting of \"basic\"");
  row("setting of another optimizer", {"train", "--data", "pictures", "--optimizer", "adam", "--momentum", "0.1"},
      "\"momentum\" is not a setting of \"adam\"");
  row("size that is halved too often", {"train", "--data", "pictures", "--size", "8", "--filters", "8,8,8,8"},
      "fewer filters");
  row("half a size", {"train", "--data", "pictures", "--size", "96x"}, "\"96x\" is not");
  row("unknown recipe", {"summary", "--recipe", "model-7"}, "model-6");
  row("unknown sample", {"sample", "cats", "--out", "cats"}, "cats");
  row("sample without a place", {"sample", "shapes"}, "--out");
  row("size of a sample", {"sample", "shapes", "--out", "x", "--size", "0"}, "--size");
  row("no run", {"evaluate", "nowhere"}, "not the folder of a run");
  row("unknown weights", {"evaluate", "nowhere", "--weights", "worst"}, "worst");
  row("no place for a picture", {"reconstruct", "nowhere"}, "--out");
}

void TestWrongUse::wrongWordsAreNamed() {
  QFETCH(QStringList, words);
  QFETCH(QByteArray, told);
  const Result result = program_.run(words);
  QCOMPARE(result.status, 2);
  QVERIFY2(result.messages.contains(told), result.messages);
  QVERIFY2(result.messages.startsWith("afterimage-cli: "), result.messages);
  QCOMPARE(result.messages.count('\n'), 1);
  QCOMPARE(result.output, QByteArray());
}

void TestWrongUse::wrongRecipesAreNamed_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<int>("status");
  QTest::addColumn<QByteArrayList>("told");
  QTest::newRow("unknown key") << QByteArray(R"({"afterimage_recipe": 1, "optimizer": {"learning_rat": 0.1}})") << 2
                               << QByteArrayList{"\"learning_rat\"", "\"learning_rate\""};
  QTest::newRow("unknown section") << QByteArray(R"({"afterimage_recipe": 1, "trainig": {"epochs": 3}})") << 2
                                   << QByteArrayList{"\"trainig\"", "\"training\""};
  QTest::newRow("wrong value") << QByteArray(R"({"afterimage_recipe": 1, "training": {"batch_size": 0}})") << 2
                               << QByteArrayList{"\"batch_size\"", "1 to 4096"};
  QTest::newRow("no recipe") << QByteArray("{}") << 2 << QByteArrayList{"afterimage_recipe"};
  QTest::newRow("no JSON") << QByteArray("{\"afterimage_recipe\": 1,") << 1 << QByteArrayList{"not valid JSON"};
}

void TestWrongUse::wrongRecipesAreNamed() {
  QFETCH(QByteArray, text);
  QFETCH(int, status);
  QFETCH(QByteArrayList, told);
  writeFile(program_.path("wrong.json"), text);
  const Result result = program_.run({"summary", "--recipe", "wrong.json"});
  QCOMPARE(result.status, status);
  for (const QByteArray& words : told) QVERIFY2(result.messages.contains(words), result.messages);
}

void TestWrongUse::unusableFolderGetsOneSentence_data() {
  QTest::addColumn<QStringList>("words");
  QTest::newRow("inspect") << QStringList{"inspect", "empty"};
  QTest::newRow("train") << QStringList{"train", "--data", "empty", "--out", "out"};
  QTest::newRow("baselines") << QStringList{"baselines", "--data", "empty"};
  QTest::newRow("inspect missing") << QStringList{"inspect", "missing"};
  QTest::newRow("train missing") << QStringList{"train", "--data", "missing", "--out", "out"};
}

void TestWrongUse::unusableFolderGetsOneSentence() {
  QFETCH(QStringList, words);
  QVERIFY(QDir(program_.path("")).mkpath("empty"));
  const Result result = program_.run(words);
  QCOMPARE(result.status, 2);
  QVERIFY2(result.messages.contains("\n") && result.messages.count('\n') == 1, result.messages);
  QVERIFY(!QFile::exists(program_.path("out")));
}

void TestWrongUse::errorIsJsonWhereAProgramReads() {
  QVERIFY(QDir(program_.path("")).mkpath("empty"));
  const QJsonObject error = program_.run({"inspect", "empty", "--json"}).json();
  QCOMPARE(error["event"].toString(), QString("error"));
  QCOMPARE(error["code"].toString(), QString("folder-unusable"));
  QVERIFY(!error["message"].toString().isEmpty());
}

void TestWrongUse::modelThatDoesNotFitIsRefusedBeforeAnythingIsMade() {
  const QStringList huge = {"--size", "1024", "--filters", "2048,2048,2048,2048", "--latent-dim", "65536"};
  const Result training = program_.run(QStringList{"train", "--data", "emoji", "--out", "out"} + huge);
  QCOMPARE(training.status, 1);
  QVERIFY2(training.messages.startsWith("afterimage-cli: This model needs about "), training.messages);
  QCOMPARE(training.messages.count('\n'), 1);
  QCOMPARE(training.output, QByteArray());
  QVERIFY(!QFile::exists(program_.path("out")));
  const Result summary = program_.run(QStringList{"summary"} + huge);  // It may be looked at all the same.
  QCOMPARE(summary.status, 0);
  QVERIFY2(summary.output.contains("Total params: 1,099,"), summary.output);
  QVERIFY2(summary.messages.contains("This model needs about "), summary.messages);
}

void TestWrongUse::everyCommandHasHelpWithExamples_data() {
  QTest::addColumn<QString>("command");
  for (const char* name :
       {"sample", "inspect", "recipes", "summary", "train", "evaluate", "reconstruct", "baselines", "version"}) {
    QTest::newRow(name) << QString(name);
  }
}

void TestWrongUse::everyCommandHasHelpWithExamples() {
  QFETCH(QString, command);
  const Result result = program_.run({command, "--help"});
  QCOMPARE(result.status, 0);
  QVERIFY2(result.output.contains("Examples:\n  afterimage-cli " + command.toUtf8()), result.output);
  QVERIFY(program_.run({"--help"}).output.contains(command.toUtf8() + " "));
}

void TestWrongUse::everySettingHasAnOption() {
  const QByteArray help = program_.run({"train", "--help"}).output;
  for (const core::SettingInUse& setting : core::allSettings()) {
    const QByteArray option = "--" + QByteArray::fromStdString(setting.spec.key).replace('_', '-');
    QVERIFY2(help.contains("  " + option + " ") || help.contains("  " + option + ","), option);
  }
  QVERIFY(help.contains("--learning-rate,--lr"));
}

QTEST_GUILESS_MAIN(TestWrongUse)
#include "tst_wrong_use.moc"
