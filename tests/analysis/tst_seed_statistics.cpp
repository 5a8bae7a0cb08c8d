// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include "core/analysis/seed_statistics.h"

using core::SeedVerdict;

class TestSeedStatistics : public QObject {
  Q_OBJECT

 private slots:
  void momentsAreThoseOfASample();
  void chancesEqualThoseOfTheTables();
  void clearDifferenceIsBetterWhereHigherIsBetter();
  void smallDifferenceIsWithinTheNoise();
  void singleRunsCannotBeTold();
  void equalRunsWithoutSpreadAreNotBetter();
  void manyGroupsNeedAClearerDifference();
  void figuresThatAreNoneDoNotCount();
};

namespace {

const std::vector<double> kWide = {24.1, 24.4, 23.9};
const std::vector<double> kNarrow = {23.0, 23.2, 22.7, 23.1};

bool near(double value, double expected, double within = 1e-6) { return std::abs(value - expected) < within; }

}  // namespace

void TestSeedStatistics::momentsAreThoseOfASample() {
  const core::SampleMoments moments = core::momentsOf({2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0});
  QCOMPARE(moments.count, std::size_t{8});
  QVERIFY(near(moments.mean, 5.0));
  QVERIFY(near(moments.deviation, std::sqrt(32.0 / 7.0)));
}

// Against the survival function of Student's distribution in SciPy 1.
void TestSeedStatistics::chancesEqualThoseOfTheTables() {
  QVERIFY(near(core::studentTwoSided(0.0, 4.0), 1.0));
  QVERIFY(near(core::studentTwoSided(2.0, 5.0), 0.10193947882985835));
  QVERIFY(near(core::studentTwoSided(-12.706, 1.0), 0.05000080235813319));
  QVERIFY(near(core::studentTwoSided(0.3, 2.7), 0.7857665326944482));
  QVERIFY(core::studentTwoSided(40.0, 30.0) < 1e-20);
}

void TestSeedStatistics::clearDifferenceIsBetterWhereHigherIsBetter() {
  const core::SeedComparison result = core::compareSeeds(kWide, kNarrow, true);
  QVERIFY(result.verdict == SeedVerdict::Better);
  QVERIFY(near(result.chance, 0.0033059562971686643));
  QVERIFY(near(result.degrees, 4.005753739930961));
  QVERIFY(near(result.difference - result.halfInterval, 0.6309527240445226, 1e-5));
  QVERIFY(core::compareSeeds(kWide, kNarrow, false).verdict == SeedVerdict::Worse);
}

void TestSeedStatistics::smallDifferenceIsWithinTheNoise() {
  QVERIFY(core::compareSeeds({23.9, 24.6}, kWide, true).verdict == SeedVerdict::WithinNoise);
}

void TestSeedStatistics::singleRunsCannotBeTold() {
  const core::SeedComparison result = core::compareSeeds({30.0}, kWide, true);
  QVERIFY(result.verdict == SeedVerdict::TooFewSeeds);
  QVERIFY(near(result.difference, 30.0 - 24.1333333333));
}

void TestSeedStatistics::equalRunsWithoutSpreadAreNotBetter() {
  QVERIFY(core::compareSeeds({1.0, 1.0}, {1.0, 1.0}, true).verdict == SeedVerdict::WithinNoise);
  QVERIFY(core::compareSeeds({2.0, 2.0}, {1.0, 1.0}, true).verdict == SeedVerdict::Better);
}

void TestSeedStatistics::manyGroupsNeedAClearerDifference() {
  const std::vector<double> loose = {22.0, 24.5, 23.1};
  const auto results = core::compareSeedsWith(0, {kWide, kNarrow, loose}, true);
  QCOMPARE(results.size(), std::size_t{3});
  QVERIFY(results[0].verdict == SeedVerdict::WithinNoise);
  // Holm: the smallest of two chances counts twice, the other once, and never less than the one before.
  QVERIFY(near(results[1].chance, 2.0 * 0.0033059562971686643));
  QVERIFY(near(results[2].chance, 0.3251685816956978));
  QVERIFY(results[1].verdict == SeedVerdict::Worse);
  QVERIFY(results[2].verdict == SeedVerdict::WithinNoise);
}

void TestSeedStatistics::figuresThatAreNoneDoNotCount() {
  const core::SampleMoments moments = core::momentsOf({1.0, std::nan(""), 3.0, INFINITY});
  QCOMPARE(moments.count, std::size_t{2});
  QVERIFY(near(moments.mean, 2.0));
}

QTEST_GUILESS_MAIN(TestSeedStatistics)
#include "tst_seed_statistics.moc"
