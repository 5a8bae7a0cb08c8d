// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/engine/autoencoders.h"
#include "core/engine/listed_layers.h"
#include "core/run/layer_list.h"

namespace core {
namespace {

using Shapes = std::vector<std::vector<std::int64_t>>;

[[noreturn]] void refuseList(Message message) {
  throw Error(ErrorCode::InvalidSetting, "layer_list", std::move(message));
}

// The layers of a list, one module each: "layers.3" is the list's layer 3.
class ListedModel : public ImageModel {
 public:
  ListedModel(std::vector<ListedLayer> list, const ImageShape& shape) : list_(std::move(list)) {
    Shapes shapes;
    std::vector<LayerPtr> layers;
    const std::vector<std::int64_t> picture = {shape.channels, shape.height, shape.width};
    for (std::size_t i = 0; i < list_.size(); ++i) {
      Shapes inputs;
      for (const std::int64_t from : list_[i].from) inputs.push_back(from < 0 ? picture : shapes[placeOf(from)]);
      layers.push_back(listedLayer(list_[i], i, inputs, shape.channels));
      std::vector<std::int64_t> joined = inputs.front();
      for (std::size_t k = 1; k < inputs.size(); ++k) joined[0] += inputs[k][0];
      shapes.push_back(layers.back()->outputShape(joined));
      if (list_[i].isCode) code_ = i;
    }
    if (shapes.back() != picture) refuseShape(shapes.back(), shape);
    if (code_) refuseBridges();
    if (isChain()) {
      const auto middle = layers.begin() + static_cast<std::ptrdiff_t>(code_ ? *code_ + 1 : layers.size());
      first_ = std::make_shared<LayerStack>(std::vector<LayerPtr>(layers.begin(), middle));
      second_ = std::make_shared<LayerStack>(std::vector<LayerPtr>(middle, layers.end()));
    }
    layers_ = register_module("layers", std::make_shared<LayerStack>(std::move(layers)));
    if (takesPictureLater()) picture_ = register_module("picture", activationLayer(Activation::Linear));
  }

  ModelOutput forward(const torch::Tensor& pictures) override {
    if (!code_) return {run(pictures, std::nullopt, list_.size() - 1), {}, {}};
    const torch::Tensor code = encode(pictures);
    return {decode(code), code, {}};
  }
  torch::Tensor encode(const torch::Tensor& pictures) override {
    return code_ ? run(pictures, std::nullopt, *code_) : torch::Tensor();
  }
  torch::Tensor decode(const torch::Tensor& codes) override {
    TORCH_CHECK(code_.has_value(), "this architecture has no code");
    return run(codes, code_, list_.size() - 1);
  }

 private:
  static std::size_t placeOf(std::int64_t from) { return static_cast<std::size_t>(from); }

  [[noreturn]] static void refuseShape(const std::vector<std::int64_t>& made, const ImageShape& shape) {
    const auto side = [&](std::size_t axis) { return axis < made.size() ? made[axis] : std::int64_t{1}; };
    refuseList(
        {coreText("Core",
                  "The layers make pictures of %1 x %2 pixels with %3 channels, and they are given some of %4 x %5 "
                  "with %6: both must be the same. Use another picture size, or other layers."),
         side(2), side(1), side(0), shape.width, shape.height, shape.channels});
  }

  void refuseBridges() const {
    for (std::size_t i = *code_ + 1; i < list_.size(); ++i) {
      for (const std::int64_t from : list_[i].from) {
        if (from >= static_cast<std::int64_t>(*code_)) continue;
        refuseList({coreText("Core",
                             "Layer %1 takes something past the code in layer %2, which then is none: remove "
                             "\"code\" there."),
                    i, *code_});
      }
    }
    if (*code_ + 1 == list_.size()) {
      refuseList(coreText("Core", "The last layer makes the picture; it cannot be the code."));
    }
  }

  [[nodiscard]] bool isChain() const {
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (list_[i].from != std::vector<std::int64_t>{static_cast<std::int64_t>(i) - 1}) return false;
    }
    return true;
  }

  // A layer behind the first one takes the picture, or one takes it beside others: which a graph says of steps alone.
  [[nodiscard]] bool takesPictureLater() const {
    for (std::size_t i = 0; i < list_.size(); ++i) {
      const bool takesIt = std::count(list_[i].from.begin(), list_[i].from.end(), -1) > 0;
      if (takesIt && (i > 0 || list_[i].from.size() > 1)) return true;
    }
    return false;
  }

  // From the pictures, or from what layer "from" made, to the output of the layer last.
  torch::Tensor run(const torch::Tensor& begin, std::optional<std::size_t> from, std::size_t last) {
    if (first_ != nullptr) return (from ? second_ : first_)->forward(begin);
    std::vector<torch::Tensor> outputs(list_.size());
    if (from) outputs[*from] = begin;
    for (std::size_t i = from ? *from + 1 : 0; i <= last; ++i) {
      std::vector<torch::Tensor> inputs;
      for (const std::int64_t source : list_[i].from) inputs.push_back(source < 0 ? begin : outputs[placeOf(source)]);
      outputs[i] = layers_->layers()[i]->forward(inputs.size() == 1 ? inputs.front() : torch::cat(inputs, 1));
    }
    return outputs[last];
  }

  [[nodiscard]] ModelGraph layout() const override {
    ModelGraph graph;
    const std::string first = code_ ? "encoder" : "model";
    if (picture_ != nullptr) graph.add(first, picture_);
    const std::int64_t before = picture_ == nullptr ? 0 : 1;  // Steps before the list's first layer.
    for (std::size_t i = 0; i < list_.size(); ++i) {
      std::vector<std::size_t> inputs;
      for (const std::int64_t from : list_[i].from) {
        if (from + before >= 0) inputs.push_back(placeOf(from + before));
      }
      const std::string part = code_ && i > *code_ ? "decoder" : first;
      graph.add(part, layers_->layers()[i], std::move(inputs));
    }
    return graph;
  }

  std::vector<ListedLayer> list_;
  std::optional<std::size_t> code_;
  std::shared_ptr<LayerStack> layers_;
  LayerPtr picture_;  // The picture as a step of the graph, where one is needed.
  // The same layers up to the code and behind it, or all and none: where each takes the one before, neighbours run as one.
  std::shared_ptr<LayerStack> first_;
  std::shared_ptr<LayerStack> second_;
};

}  // namespace

std::shared_ptr<ImageModel> listedModel(const Choice& choice, const ImageShape& shape) {
  return std::make_shared<ListedModel>(parseLayerList(choice.text("layer_list")), shape);
}

}  // namespace core
