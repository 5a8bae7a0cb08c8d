// SPDX-License-Identifier: GPL-3.0-or-later
// The architectures that are an encoder and a decoder one after the other. Private to the engine.
#pragma once

#include "core/engine/architecture.h"

namespace core {

// Architectures without a tensor from which alone the picture is made.
class WithoutCode : public ImageModel {
 public:
  torch::Tensor encode(const torch::Tensor& pictures) final;
  torch::Tensor decode(const torch::Tensor& codes) final;
};

// Each takes the choice's own settings from architectureCatalogue().
[[nodiscard]] std::shared_ptr<ImageModel> convolutionalAutoencoder(const Choice& choice, const ImageShape& shape);
[[nodiscard]] std::shared_ptr<ImageModel> perPixelDenseAutoencoder(const Choice& choice, const ImageShape& shape);
[[nodiscard]] std::shared_ptr<ImageModel> plainConvolutionalAutoencoder(const Choice& choice, const ImageShape& shape);
// "basic", "sparse" and "deep".
[[nodiscard]] std::shared_ptr<ImageModel> fullyConnectedAutoencoder(const Choice& choice, const ImageShape& shape);
[[nodiscard]] std::shared_ptr<ImageModel> variationalAutoencoder(const Choice& choice, const ImageShape& shape);
[[nodiscard]] std::shared_ptr<ImageModel> unet(const Choice& choice, const ImageShape& shape);
// "layers": as its list of layers says (core/run/layer_list.h).
[[nodiscard]] std::shared_ptr<ImageModel> listedModel(const Choice& choice, const ImageShape& shape);

// The record's stages, shared by the convolutional and the variational autoencoder.
// Pictures to flat values: for each filter count a convolution of stride 2, LeakyReLU, BatchNorm; then Flatten.
[[nodiscard]] std::vector<LayerPtr> convolutionalEncoder(const Choice& choice, const ImageShape& shape);
// Code to pictures: Dense, Reshape, transposed convolutions of stride 2, and the output.
[[nodiscard]] std::vector<LayerPtr> convolutionalDecoder(const Choice& choice, const ImageShape& shape);
// Values that convolutionalEncoder ends with.
[[nodiscard]] std::int64_t flatSize(const Choice& choice, const ImageShape& shape);

}  // namespace core
