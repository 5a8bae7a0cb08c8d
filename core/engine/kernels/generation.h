// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels of the generation that the including file is compiled for: included by one file for each.
#pragma once

#include "core/engine/kernels/activation_engine.h"
#include "core/engine/kernels/correlation_engine.h"
#include "core/engine/kernels/dense_engine.h"
#include "core/engine/kernels/dense_update_engine.h"
#include "core/engine/kernels/filter_engine.h"
#include "core/engine/kernels/fused_engine.h"
#include "core/engine/kernels/generations.h"
#include "core/engine/kernels/long_filters.h"
#include "core/engine/kernels/metric_engine.h"
#include "core/engine/kernels/thin_engine.h"
#include "core/engine/kernels/thin_pool_engine.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

// Whether the long form of a strided filter makes fewer products over the smaller of its two pictures, whose last tiles
// may reach over its edge, and has enough channels to make up for its longer way to the planes and back.
static bool isLong(const PictureSize& small, std::int64_t channels) {
  const auto tiles = [&](int side) { return gridOf(small, 1, side).count; };
  return 81 * tiles(4) < 25 * tiles(2) && small.channels >= 64 && channels >= 64;
}

// use(engine) with the engine that belongs to the kind.
template <class Use>
static auto withFilter(const FilterCall& call, const Use& use) {
  switch (call.kind) {
    case FilterKind::Plain: return use(FilterEngine<PlainFilter>(call));
    case FilterKind::Strided:
      if (isLong(call.outputSize, call.inputSize.channels)) return use(FilterEngine<LongStridedFilter>(call));
      return use(FilterEngine<StridedFilter>(call));
    case FilterKind::Transposed:
      if (isLong(call.inputSize, call.outputSize.channels)) return use(FilterEngine<LongTransposedFilter>(call));
      return use(FilterEngine<TransposedFilter>(call));
    case FilterKind::UpSampled: return use(FilterEngine<UpSampledFilter>(call));
    case FilterKind::UpSampledTransposed: break;
  }
  return use(FilterEngine<UpSampledTransposedFilter>(call));
}

template <class Use>
static auto withCorrelation(const CorrelationCall& call, const Use& use) {
  if (call.kind == FilterKind::Strided) return use(CorrelationEngine<StridedCorrelation>(call));
  if (call.kind == FilterKind::UpSampled) return use(CorrelationEngine<UpSampledCorrelation>(call));
  return use(CorrelationEngine<PlainCorrelation>(call));
}

static std::int64_t filterSpace(const FilterCall& call, int threads) {
  return withFilter(call, [&](const auto& engine) { return engine.space(threads); });
}
static void filter(const FilterCall& call, int threads, float* space) {
  withFilter(call, [&](const auto& engine) { engine.run(threads, space); });
}
static std::int64_t correlationSpace(const CorrelationCall& call, int threads) {
  return withCorrelation(call, [&](const auto& engine) { return engine.space(threads); });
}
static void correlate(const CorrelationCall& call, int threads, float* space) {
  withCorrelation(call, [&](const auto& engine) { engine.run(threads, space); });
}
static std::int64_t thinSpace(const ThinShape& shape, int threads) { return ThinEngine(shape).space(threads); }
static void thinToWide(const ThinShape& shape, int threads, const float* thin, const float* weights, const float* bias,
                       float* wide, Stores stores, float* space) {
  ThinEngine(shape).thinToWide(threads, thin, weights, bias, wide, stores, space);
}
static void wideToThin(const ThinShape& shape, int threads, const float* wide, const float* weights, const float* bias,
                       float* thin, float* space) {
  ThinEngine(shape).wideToThin(threads, wide, weights, bias, thin, space);
}
static void correlateThin(const ThinShape& shape, int threads, const float* thin, const float* wide, float* weights,
                          float* space) {
  ThinEngine(shape).correlate(threads, thin, wide, weights, space);
}

static std::int64_t thinPoolSpace(const ThinShape& shape, int threads) { return ThinPoolEngine(shape).space(threads); }
static void thinToPooled(const ThinShape& shape, int threads, const float* thin, const float* weights,
                         const float* bias, float* pooled, std::uint8_t* winner, float* space) {
  ThinPoolEngine(shape).toPooled(threads, thin, weights, bias, pooled, winner, space);
}
static void correlateThinPooled(const ThinShape& shape, int threads, const float* thin, const float* gradient,
                                const std::uint8_t* winner, float* weights, float* bias, float* space) {
  ThinPoolEngine(shape).correlate(threads, thin, gradient, winner, weights, bias, space);
}

// use(engine) with the engine that computes the direction.
template <class Use>
static auto withDense(const DenseCall& call, const Use& use) {
  const auto [rows, inputs, outputs] = call.shape;
  switch (call.direction) {
    case DenseDirection::Forward:
      return use(DenseEngine({outputs,
                              inputs,
                              rows,
                              {call.weights, inputs, 1},
                              {call.values, 1, inputs},
                              call.result,
                              1,
                              outputs,
                              call.bias}));
    case DenseDirection::ToInput:
      return use(DenseEngine({rows,
                              outputs,
                              inputs,
                              {call.values, outputs, 1},
                              {call.weights, inputs, 1},
                              call.result,
                              inputs,
                              1,
                              nullptr}));
    case DenseDirection::ToWeights: break;
  }
  return use(DenseWeightEngine(call));
}

static std::int64_t denseSpace(const DenseCall& call, int threads) {
  return withDense(call, [&](const auto& engine) { return engine.space(threads); });
}
static void dense(const DenseCall& call, int threads, float* space) {
  withDense(call, [&](const auto& engine) { engine.run(threads, space); });
}

// All of the above, under this name.
static constexpr GenerationKernels kernelsNamed(const char* name) {
  return {name,
          filterSpace,
          filter,
          correlationSpace,
          correlate,
          thinSpace,
          thinToWide,
          wideToThin,
          correlateThin,
          thinPoolSpace,
          thinToPooled,
          correlateThinPooled,
          denseSpace,
          dense,
          denseUpdateUnits,
          denseUpdateSpace,
          denseUpdate,
          sumMoments,
          affinePixels,
          sumGradients,
          gradientPixels,
          addRows,
          maskPixels,
          poolRow,
          poolRowBackward,
          updateRun,
          backActivation,
          squaredErrorRun,
          momentsOfRow,
          weightedSum,
          similarityOfRow,
          errorsOf,
          binaryHits};
}

}  // namespace core::kernels::AFTERIMAGE_GENERATION
