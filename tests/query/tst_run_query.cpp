// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <set>

#include "core/query/query.h"
#include "core/query/query_fields.h"
#include "core/run/settings_schema.h"
#include "core/store/condition_writer.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "core/store/run_store.h"
#include "tests/support/store_samples.h"

class TestRunQuery : public QObject {
  Q_OBJECT

 private slots:
  void anyTextCanBeQuoted();
  void initTestCase();
  void aQueryFindsTheRunsItDescribes_data();
  void aQueryFindsTheRunsItDescribes();
  void everyFieldOfARunIsDescribedAndCanBeAskedFor();
  void aNameMeansTheSettingBeforeTheMetric();
  void anErrorPointsAtTheCharactersThatAreMeant_data();
  void anErrorPointsAtTheCharactersThatAreMeant();
  void aMisspeltFieldIsAnsweredWithTheNearestOne();
  void aValueIsNeverTakenForSql();
  void dayAndAgeAreCountedFromNow();
  void completionOffersWhatCanComeNext_data();
  void completionOffersWhatCanComeNext();

 private:
  QTemporaryDir folder_;
  std::unique_ptr<core::RunStore> store_;
};

// Three runs: "long" (5 epochs, adam, tagged demo), "short" (2, rmsprop, starred), "failed" (1 of 4, adam).
void TestRunQuery::initTestCase() {
  const std::filesystem::path folder = folder_.path().toStdString();
  const std::string longRun = store_samples::recordRun(folder, "long", 5);
  core::RunStarted start = store_samples::started("short", 2);
  core::changeSettingText(start.settings, "optimizer", "rmsprop");
  core::changeSettingText(start.settings, "learning_rate", "0.01");
  const std::string shortRun = store_samples::recordRun(folder, start);
  {
    core::RunRecorder recorder(folder, {"1.0", {}, {}, 0});
    recorder.handle(store_samples::started("failed", 4));
    store_samples::recordEpoch(recorder, 1);
    core::RunFailed failed;
    failed.message = core::Message::verbatim("The loss became infinite.");
    recorder.handle(failed);
  }
  store_ = std::make_unique<core::RunStore>(folder);
  core::RunChanges(*store_, longRun).addTag("demo");
  core::RunChanges(*store_, longRun).addTag("two words");
  core::RunChanges(*store_, longRun).setNote("The best so far (100%)");
  core::RunChanges(*store_, shortRun).setStarred(true);
}

void TestRunQuery::aQueryFindsTheRunsItDescribes_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<QString>("names");  // Alphabetical.
  const auto row = [](const char* query, const char* names) { QTest::newRow(query) << query << names; };
  row("", "failed long short");
  row("   ", "failed long short");
  row("name = long", "long");
  row("name = LONG", "long");
  row("name != long", "failed short");
  row("name ~ O", "long short");
  row("optimizer = rmsprop", "short");
  row("optimizer != rmsprop", "failed long");
  row("not optimizer = rmsprop", "failed long");
  row("learning_rate = 0.01", "short");
  row("learning_rate < 0.01", "failed long");
  row("learning_rate >= 1e-2", "short");
  row("epochs > 2", "failed long");
  row("epoch >= 2", "long short");
  row("epoch = 1", "failed");
  row("val_loss < 0.035", "short");
  row("best.val_loss < 0.025", "long");
  row("best.val_psnr > 19.75", "long");
  row("val_loss.at(1) > 0.035", "failed long short");
  row("val_loss.at(5) > 0", "long");
  row("not val_loss.at(5) > 0", "failed short");
  row("last.val_loss < 0.035", "short");
  row("best_epoch.val_loss = 3", "long");
  row("setting.loss = mse", "failed long short");
  row("Tags = demo", "long");  // The title of a column as well.
  row("parameters < 5", "failed long short");
  row("device = cpu and engine ~ test and program = 1.0", "failed long short");
  row("parent = ''", "");
  row("val_ssim > 0", "");  // There was no figure: not a number is not above 0.
  row("val_ssim != 0", "");
  row("status = failed", "failed");
  row("status != failed", "long short");
  row("status = Finished and starred", "short");
  row("starred = no", "failed long");
  row("not starred", "failed long");
  row("tag = demo", "long");
  row("tag = \"two words\"", "long");
  row("tag = 'two words'", "long");
  row("tag ~ word", "long");
  row("tag != demo", "failed short");
  row("note ~ \"(100%)\"", "long");
  row("note = ''", "failed short");
  row("duration > 10s", "long");
  row("duration >= 3 and duration < 0.1m", "failed");
  row("age < 1h", "failed long short");
  row("age > 7d", "");
  row("created = today or created = yesterday", "failed long short");
  row("created < 2020-01-01", "");
  row("created > 2020-01-01", "failed long short");
  row("optimizer = adam and val_loss < 0.05 and tag = \"demo\" and not status = failed", "long");
  row("name = long or name = short and starred", "long short");
  row("(name = long or name = short) and starred", "short");
  row("NOT (name = long OR name = short)", "failed");
  row("not not name = long", "long");
  row("architecture ~ conv and folder = pictures", "failed long short");
}

void TestRunQuery::aQueryFindsTheRunsItDescribes() {
  QFETCH(QString, query);
  QFETCH(QString, names);
  QStringList found;
  for (const core::RunSummary& run : store_->list(query.toStdString())) found << QString::fromStdString(run.name);
  found.sort();
  QCOMPARE(found.join(' '), names);
}

void TestRunQuery::everyFieldOfARunIsDescribedAndCanBeAskedFor() {
  const std::string uid = store_->find("long");
  const core::RunDetails details = core::KeptRun(*store_, uid).details();
  std::set<std::string> names;
  for (const core::RunField& field : core::runFields()) {
    QVERIFY2(!field.title.empty() && std::string_view(field.explanation.english()).ends_with('.'), field.id.c_str());
    QVERIFY(names.insert(field.id).second);
    QVERIFY(core::findField(field.title.english(), {})->own == &field);
    const core::FieldValue value = field.of(details);
    if (field.kind == core::FieldKind::Age || field.kind == core::FieldKind::Time) continue;
    const auto* const number = std::get_if<double>(&value);
    const auto* const text = std::get_if<std::string>(&value);
    QVERIFY2(text == nullptr || !core::isNumeric(field.kind), field.id.c_str());
    if (field.kind == core::FieldKind::Tag || (number == nullptr && (text == nullptr || text->empty()))) continue;
    const std::string written =
        number == nullptr ? core::quotedInQuery(*text) : QByteArray::number(*number, 'g', 17).toStdString();
    const std::vector<core::RunSummary> found = store_->list("name = long and " + field.id + " = " + written);
    QVERIFY2(found.size() == 1 && found.front().uid == uid, field.id.c_str());
  }
}

void TestRunQuery::aNameMeansTheSettingBeforeTheMetric() {
  const core::QueryNames names = store_->queryNames();
  QVERIFY(core::findField("loss", names)->kind == core::FieldKind::Setting);
  QVERIFY(core::findField("last.loss", names)->kind == core::FieldKind::LastMetric);
  QVERIFY(core::findField("val_loss", names)->kind == core::FieldKind::LastMetric);
  QVERIFY(core::findField("BEST.val_loss", names)->kind == core::FieldKind::BestMetric);
  QVERIFY(!core::findField("best.", names));
  QVERIFY(!core::findField("best.optimizer", names));
  QVERIFY(!core::findField("setting.val_loss", names));
}

void TestRunQuery::anErrorPointsAtTheCharactersThatAreMeant_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<int>("offset");
  QTest::addColumn<int>("length");
  const auto row = [](const char* query, int offset, int length) { QTest::newRow(query) << query << offset << length; };
  row("optimzer = adam", 0, 8);
  row("name = long and vall_loss < 1", 16, 9);
  row("val_loss <", 10, 0);
  row("val_loss", 8, 0);
  row("val_loss < small", 11, 5);
  row("val_loss ~ 3", 8, 3);
  row("name < b", 4, 3);
  row("name = long name = short", 12, 4);
  row("(name = long", 12, 0);
  row("name = long)", 11, 1);
  row("name = \"long", 7, 5);
  row("and name = long", 0, 3);
  row("name = long and", 15, 0);
  row("not", 3, 0);
  row("name ! long", 5, 1);
  row("status = fialed", 9, 6);
  row("created > soon", 10, 4);
  row("created > 2026-02-31", 10, 10);
  row("age > long", 6, 4);
  row("starred = maybe", 10, 5);
  row("val_loss.at(x) < 1", 12, 1);
  row("val_loss.at(0) < 1", 12, 1);
  row("val_loss.at(3 < 1", 14, 1);
  row("optimizer.at(3) = adam", 0, 15);
  row("batch_size > many", 13, 4);
  row("= 3", 0, 1);
}

void TestRunQuery::anErrorPointsAtTheCharactersThatAreMeant() {
  QFETCH(QString, query);
  QFETCH(int, offset);
  QFETCH(int, length);
  try {
    (void)store_->list(query.toStdString());
    QFAIL("The query was accepted.");
  } catch (const core::QueryError& error) {
    QCOMPARE(static_cast<int>(error.offset()), offset);
    QCOMPARE(static_cast<int>(error.length()), length);
    QVERIFY(std::string(error.what()).size() > 10);
  }
}

void TestRunQuery::aMisspeltFieldIsAnsweredWithTheNearestOne() {
  try {
    (void)store_->list("optimzer = adam");
    QFAIL("The query was accepted.");
  } catch (const core::QueryError& error) {
    QVERIFY(QString(error.what()).contains("Did you mean \"optimizer\"?"));
  }
}

void TestRunQuery::aValueIsNeverTakenForSql() {
  QVERIFY(store_->list("name = \"x' OR 1=1 --\"").empty());
  QVERIFY(store_->list("note ~ \"'); DROP TABLE run; --\"").empty());
  QCOMPARE(store_->list().size(), std::size_t{3});
}

void TestRunQuery::dayAndAgeAreCountedFromNow() {
  const core::QueryNames names;
  constexpr std::int64_t kNoon = 1'800'000'000'000;
  const core::QueryCondition age = core::compileQuery("age < 2h", names, kNoon);
  QCOMPARE(std::get<double>(age.parameters.at(0)), static_cast<double>(kNoon));
  QCOMPARE(std::get<double>(age.parameters.at(1)), 7200.0);
  const core::QueryCondition today = core::compileQuery("created = today", names, kNoon);
  const double begin = std::get<double>(today.parameters.at(0));
  const double end = std::get<double>(today.parameters.at(1));
  QVERIFY(begin <= static_cast<double>(kNoon) && static_cast<double>(kNoon) < end);
  QVERIFY(end - begin >= 82800e3 && end - begin <= 90000e3);  // A day; 23 or 25 hours when the clocks change.
}

void TestRunQuery::completionOffersWhatCanComeNext_data() {
  QTest::addColumn<QString>("beginning");
  QTest::addColumn<int>("offset");
  QTest::addColumn<QString>("words");
  QTest::newRow("field") << "opti" << 0 << "optimizer";
  QTest::newRow("best") << "best.val_ps" << 0 << "best.val_psnr";
  QTest::newRow("operator") << "status " << 7 << "= !=";
  QTest::newRow("status") << "status = f" << 9 << "finished failed";
  QTest::newRow("tag") << "tag = " << 6 << "demo \"two words\"";
  QTest::newRow("choice") << "optimizer = rms" << 12 << "rmsprop";
  QTest::newRow("joint") << "name = long " << 12 << "and or";
  QTest::newRow("after joint") << "name = long and star" << 16 << "starred";
  QTest::newRow("unknown field") << "nonsense = " << 11 << "";
}

void TestRunQuery::completionOffersWhatCanComeNext() {
  QFETCH(QString, beginning);
  QFETCH(int, offset);
  QFETCH(QString, words);
  const core::Completion completion = core::completeQuery(beginning.toStdString(), store_->queryNames());
  QStringList found;
  for (const std::string& word : completion.words) found << QString::fromStdString(word);
  QCOMPARE(found.join(' '), words);
  QCOMPARE(static_cast<int>(completion.offset), offset);
}

void TestRunQuery::anyTextCanBeQuoted() {
  for (const std::string text : {"plain", "two words", "a \"quote\"", "back\\slash", "it's", ""}) {
    const core::QueryCondition condition = core::compileQuery("name = " + core::quotedInQuery(text), {}, 0);
    QCOMPARE(std::get<std::string>(condition.parameters.front()), text);
  }
}

QTEST_GUILESS_MAIN(TestRunQuery)
#include "tst_run_query.moc"
