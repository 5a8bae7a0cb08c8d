// SPDX-License-Identifier: GPL-3.0-or-later
// The classes behind layers.h, for the code that fuses them. Private to the engine.
#pragma once

#include <optional>

#include "core/engine/kernel_routes.h"
#include "core/engine/layers.h"
#include "core/engine/shared_batch.h"

namespace core {

[[nodiscard]] torch::Tensor activated(const torch::Tensor& input, Activation activation);

class Convolution : public Layer {
 public:
  explicit Convolution(const ConvolutionOptions& options);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& input) override;
  // forward() of the input enlarged by two, nearest neighbours; for stride 1 and 3 x 3 on the CPU.
  [[nodiscard]] torch::Tensor overUpSampled(const torch::Tensor& input) const;
  [[nodiscard]] LayerDescription describe() const override;
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override;
  [[nodiscard]] std::int64_t multiplyAdds(torch::IntArrayRef input, torch::IntArrayRef output) const override;
  void useKernels(KernelChoice kernels) override { kernels_ = kernels; }

  // What the program's own kernels compute of this input; nothing where it is not theirs.
  [[nodiscard]] std::optional<ConvolutionCase> kernelCase(const torch::Tensor& input) const;
  [[nodiscard]] const ConvolutionOptions& options() const { return options_; }
  [[nodiscard]] const torch::Tensor& weight() const { return weight_; }
  [[nodiscard]] const torch::Tensor& bias() const { return bias_; }

 private:
  ConvolutionOptions options_;
  KernelChoice kernels_ = KernelChoice::Fast;
  torch::Tensor weight_;  // out x in x kernel x kernel
  torch::Tensor bias_;
};

class TransposedConvolution : public Layer {
 public:
  explicit TransposedConvolution(const ConvolutionOptions& options);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& input) override;
  [[nodiscard]] LayerDescription describe() const override;
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override;
  [[nodiscard]] std::int64_t multiplyAdds(torch::IntArrayRef input, torch::IntArrayRef output) const override;
  void useKernels(KernelChoice kernels) override { kernels_ = kernels; }

  // As that of Convolution.
  [[nodiscard]] std::optional<ConvolutionCase> kernelCase(const torch::Tensor& input) const;
  [[nodiscard]] const ConvolutionOptions& options() const { return options_; }
  [[nodiscard]] const torch::Tensor& weight() const { return weight_; }
  [[nodiscard]] const torch::Tensor& bias() const { return bias_; }

 private:
  ConvolutionOptions options_;
  KernelChoice kernels_ = KernelChoice::Fast;
  torch::Tensor weight_;  // in x out x kernel x kernel
  torch::Tensor bias_;
};

class LeakyRelu : public Layer {
 public:
  explicit LeakyRelu(double slope) : slope_(slope) {}
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& input) override;
  [[nodiscard]] LayerDescription describe() const override;
  [[nodiscard]] double slope() const { return slope_; }

 private:
  double slope_;
};

// Keras's BatchNormalization: momentum 0.99, epsilon 1e-3, moving variance from the biased variance of the batch.
class BatchNorm : public Layer, public BatchMember {
 public:
  explicit BatchNorm(std::int64_t channels);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& input) override;
  [[nodiscard]] LayerDescription describe() const override;

  // Whether its moments in training are those of several processes.
  [[nodiscard]] bool isPooled() const { return pooledBatch() != nullptr; }
  // Lets the moving averages follow a batch's mean and biased variance.
  void follow(const torch::Tensor& mean, const torch::Tensor& variance);

  [[nodiscard]] const torch::Tensor& gamma() const { return weight_; }
  [[nodiscard]] const torch::Tensor& beta() const { return bias_; }
  [[nodiscard]] const torch::Tensor& runningMean() const { return runningMean_; }
  [[nodiscard]] const torch::Tensor& runningVariance() const { return runningVariance_; }
  static constexpr double kEpsilon = 1e-3;

 private:
  torch::Tensor weight_;
  torch::Tensor bias_;
  torch::Tensor runningMean_;
  torch::Tensor runningVariance_;
};

class MaxPool : public Layer {
 public:
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& input) override;
  [[nodiscard]] LayerDescription describe() const override;
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override;

 private:
  static constexpr std::int64_t kSize = 2;
};

class UpSampling : public Layer {
 public:
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& input) override;
  [[nodiscard]] LayerDescription describe() const override;
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override;

 private:
  static constexpr std::int64_t kScale = 2;
};

}  // namespace core
