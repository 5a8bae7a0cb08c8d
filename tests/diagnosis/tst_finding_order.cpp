// SPDX-License-Identifier: GPL-3.0-or-later
// Causes before consequences; and findings as text.
#include <QTest>
#include <set>

#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/rules.h"
#include "tests/diagnosis/made_pictures.h"

namespace {

core::Finding finding(const std::string& rule, core::Severity severity) {
  core::Finding made;
  made.rule = rule;
  made.severity = severity;
  made.title = core::Message::verbatim(rule);
  return made;
}

using core::Severity;

}  // namespace

class TestFindingOrder : public QObject {
  Q_OBJECT

 private slots:
  void theCauseComesBeforeWhatFollowsFromIt();
  void theGraverComesFirst();
  void aChainStandsUnderItsFirstCause();
  void nothingIsLostAndNothingExplainsItself();
  void everyRuleHasItsPlaceOnce();
  void figuresAreRoundedForPeople();
};

void TestFindingOrder::theCauseComesBeforeWhatFollowsFromIt() {
  const auto ordered =
      core::inOrder({finding("overfitting", Severity::Warning), finding("blurry-output", Severity::Note),
                     finding("scrambled-targets", Severity::Wrong)});
  QCOMPARE(made::rules(ordered), (std::vector<std::string>{"scrambled-targets", "overfitting", "blurry-output"}));
  QCOMPARE(ordered.at(0).cause, std::string());
  QCOMPARE(ordered.at(1).cause, std::string("scrambled-targets"));
}

void TestFindingOrder::theGraverComesFirst() {
  const auto ordered =
      core::inOrder({finding("small-validation-set", Severity::Note), finding("leak-across-split", Severity::Warning),
                     finding("mixed-up-pairs", Severity::Wrong)});
  QCOMPARE(made::rules(ordered),
           (std::vector<std::string>{"mixed-up-pairs", "leak-across-split", "small-validation-set"}));
}

void TestFindingOrder::aChainStandsUnderItsFirstCause() {
  const auto ordered =
      core::inOrder({finding("not-finite", Severity::Wrong), finding("jumping-loss", Severity::Warning),
                     finding("learning-rate-high", Severity::Wrong)});
  QCOMPARE(ordered.front().rule, std::string("learning-rate-high"));
  for (std::size_t i = 1; i < ordered.size(); ++i) QVERIFY(!ordered[i].cause.empty());
}

void TestFindingOrder::nothingIsLostAndNothingExplainsItself() {
  std::vector<core::Finding> all;
  for (const core::RuleInfo& rule : core::diagnosisRules()) {
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Wrong}) {
      QVERIFY(!core::explains(rule.id, rule.id));
      if (severity == static_cast<Severity>(all.size() % 3)) {
        all.push_back(finding(rule.id, severity));
        break;
      }
    }
  }
  QCOMPARE(core::inOrder(all).size(), all.size());
}

void TestFindingOrder::everyRuleHasItsPlaceOnce() {
  std::set<std::string> names;
  for (const core::RuleInfo& rule : core::diagnosisRules()) QVERIFY(names.insert(rule.id).second);
  QCOMPARE(core::rulePlace("no rule"), core::diagnosisRules().size());
}

void TestFindingOrder::figuresAreRoundedForPeople() {
  QCOMPARE(core::rounded(0.123456), 0.123);
  QCOMPARE(core::rounded(-98765.0), -98800.0);
  QCOMPARE(core::percent(0.98765), 98.8);
  QCOMPARE(core::rounded(0.0), 0.0);
}

QTEST_APPLESS_MAIN(TestFindingOrder)
#include "tst_finding_order.moc"
