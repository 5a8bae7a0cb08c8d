// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/run_introduction.h"

#include <memory>
#include <utility>
#include <vector>

#include "core/engine/baselines.h"
#include "core/engine/epoch_measurer.h"
#include "core/engine/tensor_io.h"

namespace core {
namespace {

std::vector<Probe> probesOf(const Dataset& dataset, std::span<const std::uint32_t> indices) {
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

RunStarted introductionOf(const RunSettings& settings, const Dataset& dataset, const DeviceInfo& device,
                          const Measure& measure, std::span<const NamedTensor> parameters,
                          std::span<const std::uint32_t> probes) {
  RunStarted started;
  started.settings = settings;
  started.device = device.name;
  started.deviceName = device.description;
  started.engine = engineVersion();
  started.threads = device.threads;
  started.shape = dataset.shape;
  started.trainingCount = dataset.indicesOf(Split::Training).size();
  started.validationCount = dataset.indicesOf(Split::Validation).size();
  started.skippedCount = dataset.skipped.size();
  started.datasetFingerprint = dataset.fingerprint;
  for (const auto& [name, tensor] : parameters) started.parameters += tensor.numel();
  started.batchesPerEpoch = batchesFor(started.trainingCount, settings.training.batchSize);
  started.accuracyName = accuracyName(measure.accuracy);
  started.baselines = computeBaselines(settings, dataset);
  started.probes = std::make_shared<const std::vector<Probe>>(probesOf(dataset, probes));
  return started;
}

}  // namespace core
