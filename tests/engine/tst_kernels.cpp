// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "core/engine/kernels/channel_sums.h"
#include "core/engine/kernels/generations.h"
#include "tests/support/random_values.h"

namespace {

using core::kernels::CorrelationCall;
using core::kernels::DenseCall;
using core::kernels::DenseDirection;
using core::kernels::DenseShape;
using core::kernels::FilterCall;
using core::kernels::FilterKind;
using core::kernels::GenerationKernels;
using core::kernels::PatchKind;
using core::kernels::PictureSize;
using core::kernels::ThinShape;
using testing::largestError;
using testing::Source;

constexpr int kTaps = 9;
constexpr int kShapes = 40;          // Of each kind, for each generation.
constexpr double kTolerance = 2e-6;  // Of the largest value.
constexpr std::size_t kGuard =
    19;  // Values around an output that must stay as they are; odd, so that nothing is aligned.

std::int64_t floatsOf(std::int64_t pictures, const PictureSize& size) {
  return pictures * size.height * size.width * size.channels;
}

// Small sides as often as sides of more than one tile, channels around the lengths of vectors.
PictureSize anyPicture(Source& source) {
  return {source.between(1, 9), source.between(1, 13), source.between(1, 5) * source.between(1, 20)};
}

// An output with values around it.
class Guarded {
 public:
  explicit Guarded(std::int64_t count)
      : values_(static_cast<std::size_t>(count) + 2 * kGuard, std::numeric_limits<float>::quiet_NaN()) {
    std::fill_n(values_.begin(), kGuard, 7.0F);
    std::fill_n(values_.end() - kGuard, kGuard, 7.0F);
  }
  float* data() { return values_.data() + kGuard; }
  [[nodiscard]] std::vector<float> inside() const { return {values_.begin() + kGuard, values_.end() - kGuard}; }
  [[nodiscard]] bool isIntact() const {
    const auto isSeven = [](float value) { return value == 7.0F; };
    return std::all_of(values_.begin(), values_.begin() + kGuard, isSeven) &&
           std::all_of(values_.end() - kGuard, values_.end(), isSeven);
  }

 private:
  std::vector<float> values_;
};

// Memory that holds no value, as a kernel finds it.
class Space {
 public:
  explicit Space(std::int64_t floats)
      : values_(static_cast<std::size_t>(floats) + 16, std::numeric_limits<float>::quiet_NaN()) {}
  float* data() {
    const auto behind = reinterpret_cast<std::uintptr_t>(values_.data()) % 64 / sizeof(float);
    return values_.data() + (16 - behind) % 16;
  }

 private:
  std::vector<float> values_;
};

PictureSize outputSize(FilterKind kind, const PictureSize& input, std::int64_t channels) {
  switch (kind) {
    case FilterKind::Plain: break;
    case FilterKind::Strided: return {(input.height + 1) / 2, (input.width + 1) / 2, channels};
    case FilterKind::Transposed:
    case FilterKind::UpSampled: return {2 * input.height, 2 * input.width, channels};
    case FilterKind::UpSampledTransposed: return {input.height / 2, input.width / 2, channels};
  }
  return {input.height, input.width, channels};
}

// visit(output pixel, input pixel, tap) for every product of a filter, by its definition; pixels count over all pictures.
template <class Visit>
void forEachProduct(FilterKind kind, std::int64_t pictures, const PictureSize& input, const PictureSize& output,
                    const Visit& visit) {
  const bool isBack = kind == FilterKind::Transposed || kind == FilterKind::UpSampledTransposed;
  const PictureSize& from = isBack ? output : input;  // Of the filter that goes forward.
  const PictureSize& to = isBack ? input : output;
  const bool isStrided = kind == FilterKind::Strided || kind == FilterKind::Transposed;
  const bool isUpSampled = kind == FilterKind::UpSampled || kind == FilterKind::UpSampledTransposed;
  for (std::int64_t picture = 0; picture < pictures; ++picture) {
    for (std::int64_t place = 0; place < to.height * to.width * kTaps; ++place) {
      const std::int64_t tap = place % kTaps;
      const std::int64_t pixel = place / kTaps;
      std::int64_t y = pixel / to.width * (isStrided ? 2 : 1) + tap / 3 - 1;
      std::int64_t x = pixel % to.width * (isStrided ? 2 : 1) + tap % 3 - 1;
      if (y < 0 || x < 0) continue;
      if (isUpSampled) {
        y /= 2;
        x /= 2;
      }
      if (y >= from.height || x >= from.width) continue;
      const std::int64_t there = (picture * from.height + y) * from.width + x;
      const std::int64_t here = picture * to.height * to.width + pixel;
      visit(isBack ? there : here, isBack ? here : there, tap);
    }
  }
}

struct FilterCase {
  FilterKind kind;
  std::int64_t pictures;
  PictureSize input;
  PictureSize output;
  bool outputFirst;  // Whether the weights lie as output x input x taps, or taps x input x output.
  bool turned;

  FilterCase(FilterKind ofKind, Source& source)
      : kind(ofKind), pictures(source.between(1, 3)), input(anyPicture(source)) {
    if (kind == FilterKind::UpSampledTransposed) input = {2 * input.height, 2 * input.width, input.channels};
    output = outputSize(kind, input, source.between(1, 5) * source.between(1, 20));
    if (kind == FilterKind::Transposed && source.between(0, 1) == 1) {  // Of a filter over an odd side.
      output.height -= 1;
      output.width -= 1;
    }
    outputFirst = source.between(0, 1) == 1;
    turned = kind == FilterKind::Plain && source.between(0, 1) == 1;
  }

  [[nodiscard]] std::int64_t weights() const { return kTaps * input.channels * output.channels; }
  [[nodiscard]] core::kernels::WeightOrder order() const {
    return outputFirst ? core::kernels::WeightOrder{kTaps * input.channels, kTaps, 1, turned}
                       : core::kernels::WeightOrder{1, output.channels, input.channels * output.channels, turned};
  }
  [[nodiscard]] std::size_t weightPlace(std::int64_t to, std::int64_t from, std::int64_t tap) const {
    const core::kernels::WeightOrder place = order();
    return static_cast<std::size_t>(to * place.outputStride + from * place.inputStride +
                                    (turned ? kTaps - 1 - tap : tap) * place.tapStride);
  }
};

std::vector<double> filtered(const FilterCase& one, const std::vector<float>& input, const std::vector<float>& weights,
                             const std::vector<float>& bias) {
  std::vector<double> output(static_cast<std::size_t>(floatsOf(one.pictures, one.output)));
  for (std::size_t i = 0; i < output.size(); ++i) output[i] = static_cast<double>(bias[i % bias.size()]);
  forEachProduct(one.kind, one.pictures, one.input, one.output,
                 [&](std::int64_t here, std::int64_t there, std::int64_t tap) {
                   for (std::int64_t to = 0; to < one.output.channels; ++to) {
                     for (std::int64_t from = 0; from < one.input.channels; ++from) {
                       output[static_cast<std::size_t>(here * one.output.channels + to)] +=
                           static_cast<double>(input[static_cast<std::size_t>(there * one.input.channels + from)]) *
                           static_cast<double>(weights[one.weightPlace(to, from, tap)]);
                     }
                   }
                 });
  return output;
}

std::vector<double> correlated(const FilterCase& one, const std::vector<float>& input,
                               const std::vector<float>& gradient) {
  std::vector<double> weights(static_cast<std::size_t>(one.weights()));
  forEachProduct(one.kind, one.pictures, one.input, one.output,
                 [&](std::int64_t here, std::int64_t there, std::int64_t tap) {
                   for (std::int64_t to = 0; to < one.output.channels; ++to) {
                     for (std::int64_t from = 0; from < one.input.channels; ++from) {
                       weights[one.weightPlace(to, from, tap)] +=
                           static_cast<double>(input[static_cast<std::size_t>(there * one.input.channels + from)]) *
                           static_cast<double>(gradient[static_cast<std::size_t>(here * one.output.channels + to)]);
                     }
                   }
                 });
  return weights;
}

std::vector<float> runFilter(const GenerationKernels& kernels, const FilterCase& one, const std::vector<float>& input,
                             const std::vector<float>& weights, const std::vector<float>& bias, int threads) {
  Guarded output(floatsOf(one.pictures, one.output));
  const FilterCall call{one.kind,   one.pictures,   input.data(), one.input,  output.data(),
                        one.output, weights.data(), one.order(),  bias.data()};
  Space space(kernels.filterSpace(call, threads));
  kernels.filter(call, threads, space.data());
  return output.isIntact() ? output.inside() : std::vector<float>();
}

std::vector<float> runCorrelation(const GenerationKernels& kernels, const FilterCase& one,
                                  const std::vector<float>& input, const std::vector<float>& gradient, int threads) {
  Guarded weights(one.weights());
  const CorrelationCall call{one.kind,        one.pictures, input.data(),   one.input,
                             gradient.data(), one.output,   weights.data(), one.order()};
  Space space(kernels.correlationSpace(call, threads));
  kernels.correlate(call, threads, space.data());
  return weights.isIntact() ? weights.inside() : std::vector<float>();
}

// A thin layer and the filter that makes its wide side from its thin one.
struct ThinCase {
  PatchKind patch;
  FilterCase toWide;

  ThinCase(PatchKind kind, Source& source) : patch(kind), toWide(filterOf(kind), source) {
    toWide.input.channels = source.between(1, core::kernels::kMostThinChannels);
    toWide.turned = patch == PatchKind::Plain && source.between(0, 1) == 1;
  }

  static FilterKind filterOf(PatchKind kind) {
    switch (kind) {
      case PatchKind::Plain: break;
      case PatchKind::Strided: return FilterKind::Strided;
      case PatchKind::UpSampled: return FilterKind::UpSampledTransposed;  // One wide pixel stands for four.
    }
    return FilterKind::Plain;
  }
  [[nodiscard]] ThinShape shape() const {
    const core::kernels::WeightOrder order = toWide.order();
    // The filter back from an enlarged picture meets the taps of the one that goes there in reverse.
    return {patch,
            toWide.pictures,
            toWide.input,
            toWide.output,
            order.outputStride,
            order.inputStride,
            order.tapStride,
            patch == PatchKind::UpSampled || toWide.turned};
  }
};

constexpr double kWroteElsewhere = 1e9;

double errorOfWide(const GenerationKernels& kernels, const ThinCase& one, const std::vector<float>& thin,
                   const std::vector<float>& weights, int threads) {
  const std::vector<float> bias(static_cast<std::size_t>(one.toWide.output.channels), 0.5F);
  Space space(kernels.thinSpace(one.shape(), threads));
  Guarded wide(floatsOf(one.toWide.pictures, one.toWide.output));
  kernels.thinToWide(one.shape(), threads, thin.data(), weights.data(), bias.data(), wide.data(),
                     core::kernels::Stores::Cached, space.data());
  return wide.isIntact() ? largestError(wide.inside(), filtered(one.toWide, thin, weights, bias)) : kWroteElsewhere;
}

double errorOfThinWeights(const GenerationKernels& kernels, const ThinCase& one, const std::vector<float>& thin,
                          const std::vector<float>& wide, int threads) {
  Space space(kernels.thinSpace(one.shape(), threads));
  Guarded gradient(one.toWide.weights());
  kernels.correlateThin(one.shape(), threads, thin.data(), wide.data(), gradient.data(), space.data());
  return gradient.isIntact() ? largestError(gradient.inside(), correlated(one.toWide, thin, wide)) : kWroteElsewhere;
}

double errorOfThin(const GenerationKernels& kernels, const ThinCase& one, const std::vector<float>& wide,
                   const std::vector<float>& weights, int threads) {
  if (one.patch == PatchKind::Strided) return 0.0;
  const std::vector<float> bias(static_cast<std::size_t>(one.toWide.input.channels), 0.5F);
  FilterCase back = one.toWide;
  back.kind = one.patch == PatchKind::Plain ? FilterKind::Plain : FilterKind::UpSampled;
  std::swap(back.input, back.output);
  back.turned = false;
  std::vector<float> swapped(weights.size());  // The same weights in the order of the way back.
  for (std::int64_t a = 0; a < one.toWide.output.channels; ++a) {
    for (std::int64_t b = 0; b < one.toWide.input.channels; ++b) {
      for (std::int64_t tap = 0; tap < kTaps; ++tap) {
        const std::int64_t there = one.patch == PatchKind::Plain ? kTaps - 1 - tap : tap;
        swapped[back.weightPlace(b, a, there)] = weights[one.toWide.weightPlace(a, b, tap)];
      }
    }
  }
  Space space(kernels.thinSpace(one.shape(), threads));
  Guarded thin(floatsOf(one.toWide.pictures, one.toWide.input));
  kernels.wideToThin(one.shape(), threads, wide.data(), weights.data(), bias.data(), thin.data(), space.data());
  return thin.isIntact() ? largestError(thin.inside(), filtered(back, wide, swapped, bias)) : kWroteElsewhere;
}

std::vector<double> denseResult(const DenseCall& call) {
  const auto [rows, inputs, outputs] = call.shape;
  const bool isForward = call.direction == DenseDirection::Forward;
  const bool isToInput = call.direction == DenseDirection::ToInput;
  std::vector<double> result(static_cast<std::size_t>(isForward   ? rows * outputs
                                                      : isToInput ? rows * inputs
                                                                  : inputs * outputs));
  for (std::int64_t row = 0; row < rows; ++row) {
    for (std::int64_t o = 0; o < outputs; ++o) {
      for (std::int64_t i = 0; i < inputs; ++i) {
        const auto place = static_cast<std::size_t>(isForward   ? row * outputs + o
                                                    : isToInput ? row * inputs + i
                                                                : o * inputs + i);
        const float left = isForward   ? call.values[row * inputs + i]
                           : isToInput ? call.values[row * outputs + o]
                                       : call.gradient[row * outputs + o];
        const float right = isForward || isToInput ? call.weights[o * inputs + i] : call.values[row * inputs + i];
        result[place] += static_cast<double>(left) * static_cast<double>(right);
      }
    }
  }
  for (std::size_t i = 0; isForward && i < result.size(); ++i) {
    result[i] += static_cast<double>(call.bias[i % static_cast<std::size_t>(outputs)]);
  }
  return result;
}

const GenerationKernels& generation(int number) {
  return *core::kernels::availableGenerations()[static_cast<std::size_t>(number)];
}

void addGenerations(int kinds) {
  QTest::addColumn<int>("number");
  QTest::addColumn<int>("kind");
  for (std::size_t i = 0; i < core::kernels::availableGenerations().size(); ++i) {
    for (int kind = 0; kind < kinds; ++kind) {
      QTest::addRow("%s, kind %d", core::kernels::availableGenerations()[i]->name, kind) << static_cast<int>(i) << kind;
    }
  }
}

std::uint32_t seedOf(int number, int kind, int shape) {
  return static_cast<std::uint32_t>(1'000'000 * number + 10'000 * kind + shape);
}

}  // namespace

class TestKernels : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void filtersEqualTheirDefinition_data() { addGenerations(5); }
  void filtersEqualTheirDefinition();
  void gradientsOfWeightsEqualTheirDefinition_data() { addGenerations(5); }
  void gradientsOfWeightsEqualTheirDefinition();
  void thinLayersEqualTheirDefinition_data() { addGenerations(3); }
  void thinLayersEqualTheirDefinition();
  void denseProductsEqualTheirDefinition_data() { addGenerations(3); }
  void denseProductsEqualTheirDefinition();
  void threadsDoNotChangeTheBits_data() { addGenerations(5); }
  void threadsDoNotChangeTheBits();
  void sumsOfChannelsKeepTheirDigits();
  void momentsOfAFilterAreThoseOfWhatItWrote_data() { addGenerations(5); }
  void momentsOfAFilterAreThoseOfWhatItWrote();
  void channelsFromOneToSixtySevenOfAnyBatch_data() { addGenerations(5); }
  void channelsFromOneToSixtySevenOfAnyBatch();
  void manyChannelsOfAnySideEqualTheirDefinition_data() { addGenerations(5); }
  void manyChannelsOfAnySideEqualTheirDefinition();
};

void TestKernels::filtersEqualTheirDefinition() {
  QFETCH(const int, number);
  QFETCH(const int, kind);
  for (int shape = 0; shape < kShapes; ++shape) {
    Source source(seedOf(number, kind, shape));
    const FilterCase one(static_cast<FilterKind>(kind), source);
    const auto input = source.values(floatsOf(one.pictures, one.input));
    const auto weights = source.values(one.weights());
    const auto bias = source.values(one.output.channels);
    const auto found = runFilter(generation(number), one, input, weights, bias, 1 + shape % 3);
    QVERIFY2(!found.empty() || one.output.height * one.output.width == 0, "it wrote beside its output");
    const double error = largestError(found, filtered(one, input, weights, bias));
    QVERIFY2(error < kTolerance,
             qPrintable(QStringLiteral("seed %1: error %2").arg(seedOf(number, kind, shape)).arg(error)));
  }
}

void TestKernels::gradientsOfWeightsEqualTheirDefinition() {
  QFETCH(const int, number);
  QFETCH(const int, kind);
  const auto filter = static_cast<FilterKind>(kind);
  if (filter == FilterKind::Transposed || filter == FilterKind::UpSampledTransposed) return;  // Those of the others.
  for (int shape = 0; shape < kShapes; ++shape) {
    Source source(seedOf(number, kind, shape));
    FilterCase one(filter, source);
    one.turned = false;
    const auto input = source.values(floatsOf(one.pictures, one.input));
    const auto gradient = source.values(floatsOf(one.pictures, one.output));
    const auto found = runCorrelation(generation(number), one, input, gradient, 1 + shape % 3);
    QVERIFY2(!found.empty(), "it wrote beside its output");
    const double error = largestError(found, correlated(one, input, gradient));
    QVERIFY2(error < kTolerance,
             qPrintable(QStringLiteral("seed %1: error %2").arg(seedOf(number, kind, shape)).arg(error)));
  }
}

void TestKernels::thinLayersEqualTheirDefinition() {
  QFETCH(const int, number);
  QFETCH(const int, kind);
  for (int shape = 0; shape < kShapes; ++shape) {
    Source source(seedOf(number, kind, shape));
    const ThinCase one(static_cast<PatchKind>(kind), source);
    const auto thin = source.values(floatsOf(one.toWide.pictures, one.toWide.input));
    const auto wide = source.values(floatsOf(one.toWide.pictures, one.toWide.output));
    const auto weights = source.values(one.toWide.weights());
    const int threads = 1 + shape % 3;
    const double error = std::max({errorOfWide(generation(number), one, thin, weights, threads),
                                   errorOfThin(generation(number), one, wide, weights, threads),
                                   errorOfThinWeights(generation(number), one, thin, wide, threads)});
    QVERIFY2(error < kTolerance,
             qPrintable(QStringLiteral("seed %1: error %2").arg(seedOf(number, kind, shape)).arg(error)));
  }
}

void TestKernels::denseProductsEqualTheirDefinition() {
  QFETCH(const int, number);
  QFETCH(const int, kind);
  const auto direction = static_cast<DenseDirection>(kind);
  for (int shape = 0; shape < kShapes; ++shape) {
    Source source(seedOf(number, kind, shape));
    const DenseShape size{source.between(1, 70), source.between(1, 40) * source.between(1, 30),
                          source.between(1, 20) * source.between(1, 30)};
    const auto wide = source.values(size.rows * std::max(size.inputs, size.outputs));
    const auto gradient = source.values(size.rows * size.outputs);
    const auto weights = source.values(size.inputs * size.outputs);
    const auto bias = source.values(size.outputs);
    const std::int64_t count = direction == DenseDirection::Forward   ? size.rows * size.outputs
                               : direction == DenseDirection::ToInput ? size.rows * size.inputs
                                                                      : size.inputs * size.outputs;
    Guarded once(count);
    Guarded again(count);
    DenseCall call{direction, size, wide.data(), weights.data(), bias.data(), gradient.data(), once.data()};
    Space space(std::max(generation(number).denseSpace(call, 1), generation(number).denseSpace(call, 3)));
    generation(number).dense(call, 1, space.data());
    call.result = again.data();
    generation(number).dense(call, 3, space.data());
    QVERIFY(once.isIntact() && again.isIntact());
    QCOMPARE(again.inside(), once.inside());  // Whatever the number of threads.
    const double error = largestError(once.inside(), denseResult(call));
    QVERIFY2(error < kTolerance,
             qPrintable(QStringLiteral("seed %1: error %2").arg(seedOf(number, kind, shape)).arg(error)));
  }
}

void TestKernels::threadsDoNotChangeTheBits() {
  QFETCH(const int, number);
  QFETCH(const int, kind);
  Source source(seedOf(number, kind, 0));
  FilterCase one(static_cast<FilterKind>(kind), source);
  const auto input = source.values(floatsOf(one.pictures, one.input));
  const auto weights = source.values(one.weights());
  const auto bias = source.values(one.output.channels);
  QCOMPARE(runFilter(generation(number), one, input, weights, bias, 3),
           runFilter(generation(number), one, input, weights, bias, 1));
  if (one.kind == FilterKind::Transposed || one.kind == FilterKind::UpSampledTransposed) return;
  const auto gradient = source.values(floatsOf(one.pictures, one.output));
  QCOMPARE(runCorrelation(generation(number), one, input, gradient, 3),
           runCorrelation(generation(number), one, input, gradient, 3));
}

void TestKernels::sumsOfChannelsKeepTheirDigits() {
  for (const std::int64_t channels : {1, 3, 16, 17, 130}) {
    for (const std::int64_t pixels : {1, 15, 16, 1000}) {
      Source source(static_cast<std::uint32_t>(channels * pixels));
      std::vector<float> values = source.values(pixels * channels);
      std::vector<double> expected(static_cast<std::size_t>(channels));
      for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] += 100.0F;
        expected[i % expected.size()] += static_cast<double>(values[i]);
      }
      Guarded sums(channels);
      core::kernels::sumChannels(values.data(), pixels, channels, sums.data());
      QVERIFY(sums.isIntact());
      QVERIFY(largestError(sums.inside(), expected) < 1e-6);
    }
  }
}

// Far from zero: what is summed as it comes loses its digits.
void TestKernels::momentsOfAFilterAreThoseOfWhatItWrote() {
  QFETCH(const int, number);
  QFETCH(const int, kind);
  for (int shape = 0; shape < kShapes / 4; ++shape) {
    Source source(seedOf(number, kind, shape));
    const FilterCase one(static_cast<FilterKind>(kind), source);
    if (one.output.height * one.output.width == 0) continue;
    const auto input = source.values(floatsOf(one.pictures, one.input));
    const auto weights = source.values(one.weights());
    const std::vector<float> offset(static_cast<std::size_t>(one.output.channels), 300.0F);
    const auto channels = static_cast<std::size_t>(one.output.channels);
    std::vector<std::vector<float>> found;
    for (const int threads : {1, 3}) {
      Guarded output(floatsOf(one.pictures, one.output));
      Guarded mean(one.output.channels);
      Guarded variance(one.output.channels);
      FilterCall call{one.kind,   one.pictures,   input.data(), one.input, output.data(),
                      one.output, weights.data(), one.order(),  nullptr};
      call.moments = {{0.2F, offset.data()}, mean.data(), variance.data()};
      Space space(generation(number).filterSpace(call, threads));
      generation(number).filter(call, threads, space.data());
      QVERIFY(output.isIntact() && mean.isIntact() && variance.isIntact());
      found.insert(found.end(), {output.inside(), mean.inside(), variance.inside()});
    }
    for (std::size_t i = 0; i < 3; ++i) QCOMPARE(found[i + 3], found[i]);  // Whatever the number of threads.
    std::vector<double> mean(channels);
    std::vector<double> variance(channels);
    const auto pixels = static_cast<double>(found[0].size() / channels);
    const auto activation = [](float value) {
      const float shifted = value + 300.0F;
      return static_cast<double>(shifted > 0.0F ? shifted : 0.2F * shifted);
    };
    for (std::size_t i = 0; i < found[0].size(); ++i) mean[i % channels] += activation(found[0][i]) / pixels;
    for (std::size_t i = 0; i < found[0].size(); ++i) {
      const double distance = activation(found[0][i]) - mean[i % channels];
      variance[i % channels] += distance * distance / pixels;
    }
    QVERIFY(largestError(found[1], mean) < kTolerance);
    QVERIFY(largestError(found[2], variance) < 2e-6);
  }
}

// Every number of channels around the lengths of vectors once, on either side.
void TestKernels::channelsFromOneToSixtySevenOfAnyBatch() {
  QFETCH(const int, number);
  QFETCH(const int, kind);
  for (int channels = 1; channels <= 67; ++channels) {
    Source source(seedOf(number, kind, 100 + channels));
    FilterCase one(static_cast<FilterKind>(kind), source);
    one.pictures = 1 + channels % 5;
    one.input = {one.kind == FilterKind::UpSampledTransposed ? 6 : 3,
                 one.kind == FilterKind::UpSampledTransposed ? 2 : 5, channels};
    one.output = outputSize(one.kind, one.input, 68 - channels);
    const auto input = source.values(floatsOf(one.pictures, one.input));
    const auto weights = source.values(one.weights());
    const auto bias = source.values(one.output.channels);
    const auto found = runFilter(generation(number), one, input, weights, bias, 2);
    QVERIFY2(!found.empty(), "it wrote beside its output");
    QVERIFY2(largestError(found, filtered(one, input, weights, bias)) < kTolerance,
             qPrintable(QStringLiteral("%1 channels").arg(channels)));
    if (one.kind == FilterKind::Transposed || one.kind == FilterKind::UpSampledTransposed) continue;
    one.turned = false;
    const auto gradient = source.values(floatsOf(one.pictures, one.output));
    const auto ofWeights = runCorrelation(generation(number), one, input, gradient, 2);
    QVERIFY2(!ofWeights.empty(), "it wrote beside its weights");
    QVERIFY2(largestError(ofWeights, correlated(one, input, gradient)) < kTolerance,
             qPrintable(QStringLiteral("%1 channels").arg(channels)));
  }
}

// Where strided filters take their long form, and beside it.
void TestKernels::manyChannelsOfAnySideEqualTheirDefinition() {
  QFETCH(const int, number);
  QFETCH(const int, kind);
  for (int side = 1; side <= 17; side += 2) {
    Source source(seedOf(number, kind, 200 + side));
    FilterCase one(static_cast<FilterKind>(kind), source);
    const bool isHalved = one.kind == FilterKind::Strided || one.kind == FilterKind::UpSampledTransposed;
    const std::int64_t height = side / (isHalved ? 1 : 2) + 1;
    const std::int64_t even = one.kind == FilterKind::UpSampledTransposed ? 2 : 1;
    one.pictures = 1 + side % 2;
    one.input = {height / even * even, (height + side % 3) / even * even, 64 + side};
    one.output = outputSize(one.kind, one.input, 81 - side);
    const auto input = source.values(floatsOf(one.pictures, one.input));
    const auto weights = source.values(one.weights());
    const auto bias = source.values(one.output.channels);
    const auto found = runFilter(generation(number), one, input, weights, bias, 2);
    QVERIFY2(!found.empty() || one.output.height * one.output.width == 0, "it wrote beside its output");
    const double error = largestError(found, filtered(one, input, weights, bias));
    QVERIFY2(error < kTolerance, qPrintable(QStringLiteral("side %1: error %2").arg(side).arg(error)));
    QCOMPARE(runFilter(generation(number), one, input, weights, bias, 3), found);
  }
}

QTEST_GUILESS_MAIN(TestKernels)

#include "tst_kernels.moc"
