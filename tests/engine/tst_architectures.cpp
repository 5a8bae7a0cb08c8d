// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_headers.h"  // Before any Qt header.

#include <QTest>

#include "core/engine/architecture.h"
#include "core/engine/layer_table.h"
#include "core/run/catalogue.h"
#include "core/run/recipes.h"
#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"

namespace {

core::ModelSummary summaryOf(const std::string& recipe) { return core::summarize(core::recipeNamed(recipe).settings); }

std::vector<std::int64_t> parametersOf(const core::LayerTable& table) {
  std::vector<std::int64_t> parameters;
  for (const core::LayerRow& row : table.rows) {
    if (row.parameters > 0) parameters.push_back(row.parameters);
  }
  return parameters;
}

}  // namespace

class TestArchitectures : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void recordedPerPixelDenseModelHasItsParameters();
  void recordedConvolutionalModelsHaveTheirParameters_data();
  void recordedConvolutionalModelsHaveTheirParameters();
  void tableReadsAsKerasPrintsIt();
  void nestedModelsStandAsOneRowEach();
  void theTutorialsModelIsTheOneThatKerasPrints();
  void whatDoesNotHalveEvenlyIsCropped();
  void everyArchitectureTurnsPicturesIntoPictures_data();
  void everyArchitectureTurnsPicturesIntoPictures();
  void theSameSeedDrawsTheSameWeights();
  void variationalCodesAreRandomInTrainingOnly();
  void sparsePenaltyIsTheMeanActivityOfTheCode();
};

void TestArchitectures::recordedPerPixelDenseModelHasItsParameters() {
  for (const char* recipe : {"model-1", "model-2"}) {
    const core::ModelSummary summary = summaryOf(recipe);
    QCOMPARE(summary.tables.size(), std::size_t{1});
    const std::vector<std::int64_t> expected = {2016,  41536, 18464, 4624,  8704,  65664, 16512,
                                                66048, 73744, 4640,  18496, 41544, 1947};
    QVERIFY(parametersOf(summary.tables.front()) == expected);
    QCOMPARE(summary.tables.front().total(), std::int64_t{363939});
    QCOMPARE(summary.tables.front().nonTrainable, std::int64_t{0});
  }
}

void TestArchitectures::recordedConvolutionalModelsHaveTheirParameters_data() {
  QTest::addColumn<qint64>("encoder");
  QTest::addColumn<qint64>("decoder");
  QTest::addColumn<qint64>("trainable");
  QTest::addColumn<qint64>("moving");
  QTest::newRow("model-3") << qint64{1125120} << qint64{1280643} << qint64{2404995} << qint64{768};
  QTest::newRow("model-5") << qint64{8689024} << qint64{9344259} << qint64{18031747} << qint64{1536};
  QTest::newRow("model-6") << qint64{8689024} << qint64{9344259} << qint64{18031747} << qint64{1536};
}

void TestArchitectures::recordedConvolutionalModelsHaveTheirParameters() {
  QFETCH(const qint64, encoder);
  QFETCH(const qint64, decoder);
  QFETCH(const qint64, trainable);
  QFETCH(const qint64, moving);
  const core::ModelSummary summary = summaryOf(QTest::currentDataTag());
  QCOMPARE(summary.tables.size(), std::size_t{3});
  QCOMPARE(qint64{summary.tables[1].total()}, encoder);
  QCOMPARE(qint64{summary.tables[2].total()}, decoder);
  QCOMPARE(qint64{summary.tables[0].trainable}, trainable);
  QCOMPARE(qint64{summary.tables[0].nonTrainable}, moving);
}

void TestArchitectures::tableReadsAsKerasPrintsIt() {
  const QString text = QString::fromStdString(core::formatSummary(summaryOf("model-2")));
  const QStringList lines = text.split('\n');
  QCOMPARE(lines.at(0), "Model: \"model\"");
  QCOMPARE(lines.at(1), QString(65, '_'));
  QCOMPARE(lines.at(2), "Layer (type)                 Output Shape              Param #   ");
  QCOMPARE(lines.at(3), QString(65, '='));
  QCOMPARE(lines.at(4), "input_1 (InputLayer)         [(None, 96, 96, 3)]       0         ");
  QCOMPARE(lines.at(6), "conv2d (Conv2D)              (None, 96, 96, 72)        2016      ");
  QCOMPARE(lines.at(8), "max_pooling2d (MaxPooling2D) (None, 48, 48, 72)        0         ");
  QCOMPARE(lines.at(12), "max_pooling2d_1 (MaxPooling2 (None, 24, 24, 64)        0         ");
  QVERIFY(text.contains("dense_3 (Dense)              (None, 6, 6, 512)         66048     \n"));
  QVERIFY(text.contains("up_sampling2d (UpSampling2D) (None, 12, 12, 16)        0         \n"));
  QVERIFY(text.contains("Total params: 363,939\nTrainable params: 363,939\nNon-trainable params: 0\n"));
  QCOMPARE(lines.filter("dropout").size(), 3);
}

void TestArchitectures::nestedModelsStandAsOneRowEach() {
  const QString text = QString::fromStdString(core::formatSummary(summaryOf("model-3")));
  QVERIFY(text.startsWith("Model: \"autoencoder\"\n"));
  QVERIFY(text.contains("encoder (Model)              (None, 128)               1125120   \n"));
  QVERIFY(text.contains("decoder (Model)              (None, 32, 32, 3)         1280643   \n"));
  QVERIFY(text.contains("Total params: 2,405,763\nTrainable params: 2,404,995\nNon-trainable params: 768\n"));
}

// https://blog.keras.io/building-autoencoders-in-keras.html, "Convolutional autoencoder": 28 x 28 digits.
void TestArchitectures::theTutorialsModelIsTheOneThatKerasPrints() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"architecture", "plain-convolutional"}, {"size", "28"}, {"color", "grey"}});
  const core::ModelSummary summary = core::summarize(settings);
  QCOMPARE(summary.tables[0].total(), std::int64_t{4385});
  using Shapes = std::vector<std::vector<std::int64_t>>;
  const auto shapesOf = [](const core::LayerTable& table) {
    Shapes shapes;
    for (const core::LayerRow& row : table.rows) shapes.push_back(row.outputShape);
    return shapes;
  };
  QVERIFY((shapesOf(summary.tables[1]) ==
           Shapes{{28, 28, 1}, {28, 28, 16}, {14, 14, 16}, {14, 14, 8}, {7, 7, 8}, {7, 7, 8}, {4, 4, 8}}));
  QVERIFY((shapesOf(summary.tables[2]) ==
           Shapes{{4, 4, 8}, {4, 4, 8}, {8, 8, 8}, {8, 8, 8}, {16, 16, 8}, {14, 14, 16}, {28, 28, 16}, {28, 28, 1}}));
  QVERIFY((parametersOf(summary.tables[1]) == std::vector<std::int64_t>{160, 1160, 584}));
  QVERIFY((parametersOf(summary.tables[2]) == std::vector<std::int64_t>{584, 584, 1168, 145}));
}

void TestArchitectures::whatDoesNotHalveEvenlyIsCropped() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"size", "30x21"}});
  const QString text = QString::fromStdString(core::formatSummary(core::summarize(settings)));
  QVERIFY2(text.contains("conv2d_1 (Conv2D)            (None, 6, 8, 256)"), qPrintable(text));
  QVERIFY2(text.contains("conv2d_transpose_2 (Conv2DTr (None, 24, 32, 3)"), qPrintable(text));
  QVERIFY2(text.contains("cropping2d (Cropping2D)      (None, 21, 30, 3)"), qPrintable(text));
}

void TestArchitectures::everyArchitectureTurnsPicturesIntoPictures_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<int>("width");
  QTest::addColumn<int>("height");
  QTest::addColumn<int>("channels");
  for (const core::CatalogueEntry& entry : core::architectureCatalogue()) {
    for (const auto& [width, height] : {std::pair{32, 32}, {96, 96}, {96, 64}, {28, 28}, {33, 50}, {9, 31}}) {
      for (const int channels : {1, 3}) {
        QTest::addRow("%s, %d x %d pixels, %d channels", entry.name.c_str(), width, height, channels)
            << QString::fromStdString(entry.name) << width << height << channels;
      }
    }
  }
}

void TestArchitectures::everyArchitectureTurnsPicturesIntoPictures() {
  QFETCH(const QString, name);
  QFETCH(const int, width);
  QFETCH(const int, height);
  QFETCH(const int, channels);
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSetting(settings, "architecture", name.toStdString());
  for (auto& [key, value] : settings.architecture.options) {
    if (key == "filters") value = std::vector<std::int64_t>{4, 6, 5};
    if (key == "units") value = std::vector<std::int64_t>{7, 5};
  }
  torch::manual_seed(1);
  const auto model = core::buildModel(settings.architecture, {width, height, channels});
  const torch::Tensor pictures = torch::rand({3, channels, height, width});
  const core::ModelOutput output = model->forward(pictures);
  QVERIFY(output.reconstruction.sizes() == pictures.sizes());
  QVERIFY(output.reconstruction.min().item<float>() >= 0.0F && output.reconstruction.max().item<float>() <= 1.0F);
  torch::Tensor loss = output.reconstruction.sum();
  if (output.penalty.defined()) loss = loss + output.penalty;
  loss.backward();
  for (const auto& parameter : model->named_parameters()) {
    QVERIFY2(parameter.value().grad().defined() && parameter.value().grad().isfinite().all().item<bool>(),
             parameter.key().c_str());
  }
}

void TestArchitectures::theSameSeedDrawsTheSameWeights() {
  const core::Choice architecture = core::recipeNamed("model-3").settings.architecture;
  torch::manual_seed(5);
  const auto first = core::buildModel(architecture, {32, 32, 3})->parameters();
  torch::manual_seed(5);
  const auto second = core::buildModel(architecture, {32, 32, 3})->parameters();
  for (std::size_t i = 0; i < first.size(); ++i) QVERIFY(first[i].equal(second[i]));
}

void TestArchitectures::variationalCodesAreRandomInTrainingOnly() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSetting(settings, "architecture", std::string("variational"));
  const auto model = core::buildModel(settings.architecture, {16, 16, 3});
  const torch::Tensor pictures = torch::rand({2, 3, 16, 16});
  QVERIFY(!model->forward(pictures).latent.equal(model->forward(pictures).latent));
  model->eval();
  QVERIFY(model->forward(pictures).latent.equal(model->forward(pictures).latent));
}

void TestArchitectures::sparsePenaltyIsTheMeanActivityOfTheCode() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSetting(settings, "architecture", std::string("sparse"));
  core::changeSetting(settings, "activity_l1", 0.5);
  const auto model = core::buildModel(settings.architecture, {16, 16, 1});
  const core::ModelOutput output = model->forward(torch::rand({4, 1, 16, 16}));
  const double expected = 0.5 * output.latent.abs().sum(1).mean().item<double>();
  QVERIFY(qAbs(output.penalty.item<double>() - expected) < 1e-5 * expected);
}

std::unique_ptr<QObject> makeArchitecturesTest() { return std::make_unique<TestArchitectures>(); }

#include "tst_architectures.moc"
