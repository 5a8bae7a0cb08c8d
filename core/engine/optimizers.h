// SPDX-License-Identifier: GPL-3.0-or-later
// Keras's optimizers, each as one pass over weights, gradients and state, which measures the gradients as well.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/engine/kernels/updates.h"
#include "core/engine/named_tensor.h"
#include "core/run/choice.h"

namespace core {

// What one update found.
struct UpdateReport {
  std::vector<double> squares;    // Of each parameter's gradient, in the order of the parameters; 0 where it has none.
  std::string notFiniteGradient;  // Name of the first parameter whose gradient holds NaN or Inf; "" when none does.
  std::string notFiniteWeights;   // The same of what the weights are after the update.

  [[nodiscard]] double gradientNorm() const;  // Global L2 norm over all parameters.
};
// sums: one a parameter.
[[nodiscard]] UpdateReport reportOf(const std::vector<NamedTensor>& parameters,
                                    const std::vector<kernels::UpdateSums>& sums);

class Optimizer {
 public:
  virtual ~Optimizer() = default;

  // Updates every parameter that has a gradient, also by one that is not finite: the report says so.
  [[nodiscard]] virtual UpdateReport step(double learningRate) = 0;

  // The same step for whoever makes the updates while gradients are still being computed: where each parameter's goes, in
  // the order of the parameters. They hold until the next step. None of them may be anywhere but in main memory, as floats.
  [[nodiscard]] virtual std::vector<kernels::UpdateTarget> beginStep(double learningRate) = 0;

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
