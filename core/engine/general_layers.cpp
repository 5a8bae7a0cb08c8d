// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/general_layers.h"

#include <limits>
#include <utility>

#include "core/engine/initializers.h"
#include "core/engine/shared_batch.h"

namespace core {
namespace {

// Does something in training alone, with one number.
class TrainingLayer : public Layer, public BatchMember {
 public:
  using Function = torch::Tensor (*)(const BatchMember& layer, const torch::Tensor& input, double number);
  // attribute: what the number is called.
  TrainingLayer(std::string type, std::string attribute, double number, Function function)
      : type_(std::move(type)), attribute_(std::move(attribute)), number_(number), function_(function) {}
  torch::Tensor forward(const torch::Tensor& input) override {
    return is_training() ? function_(*this, input, number_) : input;
  }
  [[nodiscard]] LayerDescription describe() const override { return described(type_, {{attribute_, number_}}); }

 private:
  std::string type_;
  std::string attribute_;
  double number_;
  Function function_;
};

class NamedActivation : public Layer {
 public:
  explicit NamedActivation(std::string name) : name_(std::move(name)) {}
  torch::Tensor forward(const torch::Tensor& input) override { return activatedAs(input, name_); }
  [[nodiscard]] LayerDescription describe() const override { return described("Activation", {{"activation", name_}}); }

 private:
  std::string name_;
};

class GeneralNorm : public Layer, public BatchMember {
 public:
  GeneralNorm(std::int64_t channels, double epsilon, double momentum)
      : epsilon_(epsilon),
        momentum_(momentum),
        weight_(register_parameter("weight", torch::ones({channels}, weightOptions()))),
        bias_(register_parameter("bias", torch::zeros({channels}, weightOptions()))),
        mean_(register_buffer("running_mean", torch::zeros({channels}, weightOptions()))),
        variance_(register_buffer("running_var", torch::ones({channels}, weightOptions()))) {}

  // The moving variance follows the biased variance of the batch, as in Keras.
  torch::Tensor forward(const torch::Tensor& input) override {
    if (is_training() && pooledBatch() != nullptr) {
      const PooledNorm norm = normalisedTogether(input, weight_, bias_, epsilon_, *pooledBatch());
      follow(norm.mean, norm.variance);
      return norm.output;
    }
    if (is_training()) {
      const torch::NoGradGuard noGradients;
      const std::vector<std::int64_t> axes =
          input.dim() == 4 ? std::vector<std::int64_t>{0, 2, 3} : std::vector<std::int64_t>{0};
      follow(input.mean(axes), input.var(axes, false));
    }
    const bool training = is_training();
    return torch::batch_norm(input, weight_, bias_, training ? torch::Tensor() : mean_,
                             training ? torch::Tensor() : variance_, training, 0.0, epsilon_, false);
  }
  [[nodiscard]] LayerDescription describe() const override {
    return described("BatchNormalization", {{"epsilon", epsilon_}, {"momentum", momentum_}});
  }

 private:
  void follow(const torch::Tensor& mean, const torch::Tensor& variance) {
    const torch::NoGradGuard noGradients;
    mean_.mul_(momentum_).add_(mean, 1.0 - momentum_);
    variance_.mul_(momentum_).add_(variance, 1.0 - momentum_);
  }

  double epsilon_;
  double momentum_;
  torch::Tensor weight_;
  torch::Tensor bias_;
  torch::Tensor mean_;
  torch::Tensor variance_;
};

class GeneralPooling : public Layer {
 public:
  explicit GeneralPooling(const PoolingOptions& options) : options_(options) {}
  torch::Tensor forward(const torch::Tensor& input) override {
    if (!options_.isMean) {
      const double least = -std::numeric_limits<double>::infinity();
      return torch::max_pool2d(withBorders(input, options_.padding, least), options_.size, options_.stride);
    }
    const torch::Tensor mean = torch::avg_pool2d(withBorders(input, options_.padding), options_.size, options_.stride);
    if (options_.padding == Borders{0, 0, 0, 0}) return mean;
    const torch::Tensor ones = torch::ones({1, 1, input.size(2), input.size(3)}, input.options());
    return mean / torch::avg_pool2d(withBorders(ones, options_.padding), options_.size, options_.stride);
  }
  [[nodiscard]] LayerDescription describe() const override {
    return described(options_.isMean ? "AveragePooling2D" : "MaxPooling2D", {{"kernel_size", listOf(options_.size)},
                                                                             {"stride", listOf(options_.stride)},
                                                                             {"padding", listOf(options_.padding)}});
  }
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override {
    const auto side = [&](std::size_t axis) {
      return kernelSteps(input[axis + 1] + options_.padding[axis] + options_.padding[axis + 2], options_.size[axis],
                         options_.stride[axis]);
    };
    return {input[0], side(0), side(1)};
  }

 private:
  PoolingOptions options_;
};

class GeneralUpSampling : public Layer {
 public:
  GeneralUpSampling(const Pair& size, bool isBilinear) : size_(size), isBilinear_(isBilinear) {}
  torch::Tensor forward(const torch::Tensor& input) override {
    const std::vector<std::int64_t> sides = {size_[0] * input.size(2), size_[1] * input.size(3)};
    return isBilinear_ ? torch::upsample_bilinear2d(input, sides, /*align_corners=*/false)
                       : torch::upsample_nearest2d(input, sides);
  }
  [[nodiscard]] LayerDescription describe() const override {
    return described("UpSampling2D", {{"scale_factor", listOf(size_)},
                                      {"interpolation", std::string(isBilinear_ ? "bilinear" : "nearest")}});
  }
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override {
    return {input[0], size_[0] * input[1], size_[1] * input[2]};
  }

 private:
  Pair size_;
  bool isBilinear_;
};

// Adds borders of zeros, or cuts borders off.
class BorderLayer : public Layer {
 public:
  BorderLayer(const Borders& borders, bool isAdded) : borders_(borders), isAdded_(isAdded) {}
  torch::Tensor forward(const torch::Tensor& input) override {
    return isAdded_ ? withBorders(input, borders_) : withoutBorders(input, borders_);
  }
  [[nodiscard]] LayerDescription describe() const override {
    if (isAdded_) return described("ZeroPadding2D", {{"padding", listOf(borders_)}});
    return described("Cropping2D",
                     {{"top", borders_[0]}, {"left", borders_[1]}, {"bottom", borders_[2]}, {"right", borders_[3]}});
  }
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override {
    const std::int64_t sign = isAdded_ ? 1 : -1;
    return {input[0], input[1] + sign * (borders_[0] + borders_[2]), input[2] + sign * (borders_[1] + borders_[3])};
  }

 private:
  Borders borders_;
  bool isAdded_;
};

class Rescaling : public Layer {
 public:
  Rescaling(double scale, double offset) : scale_(scale), offset_(offset) {}
  torch::Tensor forward(const torch::Tensor& input) override { return input * scale_ + offset_; }
  [[nodiscard]] LayerDescription describe() const override {
    return described("Rescaling", {{"scale", scale_}, {"offset", offset_}});
  }

 private:
  double scale_;
  double offset_;
};

class Sum : public Layer {
 public:
  explicit Sum(std::size_t inputs) : inputs_(static_cast<std::int64_t>(inputs)) {}
  torch::Tensor forward(const torch::Tensor& input) override {
    std::vector<torch::Tensor> parts = input.chunk(inputs_, 1);
    torch::Tensor sum = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) sum = sum + parts[i];
    return sum;
  }
  [[nodiscard]] LayerDescription describe() const override { return described("Add", {}); }
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override {
    std::vector<std::int64_t> output = input.vec();
    output[0] /= inputs_;
    return output;
  }

 private:
  std::int64_t inputs_;
};

}  // namespace

LayerPtr namedActivation(const std::string& name) { return std::make_shared<NamedActivation>(name); }
LayerPtr generalBatchNorm(std::int64_t channels, double epsilon, double momentum) {
  return std::make_shared<GeneralNorm>(channels, epsilon, momentum);
}
LayerPtr generalPooling(const PoolingOptions& options) { return std::make_shared<GeneralPooling>(options); }
LayerPtr generalUpSampling(Pair size, bool isBilinear) { return std::make_shared<GeneralUpSampling>(size, isBilinear); }
LayerPtr zeroPadding(const Borders& borders) { return std::make_shared<BorderLayer>(borders, true); }
LayerPtr generalCropping(const Borders& borders) { return std::make_shared<BorderLayer>(borders, false); }
LayerPtr spatialDropout(double share) {
  return std::make_shared<TrainingLayer>("SpatialDropout2D", "rate", share,
                                         [](const BatchMember& layer, const torch::Tensor& input, double rate) {
                                           return layer.droppedOut(input, rate, true);
                                         });
}
LayerPtr gaussianNoise(double deviation) {
  return std::make_shared<TrainingLayer>("GaussianNoise", "stddev", deviation,
                                         [](const BatchMember& layer, const torch::Tensor& input, double stddev) {
                                           return input + stddev * layer.normalLike(input);
                                         });
}
LayerPtr rescaling(double scale, double offset) { return std::make_shared<Rescaling>(scale, offset); }
LayerPtr sumOf(std::size_t inputs) { return std::make_shared<Sum>(inputs); }

}  // namespace core
