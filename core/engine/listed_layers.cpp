// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/listed_layers.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

#include "core/base/error.h"
#include "core/engine/general_convolutions.h"
#include "core/engine/general_layers.h"

namespace core {
namespace {

using Sizes = std::vector<std::int64_t>;

constexpr double kMostWeights = 1e12;
constexpr double kMostValues = 4e9;

Pair pairOf(const ListedLayer& layer, const char* key) {
  const Sizes values = layer.list(key, 2);
  return {values[0], values[1]};
}

Borders bordersOf(const ListedLayer& layer, const char* key) {
  const Sizes values = layer.list(key, 4);
  return {values[0], values[1], values[2], values[3]};
}

double product(const Sizes& sizes) {
  return std::accumulate(sizes.begin(), sizes.end(), 1.0,
                         [](double all, std::int64_t size) { return all * static_cast<double>(size); });
}

// TensorFlow's "same": the output has ceil(side / stride) places, and an odd pixel of padding goes below or right.
Borders samePadding(const Sizes& input, const Pair& kernel, const Pair& stride, const Pair& dilation = {1, 1}) {
  Borders borders = {0, 0, 0, 0};
  for (std::size_t axis = 0; axis < 2; ++axis) {
    const std::int64_t side = input[axis + 1];
    const std::int64_t places = (side + stride[axis] - 1) / stride[axis];
    const std::int64_t reach = dilation[axis] * (kernel[axis] - 1) + 1;
    const std::int64_t missing = std::max<std::int64_t>((places - 1) * stride[axis] + reach - side, 0);
    borders[axis] = missing / 2;
    borders[axis + 2] = missing - missing / 2;
  }
  return borders;
}

bool isOwnActivation(const std::string& name) { return activationName(activationNamed(name)) == name; }

class LayerBuilder {
 public:
  LayerBuilder(const ListedLayer& layer, std::size_t number, const std::vector<Sizes>& inputs, std::int64_t channels)
      : layer_(layer), number_(number), inputs_(inputs), input_(inputs.front()), channels_(channels) {}

  LayerPtr build() {
    using Build = LayerPtr (LayerBuilder::*)();
    static const std::map<std::string, Build> known = {
        {"Conv2D", &LayerBuilder::convolutionLayer},
        {"Conv2DTranspose", &LayerBuilder::transposedLayer},
        {"Dense", &LayerBuilder::denseLayer},
        {"Activation", &LayerBuilder::activation},
        {"LeakyReLU", &LayerBuilder::leaky},
        {"BatchNormalization", &LayerBuilder::norm},
        {"MaxPooling2D", &LayerBuilder::pooling},
        {"AveragePooling2D", &LayerBuilder::pooling},
        {"UpSampling2D", &LayerBuilder::enlarging},
        {"ZeroPadding2D", &LayerBuilder::padding},
        {"Cropping2D", &LayerBuilder::cropping},
        {"Dropout", &LayerBuilder::dropoutLayer},
        {"SpatialDropout2D", &LayerBuilder::channelDropout},
        {"GaussianNoise", &LayerBuilder::noise},
        {"Flatten", &LayerBuilder::flat},
        {"Reshape", &LayerBuilder::reshaped},
        {"Rescaling", &LayerBuilder::rescaled},
        {"Concatenate", &LayerBuilder::joined},
        {"Add", &LayerBuilder::summed},
    };
    const bool takesSeveral = layer_.type == "Concatenate" || layer_.type == "Add";
    if (inputs_.size() > 1 && !takesSeveral) refuse(coreText("Core", "it takes the output of one layer alone."));
    return (this->*known.at(layer_.type))();
  }

 private:
  [[noreturn]] void refuse(const Message& reason) const {
    throw Error(ErrorCode::InvalidSetting, "layer_list",
                {coreText("Core", "Layer %1 of the list (%2) cannot be used: %3"), number_, layer_.type, reason});
  }

  void needsGrid() const {
    if (input_.size() == 3) return;
    refuse(
        coreText("Core", "it takes pictures, and what comes before it makes flat values. Put a Reshape between them."));
  }

  void needsWeights(const Sizes& sizes) const {
    if (product(sizes) > kMostWeights) refuse(coreText("Core", "it has more weights than any computer can hold."));
  }

  LayerPtr checked(LayerPtr layer, const Sizes& input) const {
    const Sizes output = layer->outputShape(input);
    if (*std::min_element(output.begin(), output.end()) < 1) {
      refuse(coreText("Core", "nothing is left of the picture behind it. Use larger pictures or a smaller kernel."));
    }
    if (product(output) > kMostValues) refuse(coreText("Core", "it makes more values than any computer can hold."));
    return layer;
  }
  LayerPtr checked(LayerPtr layer) const { return checked(std::move(layer), input_); }

  // The options that both kinds of convolution have.
  GeneralConvolutionOptions convolutionOptions() const {
    needsGrid();
    GeneralConvolutionOptions options;
    options.inputChannels = input_[0];
    options.outputChannels = layer_.integer("filters") == 0 ? channels_ : layer_.integer("filters");
    options.kernel = pairOf(layer_, "kernel_size");
    options.stride = pairOf(layer_, "strides");
    options.activation = layer_.text("activation");
    options.hasBias = layer_.isOn("use_bias");
    needsWeights({options.inputChannels, options.outputChannels, options.kernel[0], options.kernel[1]});
    return options;
  }

  LayerPtr convolutionLayer() {
    GeneralConvolutionOptions options = convolutionOptions();
    options.dilation = pairOf(layer_, "dilation_rate");
    const bool isSame = layer_.text("padding") == "same";
    if (isSame) options.padding = samePadding(input_, options.kernel, options.stride, options.dilation);
    const bool isOwn = isSame && options.hasBias && isOwnActivation(options.activation) &&
                       (options.kernel == Pair{3, 3} || options.kernel == Pair{1, 1}) && options.stride == Pair{1, 1} &&
                       options.dilation == Pair{1, 1};
    if (!isOwn) return checked(generalConvolution(options));
    return checked(convolution(
        {options.inputChannels, options.outputChannels, options.kernel[0], 1, activationNamed(options.activation)}));
  }

  // Keras makes stride x side with "same", and what the kernel reaches beyond with "valid".
  LayerPtr transposedLayer() {
    GeneralConvolutionOptions options = convolutionOptions();
    for (std::size_t axis = 0; axis < 2; ++axis) {
      const std::int64_t beyond = options.kernel[axis] - options.stride[axis];
      options.outputPadding[axis] = std::max<std::int64_t>(-beyond, 0);
      if (layer_.text("padding") == "valid" || beyond <= 0) continue;
      options.padding[axis] = beyond / 2;
      options.padding[axis + 2] = beyond - beyond / 2;
    }
    return checked(generalTransposedConvolution(options));
  }

  LayerPtr denseLayer() {
    const bool isGrid = input_.size() == 3;
    const std::int64_t units = layer_.integer("units");
    const std::string& activation = layer_.text("activation");
    needsWeights({input_[0], units});
    if (!layer_.isOn("use_bias") || !isOwnActivation(activation)) {
      return checked(generalDense(input_[0], units, activation, layer_.isOn("use_bias"), isGrid));
    }
    const Activation own = activationNamed(activation);
    return checked(isGrid ? pixelDense(input_[0], units, own) : dense(input_[0], units, own));
  }

  LayerPtr activation() {
    const std::string& name = layer_.text("activation");
    return isOwnActivation(name) ? activationLayer(activationNamed(name)) : namedActivation(name);
  }

  LayerPtr leaky() { return leakyRelu(layer_.real("negative_slope")); }

  LayerPtr norm() {
    const double epsilon = layer_.real("epsilon");
    const double momentum = layer_.real("momentum");
    const bool isOwn = input_.size() == 3 && epsilon == 1e-3 && momentum == 0.99;
    return isOwn ? batchNorm(input_[0]) : generalBatchNorm(input_[0], epsilon, momentum);
  }

  LayerPtr pooling() {
    needsGrid();
    PoolingOptions options;
    options.isMean = layer_.type == "AveragePooling2D";
    options.size = pairOf(layer_, "pool_size");
    options.stride = pairOf(layer_, "strides");
    const bool isSame = layer_.text("padding") == "same";
    if (isSame) options.padding = samePadding(input_, options.size, options.stride);
    const bool isEven = input_[1] % 2 == 0 && input_[2] % 2 == 0;
    const bool isOwn =
        !options.isMean && options.size == Pair{2, 2} && options.stride == Pair{2, 2} && (isSame || isEven);
    return checked(isOwn ? maxPool() : generalPooling(options));
  }

  LayerPtr enlarging() {
    needsGrid();
    const Pair size = pairOf(layer_, "size");
    const bool isNearest = layer_.text("interpolation") == "nearest";
    return checked(isNearest && size == Pair{2, 2} ? upSampling() : generalUpSampling(size, !isNearest));
  }

  LayerPtr padding() {
    needsGrid();
    return checked(zeroPadding(bordersOf(layer_, "padding")));
  }

  LayerPtr cropping() {
    needsGrid();
    return checked(generalCropping(bordersOf(layer_, "cropping")));
  }

  LayerPtr dropoutLayer() { return dropout(layer_.real("rate")); }

  LayerPtr channelDropout() {
    needsGrid();
    return spatialDropout(layer_.real("rate"));
  }

  LayerPtr noise() { return gaussianNoise(layer_.real("stddev")); }

  LayerPtr flat() {
    if (input_.size() != 3) return activationLayer(Activation::Linear);  // They are flat already.
    return flatten();
  }

  LayerPtr reshaped() {
    const Sizes shape = wholeShape();
    if (product(shape) != product(input_)) {
      refuse({coreText("Core", "what comes before it has %1 values, and its shape has %2."), product(input_),
              product(shape)});
    }
    if (shape.size() == 1) return flat();
    if (shape.size() != 3 || input_.size() != 1) {
      refuse(coreText("Core",
                      "only flat values can become pictures of height, width and channels. Put a Flatten before it."));
    }
    return checked(reshape(shape[2], shape[0], shape[1]));
  }

  // With what is left of the values in place of -1.
  [[nodiscard]] Sizes wholeShape() const {
    Sizes shape = std::get<Sizes>(layer_.options.at("target_shape"));
    const auto open = std::find(shape.begin(), shape.end(), -1);
    if (open == shape.end()) return shape;
    *open = 1;
    *open =
        std::max<std::int64_t>(1, static_cast<std::int64_t>(product(input_) / std::max(1.0, std::abs(product(shape)))));
    return shape;
  }

  LayerPtr rescaled() { return rescaling(layer_.real("scale"), layer_.real("offset")); }

  LayerPtr joined() {
    for (const Sizes& other : inputs_) {
      if (other.size() == input_.size() && std::equal(other.begin() + 1, other.end(), input_.begin() + 1)) continue;
      refuse(coreText("Core", "what it joins has different sizes."));
    }
    return concatenation();
  }

  LayerPtr summed() {
    for (const Sizes& other : inputs_) {
      if (other != input_) refuse(coreText("Core", "what it adds has different sizes."));
    }
    return sumOf(inputs_.size());
  }

  const ListedLayer& layer_;
  std::size_t number_;
  const std::vector<Sizes>& inputs_;
  const Sizes& input_;
  std::int64_t channels_;
};

}  // namespace

LayerPtr listedLayer(const ListedLayer& layer, std::size_t number, const std::vector<std::vector<std::int64_t>>& inputs,
                     std::int64_t channels) {
  return LayerBuilder(layer, number, inputs, channels).build();
}

}  // namespace core
