// SPDX-License-Identifier: GPL-3.0-or-later
// 3 x 3 convolutions between pictures of one to four channels ("thin") and of many ("wide"): first and last layers, where
// minimal filtering has nothing to gain. Each pixel of the wide side meets a patch of 3 x 3 pixels of the thin side, so all
// directions are products with a matrix of patches that is made some rows at a time (Chellapilla et al. 2006). Channels
// last, plain pointers, float32, OpenMP; nothing needs to be aligned, and nothing may overlap. Values are the same bits for
// every number of threads, gradients of weights for the same number.
#pragma once

#include "core/engine/kernels/filtering.h"

namespace core::kernels {

inline constexpr std::int64_t kMostThinChannels = 4;

// Which patch belongs to the wide pixel p along each axis: thin pixels p - 1, p, p + 1 (both sides of one size), or
// 2 p - 1, 2 p, 2 p + 1 (the wide side is half as large, rounded up), or the sums of the pairs that begin there (the wide
// side is half as large, and each of its pixels stands for 2 x 2).
enum class PatchKind { Plain, Strided, UpSampled };

struct ThinShape {
  PatchKind kind = PatchKind::Plain;
  std::int64_t pictures = 0;
  PictureSize thin;
  PictureSize wide;
  // Distances between weights; turned: by half a turn, before they meet a patch.
  std::int64_t wideStride = 0;
  std::int64_t thinStride = 0;
  std::int64_t tapStride = 1;
  bool turned = false;
  bool relu = false;  // Of thinToWide: negative results become zero.
};

// wide = patches of thin x weights + bias (one a wide channel, or none).
void thinToWide(const ThinShape& shape, const float* thin, const float* weights, const float* bias, float* wide);
// The transposed, for Plain and UpSampled: thin = all that wide x weights adds to the pixels of the patches, + bias.
void wideToThin(const ThinShape& shape, const float* wide, const float* weights, const float* bias, float* thin);
// The gradient of the weights of both, from the values on one side and the gradient on the other.
void correlateThin(const ThinShape& shape, const float* thin, const float* wide, float* weights);

// thinToWide (Plain, both sides of the pictures even), ReLU and the largest of each 2 x 2 in one pass: pooled has half the
// sides of wide, winner is that of reluMaxPool.
void thinToPooled(const ThinShape& shape, const float* thin, const float* weights, const float* bias, float* pooled,
                  std::uint8_t* winner);
// The gradients of its weights and bias from that of pooled.
void correlateThinPooled(const ThinShape& shape, const float* thin, const float* gradient, const std::uint8_t* winner,
                         float* weights, float* bias);

}  // namespace core::kernels
