// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/general_convolutions.h"

#include <utility>

#include "core/engine/initializers.h"

namespace core {
namespace {

constexpr Pair kNoPadding = {0, 0};

torch::Tensor glorotWeight(torch::IntArrayRef shape) {
  const torch::Tensor weight = torch::empty(shape, weightOptions());
  glorotUniform(weight);
  return weight;
}

class GeneralConvolution : public Layer {
 public:
  GeneralConvolution(const GeneralConvolutionOptions& options, bool isTransposed)
      : options_(options), weight_(register_parameter("weight", glorotWeight(shapeOf(options, isTransposed)))) {
    if (options_.hasBias) {
      bias_ = register_parameter("bias", torch::zeros({options_.outputChannels}, weightOptions()));
    }
  }

 protected:
  [[nodiscard]] SettingMap attributes() const {
    return {{"kernel_size", listOf(options_.kernel)},
            {"stride", listOf(options_.stride)},
            {"padding", listOf(options_.padding)},
            {"activation", options_.activation}};
  }

  GeneralConvolutionOptions options_;
  torch::Tensor weight_;  // As PyTorch's: out x in x height x width; transposed, in x out x height x width.
  torch::Tensor bias_;

 private:
  static std::vector<std::int64_t> shapeOf(const GeneralConvolutionOptions& options, bool isTransposed) {
    std::vector<std::int64_t> shape = {options.outputChannels, options.inputChannels};
    if (isTransposed) std::swap(shape[0], shape[1]);
    shape.insert(shape.end(), options.kernel.begin(), options.kernel.end());
    return shape;
  }
};

class DirectConvolution : public GeneralConvolution {
 public:
  explicit DirectConvolution(const GeneralConvolutionOptions& options) : GeneralConvolution(options, false) {}
  torch::Tensor forward(const torch::Tensor& input) override {
    const torch::Tensor padded = withBorders(input, options_.padding);
    return activatedAs(torch::conv2d(padded, weight_, bias_, options_.stride, kNoPadding, options_.dilation),
                       options_.activation);
  }
  [[nodiscard]] LayerDescription describe() const override {
    SettingMap all = attributes();
    if (options_.dilation != Pair{1, 1}) all["dilation"] = listOf(options_.dilation);
    return described("Conv2D", std::move(all));
  }
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override {
    const auto side = [&](std::size_t axis) {
      return kernelSteps(input[axis + 1] + options_.padding[axis] + options_.padding[axis + 2], options_.kernel[axis],
                         options_.stride[axis], options_.dilation[axis]);
    };
    return {options_.outputChannels, side(0), side(1)};
  }
  [[nodiscard]] std::int64_t multiplyAdds(torch::IntArrayRef, torch::IntArrayRef output) const override {
    return weight_.numel() * output[1] * output[2];
  }
};

class TransposedGeneral : public GeneralConvolution {
 public:
  explicit TransposedGeneral(const GeneralConvolutionOptions& options) : GeneralConvolution(options, true) {}
  torch::Tensor forward(const torch::Tensor& input) override {
    const torch::Tensor whole =
        torch::conv_transpose2d(input, weight_, bias_, options_.stride, kNoPadding, options_.outputPadding);
    return activatedAs(withoutBorders(whole, options_.padding), options_.activation);
  }
  [[nodiscard]] LayerDescription describe() const override {
    SettingMap all = attributes();
    all["output_padding"] = listOf(options_.outputPadding);
    return described("Conv2DTranspose", std::move(all));
  }
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override {
    const auto side = [&](std::size_t axis) {
      return (input[axis + 1] - 1) * options_.stride[axis] + options_.kernel[axis] + options_.outputPadding[axis] -
             options_.padding[axis] - options_.padding[axis + 2];
    };
    return {options_.outputChannels, side(0), side(1)};
  }
  [[nodiscard]] std::int64_t multiplyAdds(torch::IntArrayRef input, torch::IntArrayRef) const override {
    return weight_.numel() * input[1] * input[2];
  }
};

class GeneralDense : public Layer {
 public:
  GeneralDense(std::int64_t inputs, std::int64_t outputs, std::string activation, bool hasBias, bool eachPixel)
      : activation_(std::move(activation)),
        eachPixel_(eachPixel),
        weight_(register_parameter("weight", glorotWeight({outputs, inputs}))) {
    if (hasBias) bias_ = register_parameter("bias", torch::zeros({outputs}, weightOptions()));
  }
  torch::Tensor forward(const torch::Tensor& input) override {
    if (!eachPixel_) return activatedAs(torch::linear(input, weight_, bias_), activation_);
    return activatedAs(torch::linear(input.permute({0, 2, 3, 1}), weight_, bias_).permute({0, 3, 1, 2}), activation_);
  }
  [[nodiscard]] LayerDescription describe() const override {
    return described("Dense", {{"activation", activation_}, {"each_pixel", eachPixel_}});
  }
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override {
    std::vector<std::int64_t> output = {weight_.size(0)};
    if (eachPixel_) output.insert(output.end(), input.begin() + 1, input.end());
    return output;
  }
  [[nodiscard]] std::int64_t multiplyAdds(torch::IntArrayRef, torch::IntArrayRef output) const override {
    return c10::multiply_integers(output) * weight_.size(1);
  }

 private:
  std::string activation_;
  bool eachPixel_;
  torch::Tensor weight_;
  torch::Tensor bias_;
};

}  // namespace

LayerPtr generalConvolution(const GeneralConvolutionOptions& options) {
  return std::make_shared<DirectConvolution>(options);
}
LayerPtr generalTransposedConvolution(const GeneralConvolutionOptions& options) {
  return std::make_shared<TransposedGeneral>(options);
}
LayerPtr generalDense(std::int64_t inputs, std::int64_t outputs, const std::string& activation, bool hasBias,
                      bool eachPixel) {
  return std::make_shared<GeneralDense>(inputs, outputs, activation, hasBias, eachPixel);
}

}  // namespace core
