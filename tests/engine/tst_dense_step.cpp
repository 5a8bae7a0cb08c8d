// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/training_step.h"  // Before any Qt header.

#include <QTest>
#include <cmath>
#include <limits>

#include "core/engine/dense_step.h"
#include "core/engine/weights.h"
#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"
#include "tests/support/memory_dataset.h"

namespace {

using Changes = std::map<std::string, std::string>;

constexpr core::ImageShape kPictureShape{12, 12, 3};

// A model of the settings with a step of its own; kernels as on the command line.
struct Training {
  core::RunSettings settings;
  std::shared_ptr<core::ImageModel> model;
  core::TrainingStep step;

  Training(const Changes& changes, const std::string& kernels, core::GradientHook* hook = nullptr)
      : settings(settingsWith(changes, kernels)), model(modelOf(settings)), step(*model, settings, measure(), hook) {}

  static core::RunSettings settingsWith(const Changes& changes, const std::string& kernels) {
    core::RunSettings settings = testing::quickSettings({{"size", "12"}, {"units", "40,9"}, {"kernels", kernels}});
    core::changeSettings(settings, changes);
    return settings;
  }
  static std::shared_ptr<core::ImageModel> modelOf(const core::RunSettings& settings) {
    torch::manual_seed(3);
    const auto model = core::buildModel(settings.architecture, kPictureShape);
    core::useKernels(*model, settings.training.kernels);
    model->train();
    return model;
  }
  [[nodiscard]] core::Measure measure() const { return core::measureFor(settings, 3, torch::kCPU); }
  [[nodiscard]] bool isChain() const {
    return core::DenseStep::of(*model, core::namedParameters(*model), measure()).has_value();
  }
  core::StepResult run(const core::BatchTensors& batch) { return step.run(batch, 0.01); }
};

core::BatchTensors batchOf(std::int64_t pictures, int seed) {
  torch::manual_seed(seed);
  const auto pictured = [&] { return torch::rand({pictures, 12, 12, 3}).permute({0, 3, 1, 2}); };
  return {pictured(), pictured()};
}

double distance(const torch::Tensor& a, const torch::Tensor& b) {
  return (a.detach().to(torch::kDouble) - b.detach().to(torch::kDouble)).norm().item<double>() /
         (1e-12 + b.detach().to(torch::kDouble).norm().item<double>());
}

// Steps of both kinds over batches of several sizes; "" where they agree.
std::string differenceOf(const Changes& changes) {
  Training ours(changes, "fast");
  Training reference(changes, "torch");
  if (!ours.isChain()) return "it is no chain";
  int seed = 0;
  for (const std::int64_t pictures : {5, 8, 1}) {
    const core::BatchTensors batch = batchOf(pictures, ++seed);
    const core::StepResult found = ours.run(batch);
    const core::StepResult expected = reference.run(batch);
    if (found.notFinite || expected.notFinite) return "something is not finite";
    if (std::abs(found.loss - expected.loss) > 2e-6 * std::abs(expected.loss)) return "loss";
    if (std::abs(found.gradientNorm - expected.gradientNorm) > 1e-5 * expected.gradientNorm) return "gradient norm";
    if (distance(found.reconstruction, expected.reconstruction) > 1e-5) return "reconstruction";
    for (std::size_t i = 0; i < ours.step.parameters().size(); ++i) {
      const auto& [name, tensor] = ours.step.parameters()[i];
      if (distance(tensor, reference.step.parameters()[i].tensor) > 2e-5) return name;
      const double size = reference.step.gradientSizes().at(name);
      if (std::abs(ours.step.gradientSizes().at(name) - size) > 1e-5 * size) return "the gradient of " + name;
    }
  }
  return {};
}

class Watch : public core::GradientHook {
 public:
  void gradientsReady(const std::vector<core::NamedTensor>& parameters) override {
    gradients.clear();
    for (const auto& [name, tensor] : parameters) gradients.push_back(tensor.grad().clone());
  }
  std::vector<torch::Tensor> gradients;
};

bool haveSameWeights(const Training& one, const Training& other) {
  for (std::size_t i = 0; i < one.step.parameters().size(); ++i) {
    if (!torch::equal(one.step.parameters()[i].tensor, other.step.parameters()[i].tensor)) return false;
  }
  return true;
}

// The largest relative error of a parameter's gradient, against autograd in double precision.
double worstGradientError(const std::string& kernels, const Changes& changes) {
  Watch watch;
  Training training(changes, kernels, &watch);
  const auto exact = Training::modelOf(training.settings);
  exact->to(torch::kDouble);
  const core::BatchTensors batch = batchOf(7, 1);
  const core::ModelOutput output = exact->forward(batch.inputs.to(torch::kDouble));
  core::batchLoss(output, batch.targets.to(torch::kDouble), training.measure()).backward();
  (void)training.run(batch);
  const auto parameters = core::namedParameters(*exact);
  double worst = 0.0;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    worst = std::max(worst, distance(watch.gradients[i], parameters[i].tensor.grad()));
  }
  return worst;
}

}  // namespace

class TestDenseStep : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void equalsAutogradForEveryLoss_data();
  void equalsAutogradForEveryLoss();
  void equalsAutogradForEveryOptimizer_data();
  void equalsAutogradForEveryOptimizer();
  void equalsAutogradForEveryActivation_data();
  void equalsAutogradForEveryActivation();
  void equalsAutogradWithAPriceOnTheCode();
  void gradientsAreAsExactAsThoseOfAutograd();
  void lookingAtGradientsChangesNoBit();
  void clippedStepsAreThoseOfAutograd();
  void onlyChainsAreTakenFromAutogradAndWithTheirWholeLoss();
  void aListedChainIsRecognised();
  void whatIsNotFiniteIsNamedAsAutogradNamesIt();
};

void TestDenseStep::equalsAutogradForEveryLoss_data() {
  QTest::addColumn<QString>("loss");
  for (const core::CatalogueEntry& entry : core::lossCatalogue()) {
    QTest::newRow(entry.name.c_str()) << QString::fromStdString(entry.name);
  }
  for (const char* mix : {"2*mse", "0.5*mse + 0.5*bce"}) QTest::newRow(mix) << mix;
}

void TestDenseStep::equalsAutogradForEveryLoss() {
  QFETCH(const QString, loss);
  QCOMPARE(differenceOf({{"loss", loss.toStdString()}}), std::string());
}

void TestDenseStep::equalsAutogradForEveryOptimizer_data() {
  QTest::addColumn<QString>("optimizer");
  for (const core::CatalogueEntry& entry : core::optimizerCatalogue()) {
    QTest::newRow(entry.name.c_str()) << QString::fromStdString(entry.name);
  }
}

void TestDenseStep::equalsAutogradForEveryOptimizer() {
  QFETCH(const QString, optimizer);
  QCOMPARE(differenceOf({{"optimizer", optimizer.toStdString()}}), std::string());
}

void TestDenseStep::equalsAutogradForEveryActivation_data() {
  QTest::addColumn<QString>("hidden");
  QTest::addColumn<QString>("output");
  for (const char* hidden : {"relu", "sigmoid", "tanh"}) {
    for (const char* output : {"linear", "sigmoid", "tanh"})
      QTest::addRow("%s, %s", hidden, output) << hidden << output;
  }
}

void TestDenseStep::equalsAutogradForEveryActivation() {
  QFETCH(const QString, hidden);
  QFETCH(const QString, output);
  QCOMPARE(differenceOf({{"activation", hidden.toStdString()}, {"output_activation", output.toStdString()}}),
           std::string());
}

void TestDenseStep::equalsAutogradWithAPriceOnTheCode() {
  for (const char* activation : {"relu", "tanh"}) {
    QCOMPARE(differenceOf(
                 {{"architecture", "sparse"}, {"units", "20"}, {"activation", activation}, {"activity_l1", "0.01"}}),
             std::string());
  }
}

void TestDenseStep::gradientsAreAsExactAsThoseOfAutograd() {
  for (const char* architecture : {"basic", "sparse", "deep"}) {
    const Changes changes = {{"architecture", architecture}, {"units", "40,9"}};
    QVERIFY(worstGradientError("fast", changes) <= 2.0 * worstGradientError("torch", changes));
    QVERIFY(worstGradientError("fast", changes) < 2e-6);
  }
}

void TestDenseStep::lookingAtGradientsChangesNoBit() {
  for (const core::CatalogueEntry& entry : core::optimizerCatalogue()) {
    Watch watch;
    const Changes changes = {{"optimizer", entry.name}};
    Training alone(changes, "fast");
    Training watched(changes, "fast", &watch);
    for (int step = 0; step < 3; ++step) {
      const double loss = alone.run(batchOf(6, step)).loss;
      QCOMPARE(watched.run(batchOf(6, step)).loss, loss);
    }
    QVERIFY2(haveSameWeights(alone, watched), entry.name.c_str());
  }
}

void TestDenseStep::clippedStepsAreThoseOfAutograd() {
  QCOMPARE(differenceOf({{"global_clipnorm", "0.01"}, {"optimizer", "sgd"}}), std::string());
}

void TestDenseStep::onlyChainsAreTakenFromAutogradAndWithTheirWholeLoss() {
  for (const core::CatalogueEntry& entry : core::architectureCatalogue()) {
    const bool isDense = entry.name == "basic" || entry.name == "sparse" || entry.name == "deep";
    if (entry.name == "layers") continue;
    core::RunSettings settings = core::defaultRunSettings();
    settings.architecture = core::defaultChoice(entry);
    torch::manual_seed(1);
    const auto model = core::buildModel(settings.architecture, {16, 16, 3});
    const core::Measure measure = core::measureFor(settings, 3, torch::kCPU);
    auto step = core::DenseStep::of(*model, core::namedParameters(*model), measure);
    QVERIFY2(step.has_value() == isDense, entry.name.c_str());
    if (!step) continue;
    // Whatever the model adds to its loss in training, the step adds too.
    const torch::Tensor pictures = torch::rand({4, 16, 16, 3}).permute({0, 3, 1, 2});
    const double expected = core::batchLoss(model->forward(pictures), pictures, measure).item<double>();
    QVERIFY2(std::abs(step->forward({pictures, pictures}).loss - expected) < 1e-5 * expected, entry.name.c_str());
  }
}

void TestDenseStep::aListedChainIsRecognised() {
  const auto isChain = [](const std::string& layers) {
    core::RunSettings settings = core::defaultRunSettings();
    core::changeSettings(settings, {{"architecture", "layers"}, {"layer_list", layers}});
    const auto model = core::buildModel(settings.architecture, kPictureShape);
    return core::DenseStep::of(*model, core::namedParameters(*model), core::measureFor(settings, 3, torch::kCPU))
        .has_value();
  };
  const std::string begin = R"([{"type":"Flatten"},{"type":"Dense","units":20,"activation":"relu"},)";
  const std::string end =
      R"({"type":"Dense","units":432,"activation":"sigmoid"},{"type":"Reshape","target_shape":[12,12,3]}])";
  QVERIFY(isChain(begin + end));
  QVERIFY(!isChain(begin + R"({"type":"Dropout","rate":0.5},)" + end));
  QVERIFY(!isChain(begin + R"({"type":"GaussianNoise","stddev":0.5},)" + end));
  QVERIFY(!isChain(begin + R"({"type":"Dense","units":20,"activation":"elu"},)" + end));
  QVERIFY(!isChain(begin + R"({"type":"Dense","units":20,"use_bias":false},)" + end));
}

void TestDenseStep::whatIsNotFiniteIsNamedAsAutogradNamesIt() {
  using What = core::NotFinite::What;
  // A code that is infinite, gradients that are, and weights that are after the step.
  for (const What what : {What::Loss, What::Gradient, What::Weights}) {
    std::string places[2];
    for (const bool isFast : {false, true}) {
      Training training({{"activation", "tanh"}, {"output_activation", "linear"}, {"optimizer", "sgd"}},
                        isFast ? "fast" : "torch");
      const torch::NoGradGuard noGradients;
      core::BatchTensors batch = batchOf(4, 1);
      if (what == What::Loss) training.step.parameters()[2].tensor.fill_(std::numeric_limits<float>::infinity());
      if (what == What::Gradient) {
        batch.targets.fill_(1e15);                         // Its square is finite, and so is the loss's gradient;
        training.step.parameters()[6].tensor.fill_(1e30);  // what goes back to the layer before is not.
        training.step.parameters()[5].tensor.fill_(0.0);
        training.step.parameters()[4].tensor.fill_(0.0);
      }
      const torch::AutoGradMode withGradients(true);
      const double rate = what == What::Weights ? 1e38 : 0.01;
      if (what == What::Weights) batch.targets.fill_(1e5);
      const core::StepResult result = training.step.run(batch, rate);
      QVERIFY(result.notFinite.has_value());
      QCOMPARE(static_cast<int>(result.notFinite->what), static_cast<int>(what));
      places[isFast ? 1 : 0] = result.notFinite->place;
    }
    QCOMPARE(places[1], places[0]);
  }
}

std::unique_ptr<QObject> makeDenseStepTest() { return std::make_unique<TestDenseStep>(); }

#include "tst_dense_step.moc"
