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

// As many parts for each of 2, 3, 4, 6 or 12 threads, and more of them than threads, so that none waits long.
constexpr std::int64_t kMostParts = 48;

// How so many things that lie in a row are divided: always at the same places, into parts of at least so many.
class Division {
 public:
  Division(std::int64_t count, std::int64_t least)
      : count_(count), parts_(std::clamp<std::int64_t>(count / least / 12 * 12, 1, kMostParts)) {}

  [[nodiscard]] std::size_t parts() const { return static_cast<std::size_t>(parts_); }

  // work(part, first, last).
  template <class Work>
  void forEachPart(const Work& work) const {
#pragma omp parallel for schedule(dynamic)
    for (std::int64_t part = 0; part < parts_; ++part) {
      work(static_cast<std::size_t>(part), count_ * part / parts_, count_ * (part + 1) / parts_);
    }
  }

 private:
  std::int64_t count_;
  std::int64_t parts_;
};

Division divisionOf(Activations size) { return {size.pixels, 4 * kBlock}; }

// Some sums for each part, added up in the order of the parts.
class PartialSums {
 public:
  PartialSums(const Division& division, std::size_t width) : width_(width), sums_(division.parts() * width) {}

  // addBlock(first, last, block) for every block of so many of the part's things: it adds to block, which starts with zeros.
  template <class AddBlock>
  void gather(std::size_t part, std::int64_t first, std::int64_t last, std::int64_t together,
              const AddBlock& addBlock) {
    std::vector<float> block(width_);
    double* const sums = sums_.data() + part * width_;
    for (; first < last; first += together) {
      std::fill(block.begin(), block.end(), 0.0F);
      addBlock(first, std::min(first + together, last), block.data());
      for (std::size_t i = 0; i < width_; ++i) sums[i] += static_cast<double>(block[i]);
    }
  }

  [[nodiscard]] double total(std::size_t place) const {
    double sum = 0.0;
    for (; place < sums_.size(); place += width_) sum += sums_[place];
    return sum;
  }
  void writeTotals(float* totals) const {
    for (std::size_t i = 0; i < width_; ++i) totals[i] = static_cast<float>(total(i));
  }

 private:
  std::size_t width_;
  std::vector<double> sums_;
};

float activationOf(const LeakyActivation& activation, const float* values, std::size_t channel) {
  const float value = values[channel] + activation.bias[channel];
  return value > 0.0F ? value : value * activation.slope;
}

}  // namespace

void leakyMoments(const float* input, Activations size, const ActivationMoments& moments) {
  const auto channels = static_cast<std::size_t>(size.channels);
  std::vector<float> pivot(channels);  // Sums of differences from any value near the mean lose nothing.
  for (std::size_t c = 0; c < channels; ++c) pivot[c] = activationOf(moments.activation, input, c);
  const Division division = divisionOf(size);
  PartialSums sums(division, 2 * channels);
  division.forEachPart([&](std::size_t part, std::int64_t first, std::int64_t last) {
    sums.gather(part, first, last, kBlock, [&](std::int64_t from, std::int64_t to, float* block) {
      generationKernels().sumMoments(input + from * size.channels, to - from, size.channels, moments.activation,
                                     pivot.data(), block);
    });
  });
  const auto count = static_cast<double>(size.pixels);
  for (std::size_t c = 0; c < channels; ++c) {
    const double shifted = sums.total(c) / count;
    moments.mean[c] = static_cast<float>(static_cast<double>(pivot[c]) + shifted);
    moments.variance[c] = static_cast<float>(std::max(0.0, sums.total(channels + c) / count - shifted * shifted));
  }
}

void leakyAffine(const float* input, Activations size, const LeakyActivation& activation, const float* scale,
                 const float* shift, float* output) {
  const Stores stores = storesFor(output, size.pixels, size.channels);
  divisionOf(size).forEachPart([&](std::size_t, std::int64_t first, std::int64_t last) {
    generationKernels().affinePixels(input + first * size.channels, last - first, size.channels, activation, scale,
                                     shift, output + first * size.channels, stores);
  });
}

void leakyNormBackward(const LeakyNormGradient& of, Activations size, const LeakyNormResults& results) {
  const auto channels = static_cast<std::size_t>(size.channels);
  const Division division = divisionOf(size);
  PartialSums sums(division, 2 * channels);
  division.forEachPart([&](std::size_t part, std::int64_t first, std::int64_t last) {
    sums.gather(part, first, last, kBlock, [&](std::int64_t from, std::int64_t to, float* block) {
      generationKernels().sumGradients(of, from, to, size.channels, block);
    });
  });
  // Ioffe and Szegedy 2015, section 3, written as a linear function of gradient and activation.
  std::vector<float> gradientScale(channels);
  std::vector<float> activationScale(channels);
  std::vector<float> offset(channels);
  const auto count = static_cast<double>(size.pixels);
  for (std::size_t c = 0; c < channels; ++c) {
    const double scale = static_cast<double>(of.gamma[c]) * static_cast<double>(of.inverseDeviation[c]);
    const double meanGradient = sums.total(c) / count;
    const double meanProduct = sums.total(channels + c) / count;
    const double slope = -scale * static_cast<double>(of.inverseDeviation[c]) * meanProduct;
    results.gamma[c] = static_cast<float>(sums.total(channels + c));
    results.beta[c] = static_cast<float>(sums.total(c));
    gradientScale[c] = static_cast<float>(scale);
    activationScale[c] = static_cast<float>(slope);
    offset[c] = static_cast<float>(-scale * meanGradient - slope * static_cast<double>(of.mean[c]));
  }
  const NormGradientFactors factors{gradientScale.data(), activationScale.data(), offset.data()};
  PartialSums biasSums(division, channels);
  const Stores stores = storesFor(results.input, size.pixels, size.channels);
  division.forEachPart([&](std::size_t part, std::int64_t first, std::int64_t last) {
    biasSums.gather(part, first, last, kBlock, [&](std::int64_t from, std::int64_t to, float* block) {
      generationKernels().gradientPixels(of, from, to, size.channels, factors, results.input, block, stores);
    });
  });
  biasSums.writeTotals(results.bias);
}

void reluMaxPool(const float* input, const float* bias, PoolSize size, float* output, std::uint8_t* winner) {
  const std::int64_t rows = size.pictures * size.height / 2;
  const std::int64_t outputRow = size.width / 2 * size.channels;
#pragma omp parallel for schedule(dynamic, 8)
  for (std::int64_t row = 0; row < rows; ++row) {
    generationKernels().poolRow(input + row * 2 * size.width * size.channels, bias, size.width, size.channels,
                                output + row * outputRow, winner + row * outputRow);
  }
}

void reluMaxPoolBackward(const float* gradient, const std::uint8_t* winner, PoolSize size, float* inputGradient,
                         float* biasGradient) {
  const std::int64_t outputRow = size.width / 2 * size.channels;
  const Division rows(size.pictures * size.height / 2, 4);
  const Stores stores = storesFor(inputGradient, size.pictures * size.height * size.width, size.channels);
  PartialSums sums(rows, static_cast<std::size_t>(size.channels));
  rows.forEachPart([&](std::size_t part, std::int64_t first, std::int64_t last) {
    sums.gather(part, first, last, 1, [&](std::int64_t row, std::int64_t /*end*/, float* block) {
      generationKernels().poolRowBackward(gradient + row * outputRow, winner + row * outputRow, size.width,
                                          size.channels, inputGradient + row * 2 * size.width * size.channels, block,
                                          stores);
    });
  });
  sums.writeTotals(biasGradient);
}

void reluBackward(const float* output, const float* gradient, Activations size, float* inputGradient,
                  float* biasGradient) {
  const Division division = divisionOf(size);
  const Stores stores = storesFor(inputGradient, size.pixels, size.channels);
  PartialSums sums(division, static_cast<std::size_t>(size.channels));
  division.forEachPart([&](std::size_t part, std::int64_t first, std::int64_t last) {
    sums.gather(part, first, last, kBlock, [&](std::int64_t from, std::int64_t to, float* block) {
      const std::int64_t place = from * size.channels;
      generationKernels().maskPixels(output + place, gradient + place, to - from, size.channels, inputGradient + place,
                                     block, stores);
    });
  });
  sums.writeTotals(biasGradient);
}

}  // namespace core::kernels
