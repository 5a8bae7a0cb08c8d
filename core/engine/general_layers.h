// SPDX-License-Identifier: GPL-3.0-or-later
// Layers in the generality that Keras has them: any size, stride and padding, more activations. They run on LibTorch alone;
// where one of layers.h does the same, that one is faster. Private to the engine.
#pragma once

#include <string>

#include "core/engine/borders.h"
#include "core/engine/layers.h"

namespace core {

// The activation of that name: those of Activation, and "elu", "selu", "softplus", "softsign", "silu", "softmax" (over the
// channels).
[[nodiscard]] LayerPtr namedActivation(const std::string& name);

// Of grids or flat values. momentum: the share of the old moving average that stays.
[[nodiscard]] LayerPtr generalBatchNorm(std::int64_t channels, double epsilon, double momentum);

struct PoolingOptions {
  bool isMean = false;  // Otherwise the largest. What is padded counts in neither.
  Pair size = {2, 2};
  Pair stride = {2, 2};
  Borders padding = {0, 0, 0, 0};
};
[[nodiscard]] LayerPtr generalPooling(const PoolingOptions& options);
[[nodiscard]] LayerPtr generalUpSampling(Pair size, bool isBilinear);
[[nodiscard]] LayerPtr zeroPadding(const Borders& borders);
[[nodiscard]] LayerPtr generalCropping(const Borders& borders);
[[nodiscard]] LayerPtr spatialDropout(double share);     // Whole channels.
[[nodiscard]] LayerPtr gaussianNoise(double deviation);  // In training alone.
[[nodiscard]] LayerPtr rescaling(double scale, double offset);
// Of several inputs of one shape; who calls it has joined them along the channels, as for concatenation().
[[nodiscard]] LayerPtr sumOf(std::size_t inputs);

}  // namespace core
