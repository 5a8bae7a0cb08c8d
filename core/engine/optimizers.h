// SPDX-License-Identifier: GPL-3.0-or-later
// Keras's optimizers, each as one pass over weights, gradients and state.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/engine/named_tensor.h"
#include "core/run/choice.h"

namespace core {

class Optimizer {
 public:
  virtual ~Optimizer() = default;

  // Updates every parameter that has a gradient. Returns the name of the first parameter that is not finite after it,
  // "" when all are.
  [[nodiscard]] virtual std::string step(double learningRate) = 0;

  // Frees the gradients, so that the next backward pass writes them anew.
  virtual void clearGradients() = 0;

  // Everything that the next step depends on besides weights and gradients, for checkpoints; the tensors are shared.
  [[nodiscard]] virtual std::vector<NamedTensor> state() const = 0;
  [[nodiscard]] virtual std::int64_t steps() const = 0;
  virtual void setSteps(std::int64_t steps) = 0;
};

// The choice is one of optimizerCatalogue(). Formulas as in Keras 3; learning rates are given to each step.
[[nodiscard]] std::unique_ptr<Optimizer> makeOptimizer(const Choice& choice, std::vector<NamedTensor> parameters);

}  // namespace core
