// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/memory_need.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <string>

#include "core/base/data_size.h"
#include "core/base/error.h"
#include "core/base/free_memory.h"
#include "core/engine/device.h"
#include "core/engine/layer_table.h"
#include "core/engine/optimizers.h"
#include "core/engine/weights.h"

namespace core {
namespace {

// All in values of four bytes. The largest that settings allow are a thousandth of what std::int64_t holds.
struct WeightCount {
  std::int64_t trained = 0;
  std::int64_t all = 0;      // Moving averages included.
  std::int64_t state = 0;    // The optimizer's.
  std::int64_t kernels = 0;  // Of weights and state: what is brought into another order for a file.
  std::int64_t largest = 0;  // Of one weight.
};

WeightCount countWeights(const RunSettings& settings, const ImageModel& model) {
  const std::vector<NamedTensor> parameters = namedParameters(model);
  WeightCount count;
  const auto addKernel = [&](const torch::Tensor& tensor) {
    if (tensor.dim() == 4) count.kernels += tensor.numel();
  };
  for (const auto& [name, tensor] : parameters) {
    count.trained += tensor.numel();
    count.largest = std::max(count.largest, tensor.numel());
  }
  for (const auto& [name, tensor] : namedWeights(model)) {
    count.all += tensor.numel();
    addKernel(tensor);
  }
  for (const auto& [name, tensor] : makeOptimizer(settings.optimizer, parameters)->state()) {
    count.state += tensor.numel();
    addKernel(tensor);
  }
  return count;
}

std::int64_t valuesIn(const std::vector<std::int64_t>& shape) {
  return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

// Of one picture.
struct ActivationCount {
  std::int64_t kept = 0;    // Outputs that wait for the way back.
  std::int64_t widest = 0;  // The largest input and output of one layer.
};

// "encoder" of "encoder.3"; "" of a layer that stands alone.
std::string stackOf(const LayerCall& call) {
  const std::size_t dot = call.name.rfind('.');
  return dot == std::string::npos ? std::string() : call.name.substr(0, dot);
}

// What a layer leaves in memory for the way back, besides what others leave.
std::int64_t keptBy(const LayerCall& call) {
  const std::int64_t output = valuesIn(call.output);
  const std::string& type = call.layer.type;
  if (type == "Flatten" || type == "Reshape") return 0;  // The same values, looked at in another way.
  if (type == "Dropout") return 2 * output;              // And which were dropped.
  if (type == "MaxPooling2D") return 3 * output;         // And where the largest was, in eight bytes.
  return output;
}

// Pooling that pads runs alone.
bool isOddPooling(const LayerCall& call) {
  const auto isOdd = [&](std::size_t axis) { return call.input[axis] % 2 != 0; };
  return call.layer.type == "MaxPooling2D" && (isOdd(2) || isOdd(3));
}

ActivationCount countActivations(const std::vector<ModelPart>& parts, bool fused) {
  ActivationCount count;
  for (const ModelPart& part : parts) {
    for (std::size_t i = 0; i < part.calls.size(); ++i) {
      const LayerCall& call = part.calls[i];
      count.widest = std::max(count.widest, valuesIn(call.input) + valuesIn(call.output));
      const std::string stack = stackOf(call);
      const auto isOneWith = [&](const LayerCall& first, const LayerCall& second) {
        return fused && !stack.empty() && stackOf(first) == stackOf(second) && runAsOne(first.layer, second.layer) &&
               !isOddPooling(second);
      };
      if (i + 1 < part.calls.size() && isOneWith(call, part.calls[i + 1])) continue;
      const bool isPooledAtOnce = call.layer.type == "MaxPooling2D" && i > 0 && isOneWith(part.calls[i - 1], call);
      count.kept += isPooledAtOnce ? 5 * valuesIn(call.output) / 4 : keptBy(call);  // Where, in one byte.
    }
  }
  return count;
}

bool has(const RunSettings& settings, const char* key) { return settings.architecture.options.contains(key); }

std::int64_t neededFor(MemoryUse use, const MemoryNeed& need) {
  switch (use) {
    case MemoryUse::Training: return need.training;
    case MemoryUse::GoingOn: return need.goingOn;
    case MemoryUse::Use: break;
  }
  return need.use;
}

// What to make smaller. Names of settings as people read them.
Text advice(const RunSettings& settings, const MemoryNeed& need, MemoryUse use) {
  if (use == MemoryUse::Use) {
    return coreText("Core", "Close other programs, or use it on a computer with more memory.");
  }
  if (need.isMostlyBatch) {
    return has(settings, "filters") ? coreText("Core", "Use a smaller batch, smaller pictures or fewer filters.")
                                    : coreText("Core", "Use a smaller batch or smaller pictures.");
  }
  if (has(settings, "latent_dim")) {
    return coreText("Core", "Use a smaller latent size, smaller pictures or fewer filters.");
  }
  if (has(settings, "units")) return coreText("Core", "Use fewer units or smaller pictures.");
  return coreText("Core", "Use fewer filters.");
}

Text refusal(MemoryUse use, bool onGraphicsCard) {
  if (use == MemoryUse::Use) {
    return onGraphicsCard ? coreText("Core", "This model needs about %1 of memory; the graphics card has %2. %3")
                          : coreText("Core", "This model needs about %1 of memory; this computer has %2 free. %3");
  }
  return onGraphicsCard ? coreText("Core", "This model needs about %1 to train; the graphics card has %2. %3")
                        : coreText("Core", "This model needs about %1 to train; this computer has %2 free. %3");
}

// Where so many share this computer.
Message refusalOfShare(const RunSettings& settings, const MemoryNeed& need, MemoryUse use, int sharers) {
  const bool onGraphicsCard = usesGraphicsCard(settings.training.device);
  const std::optional<std::int64_t> available = onGraphicsCard ? graphicsMemory() : freeMemory();
  return available ? memoryRefusal(settings, need, use, *available / sharers, onGraphicsCard) : Message();
}

}  // namespace

MemoryNeed memoryNeed(const RunSettings& settings, const ImageModel& model, const std::vector<ModelPart>& parts) {
  const WeightCount weights = countWeights(settings, model);
  const bool fused = !usesGraphicsCard(settings.training.device);
  const ActivationCount activations = countActivations(parts, fused);
  const std::int64_t picture = valuesIn(parts.front().calls.front().input);
  // The weights after the last epoch are kept beside the model, and those of the best one where they are wanted.
  const std::int64_t copies = settings.stopping.restoreBestWeights ? 2 : 1;
  const std::int64_t gradients = fused ? weights.trained : 2 * weights.trained;  // On a card in one piece as well.
  const std::int64_t lasting = weights.all * (1 + copies) + gradients + weights.state;
  // Inputs, targets, answers and what is measured in them; and what a layer needs while it computes, forth and back: a
  // gradient before and one behind it, sums before their activation, values in a convolution's own order. Measured, that
  // is 1 to 2.2 times the widest layer.
  const std::int64_t batch =
      (activations.kept + 9 * activations.widest / 4 + 4 * picture) * std::int64_t{settings.training.batchSize};
  constexpr std::int64_t kBytes = sizeof(float);
  MemoryNeed need;
  // One after the other: a batch; gradients that are made beside those that are kept (measured: with the holes between
  // large blocks, up to four of the largest); weights on their way to a file.
  need.training = kBytes * (lasting + std::max({batch, 4 * weights.largest, weights.kernels}));
  // Within an epoch the file has the weights from before it as well.
  need.goingOn = std::max(need.training, kBytes * (2 * (weights.all + weights.state) + weights.all));
  need.use = kBytes * std::max(2 * weights.all, weights.all + activations.widest);
  need.isMostlyBatch = batch > lasting;
  return need;
}

Message memoryRefusal(const RunSettings& settings, const MemoryNeed& need, MemoryUse use, std::int64_t available,
                      bool onGraphicsCard) {
  const std::int64_t wanted = neededFor(use, need);
  if (wanted <= available) return {};
  return {refusal(use, onGraphicsCard), dataSize(wanted), dataSize(available), advice(settings, need, use)};
}

Message memoryRefusal(const RunSettings& settings, const MemoryNeed& need, MemoryUse use) {
  return refusalOfShare(settings, need, use, 1);
}

void requireMemory(const RunSettings& settings, MemoryUse use, int times) {
  Message refused = refusalOfShare(settings, summarize(settings).memory, use, times);
  if (!refused.empty()) throw Error(ErrorCode::OutOfMemory, "memory", std::move(refused));
}

}  // namespace core
