// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluator.h"

#include <algorithm>
#include <utility>

#include "core/data/batch_feed.h"
#include "core/engine/batch_share.h"
#include "core/engine/losses.h"
#include "core/engine/process_group.h"
#include "core/engine/resident_pictures.h"
#include "core/engine/tensor_io.h"

namespace core {
namespace {

// Runs the model over the samples batch by batch; false when goOn ended it.
bool forEachEvaluationBatch(ImageModel& model, const Dataset& dataset, std::span<const std::uint32_t> indices,
                            const Measure& measure, const GoOn& goOn,
                            const std::function<void(const ModelOutput&, const torch::Tensor& target)>& use) {
  const EvaluationScope scope(model);
  BatchFeed feed(dataset, contentFor(Purpose::Evaluate, measure));
  feed.start({indices.begin(), indices.end()}, measure.batchSize, Purpose::Evaluate, 0, 0);
  Batch batch;
  for (std::size_t done = 0; done < indices.size(); done += measure.batchSize) {
    if (!goOn()) return false;
    if (!feed.next(batch)) break;
    const BatchTensors tensors = tensorsOf(batch, measure);
    use(model.forward(tensors.inputs), tensors.targets);
  }
  return true;
}

void appendOutputs(std::vector<ProbeOutput>& outputs, const torch::Tensor& reconstruction, const torch::Tensor& target,
                   const Measure& measure) {
  const auto figures = imageMetrics(reconstruction, target, measure.range, measure.accuracy);
  std::vector<Image> images = toImages(reconstruction, measure.range);
  for (std::size_t i = 0; i < images.size(); ++i) {
    outputs.push_back({std::move(images[i]), figures[i].psnr, figures[i].ssim});
  }
}

}  // namespace

EvaluationScope::EvaluationScope(ImageModel& model) : model_(model), wasTraining_(model.is_training()) {
  model_.eval();
}

EvaluationScope::~EvaluationScope() { model_.train(wasTraining_); }

Measure measureFor(const RunSettings& settings, int channels, const torch::Device& device,
                   std::shared_ptr<const ResidentPictures> resident) {
  return {parseLoss(settings.loss),
          settings.data.range,
          kerasAccuracy(settings.loss, channels),
          static_cast<std::size_t>(settings.training.batchSize),
          device,
          std::move(resident)};
}

std::string accuracyName(AccuracyKind accuracy) {
  return accuracy == AccuracyKind::Binary ? "binary_accuracy" : "categorical_accuracy";
}

torch::Tensor batchLoss(const ModelOutput& output, const torch::Tensor& target, const Measure& measure) {
  const torch::Tensor loss = lossOf(measure.loss, output.reconstruction, target, measure.range);
  return output.penalty.defined() ? loss + output.penalty : loss;
}

std::optional<MetricValues> evaluateModel(ImageModel& model, const Dataset& dataset,
                                          std::span<const std::uint32_t> indices, const Measure& measure,
                                          const std::string& prefix, const GoOn& goOn, ProcessGroup* group) {
  MetricMeter meter(measure.accuracy);
  const auto own = group == nullptr ? indices : shareOfList(indices, group->rank(), group->size());
  const bool finished = forEachEvaluationBatch(
      model, dataset, own, measure, goOn, [&](const ModelOutput& output, const torch::Tensor& target) {
        meter.add(batchLoss(output, target, measure).item<double>(),
                  imageMetrics(output.reconstruction, target, measure.range, measure.accuracy));
      });
  if (!(group == nullptr ? finished : group->agree(finished))) return std::nullopt;
  if (group != nullptr) meter.pool([group](std::span<double> sums) { group->sum(sums); });
  return meter.values(prefix);
}

std::optional<std::vector<ProbeOutput>> reconstructSamples(ImageModel& model, const Dataset& dataset,
                                                           std::span<const std::uint32_t> indices,
                                                           const Measure& measure, const GoOn& goOn) {
  std::vector<ProbeOutput> outputs;
  const bool finished = forEachEvaluationBatch(model, dataset, indices, measure, goOn,
                                               [&](const ModelOutput& output, const torch::Tensor& target) {
                                                 appendOutputs(outputs, output.reconstruction, target, measure);
                                               });
  if (!finished) return std::nullopt;
  return outputs;
}

std::vector<ProbeOutput> reconstructImages(ImageModel& model, std::span<const Image> images, const Measure& measure) {
  const EvaluationScope scope(model);
  std::vector<ProbeOutput> outputs;
  while (!images.empty()) {
    const std::size_t count = std::min(measure.batchSize, images.size());
    const torch::Tensor batch = toTensor(images.first(count), measure.range, measure.device);
    appendOutputs(outputs, model.forward(batch).reconstruction, batch, measure);
    images = images.subspan(count);
  }
  return outputs;
}

}  // namespace core
