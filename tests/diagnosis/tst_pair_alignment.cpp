// SPDX-License-Identifier: GPL-3.0-or-later
// Whether pairs fit, on pairs that were put together for it.
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/diagnosis/pair_alignment.h"
#include "tests/diagnosis/made_pictures.h"

using core::PairChange;

namespace {

constexpr std::size_t kPairs = 48;

core::AlignmentFacts factsOf(const made::Draw& input, const made::Draw& target) {
  return core::alignmentFacts(made::dataset({}, kPairs, input, target));
}

core::Image input(std::size_t number) { return made::disc(number); }
core::Image target(std::size_t number) { return made::outline(number); }

}  // namespace

class TestPairAlignment : public QObject {
  Q_OBJECT

 private slots:
  void pairsThatFitAreLeftAlone();
  void mirroredTargetsAreFound();
  void aShiftIsMeasuredInPixels();
  void theShiftOfALargePictureIsInItsOwnPixels();
  void aTiltIsMeasuredInDegrees();
  void mixedUpPairsRankByChance();
  void aFewStrangersAreNamed();
  void pairsThatFitFarWorseThanTheOthersAreCounted();
  void namesThatAreOffByOneAreFound();
};

void TestPairAlignment::pairsThatFitAreLeftAlone() {
  const core::AlignmentFacts facts = factsOf(input, target);
  QVERIFY(facts.count >= 30);
  QVERIFY(facts.best == PairChange::None || facts.bestLikeness < facts.asTheyAre + 0.08);
  QVERIFY(facts.asTheyAre > 0.5);
  QVERIFY(facts.meanRank > 0.97);
  QCOMPARE(facts.strangerShare, 0.0);
}

void TestPairAlignment::mirroredTargetsAreFound() {
  const core::AlignmentFacts facts = factsOf(input, [](std::size_t i) { return made::mirrored(made::outline(i)); });
  QVERIFY(facts.best == PairChange::MirroredSideways);
  QVERIFY(facts.bestLikeness > facts.asTheyAre + 0.3);
  QVERIFY(facts.meanRank > 0.97);  // Once mirrored they belong together.
}

void TestPairAlignment::aShiftIsMeasuredInPixels() {
  const core::AlignmentFacts facts = factsOf(input, [](std::size_t i) { return made::moved(made::outline(i), 4, -2); });
  QVERIFY(facts.best == PairChange::Shifted);
  QVERIFY(std::abs(facts.shiftRight - 4.0) <= 1.0);  // An outline has two edges.
  QVERIFY(std::abs(facts.shiftDown + 2.0) <= 1.0);
}

void TestPairAlignment::theShiftOfALargePictureIsInItsOwnPixels() {
  const core::AlignmentFacts facts = factsOf([](std::size_t i) { return made::disc(i, 96); },
                                             [](std::size_t i) { return made::moved(made::outline(i, 96), 8, 0); });
  QVERIFY(facts.best == PairChange::Shifted);
  QVERIFY(std::abs(facts.shiftRight - 8.0) <= 2.0);
}

void TestPairAlignment::aTiltIsMeasuredInDegrees() {
  const core::AlignmentFacts tilted = factsOf([](std::size_t i) { return made::blocks(i); },
                                              [](std::size_t i) { return made::tilted(made::blocks(i), 10.0); });
  QVERIFY(tilted.best == PairChange::Tilted);
  QVERIFY(std::abs(tilted.degrees - 10.0) < 4.0);
  QVERIFY(tilted.bestLikeness > tilted.asTheyAre + 0.1);
}

void TestPairAlignment::mixedUpPairsRankByChance() {
  const core::AlignmentFacts facts = factsOf(input, [](std::size_t i) { return made::outline(i * 7 % kPairs + 500); });
  QVERIFY(facts.meanRank < 0.75);
  QVERIFY(facts.strangerShare > 0.5);
}

void TestPairAlignment::aFewStrangersAreNamed() {
  const core::AlignmentFacts facts =
      factsOf(input, [](std::size_t i) { return made::outline(i % 10 == 0 ? i + 100 : i); });
  QVERIFY(facts.meanRank > 0.85);
  QVERIFY(facts.strangerShare > 0.03);
  QVERIFY(std::find(facts.strangers.begin(), facts.strangers.end(), "picture-00010.png") != facts.strangers.end());
}

void TestPairAlignment::pairsThatFitFarWorseThanTheOthersAreCounted() {
  QCOMPARE(factsOf(input, target).misfitShare, 0.0);
  const core::AlignmentFacts facts =
      factsOf(input, [](std::size_t i) { return i % 8 == 0 ? made::mirrored(made::outline(i)) : made::outline(i); });
  QVERIFY(facts.misfitShare > 0.05 && facts.misfitShare < 0.25);
  for (const std::string& name : facts.misfits) QCOMPARE(std::stoi(name.substr(8, 5)) % 8, 0);
  // Where nothing fits nothing stands out.
  QCOMPARE(factsOf(input, [](std::size_t i) { return made::noise(i); }).misfitShare, 0.0);
}

void TestPairAlignment::namesThatAreOffByOneAreFound() {
  const core::AlignmentFacts facts = factsOf(input, [](std::size_t i) { return made::outline(i + 1); });
  QVERIFY(facts.previousLikeness > facts.bestLikeness + 0.1);  // The input's own outline is with the sample before.
  QVERIFY(facts.nextLikeness < facts.previousLikeness - 0.3);
}

QTEST_APPLESS_MAIN(TestPairAlignment)
#include "tst_pair_alignment.moc"
