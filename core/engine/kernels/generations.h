// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels that are compiled once for each generation of processors, and which of them this processor runs.
#pragma once

#include <vector>

#include "core/engine/kernels/dense_products.h"
#include "core/engine/kernels/filtering.h"
#include "core/engine/kernels/fused_layers.h"
#include "core/engine/kernels/thin_layers.h"

namespace core::kernels {

// What the functions of filtering.h, thin_layers.h, dense_products.h, fused_layers.h and channel_sums.h call. The first ones
// are given working memory, aligned to cache lines, of so many floats.
struct GenerationKernels {
  const char* name;
  std::int64_t (*filterSpace)(const FilterCall&, int threads);
  void (*filter)(const FilterCall&, int threads, float* space);
  std::int64_t (*correlationSpace)(const CorrelationCall&, int threads);
  void (*correlate)(const CorrelationCall&, int threads, float* space);
  std::int64_t (*thinSpace)(const ThinShape&, int threads);
  void (*thinToWide)(const ThinShape&, int threads, const float* thin, const float* weights, const float* bias,
                     float* wide, float* space);
  void (*wideToThin)(const ThinShape&, int threads, const float* wide, const float* weights, const float* bias,
                     float* thin, float* space);
  void (*correlateThin)(const ThinShape&, int threads, const float* thin, const float* wide, float* weights,
                        float* space);
  std::int64_t (*thinPoolSpace)(const ThinShape&, int threads);
  void (*thinToPooled)(const ThinShape&, int threads, const float* thin, const float* weights, const float* bias,
                       float* pooled, std::uint8_t* winner, float* space);
  void (*correlateThinPooled)(const ThinShape&, int threads, const float* thin, const float* gradient,
                              const std::uint8_t* winner, float* weights, float* bias, float* space);
  std::int64_t (*denseSpace)(const DenseCall&, int threads);
  void (*dense)(const DenseCall&, int threads, float* space);
  // Passes over some pixels, which need no memory (fused_engine.h).
  void (*sumMoments)(const float* input, std::int64_t pixels, std::int64_t channels, const LeakyActivation& activation,
                     const float* pivot, float* sums);
  void (*affinePixels)(const float* input, std::int64_t pixels, std::int64_t channels,
                       const LeakyActivation& activation, const float* scale, const float* shift, float* output);
  void (*sumGradients)(const LeakyNormGradient& of, std::int64_t first, std::int64_t last, std::int64_t channels,
                       float* sums);
  void (*gradientPixels)(const LeakyNormGradient& of, std::int64_t first, std::int64_t last, std::int64_t channels,
                         const NormGradientFactors& factors, float* result, float* sums);
  void (*addRows)(const float* values, std::int64_t rows, std::int64_t columns, float* sums);
  void (*maskPixels)(const float* output, const float* gradient, std::int64_t pixels, std::int64_t channels,
                     float* result, float* sums);
  void (*poolRow)(const float* upper, const float* bias, std::int64_t width, std::int64_t channels, float* output,
                  std::uint8_t* winner);
  void (*poolRowBackward)(const float* gradient, const std::uint8_t* winner, std::int64_t width, std::int64_t channels,
                          float* upper, float* sums);
};

// Those that this processor has, the best first; the last one runs everywhere.
[[nodiscard]] const std::vector<const GenerationKernels*>& availableGenerations();

// The best of them. AFTERIMAGE_INSTRUCTIONS in the environment ("avx512", "avx2", "portable") chooses another one, for
// tests and comparisons; a name that the processor does not have is as if it were not there.
[[nodiscard]] const GenerationKernels& generationKernels();

// Defined by the files of the generations; the last two on x86-64 alone.
extern const GenerationKernels kPortableKernels;
extern const GenerationKernels kAvx2Kernels;
extern const GenerationKernels kAvx512Kernels;

}  // namespace core::kernels
