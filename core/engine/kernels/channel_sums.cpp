// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernels/channel_sums.h"

#include <omp.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/engine/kernels/generations.h"

namespace core::kernels {
namespace {

// Values that are added up as floats before they go into double sums: keeps both speed and precision.
constexpr std::int64_t kBlock = 64;

}  // namespace

void sumChannels(const float* values, std::int64_t pixels, std::int64_t channels, float* sums) {
  const std::int64_t together = channels < 16 ? 16 : 1;  // Pixels of one row, so that it fills vectors.
  const std::int64_t columns = together * channels;
  const std::int64_t rows = pixels / together;
  const int threads = omp_get_max_threads();
  std::vector<double> partial(static_cast<std::size_t>(threads * columns));
#pragma omp parallel for schedule(static, 1) num_threads(threads)
  for (int part = 0; part < threads; ++part) {
    double* const mine = partial.data() + part * columns;
    std::vector<float> block(static_cast<std::size_t>(columns));
    const std::int64_t last = rows * (part + 1) / threads;
    for (std::int64_t row = rows * part / threads; row < last; row += kBlock) {
      std::fill(block.begin(), block.end(), 0.0F);
      generationKernels().addRows(values + row * columns, std::min(kBlock, last - row), columns, block.data());
      for (std::size_t i = 0; i < block.size(); ++i) mine[i] += static_cast<double>(block[i]);
    }
  }
  for (std::int64_t channel = 0; channel < channels; ++channel) {
    double sum = 0.0;
    for (std::size_t i = static_cast<std::size_t>(channel); i < partial.size(); i += static_cast<std::size_t>(channels))
      sum += partial[i];
    for (std::int64_t pixel = rows * together; pixel < pixels; ++pixel) {
      sum += static_cast<double>(values[pixel * channels + channel]);
    }
    sums[channel] = static_cast<float>(sum);
  }
}

}  // namespace core::kernels
