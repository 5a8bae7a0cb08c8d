// SPDX-License-Identifier: GPL-3.0-or-later
// Measurements of pictures, on pictures for which the answer is known.
#include <QTest>
#include <cmath>
#include <set>

#include "core/diagnosis/pair_colours.h"
#include "core/diagnosis/picture_order.h"
#include "core/diagnosis/twin_pictures.h"
#include "core/diagnosis/value_facts.h"
#include "tests/diagnosis/made_pictures.h"

namespace {

bool near(double value, double expected, double within = 1e-6) { return std::abs(value - expected) < within; }

std::vector<core::PictureValues> values(std::size_t count, const made::Draw& draw) {
  std::vector<core::PictureValues> pictures;
  for (std::size_t i = 0; i < count; ++i) pictures.push_back(core::pictureValues(draw(i)));
  return pictures;
}

core::Image draw(std::size_t number) { return made::disc(number); }
core::Image drawScrambled(std::size_t number) { return made::scrambled(made::disc(number)); }

}  // namespace

class TestPictureMeasurements : public QObject {
  Q_OBJECT

 private slots:
  void aSlopeHasTheRoughnessOfASlope();
  void noiseHasTheRoughnessOfNoise();
  void readingAsPlanesUndoesAReshape();
  void scrambledPicturesAreToldFromOthers();
  void aScrambledPictureIsKnownAfterResizing();
  void oneChannelCannotBeScrambled();
  void aPartOfThePicturesIsCounted();
  void aPlainColourDoesNotVary();
  void negativesAndExchangedChannelsAreTold();
  void whatIsLookedAtIsSpreadWithoutARhythm();
  void valuesOutsideARangeAreCounted();
  void picturesThatAreAlikeHaveTheMeanPicture();
  void theInputExplainsACopyAndNotNoise();
  void brighterValidationPicturesAreMeasuredInTheirOwnSpread();
  void aShearIsMeasuredInPixelsPerRow();
  void aPictureThatWasSavedAgainIsATwin();
  void aPictureWithAnotherDetailIsNoTwin();
};

// Steps of 1 to the right, none down; the mean distance from the middle of 0 .. n - 1 is n / 4.
void TestPictureMeasurements::aSlopeHasTheRoughnessOfASlope() {
  core::Image slope(16, 16, 1);
  for (int y = 0; y < 16; ++y) {
    for (int x = 0; x < 16; ++x) *slope.at(x, y) = static_cast<std::uint8_t>(x);
  }
  QVERIFY(near(core::roughness(core::pictureValues(slope)), 0.5 * (15.0 / 16.0) / 4.0, 1e-4));
}

// Of uniform values: mean distance of two is a third, from the middle a quarter.
void TestPictureMeasurements::noiseHasTheRoughnessOfNoise() {
  QVERIFY(near(core::roughness(core::pictureValues(made::noise(0, 96))), 4.0 / 3.0, 0.03));
}

void TestPictureMeasurements::readingAsPlanesUndoesAReshape() {
  const core::Image image = made::disc(3);
  const core::PictureValues scrambled = core::pictureValues(made::scrambled(image));
  QVERIFY(core::readAsPlanes(scrambled).values == core::pictureValues(image).values);
  QVERIFY(core::readAsPixels(core::readAsPlanes(scrambled)).values == scrambled.values);
}

void TestPictureMeasurements::scrambledPicturesAreToldFromOthers() {
  QCOMPARE(core::orderFacts(values(20, drawScrambled)).scrambledShare, 1.0);
  QCOMPARE(core::orderFacts(values(20, draw)).scrambledShare, 0.0);
  QCOMPARE(core::orderFacts(values(20, [](std::size_t i) { return made::noise(i); })).scrambledShare, 0.0);
  // In another order each of its values stands there three times in a row, which is smooth and means nothing.
  const auto greyNoise = [](std::size_t i) { return made::grey(made::noise(i)); };
  QCOMPARE(core::orderFacts(values(20, greyNoise)).scrambledShare, 0.0);
  const auto greyScrambled = [](std::size_t i) { return made::scrambled(made::grey(made::disc(i))); };
  QCOMPARE(core::orderFacts(values(20, greyScrambled)).scrambledShare, 1.0);
  QCOMPARE(core::orderFacts(values(20, [](std::size_t) { return made::plain(90); })).count, std::size_t{0});
  // Channels of different brightness make large plain areas in another order.
  const auto red = [](std::size_t i) { return made::tinted(made::disc(i), 1.0, 0.0, 0.0); };
  QCOMPARE(core::orderFacts(values(20, red)).scrambledShare, 0.0);
  const auto brown = [](std::size_t i) { return made::tinted(made::grey(made::disc(i)), 1.0, 0.8, 0.5); };
  QCOMPARE(core::orderFacts(values(20, brown)).scrambledShare, 0.0);
}

// At half its size no order of values brings it back, but the three copies are there.
void TestPictureMeasurements::aScrambledPictureIsKnownAfterResizing() {
  const auto halved = [](std::size_t number) {
    const core::Image large = made::scrambled(made::disc(number, 96));
    core::Image small(48, 48, 3);
    for (int y = 0; y < 48; ++y) {
      for (int x = 0; x < 48; ++x) std::copy_n(large.at(2 * x, 2 * y), 3, small.at(x, y));
    }
    return small;
  };
  QVERIFY(core::orderFacts(values(20, halved)).repeatedShare > 0.9);
  QVERIFY(core::orderFacts(values(20, draw)).repeatedShare < 0.1);
}

void TestPictureMeasurements::oneChannelCannotBeScrambled() {
  QCOMPARE(core::orderFacts(values(5, [](std::size_t i) { return made::disc(i, 32, 1); })).scrambledShare, 0.0);
}

void TestPictureMeasurements::aPartOfThePicturesIsCounted() {
  const auto some = [](std::size_t i) { return i < 5 ? made::scrambled(made::disc(i)) : made::disc(i); };
  const core::OrderFacts facts = core::orderFacts(values(20, some));
  QCOMPARE(facts.scrambledShare, 0.25);
  QVERIFY(facts.unscrambled < 0.75 * facts.scrambledRoughness);
  QCOMPARE(facts.noisyShare, 0.0);
  const auto noisy = [](std::size_t i) { return i < 4 ? made::noise(i) : made::disc(i); };
  QCOMPARE(core::orderFacts(values(20, noisy)).noisyShare, 0.2);
}

void TestPictureMeasurements::aPlainColourDoesNotVary() {
  const core::Image red = made::tinted(made::plain(200), 1.0, 0.1, 0.0);
  QCOMPARE(core::variationOf(core::pictureValues(red)), 0.0);
  QCOMPARE(core::blankShare({core::pictureValues(red)}), 1.0);
  core::Image halves = made::plain(0, 8);  // Black and white in one of three channels: a deviation of 1/2 there.
  for (int y = 0; y < 4; ++y) {
    for (int x = 0; x < 8; ++x) *halves.at(x, y) = 255;
  }
  QVERIFY(near(core::variationOf(core::pictureValues(halves)), 0.5 / std::sqrt(3.0)));
}

void TestPictureMeasurements::negativesAndExchangedChannelsAreTold() {
  const auto inputs = values(8, draw);
  const core::ColourFacts same = core::colourFacts(inputs, inputs);
  QVERIFY(near(same.likeness, 1.0));
  QVERIFY(same.odd.empty());
  const auto negatives = values(8, [](std::size_t i) { return i == 3 ? made::negative(draw(i)) : draw(i); });
  const core::ColourFacts one = core::colourFacts(inputs, negatives);
  QCOMPARE(one.negativeShare, 0.125);
  QCOMPARE(one.odd, std::vector<std::size_t>{3});
  const auto exchanged = values(8, [](std::size_t i) { return made::exchanged(draw(i)); });
  QCOMPARE(core::colourFacts(inputs, exchanged).exchangedShare, 1.0);
  QCOMPARE(core::colourFacts(inputs, values(8, [](std::size_t) { return made::plain(9); })).count, std::size_t{0});
}

void TestPictureMeasurements::whatIsLookedAtIsSpreadWithoutARhythm() {
  const std::vector<std::size_t> chosen = core::spreadOver(240, 48);
  QCOMPARE(chosen.size(), std::size_t{48});
  std::set<std::size_t> remainders;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    QCOMPARE(chosen[i] / 5, i);  // One of each five.
    remainders.insert(chosen[i] % 5);
  }
  QCOMPARE(remainders.size(), std::size_t{5});
  QCOMPARE(core::spreadOver(240, 48), chosen);
  QCOMPARE(core::spreadOver(3, 48), (std::vector<std::size_t>{0, 1, 2}));
}

void TestPictureMeasurements::valuesOutsideARangeAreCounted() {
  QCOMPARE(core::shareOutside({0.0F, 0.5F, 1.0F, 1.0005F}, 0.0, 1.0), 0.0);
  QCOMPARE(core::shareOutside({-1.0F, 0.5F, 2.0F, 1.0F}, 0.0, 1.0), 0.5);
  const core::ValueFacts facts = core::valueFacts({1.0F, 3.0F});
  QCOMPARE(facts.low, 1.0);
  QCOMPARE(facts.high, 3.0);
  QCOMPARE(facts.mean, 2.0);
  QCOMPARE(facts.deviation, 1.0);
}

void TestPictureMeasurements::picturesThatAreAlikeHaveTheMeanPicture() {
  QVERIFY(near(core::alikeness(values(8, [](std::size_t) { return made::disc(1); })), 1.0));
  QVERIFY(core::alikeness(values(64, [](std::size_t i) { return made::noise(i, 8); })) < 0.05);
  QCOMPARE(core::blankShare(values(4, [](std::size_t i) { return i == 0 ? made::plain(9) : made::disc(i); })), 0.25);
  QCOMPARE(core::greyShare(values(2, [](std::size_t i) { return made::grey(made::disc(i)); })), 1.0);
}

void TestPictureMeasurements::theInputExplainsACopyAndNotNoise() {
  const auto targets = values(12, draw);
  QVERIFY(near(core::explainedByInput(targets, targets), 1.0));
  QVERIFY(core::explainedByInput(values(12, [](std::size_t i) { return made::noise(i); }), targets) < 0.01);
  QCOMPARE(core::meanDifference(targets, targets), 0.0);
  // The right colour everywhere tells nothing of what stands where.
  const auto reddish = [](std::size_t i) { return made::tinted(made::disc(i), 1.0, 0.3, 0.1); };
  const auto plain = [](std::size_t i) {
    core::Image image = made::tinted(made::plain(90), 1.0, 0.3, 0.1);
    ++image.pixels[i];
    return image;
  };
  QVERIFY(core::explainedByInput(values(12, plain), values(12, reddish)) < 0.01);
}

void TestPictureMeasurements::brighterValidationPicturesAreMeasuredInTheirOwnSpread() {
  const auto training =
      values(20, [](std::size_t i) { return made::plain(static_cast<std::uint8_t>(100 + i % 2 * 20)); });
  const auto validation =
      values(20, [](std::size_t i) { return made::plain(static_cast<std::uint8_t>(130 + i % 2 * 20)); });
  QVERIFY(near(core::splitFacts(training, validation).brightness, 3.0, 0.01));  // 30 higher, and each varies by 10.
  QCOMPARE(core::splitFacts(training, training).brightness, 0.0);
}

void TestPictureMeasurements::aShearIsMeasuredInPixelsPerRow() {
  const auto factsOf = [](int pixels) {
    return core::orderFacts(values(24, [=](std::size_t i) { return made::sheared(made::blocks(i), pixels); }));
  };
  QCOMPARE(factsOf(0).shearedShare, 0.0);
  QVERIFY(factsOf(1).shearedShare > 0.9);
  QCOMPARE(factsOf(1).shear, 1);
  QCOMPARE(factsOf(46).shear, -2);  // Of 48.
}

void TestPictureMeasurements::aPictureThatWasSavedAgainIsATwin() {
  const auto draw = [](std::size_t i) {
    core::Image image = made::disc(i % 4 == 3 ? i - 1 : i);  // Each validation picture is the training picture before.
    if (i % 4 == 3) {
      for (std::size_t k = 0; k < image.pixels.size(); k += 2) ++image.pixels[k];
    }
    return image;
  };
  const core::TwinFacts facts = core::twinFacts(made::dataset({}, 40, draw));
  QCOMPARE(facts.validation, std::size_t{10});
  QCOMPARE(facts.twins, std::size_t{10});
  QCOMPARE(facts.examples.front(), std::pair(std::string("picture-00003.png"), std::string("picture-00002.png")));
  QCOMPARE(core::twinFacts(made::dataset({}, 40, [](std::size_t i) { return made::disc(i); })).twins, std::size_t{0});
}

// A clock at another hour is another picture, though nearly all of it is the same.
void TestPictureMeasurements::aPictureWithAnotherDetailIsNoTwin() {
  const auto draw = [](std::size_t i) {
    core::Image image = made::disc(0);
    std::fill_n(image.at(0, static_cast<int>(i % 32)), 30, std::uint8_t{255});
    return image;
  };
  QCOMPARE(core::twinFacts(made::dataset({}, 32, draw)).twins, std::size_t{0});
}

QTEST_APPLESS_MAIN(TestPictureMeasurements)
#include "tst_picture_measurements.moc"
