// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured of outputs beside their targets.
#include <QTest>
#include <cmath>

#include "core/diagnosis/learning_facts.h"
#include "tests/diagnosis/made_pictures.h"

namespace {

core::ReconstructionFacts factsOf(const made::Draw& output, std::size_t count = 12) {
  std::vector<core::Image> outputs;
  std::vector<core::Image> targets;
  for (std::size_t i = 0; i < count; ++i) {
    outputs.push_back(output(i));
    targets.push_back(made::disc(i));
  }
  std::vector<const core::Image*> made;
  std::vector<const core::Image*> wanted;
  for (std::size_t i = 0; i < count; ++i) {
    made.push_back(&outputs[i]);
    wanted.push_back(&targets[i]);
  }
  return core::reconstructionFacts(made, wanted);
}

core::Image withGrid(std::size_t number) {
  core::Image image = made::disc(number);
  for (int y = 0; y < image.height; ++y) {
    for (int x = y % 2; x < image.width; x += 2) {
      for (int channel = 0; channel < 3; ++channel)
        image.at(x, y)[channel] = static_cast<std::uint8_t>(image.at(x, y)[channel] + 8);
    }
  }
  return image;
}

core::Image blurred(std::size_t number) {
  const core::Image sharp = made::disc(number);
  core::Image soft = sharp;
  for (int y = 2; y < sharp.height - 2; ++y) {
    for (int x = 2; x < sharp.width - 2; ++x) {
      for (int channel = 0; channel < 3; ++channel) {
        int sum = 0;
        for (int dy = -2; dy <= 2; ++dy) {
          for (int dx = -2; dx <= 2; ++dx) sum += sharp.at(x + dx, y + dy)[channel];
        }
        soft.at(x, y)[channel] = static_cast<std::uint8_t>(sum / 25);
      }
    }
  }
  return soft;
}

}  // namespace

class TestReconstructionFacts : public QObject {
  Q_OBJECT

 private slots:
  void aPlainOutputHasNoContrastWhateverItsColour();
  void targetsThatWereMeasuredBeforeGiveTheSame();
  void perfectOutputsAreAsTheirTargets();
  void theSamePictureForAllHasNoSpread();
  void aPlainPictureHasNoContrast();
  void valuesAtTheEndsAreCounted();
  void aBlurHasLessEnergy();
  void aFineGridStandsOut();
  void noiseOfACurveIsThatAroundItsTrend();
  void batchesThatFallAndRiseAreMeasured();
};

void TestReconstructionFacts::aPlainOutputHasNoContrastWhateverItsColour() {
  QCOMPARE(factsOf([](std::size_t) { return made::tinted(made::plain(200), 1.0, 0.3, 0.1); }).outputContrast, 0.0);
}

void TestReconstructionFacts::targetsThatWereMeasuredBeforeGiveTheSame() {
  const core::Image output = blurred(1);
  const core::Image target = made::disc(1);
  const core::Image* const made[] = {&output};
  const core::Image* const wanted[] = {&target};
  const core::ReconstructionFacts once = core::reconstructionFacts(made, wanted);
  const core::ReconstructionFacts again = core::reconstructionFacts(made, wanted, core::pictureTraits(wanted));
  QCOMPARE(again.sharpness, once.sharpness);
  QCOMPARE(again.targetContrast, once.targetContrast);
  QCOMPARE(again.error, once.error);
  double squares = 0.0;
  for (std::size_t i = 0; i < output.pixels.size(); ++i) {
    squares += std::pow((output.pixels[i] - target.pixels[i]) / 255.0, 2);
  }
  QVERIFY(std::abs(once.error - squares / static_cast<double>(output.pixels.size())) < 1e-9);
}

void TestReconstructionFacts::perfectOutputsAreAsTheirTargets() {
  const core::ReconstructionFacts facts = factsOf([](std::size_t i) { return made::disc(i); });
  QCOMPARE(facts.outputSpread, facts.targetSpread);
  QCOMPARE(facts.outputContrast, facts.targetContrast);
  QCOMPARE(facts.sharpness, 1.0);
  QCOMPARE(facts.outputGrid, facts.targetGrid);
  QCOMPARE(facts.error, 0.0);
}

void TestReconstructionFacts::theSamePictureForAllHasNoSpread() {
  const core::ReconstructionFacts facts = factsOf([](std::size_t) { return made::disc(0); });
  QVERIFY(facts.outputSpread < 1e-6);
  QVERIFY(facts.targetSpread > 0.1);
}

void TestReconstructionFacts::aPlainPictureHasNoContrast() {
  const core::ReconstructionFacts facts = factsOf([](std::size_t) { return made::plain(128); });
  QCOMPARE(facts.outputContrast, 0.0);
  QVERIFY(facts.targetContrast > 0.1);
  QCOMPARE(facts.sharpness, 0.0);
}

void TestReconstructionFacts::valuesAtTheEndsAreCounted() {
  QCOMPARE(factsOf([](std::size_t i) { return made::plain(i % 2 == 0 ? 255 : 100); }).outputAtEnds, 0.5);
}

void TestReconstructionFacts::aBlurHasLessEnergy() {
  const double sharpness = factsOf(blurred).sharpness;
  QVERIFY(sharpness > 0.02);
  QVERIFY(sharpness < 0.4);
}

void TestReconstructionFacts::aFineGridStandsOut() {
  const core::ReconstructionFacts facts = factsOf(withGrid);
  QVERIFY(facts.outputGrid > 6.0);
  QVERIFY(facts.targetGrid < 2.0);
}

void TestReconstructionFacts::noiseOfACurveIsThatAroundItsTrend() {
  QCOMPARE(core::noiseOf({5.0, 4.0, 3.0, 2.0, 1.0}), 0.0);
  QCOMPARE(core::noiseOf({1.0, 2.0}), 0.0);
  QVERIFY(std::abs(core::noiseOf({1.0, 3.0, 1.0, 3.0, 1.0}) - 1.4826 * 4.0 / std::sqrt(6.0)) < 1e-12);
}

void TestReconstructionFacts::batchesThatFallAndRiseAreMeasured() {
  const core::BatchCourse course = core::batchCourse({8.0, 8.0, 2.0, 2.0, 1.0, 1.0, 6.0, 6.0});
  QCOMPARE(course.first, 8.0);
  QCOMPARE(course.last, 6.0);
  QCOMPARE(course.lowest, 1.0);
  const core::BatchCourse jumping = core::batchCourse({1.0, 3.0, 1.0, 3.0, 1.0, 3.0});
  QCOMPARE(jumping.turns, 1.0);
  QVERIFY(jumping.scatter > 0.9);
  QCOMPARE(core::batchCourse({}).last, 0.0);
}

QTEST_APPLESS_MAIN(TestReconstructionFacts)
#include "tst_reconstruction_facts.moc"
