// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor on the command line: before training, and with a run that was kept.
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "tests/app/program.h"

class TestDoctorProgram : public QObject {
  Q_OBJECT

 private slots:
  void faultsAreListedWithTheLikeliestFirst();
  void wellRunsAreCalledWellAndWhy();
  void wordsNameTheFixAsOptions();
  void aRunCarriesWhatWasSaidOfIt();
  void aRunWithoutDoctorHearsNothing();
  void theRecordedModelsAreSeenThrough_data();
  void theRecordedModelsAreSeenThrough();
  void aBatchIsLearntByHeartWhereItIsAskedFor();

 private:
  [[nodiscard]] QJsonArray findings(const QStringList& options, int status) const;

  Program program_;
};

QJsonArray TestDoctorProgram::findings(const QStringList& options, int status) const {
  const Result result = program_.run(QStringList{"doctor", "--data", program_.pictures(), "--json"} + options);
  if (result.status != status) qWarning("%d: %s", result.status, result.messages.constData());
  return result.status == status ? QJsonDocument::fromJson(result.output).array() : QJsonArray{QStringLiteral("no")};
}

void TestDoctorProgram::faultsAreListedWithTheLikeliestFirst() {
  const QJsonArray found = findings({"--size", "16", "--range", "0..255", "--loss", "mae"}, 3);
  const QJsonObject first = found.first().toObject();
  QCOMPARE(first["rule"].toString(), QStringLiteral("targets-out-of-reach"));
  QCOMPARE(first["severity"].toString(), QStringLiteral("wrong"));
  QVERIFY(!first["title"].toString().isEmpty());
  QVERIFY(!first["evidence"].toString().isEmpty());
  QCOMPARE(first["fix"].toObject()["range"].toString(), QStringLiteral("0..1"));
  QVERIFY(first["figures"].toObject()["share_out_of_reach"].toDouble() > 0.5);
  QCOMPARE(found.at(1).toObject()["cause"].toString(), QStringLiteral("targets-out-of-reach"));
}

void TestDoctorProgram::wellRunsAreCalledWellAndWhy() {
  const QStringList well = {"--size", "16", "--filters", "8,16", "--latent-dim", "16"};
  for (const QJsonValue& finding : findings(well, 0)) {
    QCOMPARE(finding.toObject()["severity"].toString(), QStringLiteral("note"));
  }
  const Result result = program_.run(QStringList{"doctor", "--data", program_.pictures()} + well);
  QCOMPARE(result.status, 0);
  QVERIFY2(result.output.contains("Nothing is wrong: the targets"), result.output);
}

void TestDoctorProgram::wordsNameTheFixAsOptions() {
  const Result result = program_.run({"doctor", "--data", program_.pictures(), "--size", "16", "--scramble-targets"});
  QCOMPARE(result.status, 3);
  QVERIFY2(result.output.contains("wrong: The target pictures are scrambled (scrambled-targets)"), result.output);
  QVERIFY2(result.output.contains("Fix: --no-scramble-targets"), result.output);
}

void TestDoctorProgram::aRunCarriesWhatWasSaidOfIt() {
  const Result trained = program_.run(
      program_.quickTraining(program_.path("scrambled"), {"--scramble-targets", "--store", program_.path("store")}));
  QVERIFY2(trained.status == 0, trained.messages);
  QVERIFY2(trained.messages.contains("wrong: The target pictures are scrambled"), trained.messages);
  const Result shown = program_.run({"show", "last", "--json", "--store", program_.path("store")});
  const QJsonArray kept = shown.json()["findings"].toArray();
  QVERIFY(!kept.isEmpty());
  QCOMPARE(kept.first().toObject()["rule"].toString(), QStringLiteral("scrambled-targets"));
  QCOMPARE(kept.first().toObject()["epoch"].toInt(-1), 0);
  QCOMPARE(kept.first().toObject()["dismissed"].toBool(true), false);
  const Result found = program_.run(
      {"runs", "finding = scrambled-targets and severity >= warning", "--json", "--store", program_.path("store")});
  QVERIFY2(found.output.contains("scrambled-targets"), found.output);
}

void TestDoctorProgram::aRunWithoutDoctorHearsNothing() {
  const Result trained = program_.run(program_.quickTraining(
      program_.path("quiet"), {"--scramble-targets", "--no-doctor", "--store", program_.path("quiet-store")}));
  QCOMPARE(trained.status, 0);
  const Result shown = program_.run({"show", "last", "--json", "--store", program_.path("quiet-store")});
  QVERIFY(shown.json()["findings"].toArray().isEmpty());
}

void TestDoctorProgram::theRecordedModelsAreSeenThrough_data() {
  QTest::addColumn<QString>("recipe");
  QTest::addColumn<QString>("rule");
  const auto row = [](const char* recipe, const char* rule) { QTest::newRow(recipe) << recipe << rule; };
  row("model-1", "meaningless-accuracy");
  row("model-2", "meaningless-accuracy");
  row("model-3", "targets-out-of-reach");
  row("model-4", "targets-out-of-reach");
  row("model-5", "scrambled-targets");
  row("model-6", "meaningless-accuracy");
}

// On pairs like the record's: a picture, and its sketch that is nearly grey.
void TestDoctorProgram::theRecordedModelsAreSeenThrough() {
  QFETCH(const QString, recipe);
  QFETCH(const QString, rule);
  const QString pairs = program_.path("pairs");
  if (!QFile::exists(pairs)) {
    const Result made = program_.run({"sample", "emoji-sketch", "--size", "64", "--count", "300", "--out", pairs});
    if (made.status != 0) QSKIP("The font of the emoji is not installed.");
  }
  const Result result = program_.run({"doctor", "--data", pairs, "--recipe", recipe, "--json"});
  QVERIFY2(result.status == 3, result.output);
  const QJsonArray found = QJsonDocument::fromJson(result.output).array();
  QCOMPARE(found.first().toObject()["rule"].toString(), rule);
}

void TestDoctorProgram::aBatchIsLearntByHeartWhereItIsAskedFor() {
  const QJsonArray found =
      findings({"--size", "16", "--filters", "8,16", "--learning-rate", "0.0000001", "--try", "--threads", "1"}, 3);
  QStringList rules;
  for (const QJsonValue& finding : found) rules << finding.toObject()["rule"].toString();
  QVERIFY2(rules.contains(QStringLiteral("cannot-learn-one-batch")), qPrintable(rules.join(QLatin1Char(' '))));
}

QTEST_GUILESS_MAIN(TestDoctorProgram)
#include "tst_doctor_program.moc"
