// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cstdint>
#include <vector>

#include "core/engine/kernels/generations.h"
#include "tests/support/random_values.h"

namespace {

using core::kernels::FilterCall;
using core::kernels::FilterKind;
using core::kernels::GenerationKernels;
using core::kernels::LeakyActivation;
using core::kernels::PatchKind;
using core::kernels::PictureSize;
using core::kernels::Stores;
using core::kernels::ThinShape;
using testing::Source;

constexpr std::int64_t kChannels = 48;  // Whole cache lines, and not a power of two.
constexpr std::int64_t kPixels = 77;
constexpr std::int64_t kLarge = 4 * 1024 * 1024;  // Floats from which on an array goes past the caches.

// Floats of which the first begins a cache line.
class Lines {
 public:
  explicit Lines(std::int64_t count, float value = 0.0F)
      : count_(count), values_(static_cast<std::size_t>(count) + 16, value) {}
  float* data() {
    const auto behind = reinterpret_cast<std::uintptr_t>(values_.data()) % 64 / sizeof(float);
    return values_.data() + (16 - behind) % 16;
  }
  [[nodiscard]] std::vector<float> all() { return {data(), data() + count_}; }

 private:
  std::int64_t count_;
  std::vector<float> values_;
};

// What a pass writes, and the sums that it gathers, one behind the other.
template <class Pass>
std::vector<float> written(Stores stores, std::int64_t floats, std::int64_t sums, const Pass& pass) {
  Lines output(floats + sums);
  pass(output.data(), output.data() + floats, stores);
  return output.all();
}

class TestLargeArrays : public QObject {
  Q_OBJECT

 private slots:
  void passesWriteTheSamePastTheCaches_data();
  void passesWriteTheSamePastTheCaches();
  void convolutionsWriteTheSamePastTheCaches_data();
  void convolutionsWriteTheSamePastTheCaches();
  void weightsOfDenseLayersAreTheSamePastTheCaches_data();
  void weightsOfDenseLayersAreTheSamePastTheCaches();
  void onlyLargeArraysOfWholeLinesGoPastTheCaches();
  void aLargeArrayHoldsWhatItsPartsHold();
};

void addGenerations() {
  QTest::addColumn<int>("number");
  const auto& generations = core::kernels::availableGenerations();
  for (int i = 0; i < static_cast<int>(generations.size()); ++i) {
    QTest::newRow(generations[static_cast<std::size_t>(i)]->name) << i;
  }
}

const GenerationKernels& generation(int number) {
  return *core::kernels::availableGenerations().at(static_cast<std::size_t>(number));
}

void TestLargeArrays::passesWriteTheSamePastTheCaches_data() { addGenerations(); }

void TestLargeArrays::passesWriteTheSamePastTheCaches() {
  QFETCH(const int, number);
  const GenerationKernels& kernels = generation(number);
  Source source(7);
  const std::vector<float> input = source.values(kPixels * kChannels);
  const std::vector<float> gradient = source.values(kPixels * kChannels);
  const std::vector<float> factors = source.values(6 * kChannels);
  const auto factor = [&](std::int64_t which) { return factors.data() + which * kChannels; };
  const LeakyActivation activation{0.2F, factor(0)};
  const auto same = [&](std::int64_t floats, const auto& pass) {
    return written(Stores::Cached, floats, kChannels, pass) == written(Stores::PastCaches, floats, kChannels, pass);
  };
  QVERIFY(same(kPixels * kChannels, [&](float* output, float* /*sums*/, Stores stores) {
    kernels.affinePixels(input.data(), kPixels, kChannels, activation, factor(1), factor(2), output, stores);
  }));
  const core::kernels::LeakyNormGradient of{input.data(), gradient.data(), activation, factor(1), factor(2), factor(3)};
  QVERIFY(same(kPixels * kChannels, [&](float* output, float* sums, Stores stores) {
    kernels.gradientPixels(of, 0, kPixels, kChannels, {factor(3), factor(4), factor(5)}, output, sums, stores);
  }));
  QVERIFY(same(kPixels * kChannels, [&](float* output, float* sums, Stores stores) {
    kernels.maskPixels(input.data(), gradient.data(), kPixels, kChannels, output, sums, stores);
  }));
  std::vector<std::uint8_t> winner(kPixels * kChannels);
  for (std::size_t i = 0; i < winner.size(); ++i) winner[i] = static_cast<std::uint8_t>(i % 5);
  QVERIFY(same(4 * kPixels * kChannels, [&](float* output, float* sums, Stores stores) {
    kernels.poolRowBackward(gradient.data(), winner.data(), 2 * kPixels, kChannels, output, sums, stores);
  }));
}

void TestLargeArrays::convolutionsWriteTheSamePastTheCaches_data() { addGenerations(); }

void TestLargeArrays::convolutionsWriteTheSamePastTheCaches() {
  QFETCH(const int, number);
  const GenerationKernels& kernels = generation(number);
  Source source(8);
  const PictureSize size{7, 5, kChannels};
  const std::vector<float> input = source.values(2 * 7 * 5 * kChannels);
  const std::vector<float> weights = source.values(kChannels * kChannels * 9);
  const auto filtered = [&](float* output, float* /*sums*/, Stores stores) {
    FilterCall call{FilterKind::Plain,  2,      input.data(), size, output, size, weights.data(),
                    {kChannels * 9, 9}, nullptr};
    call.stores = stores;
    Lines memory(kernels.filterSpace(call, 2));
    kernels.filter(call, 2, memory.data());
  };
  const std::int64_t floats = 2 * 7 * 5 * kChannels;
  QCOMPARE(written(Stores::PastCaches, floats, 0, filtered), written(Stores::Cached, floats, 0, filtered));
  const ThinShape shape{PatchKind::Plain, 2, {7, 5, 3}, size, 27, 9};
  const auto widened = [&](float* output, float* /*sums*/, Stores stores) {
    Lines memory(kernels.thinSpace(shape, 2));
    kernels.thinToWide(shape, 2, input.data(), weights.data(), nullptr, output, stores, memory.data());
  };
  QCOMPARE(written(Stores::PastCaches, floats, 0, widened), written(Stores::Cached, floats, 0, widened));
}

void TestLargeArrays::weightsOfDenseLayersAreTheSamePastTheCaches_data() { addGenerations(); }

void TestLargeArrays::weightsOfDenseLayersAreTheSamePastTheCaches() {
  QFETCH(const int, number);
  const GenerationKernels& kernels = generation(number);
  constexpr std::int64_t kRows = 5;
  constexpr std::int64_t kOutputs = 19;  // The last group of outputs is not full.
  Source source(9);
  const std::vector<float> values = source.values(kRows * kChannels);
  const std::vector<float> gradient = source.values(kRows * kOutputs);
  const auto weighed = [&](float* output, float* /*sums*/, Stores stores) {
    core::kernels::DenseCall call{
        core::kernels::DenseDirection::ToWeights, {kRows, kChannels, kOutputs}, values.data()};
    call.gradient = gradient.data();
    call.result = output;
    call.stores = stores;
    Lines memory(kernels.denseSpace(call, 2));
    kernels.dense(call, 2, memory.data());
  };
  const std::int64_t floats = kOutputs * kChannels;
  QCOMPARE(written(Stores::PastCaches, floats, 0, weighed), written(Stores::Cached, floats, 0, weighed));
}

void TestLargeArrays::onlyLargeArraysOfWholeLinesGoPastTheCaches() {
  Lines lines(64);  // Nothing is read or written there.
  QCOMPARE(core::kernels::storesFor(lines.data(), kLarge / 64, 64), Stores::PastCaches);
  QCOMPARE(core::kernels::storesFor(lines.data(), kLarge / 64 - 1, 64), Stores::Cached);
  QCOMPARE(core::kernels::storesFor(lines.data() + 1, kLarge / 64, 64), Stores::Cached);
  QCOMPARE(core::kernels::storesFor(lines.data(), kLarge, 72), Stores::Cached);
}

void TestLargeArrays::aLargeArrayHoldsWhatItsPartsHold() {
  constexpr std::int64_t kRows = kLarge / 64;
  std::vector<float> input(static_cast<std::size_t>(kLarge));
  for (std::size_t i = 0; i < input.size(); ++i) input[i] = static_cast<float>(i * 7919 % 2001) / 1000.0F - 1.0F;
  const std::vector<float> ones(64, 1.5F);
  const LeakyActivation activation{0.2F, ones.data()};
  Lines whole(kLarge);
  QCOMPARE(core::kernels::storesFor(whole.data(), kRows, 64), Stores::PastCaches);
  core::kernels::leakyAffine(input.data(), {kRows, 64}, activation, ones.data(), ones.data(), whole.data());
  Lines parts(kLarge);
  for (std::int64_t first = 0; first < kRows; first += kRows / 4) {
    core::kernels::leakyAffine(input.data() + first * 64, {kRows / 4, 64}, activation, ones.data(), ones.data(),
                               parts.data() + first * 64);
  }
  QVERIFY(whole.all() == parts.all());
}

}  // namespace

QTEST_APPLESS_MAIN(TestLargeArrays)
#include "tst_large_arrays.moc"
