// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures a run trains on, and in what form: folder, prediction task, size, colour, range, split, changes.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/image.h"

namespace core {

enum class Predict {
  Automatic,  // A pair where the folder has pairs, otherwise the picture itself.
  Itself,     // Autoencoder: the target is the input.
  Pair,       // The target is the paired picture.
  Corrupted,  // The input is a corrupted copy, the target the clean picture.
};
enum class ColorMode { Rgb, Grey };
enum class Fit {
  Crop,     // Scale to cover, cut the overhang from the centre.
  Pad,      // Scale to fit inside, fill the rest with the background.
  Stretch,  // Scale both sides independently.
};
enum class ValueRange {
  Unit,    // 0..1: what a sigmoid can reach.
  Byte,    // 0..255: pixels left unscaled, as in the record's models 3 and 4.
  Signed,  // -1..1.
};
// Which values of pictures with more than 8 bits become black and white.
enum class DepthRange {
  Automatic,  // What the format says: 0 to 65535 of 16 bits. Where it says nothing (32 bits, floats), the lowest and the
              // highest value in the folder.
  Measured,   // The lowest and the highest value in the folder, for all of them alike.
  Chosen,     // Depth::low and Depth::high, for all of them alike.
};
struct Depth {
  DepthRange range = DepthRange::Automatic;
  double low = 0.0;   // Chosen, or measured over a folder: what becomes black.
  double high = 0.0;  // What becomes white; nothing is chosen or measured yet while it is not above low.

  [[nodiscard]] bool isKnown() const { return low < high; }
};
// Of files that hold several pictures: pages, frames of an animation.
enum class Pages {
  First,  // The first picture alone.
  All,    // Each page is a picture of its own.
};
enum class CorruptionKind { GaussianNoise, SaltAndPepper, MaskedSquares, Blur, Greyscale, LowResolution };

struct Corruption {
  CorruptionKind kind = CorruptionKind::GaussianNoise;
  // Noise: standard deviation on a 0..1 scale. Salt and pepper: share of pixels. Squares: share of the area. Blur:
  // Gaussian sigma as a share of the width. Low resolution: 1 - the kept share of each side. Greyscale: blend with grey.
  double amount = 0.5;
};

// Ranges of random changes, drawn anew for each sample and epoch; all zero or false means none. Geometric changes are
// the same for input and target; brightness touches both alike.
struct Augmentation {
  bool flip = false;        // Mirror left and right for half of the samples.
  double shift = 0.0;       // Up to this share of the width, each way, each axis.
  double rotate = 0.0;      // Up to this many degrees each way.
  double brightness = 0.0;  // Factor in 1 - x .. 1 + x.

  [[nodiscard]] bool any() const { return flip || shift > 0.0 || rotate > 0.0 || brightness > 0.0; }
};

// What sub-folders called input and target, images and masks, ... are.
enum class SubFolders {
  Automatic,  // The two parts of pairs where nothing but them holds pictures, otherwise folders like any others.
  Pairs,      // The two parts of pairs; what lies beside them is left out.
  Classes,    // Folders like any others: all their pictures are used.
};

struct DataSettings {
  std::string folder;  // Not part of a recipe; "" until chosen.
  Predict predict = Predict::Automatic;
  Corruption corruption;
  SubFolders subFolders = SubFolders::Automatic;
  std::string inputColumn;   // Of a list of pairs: the heading of the column with the inputs; "" takes the usual ones.
  std::string targetColumn;  // The same for the targets.
  int size = 64;             // Width in pixels.
  int height = 0;            // In pixels; 0 is as the width.
  int cropFrom = 0;  // Where above size: pictures are kept at this width, and training takes parts of them at random.
  ColorMode color = ColorMode::Rgb;
  Fit fit = Fit::Pad;
  ValueRange range = ValueRange::Unit;
  std::uint32_t background = 0xFFFFFF;  // 0xRRGGBB behind transparent pixels and padding.
  Depth depth;
  Pages pages = Pages::First;
  double validationSplit = 0.2;  // Of all samples, where the folder itself has no split.
  double testSplit = 0.0;
  std::uint64_t splitSeed = 1;  // Apart from the run's seed, so that runs with other seeds see the same split.
  bool keepGroups = false;      // Pictures that are equal or nearly equal fall into the same part.
  int limit = 0;                // Use at most this many samples, chosen by hash; 0 is all.
  Augmentation augmentation;
  bool scrambleTargets = false;  // Model 5's mistake: targets are reshaped where they should be transposed.
  int pixelCacheMiB = 4096;      // Decoded samples beyond this go to a mapped file in the cache folder.
};

// Of the pictures that a model takes and makes.
[[nodiscard]] inline ImageShape modelShape(const DataSettings& settings) {
  return {settings.size, settings.height == 0 ? settings.size : settings.height,
          settings.color == ColorMode::Grey ? 1 : 3};
}

// Of the pictures that are kept decoded: larger where parts of them are drawn at random, in the same proportions.
[[nodiscard]] inline ImageShape storedShape(const DataSettings& settings) {
  ImageShape shape = modelShape(settings);
  if (settings.cropFrom <= shape.width) return shape;
  shape.height = (settings.cropFrom * shape.height + shape.width / 2) / shape.width;
  shape.width = settings.cropFrom;
  return shape;
}

}  // namespace core
