// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trials.h"

#include <chrono>

#include "core/base/error.h"
#include "core/engine/device.h"
#include "core/engine/tensor_io.h"
#include "core/engine/training_step.h"

namespace core {

MetricValues judgeOutputs(const RunSettings& settings, const Batch& pictures, std::span<const float> outputs) {
  TORCH_CHECK(outputs.size() == pictures.targets.size(), "There must be one output for each target.");
  const Measure measure = measureFor(settings, pictures.shape.channels, torch::kCPU);
  Batch judged{pictures.shape, pictures.indices, {outputs.begin(), outputs.end()}, pictures.targets};
  const torch::NoGradGuard noGradients;
  const BatchTensors tensors = toTensors(judged, torch::kCPU);
  MetricMeter meter(measure.accuracy);
  meter.add(batchLoss({tensors.inputs, {}, {}}, tensors.targets, measure).item<double>(),
            imageMetrics(tensors.inputs, tensors.targets, measure.range, measure.accuracy));
  return meter.values("");
}

Rehearsal learnByHeart(const RunSettings& settings, const Batch& pictures, int steps, double seconds) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  const DeviceInfo device = prepareDevice(settings.training);
  const Measure measure = measureFor(settings, pictures.shape.channels, device.name);
  torch::manual_seed(settings.training.seed);
  const std::shared_ptr<ImageModel> model = buildModel(settings.architecture, pictures.shape);
  model->to(measure.device);
  model->train();
  TrainingStep step(*model, settings, measure, nullptr);
  Batch batch = pictures;
  const BatchTensors tensors = toTensors(batch, measure.device);
  Rehearsal rehearsal;
  for (int done = 0; done < steps; ++done) {
    if (std::chrono::duration<double>(Clock::now() - begin).count() > seconds) return rehearsal;
    const StepResult result = step.run(tensors, settings.optimizer.real("learning_rate"));
    rehearsal.losses.push_back(result.loss);
    if (result.notFinite) return rehearsal;
  }
  rehearsal.isWhole = true;
  return rehearsal;
}

}  // namespace core
