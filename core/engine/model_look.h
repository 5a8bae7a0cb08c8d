// SPDX-License-Identifier: GPL-3.0-or-later
// A look into a model in the middle of a training, for the rules of core/diagnosis. Private to the engine.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/diagnosis/learning_facts.h"
#include "core/engine/architecture.h"
#include "core/engine/evaluator.h"

namespace core {

// The root mean square of each parameter's gradient in the last step, by its name; empty before the first one.
using GradientSizes = std::map<std::string, double>;

// How far each layer's weights are from where they were, and how large its gradients are; nothing of what it computes.
// before: as copyWeights() makes them.
[[nodiscard]] std::vector<LayerFacts> weightFacts(const ImageModel& model, const std::vector<NamedTensor>& before,
                                                  const GradientSizes& gradients);

// The same, and what the layers answer to these pictures (count x channels x height x width, in the run's range).
[[nodiscard]] ModelLook lookInto(ImageModel& model, const torch::Tensor& pictures, ValueRange range,
                                 const std::vector<NamedTensor>& before, const GradientSizes& gradients);

}  // namespace core
