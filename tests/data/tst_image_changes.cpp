// SPDX-License-Identifier: GPL-3.0-or-later
// Each corruption and each augmentation does what its setting says, and no more.
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/data/augmentation.h"
#include "core/data/corruption.h"

namespace {

constexpr int kSide = 64;

// Smooth, colourful, nowhere exactly grey 127, black or white.
core::Image colourful() {
  core::Image image(kSide, kSide, 3);
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      image.at(x, y)[0] = static_cast<std::uint8_t>(10 + x);
      image.at(x, y)[1] = static_cast<std::uint8_t>(150 + y);
      image.at(x, y)[2] = static_cast<std::uint8_t>(20 + (x + y) / 2);
    }
  }
  return image;
}

core::Image corrupted(core::Image image, core::CorruptionKind kind, double amount) {
  core::Random random(1);
  core::corrupt(image, {kind, amount}, random);
  return image;
}

double deviationOf(const core::Image& image) {
  double sum = 0.0;
  double squares = 0.0;
  for (const std::uint8_t value : image.pixels) {
    sum += value;
    squares += static_cast<double>(value) * value;
  }
  const auto count = static_cast<double>(image.pixels.size());
  return std::sqrt(squares / count - sum / count * sum / count);
}

// The share of pixels all of whose channels pass.
double shareWhere(const core::Image& image, const auto& passes) {
  int found = 0;
  for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
    found += std::all_of(image.pixels.begin() + static_cast<std::ptrdiff_t>(i),
                         image.pixels.begin() + static_cast<std::ptrdiff_t>(i + 3), passes);
  }
  return static_cast<double>(found) / static_cast<double>(image.pixels.size() / 3);
}

core::Image mirrored(const core::Image& image) {
  core::Image result = image;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) std::copy_n(image.at(image.width - 1 - x, y), 3, result.at(x, y));
  }
  return result;
}

}  // namespace

class TestPictureChanges : public QObject {
  Q_OBJECT

 private slots:
  void nothingHappensWithAmountZero_data();
  void nothingHappensWithAmountZero();
  void noiseHasTheDeviationAskedFor();
  void saltAndPepperHitsTheShareAskedFor();
  void squaresCoverTheShareAskedFor();
  void everythingCanBeMasked();
  void blurSmoothsButKeepsFlatAreas();
  void greyscaleTakesAllColour();
  void lowResolutionLeavesFlatBlocks();
  void flippedPictureIsTheExactMirrorOfHalfOfThem();
  void inputAndTargetMoveTogether();
  void whatComesInFromOutsideIsBackground();
  void brightnessStaysWithinItsFactor();
};

void TestPictureChanges::nothingHappensWithAmountZero_data() {
  QTest::addColumn<int>("kind");
  QTest::newRow("noise") << static_cast<int>(core::CorruptionKind::GaussianNoise);
  QTest::newRow("salt and pepper") << static_cast<int>(core::CorruptionKind::SaltAndPepper);
  QTest::newRow("squares") << static_cast<int>(core::CorruptionKind::MaskedSquares);
  QTest::newRow("blur") << static_cast<int>(core::CorruptionKind::Blur);
  QTest::newRow("greyscale") << static_cast<int>(core::CorruptionKind::Greyscale);
  QTest::newRow("low resolution") << static_cast<int>(core::CorruptionKind::LowResolution);
}

void TestPictureChanges::nothingHappensWithAmountZero() {
  QFETCH(int, kind);
  QVERIFY(corrupted(colourful(), static_cast<core::CorruptionKind>(kind), 0.0) == colourful());
}

void TestPictureChanges::noiseHasTheDeviationAskedFor() {
  const core::Image noisy = corrupted(core::Image(kSide, kSide, 3, 128), core::CorruptionKind::GaussianNoise, 0.1);
  QVERIFY(std::abs(deviationOf(noisy) - 25.5) < 1.0);
}

void TestPictureChanges::saltAndPepperHitsTheShareAskedFor() {
  const core::Image image = corrupted(colourful(), core::CorruptionKind::SaltAndPepper, 0.3);
  const double pepper = shareWhere(image, [](std::uint8_t value) { return value == 0; });
  const double salt = shareWhere(image, [](std::uint8_t value) { return value == 255; });
  QVERIFY(std::abs(pepper - 0.15) < 0.03);
  QVERIFY(std::abs(salt - 0.15) < 0.03);
}

void TestPictureChanges::squaresCoverTheShareAskedFor() {
  const core::Image before = colourful();
  const core::Image after = corrupted(before, core::CorruptionKind::MaskedSquares, 0.4);
  const double masked = shareWhere(after, [](std::uint8_t value) { return value == 127; });
  QVERIFY(masked >= 0.4 && masked < 0.4 + 1.0 / 64.0);  // The last square may go beyond.
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      QVERIFY(after.at(x, y)[0] == 127 || std::equal(after.at(x, y), after.at(x, y) + 3, before.at(x, y)));
    }
  }
}

void TestPictureChanges::everythingCanBeMasked() {
  QVERIFY(corrupted(colourful(), core::CorruptionKind::MaskedSquares, 1.0) == core::Image(kSide, kSide, 3, 127));
}

void TestPictureChanges::blurSmoothsButKeepsFlatAreas() {
  core::Image checks(kSide, kSide, 3, 0);
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) std::fill_n(checks.at(x, y), 3, (x / 4 + y / 4) % 2 == 0 ? 200 : 50);
  }
  QVERIFY(deviationOf(corrupted(checks, core::CorruptionKind::Blur, 0.1)) < 0.2 * deviationOf(checks));
  const core::Image flat(kSide, kSide, 3, 90);
  QVERIFY(corrupted(flat, core::CorruptionKind::Blur, 0.1) == flat);
}

void TestPictureChanges::greyscaleTakesAllColour() {
  const core::Image grey = corrupted(colourful(), core::CorruptionKind::Greyscale, 1.0);
  for (std::size_t i = 0; i < grey.pixels.size(); i += 3) {
    QCOMPARE(grey.pixels[i], grey.pixels[i + 1]);
    QCOMPARE(grey.pixels[i], grey.pixels[i + 2]);
  }
  const double expected = 0.299 * 10 + 0.587 * 150 + 0.114 * 20;
  QCOMPARE(grey.pixels[0], static_cast<std::uint8_t>(std::lround(expected)));
}

void TestPictureChanges::lowResolutionLeavesFlatBlocks() {
  const core::Image image = corrupted(colourful(), core::CorruptionKind::LowResolution, 0.75);
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      QVERIFY(std::equal(image.at(x, y), image.at(x, y) + 3, image.at(x / 4 * 4, y / 4 * 4)));
    }
  }
  QVERIFY(image.at(0, 0)[0] != image.at(4, 0)[0]);
}

void TestPictureChanges::flippedPictureIsTheExactMirrorOfHalfOfThem() {
  int flips = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    core::Image input = colourful();
    core::Image target = colourful();
    core::Random random(seed);
    core::augment(input, target, {true, 0.0, 0.0, 0.0}, 0, random);
    QVERIFY(input == colourful() || input == mirrored(colourful()));
    QVERIFY(target == input);
    flips += input == colourful() ? 0 : 1;
  }
  QVERIFY(flips >= 10 && flips <= 30);
}

void TestPictureChanges::inputAndTargetMoveTogether() {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    core::Image input = colourful();
    core::Image target = colourful();
    for (std::uint8_t& value : target.pixels) value = static_cast<std::uint8_t>(value / 2);
    core::Random random(seed);
    core::augment(input, target, {true, 0.2, 30.0, 0.0}, 0, random);
    QVERIFY(input != colourful());
    for (std::size_t i = 0; i < input.pixels.size(); ++i) {
      QVERIFY(std::abs(input.pixels[i] / 2 - target.pixels[i]) <= 1);
    }
  }
}

void TestPictureChanges::whatComesInFromOutsideIsBackground() {
  core::Image input(kSide, kSide, 3, 0);
  core::Image target = input;
  core::Random random(3);
  core::augment(input, target, {false, 0.0, 45.0, 0.0}, 0xFF8040, random);
  QCOMPARE(input.at(0, 0)[0], std::uint8_t{0xFF});
  QCOMPARE(input.at(0, 0)[1], std::uint8_t{0x80});
  QCOMPARE(input.at(0, 0)[2], std::uint8_t{0x40});
  QCOMPARE(input.at(kSide / 2, kSide / 2)[0], std::uint8_t{0});
}

void TestPictureChanges::brightnessStaysWithinItsFactor() {
  int darkest = 255;
  int lightest = 0;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    core::Image input(8, 8, 3, 100);
    core::Image target = input;
    core::Random random(seed);
    core::augment(input, target, {false, 0.0, 0.0, 0.5}, 0, random);
    QVERIFY(input == target);
    QVERIFY(std::ranges::all_of(input.pixels, [&](std::uint8_t value) { return value == input.pixels[0]; }));
    darkest = std::min<int>(darkest, input.pixels[0]);
    lightest = std::max<int>(lightest, input.pixels[0]);
  }
  QVERIFY(darkest >= 50 && darkest < 80);
  QVERIFY(lightest <= 150 && lightest > 120);
}

QTEST_GUILESS_MAIN(TestPictureChanges)
#include "tst_image_changes.moc"
