// SPDX-License-Identifier: GPL-3.0-or-later
// 3 x 3 convolutions of channels-last pictures with minimal filtering (minimal_filters.h): forward, with respect to the
// input and with respect to the weights. Plain pointers, float32, OpenMP. Any sizes, channels and number of pictures;
// nothing needs to be aligned, and nothing may overlap. Outputs are the same bits for every number of threads, gradients
// of weights for the same number.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/engine/kernels/fused_layers.h"
#include "core/engine/kernels/large_arrays.h"

namespace core::kernels {

// height x width x channels of each picture.
struct PictureSize {
  std::int64_t height = 0;
  std::int64_t width = 0;
  std::int64_t channels = 0;
};

// What a filter makes; where an input ends, it goes on with zeros.
enum class FilterKind {
  Plain,                // Output of the same size.
  Strided,              // Every second row and column of that: sizes are halved, rounded up.
  Transposed,           // The gradient of Strided for its input: of doubled size, or one less.
  UpSampled,            // Plain over pictures of doubled size, in which each pixel stands four times.
  UpSampledTransposed,  // The gradient of UpSampled for its input: sizes are halved.
};

// In which order 3 x 3 weights lie in memory: the distances between neighbours, in floats, along the channels of a
// filter's output, those of its input, and the taps, which go row by row.
struct WeightOrder {
  std::int64_t outputStride = 0;
  std::int64_t inputStride = 0;
  std::int64_t tapStride = 1;
  bool turned = false;  // By half a turn: the gradient of a plain filter is the plain filter with turned weights.
};

struct FilterCall {
  FilterKind kind = FilterKind::Plain;
  std::int64_t pictures = 0;
  const float* input = nullptr;
  PictureSize inputSize;
  float* output = nullptr;  // Written completely.
  PictureSize outputSize;
  const float* weights = nullptr;
  WeightOrder order;
  const float* bias = nullptr;     // One a channel of the output, or none.
  bool relu = false;               // Negative results become zero.
  ActivationMoments moments{};     // Of the activation that follows; gathered where they have a place.
  Stores stores = Stores::Cached;  // How the output is written; filter() decides.
};
void filter(const FilterCall& call);

// The gradient of the weights of a Plain, Strided or UpSampled filter from its input and the gradient of its output; for
// a Transposed one, that of the Strided one that goes the other way.
struct CorrelationCall {
  FilterKind kind = FilterKind::Plain;
  std::int64_t pictures = 0;
  const float* input = nullptr;
  PictureSize inputSize;
  const float* gradient = nullptr;
  PictureSize gradientSize;
  float* weights = nullptr;  // Written completely; not turned.
  WeightOrder order;
};
void correlate(const CorrelationCall& call);

}  // namespace core::kernels
