// SPDX-License-Identifier: GPL-3.0-or-later
// Layers and sizes for pictures that do not halve evenly, as Keras's 'same' padding halves them: an odd side is padded
// below and to the right on the way down, so that the picture stays in the upper left corner, and what is too much on the
// way back is cut off. 28 -> 14 -> 7 -> 4 -> 8 -> 16 -> 32. Private to the engine.
#pragma once

#include <cstddef>

#include "core/base/image.h"
#include "core/engine/layer_types.h"

namespace core {

struct Sides {
  std::int64_t height = 0;
  std::int64_t width = 0;
  bool operator==(const Sides&) const = default;
};

[[nodiscard]] Sides sidesOf(const ImageShape& shape);
// Each side halved and rounded up, so often.
[[nodiscard]] Sides halved(Sides sides, std::size_t times = 1);
[[nodiscard]] Sides doubled(Sides sides, std::size_t times = 1);

// Adds a layer that cuts off what lies below and to the right of the wanted sides, where there is any.
void cropTo(std::vector<LayerPtr>& layers, Sides sides, Sides wanted);

// A convolution of stride 1 without padding: the picture loses half a kernel on every side. Weights and results are those of a
// padded one inside that frame; only it is not fused with its neighbours.
class UnpaddedConvolution : public Convolution {
 public:
  using Convolution::Convolution;
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& input) override;
  [[nodiscard]] LayerDescription describe() const override;
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override;
};

// The next convolution of a way back, 3 x 3: unpadded where both sides are by two or more larger than the encoder had
// them, as in Keras's example for 28 x 28. Takes the two pixels off the sides then.
[[nodiscard]] LayerPtr convolutionBack(const ConvolutionOptions& options, Sides& sides, Sides encoderHad);

}  // namespace core
