// SPDX-License-Identifier: GPL-3.0-or-later
// A model's weights by name, as files and as copies in memory.
#pragma once

#include <filesystem>
#include <vector>

#include "core/engine/architecture.h"
#include "core/engine/optimizers.h"
#include "core/run/train_event.h"

namespace core {

// What the optimizer changes.
[[nodiscard]] std::vector<NamedTensor> namedParameters(const ImageModel& model);
// Parameters and moving averages: what a file holds. The tensors are shared with the model.
[[nodiscard]] std::vector<NamedTensor> namedWeights(const ImageModel& model);

// Deep copies, and back again.
[[nodiscard]] std::vector<NamedTensor> copiedWeights(const ImageModel& model);
void restoreWeights(ImageModel& model, const std::vector<NamedTensor>& copies);

// Throws Error(FileUnreadable) when the file is damaged or its names and shapes are not this model's.
void loadWeights(ImageModel& model, const std::filesystem::path& file);

// Shows a model's present weights to event sinks.
class ModelWeightsView : public WeightsView {
 public:
  explicit ModelWeightsView(const ImageModel& model) : model_(model) {}
  void save(const std::filesystem::path& file) const override;

 private:
  const ImageModel& model_;
};

}  // namespace core
