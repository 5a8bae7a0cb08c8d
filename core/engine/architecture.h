// SPDX-License-Identifier: GPL-3.0-or-later
// A model that turns pictures into pictures, and the registry that builds one from a run's settings.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/engine/model_graph.h"
#include "core/run/choice.h"

namespace core {

struct ModelOutput {
  torch::Tensor reconstruction;  // count x channels x height x width, after the output activation.
  torch::Tensor latent;          // The code: count x numbers or a small grid; undefined where there is none.
  torch::Tensor penalty;         // Scalar to add to the loss (activity penalty, KL divergence); undefined when none.
};

class ImageModel : public torch::nn::Module {
 public:
  // count x channels x height x width in, in any memory format.
  [[nodiscard]] virtual ModelOutput forward(const torch::Tensor& pictures) = 0;
  // The two halves of forward in evaluation mode: decode(encode(pictures)) is its reconstruction in every bit. Where there
  // is no code, encode answers with an undefined tensor, and decode must not be called.
  [[nodiscard]] virtual torch::Tensor encode(const torch::Tensor& pictures) = 0;
  [[nodiscard]] virtual torch::Tensor decode(const torch::Tensor& codes) = 0;
  // What forward does in evaluation mode as single layers, named as in files.
  [[nodiscard]] ModelGraph graph() const;

 private:
  // The same without names.
  [[nodiscard]] virtual ModelGraph layout() const = 0;
};

// Builds the model with freshly drawn weights on the CPU, channels last. LibTorch's generator must have been seeded.
[[nodiscard]] std::shared_ptr<ImageModel> buildModel(const Choice& architecture, const ImageShape& shape);

}  // namespace core
