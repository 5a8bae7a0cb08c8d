// SPDX-License-Identifier: GPL-3.0-or-later
// A model's weights by name, as files and as copies in memory.
#pragma once

#include <filesystem>
#include <vector>

#include "core/engine/architecture.h"
#include "core/engine/optimizers.h"

namespace core {

// What the optimizer changes.
[[nodiscard]] std::vector<NamedTensor> namedParameters(const ImageModel& model);
// Parameters and moving averages: what a file holds. The tensors are shared with the model.
[[nodiscard]] std::vector<NamedTensor> namedWeights(const ImageModel& model);

// Deep copies, into those of this model that are there already (large models have no room for more), and back again.
void copyWeights(const ImageModel& model, std::vector<NamedTensor>& copies);
void restoreWeights(ImageModel& model, const std::vector<NamedTensor>& copies);

// Copies the loaded values into the tensors of the same names. Throws Error(FileUnreadable) naming the file, before
// anything is changed, when names or shapes differ.
void assignTensors(const std::vector<NamedTensor>& into, const std::vector<NamedTensor>& loaded,
                   const std::filesystem::path& file);

// The weights among what a weights file or a checkpoint holds. Throws as assignTensors.
void assignWeights(ImageModel& model, const std::vector<NamedTensor>& loaded, const std::filesystem::path& file);

// From a weights file or a checkpoint. Throws Error(FileUnreadable) when it is damaged or not of this model.
void loadWeights(ImageModel& model, const std::filesystem::path& file);

}  // namespace core
