// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor says is kept with its run, found by filters, and ignored where a person wants it.
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/exchange/run_archive.h"
#include "core/query/query.h"
#include "core/store/kept_findings.h"
#include "core/store/kept_run.h"
#include "core/store/run_store.h"
#include "tests/support/store_samples.h"

namespace {

core::Finding finding(const std::string& rule, core::Severity severity, std::int64_t epoch = 0) {
  core::Finding made;
  made.rule = rule;
  made.severity = severity;
  made.title = core::Message::verbatim("It is " + rule);
  made.evidence.sentence = core::Message::verbatim("Because.");
  made.fix = {{"learning_rate", 0.5}};
  made.epoch = epoch;
  return made;
}

using core::Severity;

}  // namespace

class TestKeptFindings : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void findingsComeBackCausesFirstWithTheirEpochs();
  void aFindingBecomesGraverAndKeepsItsEpoch();
  void aRunThatGoesOnForgetsWhatWasSaidLater();
  void filtersFindThemByRuleAndSeverity_data();
  void filtersFindThemByRuleAndSeverity();
  void wrongSeveritiesAreRefused();
  void ignoredFindingsAreGoneUntilTheyAreWantedAgain();
  void anArchiveCarriesThem();
  void aTamperedFindingIsLeftOut();

 private:
  // Records a run with these; an epoch is finished before those of it.
  std::string record(const std::string& name, const std::vector<core::Finding>& findings);
  [[nodiscard]] std::vector<std::string> rulesOf(const std::string& uid);

  std::unique_ptr<QTemporaryDir> temporary_;
  std::filesystem::path folder_;
  std::unique_ptr<core::RunStore> store_;
};

void TestKeptFindings::init() {
  store_.reset();
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = temporary_->path().toStdString();
  store_ = std::make_unique<core::RunStore>(folder_);
}

std::string TestKeptFindings::record(const std::string& name, const std::vector<core::Finding>& findings) {
  core::RunRecorder recorder(folder_, {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started(name, 3));
  for (std::int64_t epoch = 0; epoch <= 3; ++epoch) {
    if (epoch > 0) store_samples::recordEpoch(recorder, epoch);
    for (const core::Finding& said : findings) {
      if (said.epoch == epoch) recorder.handle(said);
    }
  }
  store_samples::recordEnd(recorder, 3);
  return recorder.runUid();
}

std::vector<std::string> TestKeptFindings::rulesOf(const std::string& uid) {
  std::vector<std::string> rules;
  for (const core::FindingRecord& kept : core::findingsOf(*store_, uid)) rules.push_back(kept.finding.rule);
  return rules;
}

void TestKeptFindings::findingsComeBackCausesFirstWithTheirEpochs() {
  const std::string uid =
      record("first", {finding("overfitting", Severity::Warning, 2), finding("scrambled-targets", Severity::Wrong)});
  const auto kept = core::findingsOf(*store_, uid);
  QCOMPARE(kept.size(), std::size_t{2});
  QCOMPARE(kept[0].finding.rule, std::string("scrambled-targets"));
  QCOMPARE(kept[1].finding.cause, std::string("scrambled-targets"));
  QCOMPARE(kept[1].finding.epoch, std::int64_t{2});
  QCOMPARE(std::get<double>(kept[0].finding.fix.at("learning_rate")), 0.5);
  std::size_t events = 0;
  for (const core::EventRecord& event : core::KeptRun(*store_, uid).events()) {
    events += std::holds_alternative<core::Finding>(event.event) ? 1U : 0U;
  }
  QCOMPARE(events, std::size_t{2});
}

void TestKeptFindings::aFindingBecomesGraverAndKeepsItsEpoch() {
  const std::string uid =
      record("graver", {finding("unused-code", Severity::Warning, 1), finding("unused-code", Severity::Wrong, 3)});
  const auto kept = core::findingsOf(*store_, uid);
  QCOMPARE(kept.size(), std::size_t{1});
  QVERIFY(kept[0].finding.severity == Severity::Wrong);
  QCOMPARE(kept[0].finding.epoch, std::int64_t{1});
}

void TestKeptFindings::aRunThatGoesOnForgetsWhatWasSaidLater() {
  const std::string uid =
      record("goes on", {finding("plateau", Severity::Note, 3), finding("blank-pictures", Severity::Warning)});
  core::RunRecorder recorder(folder_, {"1.0", uid, {}, 0});
  core::RunStarted started = store_samples::started("goes on", 5);
  started.finishedEpochs = 2;
  recorder.handle(started);
  QCOMPARE(rulesOf(uid), std::vector<std::string>{"blank-pictures"});
}

void TestKeptFindings::filtersFindThemByRuleAndSeverity_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<QString>("found");
  const auto row = [](const char* query, const char* found) { QTest::newRow(query) << query << found; };
  row("finding = scrambled-targets", "bad");
  row("finding ~ targets", "bad");
  row("finding != scrambled-targets", "calm note warned");
  row("severity >= warning", "bad warned");
  row("severity = note", "note");
  row("severity < wrong", "note warned");
  row("not severity >= note", "calm");
  row("findings = plateau", "note");
}

void TestKeptFindings::filtersFindThemByRuleAndSeverity() {
  QFETCH(const QString, query);
  QFETCH(const QString, found);
  record("bad", {finding("scrambled-targets", Severity::Wrong), finding("plateau", Severity::Note, 1)});
  core::setDismissed(*store_, store_->find("bad"), "plateau", true);
  record("note", {finding("plateau", Severity::Note, 2)});
  record("warned", {finding("overfitting", Severity::Warning, 2)});
  record("calm", {});
  QStringList names;
  for (const core::RunSummary& run : store_->list(query.toStdString())) names << QString::fromStdString(run.name);
  names.sort();
  QCOMPARE(names.join(QLatin1Char(' ')), found);
}

void TestKeptFindings::wrongSeveritiesAreRefused() {
  QVERIFY_EXCEPTION_THROWN((void)store_->list("severity = terrible"), core::QueryError);
  QVERIFY_EXCEPTION_THROWN((void)store_->list("finding > 3"), core::QueryError);
}

void TestKeptFindings::ignoredFindingsAreGoneUntilTheyAreWantedAgain() {
  const std::string uid =
      record("run", {finding("overfitting", Severity::Warning, 1), finding("plateau", Severity::Note, 2)});
  const auto summary = [&] { return store_->list("name = run").front(); };
  QCOMPARE(summary().findings, (std::vector<std::string>{"overfitting", "plateau"}));
  core::setDismissed(*store_, uid, "overfitting", true);
  QCOMPARE(summary().findings, std::vector<std::string>{"plateau"});
  QVERIFY(summary().severity == Severity::Note);
  QVERIFY(core::findingsOf(*store_, uid).front().isDismissed);
  core::setRuleDismissed(*store_, "plateau", true);
  QVERIFY(summary().findings.empty());
  QVERIFY(!summary().severity);
  QCOMPARE(core::dismissedRules(*store_), std::set<std::string>{"plateau"});
  core::setRuleDismissed(*store_, "plateau", false);
  core::setDismissed(*store_, uid, "overfitting", false);
  QCOMPARE(summary().findings.size(), std::size_t{2});
}

void TestKeptFindings::anArchiveCarriesThem() {
  const std::string uid = record("travels", {finding("mixed-up-pairs", Severity::Wrong)});
  const auto file = folder_ / "run.afterimage";
  core::archiveRun(*store_, uid, file);
  const QTemporaryDir other;
  core::RunStore arrived(other.path().toStdString());
  const std::string there = core::importRun(arrived, file);
  QCOMPARE(core::findingsOf(arrived, there).front().finding.rule, std::string("mixed-up-pairs"));
}

void TestKeptFindings::aTamperedFindingIsLeftOut() {
  const std::string uid =
      record("run", {finding("plateau", Severity::Note, 1), finding("overfitting", Severity::Warning, 1)});
  store_samples::tamper(folder_, "UPDATE finding SET json = '{\"rule\": 3}', severity = 99 WHERE rule = 'plateau'");
  QCOMPARE(rulesOf(uid), std::vector<std::string>{"overfitting"});
  QVERIFY(store_->list("name = run").front().severity ==
          Severity::Wrong);  // A number that means nothing is taken for the worst.
}

QTEST_APPLESS_MAIN(TestKeptFindings)
#include "tst_kept_findings.moc"
