// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/batch.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/random.h"
#include "core/data/augmentation.h"
#include "core/data/corruption.h"
#include "core/data/picture_part.h"

namespace core {
namespace {

using ByteValues = std::array<float, 256>;

// The picture channels first, its values then read as if they were channels last: numpy's reshape in place of transpose.
Image scrambled(const Image& image) {
  Image result = image;
  const std::size_t plane = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
  const auto channels = static_cast<std::size_t>(image.channels);
  for (std::size_t pixel = 0; pixel < plane; ++pixel) {
    for (std::size_t c = 0; c < channels; ++c) result.pixels[c * plane + pixel] = image.pixels[pixel * channels + c];
  }
  return result;
}

// The stream of random changes of one sample. Evaluation sees the same corruption every time.
Random changesOf(std::uint32_t index, Purpose purpose, std::uint64_t seed, std::int64_t epoch) {
  if (purpose == Purpose::Evaluate) return {0, "evaluation", index};
  return {Random(seed, "sample changes", static_cast<std::uint64_t>(epoch)).next(), "sample", index};
}

void toFloats(std::span<const std::uint8_t> bytes, const ByteValues& values, float* into) {
  std::transform(bytes.begin(), bytes.end(), into, [&](std::uint8_t byte) { return values[byte]; });
}

}  // namespace

RangeEnds rangeEnds(ValueRange range) {
  switch (range) {
    case ValueRange::Unit: return {0.0F, 1.0F};
    case ValueRange::Byte: return {0.0F, 255.0F};
    case ValueRange::Signed: return {-1.0F, 1.0F};
  }
  return {0.0F, 1.0F};
}

std::array<float, 256> valuesOfBytes(ValueRange range) {
  const auto [low, high] = rangeEnds(range);
  ByteValues values{};
  for (std::size_t byte = 0; byte < values.size(); ++byte) {
    values[byte] = low + (high - low) * static_cast<float>(byte) / 255.0F;
  }
  return values;
}

std::uint8_t toByte(float value, ValueRange range) {
  const auto [low, high] = rangeEnds(range);
  const float scaled = (value - low) / (high - low) * 255.0F;
  if (!(scaled > 0.0F)) return 0;  // NaN too.
  return static_cast<std::uint8_t>(std::lround(std::min(scaled, 255.0F)));
}

bool isUnchanged(const Dataset& dataset, Purpose purpose) {
  const DataSettings& settings = dataset.settings;
  const bool augments = purpose == Purpose::Train && settings.augmentation.any();
  return !augments && settings.predict != Predict::Corrupted && dataset.stored == dataset.shape &&
         !settings.scrambleTargets;
}

void fillBatch(const Dataset& dataset, std::span<const std::uint32_t> indices, Purpose purpose, std::uint64_t seed,
               std::int64_t epoch, Batch& batch) {
  const DataSettings& settings = dataset.settings;
  const std::size_t size = dataset.shape.size();
  const ByteValues values = valuesOfBytes(settings.range);
  const bool augments = purpose == Purpose::Train && settings.augmentation.any();
  const bool corrupts = settings.predict == Predict::Corrupted;
  const bool crops = dataset.stored != dataset.shape;
  const bool copies = isUnchanged(dataset, purpose);
  batch.shape = dataset.shape;
  batch.indices.assign(indices.begin(), indices.end());
  batch.inputs.resize(indices.size() * size);
  batch.targets.resize(indices.size() * size);
  for (std::size_t i = 0; i < indices.size(); ++i) {
    float* const input = batch.inputs.data() + i * size;
    float* const target = batch.targets.data() + i * size;
    if (copies) {
      toFloats(dataset.pixels->input(indices[i]), values, input);
      toFloats(dataset.pixels->target(indices[i]), values, target);
      continue;
    }
    Random random = changesOf(indices[i], purpose, seed, epoch);
    const PartOffset offset = crops && purpose == Purpose::Train ? randomOffset(dataset.stored, dataset.shape, random)
                                                                 : middleOffset(dataset.stored, dataset.shape);
    Image inputImage = partOf(dataset.pixels->input(indices[i]), dataset.stored, dataset.shape, offset);
    Image targetImage = partOf(dataset.pixels->target(indices[i]), dataset.stored, dataset.shape, offset);
    if (augments) augment(inputImage, targetImage, settings.augmentation, settings.background, random);
    if (corrupts) corrupt(inputImage, settings.corruption, random);
    if (settings.scrambleTargets) targetImage = scrambled(targetImage);
    toFloats(inputImage.pixels, values, input);
    toFloats(targetImage.pixels, values, target);
  }
}

}  // namespace core
