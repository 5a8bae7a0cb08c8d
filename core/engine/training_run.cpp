// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/training_run.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/overloaded.h"
#include "core/base/random.h"
#include "core/data/probe_set.h"
#include "core/engine/baselines.h"
#include "core/engine/checkpoint.h"
#include "core/engine/gradients.h"
#include "core/engine/safetensors.h"
#include "core/engine/tensor_io.h"
#include "core/engine/weights.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

using Clock = std::chrono::steady_clock;

std::shared_ptr<ImageModel> seededModel(const RunSettings& settings, const ImageShape& shape,
                                        const torch::Device& device) {
  torch::manual_seed(settings.training.seed);
  std::shared_ptr<ImageModel> model = buildModel(settings.architecture, shape);
  model->to(device);
  return model;
}

std::int64_t batchesFor(std::size_t samples, int batchSize) {
  const auto size = static_cast<std::size_t>(batchSize);
  return static_cast<std::int64_t>((samples + size - 1) / size);
}

LearningRateSchedule scheduleOf(const RunSettings& settings, std::size_t samples) {
  return {settings.schedule, settings.optimizer.real("learning_rate"), settings.training.epochs,
          batchesFor(samples, settings.training.batchSize)};
}

// The same training samples in every run with this split, whatever its seed.
std::vector<std::uint32_t> chosenSample(const std::vector<std::uint32_t>& indices, const RunSettings& settings) {
  std::vector<std::uint32_t> chosen;
  for (const std::uint32_t place :
       shuffledIndices(indices.size(), Random(settings.data.splitSeed, "evaluation sample"))) {
    if (chosen.size() == static_cast<std::size_t>(settings.training.evaluationSample)) break;
    chosen.push_back(indices[place]);
  }
  return chosen;
}

std::vector<Probe> probesOf(const Dataset& dataset, const std::vector<std::uint32_t>& indices) {
  std::vector<Probe> probes;
  Batch batch;
  fillBatch(dataset, indices, Purpose::Evaluate, 0, 0, batch);
  const BatchTensors tensors = toTensors(batch, torch::kCPU);
  std::vector<Image> inputs = toImages(tensors.inputs, dataset.settings.range);
  std::vector<Image> targets = toImages(tensors.targets, dataset.settings.range);
  for (std::size_t i = 0; i < indices.size(); ++i) {
    const Sample& sample = dataset.samples[indices[i]];
    probes.push_back({sample.name, sample.split, std::move(inputs[i]), std::move(targets[i])});
  }
  return probes;
}

}  // namespace

TrainingRun::TrainingRun(const RunSettings& settings, const Dataset& dataset, TrainingControl& control,
                         const EventSink& sink, const std::optional<StartingPoint>& start)
    : settings_(settings),
      dataset_(dataset),
      control_(control),
      sink_(sink),
      deviceInfo_(prepareDevice(settings.training)),
      device_(deviceInfo_.name),
      measure_(measureFor(settings, dataset.shape.channels, device_)),
      model_(seededModel(settings, dataset.shape, device_)),
      parameters_(namedParameters(*model_)),
      optimizer_(makeOptimizer(settings.optimizer, parameters_)),
      schedule_(scheduleOf(settings, dataset.indicesOf(Split::Training).size())),
      stopping_(settings.stopping),
      trainingIndices_(dataset.indicesOf(Split::Training)),
      validationIndices_(dataset.indicesOf(Split::Validation)),
      evaluationSample_(chosenSample(trainingIndices_, settings)),
      probes_(probeSet(dataset)),
      meter_(measure_.accuracy) {
  if (trainingIndices_.empty() || validationIndices_.empty()) {
    throw Error(ErrorCode::FolderUnusable, settings.data.folder,
                coreText("Core",
                         "There are pictures for training or for validation only, but a run needs both. Change the "
                         "validation share or the folders train and val."));
  }
  if (start) goOnFrom(*start);
  lastGood_ = copiedWeights(*model_);
  announce();
  control_.serve([this](TrainingRequest& request) { serve(request); });
}

TrainingRun::~TrainingRun() { control_.serve({}); }

void TrainingRun::goOnFrom(const StartingPoint& start) {
  if (start.weightsOnly) return loadWeights(*model_, start.checkpoint);
  if (settings_.stopping.restoreBestWeights && !start.bestWeights.empty()) {
    loadWeights(*model_, start.bestWeights);
    best_ = copiedWeights(*model_);
  }
  TrainingProgress progress = loadCheckpoint(start.checkpoint, *model_, *optimizer_);
  if (start.patienceAnew) progress.stopping.wait = 0;
  stopping_.setState(progress.stopping);
  schedule_.setPlateau(progress.plateau);
  finishedEpochs_ = progress.finishedEpochs;
  epoch_ = progress.finishedEpochs;
  step_ = progress.steps;
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
  try {
    take(change);
  } catch (const Error& error) {  // A value that does not fit is no reason to end the run.
    sink_(RunWarning{error.message()});
  }
}

void TrainingRun::take(const LiveChange& change) {
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
  const auto plateau = schedule_.plateau();
  schedule_ = scheduleOf(settings_, trainingIndices_.size());
  schedule_.setPlateau(plateau);
  const auto progress = stopping_.state();
  stopping_ = EarlyStopping(settings_.stopping);
  stopping_.setState(progress);
  sink_(changed);
}

void TrainingRun::announce() {
  RunStarted started;
  started.settings = settings_;
  started.device = deviceInfo_.name;
  started.deviceName = deviceInfo_.description;
  started.engine = engineVersion();
  started.threads = deviceInfo_.threads;
  started.shape = dataset_.shape;
  started.trainingCount = trainingIndices_.size();
  started.validationCount = validationIndices_.size();
  started.skippedCount = dataset_.skipped.size();
  started.datasetFingerprint = dataset_.fingerprint;
  for (const auto& [name, tensor] : parameters_) started.parameters += tensor.numel();
  started.batchesPerEpoch = batchesFor(trainingIndices_.size(), settings_.training.batchSize);
  started.accuracyName = accuracyName(measure_.accuracy);
  started.baselines = computeBaselines(settings_, dataset_);
  started.finishedEpochs = finishedEpochs_;
  started.probes = std::make_shared<const std::vector<Probe>>(probesOf(dataset_, probes_));
  sink_(started);
}

void TrainingRun::train() {
  // A run that goes on may have been killed between its last epoch and its end.
  while (!stopping_.shouldStop()) {
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

TrainingRun::Outcome TrainingRun::trainEpoch() {
  const auto order = shuffledIndices(trainingIndices_.size(),
                                     Random(settings_.training.seed, "order", static_cast<std::uint64_t>(epoch_)));
  const auto size = static_cast<std::size_t>(settings_.training.batchSize);
  const std::int64_t batches = batchesFor(order.size(), settings_.training.batchSize);
  meter_ = MetricMeter(measure_.accuracy);
  trainingTime_ = {};
  model_->train();
  std::vector<std::uint32_t> indices;
  for (batchNumber_ = 1; batchNumber_ <= batches; ++batchNumber_) {
    if (!control_.passOrStop()) return Outcome::Stopped;
    const auto begin = Clock::now();
    const std::size_t first = static_cast<std::size_t>(batchNumber_ - 1) * size;
    indices.clear();
    for (std::size_t i = first; i < std::min(first + size, order.size()); ++i)
      indices.push_back(trainingIndices_[order[i]]);
    fillBatch(dataset_, indices, Purpose::Train, settings_.training.seed, epoch_, batch_);
    trainBatch();
    trainingTime_ += Clock::now() - begin;
    const double speed = static_cast<double>(meter_.count()) / trainingTime_.count();
    sink_(BatchDone{epoch_, batchNumber_, batches, batchLoss_, meter_.meanLoss(), learningRate_, gradientNorm_, speed});
  }
  return Outcome::Done;
}

void TrainingRun::trainBatch() {
  const BatchTensors tensors = toTensors(batch_, device_);
  optimizer_->clearGradients();
  const ModelOutput output = model_->forward(tensors.inputs);
  const torch::Tensor loss = batchLoss(output, tensors.targets, measure_);
  batchLoss_ = loss.item<double>();
  if (!std::isfinite(batchLoss_))
    failNotFinite(
        coreText("Core",
                 "The loss became infinite or not a number in epoch %1, batch %2, at %3. The weights from before that "
                 "epoch are kept. Try a smaller learning rate, or limit the gradients with global_clipnorm."),
        firstSickLayer(tensors.inputs));
  loss.backward();
  checkGradients();
  learningRate_ = schedule_.rateAt(step_);
  const std::string sick = optimizer_->step(learningRate_);
  if (!sick.empty())
    failNotFinite(
        coreText("Core",
                 "The weights became infinite or not a number in epoch %1, batch %2, at %3. The weights from before "
                 "that epoch are kept. Try a smaller learning rate, or limit the gradients with global_clipnorm."),
        sick);
  ++step_;
  meter_.add(batchLoss_,
             imageMetrics(output.reconstruction.detach(), tensors.targets, measure_.range, measure_.accuracy));
}

void TrainingRun::checkGradients() {
  const GradientNorm gradients = gradientNorm(parameters_);
  if (!gradients.notFinite.empty())
    failNotFinite(
        coreText("Core",
                 "The gradient became infinite or not a number in epoch %1, batch %2, at %3. The weights from before "
                 "that epoch are kept. Try a smaller learning rate, or limit the gradients with global_clipnorm."),
        gradients.notFinite);
  gradientNorm_ = gradients.norm;
  if (settings_.training.globalClipNorm > 0.0)
    clipGradients(parameters_, gradients.norm, settings_.training.globalClipNorm);
}

std::string TrainingRun::firstSickLayer(const torch::Tensor& inputs) {
  const torch::NoGradGuard noGradients;
  for (const ModelPart& part : model_->trace(inputs)) {
    for (std::size_t i = 0; i < part.calls.size(); ++i) {
      if (!part.calls[i].finite)
        return part.name + "." + std::to_string(i) + " (" + part.calls[i].layer->kerasType() + ")";
    }
  }
  return {};  // Of an output that is finite, but too large to be squared, for example.
}

void TrainingRun::failNotFinite(Text sentence, const std::string& layer) {
  sickLayer_ = layer;
  const Message place = layer.empty() ? Message(coreText("Core", "the loss itself")) : Message::verbatim(layer);
  throw Error(ErrorCode::NotFinite, place.english(), {sentence, epoch_, batchNumber_, place});
}

TrainingRun::Outcome TrainingRun::measureEpoch(MetricValues& metrics) {
  const GoOn goOn = [this] { return control_.passOrStop(); };
  const auto sample = evaluateModel(*model_, dataset_, evaluationSample_, measure_, "eval_", goOn);
  if (!sample) return Outcome::Stopped;
  const auto validation = evaluateModel(*model_, dataset_, validationIndices_, measure_, "val_", goOn);
  if (!validation) return Outcome::Stopped;
  metrics = meter_.values("");
  metrics.insert(sample->begin(), sample->end());
  metrics.insert(validation->begin(), validation->end());
  return Outcome::Done;
}

TrainingRun::Outcome TrainingRun::finishEpoch() {
  const auto begin = Clock::now();
  EpochDone done;
  if (measureEpoch(done.metrics) == Outcome::Stopped) return Outcome::Stopped;
  auto outputs = reconstructSamples(*model_, dataset_, probes_, measure_, [this] { return control_.passOrStop(); });
  if (!outputs) return Outcome::Stopped;

  const double validationLoss = done.metrics.at("val_loss");
  stopping_.epochEnded(epoch_, validationLoss);
  schedule_.epochEnded(validationLoss);
  finishedEpochs_ = epoch_;
  lastGood_ = copiedWeights(*model_);
  if (settings_.stopping.restoreBestWeights && stopping_.improved()) best_ = lastGood_;

  done.epoch = epoch_;
  done.learningRate = learningRate_;
  done.trainingSeconds = trainingTime_.count();
  done.evaluationSeconds = std::chrono::duration<double>(Clock::now() - begin).count();
  done.imagesPerSecond = static_cast<double>(meter_.count()) / trainingTime_.count();
  done.best = stopping_.improved();
  sink_(done);
  sink_(ImagesReady{epoch_, std::make_shared<const std::vector<ProbeOutput>>(std::move(*outputs))});
  emitWeights(done.best, false);
  return Outcome::Done;
}

void TrainingRun::emitWeights(bool best, bool final) { sink_(WeightsReady{finishedEpochs_, best, final, this}); }

void TrainingRun::save(const std::filesystem::path& file) const {
  saveTensors(file, namedWeights(*model_), {{"format", "pt"}});
}

void TrainingRun::saveCheckpoint(const std::filesystem::path& file) const {
  core::saveCheckpoint(file, *model_, *optimizer_, {finishedEpochs_, step_, stopping_.state(), schedule_.plateau()});
}

void TrainingRun::finish(FinishReason reason) {
  const bool restore = settings_.stopping.restoreBestWeights && !best_.empty();
  if (restore) restoreWeights(*model_, best_);
  emitWeights(false, true);
  sink_(RunFinished{finishedEpochs_, stopping_.state().bestEpoch, reason, restore});
}

void TrainingRun::explainFailure(RunFailed& failed) {
  failed.epoch = epoch_;
  failed.batch = batchNumber_;
  failed.layer = sickLayer_;
  for (const std::uint32_t index : batch_.indices) failed.pictures.push_back(dataset_.samples[index].name);
  restoreWeights(*model_, lastGood_);
  emitWeights(false, true);
}

}  // namespace core
