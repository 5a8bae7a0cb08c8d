// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernel_routes.h"

#include <array>

namespace core {
namespace {

enum class Stride { One, Two };
enum class Form { Plain, Transposed, UpSampled };

struct Channels {
  std::int64_t least;
  std::int64_t most;

  [[nodiscard]] bool contain(std::int64_t count) const { return least <= count && count <= most; }
};

struct Row {
  Form form;
  Stride stride;
  Channels input;
  Channels output;
  ConvolutionRoute route;
};

constexpr Channels kFew = {1, 4};     // kernels::kMostThinChannels.
constexpr Channels kMany = {5, 512};  // Kernels keep 16 values a pair of channels and thread for a moment.

// All 3 x 3. What no row names is LibTorch's.
constexpr std::array kRows = {
    Row{Form::Plain, Stride::One, kFew, kMany, ConvolutionRoute::Thin},
    Row{Form::Plain, Stride::Two, kFew, kMany, ConvolutionRoute::Thin},
    Row{Form::Plain, Stride::One, kMany, kFew, ConvolutionRoute::Thin},
    Row{Form::Transposed, Stride::One, kMany, kFew, ConvolutionRoute::Thin},
    Row{Form::UpSampled, Stride::One, kMany, kFew, ConvolutionRoute::Thin},
    Row{Form::Plain, Stride::One, kMany, kMany, ConvolutionRoute::Minimal},
    Row{Form::Plain, Stride::Two, kMany, kMany, ConvolutionRoute::Minimal},
    Row{Form::Transposed, Stride::One, kMany, kMany, ConvolutionRoute::Minimal},
    Row{Form::Transposed, Stride::Two, kMany, kMany, ConvolutionRoute::Minimal},
    Row{Form::UpSampled, Stride::One, kMany, kMany, ConvolutionRoute::Minimal},
};

// Below, the values of a batch weigh as much as the weights, and LibTorch's products are as fast.
constexpr std::int64_t kLargeWeights = 1 << 20;
constexpr std::int64_t kDenseRows = 8;
constexpr std::int64_t kMostDenseRows = 128;

}  // namespace

ConvolutionRoute routeOf(const ConvolutionCase& convolution, KernelChoice kernels) {
  if (kernels == KernelChoice::Torch || convolution.kernel != 3) return ConvolutionRoute::Library;
  const Form form = convolution.transposed ? Form::Transposed : convolution.upSampled ? Form::UpSampled : Form::Plain;
  const Stride stride = convolution.stride == 2 ? Stride::Two : Stride::One;
  for (const Row& row : kRows) {
    if (row.form == form && row.stride == stride && row.input.contain(convolution.inputChannels) &&
        row.output.contain(convolution.outputChannels)) {
      return row.route;
    }
  }
  return ConvolutionRoute::Library;
}

bool takesDenseKernels(std::int64_t rows, std::int64_t inputs, std::int64_t outputs, KernelChoice kernels) {
  return kernels == KernelChoice::Fast && rows >= kDenseRows && rows <= kMostDenseRows &&
         inputs * outputs >= kLargeWeights;
}

bool takesDenseStep(const TrainingCase& training, KernelChoice kernels) {
  const bool isExact = training.precision != Precision::Bfloat16;  // The processor knows no TF32.
  return kernels == KernelChoice::Fast && training.isOnProcessor && isExact && !training.isShared;
}

}  // namespace core
