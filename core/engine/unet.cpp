// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include "core/engine/autoencoders.h"

namespace core {
namespace {

using StackPtr = std::shared_ptr<LayerStack>;

std::vector<LayerPtr> twoConvolutions(std::int64_t inputs, std::int64_t outputs) {
  return {convolution({inputs, outputs, 3, 1, Activation::Relu}),
          convolution({outputs, outputs, 3, 1, Activation::Relu})};
}

// Ronneberger, Fischer and Brox 2015, with 'same' padding: every encoder stage hands its result across to the decoder
// stage of the same size. So there is no code: what is at the bottom does not make the picture alone.
class UNet : public WithoutCode {
 public:
  UNet(const Choice& choice, const ImageShape& shape) {
    const std::vector<std::int64_t>& filters = choice.list("filters");
    std::int64_t channels = shape.channels;
    for (std::size_t i = 0; i < filters.size(); ++i) {
      std::vector<LayerPtr> layers = twoConvolutions(channels, filters[i]);
      if (i + 1 == filters.size()) layers.push_back(dropout(choice.real("dropout_rate")));
      down_.push_back(added("down" + std::to_string(i), std::move(layers)));
      channels = filters[i];
    }
    for (std::size_t i = filters.size() - 1; i > 0; --i) {
      const std::string stage = std::to_string(i - 1);
      enlarge_.push_back(
          added("enlarge" + stage, {transposedConvolution({channels, filters[i - 1], 3, 2, Activation::Relu})}));
      up_.push_back(added("up" + stage, twoConvolutions(2 * filters[i - 1], filters[i - 1])));
      channels = filters[i - 1];
    }
    output_ = added("output",
                    {convolution({channels, shape.channels, 1, 1, activationNamed(choice.text("output_activation"))})});
  }

  ModelOutput forward(const torch::Tensor& pictures) override {
    const auto run = [](const StackPtr& stack, const torch::Tensor& input) { return stack->forward(input); };
    return {through(pictures, run), {}, {}};
  }

  std::vector<ModelPart> trace(const torch::Tensor& pictures) override {
    std::vector<ModelPart> parts = {{"unet", {}}};
    (void)through(pictures, [&](const StackPtr& stack, const torch::Tensor& input) {
      return stack->forwardTraced(input, parts[0].calls);
    });
    return parts;
  }

 private:
  StackPtr added(const std::string& name, std::vector<LayerPtr> layers) {
    return register_module(name, std::make_shared<LayerStack>(std::move(layers)));
  }

  template <class Run>
  torch::Tensor through(const torch::Tensor& pictures, const Run& run) {
    std::vector<torch::Tensor> bridges;
    torch::Tensor value = pictures;
    for (std::size_t i = 0; i < down_.size(); ++i) {
      value = run(down_[i], i == 0 ? value : torch::max_pool2d(value, 2));
      bridges.push_back(value);
    }
    for (std::size_t i = 0; i < up_.size(); ++i) {
      const torch::Tensor enlarged = run(enlarge_[i], value);
      value = run(up_[i], torch::cat({bridges[bridges.size() - 2 - i], enlarged}, 1));
    }
    return run(output_, value);
  }

  std::vector<StackPtr> down_;
  std::vector<StackPtr> enlarge_;
  std::vector<StackPtr> up_;
  StackPtr output_;
};

}  // namespace

std::shared_ptr<ImageModel> unet(const Choice& choice, const ImageShape& shape) {
  return std::make_shared<UNet>(choice, shape);
}

}  // namespace core
