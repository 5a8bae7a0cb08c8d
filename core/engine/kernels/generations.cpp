// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernels/generations.h"

#include <omp.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "core/base/memory_setup.h"

namespace core::kernels {
namespace {

constexpr std::size_t kLine = 64;

// Floats that end with a cache line, so that threads share none.
std::int64_t roundedToLines(std::int64_t floats) { return (floats + 15) / 16 * 16; }

// Working memory that is not written before it is used, aligned to cache lines.
class Workspace {
 public:
  explicit Workspace(std::int64_t floats)
      : memory_(std::make_unique_for_overwrite<std::byte[]>(static_cast<std::size_t>(floats) * sizeof(float) + kLine)) {
    preferLargePages(memory_.get(), static_cast<std::size_t>(floats) * sizeof(float) + kLine);
  }
  [[nodiscard]] float* data() const {
    void* place = memory_.get();
    std::size_t room = 2 * kLine;
    return static_cast<float*>(std::align(kLine, kLine, place, room));
  }

 private:
  std::unique_ptr<std::byte[]> memory_;
};

std::vector<const GenerationKernels*> findGenerations() {
  std::vector<const GenerationKernels*> found;
#ifdef AFTERIMAGE_X86_KERNELS
  __builtin_cpu_init();
  const bool hasAvx2 = __builtin_cpu_supports("x86-64-v3");
  if (hasAvx2 && __builtin_cpu_supports("x86-64-v4")) found.push_back(&kAvx512Kernels);
  if (hasAvx2) found.push_back(&kAvx2Kernels);
#endif
  found.push_back(&kPortableKernels);
  return found;
}

const GenerationKernels& chosenGeneration() {
  const char* const wanted = std::getenv("AFTERIMAGE_INSTRUCTIONS");
  for (const GenerationKernels* kernels : availableGenerations()) {
    if (wanted != nullptr && std::strcmp(wanted, kernels->name) == 0) return *kernels;
  }
  return *availableGenerations().front();
}

}  // namespace

const std::vector<const GenerationKernels*>& availableGenerations() {
  static const std::vector<const GenerationKernels*> found = findGenerations();
  return found;
}

const GenerationKernels& generationKernels() {
  static const GenerationKernels& chosen = chosenGeneration();
  return chosen;
}

void filter(const FilterCall& call) {
  const int threads = omp_get_max_threads();
  const GenerationKernels& kernels = generationKernels();
  const Workspace space(kernels.filterSpace(call, threads));
  FilterCall decided = call;
  const PictureSize& size = call.outputSize;
  decided.stores = storesFor(call.output, call.pictures * size.height * size.width, size.channels);
  kernels.filter(decided, threads, space.data());
}

void correlate(const CorrelationCall& call) {
  const int threads = omp_get_max_threads();
  const GenerationKernels& kernels = generationKernels();
  const Workspace space(kernels.correlationSpace(call, threads));
  kernels.correlate(call, threads, space.data());
}

void thinToWide(const ThinShape& shape, const float* thin, const float* weights, const float* bias, float* wide) {
  const int threads = omp_get_max_threads();
  const GenerationKernels& kernels = generationKernels();
  const Workspace space(kernels.thinSpace(shape, threads));
  const Stores stores = storesFor(wide, shape.pictures * shape.wide.height * shape.wide.width, shape.wide.channels);
  kernels.thinToWide(shape, threads, thin, weights, bias, wide, stores, space.data());
}

void wideToThin(const ThinShape& shape, const float* wide, const float* weights, const float* bias, float* thin) {
  const int threads = omp_get_max_threads();
  const GenerationKernels& kernels = generationKernels();
  const Workspace space(kernels.thinSpace(shape, threads));
  kernels.wideToThin(shape, threads, wide, weights, bias, thin, space.data());
}

void correlateThin(const ThinShape& shape, const float* thin, const float* wide, float* weights) {
  const int threads = omp_get_max_threads();
  const GenerationKernels& kernels = generationKernels();
  const Workspace space(kernels.thinSpace(shape, threads));
  kernels.correlateThin(shape, threads, thin, wide, weights, space.data());
}

void thinToPooled(const ThinShape& shape, const float* thin, const float* weights, const float* bias, float* pooled,
                  std::uint8_t* winner) {
  const int threads = omp_get_max_threads();
  const GenerationKernels& kernels = generationKernels();
  const Workspace space(kernels.thinPoolSpace(shape, threads));
  kernels.thinToPooled(shape, threads, thin, weights, bias, pooled, winner, space.data());
}

void correlateThinPooled(const ThinShape& shape, const float* thin, const float* gradient, const std::uint8_t* winner,
                         float* weights, float* bias) {
  const int threads = omp_get_max_threads();
  const GenerationKernels& kernels = generationKernels();
  const Workspace space(kernels.thinPoolSpace(shape, threads));
  kernels.correlateThinPooled(shape, threads, thin, gradient, winner, weights, bias, space.data());
}

void dense(const DenseCall& call) {
  // To wake another thread takes as long as so many products.
  constexpr std::int64_t kFewProducts = 1 << 20;
  const bool isSmall = call.shape.rows * call.shape.inputs * call.shape.outputs <= kFewProducts;
  const int threads = isSmall ? 1 : omp_get_max_threads();
  const GenerationKernels& kernels = generationKernels();
  const Workspace space(kernels.denseSpace(call, threads));
  DenseCall decided = call;
  if (call.direction == DenseDirection::ToWeights) {
    decided.stores = storesFor(call.result, call.shape.outputs, call.shape.inputs);
  }
  kernels.dense(decided, threads, space.data());
}

std::vector<DenseUpdateSums> updateDense(std::span<const DenseUpdate> layers) {
  const GenerationKernels& kernels = generationKernels();
  struct Unit {
    std::size_t layer;
    std::int64_t number;
    DenseUpdateSums sums;
  };
  std::vector<Unit> units;
  std::int64_t each = 0;
  for (std::size_t layer = 0; layer < layers.size(); ++layer) {
    for (std::int64_t unit = 0; unit < kernels.denseUpdateUnits(layers[layer]); ++unit)
      units.push_back({layer, unit, {}});
    each = std::max(each, roundedToLines(kernels.denseUpdateSpace(layers[layer])));
  }
  const int threads = omp_get_max_threads();
  const Workspace space(threads * each);
#pragma omp parallel for schedule(dynamic) num_threads(threads)
  for (Unit& unit : units) {
    kernels.denseUpdate(layers[unit.layer], unit.number, space.data() + omp_get_thread_num() * each, unit.sums.weights,
                        unit.sums.bias);
  }
  std::vector<DenseUpdateSums> sums(layers.size());
  for (const Unit& unit : units) {
    sums[unit.layer].weights += unit.sums.weights;
    sums[unit.layer].bias += unit.sums.bias;
  }
  return sums;
}

}  // namespace core::kernels
