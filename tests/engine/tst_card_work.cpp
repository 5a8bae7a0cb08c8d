// SPDX-License-Identifier: GPL-3.0-or-later
// What a graphics card does by itself, proven on the processor: steps that are captured, and batches of pictures that it has.
#include "core/engine/captured_step.h"  // Before any Qt header.

#include <QTest>

#include "core/engine/resident_pictures.h"
#include "core/engine/running_epoch.h"
#include "core/engine/training_step.h"
#include "core/engine/weights.h"
#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"
#include "tests/support/memory_dataset.h"

namespace {

using Settings = std::map<std::string, std::string>;

constexpr std::int64_t kBatchSize = 4;
constexpr std::int64_t kRoom = 1 << 20;

// Computes at each replay what it was given, as a card does from what it took down; it has no memory of its own.
class RepeatedWork : public core::CapturedWork {
 public:
  explicit RepeatedWork(int& replays) : replays_(replays) {}
  void capture(const std::function<void()>& work) override { work_ = work; }
  void replay() override {
    ++replays_;
    work_();
  }

 private:
  int& replays_;
  std::function<void()> work_;
};

class RefusedWork : public core::CapturedWork {
 public:
  void capture(const std::function<void()>&) override { TORCH_CHECK(false, "this cannot be captured"); }
  void replay() override { QFAIL("nothing was captured"); }
};

struct SteppedModel {
  core::RunSettings settings;
  std::shared_ptr<core::ImageModel> model;
  core::TrainingStep step;

  explicit SteppedModel(const Settings& changes, std::unique_ptr<core::CapturedWork> work = nullptr)
      : settings(settingsWith(changes)),
        model(modelOf(settings)),
        step(*model, settings, core::measureFor(settings, 3, torch::kCPU), nullptr, nullptr, std::move(work)) {}

  static core::RunSettings settingsWith(const Settings& changes) {
    core::RunSettings settings =
        testing::quickSettings({{"kernels", "torch"}, {"batch_size", std::to_string(kBatchSize)}});
    core::changeSettings(settings, changes);
    return settings;
  }
  static std::shared_ptr<core::ImageModel> modelOf(const core::RunSettings& settings) {
    torch::manual_seed(3);
    const auto model = core::buildModel(settings.architecture, core::modelShape(settings.data));
    model->train();
    return model;
  }
};

// Full batches and short ones, as epochs have them.
std::vector<core::BatchTensors> batchesOfAnEpoch() {
  torch::manual_seed(5);
  std::vector<core::BatchTensors> batches;
  for (const std::int64_t pictures : {kBatchSize, kBatchSize, kBatchSize, std::int64_t{3}, kBatchSize, kBatchSize,
                                      std::int64_t{3}, kBatchSize, kBatchSize}) {
    const auto pictured = [&] { return torch::rand({pictures, 16, 16, 3}).permute({0, 3, 1, 2}); };
    batches.push_back({pictured(), pictured()});
  }
  return batches;
}

// What a step leaves behind.
struct Trace {
  core::StepResult result;
  std::vector<core::NamedTensor> weights;
};

// Random numbers go on from step to step, as in a run.
std::vector<Trace> tracesOf(SteppedModel& model) {
  const std::vector<core::BatchTensors> batches = batchesOfAnEpoch();
  std::vector<Trace> traces;
  for (const core::BatchTensors& batch : batches) {
    traces.push_back({model.step.run(batch, 0.01), {}});
    traces.back().result.reconstruction = traces.back().result.reconstruction.clone();
    core::copyWeights(*model.model, traces.back().weights);
  }
  return traces;
}

// "" where every step of both is the same to the bit.
std::string firstDifference(SteppedModel& first, SteppedModel& second) {
  const std::vector<Trace> found = tracesOf(first);
  const std::vector<Trace> expected = tracesOf(second);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::string place = " in step " + std::to_string(i + 1);
    const core::StepResult& one = found[i].result;
    const core::StepResult& other = expected[i].result;
    if (one.notFinite || other.notFinite) return "not finite" + place;
    if (one.loss != other.loss) return "loss" + place;
    if (one.gradientNorm != other.gradientNorm) return "gradient norm" + place;
    if (!torch::equal(one.reconstruction, other.reconstruction)) return "reconstruction" + place;
    for (std::size_t w = 0; w < found[i].weights.size(); ++w) {
      const auto& [name, tensor] = found[i].weights[w];
      if (!torch::equal(tensor, expected[i].weights[w].tensor)) return name + place;
    }
  }
  return {};
}

// Targets of their own: the next picture.
class PairedPixels : public core::PixelCache {
 public:
  PairedPixels(std::shared_ptr<const core::PixelCache> pixels, std::size_t count)
      : pixels_(std::move(pixels)), count_(count) {}
  [[nodiscard]] std::span<const std::uint8_t> input(std::size_t index) const override { return pixels_->input(index); }
  [[nodiscard]] std::span<const std::uint8_t> target(std::size_t index) const override {
    return pixels_->input((index + 1) % count_);
  }

 private:
  std::shared_ptr<const core::PixelCache> pixels_;
  std::size_t count_;
};

core::Dataset picturesWith(const Settings& changes, std::size_t count = 14) {
  return testing::smoothPictures(testing::quickSettings(changes).data, count);
}

std::shared_ptr<const core::ResidentPictures> residentOf(const core::Dataset& dataset) {
  return core::ResidentPictures::of(dataset, torch::kCPU, kRoom);
}

bool isSame(const core::BatchTensors& first, const core::BatchTensors& second) {
  return torch::equal(first.inputs, second.inputs) && torch::equal(first.targets, second.targets) &&
         first.inputs.strides() == second.inputs.strides();
}

}  // namespace

class TestCardWork : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void capturedStepsAreTheOrdinaryOnes_data();
  void capturedStepsAreTheOrdinaryOnes();
  void modelsThatDrawRandomNumbersAreNotCaptured_data();
  void modelsThatDrawRandomNumbersAreNotCaptured();
  void whatCannotBeCapturedIsTrainedAsEver();
  void residentBatchesAreThoseOfTheProcessor_data();
  void residentBatchesAreThoseOfTheProcessor();
  void picturesThatAreChangedAreSent_data();
  void picturesThatAreChangedAreSent();
  void picturesBeyondTheRoomAreSent();
  void figuresAreTheSameWithResidentPictures();
  void anEpochOfResidentPicturesHasTheSameBatches();
};

void TestCardWork::capturedStepsAreTheOrdinaryOnes_data() {
  QTest::addColumn<Settings>("changes");
  QTest::newRow("dense") << Settings{};
  QTest::newRow("activity penalty") << Settings{{"architecture", "sparse"}};
  QTest::newRow("normalised") << Settings{{"architecture", "convolutional"}, {"filters", "4,6"}};
  QTest::newRow("pooled") << Settings{{"architecture", "plain-convolutional"}, {"filters", "4,6"}};
  QTest::newRow("bridges") << Settings{{"architecture", "unet"}, {"filters", "4,6"}};
  QTest::newRow("similarity") << Settings{{"loss", "0.84*ssim + 0.16*mae"}};
  QTest::newRow("clipped") << Settings{{"global_clipnorm", "0.001"}};
  QTest::newRow("momentum") << Settings{{"optimizer", "sgd"}, {"momentum", "0.9"}};
}

void TestCardWork::capturedStepsAreTheOrdinaryOnes() {
  QFETCH(const Settings, changes);
  int replays = 0;
  SteppedModel captured(changes, std::make_unique<RepeatedWork>(replays));
  SteppedModel ordinary(changes);
  QCOMPARE(firstDifference(captured, ordinary), std::string());
  QCOMPARE(replays, 7 - core::CapturedStep::kStepsBefore);  // Of seven full batches.
}

void TestCardWork::modelsThatDrawRandomNumbersAreNotCaptured_data() {
  QTest::addColumn<Settings>("changes");
  QTest::newRow("dropout") << Settings{
      {"architecture", "per-pixel-dense"}, {"filters", "4,6"}, {"units", "5,4"}, {"dropout_rate", "0.2"}};
  QTest::newRow("sampled code") << Settings{{"architecture", "variational"}, {"filters", "4,6"}};
}

void TestCardWork::modelsThatDrawRandomNumbersAreNotCaptured() {
  QFETCH(const Settings, changes);
  int replays = 0;
  SteppedModel captured(changes, std::make_unique<RepeatedWork>(replays));
  SteppedModel ordinary(changes);
  QCOMPARE(firstDifference(captured, ordinary), std::string());
  QCOMPARE(replays, 0);
}

void TestCardWork::whatCannotBeCapturedIsTrainedAsEver() {
  SteppedModel refused({}, std::make_unique<RefusedWork>());
  SteppedModel ordinary({});
  QCOMPARE(firstDifference(refused, ordinary), std::string());
}

void TestCardWork::residentBatchesAreThoseOfTheProcessor_data() {
  QTest::addColumn<Settings>("changes");
  QTest::addColumn<bool>("paired");
  for (const char* range : {"0..1", "0..255", "-1..1"}) {
    for (const char* colour : {"rgb", "grey"}) {
      for (const bool paired : {false, true}) {
        QTest::addRow("%s %s%s", range, colour, paired ? " paired" : "")
            << Settings{{"range", range}, {"color", colour}} << paired;
      }
    }
  }
}

void TestCardWork::residentBatchesAreThoseOfTheProcessor() {
  QFETCH(const Settings, changes);
  QFETCH(const bool, paired);
  core::Dataset dataset = picturesWith(changes);
  if (paired) dataset.pixels = std::make_shared<PairedPixels>(dataset.pixels, dataset.samples.size());
  const auto resident = residentOf(dataset);
  QVERIFY(resident != nullptr);
  const std::vector<std::uint32_t> samples = {11, 0, 5, 5, 13};
  for (const core::Purpose purpose : {core::Purpose::Train, core::Purpose::Evaluate}) {
    QVERIFY(resident->serves(purpose));
    core::Batch batch;
    core::fillBatch(dataset, samples, purpose, 7, 2, batch);
    QVERIFY(isSame(resident->batch(samples), core::toTensors(batch, torch::kCPU)));
  }
}

void TestCardWork::picturesThatAreChangedAreSent_data() {
  QTest::addColumn<Settings>("changes");
  QTest::addColumn<bool>("isMeasuredThere");
  QTest::newRow("mirrored") << Settings{{"flip", "true"}} << true;
  QTest::newRow("corrupted") << Settings{{"predict", "corrupted"}} << false;
  QTest::newRow("scrambled") << Settings{{"scramble_targets", "true"}} << false;
}

void TestCardWork::picturesThatAreChangedAreSent() {
  QFETCH(const Settings, changes);
  QFETCH(const bool, isMeasuredThere);
  const auto resident = residentOf(picturesWith(changes));
  QCOMPARE(resident != nullptr, isMeasuredThere);
  if (resident == nullptr) return;
  QVERIFY(!resident->serves(core::Purpose::Train));
  QVERIFY(resident->serves(core::Purpose::Evaluate));
}

void TestCardWork::picturesBeyondTheRoomAreSent() {
  const core::Dataset dataset = picturesWith({});
  const auto bytes = static_cast<std::int64_t>(14 * dataset.shape.size());
  QVERIFY(core::ResidentPictures::of(dataset, torch::kCPU, bytes) != nullptr);
  QVERIFY(core::ResidentPictures::of(dataset, torch::kCPU, bytes - 1) == nullptr);
  QVERIFY(core::ResidentPictures::onCard(dataset, torch::kCPU) == nullptr);
}

void TestCardWork::figuresAreTheSameWithResidentPictures() {
  const core::RunSettings settings = testing::quickSettings();
  const core::Dataset dataset = picturesWith({});
  const auto model = SteppedModel::modelOf(settings);
  core::Measure measure = core::measureFor(settings, 3, torch::kCPU);
  const std::vector<std::uint32_t> samples = dataset.indicesOf(core::Split::Training);
  const auto go = [] { return true; };
  const auto expected = core::evaluateModel(*model, dataset, samples, measure, "eval_", go);
  measure.resident = residentOf(dataset);
  QVERIFY(core::evaluateModel(*model, dataset, samples, measure, "eval_", go) == expected);
}

void TestCardWork::anEpochOfResidentPicturesHasTheSameBatches() {
  const core::RunSettings settings = testing::quickSettings();
  const core::Dataset dataset = picturesWith({});
  const core::Measure sent = core::measureFor(settings, 3, torch::kCPU);
  core::Measure there = sent;
  there.resident = residentOf(dataset);
  core::RunningEpoch first(dataset, sent, nullptr);
  core::RunningEpoch second(dataset, there, nullptr);
  first.begin(settings, 2);
  second.begin(settings, 2);
  for (std::int64_t batch = 0; batch < first.batches(); ++batch) {
    QVERIFY(first.next() && second.next());
    QVERIFY(second.batch().inputs.empty());
    QVERIFY(isSame(core::tensorsOf(second.batch(), there), core::tensorsOf(first.batch(), sent)));
    first.batchDone(0.0, 0.0);
    second.batchDone(0.0, 0.0);
  }
  QVERIFY(!second.next());
}

std::unique_ptr<QObject> makeCardWorkTest() { return std::make_unique<TestCardWork>(); }

#include "tst_card_work.moc"
