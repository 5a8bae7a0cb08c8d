// SPDX-License-Identifier: GPL-3.0-or-later
// Models are counted without being built, what does not fit is refused in words, and no library speaks for itself.
#include "core/engine/torch_headers.h"  // Before any Qt header.

#include <sys/resource.h>

#include <QTemporaryDir>
#include <QTest>
#include <functional>

#include "core/engine/initializers.h"
#include "core/engine/layer_table.h"
#include "core/engine/library_error.h"
#include "core/engine/torch_engine.h"
#include "core/engine/trained_model.h"
#include "core/engine/trainer.h"
#include "core/engine/weights.h"
#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"
#include "tests/support/memory_dataset.h"

namespace {

core::RunSettings defaultsWith(const std::map<std::string, std::string>& changes) {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, changes);
  return settings;
}

// The largest of everything that the settings allow.
core::RunSettings hugest(const std::string& architecture) {
  core::RunSettings settings = defaultsWith({{"architecture", architecture}, {"size", "1024"}, {"batch_size", "4096"}});
  for (auto& [key, value] : settings.architecture.options) {
    if (key == "filters") value = std::vector<std::int64_t>(4, 2048);
    if (key == "units") value = std::vector<std::int64_t>(16, 65536);
    if (key == "latent_dim") value = std::int64_t{65536};
    if (key == "layer_list") {
      value = std::string(R"([{"type":"Conv2D","filters":3800},{"type":"Conv2D","filters":3800},{"type":"Conv2D"}])");
    }
  }
  return settings;
}

long residentPeakKiB() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

std::vector<core::TrainEvent> eventsOf(const core::RunSettings& settings) {
  std::vector<core::TrainEvent> events;
  core::TrainingControl control;
  core::runTraining(settings, {}, control, [&](const core::TrainEvent& event) { events.push_back(event); });
  return events;
}

// What a person would not understand, and need not see.
bool isPlain(const core::Message& message) {
  const QString text = QString::fromStdString(message.english());
  const bool isOneSentenceOrTwo = text.size() > 20 && text.size() < 300 && text.endsWith('.');
  for (const char* const machine : {"frame #", "enforce", ".cpp", "c10", "0x", "at::", "std::", "\n"}) {
    if (text.contains(machine)) return false;
  }
  return isOneSentenceOrTwo;
}

// The error that this work ends with, as the engine hands it on.
core::Error engineErrorOf(const std::function<void()>& work) {
  try {
    core::inPlainWords(work);
  } catch (const core::Error& error) {
    return error;
  }
  return {core::ErrorCode::Engine, "", core::Message::verbatim("nothing was thrown")};
}

}  // namespace

class TestMemory : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void countedModelsAreTheBuiltOnes_data();
  void countedModelsAreTheBuiltOnes();
  void modelsOfAnySizeAreCountedWithoutMemory_data();
  void modelsOfAnySizeAreCountedWithoutMemory();
  void largestConvolutionalModelIsCountedRight();
  void moreOfAnythingNeedsMoreMemory();
  void refusalSaysWhatIsNeededWhatIsThereAndWhatToDo();
  void trainingThatDoesNotFitEndsBeforeAnythingIsRead();
  void modelThatDoesNotFitIsNotOpened();
  void whatLibrariesThrowBecomesASentence();
  void memoryThatRunsOutIsNamed();
  void trainingThatALibraryEndsSaysSoInWords();
};

void TestMemory::countedModelsAreTheBuiltOnes_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<int>("channels");
  for (const core::CatalogueEntry& entry : core::architectureCatalogue()) {
    for (const int channels : {1, 3}) {
      QTest::addRow("%s, %d channels", entry.name.c_str(), channels) << QString::fromStdString(entry.name) << channels;
    }
  }
}

void TestMemory::countedModelsAreTheBuiltOnes() {
  QFETCH(const QString, name);
  QFETCH(const int, channels);
  const core::RunSettings settings =
      defaultsWith({{"architecture", name.toStdString()}, {"color", channels == 1 ? "grey" : "rgb"}, {"size", "32"}});
  const auto built = core::buildModel(settings.architecture, {32, 32, channels});
  built->eval();
  const core::NewWeightsScope scope(core::NewWeights::ShapesOnly);
  const auto counted = core::buildModel(settings.architecture, {32, 32, channels});
  const auto traced = core::trace(built->graph(), torch::zeros({1, channels, 32, 32}));
  const auto parts = core::countedCalls(counted->graph(), {channels, 32, 32});
  QCOMPARE(parts.size(), traced.size());
  for (std::size_t p = 0; p < parts.size(); ++p) {
    QCOMPARE(parts[p].name, traced[p].name);
    QCOMPARE(parts[p].calls.size(), traced[p].calls.size());
    for (std::size_t c = 0; c < parts[p].calls.size(); ++c) {
      const core::LayerCall& call = parts[p].calls[c];
      const core::LayerCall& expected = traced[p].calls[c];
      QVERIFY2(call.input == expected.input && call.output == expected.output, call.name.c_str());
      QCOMPARE(call.multiplyAdds, expected.multiplyAdds);
      QCOMPARE(call.name, expected.name);
    }
  }
  const auto weights = core::namedWeights(*built);
  const auto shapes = core::namedWeights(*counted);
  QCOMPARE(shapes.size(), weights.size());
  std::int64_t total = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    QCOMPARE(shapes[i].name, weights[i].name);
    QVERIFY(shapes[i].tensor.sizes() == weights[i].tensor.sizes() && shapes[i].tensor.is_meta());
    QCOMPARE(shapes[i].tensor.requires_grad(), weights[i].tensor.requires_grad());
    total += weights[i].tensor.numel();
  }
  QCOMPARE(core::summarize(settings).tables.front().total(), total);
}

void TestMemory::modelsOfAnySizeAreCountedWithoutMemory_data() {
  QTest::addColumn<QString>("name");
  for (const core::CatalogueEntry& entry : core::architectureCatalogue()) {
    QTest::addRow("%s", entry.name.c_str()) << QString::fromStdString(entry.name);
  }
}

void TestMemory::modelsOfAnySizeAreCountedWithoutMemory() {
  QFETCH(const QString, name);
  (void)core::summarize(defaultsWith({{"architecture", name.toStdString()}}));  // What counting itself takes, once.
  const long before = residentPeakKiB();
  const core::RunSettings settings = hugest(name.toStdString());
  const core::ModelSummary summary = core::summarize(settings);
  QVERIFY(residentPeakKiB() - before < 20 * 1024);
  const double parameters = static_cast<double>(summary.tables.front().total());
  QVERIFY(parameters > 1e8);
  QVERIFY(static_cast<double>(summary.multiplyAdds) > 0.99 * parameters);  // Biases add, and multiply nothing.
  // More than weights, gradients, optimizer and a copy take, and no number has overflowed.
  QVERIFY(static_cast<double>(summary.memory.training) > 20.0 * parameters);
  QVERIFY(static_cast<double>(summary.memory.training) < 1e18);
  QVERIFY(static_cast<double>(summary.memory.use) > 8.0 * parameters - 1.0);
  QVERIFY(summary.memory.use < summary.memory.training);
}

void TestMemory::largestConvolutionalModelIsCountedRight() {
  const core::ModelSummary summary = core::summarize(hugest("convolutional"));
  const double flat = 64.0 * 64.0 * 2048.0;
  const double kernels = 9.0 * 2048.0 * 2048.0;
  const double encoder = 9.0 * 3 * 2048 + 3 * kernels + 4 * 2048.0 + 4 * 4 * 2048.0 + flat * 65536 + 65536;
  const double decoder = flat * 65536 + flat + 4 * kernels + 4 * 2048.0 + 4 * 4 * 2048.0 + 9.0 * 3 * 2048 + 3;
  QCOMPARE(static_cast<double>(summary.tables[1].total()), encoder);
  QCOMPARE(static_cast<double>(summary.tables[2].total()), decoder);
}

void TestMemory::moreOfAnythingNeedsMoreMemory() {
  const auto training = [](const std::map<std::string, std::string>& changes) {
    return core::summarize(defaultsWith(changes)).memory.training;
  };
  const std::int64_t usual = training({});
  QVERIFY(training({{"batch_size", "64"}}) > usual);
  QVERIFY(training({{"latent_dim", "256"}}) > usual);
  QVERIFY(training({{"filters", "256,256"}}) > usual);
  QVERIFY(training({{"size", "128"}}) > usual);
  QVERIFY(training({{"optimizer", "sgd"}}) < usual);  // It keeps nothing beside the weights.
  QVERIFY(training({{"architecture", "unet"}, {"dropout_rate", "0.5"}}) ==
          training({{"architecture", "unet"}, {"dropout_rate", "0"}}));  // Which are dropped is kept all the same.
  QVERIFY(training({{"restore_best_weights", "on"}}) > usual);
}

void TestMemory::refusalSaysWhatIsNeededWhatIsThereAndWhatToDo() {
  const auto refusal = [](const std::map<std::string, std::string>& changes, std::int64_t available) {
    const core::RunSettings settings = defaultsWith(changes);
    return QString::fromStdString(
        core::memoryRefusal(settings, core::summarize(settings).memory, core::MemoryUse::Training, available, false)
            .english());
  };
  constexpr std::int64_t kGigabyte = 1'000'000'000;
  QCOMPARE(refusal({}, 25 * kGigabyte), QString());
  QCOMPARE(refusal({{"size", "1024"}, {"filters", "2048,2048,2048,2048"}, {"latent_dim", "65536"}}, 25 * kGigabyte),
           "This model needs about 31 TB to train; this computer has 25 GB free. Use a smaller latent size, smaller "
           "pictures or fewer filters.");
  QVERIFY(refusal({{"batch_size", "4096"}, {"size", "256"}}, kGigabyte).contains("Use a smaller batch,"));
  QVERIFY(refusal({{"architecture", "basic"}, {"units", "65536"}}, kGigabyte).contains("Use fewer units"));
  const core::RunSettings settings = defaultsWith({{"latent_dim", "65536"}});
  const core::Message onCard =
      core::memoryRefusal(settings, core::summarize(settings).memory, core::MemoryUse::Training, 8 * kGigabyte, true);
  QVERIFY(QString::fromStdString(onCard.english()).contains("the graphics card has 8 GB."));
}

void TestMemory::trainingThatDoesNotFitEndsBeforeAnythingIsRead() {
  core::RunSettings settings = hugest("convolutional");
  settings.data.folder = "/there is no such folder";  // It is not even looked for.
  const std::vector<core::TrainEvent> events = eventsOf(settings);
  QCOMPARE(events.size(), std::size_t{1});
  const auto* const failed = std::get_if<core::RunFailed>(&events.front());
  QVERIFY(failed != nullptr && failed->code == core::ErrorCode::OutOfMemory);
  QVERIFY2(isPlain(failed->message), failed->message.english().c_str());
  const core::ModelCost cost = core::makeTorchEngine()->cost(settings);
  QVERIFY(cost.refusal.text == failed->message.text);
  QVERIFY(cost.trainingBytes > 0 && cost.parameters > 0 && !cost.layerTable.empty());
  QVERIFY(core::makeTorchEngine()->cost(defaultsWith({{"size", "16"}, {"filters", "4"}})).refusal.empty());
}

void TestMemory::modelThatDoesNotFitIsNotOpened() {
  const core::Error error =
      engineErrorOf([] { const core::TrainedModel model(hugest("variational"), "/there is no such file"); });
  QVERIFY(error.code() == core::ErrorCode::OutOfMemory);
  QVERIFY2(isPlain(error.message()), error.what());
}

void TestMemory::whatLibrariesThrowBecomesASentence() {
  const core::Error check = engineErrorOf([] { (void)torch::zeros({2, 3}).matmul(torch::zeros({2, 3})); });
  QVERIFY(check.code() == core::ErrorCode::Engine);
  QVERIFY2(isPlain(check.message()), check.what());
  QVERIFY(!check.subject().empty());  // For whoever looks for the fault, in the run's record.
  const core::Error card = engineErrorOf([] { TORCH_CHECK(false, "CUDA error: an illegal memory access"); });
  QVERIFY(card.code() == core::ErrorCode::DeviceLost);
  QVERIFY2(isPlain(card.message()), card.what());
  const core::Error other = engineErrorOf([] { throw std::out_of_range("map::at"); });
  QVERIFY2(isPlain(other.message()) && !QString(other.what()).contains("map"), other.what());
  const core::Error ours = engineErrorOf(
      [] { throw core::Error(core::ErrorCode::FileUnreadable, "x", core::Message::verbatim("As it was.")); });
  QCOMPARE(ours.what(), "As it was.");
}

void TestMemory::memoryThatRunsOutIsNamed() {
  const std::function<void()> works[] = {
      [] { (void)torch::empty({std::int64_t{1} << 50}); },
      [] { throw std::bad_alloc(); },
      [] { TORCH_CHECK(false, "CUDA out of memory. Tried to allocate 20.00 GiB (GPU 0; 8.00 GiB total capacity)"); },
      [] {
        throw std::runtime_error("OpenCV(4.6.0) alloc.cpp:73: error: (-4:Insufficient memory) Failed to allocate");
      },
  };
  for (const auto& work : works) {
    const core::Error error = engineErrorOf(work);
    QVERIFY2(error.code() == core::ErrorCode::OutOfMemory, error.what());
    QVERIFY2(isPlain(error.message()), error.what());
  }
}

void TestMemory::trainingThatALibraryEndsSaysSoInWords() {
  const core::RunSettings settings = testing::quickSettings();
  core::TrainingControl control;
  std::vector<core::TrainEvent> events;
  core::trainModel(settings, testing::smoothPictures(settings.data, 16), control, [&](const core::TrainEvent& event) {
    events.push_back(event);
    if (std::holds_alternative<core::BatchDone>(event)) (void)torch::zeros({2}).view({3});
  });
  const auto* const failed = std::get_if<core::RunFailed>(&events.back());
  QVERIFY(failed != nullptr && failed->code == core::ErrorCode::Engine);
  QVERIFY2(isPlain(failed->message), failed->message.english().c_str());
}

std::unique_ptr<QObject> makeMemoryTest() { return std::make_unique<TestMemory>(); }

#include "tst_memory.moc"
