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

std::vector<NamedTensor> copiedWeights(const ImageModel& model) {
  std::vector<NamedTensor> copies = namedWeights(model);
  for (NamedTensor& copy : copies) copy.tensor = copy.tensor.detach().clone();
  return copies;
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

void loadWeights(ImageModel& model, const std::filesystem::path& file) {
  std::map<std::string, torch::Tensor> loaded;
  for (NamedTensor& tensor : loadTensors(file).tensors)
    loaded.emplace(std::move(tensor.name), std::move(tensor.tensor));
  const std::vector<NamedTensor> weights = namedWeights(model);
  bool fits = loaded.size() == weights.size();
  for (const auto& [name, weight] : weights) {
    const auto found = loaded.find(name);
    fits = fits && found != loaded.end() && found->second.sizes() == weight.sizes();
  }
  if (!fits) {
    const std::string shown = displayPath(file);
    throw Error(ErrorCode::FileUnreadable, shown,
                "The weights in \"" + shown + "\" belong to another architecture or other settings than these.");
  }
  const torch::NoGradGuard noGradients;
  for (const auto& [name, weight] : weights) torch::Tensor(weight).copy_(loaded.at(name));
}

void ModelWeightsView::save(const std::filesystem::path& file) const {
  saveTensors(file, namedWeights(model_), {{"format", "pt"}});
}

}  // namespace core
