// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of reconstructed pictures, in plain loops over channels-last floats, one picture a thread.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace core {

// SSIM's window and constants (Wang, Bovik, Sheikh and Simoncelli 2004). The constants are twice (K1 x range)^2 and
// (K2 x range)^2 for a range of 1, as the formula over sum and difference of two pictures needs them.
inline constexpr std::int64_t kSsimWindow = 11;
inline constexpr double kSsimSigma = 1.5;
inline constexpr double kSsimC1 = 2.0 * 0.01 * 0.01;
inline constexpr double kSsimC2 = 2.0 * 0.03 * 0.03;

// The Gaussian along one axis; its values sum to 1.
[[nodiscard]] std::array<double, kSsimWindow> ssimWindow();

// count pictures of height x width x channels values that should lie between low and high.
struct ImageBatch {
  const float* outputs = nullptr;
  const float* targets = nullptr;
  std::int64_t count = 0;
  std::int64_t height = 0;
  std::int64_t width = 0;
  std::int64_t channels = 0;
  double low = 0.0;
  double high = 1.0;
};

struct ImageErrors {
  double absolute = 0.0;  // Mean of |output - target|.
  double squared = 0.0;   // Mean of (output - target)^2.
  double ssim = 0.0;      // NaN for pictures under 11 pixels.
  double hits = 0.0;      // Share of what CountedHits names.
};

enum class CountedHits {
  Binary,   // Values where target == (output > 0.5).
  Channel,  // Pixels where the first largest channel of output and target is the same.
};

// One result a picture; the same for any number of threads.
[[nodiscard]] std::vector<ImageErrors> imageErrors(const ImageBatch& batch, CountedHits hits);

}  // namespace core
