// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_engine.h"

#include <utility>

#include "core/base/error.h"
#include "core/data/batch.h"
#include "tests/support/store_samples.h"

namespace testing {
namespace {

// Hands on what the window asks; gone, it leaves the run to whoever looks at it.
class FakeModel : public core::Model {
 public:
  FakeModel(const core::ImageShape& shape, bool hasCodes) : shape_(shape), hasCodes_(hasCodes) {}

  [[nodiscard]] core::ImageShape imageShape() const override { return shape_; }
  [[nodiscard]] std::optional<std::vector<std::int64_t>> codeShape() const override {
    if (!hasCodes_) return {};
    return std::vector<std::int64_t>{shape_.height, shape_.width, shape_.channels};
  }

  std::vector<core::ProbeOutput> reconstruct(const std::vector<core::Image>& images) override {
    std::vector<core::ProbeOutput> outputs;
    for (const core::Image& image : images) outputs.push_back({image, 99.0, 1.0});
    return outputs;
  }

  std::optional<core::Codes> encode(const std::vector<core::Image>& images) override {
    if (!hasCodes_) return {};
    core::Codes codes{*codeShape(), {}};
    for (const core::Image& image : images)
      codes.values.insert(codes.values.end(), image.pixels.begin(), image.pixels.end());
    return codes;
  }

  std::vector<core::Image> decode(const core::Codes& codes) override {
    std::vector<core::Image> images(codes.count(), core::Image(shape_.width, shape_.height, shape_.channels));
    for (std::size_t i = 0; i < codes.values.size(); ++i) {
      images[i / codes.size()].pixels[i % codes.size()] = static_cast<std::uint8_t>(codes.values[i]);
    }
    return images;
  }

  [[nodiscard]] core::ModelDescription describe() const override { return {shape_, core::ValueRange::Unit, {}, {}}; }

 private:
  core::ImageShape shape_;
  bool hasCodes_;
};

class FakeSession : public core::Session {
 public:
  explicit FakeSession(std::shared_ptr<FakeRun> run) : run_(std::move(run)) {}
  ~FakeSession() override { run_->stop(); }
  FakeSession(const FakeSession&) = delete;
  FakeSession& operator=(const FakeSession&) = delete;

  void pause() override { run_->pause(true); }
  void resume() override { run_->pause(false); }
  void stop() override { run_->stop(); }
  void change(const core::LiveChange& change) override { run_->change(change); }
  void tryImage(core::TryImage attempt) override { run_->tryImage(std::move(attempt)); }

 private:
  std::shared_ptr<FakeRun> run_;
};

}  // namespace

class FakeRun::Weights : public store_samples::TextWeights {
 public:
  Weights(const FakeRun& run, std::int64_t epoch) : TextWeights(epoch), run_(run) {}
  void save(const std::filesystem::path& file) const override {
    requireRoom(file);
    TextWeights::save(file);
  }
  void saveCheckpoint(const std::filesystem::path& file) const override {
    requireRoom(file);
    TextWeights::saveCheckpoint(file);
  }

 private:
  void requireRoom(const std::filesystem::path& file) const {
    if (run_.isDiskFull_) {
      throw core::Error(core::ErrorCode::FileUnwritable, file.string(),
                        core::Message::verbatim("There is no space left on the disk."));
    }
  }

  const FakeRun& run_;
};

FakeRun::FakeRun(core::RunSettings settings, core::EventSink sink)
    : settings_(std::move(settings)), sink_(std::move(sink)), thread_([this] { work(); }) {}

FakeRun::~FakeRun() {
  {
    const std::lock_guard lock(mutex_);
    isClosed_ = true;
  }
  more_.notify_all();
  thread_.join();
}

void FakeRun::queue(std::function<void()> action) {
  {
    const std::lock_guard lock(mutex_);
    actions_.push_back(std::move(action));
  }
  more_.notify_all();
}

void FakeRun::work() {
  while (true) {
    std::unique_lock lock(mutex_);
    more_.wait(lock, [this] { return isClosed_ || !actions_.empty(); });
    if (isClosed_) return;
    const std::function<void()> action = std::move(actions_.front());
    actions_.pop_front();
    lock.unlock();
    action();
  }
}

// After its end a run says nothing more; what its listener throws ends it.
void FakeRun::send(const core::TrainEvent& event) {
  if (isOver_) return;
  if (std::holds_alternative<core::RunFinished>(event) || std::holds_alternative<core::RunStopped>(event) ||
      std::holds_alternative<core::RunFailed>(event)) {
    isOver_ = true;
  }
  try {
    sink_(event);
  } catch (const core::Error& error) {
    if (isOver_) return;
    isOver_ = true;
    sink_(core::RunFailed{error.code(), error.subject(), core::messageOf(error)});
  }
  if (isOver_) sink_ = nullptr;  // As the real one's, it goes with the run.
}

void FakeRun::begin(std::int64_t finishedEpochs) {
  queue([this, finishedEpochs] {
    core::RunStarted started = store_samples::started(settings_.name, settings_.training.epochs);
    started.settings = settings_;
    started.accuracyName = "categorical_accuracy";
    started.finishedEpochs = epochs_ = finishedEpochs;
    send(started);
  });
}

void FakeRun::trainBatch(int batch, int batches) {
  queue([this, batch, batches] {
    core::BatchDone done;
    done.epoch = epochs_ + 1;
    done.batch = batch;
    done.batches = batches;
    done.loss = 0.5;
    done.imagesPerSecond = 100.0;
    send(done);
  });
}

void FakeRun::trainEpoch(const core::MetricValues& more) {
  queue([this, more] {
    core::EpochDone done;
    done.epoch = ++epochs_;
    done.metrics = {{"loss", 0.5}, {"val_loss", store_samples::validationLoss(epochs_)}};
    done.metrics.insert(more.begin(), more.end());
    done.trainingSeconds = 2.0;
    done.best = true;
    send(done);
    const Weights weights(*this, epochs_);
    send(core::WeightsReady{epochs_, true, false, &weights});
  });
}

void FakeRun::say(const core::Finding& finding) {
  queue([this, finding] { send(finding); });
}

void FakeRun::showPictures() {
  queue([this] {
    core::ImagesReady ready{epochs_, {}};
    ready.outputs = std::make_shared<const std::vector<core::ProbeOutput>>(std::vector<core::ProbeOutput>{
        {store_samples::picture(epochs_), 20.0, 0.5}, {store_samples::picture(1), 21.0, 0.5}});
    send(ready);
  });
}

void FakeRun::finish() {
  queue([this] { send(core::RunFinished{epochs_, epochs_, core::FinishReason::AllEpochs, false}); });
}

void FakeRun::fail(const std::string& sentence) {
  queue([this, sentence] {
    send(core::RunFailed{core::ErrorCode::Engine, "training", core::Message::verbatim(sentence)});
  });
}

void FakeRun::stop() {
  if (isStopping_.exchange(true)) return;
  queue([this] { send(core::RunStopped{epochs_}); });
}

void FakeRun::change(const core::LiveChange& change) {
  const std::lock_guard lock(mutex_);
  changes_.push_back(change);
}

std::vector<core::LiveChange> FakeRun::changes() const {
  const std::lock_guard lock(mutex_);
  return changes_;
}

void FakeRun::tryImage(core::TryImage attempt) {
  queue([this, attempt = std::move(attempt)] {
    if (isOver_) return attempt.answer(std::nullopt);
    attempt.answer(core::ProbeOutput{attempt.picture, 99.0, 1.0});
  });
}

std::unique_ptr<core::Session> FakeEngine::start(const core::RunSettings& settings,
                                                 const std::optional<core::StartingPoint>& /*start*/,
                                                 core::EventSink sink) {
  if (!refusal_.empty()) throw core::Error(core::ErrorCode::Engine, "fake engine", core::Message::verbatim(refusal_));
  runs_.push_back(std::make_shared<FakeRun>(settings, std::move(sink)));
  return std::make_unique<FakeSession>(runs_.back());
}

core::ModelCost FakeEngine::cost(const core::RunSettings& settings) {
  if (!weight_.empty())
    throw core::Error(core::ErrorCode::InvalidSetting, "fake engine", core::Message::verbatim(weight_));
  std::unique_lock lock(counting_);
  counted_.push_back(settings);
  mayCount_.wait(lock, [this] { return !areCountsHeld_; });
  return cost_;
}

void FakeEngine::setCost(const core::ModelCost& cost) {
  const std::lock_guard lock(counting_);
  cost_ = cost;
}

void FakeEngine::holdCounts(bool isHeld) {
  {
    const std::lock_guard lock(counting_);
    areCountsHeld_ = isHeld;
  }
  mayCount_.notify_all();
}

std::vector<core::RunSettings> FakeEngine::counted() const {
  const std::lock_guard lock(counting_);
  return counted_;
}

std::map<std::string, double> FakeEngine::judge(const core::RunSettings& /*settings*/, const core::Batch& pictures,
                                                std::span<const float> outputs) {
  double sum = 0.0;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const double difference = static_cast<double>(outputs[i]) - static_cast<double>(pictures.targets[i]);
    sum += difference * difference / static_cast<double>(outputs.size());
  }
  return {{"loss", sum}, {"categorical_accuracy", 0.5 / (1.0 + sum)}};
}

core::Rehearsal FakeEngine::rehearse(const core::RunSettings& /*settings*/, const core::Batch& /*pictures*/, int steps,
                                     double /*seconds*/) {
  core::Rehearsal rehearsal{{}, true};
  double loss = 1.0;
  for (int step = 0; step < steps; ++step) rehearsal.losses.push_back(loss *= 0.5);
  return rehearsal;
}

std::unique_ptr<core::Model> FakeEngine::open(const core::RunSettings& settings, const std::filesystem::path& weights) {
  if (!std::filesystem::exists(weights)) {
    throw core::Error(core::ErrorCode::FileUnreadable, weights.string(),
                      core::Message::verbatim("There are no weights."));
  }
  ++opened_;
  return std::make_unique<FakeModel>(core::modelShape(settings.data), haveCodes_);
}

}  // namespace testing
