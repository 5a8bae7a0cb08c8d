// SPDX-License-Identifier: GPL-3.0-or-later
// Convolutions and dense layers in the generality that Keras has them: any kernel, stride and padding, more activations, with or
// without a bias. They run on LibTorch alone; where one of layers.h does the same, that one is faster. Private to the engine.
#pragma once

#include <string>

#include "core/engine/borders.h"
#include "core/engine/layers.h"

namespace core {

struct GeneralConvolutionOptions {
  std::int64_t inputChannels = 0;
  std::int64_t outputChannels = 0;
  Pair kernel = {3, 3};
  Pair stride = {1, 1};
  Pair dilation = {1, 1};
  Borders padding = {0, 0, 0, 0};  // Zeros around the input; of a transposed convolution, what is cut off the output.
  Pair outputPadding = {0, 0};     // Of a transposed convolution alone: added below and on the right.
  std::string activation = "linear";
  bool hasBias = true;
};
[[nodiscard]] LayerPtr generalConvolution(const GeneralConvolutionOptions& options);
[[nodiscard]] LayerPtr generalTransposedConvolution(const GeneralConvolutionOptions& options);
// eachPixel: along the channels of each pixel.
[[nodiscard]] LayerPtr generalDense(std::int64_t inputs, std::int64_t outputs, const std::string& activation,
                                    bool hasBias, bool eachPixel);

}  // namespace core
