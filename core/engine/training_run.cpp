// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/training_run.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/overloaded.h"
#include "core/base/random.h"
#include "core/data/folder_scan.h"
#include "core/engine/batch_share.h"
#include "core/engine/checkpoint.h"
#include "core/engine/keep_alive.h"
#include "core/engine/run_introduction.h"
#include "core/engine/safetensors.h"
#include "core/engine/tensor_io.h"
#include "core/engine/weights.h"
#include "core/run/setting_words.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

using Clock = std::chrono::steady_clock;

std::shared_ptr<ImageModel> seededModel(const RunSettings& settings, const ImageShape& shape,
                                        const torch::Device& device) {
  torch::manual_seed(settings.training.seed);
  std::shared_ptr<ImageModel> model = buildModel(settings.architecture, shape);
  model->to(device);
  useKernels(*model, settings.training.kernels);
  return model;
}

DeviceInfo deviceFor(const RunSettings& settings, ProcessGroup* group) {
  if (group == nullptr) return prepareDevice(settings.training);
  TrainingSettings own = settings.training;
  own.threads = group->threadsOf(own.threads > 0 ? own.threads : physicalCores());
  DeviceInfo device = prepareDevice(own);
  device.description = {coreText("Core", "%1, in each of %2 processes"), device.description, group->size()};
  return device;
}

Text sentenceFor(NotFinite::What what) {
  switch (what) {
    case NotFinite::What::Loss:
      return coreText(
          "Core",
          "The loss became infinite or not a number in epoch %1, batch %2, at %3. The weights from before that "
          "epoch are kept. Try a smaller learning rate, or limit the gradients with \"%4\".");
    case NotFinite::What::Gradient:
      return coreText(
          "Core",
          "The gradient became infinite or not a number in epoch %1, batch %2, at %3. The weights from before "
          "that epoch are kept. Try a smaller learning rate, or limit the gradients with \"%4\".");
    case NotFinite::What::Weights: break;
  }
  return coreText("Core",
                  "The weights became infinite or not a number in epoch %1, batch %2, at %3. The weights from before "
                  "that epoch are kept. Try a smaller learning rate, or limit the gradients with \"%4\".");
}

}  // namespace

TrainingRun::TrainingRun(const RunSettings& settings, const Dataset& dataset, TrainingControl& control,
                         const EventSink& sink, const std::optional<StartingPoint>& start, GradientHook* hook,
                         const DoctorWatch& watch, ProcessGroup* group)
    : settings_(settings),
      dataset_(dataset),
      control_(control),
      sink_(sink),
      watch_(watch),
      deviceInfo_(deviceFor(settings, group)),
      measure_(measureFor(settings, dataset.shape.channels, deviceInfo_.name)),
      model_(seededModel(settings, dataset.shape, measure_.device)),
      shared_(group == nullptr ? nullptr : std::make_unique<SharedTraining>(*group, settings, *model_)),
      step_(*model_, settings, measure_, hook, shared_.get()),
      measurer_(*model_, dataset, settings, measure_, group),
      trainingIndices_(dataset.indicesOf(Split::Training)),
      feed_(dataset),
      meter_(measure_.accuracy) {
  const Message tooFew = whyTooFew(
      settings.data.folder,
      {trainingIndices_.size(), dataset.indicesOf(Split::Validation).size(), dataset.indicesOf(Split::Test).size()});
  if (!tooFew.empty()) throw Error(ErrorCode::FolderUnusable, settings.data.folder, tooFew);
  if (start) goOnFrom(*start);
  if (shared_) shared_->begin();
  measurer_.keepAsGood();
  KeepAlive keepAlive(group);
  announce();
  keepAlive.finish();
  control_.serve([this](TrainingRequest& request) { serve(request); });
}

TrainingRun::~TrainingRun() { control_.serve({}); }

void TrainingRun::goOnFrom(const StartingPoint& start) {
  if (start.weightsOnly) return loadWeights(*model_, start.checkpoint);
  if (settings_.stopping.restoreBestWeights && !start.bestWeights.empty()) {
    loadWeights(*model_, start.bestWeights);
    measurer_.keepAsBest();
  }
  TrainingProgress progress = loadCheckpoint(start.checkpoint, *model_, step_.optimizer());
  if (start.patienceAnew) progress.stopping.wait = 0;
  measurer_.goOnFrom(progress);
  finishedEpochs_ = progress.finishedEpochs;
  epoch_ = progress.finishedEpochs;
  steps_ = progress.steps;
}

void TrainingRun::serve(TrainingRequest& request) {
  std::visit(Overloaded{[this](const LiveChange& wanted) { change(wanted); },
                        [this](const TryImage& attempt) {
                          const Image& picture = attempt.picture;
                          if (ImageShape{picture.width, picture.height, picture.channels} != dataset_.shape) {
                            return attempt.answer(std::nullopt);
                          }
                          attempt.answer(reconstructImages(*model_, {&picture, 1}, measure_).front());
                        }},
             request);
}

void TrainingRun::change(const LiveChange& change) {
  if (shared_) {  // The others would go on as before.
    return sink_(RunWarning{coreText("Core", "Settings cannot be changed while several processes train a run.")});
  }
  try {
    apply(change);
  } catch (const Error& error) {  // A value that does not fit is no reason to end the run.
    sink_(RunWarning{error.message()});
  }
}

void TrainingRun::apply(const LiveChange& change) {
  SettingsChanged changed{settings_, {}, epoch_, batchNumber_};
  const auto set = [&](const char* key, const SettingValue& value) {
    changeSetting(changed.settings, key, value);
    changed.keys.emplace_back(key);
  };
  if (change.learningRate) set("learning_rate", *change.learningRate);
  if (change.epochs) set("epochs", std::int64_t{std::max<std::int64_t>({*change.epochs, epoch_, 1})});
  if (change.patience) set("patience", std::int64_t{*change.patience});
  if (changed.keys.empty()) return;
  settings_ = changed.settings;
  measurer_.apply(settings_, steps_);
  if (doctor_) doctor_->follow(settings_);
  sink_(changed);
}

void TrainingRun::announce() {
  settings_.data.depth = dataset_.settings.depth;  // Later pictures are brought to 8 bits in the same way.
  if (shared_ && !shared_->leads()) return;
  RunStarted started =
      introductionOf(settings_, dataset_, deviceInfo_, measure_, step_.parameters(), measurer_.probes());
  started.finishedEpochs = finishedEpochs_;
  sink_(started);
  if (Message leftOut = whatIsLeftOut(dataset_.skipped); !leftOut.empty()) sink_(RunWarning{std::move(leftOut)});
  if (shared_) warnOfOwnMoments();
  if (settings_.training.precision != Precision::Full && measure_.device.is_cpu()) {
    sink_(RunWarning{coreText("Core",
                              "Only graphics cards are quicker with less precision: on the processor bfloat16 is "
                              "slower than full, and tf32 changes nothing.")});
  }
  if (settings_.training.doctor) doctor_.emplace(*model_, dataset_, started, measure_, sink_, watch_);
}

void TrainingRun::warnOfOwnMoments() {
  const bool normalises = !model_->buffers().empty();
  if (settings_.training.syncBatchNorm || !normalises) return;
  sink_(RunWarning{
      {coreText("Core",
                "BatchNorm measures in each of the %1 processes its own part of a batch: with another number "
                "of processes the run learns differently."),
       shared_->group().size()}});
}

void TrainingRun::train() {
  // A run that goes on may have been killed between its last epoch and its end.
  while (!measurer_.shouldStop()) {
    if (epoch_ >= settings_.training.epochs) return finish(FinishReason::AllEpochs);
    ++epoch_;
    if (trainEpoch() == Outcome::Stopped || finishEpoch() == Outcome::Stopped) {
      emitWeights(false, true);
      sink_(RunStopped{finishedEpochs_});
      return;
    }
  }
  finish(FinishReason::EarlyStopping);
}

bool TrainingRun::passOrStop() { return shared_ ? shared_->passOrStop(control_) : control_.passOrStop(); }

void TrainingRun::startFeed(const std::vector<std::uint32_t>& samples) {
  const auto size = static_cast<std::size_t>(settings_.training.batchSize);
  EpochShare own{samples, size};
  if (shared_) own = shareOfEpoch(samples, size, shared_->group().rank(), shared_->group().size());
  feed_.start(std::move(own.samples), own.batchSize, Purpose::Train, settings_.training.seed, epoch_);
}

TrainingRun::Outcome TrainingRun::trainEpoch() {
  const auto order = shuffledIndices(trainingIndices_.size(),
                                     Random(settings_.training.seed, "order", static_cast<std::uint64_t>(epoch_)));
  const auto size = static_cast<std::size_t>(settings_.training.batchSize);
  const std::int64_t batches = batchesFor(order.size(), settings_.training.batchSize);
  meter_ = MetricMeter(measure_.accuracy);
  imagesDone_ = 0;
  trainingTime_ = {};
  model_->train();
  std::vector<std::uint32_t> samples;
  for (const std::uint32_t place : order) samples.push_back(trainingIndices_[place]);
  startFeed(samples);
  for (batchNumber_ = 1; batchNumber_ <= batches; ++batchNumber_) {
    if (!passOrStop()) return Outcome::Stopped;
    const auto begin = Clock::now();
    if (!feed_.next(batch_)) break;
    const std::chrono::duration<double> loadingTime = Clock::now() - begin;  // Of waiting for it alone.
    const auto first = samples.begin() + static_cast<std::ptrdiff_t>(imagesDone_);
    batchSamples_.assign(first, first + static_cast<std::ptrdiff_t>(std::min(size, samples.size() - imagesDone_)));
    const StepResult step = trainBatch();
    imagesDone_ += batchSamples_.size();
    trainingTime_ += Clock::now() - begin;
    const double speed = static_cast<double>(imagesDone_) / trainingTime_.count();
    sink_(BatchDone{epoch_, batchNumber_, batches, step.loss, meter_.meanLoss(), learningRate_, step.gradientNorm,
                    speed});
    if (doctor_) doctor_->stepDone(step.loss, loadingTime.count(), measurer_.lastGood());
  }
  return Outcome::Done;
}

StepResult TrainingRun::trainBatch() {
  const BatchTensors tensors = toTensors(batch_, measure_.device);
  learningRate_ = measurer_.schedule().rateAt(steps_);
  if (shared_) shared_->beginBatch(batchSamples_.size());
  StepResult step = step_.run(tensors, learningRate_);
  if (step.notFinite) failNotFinite(*step.notFinite);
  ++steps_;
  if (!shared_ || shared_->share().counts) {
    meter_.add(step.loss, imageMetrics(step.reconstruction, tensors.targets, measure_.range, measure_.accuracy));
  }
  return step;
}

void TrainingRun::failNotFinite(const NotFinite& found) {
  const Message place =
      found.place.empty() ? Message(coreText("Core", "the loss itself")) : Message::verbatim(found.place);
  nonFiniteLayer_ = place.english();
  throw Error(ErrorCode::NotFinite, nonFiniteLayer_,
              {sentenceFor(found.what), epoch_, batchNumber_, place, settingName("global_clipnorm")});
}

TrainingRun::Outcome TrainingRun::finishEpoch() {
  const auto begin = Clock::now();
  if (shared_) shared_->endEpoch(meter_);
  if (doctor_) doctor_->trainingDone(epoch_, measurer_.lastGood());
  // Where there are others, a pause waits for the next step.
  const auto goOn = [this] { return shared_ ? !control_.isStopping() : control_.passOrStop(); };
  auto measured = measurer_.measure(epoch_, goOn);
  if (!measured) return Outcome::Stopped;
  finishedEpochs_ = epoch_;
  KeepAlive keepAlive(shared_ ? &shared_->group() : nullptr);  // Whoever keeps the epoch may wait for room on a disk.
  EpochDone done;
  done.epoch = epoch_;
  done.metrics = meter_.values("");
  done.metrics.merge(measured->metrics);
  done.learningRate = learningRate_;
  done.trainingSeconds = trainingTime_.count();
  done.evaluationSeconds = std::chrono::duration<double>(Clock::now() - begin).count();
  done.imagesPerSecond = static_cast<double>(imagesDone_) / trainingTime_.count();
  done.best = measured->best;
  sink_(done);
  const auto outputs = std::make_shared<const std::vector<ProbeOutput>>(std::move(measured->outputs));
  sink_(ImagesReady{epoch_, outputs});
  emitWeights(done.best, false);
  if (doctor_) doctor_->epochDone(done, *outputs);
  keepAlive.finish();
  return Outcome::Done;
}

void TrainingRun::emitWeights(bool best, bool final) { sink_(WeightsReady{finishedEpochs_, best, final, this}); }

void TrainingRun::save(const std::filesystem::path& file) const {
  saveTensors(file, namedWeights(*model_), {{"format", "pt"}});
}

void TrainingRun::saveCheckpoint(const std::filesystem::path& file) const {
  core::saveCheckpoint(file, *model_, step_.optimizer(),
                       {finishedEpochs_, steps_, measurer_.stopping().state(), measurer_.schedule().plateau(),
                        measurer_.schedule().course()});
}

void TrainingRun::finish(FinishReason reason) {
  const bool restored = measurer_.restoreBest();
  emitWeights(false, true);
  sink_(RunFinished{finishedEpochs_, measurer_.stopping().state().bestEpoch, reason, restored});
}

void TrainingRun::explainFailure(RunFailed& failed) {
  failed.epoch = epoch_;
  failed.batch = batchNumber_;
  failed.layer = nonFiniteLayer_;
  for (const std::uint32_t index : batchSamples_) failed.pictures.push_back(dataset_.samples[index].name);
  measurer_.restoreGood();
  emitWeights(false, true);
  if (doctor_) doctor_->failed(failed);
}

}  // namespace core
