// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as tiles of pixels, and the way from pixels to the planes of a minimal filter and back, channels side by side.
#pragma once

#include "core/engine/kernels/filtering.h"
#include "core/engine/kernels/vectors.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

// Tiles that do not overlap cover each of the pictures, row by row; side is what a tile covers of it.
struct TileGrid {
  std::int64_t rows;
  std::int64_t columns;
  std::int64_t count;  // Of all pictures.
};
static inline TileGrid gridOf(const PictureSize& size, std::int64_t pictures, int side) {
  const std::int64_t rows = (size.height + side - 1) / side;
  const std::int64_t columns = (size.width + side - 1) / side;
  return {rows, columns, rows * columns * pictures};
}

// Where the pixels of a tile lie that is side x side large and whose first pixel is "step" times its place and "offset"
// away from the picture's first one; "outside" stands for those that the picture does not have.
template <class Float>
static inline void pixelsOfTile(Float* pictures, const PictureSize& size, const TileGrid& grid, std::int64_t tile,
                                int side, int step, int offset, Float* outside, Float** pixels) {
  const std::int64_t picture = tile / (grid.rows * grid.columns);
  const std::int64_t place = tile % (grid.rows * grid.columns);
  const std::int64_t top = place / grid.columns * step + offset;
  const std::int64_t left = place % grid.columns * step + offset;
  Float* const first = pictures + picture * size.height * size.width * size.channels;
  for (std::int64_t y = top; y < top + side; ++y) {
    for (std::int64_t x = left; x < left + side; ++x) {
      const bool inside = y >= 0 && y < size.height && x >= 0 && x < size.width;
      *pixels++ = inside ? first + (y * size.width + x) * size.channels : outside;
    }
  }
}

// Planes' values of one group of channels: plane after plane, "distance" floats apart.
template <class Transform, int kSide, class Load>
static inline void storePlanes(const Load& loadPixel, float* planes, std::int64_t distance) {
  constexpr int kPlanes = Transform::kPlanes;
  Vector across[kSide][kPlanes];
#pragma GCC unroll 9
  for (int y = 0; y < kSide; ++y) {
    Vector row[kSide];
#pragma GCC unroll 9
    for (int x = 0; x < kSide; ++x) row[x] = loadPixel(y * kSide + x);
    Transform::planes(row, across[y]);
  }
#pragma GCC unroll 9
  for (int plane = 0; plane < kPlanes; ++plane) {
    Vector column[kSide];
    Vector values[kPlanes];
#pragma GCC unroll 9
    for (int y = 0; y < kSide; ++y) column[y] = across[y][plane];
    Transform::planes(column, values);
#pragma GCC unroll 9
    for (int p = 0; p < kPlanes; ++p) store(planes + (p * kPlanes + plane) * distance, values[p]);
  }
}

// The planes of a tile's first "channels" channels, in groups of kLanes and up to "padded" channels, which get zeros;
// placeOf(channel) is where the first plane of a group goes.
template <class Transform, int kSide, class PlaceOf>
static inline void tileToPlanes(const float* const* pixels, std::int64_t channels, std::int64_t padded,
                                const PlaceOf& placeOf, std::int64_t distance) {
  std::int64_t channel = 0;
  for (; channel + kLanes <= channels; channel += kLanes) {
    storePlanes<Transform, kSide>([&](int pixel) { return load(pixels[pixel] + channel); }, placeOf(channel), distance);
  }
  for (; channel < padded; channel += kLanes) {
    storePlanes<Transform, kSide>([&](int pixel) { return loadFirst(pixels[pixel] + channel, channels - channel); },
                                  placeOf(channel), distance);
  }
}

// One group of channels of a tile's results from its sums, "distance" floats apart; storePixel(pixel, values).
template <class Filter, class Store>
static inline void sumsToTile(const float* sums, std::int64_t distance, Vector bias, const Store& storePixel) {
  constexpr int kSums = Filter::kSums;
  constexpr int kOutputs = Filter::kOutputs;
  Vector down[kOutputs][kSums];
#pragma GCC unroll 9
  for (int s = 0; s < kSums; ++s) {
    Vector column[kSums];
    Vector values[kOutputs];
#pragma GCC unroll 9
    for (int y = 0; y < kSums; ++y) column[y] = load(sums + (y * kSums + s) * distance);
    Filter::results(column, values);
#pragma GCC unroll 9
    for (int y = 0; y < kOutputs; ++y) down[y][s] = values[y];
  }
#pragma GCC unroll 9
  for (int y = 0; y < kOutputs; ++y) {
    Vector values[kOutputs];
    Filter::results(down[y], values);
#pragma GCC unroll 9
    for (int x = 0; x < kOutputs; ++x) storePixel(y * kOutputs + x, values[x] + bias);
  }
}

}  // namespace core::kernels::AFTERIMAGE_GENERATION
