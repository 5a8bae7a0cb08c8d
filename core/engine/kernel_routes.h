// SPDX-License-Identifier: GPL-3.0-or-later
// What runs on which kernels, convolutions, dense layers and whole steps: the one table that decides it. Private to the engine.
#pragma once

#include <cstdint>

#include "core/run/run_settings.h"

namespace core {

enum class ConvolutionRoute {
  Library,  // LibTorch's.
  Minimal,  // Minimal filtering between many channels (kernels/filtering.h).
  Thin,     // Between a few channels and many (kernels/thin_layers.h).
};

// A square convolution of float32 on the processor, padding "same".
struct ConvolutionCase {
  std::int64_t kernel = 3;
  std::int64_t stride = 1;
  bool transposed = false;
  bool upSampled = false;  // Its input is first enlarged by two, nearest neighbours.
  std::int64_t inputChannels = 0;
  std::int64_t outputChannels = 0;
};

[[nodiscard]] ConvolutionRoute routeOf(const ConvolutionCase& convolution, KernelChoice kernels);

// Whether a dense layer over a batch of rows runs on kernels/dense_products.h rather than on LibTorch.
[[nodiscard]] bool takesDenseKernels(std::int64_t rows, std::int64_t inputs, std::int64_t outputs,
                                     KernelChoice kernels);

// Where a model is trained, and how.
struct TrainingCase {
  bool isOnProcessor = true;
  Precision precision = Precision::Full;
  bool isShared = false;  // Between processes, which exchange what autograd has found.
};
// Whether a chain of dense layers is trained by dense_step.h rather than by autograd.
[[nodiscard]] bool takesDenseStep(const TrainingCase& training, KernelChoice kernels);

}  // namespace core
