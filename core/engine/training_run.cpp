// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/training_run.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/overloaded.h"
#include "core/data/folder_scan.h"
#include "core/engine/checkpoint.h"
#include "core/engine/keep_alive.h"
#include "core/engine/resident_pictures.h"
#include "core/engine/run_introduction.h"
#include "core/engine/safetensors.h"
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
  if (const int card = group->cardOf(graphicsCards()); device.name == "cuda" && card > 0) {
    device.name += ":" + std::to_string(card);
  }
  device.description = {coreText("Core", "%1, in each of %2 processes"), device.description, group->size()};
  return device;
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
      measure_(measureFor(settings, dataset.shape.channels, deviceInfo_.name,
                          ResidentPictures::onCard(dataset, deviceInfo_.name))),
      model_(seededModel(settings, dataset.shape, measure_.device)),
      shared_(group == nullptr ? nullptr : std::make_unique<SharedTraining>(*group, settings, *model_)),
      step_(*model_, settings, measure_, hook, shared_.get(), shared_ ? nullptr : captureOn(measure_.device)),
      measurer_(*model_, dataset, settings, measure_, group),
      running_(dataset, measure_, shared_.get()) {
  const Message tooFew = whyTooFew(
      settings.data.folder,
      {running_.pictures(), dataset.indicesOf(Split::Validation).size(), dataset.indicesOf(Split::Test).size()});
  if (!tooFew.empty()) throw Error(ErrorCode::FolderUnusable, settings.data.folder, tooFew);
  if (start) goOnFrom(*start);
  if (shared_) shared_->begin();
  if (begun_.batches == 0) measurer_.keepAsGood();
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
  steps_ = progress.steps;
  begun_ = std::move(progress.epoch);
  earlier_ = start.earlier;
  if (begun_.batches > 0) measurer_.takeAsGood(std::exchange(begun_.before, {}), start.checkpoint);
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
  SettingsChanged changed{settings_, {}, running_.number(), running_.batchesDone()};
  const auto set = [&](const char* key, const SettingValue& value) {
    changeSetting(changed.settings, key, value);
    changed.keys.emplace_back(key);
  };
  if (change.learningRate) set("learning_rate", *change.learningRate);
  if (change.epochs) set("epochs", std::int64_t{std::max<std::int64_t>({*change.epochs, running_.number(), 1})});
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
  started.finishedBatches = std::min(begun_.batches, started.batchesPerEpoch);
  sink_(started);
  if (Message leftOut = whatIsLeftOut(dataset_.skipped); !leftOut.empty()) sink_(RunWarning{std::move(leftOut)});
  if (shared_) warnOfOwnMoments();
  if (shared_ && !shared_->detour().empty()) sink_(RunWarning{shared_->detour()});
  warnOfPrecision();
  if (!settings_.training.doctor) return;
  doctor_.emplace(*model_, dataset_, started, measure_, sink_, watch_);
  doctor_->goOnAfter(earlier_, begun_.losses, begun_.loadingSeconds);
  earlier_ = {};
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

void TrainingRun::warnOfPrecision() {
  if (settings_.training.precision == Precision::Full || !measure_.device.is_cpu()) return;
  sink_(RunWarning{coreText("Core",
                            "Only graphics cards are quicker with less precision: on the processor bfloat16 is "
                            "slower than full, and tf32 changes nothing.")});
}

void TrainingRun::train() {
  // A run that goes on may have been killed between its last epoch and its end. An epoch that was begun is finished.
  while (begun_.batches > 0 || !measurer_.shouldStop()) {
    if (finishedEpochs_ >= settings_.training.epochs) return finish(FinishReason::AllEpochs);
    triedBatches_ = keptBatches_ = begun_.batches;
    running_.begin(settings_, finishedEpochs_ + 1, std::exchange(begun_, {}));
    if (trainEpoch() == Outcome::Stopped || finishEpoch() == Outcome::Stopped) return stop();
  }
  finish(FinishReason::EarlyStopping);
}

bool TrainingRun::passOrStop() {
  return shared_ ? shared_->passOrStop(control_, isTimeToKeep()) : control_.passOrStop();
}

TrainingRun::Outcome TrainingRun::trainEpoch() {
  model_->train();
  while (running_.batchesDone() < running_.batches()) {
    if (!passOrStop()) return Outcome::Stopped;
    if (!running_.next()) break;
    const StepResult step = trainBatch();
    sink_(BatchDone{running_.number(), running_.batchesDone(), running_.batches(), step.loss,
                    running_.meter().meanLoss(), running_.learningRate(), step.gradientNorm,
                    running_.imagesPerSecond()});
    if (doctor_) doctor_->stepDone(step.loss, running_.loadingSeconds(), measurer_.lastGood(), step_);
    if (shared_ ? shared_->keepsNow() : isTimeToKeep()) keepEpochSoFar();
  }
  return Outcome::Done;
}

StepResult TrainingRun::trainBatch() {
  const BatchTensors tensors = tensorsOf(running_.batch(), measure_);
  const double learningRate = measurer_.schedule().rateAt(steps_);
  if (shared_) shared_->beginBatch(running_.samples().size());
  StepResult step = step_.run(tensors, learningRate);
  if (step.notFinite) failNotFinite(*step.notFinite);
  ++steps_;
  if (!shared_ || shared_->share().counts) {
    running_.add(step.loss, imageMetrics(step.reconstruction, tensors.targets, measure_.range, measure_.accuracy));
  }
  running_.batchDone(step.loss, learningRate);
  return step;
}

void TrainingRun::keepEpochSoFar() {
  keptAt_ = Clock::now();
  if (running_.batchesDone() == triedBatches_) return;
  triedBatches_ = running_.batchesDone();
  kept_ = running_.progress();
  kept_->before = measurer_.lastGood();
  KeepAlive keepAlive(shared_ ? &shared_->group() : nullptr);  // Who keeps it may wait for room on a disk.
  try {
    sink_(WeightsReady{finishedEpochs_, false, false, this, running_.batchesDone()});
    keptBatches_ = running_.batchesDone();
  } catch (const Error& error) {  // What an earlier checkpoint holds is there.
    if (error.code() != ErrorCode::FileUnwritable) throw;
    sink_(RunWarning{{coreText("Core", "The batches of epoch %1 could not be kept, and will be trained again. %2"),
                      running_.number(), error.message()}});
  }
  kept_.reset();
  keepAlive.finish();
}

void TrainingRun::stop() {
  if (shared_ && running_.batchesDone() < running_.batches()) shared_->shareModel();
  keepEpochSoFar();
  emitWeights(false, true);
  sink_(RunStopped{finishedEpochs_, keptBatches_});
}

void TrainingRun::failNotFinite(const NotFinite& found) {
  const Message place =
      found.place.empty() ? Message(coreText("Core", "the loss itself")) : Message::verbatim(found.place);
  nonFiniteLayer_ = place.english();
  throw Error(
      ErrorCode::NotFinite, nonFiniteLayer_,
      {sentenceOf(found.what), running_.number(), running_.batchesDone() + 1, place, settingName("global_clipnorm")});
}

TrainingRun::Outcome TrainingRun::finishEpoch() {
  const auto begin = Clock::now();
  running_.end();
  if (shared_) shared_->shareModel();
  if (doctor_) doctor_->trainingDone(running_.number(), measurer_.lastGood(), step_);
  // Where there are others, a pause waits for the next step.
  const auto goOn = [this] { return shared_ ? !control_.isStopping() : control_.passOrStop(); };
  auto measured = measurer_.measure(running_.number(), goOn);
  if (!measured) return Outcome::Stopped;
  finishedEpochs_ = running_.number();
  KeepAlive keepAlive(shared_ ? &shared_->group() : nullptr);  // Whoever keeps the epoch may wait for room on a disk.
  EpochDone done;
  done.epoch = finishedEpochs_;
  done.metrics = running_.meter().values("");
  done.metrics.merge(measured->metrics);
  done.learningRate = running_.learningRate();
  done.trainingSeconds = running_.trainingSeconds();
  done.evaluationSeconds = std::chrono::duration<double>(Clock::now() - begin).count();
  done.imagesPerSecond = running_.imagesPerSecond();
  done.best = measured->best;
  sink_(done);
  const auto outputs = std::make_shared<const std::vector<ProbeOutput>>(std::move(measured->outputs));
  sink_(ImagesReady{finishedEpochs_, outputs});
  emitWeights(done.best, false);
  keptAt_ = Clock::now();
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
                        measurer_.schedule().course(), kept_.value_or(EpochProgress())});
}

void TrainingRun::finish(FinishReason reason) {
  const bool restored = measurer_.restoreBest();
  emitWeights(false, true);
  sink_(RunFinished{finishedEpochs_, measurer_.stopping().state().bestEpoch, reason, restored});
}

void TrainingRun::explainFailure(RunFailed& failed) {
  failed.epoch = running_.number();
  failed.batch = running_.number() == 0 ? 0 : running_.batchesDone() + 1;
  failed.layer = nonFiniteLayer_;
  for (const std::uint32_t index : running_.samples()) failed.pictures.push_back(dataset_.samples[index].name);
  measurer_.restoreGood();
  emitWeights(false, true);
  if (doctor_) doctor_->failed(failed);
}

}  // namespace core
