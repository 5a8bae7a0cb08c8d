// SPDX-License-Identifier: GPL-3.0-or-later
// Neighbouring layers as one pass over channels-last activations. Plain pointers, float32, OpenMP; the same result bit
// for bit for the same number of threads.
#pragma once

#include <cstdint>

namespace core::kernels {

// A batch of activations: pixels x channels, channels last. pixels counts all pictures' pixels.
struct Activations {
  std::int64_t pixels = 0;
  std::int64_t channels = 0;
};

// Mean and biased variance over the pixels of each channel of leakyRelu(input).
void leakyMoments(const float* input, Activations size, float slope, float* mean, float* variance);

// output = scale * leakyRelu(input) + shift, by channel.
void leakyAffine(const float* input, Activations size, float slope, const float* scale, const float* shift,
                 float* output);

// The gradient of batch normalisation after LeakyReLU. mean and inverseDeviation are the batch's; writes the gradients of
// gamma and beta (one a channel) and of the input.
struct LeakyNormGradient {
  const float* input;
  const float* gradient;  // With respect to the output.
  const float* gamma;
  const float* mean;
  const float* inverseDeviation;
  float slope;
};
// What the input's gradient is made of, by channel: gradientScale x gradient + activationScale x activation + offset.
struct NormGradientFactors {
  const float* gradientScale;
  const float* activationScale;
  const float* offset;
};
void leakyNormBackward(const LeakyNormGradient& of, Activations size, float* gammaGradient, float* betaGradient,
                       float* inputGradient);

// Pictures of height x width (both even) x channels.
struct PoolSize {
  std::int64_t pictures = 0;
  std::int64_t height = 0;
  std::int64_t width = 0;
  std::int64_t channels = 0;
};
// Largest of 2 x 2 after ReLU; winner is which of the four it was, or 4 where none was above zero.
void reluMaxPool(const float* input, PoolSize size, float* output, std::uint8_t* winner);
void reluMaxPoolBackward(const float* gradient, const std::uint8_t* winner, PoolSize size, float* inputGradient);

}  // namespace core::kernels
