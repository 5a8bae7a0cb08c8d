// SPDX-License-Identifier: GPL-3.0-or-later
// A training step of a model that is a chain of dense layers, without autograd: product after product into memory that stays
// from step to step, and all updates in one pass. Private to the engine.
#pragma once

#include <optional>
#include <vector>

#include "core/engine/architecture.h"
#include "core/engine/evaluator.h"
#include "core/engine/kernels/unit_activations.h"
#include "core/engine/kernels/updates.h"
#include "core/engine/tensor_io.h"

namespace core {

class DenseStep {
 public:
  // Nothing where the model is or has anything else: another layer, a parameter beside the chain's or not in main memory.
  [[nodiscard]] static std::optional<DenseStep> of(const ImageModel& model, const std::vector<NamedTensor>& parameters,
                                                   const Measure& measure);

  struct Outcome {
    double loss;                   // Of the batch, penalties included.
    torch::Tensor reconstruction;  // As ModelOutput has it; overwritten by the next step.
  };
  // inputs and targets: count x channels x height x width floats in main memory.
  [[nodiscard]] Outcome forward(const BatchTensors& batch);

  // After a forward pass whose loss is finite. Each parameter has a target, and gets its sums, in the order of the parameters.
  [[nodiscard]] std::vector<kernels::UpdateSums> backward(const std::vector<kernels::UpdateTarget>& targets);

 private:
  struct ChainLayer {
    std::size_t weightPlace;  // Among the parameters.
    std::size_t biasPlace;
    torch::Tensor weight;  // Outputs x inputs.
    torch::Tensor bias;
    kernels::UnitActivation activation;
    double activityL1;
    torch::Tensor outputs{};    // After the activation; rows of the largest batch so far.
    torch::Tensor gradients{};  // With respect to what the activation is given.
  };

  DenseStep(std::vector<ChainLayer> layers, Measure measure);
  [[nodiscard]] static std::optional<std::vector<ChainLayer>> chainIn(const ModelGraph& graph,
                                                                      const std::vector<NamedTensor>& parameters);
  // What a layer is given: the batch, or what the one before it made.
  [[nodiscard]] const float* valuesOf(std::size_t layer) const;
  void makeRoom();
  // The loss, whose gradient with respect to the last layer's sums is put where it belongs.
  [[nodiscard]] double lossOfOutput(const BatchTensors& batch, const torch::Tensor& reconstruction);

  std::vector<ChainLayer> layers_;
  Measure measure_;
  std::int64_t rows_ = 0;  // Of the batch.
  torch::Tensor inputs_;   // Rows x values.
};

}  // namespace core
