// SPDX-License-Identifier: GPL-3.0-or-later
// Neighbouring layers as one pass over channels-last activations. Plain pointers, float32, OpenMP; the same result bit
// for bit for every number of threads.
#pragma once

#include <cstdint>

namespace core::kernels {

// A batch of activations: pixels x channels, channels last. pixels counts all pictures' pixels.
struct Activations {
  std::int64_t pixels = 0;
  std::int64_t channels = 0;
};

// leakyRelu(value + bias of its channel).
struct LeakyActivation {
  float slope = 0.0F;
  const float* bias = nullptr;  // One a channel.
};

// Where mean and biased variance of each channel's activations over the pixels go; nowhere without a mean.
struct ActivationMoments {
  LeakyActivation activation{};
  float* mean = nullptr;
  float* variance = nullptr;
};
void leakyMoments(const float* input, Activations size, const ActivationMoments& moments);

// output = scale * activation of input + shift, by channel.
void leakyAffine(const float* input, Activations size, const LeakyActivation& activation, const float* scale,
                 const float* shift, float* output);

// The gradient of batch normalisation after the activation. mean and inverseDeviation are the batch's.
struct LeakyNormGradient {
  const float* input;
  const float* gradient;  // With respect to the output.
  LeakyActivation activation;
  const float* gamma;
  const float* mean;
  const float* inverseDeviation;
};
// What the input's gradient is made of, by channel: gradientScale x gradient + activationScale x activation + offset.
struct NormGradientFactors {
  const float* gradientScale;
  const float* activationScale;
  const float* offset;
};
// With respect to the input and, one a channel, to bias, gamma and beta; all written completely.
struct LeakyNormResults {
  float* input;
  float* bias;
  float* gamma;
  float* beta;
};
void leakyNormBackward(const LeakyNormGradient& of, Activations size, const LeakyNormResults& results);

// Pictures of height x width (both even) x channels.
struct PoolSize {
  std::int64_t pictures = 0;
  std::int64_t height = 0;
  std::int64_t width = 0;
  std::int64_t channels = 0;
};
// Largest of 2 x 2 of relu(input + bias of its channel); winner is which of the four it was, or 4 where none was above zero.
void reluMaxPool(const float* input, const float* bias, PoolSize size, float* output, std::uint8_t* winner);
// Writes the gradients of the input and of the bias.
void reluMaxPoolBackward(const float* gradient, const std::uint8_t* winner, PoolSize size, float* inputGradient,
                         float* biasGradient);

// The gradient before ReLU from that behind it, where its output is above zero; biasGradient is its sum over the pixels of
// each channel.
void reluBackward(const float* output, const float* gradient, Activations size, float* inputGradient,
                  float* biasGradient);

}  // namespace core::kernels
