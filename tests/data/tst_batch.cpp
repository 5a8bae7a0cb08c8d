// SPDX-License-Identifier: GPL-3.0-or-later
// What a training step is given: values in the chosen range, and random changes that can be repeated.
#include "core/data/batch.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <limits>

#include "tests/support/memory_dataset.h"

namespace {

core::DataSettings small() {
  core::DataSettings settings;
  settings.size = 16;
  return settings;
}

core::DataSettings noisy() {
  core::DataSettings settings = small();
  settings.predict = core::Predict::Corrupted;
  return settings;
}

core::Batch filled(const core::Dataset& dataset, std::vector<std::uint32_t> indices, core::Purpose purpose,
                   std::uint64_t seed = 1, std::int64_t epoch = 1) {
  core::Batch batch;
  core::fillBatch(dataset, indices, purpose, seed, epoch, batch);
  return batch;
}

std::vector<float> part(const std::vector<float>& values, std::size_t number, std::size_t size) {
  const auto begin = values.begin() + static_cast<std::ptrdiff_t>(number * size);
  return {begin, begin + static_cast<std::ptrdiff_t>(size)};
}

}  // namespace

class TestBatch : public QObject {
  Q_OBJECT

 private slots:
  void valuesSpanTheChosenRange_data();
  void valuesSpanTheChosenRange();
  void valuesOutsideTheRangeAreClippedForDisplay();
  void laterBatchReplacesTheEarlierOne();
  void corruptionLeavesTheTargetClean();
  void corruptionDiffersByEpochAndSeedInTrainingOnly();
  void changesDependOnTheSampleNotOnItsPlace();
  void evaluationIsNotAugmented();
  void augmentedAutoencoderStillPredictsItsInput();
  void scrambledTargetIsTheReshapeOfTheChannelsFirstPicture();
  void picturesNeedNotBeSquare();
  void partsAreDrawnAnewInTrainingAndFromTheMiddleElsewhere();
};

void TestBatch::valuesSpanTheChosenRange_data() {
  QTest::addColumn<int>("range");
  QTest::addColumn<float>("low");
  QTest::addColumn<float>("high");
  QTest::newRow("0..1") << static_cast<int>(core::ValueRange::Unit) << 0.0F << 1.0F;
  QTest::newRow("0..255") << static_cast<int>(core::ValueRange::Byte) << 0.0F << 255.0F;
  QTest::newRow("-1..1") << static_cast<int>(core::ValueRange::Signed) << -1.0F << 1.0F;
}

void TestBatch::valuesSpanTheChosenRange() {
  QFETCH(int, range);
  QFETCH(float, low);
  QFETCH(float, high);
  core::DataSettings settings = small();
  settings.range = static_cast<core::ValueRange>(range);
  const core::Dataset dataset = testing::smoothPictures(settings, 2);
  const core::Batch batch = filled(dataset, {0, 1}, core::Purpose::Train);
  QCOMPARE(batch.count(), std::size_t{2});
  QCOMPARE(batch.inputs.size(), 2 * dataset.shape.size());
  QCOMPARE(batch.targets, batch.inputs);
  for (std::size_t i = 0; i < dataset.shape.size(); ++i) {
    const std::uint8_t byte = dataset.pixels->input(1)[i];
    const float value = batch.inputs[dataset.shape.size() + i];
    QVERIFY(std::abs(value - (low + (high - low) * static_cast<float>(byte) / 255.0F)) < 1e-5F * (high - low));
    QCOMPARE(core::toByte(value, settings.range), byte);
  }
  QCOMPARE(core::rangeEnds(settings.range).low, low);
  QCOMPARE(core::rangeEnds(settings.range).high, high);
}

void TestBatch::valuesOutsideTheRangeAreClippedForDisplay() {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  QCOMPARE(core::toByte(std::numeric_limits<float>::quiet_NaN(), core::ValueRange::Unit), std::uint8_t{0});
  QCOMPARE(core::toByte(kInfinity, core::ValueRange::Unit), std::uint8_t{255});
  QCOMPARE(core::toByte(-kInfinity, core::ValueRange::Signed), std::uint8_t{0});
  QCOMPARE(core::toByte(1.7F, core::ValueRange::Unit), std::uint8_t{255});
  QCOMPARE(core::toByte(0.5F, core::ValueRange::Unit), std::uint8_t{128});
  QCOMPARE(core::toByte(0.0F, core::ValueRange::Signed), std::uint8_t{128});
}

void TestBatch::laterBatchReplacesTheEarlierOne() {
  const core::Dataset dataset = testing::smoothPictures(small(), 6);
  core::Batch batch = filled(dataset, {0, 1, 2, 3}, core::Purpose::Train);
  core::fillBatch(dataset, std::array<std::uint32_t, 2>{4, 5}, core::Purpose::Train, 1, 1, batch);
  QCOMPARE(batch.indices, (std::vector<std::uint32_t>{4, 5}));
  QCOMPARE(batch.inputs, filled(dataset, {4, 5}, core::Purpose::Train).inputs);
}

void TestBatch::corruptionLeavesTheTargetClean() {
  const core::Dataset dataset = testing::smoothPictures(noisy(), 2);
  const core::Dataset clean = testing::smoothPictures(small(), 2);
  const core::Batch batch = filled(dataset, {0, 1}, core::Purpose::Train);
  const core::Batch expected = filled(clean, {0, 1}, core::Purpose::Train);
  QCOMPARE(batch.targets, expected.targets);
  QVERIFY(batch.inputs != expected.inputs);
}

void TestBatch::corruptionDiffersByEpochAndSeedInTrainingOnly() {
  const core::Dataset dataset = testing::smoothPictures(noisy(), 3);
  const auto inputs = [&](core::Purpose purpose, std::uint64_t seed, std::int64_t epoch) {
    return filled(dataset, {0, 1, 2}, purpose, seed, epoch).inputs;
  };
  const std::vector<float> first = inputs(core::Purpose::Train, 1, 1);
  QCOMPARE(inputs(core::Purpose::Train, 1, 1), first);
  QVERIFY(inputs(core::Purpose::Train, 1, 2) != first);
  QVERIFY(inputs(core::Purpose::Train, 2, 1) != first);
  QCOMPARE(inputs(core::Purpose::Evaluate, 1, 1), inputs(core::Purpose::Evaluate, 2, 9));
}

void TestBatch::changesDependOnTheSampleNotOnItsPlace() {
  core::DataSettings settings = noisy();
  settings.augmentation.rotate = 20.0;
  const core::Dataset dataset = testing::smoothPictures(settings, 3);
  const std::size_t size = dataset.shape.size();
  const core::Batch one = filled(dataset, {0, 1, 2}, core::Purpose::Train);
  const core::Batch other = filled(dataset, {2, 0}, core::Purpose::Train);
  QCOMPARE(part(other.inputs, 0, size), part(one.inputs, 2, size));
  QCOMPARE(part(other.targets, 1, size), part(one.targets, 0, size));
}

void TestBatch::evaluationIsNotAugmented() {
  core::DataSettings settings = small();
  settings.augmentation = {true, 0.2, 30.0, 0.3};
  const core::Dataset dataset = testing::smoothPictures(settings, 2);
  const core::Dataset plain = testing::smoothPictures(small(), 2);
  QCOMPARE(filled(dataset, {0, 1}, core::Purpose::Evaluate).inputs,
           filled(plain, {0, 1}, core::Purpose::Evaluate).inputs);
}

void TestBatch::augmentedAutoencoderStillPredictsItsInput() {
  core::DataSettings settings = small();
  settings.augmentation = {true, 0.2, 30.0, 0.3};
  const core::Dataset dataset = testing::smoothPictures(settings, 4);
  const core::Batch first = filled(dataset, {0, 1, 2, 3}, core::Purpose::Train, 1, 1);
  QCOMPARE(first.targets, first.inputs);
  QVERIFY(filled(dataset, {0, 1, 2, 3}, core::Purpose::Train, 1, 2).inputs != first.inputs);
}

void TestBatch::scrambledTargetIsTheReshapeOfTheChannelsFirstPicture() {
  core::DataSettings settings = small();
  settings.scrambleTargets = true;
  settings.range = core::ValueRange::Byte;
  const core::Dataset dataset = testing::smoothPictures(settings, 1);
  const core::Batch batch = filled(dataset, {0}, core::Purpose::Evaluate);
  const std::size_t plane = 16 * 16;
  // Read as height x width x channels, the first third of the rows holds nothing but red, then green, then blue: three
  // neighbours of one colour make one pixel, so small copies of the picture repeat three times across.
  std::vector<float> unscrambled(3 * plane);
  for (std::size_t i = 0; i < 3 * plane; ++i) unscrambled[(i % plane) * 3 + i / plane] = batch.targets[i];
  QCOMPARE(unscrambled, batch.inputs);
  QVERIFY(batch.targets != batch.inputs);
  const auto pixels = dataset.pixels->input(0);
  QCOMPARE(batch.targets[0], static_cast<float>(pixels[0]));
  QCOMPARE(batch.targets[1], static_cast<float>(pixels[3]));
  QCOMPARE(batch.targets[2], static_cast<float>(pixels[6]));
  QCOMPARE(batch.targets[plane], static_cast<float>(pixels[1]));
}

void TestBatch::picturesNeedNotBeSquare() {
  core::DataSettings settings = noisy();
  settings.height = 24;
  const core::Dataset dataset = testing::smoothPictures(settings, 2);
  const core::Batch batch = filled(dataset, {0, 1}, core::Purpose::Train);
  QVERIFY((batch.shape == core::ImageShape{16, 24, 3}));
  QCOMPARE(batch.inputs.size(), std::size_t{2 * 16 * 24 * 3});
  QCOMPARE(dataset.inputImage(1).height, 24);
}

void TestBatch::partsAreDrawnAnewInTrainingAndFromTheMiddleElsewhere() {
  core::DataSettings settings = small();
  settings.height = 8;
  settings.cropFrom = 32;
  const core::Dataset whole = testing::smoothPictures(settings, 2);
  QVERIFY((whole.stored == core::ImageShape{32, 16, 3}));
  QVERIFY((whole.shape == core::ImageShape{16, 8, 3}));
  const core::Image middle = whole.inputImage(1);
  const auto all = whole.pixels->input(1);
  for (const int x : {0, 15}) {
    const auto place = static_cast<std::size_t>(((7 + 4) * 32 + 8 + x) * 3);
    QCOMPARE(*middle.at(x, 7), all[place]);
  }
  const core::Batch seen = filled(whole, {1}, core::Purpose::Evaluate);
  QCOMPARE(core::toByte(seen.inputs[0], core::ValueRange::Unit), *middle.at(0, 0));

  const core::Batch first = filled(whole, {1}, core::Purpose::Train, 1, 1);
  QVERIFY(first.inputs == first.targets);  // The same part of both.
  QVERIFY(filled(whole, {1}, core::Purpose::Train, 1, 1).inputs == first.inputs);
  int others = 0;
  for (std::int64_t epoch = 2; epoch < 12; ++epoch) {
    others += filled(whole, {1}, core::Purpose::Train, 1, epoch).inputs != first.inputs ? 1 : 0;
  }
  QVERIFY(others >= 8);
}

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
