// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_headers.h"  // Before any Qt header.

#include <QTemporaryDir>
#include <QTest>
#include <limits>
#include <thread>

#include "core/base/error.h"
#include "core/engine/architecture.h"
#include "core/engine/evaluator.h"
#include "core/engine/safetensors.h"
#include "core/engine/tensor_io.h"
#include "core/engine/torch_engine.h"
#include "core/engine/weights.h"
#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"
#include "tests/support/memory_dataset.h"

namespace {

using Shape = std::vector<std::int64_t>;

constexpr int kSide = 16;

core::RunSettings settingsOf(const std::string& architecture, int channels = 3) {
  core::RunSettings settings = testing::quickSettings();
  core::changeSettings(settings, {{"architecture", architecture}, {"color", channels == 1 ? "grey" : "rgb"}});
  for (auto& [key, value] : settings.architecture.options) {
    if (key == "filters") value = std::vector<std::int64_t>{4, 6};
    if (key == "units") value = std::vector<std::int64_t>{7, 5};
    if (key == "latent_dim") value = std::int64_t{9};
  }
  return settings;
}

// With weights and moving averages that no layer starts with.
std::shared_ptr<core::ImageModel> modelOf(const core::RunSettings& settings) {
  torch::manual_seed(3);
  const int channels = settings.data.color == core::ColorMode::Grey ? 1 : 3;
  const auto model = core::buildModel(settings.architecture, {kSide, kSide, channels});
  const torch::NoGradGuard noGradients;
  for (torch::Tensor& buffer : model->buffers()) buffer.add_(torch::rand_like(buffer));
  for (torch::Tensor& parameter : model->parameters()) parameter.add_(0.1 * torch::randn_like(parameter));
  return model;
}

std::vector<core::Image> images(int count, int channels, int side = kSide) {
  std::vector<core::Image> made;
  for (int i = 0; i < count; ++i) {
    core::Image image(side, side, channels);
    for (std::size_t p = 0; p < image.pixels.size(); ++p) {
      image.pixels[p] = static_cast<std::uint8_t>((p * 37 + static_cast<std::size_t>(i) * 101) % 256);
    }
    made.push_back(std::move(image));
  }
  return made;
}

std::vector<core::Image> outputsOf(const std::vector<core::ProbeOutput>& reconstructed) {
  std::vector<core::Image> outputs;
  for (const core::ProbeOutput& one : reconstructed) outputs.push_back(one.output);
  return outputs;
}

// The error that this throws; code Engine where it throws none.
template <class Work>
core::Error errorOf(const Work& work) {
  try {
    work();
  } catch (const core::Error& error) {
    return error;
  }
  return {core::ErrorCode::Engine, "", core::Message::verbatim("nothing was thrown")};
}

}  // namespace

class TestModel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init();
  void decodedCodesAreTheReconstructionInEveryBit_data();
  void decodedCodesAreTheReconstructionInEveryBit();
  void codesAreWhatStandsBetweenEncoderAndDecoder_data();
  void codesAreWhatStandsBetweenEncoderAndDecoder();
  void moreThanABatchComesBackInOrder();
  void anotherThreadGetsTheSameAnswers();
  void changedCodeMakesAnotherPicture();
  void imagesOfAnotherShapeAreRefused();
  void codesThatDoNotFitAreRefused();
  void architectureWithoutCodeSaysSo();
  void weightsOfAnotherArchitectureAreRefused();

 private:
  // Held open by an engine that is gone.
  std::unique_ptr<core::Model> opened(const core::RunSettings& settings) {
    const std::filesystem::path file = folder_->filePath("weights.safetensors").toStdString();
    core::saveTensors(file, core::namedWeights(*modelOf(settings)), {{"format", "pt"}});
    return core::makeTorchEngine()->open(settings, file);
  }

  std::unique_ptr<QTemporaryDir> folder_;
};

void TestModel::init() { folder_ = std::make_unique<QTemporaryDir>(); }

void TestModel::decodedCodesAreTheReconstructionInEveryBit_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<int>("channels");
  QTest::addColumn<int>("count");
  for (const core::CatalogueEntry& entry : core::architectureCatalogue()) {
    for (const int channels : {1, 3}) {
      for (const int count : {1, 3}) {
        QTest::addRow("%s, %d channels, batch of %d", entry.name.c_str(), channels, count)
            << QString::fromStdString(entry.name) << channels << count;
      }
    }
  }
}

void TestModel::decodedCodesAreTheReconstructionInEveryBit() {
  QFETCH(const QString, name);
  QFETCH(const int, channels);
  QFETCH(const int, count);
  const core::RunSettings settings = settingsOf(name.toStdString(), channels);
  const std::vector<core::Image> pictures = images(count, channels);
  const auto model = opened(settings);
  const std::vector<core::ProbeOutput> expected = model->reconstruct(pictures);
  QCOMPARE(expected.size(), pictures.size());
  QVERIFY(expected.front().psnr > 0.0);
  const std::optional<core::Codes> codes = model->encode(pictures);
  QCOMPARE(codes.has_value(), model->codeShape().has_value());
  if (!codes) return;
  QCOMPARE(codes->count(), pictures.size());
  QVERIFY(model->decode(*codes) == outputsOf(expected));

  // Not only the 8 bits of a pixel that can be seen.
  const auto bare = modelOf(settings);
  const core::EvaluationScope scope(*bare);
  const torch::Tensor batch = core::toTensor(pictures, settings.data.range, torch::kCPU);
  core::Codes plain;
  core::appendCodes(plain, bare->encode(batch));
  QVERIFY(plain.values == codes->values && plain.shape == codes->shape);
  const torch::Tensor decoded = bare->decode(core::toTensor(plain, 0, plain.count(), torch::kCPU));
  QVERIFY(decoded.equal(bare->forward(batch).reconstruction));
}

void TestModel::codesAreWhatStandsBetweenEncoderAndDecoder_data() {
  QTest::addColumn<Shape>("shape");
  QTest::newRow("convolutional") << Shape{9};
  QTest::newRow("per-pixel-dense") << Shape{};
  QTest::newRow("basic") << Shape{5};
  QTest::newRow("sparse") << Shape{5};
  QTest::newRow("deep") << Shape{5};
  QTest::newRow("plain-convolutional") << Shape{4, 4, 6};
  QTest::newRow("variational") << Shape{9};
  QTest::newRow("unet") << Shape{};
}

void TestModel::codesAreWhatStandsBetweenEncoderAndDecoder() {
  QFETCH(const Shape, shape);
  const auto model = opened(settingsOf(QTest::currentDataTag()));
  QVERIFY(model->codeShape().value_or(Shape{}) == shape);
  QVERIFY((model->imageShape() == core::ImageShape{kSide, kSide, 3}));
  const auto codes = model->encode(images(2, 3));
  QVERIFY(codes.has_value() == !shape.empty());
  if (codes) QVERIFY(codes->shape == shape);
}

void TestModel::moreThanABatchComesBackInOrder() {
  core::RunSettings settings = settingsOf("plain-convolutional");
  settings.training.batchSize = 2;
  const auto model = opened(settings);
  const std::vector<core::Image> pictures = images(5, 3);
  const auto codes = model->encode(pictures);
  QCOMPARE(codes->count(), std::size_t{5});
  const std::vector<core::Image> decoded = model->decode(*codes);
  QVERIFY(decoded == outputsOf(model->reconstruct(pictures)));
  for (std::size_t i = 0; i + 1 < decoded.size(); ++i) QVERIFY(!(decoded[i] == decoded[i + 1]));
  QVERIFY(model->decode({codes->shape, {}}).empty());
  QVERIFY(model->reconstruct(std::vector<core::Image>{}).empty());
}

void TestModel::anotherThreadGetsTheSameAnswers() {
  const auto model = opened(settingsOf("convolutional"));
  const std::vector<core::Image> pictures = images(3, 3);
  const auto expected = outputsOf(model->reconstruct(pictures));
  std::vector<core::Image> found;
  std::thread([&] { found = outputsOf(model->reconstruct(pictures)); }).join();
  QVERIFY(found == expected);
}

void TestModel::changedCodeMakesAnotherPicture() {
  const auto model = opened(settingsOf("variational"));
  core::Codes codes = *model->encode(images(1, 3));
  const std::vector<core::Image> before = model->decode(codes);
  QVERIFY(model->encode(images(1, 3))->values == codes.values);  // The centre of the cloud, not a point drawn from it.
  codes.values[4] += 3.0F;
  QVERIFY(model->decode(codes) != before);
}

void TestModel::imagesOfAnotherShapeAreRefused() {
  const auto model = opened(settingsOf("basic"));
  std::vector<core::Image> pictures = images(1, 3);
  pictures.push_back(images(1, 3, 8).front());
  const core::Error error = errorOf([&] { (void)model->reconstruct(pictures); });
  QVERIFY(error.code() == core::ErrorCode::InvalidSetting);
  QVERIFY(QString(error.what()).contains("16 x 16 x 3") && QString(error.what()).contains("8 x 8 x 3"));
  QVERIFY(errorOf([&] { (void)model->encode(images(1, 1)); }).code() == core::ErrorCode::InvalidSetting);
  core::Image hollow(kSide, kSide, 3);
  hollow.pixels.pop_back();
  QVERIFY(errorOf([&] { (void)model->encode({hollow}); }).code() == core::ErrorCode::InvalidSetting);
}

void TestModel::codesThatDoNotFitAreRefused() {
  const auto model = opened(settingsOf("basic"));
  const core::Codes good = *model->encode(images(2, 3));
  const auto isRefused = [&](const core::Codes& codes) {
    return errorOf([&] { (void)model->decode(codes); }).code() == core::ErrorCode::InvalidSetting;
  };
  QVERIFY(!isRefused(good));
  core::Codes bad = good;
  bad.values.pop_back();
  QVERIFY(isRefused(bad));
  bad = good;
  bad.shape = {10};
  QVERIFY(isRefused(bad));
  bad.shape = {};
  QVERIFY(isRefused(bad));
  bad.shape = {0};
  QVERIFY(isRefused(bad));
  for (const float value : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    bad = good;
    bad.values.back() = value;
    QVERIFY(isRefused(bad));
  }
}

void TestModel::architectureWithoutCodeSaysSo() {
  for (const char* name : {"unet", "per-pixel-dense"}) {
    const auto model = opened(settingsOf(name));
    QVERIFY(!model->codeShape() && !model->encode(images(1, 3)));
    const core::Error error = errorOf([&] { (void)model->decode({{2}, {0.0F, 0.0F}}); });
    QVERIFY(error.code() == core::ErrorCode::InvalidSetting);
    QVERIFY(QString(error.what()).contains("has no code"));
  }
}

void TestModel::weightsOfAnotherArchitectureAreRefused() {
  (void)opened(settingsOf("basic"));
  const std::filesystem::path file = folder_->filePath("weights.safetensors").toStdString();
  const auto open = [&] { (void)core::makeTorchEngine()->open(settingsOf("unet"), file); };
  QVERIFY(errorOf(open).code() == core::ErrorCode::FileUnreadable);
}

std::unique_ptr<QObject> makeModelTest() { return std::make_unique<TestModel>(); }

#include "tst_model.moc"
