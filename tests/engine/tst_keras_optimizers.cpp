// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_headers.h"  // Before any Qt header.

#include <QTest>
#include <cmath>
#include <limits>

#include "core/engine/gradients.h"
#include "core/engine/optimizers.h"
#include "core/run/catalogue.h"
#include "tests/engine/engine_tests.h"
#include "tests/engine/fixture_tensors.h"

class TestKerasOptimizers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void stepsAreThoseOfKeras_data();
  void stepsAreThoseOfKeras();
  void defaultsAreThoseOfKeras();
  void clippingIsThatOfKeras();
  void gradientsUnderTheLimitStayAsTheyAre();
  void anyOrderInMemoryTakesTheSameSteps_data();
  void anyOrderInMemoryTakesTheSameSteps();
  void parametersMoveTogetherAsTheyDoAlone_data();
  void parametersMoveTogetherAsTheyDoAlone();
  void largeParametersTakeTheSameStepsOnAnyNumberOfThreads();
  void stateAndStepsOfACheckpointGoOnBitForBit_data();
  void stateAndStepsOfACheckpointGoOnBitForBit();
  void parameterWithoutGradientStays();
  void clearedGradientsAreGone();
  void firstParameterThatIsNotFiniteIsNamed();
  void gradientNormIsExactForLargeAndSmall();
  void gradientThatIsNotFiniteIsNamed();
};

namespace {

using core::NamedTensor;
using Tensors = std::vector<torch::Tensor>;

core::Choice optimizer(const std::string& name, const nlohmann::json& options = nlohmann::json::object()) {
  return choiceOf(core::optimizerCatalogue(), name, options);
}

torch::Tensor parameter(const torch::Tensor& values) { return values.clone().requires_grad_(); }

void listOptimizers() {
  QTest::addColumn<std::string>("name");
  for (const core::CatalogueEntry& entry : core::optimizerCatalogue()) QTest::newRow(entry.name.c_str()) << entry.name;
}

// Options with which every state of the optimizer is in use.
nlohmann::json fullOptions(const std::string& name) {
  if (name == "sgd" || name == "rmsprop") return {{"momentum", 0.9}};
  return nlohmann::json::object();
}

// Weights and the gradients of a few steps for it, the same each time.
torch::Tensor someWeights(torch::IntArrayRef shape) {
  return torch::arange(c10::multiply_integers(shape)).mul(0.37).sin().view(shape);
}
torch::Tensor someGradient(torch::IntArrayRef shape, int step) {
  return torch::arange(c10::multiply_integers(shape)).mul(0.11 * (step + 1)).cos().view(shape);
}

bool follows(const nlohmann::json& example, torch::ScalarType type, double tolerance) {
  const nlohmann::json gradients = kerasFixture("optimizers.json", "gradients");
  const nlohmann::json recordedSteps = kerasFixture("optimizers.json", "recorded_steps");
  std::vector<NamedTensor> parameters;
  Tensors starts;
  for (const auto& weight : kerasFixture("optimizers.json", "weights")) {
    starts.push_back(tensorOf(weight, torch::kDouble));
    parameters.push_back({"weight", parameter(tensorOf(weight, type))});
  }
  const auto ours = core::makeOptimizer(optimizer(example.at("name"), example.at("options")), parameters);
  std::size_t recorded = 0;
  for (std::size_t step = 0; step < example.at("rates").size(); ++step) {
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      parameters[i].tensor.mutable_grad() = tensorOf(gradients.at(step).at(i), type);
    }
    if (!ours->step(example.at("rates").at(step)).notFiniteWeights.empty()) return false;
    if (recordedSteps.at(recorded) != step + 1) continue;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      const torch::Tensor theirs = numbersOf(example.at("weights").at(recorded).at(i), starts[i].sizes());
      const torch::Tensor error = (parameters[i].tensor.detach().to(torch::kDouble) - theirs).abs();
      // A weight near zero is the difference of its start and its path.
      const torch::Tensor size = torch::maximum(theirs.abs(), (theirs - starts[i]).abs());
      if ((error > size * tolerance).any().item<bool>()) return false;
    }
    ++recorded;
  }
  return recorded == example.at("weights").size();
}

}  // namespace

void TestKerasOptimizers::stepsAreThoseOfKeras_data() {
  QTest::addColumn<int>("number");
  int number = 0;
  for (const auto& example : kerasFixture("optimizers.json")) {
    QTest::addRow("%s %s", example.at("name").get<std::string>().c_str(), example.at("options").dump().c_str())
        << number;
    ++number;
  }
}

void TestKerasOptimizers::stepsAreThoseOfKeras() {
  QFETCH(const int, number);
  const nlohmann::json example = kerasFixture("optimizers.json").at(static_cast<std::size_t>(number));
  QVERIFY(follows(example, torch::kFloat, 1e-5));   // The pass over arrays.
  QVERIFY(follows(example, torch::kDouble, 1e-5));  // Whole tensors; Keras rounds its constants to single precision.
}

void TestKerasOptimizers::defaultsAreThoseOfKeras() {
  const nlohmann::json defaults = kerasFixture("optimizers.json", "defaults");
  for (const core::CatalogueEntry& entry : core::optimizerCatalogue()) {
    QVERIFY2(defaults.contains(entry.name), entry.name.c_str());
    QCOMPARE(core::defaultChoice(entry), optimizer(entry.name, defaults.at(entry.name)));
  }
}

void TestKerasOptimizers::clippingIsThatOfKeras() {
  const nlohmann::json example = kerasFixture("optimizers.json", "clipping");
  std::vector<NamedTensor> parameters;
  for (const auto& gradient : example.at("gradients")) {
    const torch::Tensor values = tensorOf(gradient, torch::kFloat);
    parameters.push_back({"weight", parameter(torch::zeros_like(values))});
    parameters.back().tensor.mutable_grad() = values;
  }
  const double norm = core::gradientNorm(parameters).norm;
  QVERIFY(agree(norm, example.at("norm"), 1e-7));
  core::clipGradients(parameters, norm, example.at("limit"));
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const torch::Tensor ours = parameters[i].tensor.grad();
    QVERIFY(worstError(ours, numbersOf(example.at("clipped").at(i), ours.sizes())) <= 1e-6);
  }
  QVERIFY(agree(core::gradientNorm(parameters).norm, example.at("limit"), 1e-6));
}

void TestKerasOptimizers::gradientsUnderTheLimitStayAsTheyAre() {
  const std::vector<NamedTensor> parameters = {{"weight", parameter(torch::zeros({4}))}};
  parameters[0].tensor.mutable_grad() = torch::ones({4});
  core::clipGradients(parameters, core::gradientNorm(parameters).norm, 2.0);
  QVERIFY(torch::equal(parameters[0].tensor.grad(), torch::ones({4})));
}

void TestKerasOptimizers::anyOrderInMemoryTakesTheSameSteps_data() { listOptimizers(); }

void TestKerasOptimizers::anyOrderInMemoryTakesTheSameSteps() {
  QFETCH(const std::string, name);
  const std::vector<std::int64_t> shape = {6, 5, 3, 3};
  const auto channelsLast = torch::MemoryFormat::ChannelsLast;
  const torch::Tensor plain = parameter(someWeights(shape));
  const torch::Tensor last = parameter(someWeights(shape).contiguous(channelsLast));
  const torch::Tensor mixed = parameter(someWeights(shape).contiguous(channelsLast));
  const auto ours = core::makeOptimizer(optimizer(name, fullOptions(name)), {{"a", plain}, {"b", last}, {"c", mixed}});
  for (int step = 0; step < 3; ++step) {
    plain.mutable_grad() = someGradient(shape, step);
    last.mutable_grad() = someGradient(shape, step).contiguous(channelsLast);
    mixed.mutable_grad() = someGradient(shape, step);
    QCOMPARE(ours->step(0.01).notFiniteWeights, std::string());
  }
  QVERIFY(!torch::equal(plain, someWeights(shape)));
  QVERIFY(last.is_contiguous(channelsLast));
  QVERIFY(torch::equal(plain, last));
  QVERIFY(torch::equal(plain, mixed));
}

void TestKerasOptimizers::parametersMoveTogetherAsTheyDoAlone_data() { listOptimizers(); }

// Doubles, as what a graphics card has, are not for the kernels: one pass over all of them, unless one has no gradient.
void TestKerasOptimizers::parametersMoveTogetherAsTheyDoAlone() {
  QFETCH(const std::string, name);
  const std::vector<std::vector<std::int64_t>> shapes = {{6, 5, 3, 3}, {6}, {4, 7}};
  std::vector<NamedTensor> together;
  std::vector<NamedTensor> single;
  std::vector<std::unique_ptr<core::Optimizer>> alone;
  for (const auto& shape : shapes) {
    torch::Tensor start = someWeights(shape).to(torch::kDouble);
    if (shape.size() == 4) start = start.contiguous(torch::MemoryFormat::ChannelsLast);
    together.push_back({"weight", parameter(start)});
    single.push_back({"weight", parameter(start)});
    alone.push_back(core::makeOptimizer(optimizer(name, fullOptions(name)), {single.back()}));
  }
  const auto joined = core::makeOptimizer(optimizer(name, fullOptions(name)), together);
  for (int step = 0; step < 4; ++step) {
    std::vector<double> squares;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      together[i].tensor.mutable_grad() = single[i].tensor.mutable_grad() = torch::Tensor();
      if (step == 2 && i == 1) {
        squares.push_back(0.0);
        continue;
      }
      const torch::Tensor gradient = someGradient(shapes[i], step + static_cast<int>(i)).to(torch::kDouble);
      together[i].tensor.mutable_grad() = gradient.clone();
      single[i].tensor.mutable_grad() = gradient.clone();
      squares.push_back(alone[i]->step(0.01).squares.front());
    }
    if (step == 2) alone[1]->setSteps(3);  // It counts as the others do.
    QVERIFY(joined->step(0.01).squares == squares);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      QVERIFY(torch::equal(together[i].tensor, single[i].tensor));
      QCOMPARE(together[i].tensor.strides(), single[i].tensor.strides());
    }
  }
}

void TestKerasOptimizers::largeParametersTakeTheSameStepsOnAnyNumberOfThreads() {
  const std::vector<std::int64_t> shape = {321, 407};  // Several parts and a rest.
  const int threads = at::get_num_threads();
  Tensors results;
  std::vector<double> norms;
  for (const int count : {1, 2, 3}) {
    at::set_num_threads(count);
    const std::vector<NamedTensor> parameters = {{"weight", parameter(someWeights(shape))}};
    const auto ours = core::makeOptimizer(optimizer("adam"), parameters);
    for (int step = 0; step < 3; ++step) {
      parameters[0].tensor.mutable_grad() = someGradient(shape, step);
      QCOMPARE(ours->step(0.01).notFiniteWeights, std::string());
    }
    norms.push_back(core::gradientNorm(parameters).norm);
    results.push_back(parameters[0].tensor.detach());
  }
  at::set_num_threads(threads);
  // Every value moves as it would alone: no part is left out or done twice.
  const torch::Tensor row = parameter(someWeights(shape).slice(0, 300, 301));
  const auto alone = core::makeOptimizer(optimizer("adam"), {{"row", row}});
  for (int step = 0; step < 3; ++step) {
    row.mutable_grad() = someGradient(shape, step).slice(0, 300, 301);
    QCOMPARE(alone->step(0.01).notFiniteWeights, std::string());
  }
  QVERIFY(torch::allclose(results[0].slice(0, 300, 301), row.detach(), 1e-6, 1e-7));
  QVERIFY(torch::equal(results[0], results[1]));
  QVERIFY(torch::equal(results[0], results[2]));
  QCOMPARE(norms[0], norms[1]);
  QCOMPARE(norms[0], norms[2]);
}

void TestKerasOptimizers::stateAndStepsOfACheckpointGoOnBitForBit_data() { listOptimizers(); }

void TestKerasOptimizers::stateAndStepsOfACheckpointGoOnBitForBit() {
  QFETCH(const std::string, name);
  const std::vector<std::int64_t> shape = {4, 7};
  const torch::Tensor first = parameter(someWeights(shape));
  const auto before = core::makeOptimizer(optimizer(name, fullOptions(name)), {{"layer.weight", first}});
  const auto run = [&](core::Optimizer& ours, const torch::Tensor& weight, int from, int to) {
    for (int step = from; step < to; ++step) {
      weight.mutable_grad() = someGradient(shape, step);
      QCOMPARE(ours.step(0.02).notFiniteWeights, std::string());
    }
  };
  run(*before, first, 0, 5);
  QCOMPARE(before->steps(), std::int64_t{5});

  const torch::Tensor second = parameter(first.detach());
  const auto after = core::makeOptimizer(optimizer(name, fullOptions(name)), {{"layer.weight", second}});
  const std::vector<NamedTensor> saved = before->state();
  const std::vector<NamedTensor> restored = after->state();
  QCOMPARE(saved.size(), restored.size());
  for (std::size_t i = 0; i < saved.size(); ++i) {
    QVERIFY(saved[i].name.starts_with("layer.weight."));
    QCOMPARE(saved[i].name, restored[i].name);
    restored[i].tensor.copy_(saved[i].tensor);
  }
  after->setSteps(before->steps());
  run(*before, first, 5, 8);
  run(*after, second, 5, 8);
  QVERIFY(torch::equal(first, second));
}

void TestKerasOptimizers::parameterWithoutGradientStays() {
  const torch::Tensor still = parameter(torch::ones({3}));
  const torch::Tensor moved = parameter(torch::ones({3}));
  const auto ours = core::makeOptimizer(optimizer("adamw"), {{"still", still}, {"moved", moved}});
  moved.mutable_grad() = torch::ones({3});
  QCOMPARE(ours->step(0.1).notFiniteWeights, std::string());
  QVERIFY(torch::equal(still, torch::ones({3})));
  QVERIFY(!torch::equal(moved, torch::ones({3})));
}

void TestKerasOptimizers::clearedGradientsAreGone() {
  const torch::Tensor weight = parameter(torch::ones({3}));
  const auto ours = core::makeOptimizer(optimizer("sgd"), {{"weight", weight}});
  weight.mutable_grad() = torch::ones({3});
  ours->clearGradients();
  QVERIFY(!weight.grad().defined());
}

void TestKerasOptimizers::firstParameterThatIsNotFiniteIsNamed() {
  for (const torch::ScalarType type : {torch::kFloat, torch::kDouble}) {
    std::vector<NamedTensor> parameters;
    for (const char* name : {"first", "second", "third"}) {
      parameters.push_back({name, parameter(torch::ones({50000}, type))});
      parameters.back().tensor.mutable_grad() = torch::ones({50000}, type);
    }
    const auto ours = core::makeOptimizer(optimizer("sgd"), parameters);
    QCOMPARE(ours->step(0.1).notFiniteWeights, std::string());
    parameters[1].tensor.mutable_grad()[49999] = std::numeric_limits<double>::infinity();
    parameters[2].tensor.mutable_grad()[0] = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(ours->step(0.1).notFiniteWeights, std::string("second"));
  }
}

void TestKerasOptimizers::gradientNormIsExactForLargeAndSmall() {
  const std::vector<NamedTensor> parameters = {{"large", parameter(torch::zeros({3, 40000}))},
                                               {"small", parameter(torch::zeros({2}))},
                                               {"none", parameter(torch::zeros({2}))}};
  parameters[0].tensor.mutable_grad() = torch::full({3, 40000}, 0.5);
  parameters[1].tensor.mutable_grad() = torch::full({2}, 1e25);  // Squares leave the range of single precision.
  QCOMPARE(core::gradientNorm(parameters).norm, std::sqrt(2.0) * static_cast<double>(1e25F));
  parameters[1].tensor.mutable_grad() = torch::zeros({2});
  QCOMPARE(core::gradientNorm(parameters).norm, std::sqrt(30000.0));
  QCOMPARE(core::gradientNorm(parameters).notFinite, std::string());
}

void TestKerasOptimizers::gradientThatIsNotFiniteIsNamed() {
  const std::vector<NamedTensor> parameters = {{"first", parameter(torch::zeros({4}))},
                                               {"second", parameter(torch::zeros({4}))}};
  for (const auto& [name, tensor] : parameters) tensor.mutable_grad() = torch::ones({4});
  parameters[1].tensor.mutable_grad()[2] = -std::numeric_limits<double>::infinity();
  QCOMPARE(core::gradientNorm(parameters).notFinite, std::string("second"));
  QVERIFY(!core::isFinite(parameters[1].tensor.grad()));
  QVERIFY(core::isFinite(parameters[0].tensor.grad()));
  QVERIFY(core::isFinite(torch::ones({2}, torch::kLong)));
}

std::unique_ptr<QObject> makeKerasOptimizersTest() { return std::make_unique<TestKerasOptimizers>(); }

#include "tst_keras_optimizers.moc"
