// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include "core/engine/autoencoders.h"
#include "core/engine/odd_sizes.h"
#include "core/run/catalogue.h"

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
    const std::size_t poolings = halvings(choice);
    std::int64_t channels = shape.channels;
    for (std::size_t i = 0; i < filters.size(); ++i) {
      std::vector<LayerPtr> layers = twoConvolutions(channels, filters[i]);
      if (i == poolings) layers.push_back(dropout(choice.real("dropout_rate")));
      down_.push_back(added("down" + std::to_string(i), std::move(layers)));
      channels = filters[i];
    }
    for (std::size_t i = poolings; i > 0; --i) {
      const std::string stage = std::to_string(i - 1);
      pool_.push_back(register_module("pool" + std::to_string(pool_.size()), maxPool()));
      std::vector<LayerPtr> enlarging = {transposedConvolution({channels, filters[i - 1], 3, 2, Activation::Relu})};
      cropTo(enlarging, doubled(halved(sidesOf(shape), i)), halved(sidesOf(shape), i - 1));  // As the bridge is.
      enlarge_.push_back(added("enlarge" + stage, std::move(enlarging)));
      join_.push_back(register_module("join" + stage, concatenation()));
      up_.push_back(added("up" + stage, twoConvolutions(2 * filters[i - 1], filters[i - 1])));
      channels = filters[i - 1];
    }
    output_ = added("output",
                    {convolution({channels, shape.channels, 1, 1, activationNamed(choice.text("output_activation"))})});
  }

  ModelOutput forward(const torch::Tensor& pictures) override {
    std::vector<torch::Tensor> bridges;
    torch::Tensor value = pictures;
    for (std::size_t i = 0; i < down_.size(); ++i) {
      value = down_[i]->forward(i == 0 ? value : pool_[i - 1]->forward(value));
      bridges.push_back(value);
    }
    for (std::size_t i = 0; i < up_.size(); ++i) {
      const torch::Tensor enlarged = enlarge_[i]->forward(value);
      value = up_[i]->forward(torch::cat({bridges[bridges.size() - 2 - i], enlarged}, 1));
    }
    return {output_->forward(value), {}, {}};
  }

 private:
  [[nodiscard]] ModelGraph layout() const override {
    const std::string part = "unet";
    ModelGraph graph;
    std::vector<std::size_t> bridges;
    for (std::size_t i = 0; i < down_.size(); ++i) {
      if (i > 0) graph.add(part, pool_[i - 1]);
      bridges.push_back(graph.add(part, *down_[i]));
    }
    for (std::size_t i = 0; i < up_.size(); ++i) {
      const std::size_t enlarged = graph.add(part, *enlarge_[i]);
      graph.add(part, join_[i], {bridges[bridges.size() - 2 - i], enlarged});
      graph.add(part, *up_[i]);
    }
    graph.add(part, *output_);
    return graph;
  }

  StackPtr added(const std::string& name, std::vector<LayerPtr> layers) {
    return register_module(name, std::make_shared<LayerStack>(std::move(layers)));
  }

  std::vector<StackPtr> down_;
  std::vector<LayerPtr> pool_;
  std::vector<StackPtr> enlarge_;
  std::vector<LayerPtr> join_;
  std::vector<StackPtr> up_;
  StackPtr output_;
};

}  // namespace

std::shared_ptr<ImageModel> unet(const Choice& choice, const ImageShape& shape) {
  return std::make_shared<UNet>(choice, shape);
}

}  // namespace core
