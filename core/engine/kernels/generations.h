// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels that are compiled once for each generation of processors, and which of them this processor runs.
#pragma once

#include <vector>

#include "core/engine/kernels/dense_products.h"
#include "core/engine/kernels/dense_update.h"
#include "core/engine/kernels/filtering.h"
#include "core/engine/kernels/fused_layers.h"
#include "core/engine/kernels/large_arrays.h"
#include "core/engine/kernels/metric_rows.h"
#include "core/engine/kernels/thin_layers.h"
#include "core/engine/kernels/unit_activations.h"
#include "core/engine/kernels/updates.h"

namespace core::kernels {

// What the functions of the headers above and of channel_sums.h call. The first ones are given working memory, aligned to cache lines, of so many floats.
struct GenerationKernels {
  const char* name;
  std::int64_t (*filterSpace)(const FilterCall&, int threads);
  void (*filter)(const FilterCall&, int threads, float* space);
  std::int64_t (*correlationSpace)(const CorrelationCall&, int threads);
  void (*correlate)(const CorrelationCall&, int threads, float* space);
  std::int64_t (*thinSpace)(const ThinShape&, int threads);
  void (*thinToWide)(const ThinShape&, int threads, const float* thin, const float* weights, const float* bias,
                     float* wide, Stores stores, float* space);
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
  std::int64_t (*denseUpdateUnits)(const DenseUpdate&);
  std::int64_t (*denseUpdateSpace)(const DenseUpdate&);
  void (*denseUpdate)(const DenseUpdate&, std::int64_t unit, float* space, UpdateSums& weights, UpdateSums& bias);
  // Passes over some pixels, which need no memory (fused_engine.h).
  void (*sumMoments)(const float* input, std::int64_t pixels, std::int64_t channels, const LeakyActivation& activation,
                     const float* pivot, float* sums);
  void (*affinePixels)(const float* input, std::int64_t pixels, std::int64_t channels,
                       const LeakyActivation& activation, const float* scale, const float* shift, float* output,
                       Stores stores);
  void (*sumGradients)(const LeakyNormGradient& of, std::int64_t first, std::int64_t last, std::int64_t channels,
                       float* sums);
  void (*gradientPixels)(const LeakyNormGradient& of, std::int64_t first, std::int64_t last, std::int64_t channels,
                         const NormGradientFactors& factors, float* result, float* sums, Stores stores);
  void (*addRows)(const float* values, std::int64_t rows, std::int64_t columns, float* sums);
  void (*maskPixels)(const float* output, const float* gradient, std::int64_t pixels, std::int64_t channels,
                     float* result, float* sums, Stores stores);
  void (*poolRow)(const float* upper, const float* bias, std::int64_t width, std::int64_t channels, float* output,
                  std::uint8_t* winner);
  void (*poolRowBackward)(const float* gradient, const std::uint8_t* winner, std::int64_t width, std::int64_t channels,
                          float* upper, float* sums, Stores stores);
  // Parts of the passes of updates.h and unit_activations.h.
  void (*updateRun)(const UpdateTarget&, std::int64_t first, std::int64_t count, const float* gradients,
                    UpdateSums& sums);
  void (*backActivation)(UnitActivation, const float* outputs, std::int64_t count, float penalty, float* gradients);
  double (*squaredErrorRun)(UnitActivation, const float* outputs, const float* targets, std::int64_t count,
                            float factor, float* gradients);
  // Those of metric_kernels.h: moments of a row; the weighted sum of a window's taps (which is symmetric) at each place; the
  // sum of SSIM over so many places, from the means of the four moments; errors; values on the right side of the middle.
  void (*momentsOfRow)(const MetricRow&, float* moments);
  void (*weightedSum)(const float* const* taps, const float* window, std::int64_t count, float* out);
  double (*similarityOfRow)(const float* means, std::int64_t count, const SimilarityConstants&);
  ErrorSums (*errorsOf)(const float* output, const float* target, std::int64_t count);
  std::int64_t (*binaryHits)(const float* output, const float* target, std::int64_t count);
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
