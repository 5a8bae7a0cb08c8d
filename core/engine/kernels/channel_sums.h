// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over all pixels of channels-last values. Plain pointers, float32, OpenMP; the same result bit for bit for the same
// number of threads.
#pragma once

#include <cstdint>

namespace core::kernels {

// sums (one a channel) = the sum of pixels x channels values over the pixels, in double precision between blocks.
void sumChannels(const float* values, std::int64_t pixels, std::int64_t channels, float* sums);

}  // namespace core::kernels
