// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/mending.h"

#include <QTest>

#include "core/run/settings_schema.h"

namespace {

core::FindingRecord finding(const std::string& rule, core::Severity severity, const core::SettingMap& fix,
                            const std::string& cause = {}) {
  core::Finding made;
  made.rule = rule;
  made.severity = severity;
  made.fix = fix;
  made.cause = cause;
  return {made, false};
}

// A run with these settings that came so far.
struct Run {
  core::RunSettings settings = core::defaultRunSettings();
  core::RunSummary summary{};
  std::vector<core::FindingRecord> findings{};

  [[nodiscard]] core::FollowedRun followed() const { return {settings, summary, findings}; }
};

Run run(const std::map<std::string, std::string>& changes, double loss, double psnr) {
  Run made;
  core::changeSettings(made.settings, changes);
  made.summary.metrics = {{"val_loss", loss, loss, 3}, {"val_psnr", psnr, psnr, 3}};
  return made;
}

const core::SettingMap kUnscrambled = {{"scramble_targets", false}};

}  // namespace

class TestMending : public QObject {
  Q_OBJECT

 private slots:
  void whatIsGoneIsMendedAndTheLossTells();
  void whatIsStillThereIsNot();
  void aNoteIsLeftOver();
  void whatWasNotFollowedIsNotSpokenOf();
  void lossesOfOtherKindsAreNotCompared();
  void causesSpeakForTheirConsequences();
};

void TestMending::whatIsGoneIsMendedAndTheLossTells() {
  Run before = run({{"scramble_targets", "on"}}, 0.031, 15.0);
  before.findings = {finding("scrambled-targets", core::Severity::Wrong, kUnscrambled)};
  const auto found = core::mendings(before.followed(), run({}, 0.012, 19.0).followed());
  QCOMPARE(found.size(), std::size_t{1});
  QCOMPARE(found.front().finding.rule, std::string("scrambled-targets"));
  QVERIFY(found.front().isMended);
  QCOMPARE(found.front().metric, std::string("val_loss"));
  QCOMPARE(found.front().before, 0.031);
  QCOMPARE(found.front().after, 0.012);
}

void TestMending::whatIsStillThereIsNot() {
  Run before = run({}, 0.03, 15.0);
  before.findings = {finding("overfitting", core::Severity::Warning, {{"patience", std::int64_t{7}}})};
  Run after = run({{"patience", "7"}}, 0.03, 15.0);
  after.findings = before.findings;
  const auto found = core::mendings(before.followed(), after.followed());
  QCOMPARE(found.size(), std::size_t{1});
  QVERIFY(!found.front().isMended);
}

void TestMending::aNoteIsLeftOver() {
  Run before = run({}, 0.03, 15.0);
  before.findings = {finding("too-few-pictures", core::Severity::Warning, {{"flip", true}})};
  Run after = run({{"flip", "on"}}, 0.03, 15.0);
  after.findings = {finding("too-few-pictures", core::Severity::Note, {{"flip", true}})};
  QVERIFY(core::mendings(before.followed(), after.followed()).front().isMended);
}

void TestMending::whatWasNotFollowedIsNotSpokenOf() {
  Run before = run({{"scramble_targets", "on"}}, 0.031, 15.0);
  before.findings = {finding("scrambled-targets", core::Severity::Wrong, kUnscrambled),
                     finding("mixed-up-pairs", core::Severity::Wrong, {})};
  QVERIFY(core::mendings(before.followed(), before.followed()).empty());
  Run hadIt = run({}, 0.012, 19.0);
  hadIt.findings = before.findings;
  QVERIFY(core::mendings(hadIt.followed(), run({}, 0.012, 19.0).followed()).empty());
  Run imported;  // From another program.
  imported.settings = core::RunSettings();
  QVERIFY(core::mendings(before.followed(), imported.followed()).empty());
}

void TestMending::lossesOfOtherKindsAreNotCompared() {
  Run before = run({{"range", "0..255"}}, 106.7, 4.0);
  before.findings = {finding("targets-out-of-reach", core::Severity::Wrong, {{"range", std::string("0..1")}})};
  const auto found = core::mendings(before.followed(), run({{"range", "0..1"}}, 0.01, 20.0).followed());
  QCOMPARE(found.front().metric, std::string("val_psnr"));
  QCOMPARE(found.front().after, 20.0);
}

void TestMending::causesSpeakForTheirConsequences() {
  Run before = run({{"range", "0..255"}}, 106.7, 4.0);
  const core::SettingMap fix = {{"range", std::string("0..1")}};
  before.findings = {finding("targets-out-of-reach", core::Severity::Wrong, fix),
                     finding("unscaled-pixels", core::Severity::Warning, fix, "targets-out-of-reach")};
  QCOMPARE(core::mendings(before.followed(), run({{"range", "0..1"}}, 0.01, 20.0).followed()).size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestMending)
#include "tst_mending.moc"
