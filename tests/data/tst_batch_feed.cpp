// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <numeric>
#include <vector>

#include "core/data/batch_feed.h"
#include "tests/support/memory_dataset.h"

namespace {

constexpr std::uint64_t kSeed = 5;

std::vector<std::uint32_t> backwards(std::uint32_t count) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.rbegin(), order.rend(), 0U);
  return order;
}

// Random changes of every kind, so that a batch in another order or of another epoch shows.
core::Dataset changedPictures() {
  core::DataSettings settings = testing::quickSettings().data;
  settings.predict = core::Predict::Corrupted;
  settings.augmentation.flip = true;
  settings.augmentation.shift = 0.2;
  return testing::smoothPictures(settings, 11);
}

// Its pixels cannot be read.
class NoPixels : public core::PixelCache {
 public:
  [[nodiscard]] std::span<const std::uint8_t> input(std::size_t /*index*/) const override {
    throw std::runtime_error("the disk is gone");
  }
  [[nodiscard]] std::span<const std::uint8_t> target(std::size_t index) const override { return input(index); }
};

}  // namespace

class TestBatchFeed : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void batchesAreThoseOfTheirOrder();
  void anotherOrderDropsWhatWasLeft();
  void whatFillingThrowsReachesWhoTakes();
  void itEndsWithBatchesLeft();
};

void TestBatchFeed::batchesAreThoseOfTheirOrder() {
  const core::Dataset dataset = changedPictures();
  core::BatchFeed feed(dataset);
  core::Batch found;
  core::Batch expected;
  for (const std::int64_t epoch : {1, 2}) {
    const std::vector<std::uint32_t> order = backwards(11);
    feed.start(order, 4, core::Purpose::Train, kSeed, epoch);
    for (std::size_t first = 0; first < order.size(); first += 4) {
      QVERIFY(feed.next(found));
      const auto indices = std::span<const std::uint32_t>(order).subspan(first, std::min<std::size_t>(4, 11 - first));
      core::fillBatch(dataset, indices, core::Purpose::Train, kSeed, epoch, expected);
      QVERIFY(found.indices == expected.indices);
      QVERIFY(found.inputs == expected.inputs && found.targets == expected.targets);
    }
    QVERIFY(!feed.next(found));
    QVERIFY(found.indices == expected.indices);
  }
}

void TestBatchFeed::anotherOrderDropsWhatWasLeft() {
  const core::Dataset dataset = changedPictures();
  core::BatchFeed feed(dataset);
  core::Batch batch;
  QVERIFY(!feed.next(batch));
  feed.start(backwards(11), 2, core::Purpose::Train, kSeed, 1);
  QVERIFY(feed.next(batch));
  feed.start({3}, 2, core::Purpose::Train, kSeed, 2);
  QVERIFY(feed.next(batch));
  QVERIFY(batch.indices == std::vector<std::uint32_t>{3});
  QVERIFY(!feed.next(batch));
}

void TestBatchFeed::whatFillingThrowsReachesWhoTakes() {
  core::Dataset dataset = changedPictures();
  dataset.pixels = std::make_shared<NoPixels>();
  core::BatchFeed feed(dataset);
  core::Batch batch;
  feed.start({0, 1}, 2, core::Purpose::Train, kSeed, 1);
  QVERIFY_EXCEPTION_THROWN((void)feed.next(batch), std::runtime_error);
}

void TestBatchFeed::itEndsWithBatchesLeft() {
  const core::Dataset dataset = changedPictures();
  for (int i = 0; i < 20; ++i) {
    core::BatchFeed feed(dataset);
    feed.start(backwards(11), 1, core::Purpose::Train, kSeed, 1);
  }
}

QTEST_GUILESS_MAIN(TestBatchFeed)

#include "tst_batch_feed.moc"
