// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_headers.h"  // Before any Qt header.

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/engine/architecture.h"
#include "core/engine/evaluator.h"
#include "core/engine/plain_description.h"
#include "core/engine/torch_engine.h"
#include "core/engine/weights.h"
#include "core/exchange/keras_model.h"
#include "core/exchange/model_import.h"
#include "core/run/layer_list.h"
#include "core/run/settings_schema.h"
#include "core/store/kept_run.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_store.h"
#include "tests/engine/engine_tests.h"
#include "tests/support/keras_fixture.h"

namespace {

namespace fs = std::filesystem;

fs::path fixture(const std::string& name) { return fs::path(FIXTURES_DIR) / "keras" / "models" / name; }

core::RunSettings listed(const std::string& list, const std::string& size = "12x10") {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"architecture", "layers"}, {"layer_list", list}, {"size", size}});
  return settings;
}

std::shared_ptr<core::ImageModel> built(const core::RunSettings& settings) {
  torch::manual_seed(4);
  return core::buildModel(settings.architecture, core::modelShape(settings.data));
}

QString refusal(const std::string& list) {
  try {
    (void)core::makeTorchEngine()->cost(listed(list));
  } catch (const core::Error& error) {
    return error.code() == core::ErrorCode::InvalidSetting ? error.what() : "other";
  }
  return {};
}

}  // namespace

class TestListedModel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void kerasModelsMakeWhatKerasMakes_data();
  void kerasModelsMakeWhatKerasMakes();
  void importedModelIsARunThatIsOver();
  void layersBecomeWhatTheListSays_data();
  void layersBecomeWhatTheListSays();
  void codeDividesTheModel();
  void listThatDoesNotFitThePictureSaysWhere_data();
  void listThatDoesNotFitThePictureSaysWhere();
};

void TestListedModel::kerasModelsMakeWhatKerasMakes_data() {
  QTest::addColumn<QString>("file");
  for (const auto& model : kerasFixture("models/outputs.json")) {
    const QString name = QString::fromStdString(model["file"]);
    QTest::newRow(qPrintable(name)) << name;
  }
}

void TestListedModel::kerasModelsMakeWhatKerasMakes() {
  QFETCH(const QString, file);
  nlohmann::json expected;
  for (const auto& model : kerasFixture("models/outputs.json")) {
    if (model["file"] == file.toStdString()) expected = model;
  }
  const core::KerasModel keras = core::readKerasModel(fixture(file.toStdString()));
  const auto model = built(keras.settings);
  std::vector<core::NamedTensor> weights;
  for (const core::WeightValues& weight : keras.weights) {
    weights.push_back({weight.name, torch::tensor(weight.values).reshape(weight.shape)});
  }
  core::assignWeights(*model, weights, "keras");
  const core::EvaluationScope scope(*model);

  const std::vector<std::int64_t> shape = expected["shape"];
  torch::Tensor pictures = (torch::arange(shape[0] * shape[1] * shape[2]) * 37 % 256).to(torch::kFloat) / 255.0;
  if (keras.settings.data.range == core::ValueRange::Signed) pictures = pictures * 2.0 - 1.0;
  pictures = pictures.reshape({1, shape[0], shape[1], shape[2]}).permute({0, 3, 1, 2});
  const torch::Tensor made = model->forward(pictures).reconstruction.permute({0, 2, 3, 1}).reshape({-1});
  const torch::Tensor theirs = torch::tensor(expected["outputs"].get<std::vector<float>>());
  QVERIFY(made.sizes() == theirs.sizes());
  const double worst = (made - theirs).abs().max().item<double>();
  QVERIFY2(worst < 1e-4, qPrintable(QString::number(worst)));
}

void TestListedModel::importedModelIsARunThatIsOver() {
  const QTemporaryDir folder;
  const fs::path place = folder.filePath("store").toStdString();
  const auto engine = core::makeTorchEngine();
  const std::string uid = core::importKerasModel(place, fixture("odd.keras"), *engine, "1").uid;
  core::RunStore store(place);
  const core::RunDetails details = core::KeptRun(store, uid).details();
  QCOMPARE(details.summary.name, std::string("odd"));
  QVERIFY(details.summary.status == core::RunStatus::Finished);
  const auto best = core::RunCheckpoints(store, uid).best();
  QVERIFY(best.has_value());
  const auto model = engine->open(core::readKerasModel(fixture("odd.keras")).settings, best->file);
  QVERIFY((model->imageShape() == core::ImageShape{16, 27, 3}));
  for (const auto& entry : fs::directory_iterator(place))
    QVERIFY(!entry.path().filename().native().starts_with("import-"));
}

void TestListedModel::layersBecomeWhatTheListSays_data() {
  QTest::addColumn<QString>("list");
  const auto row = [](const char* name, const char* list) { QTest::newRow(name) << list; };
  row("bridge",
      R"([{"type":"Conv2D","filters":4},{"type":"MaxPooling2D"},{"type":"UpSampling2D"},{"type":"Concatenate","from":[0,2]},{"type":"Conv2D"}])");
  row("sum",
      R"([{"type":"Conv2D","filters":3},{"type":"Add","from":[0,-1]},{"type":"BatchNormalization","epsilon":0.01}])");
  row("picture past others",
      R"([{"type":"Conv2D","filters":4},{"type":"Conv2D","filters":5,"from":[-1]},{"type":"Concatenate","from":[1,-1,0]},{"type":"Conv2D"}])");
  row("flat",
      R"([{"type":"Flatten"},{"type":"Dense","units":20,"activation":"selu"},{"type":"BatchNormalization"},{"type":"Dense","units":360},{"type":"Reshape","target_shape":[10,12,3]}])");
  row("halved and back",
      R"([{"type":"Conv2D","filters":4,"strides":2,"kernel_size":4},{"type":"Conv2DTranspose","strides":2}])");
  row("other layers",
      R"([{"type":"ZeroPadding2D","padding":[1,2,3,4]},{"type":"Cropping2D","cropping":[3,4,1,2]},{"type":"GaussianNoise"},{"type":"SpatialDropout2D"},{"type":"Rescaling","scale":2,"offset":-1},{"type":"Activation","activation":"silu"},{"type":"Conv2D"}])");
}

// And are counted, described and named alike, whether they run one by one or all at once.
void TestListedModel::layersBecomeWhatTheListSays() {
  QFETCH(const QString, list);
  const core::RunSettings settings = listed(list.toStdString());
  const auto model = built(settings);
  const torch::Tensor pictures = torch::rand({2, 3, 10, 12});
  {
    const core::EvaluationScope scope(*model);
    const torch::Tensor made = model->forward(pictures).reconstruction;
    QVERIFY(made.sizes() == pictures.sizes());
    torch::Tensor last;
    core::walk(model->graph(), pictures, [&](const auto&, const auto&, const torch::Tensor& output) { last = output; });
    QVERIFY(last.allclose(made, 1e-4, 1e-5));
  }
  const core::ModelDescription plain = core::plainDescription(*model, {12, 10, 3}, core::ValueRange::Unit);
  std::size_t number = 0;
  for (const core::DescribedLayer& layer : plain.layers) {
    if (layer.name != "picture") QCOMPARE(layer.name, "layers." + std::to_string(number++));
  }
  QCOMPARE(number, core::parseLayerList(list.toStdString()).size());
  model->train();
  model->forward(pictures).reconstruction.sum().backward();  // It can be trained.
}

void TestListedModel::codeDividesTheModel() {
  const auto model = built(listed(
      R"([{"type":"Conv2D","filters":4,"strides":2},{"type":"Conv2D","filters":2,"code":true},{"type":"Conv2DTranspose","strides":2}])"));
  const core::EvaluationScope scope(*model);
  const torch::Tensor pictures = torch::rand({2, 3, 10, 12});
  const torch::Tensor code = model->encode(pictures);
  QVERIFY((code.sizes() == std::vector<std::int64_t>{2, 2, 5, 6}));
  QVERIFY(model->decode(code).equal(model->forward(pictures).reconstruction));
  QCOMPARE(core::plainDescription(*model, {12, 10, 3}, core::ValueRange::Unit).code, std::optional<std::size_t>(1));
}

void TestListedModel::listThatDoesNotFitThePictureSaysWhere_data() {
  QTest::addColumn<QString>("list");
  QTest::addColumn<QString>("word");
  const auto row = [](const char* name, const char* list, const char* word) { QTest::newRow(name) << list << word; };
  row("too small", R"([{"type":"MaxPooling2D"}])", "make pictures of 6 x 5 pixels with 3 channels");
  row("flat in the middle", R"([{"type":"Flatten"},{"type":"Conv2D"}])", "Layer 1 of the list (Conv2D)");
  row("unequal", R"([{"type":"MaxPooling2D"},{"type":"Concatenate","from":[0,-1]}])", "different sizes");
  row("unequal sum", R"([{"type":"Conv2D","filters":5},{"type":"Add","from":[0,-1]}])", "different sizes");
  row("two inputs", R"([{"type":"Conv2D"},{"type":"Conv2D","from":[0,-1]}])", "one layer alone");
  row("nothing left", R"([{"type":"Conv2D","kernel_size":40,"padding":"valid"}])", "nothing is left");
  row("values", R"([{"type":"Reshape","target_shape":[7]}])", "360");
  row("too many weights", R"([{"type":"Flatten"},{"type":"Dense","units":16777216},{"type":"Dense","units":16777216}])",
      "more weights");
  row("too many values", R"([{"type":"UpSampling2D","size":4096},{"type":"UpSampling2D","size":4096}])", "more values");
  row("past the code", R"([{"type":"Conv2D"},{"type":"Conv2D","code":true},{"type":"Add","from":[0,1]}])",
      "past the code");
  row("code at the end", R"([{"type":"Conv2D","code":true}])", "cannot be the code");
}

void TestListedModel::listThatDoesNotFitThePictureSaysWhere() {
  QFETCH(const QString, list);
  QFETCH(const QString, word);
  const QString found = refusal(list.toStdString());
  QVERIFY2(found.contains(word), qPrintable(found));
}

std::unique_ptr<QObject> makeListedModelTest() { return std::make_unique<TestListedModel>(); }

#include "tst_listed_model.moc"
