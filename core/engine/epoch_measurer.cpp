// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/epoch_measurer.h"

#include <utility>

#include "core/base/random.h"
#include "core/data/probe_set.h"
#include "core/engine/process_group.h"
#include "core/engine/weights.h"

namespace core {
namespace {

LearningRateSchedule scheduleOf(const RunSettings& settings, const Dataset& dataset) {
  return {settings.schedule, settings.optimizer.real("learning_rate"), settings.training.epochs,
          batchesFor(dataset.indicesOf(Split::Training).size(), settings.training.batchSize)};
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

}  // namespace

std::int64_t batchesFor(std::size_t samples, int batchSize) {
  const auto size = static_cast<std::size_t>(batchSize);
  return static_cast<std::int64_t>((samples + size - 1) / size);
}

EpochMeasurer::EpochMeasurer(ImageModel& model, const Dataset& dataset, const RunSettings& settings, Measure measure,
                             ProcessGroup* group)
    : model_(model),
      dataset_(dataset),
      measure_(std::move(measure)),
      group_(group),
      restoresBest_(settings.stopping.restoreBestWeights),
      schedule_(scheduleOf(settings, dataset)),
      stopping_(settings.stopping),
      validationIndices_(dataset.indicesOf(Split::Validation)),
      evaluationSample_(chosenSample(dataset.indicesOf(Split::Training), settings)),
      probes_(probeSet(dataset)) {}

std::optional<EpochMeasurer::Result> EpochMeasurer::measure(std::int64_t epoch, const GoOn& goOn) {
  const auto sample = evaluateModel(model_, dataset_, evaluationSample_, measure_, "eval_", goOn, group_);
  if (!sample) return std::nullopt;
  const auto validation = evaluateModel(model_, dataset_, validationIndices_, measure_, "val_", goOn, group_);
  if (!validation) return std::nullopt;
  const bool followed = group_ != nullptr && !group_->leads();
  auto outputs = reconstructSamples(
      model_, dataset_, followed ? std::vector<std::uint32_t>() : probes_, measure_,
      group_ == nullptr ? goOn : [] { return true; });  // All go on, or none.
  if (!outputs) return std::nullopt;

  const double validationLoss = validation->at("val_loss");
  stopping_.epochEnded(epoch, validationLoss);
  schedule_.epochEnded(validationLoss);
  keepAsGood();
  if (restoresBest_ && stopping_.improved()) keepAsBest();
  Result result{*sample, std::move(*outputs), stopping_.improved()};
  result.metrics.insert(validation->begin(), validation->end());
  return result;
}

void EpochMeasurer::apply(const RunSettings& settings, std::int64_t steps) {
  schedule_.setBaseRate(settings.optimizer.real("learning_rate"));
  schedule_.changeLength(settings.training.epochs, steps);
  const auto progress = stopping_.state();
  stopping_ = EarlyStopping(settings.stopping);
  stopping_.setState(progress);
}

void EpochMeasurer::goOnFrom(const TrainingProgress& progress) {
  stopping_.setState(progress.stopping);
  schedule_.setPlateau(progress.plateau);
  if (progress.course.epochs > 0) schedule_.goOn(progress.course, progress.steps);
}

void EpochMeasurer::keepAsGood() { copyWeights(model_, lastGood_); }

void EpochMeasurer::takeAsGood(const std::vector<NamedTensor>& weights, const std::filesystem::path& file) {
  keepAsGood();
  assignTensors(lastGood_, weights, file);
}

void EpochMeasurer::keepAsBest() { copyWeights(model_, best_); }

void EpochMeasurer::restoreGood() { restoreWeights(model_, lastGood_); }

bool EpochMeasurer::restoreBest() {
  if (!restoresBest_ || best_.empty()) return false;
  restoreWeights(model_, best_);
  return true;
}

}  // namespace core
