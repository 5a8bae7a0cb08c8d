// SPDX-License-Identifier: GPL-3.0-or-later
// Measures a model in evaluation mode.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/engine/architecture.h"
#include "core/engine/image_metrics.h"
#include "core/run/loss_terms.h"
#include "core/run/train_event.h"

namespace core {

class ProcessGroup;
class ResidentPictures;

// Evaluation mode without gradients, undone at the end of the scope, also by exceptions.
class EvaluationScope {
 public:
  explicit EvaluationScope(ImageModel& model);
  ~EvaluationScope();
  EvaluationScope(const EvaluationScope&) = delete;
  EvaluationScope& operator=(const EvaluationScope&) = delete;

 private:
  ImageModel& model_;
  bool wasTraining_;
  torch::NoGradGuard noGradients_;
};

// How the figures of one run are computed.
struct Measure {
  std::vector<LossTerm> loss;
  ValueRange range = ValueRange::Unit;
  AccuracyKind accuracy = AccuracyKind::Categorical;
  std::size_t batchSize = 32;
  torch::Device device = torch::kCPU;
  std::shared_ptr<const ResidentPictures> resident = nullptr;  // Where the device has the pictures itself.
};
[[nodiscard]] Measure measureFor(const RunSettings& settings, int channels, const torch::Device& device,
                                 std::shared_ptr<const ResidentPictures> resident = nullptr);
[[nodiscard]] std::string accuracyName(AccuracyKind accuracy);  // "binary_accuracy", "categorical_accuracy"

// Loss (penalties included, as Keras reports it) plus figures of a batch, after the model or a rule has answered.
[[nodiscard]] torch::Tensor batchLoss(const ModelOutput& output, const torch::Tensor& target, const Measure& measure);

// Asked before each batch; false ends the work.
using GoOn = std::function<bool()>;

// Metrics over these samples with the prefix before their names; nullopt when goOn said no. Empty for no samples. With a
// group each process measures a part, and all have the figures of the whole; nullopt when it said no to one of them.
[[nodiscard]] std::optional<MetricValues> evaluateModel(ImageModel& model, const Dataset& dataset,
                                                        std::span<const std::uint32_t> indices, const Measure& measure,
                                                        const std::string& prefix, const GoOn& goOn,
                                                        ProcessGroup* group = nullptr);

// What the model makes of these samples; nullopt when goOn said no.
[[nodiscard]] std::optional<std::vector<ProbeOutput>> reconstructSamples(ImageModel& model, const Dataset& dataset,
                                                                         std::span<const std::uint32_t> indices,
                                                                         const Measure& measure, const GoOn& goOn);

// What the model makes of images that have its size and colours, judged against themselves, a batch at a time.
[[nodiscard]] std::vector<ProbeOutput> reconstructImages(ImageModel& model, std::span<const Image> images,
                                                         const Measure& measure);

}  // namespace core
