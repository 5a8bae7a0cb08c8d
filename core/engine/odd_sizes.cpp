// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/odd_sizes.h"

namespace core {
namespace {

class Cropping : public Layer {
 public:
  Cropping(std::int64_t bottom, std::int64_t right) : bottom_(bottom), right_(right) {}

  torch::Tensor forward(const torch::Tensor& input) override {
    // In one piece again: what measures and compares pictures walks over their memory.
    return input.narrow(2, 0, input.size(2) - bottom_)
        .narrow(3, 0, input.size(3) - right_)
        .contiguous(torch::MemoryFormat::ChannelsLast);
  }
  [[nodiscard]] LayerDescription describe() const override {
    return described("Cropping2D", {{"bottom", bottom_}, {"right", right_}});
  }
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override {
    return {input[0], input[1] - bottom_, input[2] - right_};
  }

 private:
  std::int64_t bottom_;
  std::int64_t right_;
};

}  // namespace

Sides sidesOf(const ImageShape& shape) { return {shape.height, shape.width}; }

Sides halved(Sides sides, std::size_t times) {
  for (std::size_t i = 0; i < times; ++i) sides = {(sides.height + 1) / 2, (sides.width + 1) / 2};
  return sides;
}

Sides doubled(Sides sides, std::size_t times) { return {sides.height << times, sides.width << times}; }

void cropTo(std::vector<LayerPtr>& layers, Sides sides, Sides wanted) {
  if (sides == wanted) return;
  layers.push_back(std::make_shared<Cropping>(sides.height - wanted.height, sides.width - wanted.width));
}

torch::Tensor UnpaddedConvolution::forward(const torch::Tensor& input) {
  return activated(torch::conv2d(input, weight(), bias()), options().activation);
}

LayerDescription UnpaddedConvolution::describe() const {
  LayerDescription description = Convolution::describe();
  description.attributes["padding"] = std::int64_t{0};
  return description;
}

std::vector<std::int64_t> UnpaddedConvolution::outputShape(torch::IntArrayRef input) const {
  const std::int64_t lost = options().kernel - 1;
  return {options().outputChannels, input[1] - lost, input[2] - lost};
}

LayerPtr convolutionBack(const ConvolutionOptions& options, Sides& sides, Sides encoderHad) {
  const std::int64_t lost = options.kernel - 1;
  if (sides.height - encoderHad.height < lost || sides.width - encoderHad.width < lost) return convolution(options);
  sides = {sides.height - lost, sides.width - lost};
  return std::make_shared<UnpaddedConvolution>(options);
}

}  // namespace core
