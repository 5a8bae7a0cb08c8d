// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernels/fused_layers.h"

#include <omp.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "core/engine/kernels/vector_clones.h"

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

// Sums of leaky(value) - pivot and of its square.
AFTERIMAGE_VECTOR_CLONES
void sumMoments(const float* input, std::int64_t pixels, std::int64_t channels, float slope, const float* pivot,
                float* sums) {
  float* const squares = sums + channels;
  for (std::int64_t pixel = 0; pixel < pixels; ++pixel, input += channels) {
    for (std::int64_t c = 0; c < channels; ++c) {
      const float shifted = (input[c] > 0.0F ? input[c] : input[c] * slope) - pivot[c];
      sums[c] += shifted;
      squares[c] += shifted * shifted;
    }
  }
}

// Sums of the gradient and of gradient x normalised activation.
AFTERIMAGE_VECTOR_CLONES
void sumGradients(const LeakyNormGradient& of, std::int64_t first, std::int64_t last, std::int64_t channels,
                  float* sums) {
  float* const products = sums + channels;
  for (std::int64_t pixel = first; pixel < last; ++pixel) {
    const float* const input = of.input + pixel * channels;
    const float* const gradient = of.gradient + pixel * channels;
    for (std::int64_t c = 0; c < channels; ++c) {
      const float activation = input[c] > 0.0F ? input[c] : input[c] * of.slope;
      sums[c] += gradient[c];
      products[c] += gradient[c] * ((activation - of.mean[c]) * of.inverseDeviation[c]);
    }
  }
}

AFTERIMAGE_VECTOR_CLONES
void affinePixels(const float* input, std::int64_t pixels, std::int64_t channels, float slope, const float* scale,
                  const float* shift, float* output) {
  for (std::int64_t pixel = 0; pixel < pixels; ++pixel, input += channels, output += channels) {
    for (std::int64_t c = 0; c < channels; ++c) {
      output[c] = scale[c] * (input[c] > 0.0F ? input[c] : input[c] * slope) + shift[c];
    }
  }
}

// What the input's gradient is made of, by channel: gradientScale x gradient + activationScale x activation + offset.
struct GradientFactors {
  std::vector<float> gradientScale, activationScale, offset;
};

AFTERIMAGE_VECTOR_CLONES
void gradientPixels(const LeakyNormGradient& of, std::int64_t first, std::int64_t last, std::int64_t channels,
                    const float* gradientScale, const float* activationScale, const float* offset, float* result) {
  for (std::int64_t pixel = first; pixel < last; ++pixel) {
    const float* const input = of.input + pixel * channels;
    const float* const gradient = of.gradient + pixel * channels;
    float* const out = result + pixel * channels;
    for (std::int64_t c = 0; c < channels; ++c) {
      const float activation = input[c] > 0.0F ? input[c] : input[c] * of.slope;
      const float normalised = gradientScale[c] * gradient[c] + activationScale[c] * activation + offset[c];
      out[c] = input[c] > 0.0F ? normalised : normalised * of.slope;
    }
  }
}

AFTERIMAGE_VECTOR_CLONES
void poolRow(const float* upper, std::int64_t width, std::int64_t channels, float* output, std::uint8_t* winner) {
  const float* const lower = upper + width * channels;
  for (std::int64_t x = 0; x + 1 < width; x += 2) {
    const float* const a = upper + x * channels;
    const float* const b = lower + x * channels;
    for (std::int64_t c = 0; c < channels; ++c) {
      float best = 0.0F;
      std::uint8_t which = 4;
      which = a[c] > best ? 0 : which;
      best = a[c] > best ? a[c] : best;
      which = a[c + channels] > best ? 1 : which;
      best = a[c + channels] > best ? a[c + channels] : best;
      which = b[c] > best ? 2 : which;
      best = b[c] > best ? b[c] : best;
      which = b[c + channels] > best ? 3 : which;
      best = b[c + channels] > best ? b[c + channels] : best;
      output[c] = best;
      winner[c] = which;
    }
    output += channels;
    winner += channels;
  }
}

AFTERIMAGE_VECTOR_CLONES
void poolRowBackward(const float* gradient, const std::uint8_t* winner, std::int64_t width, std::int64_t channels,
                     float* upper) {
  float* const lower = upper + width * channels;
  for (std::int64_t x = 0; x + 1 < width; x += 2) {
    float* const a = upper + x * channels;
    float* const b = lower + x * channels;
    for (std::int64_t c = 0; c < channels; ++c) {
      a[c] = winner[c] == 0 ? gradient[c] : 0.0F;
      a[c + channels] = winner[c] == 1 ? gradient[c] : 0.0F;
      b[c] = winner[c] == 2 ? gradient[c] : 0.0F;
      b[c + channels] = winner[c] == 3 ? gradient[c] : 0.0F;
    }
    gradient += channels;
    winner += channels;
  }
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
      sumMoments(input + first * size.channels, std::min(kBlock, last - first), size.channels, slope, pivot.data(),
                 block.data());
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
    affinePixels(input + first * size.channels, last - first, size.channels, slope, scale, shift,
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
      sumGradients(of, first, std::min(first + kBlock, last), size.channels, block.data());
      addBlock(block, sums.of(part));
    }
  });
  // Ioffe and Szegedy 2015, section 3, written as a linear function of gradient and activation.
  GradientFactors factors{std::vector<float>(channels), std::vector<float>(channels), std::vector<float>(channels)};
  const auto count = static_cast<double>(size.pixels);
  for (std::size_t c = 0; c < channels; ++c) {
    const double scale = static_cast<double>(of.gamma[c]) * static_cast<double>(of.inverseDeviation[c]);
    const double meanGradient = sums.first(c) / count;
    const double meanProduct = sums.second(c) / count;
    const double slope = -scale * static_cast<double>(of.inverseDeviation[c]) * meanProduct;
    gammaGradient[c] = static_cast<float>(sums.second(c));
    betaGradient[c] = static_cast<float>(sums.first(c));
    factors.gradientScale[c] = static_cast<float>(scale);
    factors.activationScale[c] = static_cast<float>(slope);
    factors.offset[c] = static_cast<float>(-scale * meanGradient - slope * static_cast<double>(of.mean[c]));
  }
  forEachPart(size.pixels, [&](std::size_t, std::int64_t first, std::int64_t last) {
    gradientPixels(of, first, last, size.channels, factors.gradientScale.data(), factors.activationScale.data(),
                   factors.offset.data(), inputGradient);
  });
}

void reluMaxPool(const float* input, PoolSize size, float* output, std::uint8_t* winner) {
  const std::int64_t rows = size.pictures * size.height / 2;
  const std::int64_t outputRow = size.width / 2 * size.channels;
#pragma omp parallel for schedule(static)
  for (std::int64_t row = 0; row < rows; ++row) {
    poolRow(input + row * 2 * size.width * size.channels, size.width, size.channels, output + row * outputRow,
            winner + row * outputRow);
  }
}

void reluMaxPoolBackward(const float* gradient, const std::uint8_t* winner, PoolSize size, float* inputGradient) {
  const std::int64_t rows = size.pictures * size.height / 2;
  const std::int64_t outputRow = size.width / 2 * size.channels;
#pragma omp parallel for schedule(static)
  for (std::int64_t row = 0; row < rows; ++row) {
    poolRowBackward(gradient + row * outputRow, winner + row * outputRow, size.width, size.channels,
                    inputGradient + row * 2 * size.width * size.channels);
  }
}

}  // namespace core::kernels
