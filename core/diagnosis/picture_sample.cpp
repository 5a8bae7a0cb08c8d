// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/picture_sample.h"

#include <algorithm>
#include <cmath>

#include "core/base/random.h"

namespace core {
namespace {

constexpr std::size_t kMostValues = 8U << 20U;  // Inputs and targets take 64 MiB then.

}  // namespace

std::vector<std::size_t> spreadOver(std::size_t count, std::size_t most) {
  Random random(0, "spread");
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < std::min(count, most); ++i) {
    const std::size_t first = count <= most ? i : i * count / most;
    const std::size_t next = count <= most ? i + 1 : (i + 1) * count / most;
    chosen.push_back(first + random.below(next - first));
  }
  return chosen;
}

Batch pictureSample(const Dataset& dataset, Split split, std::size_t most) {
  const std::vector<std::uint32_t> all = dataset.indicesOf(split);
  const std::size_t fitting = std::max<std::size_t>(4, kMostValues / std::max<std::size_t>(1, dataset.shape.size()));
  std::vector<std::uint32_t> chosen;
  for (const std::size_t place : spreadOver(all.size(), std::min(most, fitting))) chosen.push_back(all[place]);
  Batch batch;
  fillBatch(dataset, chosen, Purpose::Evaluate, 0, 0, batch);
  return batch;
}

std::vector<PictureValues> pictureValues(const Batch& batch, const std::vector<float>& values, ValueRange range) {
  const auto [low, high] = rangeEnds(range);
  const std::size_t size = batch.shape.size();
  std::vector<PictureValues> pictures;
  for (std::size_t i = 0; i < batch.count(); ++i) {
    PictureValues& picture = pictures.emplace_back(PictureValues{batch.shape, std::vector<float>(size)});
    std::transform(values.begin() + static_cast<std::ptrdiff_t>(i * size),
                   values.begin() + static_cast<std::ptrdiff_t>((i + 1) * size), picture.values.begin(),
                   [low = low, high = high](float value) { return (value - low) / (high - low); });
  }
  return pictures;
}

PictureValues pictureValues(const Image& image) {
  PictureValues picture{{image.width, image.height, image.channels}, std::vector<float>(image.pixels.size())};
  std::transform(image.pixels.begin(), image.pixels.end(), picture.values.begin(),
                 [](std::uint8_t byte) { return static_cast<float>(byte) / 255.0F; });
  return picture;
}

PictureValues reducedGrey(const PictureValues& picture, int longestSide) {
  const ImageShape& shape = picture.shape;
  const int factor = (std::max(shape.width, shape.height) + longestSide - 1) / longestSide;
  PictureValues grey{{std::max(1, shape.width / factor), std::max(1, shape.height / factor), 1}, {}};
  const float parts = static_cast<float>(factor * factor * shape.channels);
  for (int y = 0; y < grey.shape.height; ++y) {
    for (int x = 0; x < grey.shape.width; ++x) {
      float sum = 0.0F;
      for (int row = y * factor; row < std::min(shape.height, (y + 1) * factor); ++row) {
        for (int column = x * factor; column < std::min(shape.width, (x + 1) * factor); ++column) {
          for (int channel = 0; channel < shape.channels; ++channel) sum += picture.at(column, row, channel);
        }
      }
      grey.values.push_back(sum / parts);
    }
  }
  return grey;
}

double variationOf(const PictureValues& picture) {
  const auto channels = static_cast<std::size_t>(picture.shape.channels);
  double sum = 0.0;
  for (std::size_t channel = 0; channel < channels; ++channel) {
    std::vector<float> values;
    for (std::size_t i = channel; i < picture.values.size(); i += channels) values.push_back(picture.values[i]);
    sum += std::pow(deviationOf(values), 2);
  }
  return std::sqrt(sum / static_cast<double>(channels));
}

double meanOf(std::span<const float> values) {
  double sum = 0.0;
  for (const float value : values) sum += static_cast<double>(value);
  return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

double deviationOf(std::span<const float> values) {
  const double mean = meanOf(values);
  double sum = 0.0;
  for (const float value : values) sum += (static_cast<double>(value) - mean) * (static_cast<double>(value) - mean);
  return values.empty() ? 0.0 : std::sqrt(sum / static_cast<double>(values.size()));
}

double correlation(std::span<const float> a, std::span<const float> b) {
  constexpr double kFlat = 1e-9;
  const double meanA = meanOf(a);
  const double meanB = meanOf(b);
  double ab = 0.0;
  double aa = 0.0;
  double bb = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double fromA = static_cast<double>(a[i]) - meanA;
    const double fromB = static_cast<double>(b[i]) - meanB;
    ab += fromA * fromB;
    aa += fromA * fromA;
    bb += fromB * fromB;
  }
  return aa < kFlat || bb < kFlat ? 0.0 : ab / std::sqrt(aa * bb);
}

}  // namespace core
