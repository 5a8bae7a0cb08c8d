// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernels/fused_layers.h"

#include <omp.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "core/engine/kernels/generations.h"

namespace core::kernels {
namespace {

// Pixels whose float sums are added up before they go into double sums: keeps both speed and precision.
constexpr std::int64_t kBlock = 64;

float leaky(float value, float slope) { return value > 0.0F ? value : value * slope; }

// Splits the pixels into one part a thread, always the same way. work(part, first, last).
template <class Work>
void forEachPart(std::int64_t pixels, const Work& work) {
#pragma omp parallel
  {
    const std::int64_t parts = omp_get_num_threads();
    const std::int64_t part = omp_get_thread_num();
    work(static_cast<std::size_t>(part), pixels * part / parts, pixels * (part + 1) / parts);
  }
}

// Two sums a channel and part, added up in the order of the parts.
class PartialSums {
 public:
  explicit PartialSums(std::int64_t channels)
      : channels_(static_cast<std::size_t>(channels)),
        sums_(static_cast<std::size_t>(omp_get_max_threads()) * 2 * channels_) {}

  double* of(std::size_t part) { return sums_.data() + part * 2 * channels_; }

  [[nodiscard]] double first(std::size_t channel) const { return total(channel); }
  [[nodiscard]] double second(std::size_t channel) const { return total(channels_ + channel); }

 private:
  [[nodiscard]] double total(std::size_t place) const {
    double sum = 0.0;
    for (; place < sums_.size(); place += 2 * channels_) sum += sums_[place];
    return sum;
  }

  std::size_t channels_;
  std::vector<double> sums_;
};

void addBlock(const std::vector<float>& block, double* sums) {
  for (std::size_t i = 0; i < block.size(); ++i) sums[i] += static_cast<double>(block[i]);
}

}  // namespace

void leakyMoments(const float* input, Activations size, float slope, float* mean, float* variance) {
  const auto channels = static_cast<std::size_t>(size.channels);
  std::vector<float> pivot(channels);  // Sums of differences from any value near the mean lose nothing.
  for (std::size_t c = 0; c < channels; ++c) pivot[c] = leaky(input[c], slope);
  PartialSums sums(size.channels);
  forEachPart(size.pixels, [&](std::size_t part, std::int64_t first, std::int64_t last) {
    std::vector<float> block(2 * channels);
    for (; first < last; first += kBlock) {
      std::fill(block.begin(), block.end(), 0.0F);
      generationKernels().sumMoments(input + first * size.channels, std::min(kBlock, last - first), size.channels,
                                     slope, pivot.data(), block.data());
      addBlock(block, sums.of(part));
    }
  });
  const auto count = static_cast<double>(size.pixels);
  for (std::size_t c = 0; c < channels; ++c) {
    const double shifted = sums.first(c) / count;
    mean[c] = static_cast<float>(static_cast<double>(pivot[c]) + shifted);
    variance[c] = static_cast<float>(std::max(0.0, sums.second(c) / count - shifted * shifted));
  }
}

void leakyAffine(const float* input, Activations size, float slope, const float* scale, const float* shift,
                 float* output) {
  forEachPart(size.pixels, [&](std::size_t, std::int64_t first, std::int64_t last) {
    generationKernels().affinePixels(input + first * size.channels, last - first, size.channels, slope, scale, shift,
                                     output + first * size.channels);
  });
}

void leakyNormBackward(const LeakyNormGradient& of, Activations size, float* gammaGradient, float* betaGradient,
                       float* inputGradient) {
  const auto channels = static_cast<std::size_t>(size.channels);
  PartialSums sums(size.channels);
  forEachPart(size.pixels, [&](std::size_t part, std::int64_t first, std::int64_t last) {
    std::vector<float> block(2 * channels);
    for (; first < last; first += kBlock) {
      std::fill(block.begin(), block.end(), 0.0F);
      generationKernels().sumGradients(of, first, std::min(first + kBlock, last), size.channels, block.data());
      addBlock(block, sums.of(part));
    }
  });
  // Ioffe and Szegedy 2015, section 3, written as a linear function of gradient and activation.
  std::vector<float> gradientScale(channels);
  std::vector<float> activationScale(channels);
  std::vector<float> offset(channels);
  const auto count = static_cast<double>(size.pixels);
  for (std::size_t c = 0; c < channels; ++c) {
    const double scale = static_cast<double>(of.gamma[c]) * static_cast<double>(of.inverseDeviation[c]);
    const double meanGradient = sums.first(c) / count;
    const double meanProduct = sums.second(c) / count;
    const double slope = -scale * static_cast<double>(of.inverseDeviation[c]) * meanProduct;
    gammaGradient[c] = static_cast<float>(sums.second(c));
    betaGradient[c] = static_cast<float>(sums.first(c));
    gradientScale[c] = static_cast<float>(scale);
    activationScale[c] = static_cast<float>(slope);
    offset[c] = static_cast<float>(-scale * meanGradient - slope * static_cast<double>(of.mean[c]));
  }
  forEachPart(size.pixels, [&](std::size_t, std::int64_t first, std::int64_t last) {
    generationKernels().gradientPixels(of, first, last, size.channels,
                                       {gradientScale.data(), activationScale.data(), offset.data()}, inputGradient);
  });
}

void reluMaxPool(const float* input, PoolSize size, float* output, std::uint8_t* winner) {
  const std::int64_t rows = size.pictures * size.height / 2;
  const std::int64_t outputRow = size.width / 2 * size.channels;
#pragma omp parallel for schedule(static)
  for (std::int64_t row = 0; row < rows; ++row) {
    generationKernels().poolRow(input + row * 2 * size.width * size.channels, size.width, size.channels,
                                output + row * outputRow, winner + row * outputRow);
  }
}

void reluMaxPoolBackward(const float* gradient, const std::uint8_t* winner, PoolSize size, float* inputGradient) {
  const std::int64_t rows = size.pictures * size.height / 2;
  const std::int64_t outputRow = size.width / 2 * size.channels;
#pragma omp parallel for schedule(static)
  for (std::int64_t row = 0; row < rows; ++row) {
    generationKernels().poolRowBackward(gradient + row * outputRow, winner + row * outputRow, size.width, size.channels,
                                        inputGradient + row * 2 * size.width * size.channels);
  }
}

}  // namespace core::kernels
