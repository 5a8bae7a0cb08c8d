// SPDX-License-Identifier: GPL-3.0-or-later
// The passes that fused_layers.h is made of, over some pixels each.
#pragma once

#include "core/engine/kernels/fused_layers.h"
#include "core/engine/kernels/large_arrays.h"
#include "core/engine/kernels/moments.h"
#include "core/engine/kernels/vectors.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

using Integers = std::int32_t __attribute__((vector_size(sizeof(float) * kLanes)));
using Bytes = std::uint8_t __attribute__((vector_size(kLanes)));

// How a group of channels is read and written: all lanes, or the first ones at the end of a pixel.
struct AllLanes {
  static Vector get(const float* values) { return load(values); }
  static void put(float* values, Vector vector) { store(values, vector); }
};
struct FirstLanes {
  std::int64_t count;
  [[nodiscard]] Vector get(const float* values) const { return loadFirst(values, count); }
  void put(float* values, Vector vector) const { storeFirst(values, count, vector); }
};
// How the groups of a result are written.
struct CachedStores {
  template <class Lanes>
  static void put(Lanes lanes, float* values, Vector vector) {
    lanes.put(values, vector);
  }
};
struct StoresPastCaches {
  static void put(AllLanes /*lanes*/, float* values, Vector vector) { stream(values, vector); }
  static void put(FirstLanes lanes, float* values, Vector vector) { lanes.put(values, vector); }
};
template <class Work>
static inline void withStores(Stores stores, const Work& work) {
  if (stores == Stores::Cached) return work(CachedStores());
  work(StoresPastCaches());
  endStreams();
}
template <class Work>
static inline void forEachGroup(std::int64_t channels, const Work& work) {
  std::int64_t channel = 0;
  for (; channel + kLanes <= channels; channel += kLanes) work(channel, AllLanes());
  if (channel < channels) work(channel, FirstLanes{channels - channel});
}

// Sums of activation - pivot, then those of its square: added to 2 x channels sums.
static void sumMoments(const float* input, std::int64_t pixels, std::int64_t channels,
                       const LeakyActivation& activation, const float* pivot, float* sums) {
  for (; pixels > 0; --pixels, input += channels) {
    forEachGroup(channels, [&](std::int64_t c, auto lanes) {
      const Vector value = leakyOf(lanes.get(input + c) + lanes.get(activation.bias + c), activation.slope);
      const Vector shifted = value - lanes.get(pivot + c);
      lanes.put(sums + c, lanes.get(sums + c) + shifted);
      lanes.put(sums + channels + c, lanes.get(sums + channels + c) + shifted * shifted);
    });
  }
}

static void affinePixels(const float* input, std::int64_t pixels, std::int64_t channels,
                         const LeakyActivation& activation, const float* scale, const float* shift, float* output,
                         Stores stores) {
  withStores(stores, [&](auto how) {
    for (; pixels > 0; --pixels, input += channels, output += channels) {
      forEachGroup(channels, [&](std::int64_t c, auto lanes) {
        const Vector value = leakyOf(lanes.get(input + c) + lanes.get(activation.bias + c), activation.slope);
        how.put(lanes, output + c, lanes.get(scale + c) * value + lanes.get(shift + c));
      });
    }
  });
}

// Sums of the gradient, then those of gradient x normalised activation: added to 2 x channels sums.
static void sumGradients(const LeakyNormGradient& of, std::int64_t first, std::int64_t last, std::int64_t channels,
                         float* sums) {
  for (std::int64_t pixel = first; pixel < last; ++pixel) {
    const float* const input = of.input + pixel * channels;
    const float* const gradients = of.gradient + pixel * channels;
    forEachGroup(channels, [&](std::int64_t c, auto lanes) {
      const Vector gradient = lanes.get(gradients + c);
      const Vector value = leakyOf(lanes.get(input + c) + lanes.get(of.activation.bias + c), of.activation.slope);
      const Vector normalised = (value - lanes.get(of.mean + c)) * lanes.get(of.inverseDeviation + c);
      lanes.put(sums + c, lanes.get(sums + c) + gradient);
      lanes.put(sums + channels + c, lanes.get(sums + channels + c) + gradient * normalised);
    });
  }
}

// The input's gradient; its sums are added to those of the channels.
static void gradientPixels(const LeakyNormGradient& of, std::int64_t first, std::int64_t last, std::int64_t channels,
                           const NormGradientFactors& factors, float* result, float* sums, Stores stores) {
  withStores(stores, [&](auto how) {
    for (std::int64_t pixel = first; pixel < last; ++pixel) {
      const float* const inputs = of.input + pixel * channels;
      const float* const gradients = of.gradient + pixel * channels;
      float* const results = result + pixel * channels;
      forEachGroup(channels, [&](std::int64_t c, auto lanes) {
        const Vector input = lanes.get(inputs + c) + lanes.get(of.activation.bias + c);
        const Vector normalised = lanes.get(factors.gradientScale + c) * lanes.get(gradients + c) +
                                  lanes.get(factors.activationScale + c) * leakyOf(input, of.activation.slope) +
                                  lanes.get(factors.offset + c);
        const Vector gradient = input > 0.0F ? normalised : normalised * of.activation.slope;
        how.put(lanes, results + c, gradient);
        lanes.put(sums + c, lanes.get(sums + c) + gradient);
      });
    }
  });
}

// The gradient where the output is above zero; its sums are added to those of the channels.
static void maskPixels(const float* output, const float* gradient, std::int64_t pixels, std::int64_t channels,
                       float* result, float* sums, Stores stores) {
  withStores(stores, [&](auto how) {
    for (; pixels > 0; --pixels, output += channels, gradient += channels, result += channels) {
      forEachGroup(channels, [&](std::int64_t c, auto lanes) {
        const Vector masked = lanes.get(output + c) > 0.0F ? lanes.get(gradient + c) : Vector{};
        how.put(lanes, result + c, masked);
        lanes.put(sums + c, lanes.get(sums + c) + masked);
      });
    }
  });
}

// Each column's sum over the rows, added to sums.
static void addRows(const float* values, std::int64_t rows, std::int64_t columns, float* sums) {
  for (; rows > 0; --rows, values += columns) {
    forEachGroup(columns,
                 [&](std::int64_t c, auto lanes) { lanes.put(sums + c, lanes.get(sums + c) + lanes.get(values + c)); });
  }
}

static inline void putBytes(AllLanes /*lanes*/, std::uint8_t* place, Bytes bytes) {
  __builtin_memcpy(place, &bytes, sizeof bytes);
}
static inline void putBytes(FirstLanes lanes, std::uint8_t* place, Bytes bytes) {
  for (std::int64_t i = 0; i < lanes.count; ++i) place[i] = bytes[i];
}
static inline Bytes getBytes(AllLanes /*lanes*/, const std::uint8_t* place) {
  Bytes bytes;
  __builtin_memcpy(&bytes, place, sizeof bytes);
  return bytes;
}
static inline Bytes getBytes(FirstLanes lanes, const std::uint8_t* place) {
  Bytes bytes{};
  for (std::int64_t i = 0; i < lanes.count; ++i) bytes[i] = place[i];
  return bytes;
}

// The largest of a pool's corners above zero; which is 4 where there is none.
struct LargestOfFour {
  Vector value{};
  Integers which = Integers{} + 4;

  void meet(int corner, Vector candidate) {
    which = candidate > value ? Integers{} + corner : which;
    value = candidate > value ? candidate : value;
  }
  [[nodiscard]] Bytes bytes() const { return __builtin_convertvector(which, Bytes); }
};

// A row of results from two rows of width x channels.
static void poolRow(const float* upper, const float* bias, std::int64_t width, std::int64_t channels, float* output,
                    std::uint8_t* winner) {
  const float* const lower = upper + width * channels;
  for (std::int64_t x = 0; x + 1 < width; x += 2, output += channels, winner += channels) {
    const float* const corners[4] = {upper + x * channels, upper + (x + 1) * channels, lower + x * channels,
                                     lower + (x + 1) * channels};
    forEachGroup(channels, [&](std::int64_t c, auto lanes) {
      LargestOfFour largest;
#pragma GCC unroll 4
      for (int corner = 0; corner < 4; ++corner) {
        largest.meet(corner, lanes.get(corners[corner] + c) + lanes.get(bias + c));
      }
      lanes.put(output + c, largest.value);
      putBytes(lanes, winner + c, largest.bytes());
    });
  }
}

// The sums of what reaches the input are added to those of the channels.
static void poolRowBackward(const float* gradient, const std::uint8_t* winner, std::int64_t width,
                            std::int64_t channels, float* upper, float* sums, Stores stores) {
  float* const lower = upper + width * channels;
  withStores(stores, [&](auto how) {
    for (std::int64_t x = 0; x + 1 < width; x += 2, gradient += channels, winner += channels) {
      float* const corners[4] = {upper + x * channels, upper + (x + 1) * channels, lower + x * channels,
                                 lower + (x + 1) * channels};
      forEachGroup(channels, [&](std::int64_t c, auto lanes) {
        const Vector values = lanes.get(gradient + c);
        const Integers which = __builtin_convertvector(getBytes(lanes, winner + c), Integers);
#pragma GCC unroll 4
        for (int corner = 0; corner < 4; ++corner)
          how.put(lanes, corners[corner] + c, which == corner ? values : Vector{});
        lanes.put(sums + c, lanes.get(sums + c) + (which == 4 ? Vector{} : values));
      });
    }
  });
}

}  // namespace core::kernels::AFTERIMAGE_GENERATION
