// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_headers.h"  // Before any Qt header.

#include <QTest>
#include <map>

#include "core/engine/architecture.h"
#include "core/engine/evaluator.h"
#include "core/engine/layer_table.h"
#include "core/engine/weights.h"
#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"

namespace {

using core::LayerDescription;

std::int64_t integer(const LayerDescription& layer, const char* key) {
  return std::get<std::int64_t>(layer.attributes.at(key));
}
double real(const LayerDescription& layer, const char* key) { return std::get<double>(layer.attributes.at(key)); }
std::string text(const LayerDescription& layer, const char* key) {
  return std::get<std::string>(layer.attributes.at(key));
}

torch::Tensor weight(const LayerDescription& layer, const std::string& name) {
  for (const core::NamedTensor& one : layer.weights) {
    if (one.name == name) return one.tensor;
  }
  TORCH_CHECK(false, "no weight ", name, " in ", layer.type);
}

torch::Tensor withActivation(const torch::Tensor& value, const std::string& name) {
  if (name == "relu") return torch::relu(value);
  if (name == "sigmoid") return torch::sigmoid(value);
  if (name == "tanh") return torch::tanh(value);
  TORCH_CHECK(name == "linear", name);
  return value;
}

torch::Tensor withWeights(const LayerDescription& layer, const torch::Tensor& input) {
  if (layer.type == "Dense") {
    const bool eachPixel = std::get<bool>(layer.attributes.at("each_pixel"));
    const torch::Tensor last = eachPixel ? input.permute({0, 2, 3, 1}) : input;
    const torch::Tensor output = last.matmul(weight(layer, "weight").t()) + weight(layer, "bias");
    return eachPixel ? output.permute({0, 3, 1, 2}) : output;
  }
  if (layer.type == "Conv2D") {
    TORCH_CHECK(weight(layer, "weight").size(2) == integer(layer, "kernel_size"));
    return torch::conv2d(input, weight(layer, "weight"), weight(layer, "bias"), integer(layer, "stride"),
                         integer(layer, "padding"));
  }
  TORCH_CHECK(layer.type == "Conv2DTranspose", layer.type);
  return torch::conv_transpose2d(input, weight(layer, "weight"), weight(layer, "bias"), integer(layer, "stride"),
                                 integer(layer, "padding"), integer(layer, "output_padding"));
}

torch::Tensor withoutWeights(const LayerDescription& layer, const torch::Tensor& input) {
  if (layer.type == "Activation") return withActivation(input, text(layer, "activation"));
  if (layer.type == "LeakyReLU") return torch::leaky_relu(input, real(layer, "negative_slope"));
  if (layer.type == "MaxPooling2D") {
    TORCH_CHECK(text(layer, "padding") == "same");
    const std::int64_t below = input.size(2) % 2;
    const std::int64_t beside = input.size(3) % 2;
    const torch::Tensor padded = torch::constant_pad_nd(input, {0, beside, 0, below}, -1e30);
    return torch::max_pool2d(padded, integer(layer, "kernel_size"), integer(layer, "stride"));
  }
  if (layer.type == "UpSampling2D") {
    TORCH_CHECK(text(layer, "interpolation") == "nearest");
    const std::int64_t scale = integer(layer, "scale_factor");
    return input.repeat_interleave(scale, 2).repeat_interleave(scale, 3);
  }
  if (layer.type == "Cropping2D") {
    return input.slice(2, 0, input.size(2) - integer(layer, "bottom"))
        .slice(3, 0, input.size(3) - integer(layer, "right"));
  }
  if (layer.type == "Dropout") {
    TORCH_CHECK(real(layer, "rate") >= 0.0);
    return input;
  }
  if (layer.type == "Concatenate") return input;  // What takes several inputs sees them joined.
  TORCH_CHECK(text(layer, "order") == "height, width, channels");
  if (layer.type == "Flatten") return input.permute({0, 2, 3, 1}).flatten(1);
  TORCH_CHECK(layer.type == "Reshape", layer.type);
  const auto& shape = std::get<std::vector<std::int64_t>>(layer.attributes.at("target_shape"));
  return input.reshape({input.size(0), shape[0], shape[1], shape[2]}).permute({0, 3, 1, 2});
}

// What an export would have to write: nothing but types, attributes and weights.
torch::Tensor interpreted(const LayerDescription& layer, const torch::Tensor& input) {
  if (layer.type == "BatchNormalization") {
    TORCH_CHECK(real(layer, "momentum") == 0.99);
    return torch::batch_norm(input, weight(layer, "weight"), weight(layer, "bias"), weight(layer, "running_mean"),
                             weight(layer, "running_var"), false, 0.0, real(layer, "epsilon"), false);
  }
  if (layer.weights.empty()) return withoutWeights(layer, input);
  return withActivation(withWeights(layer, input), text(layer, "activation"));
}

// Its height halves evenly, its width does not.
constexpr core::ImageShape kShape{27, 16, 0};

core::RunSettings settingsOf(const QString& architecture, int channels) {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(
      settings,
      {{"architecture", architecture.toStdString()}, {"color", channels == 1 ? "grey" : "rgb"}, {"size", "27x16"}});
  for (auto& [key, value] : settings.architecture.options) {
    if (key == "filters") value = std::vector<std::int64_t>{4, 6};
    if (key == "units") value = std::vector<std::int64_t>{7, 5};
    if (key == "latent_dim") value = std::int64_t{9};
    if (key == "negative_slope") value = 0.3;
  }
  return settings;
}

std::shared_ptr<core::ImageModel> modelOf(const core::RunSettings& settings, int channels) {
  torch::manual_seed(9);
  const auto model = core::buildModel(settings.architecture, {kShape.width, kShape.height, channels});
  const torch::NoGradGuard noGradients;
  for (torch::Tensor& buffer : model->buffers()) buffer.add_(torch::rand_like(buffer));
  for (torch::Tensor& parameter : model->parameters()) parameter.add_(0.1 * torch::randn_like(parameter));
  return model;
}

}  // namespace

class TestDescriptions : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void modelsCanBeRebuiltFromTheirDescriptions_data();
  void modelsCanBeRebuiltFromTheirDescriptions();
  void weightsAreNamedAsInFiles_data() { modelsCanBeRebuiltFromTheirDescriptions_data(); }
  void weightsAreNamedAsInFiles();
  void tableCountsWhatIsDescribed_data() { modelsCanBeRebuiltFromTheirDescriptions_data(); }
  void tableCountsWhatIsDescribed();
  void bridgesOfTheUNetAreSteps();
};

void TestDescriptions::modelsCanBeRebuiltFromTheirDescriptions_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<int>("channels");
  for (const core::CatalogueEntry& entry : core::architectureCatalogue()) {
    for (const int channels : {1, 3}) {
      QTest::addRow("%s, %d channels", entry.name.c_str(), channels) << QString::fromStdString(entry.name) << channels;
    }
  }
}

void TestDescriptions::modelsCanBeRebuiltFromTheirDescriptions() {
  QFETCH(const QString, name);
  QFETCH(const int, channels);
  const auto model = modelOf(settingsOf(name, channels), channels);
  const core::EvaluationScope scope(*model);
  const torch::Tensor pictures = torch::rand({2, channels, kShape.height, kShape.width});
  std::vector<torch::Tensor> outputs;
  const core::ModelGraph graph = model->graph();
  for (const core::ModelStep& step : graph.steps()) {
    std::vector<torch::Tensor> inputs;
    for (const std::size_t input : step.inputs) inputs.push_back(outputs[input]);
    const torch::Tensor input = inputs.empty() ? pictures : torch::cat(inputs, 1);
    outputs.push_back(interpreted(step.layer->describe(), input));
  }
  const torch::Tensor expected = model->forward(pictures).reconstruction;
  QVERIFY(outputs.back().sizes() == expected.sizes());
  QVERIFY(outputs.back().allclose(expected, 1e-4, 1e-5));

  // And the shapes on the way are those of the table.
  std::size_t number = 0;
  for (const core::ModelPart& part : core::trace(graph, pictures)) {
    for (const core::LayerCall& call : part.calls) {
      QVERIFY2(outputs.at(number).sizes() == torch::IntArrayRef(call.output), call.name.c_str());
      ++number;
    }
  }
  QCOMPARE(number, outputs.size());
}

void TestDescriptions::weightsAreNamedAsInFiles() {
  QFETCH(const QString, name);
  QFETCH(const int, channels);
  const auto model = modelOf(settingsOf(name, channels), channels);
  std::map<std::string, torch::Tensor> described;
  const core::ModelGraph graph = model->graph();
  for (const core::ModelStep& step : graph.steps()) {
    for (const auto& [weightName, tensor] : step.layer->describe().weights) {
      described.emplace(step.name + "." + weightName, tensor);
    }
  }
  const std::vector<core::NamedTensor> kept = core::namedWeights(*model);
  QCOMPARE(described.size(), kept.size());
  for (const auto& [keptName, tensor] : kept) {
    QVERIFY2(described.contains(keptName), keptName.c_str());
    QVERIFY2(described.at(keptName).is_same(tensor), keptName.c_str());
  }
}

void TestDescriptions::tableCountsWhatIsDescribed() {
  QFETCH(const QString, name);
  QFETCH(const int, channels);
  const core::RunSettings settings = settingsOf(name, channels);
  std::int64_t trained = 0;
  std::int64_t moving = 0;
  const core::ModelGraph graph = modelOf(settings, channels)->graph();
  for (const core::ModelStep& step : graph.steps()) {
    for (const auto& [weightName, tensor] : step.layer->describe().weights) {
      (tensor.requires_grad() ? trained : moving) += tensor.numel();
    }
  }
  const core::LayerTable table = core::summarize(settings).tables.front();
  QCOMPARE(qint64{table.trainable}, qint64{trained});
  QCOMPARE(qint64{table.nonTrainable}, qint64{moving});
}

void TestDescriptions::bridgesOfTheUNetAreSteps() {
  const auto graph = modelOf(settingsOf("unet", 3), 3)->graph();
  std::size_t joined = 0;
  for (const core::ModelStep& step : graph.steps()) {
    if (step.layer->describe().type != "Concatenate") continue;
    ++joined;
    QCOMPARE(step.inputs.size(), std::size_t{2});
    QCOMPARE(graph.steps()[step.inputs[0]].name, std::string("down0.1"));     // What the first stage hands across,
    QCOMPARE(graph.steps()[step.inputs[1]].name, std::string("enlarge0.1"));  // before what comes from below, cropped.
  }
  QCOMPARE(joined, std::size_t{1});
}

std::unique_ptr<QObject> makeDescriptionsTest() { return std::make_unique<TestDescriptions>(); }

#include "tst_descriptions.moc"
