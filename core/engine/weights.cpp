// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/weights.h"

#include <map>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/engine/safetensors.h"

namespace core {

std::vector<NamedTensor> namedParameters(const ImageModel& model) {
  std::vector<NamedTensor> parameters;
  for (const auto& item : model.named_parameters()) parameters.push_back({item.key(), item.value()});
  return parameters;
}

std::vector<NamedTensor> namedWeights(const ImageModel& model) {
  std::vector<NamedTensor> weights = namedParameters(model);
  for (const auto& item : model.named_buffers()) weights.push_back({item.key(), item.value()});
  return weights;
}

void copyWeights(const ImageModel& model, std::vector<NamedTensor>& copies) {
  const torch::NoGradGuard noGradients;
  const std::vector<NamedTensor> weights = namedWeights(model);
  if (copies.empty()) {
    for (const auto& [name, tensor] : weights) copies.push_back({name, tensor.detach().clone()});
    return;
  }
  TORCH_CHECK(weights.size() == copies.size(), "copies of another model");
  for (std::size_t i = 0; i < weights.size(); ++i) copies[i].tensor.copy_(weights[i].tensor);
}

void restoreWeights(ImageModel& model, const std::vector<NamedTensor>& copies) {
  const torch::NoGradGuard noGradients;
  const std::vector<NamedTensor> weights = namedWeights(model);
  TORCH_CHECK(weights.size() == copies.size(), "copies of another model");
  for (std::size_t i = 0; i < weights.size(); ++i) {
    torch::Tensor weight = weights[i].tensor;
    weight.copy_(copies[i].tensor);
  }
}

void assignTensors(const std::vector<NamedTensor>& into, const std::vector<NamedTensor>& loaded,
                   const std::filesystem::path& file) {
  std::map<std::string, torch::Tensor> byName;
  for (const auto& [name, tensor] : loaded) byName.emplace(name, tensor);
  bool fits = byName.size() == into.size();
  for (const auto& [name, tensor] : into) {
    const auto found = byName.find(name);
    fits = fits && found != byName.end() && found->second.sizes() == tensor.sizes();
  }
  if (!fits) {
    const std::string shown = displayPath(file);
    throw Error(
        ErrorCode::FileUnreadable, shown,
        {coreText("Core", "What is in \"%1\" belongs to another architecture or other settings than these."), shown});
  }
  const torch::NoGradGuard noGradients;
  for (const auto& [name, tensor] : into) torch::Tensor(tensor).copy_(byName.at(name));
}

void assignWeights(ImageModel& model, const std::vector<NamedTensor>& loaded, const std::filesystem::path& file) {
  std::vector<NamedTensor> weights;
  for (const NamedTensor& tensor : loaded) {
    const bool ofTheRun = tensor.name.find('/') != std::string::npos;  // "optimizer/...", "random/..." in a checkpoint.
    if (!ofTheRun) weights.push_back(tensor);
  }
  assignTensors(namedWeights(model), weights, file);
}

void loadWeights(ImageModel& model, const std::filesystem::path& file) {
  assignWeights(model, loadTensors(file).tensors, file);
}

}  // namespace core
