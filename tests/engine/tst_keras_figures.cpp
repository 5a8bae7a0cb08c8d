// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_headers.h"  // Before any Qt header.

#include <QTest>
#include <cmath>
#include <limits>

#include "core/analysis/metric.h"
#include "core/base/error.h"
#include "core/engine/image_metrics.h"
#include "core/engine/initializers.h"
#include "core/engine/layers.h"
#include "core/engine/losses.h"
#include "tests/engine/engine_tests.h"
#include "tests/engine/fixture_tensors.h"

class TestKerasFigures : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lossesAndTheirGradientsAreThoseOfKeras_data();
  void lossesAndTheirGradientsAreThoseOfKeras();
  void lossIsTheSameForAnyOrderInMemory();
  void mixOfLossesIsTheirWeightedSum();
  void lossThatIsNotANumberStaysThat();
  void ssimLossRefusesPicturesUnderElevenPixels();
  void ssimLossAgreesWithTheMetric();
  void figuresOfPicturesAreThoseOfKeras_data();
  void figuresOfPicturesAreThoseOfKeras();
  void figuresAreTheSameForAnyTypeAndOrderInMemory();
  void equalPicturesScoreAHundredDecibels();
  void pictureThatIsNotANumberNeverScoresWell();
  void smallPicturesHaveNoSsim();
  void accuracyIsChosenAsTensorFlowChoosesIt();
  void meterWeighsBatchesByTheirSamples();
  void meterWithoutPicturesIsEmpty();
  void initialWeightsAreDrawnAsKerasDrawsThem();
  void initialWeightsDoNotDependOnTheOrderInMemory();
  void batchNormIsThatOfKeras();
  void leakyReluIsThatOfKeras();
};

namespace {

using core::AccuracyKind;
using core::ImageMetrics;
using core::ValueRange;

ValueRange rangeNamed(const std::string& name) {
  if (name == "byte") return ValueRange::Byte;
  return name == "signed" ? ValueRange::Signed : ValueRange::Unit;
}

torch::Tensor loss(const std::string& expression, const torch::Tensor& output, const torch::Tensor& target,
                   ValueRange range = ValueRange::Unit) {
  return core::lossOf(core::parseLoss(expression), output, target, range);
}

// A smooth target and an output near it, the same each time.
std::pair<torch::Tensor, torch::Tensor> somePictures(std::int64_t count, std::int64_t size, std::int64_t channels) {
  const torch::Tensor places = torch::arange(count * channels * size * size, torch::kFloat);
  const torch::Tensor target = 0.5 + 0.5 * (places * 0.013).sin();
  const torch::Tensor output = (target + 0.1 * (places * 0.77).cos()).clamp(0.0, 1.0);
  const std::vector<std::int64_t> shape = {count, channels, size, size};
  return {output.view(shape), target.view(shape)};
}

}  // namespace

void TestKerasFigures::lossesAndTheirGradientsAreThoseOfKeras_data() {
  QTest::addColumn<int>("number");
  int number = 0;
  for (const auto& example : kerasFixture("losses.json")) {
    const std::string name = example.at("loss").get<std::string>() + " " + example.at("range").get<std::string>();
    QTest::addRow("%d %s", number, name.c_str()) << number;
    ++number;
  }
}

void TestKerasFigures::lossesAndTheirGradientsAreThoseOfKeras() {
  QFETCH(const int, number);
  const nlohmann::json example = kerasFixture("losses.json").at(static_cast<std::size_t>(number));
  const std::string name = example.at("loss");
  const auto shape = example.at("output").at("shape").get<std::vector<std::int64_t>>();
  for (const torch::ScalarType type : {torch::kFloat, torch::kDouble}) {
    // Where Keras has no figure in single precision, ours has to be near the exact one.
    const auto& results = example.at("results");
    const auto& theirs =
        type == torch::kFloat && results.contains("float32") ? results.at("float32") : results.at("float64");
    const torch::Tensor output = picturesOf(example.at("output"), type).requires_grad_();
    const torch::Tensor ours =
        loss(name, output, picturesOf(example.at("target"), type), rangeNamed(example.at("range")));
    ours.backward();
    const double value = ours.item<double>();
    QVERIFY2(agree(value, theirs.at("value"), 1e-5), qPrintable(QString::number(value, 'g', 10)));
    // In single precision, Keras's own gradients around zero are rounding errors of larger terms.
    const double floor = type == torch::kFloat ? 0.1 : 1e-9;
    const double error =
        worstError(output.grad().permute({0, 2, 3, 1}), numbersOf(theirs.at("gradient"), shape), floor);
    QVERIFY2(error <= 1e-5, qPrintable(QString("gradient off by %1").arg(error)));
  }
}

void TestKerasFigures::lossIsTheSameForAnyOrderInMemory() {
  const auto [output, target] = somePictures(2, 16, 3);
  for (const char* name : {"mse", "mae", "bce", "cce", "huber", "ssim"}) {
    const torch::Tensor channelsLast = output.contiguous(torch::MemoryFormat::ChannelsLast);
    const double mixed = loss(name, channelsLast, target).item<double>();
    QVERIFY2(agree(mixed, loss(name, output, target).item<double>(), 1e-6), name);
  }
}

void TestKerasFigures::mixOfLossesIsTheirWeightedSum() {
  const auto [output, target] = somePictures(2, 12, 3);
  const double mixed = loss("0.84*ssim + 0.16*mae + mse", output, target).item<double>();
  const double sum = 0.84 * loss("ssim", output, target).item<double>() +
                     0.16 * loss("mae", output, target).item<double>() + loss("mse", output, target).item<double>();
  QVERIFY(agree(mixed, sum, 1e-6));
}

void TestKerasFigures::lossThatIsNotANumberStaysThat() {
  auto [output, target] = somePictures(1, 12, 3);
  output.index_put_({0, 1, 2, 3}, std::numeric_limits<float>::quiet_NaN());
  for (const char* name : {"mse", "mae", "bce", "cce", "huber", "ssim"}) {
    QVERIFY2(std::isnan(loss(name, output, target).item<double>()), name);
  }
}

void TestKerasFigures::ssimLossRefusesPicturesUnderElevenPixels() {
  const auto [output, target] = somePictures(1, 10, 3);
  QVERIFY_EXCEPTION_THROWN(loss("ssim", output, target), core::Error);
}

void TestKerasFigures::ssimLossAgreesWithTheMetric() {
  const auto [output, target] = somePictures(3, 24, 3);
  double sum = 0.0;
  for (const ImageMetrics& picture : core::imageMetrics(output, target, ValueRange::Unit, AccuracyKind::Binary)) {
    sum += picture.ssim;
  }
  QVERIFY(sum / 3.0 < 0.95);
  QVERIFY(agree(loss("ssim", output, target).item<double>(), 1.0 - sum / 3.0, 1e-5));
}

void TestKerasFigures::figuresOfPicturesAreThoseOfKeras_data() {
  QTest::addColumn<int>("number");
  const nlohmann::json cases = kerasFixture("metrics.json");
  for (int number = 0; number < static_cast<int>(cases.size()); ++number) QTest::addRow("%d", number) << number;
}

void TestKerasFigures::figuresOfPicturesAreThoseOfKeras() {
  QFETCH(const int, number);
  const nlohmann::json example = kerasFixture("metrics.json").at(static_cast<std::size_t>(number));
  const torch::Tensor output = picturesOf(example.at("output"), torch::kFloat);
  const torch::Tensor target = picturesOf(example.at("target"), torch::kFloat);
  const ValueRange range = rangeNamed(example.at("range"));
  const auto binary = core::imageMetrics(output, target, range, AccuracyKind::Binary);
  const auto categorical = core::imageMetrics(output, target, range, AccuracyKind::Categorical);
  QCOMPARE(binary.size(), example.at("mae").size());
  for (std::size_t i = 0; i < binary.size(); ++i) {
    const auto theirs = [&](const char* figure) { return example.at(figure).at(i).get<double>(); };
    QVERIFY(agree(binary[i].mae, theirs("mae"), 1e-5));
    QVERIFY(agree(binary[i].mse, theirs("mse"), 1e-5));
    const bool equal = example.at("psnr").at(i).is_null();  // Infinite in TensorFlow.
    QVERIFY(agree(binary[i].psnr, equal ? 100.0 : theirs("psnr"), 1e-5));
    QVERIFY2(agree(binary[i].ssim, theirs("ssim"), 1e-5), qPrintable(QString::number(binary[i].ssim, 'g', 10)));
    QCOMPARE(binary[i].accuracy, theirs("binary_accuracy"));
    QCOMPARE(categorical[i].accuracy, theirs("categorical_accuracy"));
  }
}

void TestKerasFigures::figuresAreTheSameForAnyTypeAndOrderInMemory() {
  const auto [output, target] = somePictures(3, 20, 3);
  const auto first = core::imageMetrics(output, target, ValueRange::Unit, AccuracyKind::Categorical);
  const torch::Tensor other = output.contiguous(torch::MemoryFormat::ChannelsLast).to(torch::kDouble);
  const auto second = core::imageMetrics(other, target.expand_as(output), ValueRange::Unit, AccuracyKind::Categorical);
  QCOMPARE(first.size(), std::size_t{3});
  for (std::size_t i = 0; i < first.size(); ++i) {
    QCOMPARE(first[i].mae, second[i].mae);
    QCOMPARE(first[i].ssim, second[i].ssim);
    QCOMPARE(first[i].accuracy, second[i].accuracy);
  }
  // One picture against many, as the baselines use it.
  const auto spread =
      core::imageMetrics(output.mean(0, true).expand_as(target), target, ValueRange::Unit, AccuracyKind::Categorical);
  QVERIFY(spread[0].mae != spread[2].mae);
}

void TestKerasFigures::equalPicturesScoreAHundredDecibels() {
  const auto target = somePictures(1, 16, 3).second;
  const auto figures = core::imageMetrics(target, target, ValueRange::Unit, AccuracyKind::Categorical);
  QCOMPARE(figures[0].psnr, 100.0);
  QCOMPARE(figures[0].ssim, 1.0);
  QCOMPARE(figures[0].mse, 0.0);
  QCOMPARE(figures[0].accuracy, 1.0);
}

void TestKerasFigures::pictureThatIsNotANumberNeverScoresWell() {
  const auto target = somePictures(2, 16, 3).second;
  torch::Tensor output = target.clone();
  output.index_put_({1, 0, 8, 8}, std::numeric_limits<float>::quiet_NaN());
  const auto figures = core::imageMetrics(output, target, ValueRange::Unit, AccuracyKind::Categorical);
  QCOMPARE(figures[0].psnr, 100.0);
  QVERIFY(std::isnan(figures[1].psnr) && std::isnan(figures[1].mae) && std::isnan(figures[1].ssim));
}

void TestKerasFigures::smallPicturesHaveNoSsim() {
  const auto [output, target] = somePictures(2, 8, 3);
  const auto figures = core::imageMetrics(output, target, ValueRange::Unit, AccuracyKind::Binary);
  QVERIFY(std::isnan(figures[0].ssim));
  QVERIFY(figures[0].mae > 0.01);
  core::MetricMeter meter(AccuracyKind::Binary);
  meter.add(0.1, figures);
  QVERIFY(!meter.values("").contains("ssim"));
  QVERIFY(meter.values("").contains("psnr"));
}

void TestKerasFigures::accuracyIsChosenAsTensorFlowChoosesIt() {
  QCOMPARE(core::kerasAccuracy("mse", 3), AccuracyKind::Categorical);
  QCOMPARE(core::kerasAccuracy("mse", 1), AccuracyKind::Binary);
  QCOMPARE(core::kerasAccuracy("bce", 3), AccuracyKind::Binary);
  QCOMPARE(core::kerasAccuracy("0.5*bce", 3), AccuracyKind::Binary);
  QCOMPARE(core::kerasAccuracy("cce", 3), AccuracyKind::Categorical);
  QCOMPARE(core::kerasAccuracy("0.5*bce + 0.5*mae", 3), AccuracyKind::Categorical);
}

void TestKerasFigures::meterWeighsBatchesByTheirSamples() {
  core::MetricMeter meter(AccuracyKind::Categorical);
  const ImageMetrics good{0.1, 0.01, 20.0, 0.9, 1.0};
  const ImageMetrics bad{0.4, 0.16, 8.0, 0.3, 0.0};
  meter.add(1.0, {good, good, good});
  meter.add(5.0, {bad});
  QCOMPARE(meter.count(), std::size_t{4});
  QCOMPARE(meter.meanLoss(), 2.0);
  const auto values = meter.values("val_");
  QCOMPARE(values.size(), std::size_t{6});
  QCOMPARE(values.at("val_loss"), 2.0);
  QCOMPARE(values.at("val_mae"), 0.175);
  QCOMPARE(values.at("val_mse"), 0.0475);
  QCOMPARE(values.at("val_psnr"), 17.0);
  QCOMPARE(values.at("val_ssim"), 0.75);
  QCOMPARE(values.at("val_categorical_accuracy"), 0.75);
  for (const auto kind : {AccuracyKind::Binary, AccuracyKind::Categorical}) {
    core::MetricMeter other(kind);
    other.add(1.0, {good});
    for (const auto& [name, value] : other.values("")) QVERIFY2(core::findMetricSpec(name) != nullptr, name.c_str());
  }
}

void TestKerasFigures::meterWithoutPicturesIsEmpty() {
  QVERIFY(core::MetricMeter(AccuracyKind::Binary).values("").empty());
}

void TestKerasFigures::initialWeightsAreDrawnAsKerasDrawsThem() {
  for (const auto& example : kerasFixture("initializers.json")) {
    const auto shape = example.at("shape").get<std::vector<std::int64_t>>();
    const double limit = example.at("limit");
    QVERIFY(agree(core::glorotLimit(shape), limit, 1e-12));
    torch::manual_seed(3);
    torch::Tensor weight = torch::zeros(shape);
    core::glorotUniform(weight);
    const auto count = static_cast<double>(weight.numel());
    QVERIFY(weight.abs().max().item<double>() <= limit * (1.0 + 1e-6));
    QVERIFY(weight.max().item<double>() > limit * (1.0 - 20.0 / count));
    QVERIFY(weight.min().item<double>() < -limit * (1.0 - 20.0 / count));
    // Five standard errors around a uniform distribution's mean and variance; Keras's own draw lies there too.
    const double variance = limit * limit / 3.0;
    const double meanError = 5.0 * std::sqrt(variance / count);
    const double varianceError = 5.0 * variance * std::sqrt(0.8 / count);
    QVERIFY(std::abs(weight.mean().item<double>()) < meanError);
    QVERIFY(std::abs(example.at("mean").get<double>()) < meanError);
    QVERIFY(std::abs(weight.var(false).item<double>() - variance) < varianceError);
    QVERIFY(std::abs(example.at("variance").get<double>() - variance) < varianceError);
  }
}

void TestKerasFigures::initialWeightsDoNotDependOnTheOrderInMemory() {
  torch::Tensor plain = torch::empty({8, 5, 3, 3});
  torch::Tensor channelsLast = torch::empty({8, 5, 3, 3}).contiguous(torch::MemoryFormat::ChannelsLast);
  torch::manual_seed(4);
  core::glorotUniform(plain);
  torch::manual_seed(4);
  core::glorotUniform(channelsLast);
  QVERIFY(torch::equal(plain, channelsLast));
  core::glorotUniform(plain);
  QVERIFY(!torch::equal(plain, channelsLast));
}

void TestKerasFigures::batchNormIsThatOfKeras() {
  const nlohmann::json example = kerasFixture("layers.json", "batch_norm");
  const core::LayerPtr layer = core::batchNorm(3);
  const auto parameters = layer->named_parameters();
  const auto buffers = layer->named_buffers();
  {
    const torch::NoGradGuard noGradients;
    parameters["weight"].copy_(tensorOf(example.at("gamma"), torch::kFloat));
    parameters["bias"].copy_(tensorOf(example.at("beta"), torch::kFloat));
  }
  const std::vector<std::int64_t> shape = {4, 3, 2, 3};
  const auto agrees = [](const torch::Tensor& ours, const torch::Tensor& theirs, double floor) {
    return worstError(ours, theirs, floor) <= 1e-5;
  };
  layer->train();
  for (const auto& step : example.at("steps")) {
    layer->zero_grad();
    const torch::Tensor input = picturesOf(step.at("input"), torch::kFloat).requires_grad_();
    const torch::Tensor output = layer->forward(input);
    output.pow(3).sum().backward();
    // Values around zero are differences of larger ones.
    QVERIFY(agrees(output.permute({0, 2, 3, 1}), numbersOf(step.at("output"), shape), 0.1));
    QVERIFY(agrees(buffers["running_mean"], numbersOf(step.at("moving_mean"), {3}), 1e-3));
    QVERIFY(agrees(buffers["running_var"], numbersOf(step.at("moving_variance"), {3}), 0.0));
    QVERIFY(agrees(parameters["weight"].grad(), numbersOf(step.at("gamma_gradient"), {3}), 0.1));
    QVERIFY(agrees(parameters["bias"].grad(), numbersOf(step.at("beta_gradient"), {3}), 0.1));
    QVERIFY(agrees(input.grad().permute({0, 2, 3, 1}), numbersOf(step.at("input_gradient"), shape), 0.3));
  }
  layer->eval();
  const torch::Tensor output = layer->forward(picturesOf(example.at("steps").at(0).at("input"), torch::kFloat));
  QVERIFY(agrees(output.permute({0, 2, 3, 1}), numbersOf(example.at("inference"), shape), 0.01));
}

void TestKerasFigures::leakyReluIsThatOfKeras() {
  const nlohmann::json example = kerasFixture("layers.json", "leaky_relu");
  const core::LayerPtr layer = core::leakyRelu(example.at("slope"));
  const torch::Tensor input = tensorOf(example.at("input"), torch::kFloat);
  QVERIFY(worstError(layer->forward(input), numbersOf(example.at("output"), {8})) <= 1e-6);
}

std::unique_ptr<QObject> makeKerasFiguresTest() { return std::make_unique<TestKerasFigures>(); }

#include "tst_keras_figures.moc"
