// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/reconstruction_facts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <optional>
#include <utility>
#include <vector>

#include "core/diagnosis/picture_sample.h"

namespace core {
namespace {

using Pictures = std::vector<PictureValues>;

Pictures valuesOf(std::span<const Image* const> images) {
  Pictures pictures;
  for (const Image* const image : images) pictures.push_back(pictureValues(*image));
  return pictures;
}

double spreadOf(const Pictures& pictures) {
  const std::size_t size = pictures.front().values.size();
  const auto count = static_cast<double>(pictures.size());
  double sum = 0.0;
  for (std::size_t i = 0; i < size; ++i) {
    double mean = 0.0;
    double squares = 0.0;
    for (const PictureValues& picture : pictures) {
      const double value = static_cast<double>(picture.values[i]);
      mean += value / count;
      squares += value * value / count;
    }
    sum += std::max(0.0, squares - mean * mean);
  }
  return std::sqrt(sum / static_cast<double>(size));
}

double contrastOf(const Pictures& pictures) {
  double sum = 0.0;
  for (const PictureValues& picture : pictures) sum += variationOf(picture);
  return sum / static_cast<double>(pictures.size());
}

double shareAtEnds(const Pictures& pictures) {
  constexpr float kStep = 1.5F / 255.0F;
  std::size_t atEnds = 0;
  std::size_t count = 0;
  for (const PictureValues& picture : pictures) {
    count += picture.values.size();
    atEnds += static_cast<std::size_t>(std::count_if(picture.values.begin(), picture.values.end(), [](float value) {
      return value < kStep || value > 1.0F - kStep;
    }));
  }
  return static_cast<double>(atEnds) / static_cast<double>(count);
}

double squaredSteps(const Pictures& pictures) {
  double sum = 0.0;
  for (const PictureValues& picture : pictures) {
    const ImageShape& shape = picture.shape;
    for (int y = 0; y + 1 < shape.height; ++y) {
      for (int x = 0; x + 1 < shape.width; ++x) {
        for (int channel = 0; channel < shape.channels; ++channel) {
          const double value = static_cast<double>(picture.at(x, y, channel));
          const double right = static_cast<double>(picture.at(x + 1, y, channel)) - value;
          const double below = static_cast<double>(picture.at(x, y + 1, channel)) - value;
          sum += right * right + below * below;
        }
      }
    }
  }
  return sum;
}

// The highest frequency of a line and the four below it, as tables: sines take longer than all the rest.
class Waves {
 public:
  explicit Waves(int length) : length_(static_cast<std::size_t>(length)) {
    for (int below = 0; below <= kBelow; ++below) {
      Wave& wave = waves_.at(static_cast<std::size_t>(below));
      for (int i = 0; i < length; ++i) {
        const double angle = 2.0 * std::numbers::pi * (length / 2 - below) * i / length;
        wave.cosines.push_back(std::cos(angle));
        wave.sines.push_back(std::sin(angle));
      }
    }
  }

  // How strong the highest is beside the others; nothing for a plain line.
  [[nodiscard]] std::optional<double> gridOf(const std::vector<double>& line) const {
    constexpr double kPlainLine = 1e-5;  // Power of a wave of a few thousandths of the range.
    constexpr double kMost = 100.0;
    const double finest = powerOf(line, waves_.front());
    double others = 0.0;
    for (std::size_t below = 1; below < waves_.size(); ++below) others += powerOf(line, waves_[below]) / kBelow;
    if (std::max(finest, others) <= kPlainLine) return std::nullopt;
    return std::min(kMost, finest / std::max(others, 1e-12));
  }

 private:
  static constexpr int kBelow = 4;
  struct Wave {
    std::vector<double> cosines;
    std::vector<double> sines;
  };

  [[nodiscard]] double powerOf(const std::vector<double>& line, const Wave& wave) const {
    double real = 0.0;
    double imaginary = 0.0;
    for (std::size_t i = 0; i < length_; ++i) {
      real += line[i] * wave.cosines[i];
      imaginary += line[i] * wave.sines[i];
    }
    return (real * real + imaginary * imaginary) / static_cast<double>(length_ * length_);
  }

  std::size_t length_;
  std::array<Wave, kBelow + 1> waves_;
};

double middleOf(std::vector<double> values) {
  constexpr std::size_t kFewest = 20;
  if (values.size() < kFewest) return 1.0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// The middle over all rows of the grey pictures, or over all columns where that is more. Most lines of a picture are plain:
// an edge in some of them, which has all frequencies, does not hide a grid.
double gridOf(const Pictures& pictures) {
  const ImageShape& shape = pictures.front().shape;
  if (shape.width < 12 || shape.height < 12) return 1.0;
  const int width = shape.width / 2 * 2;
  const int height = shape.height / 2 * 2;
  const Waves across(width);
  const Waves down(height);
  std::vector<double> rows;
  std::vector<double> columns;
  for (const PictureValues& picture : pictures) {
    const PictureValues grey = reducedGrey(picture, std::max(shape.width, shape.height));
    for (int y = 0; y < height; ++y) {
      std::vector<double> line;
      for (int x = 0; x < width; ++x) line.push_back(static_cast<double>(grey.at(x, y, 0)));
      if (const auto grid = across.gridOf(line)) rows.push_back(*grid);
    }
    for (int x = 0; x < width; ++x) {
      std::vector<double> line;
      for (int y = 0; y < height; ++y) line.push_back(static_cast<double>(grey.at(x, y, 0)));
      if (const auto grid = down.gridOf(line)) columns.push_back(*grid);
    }
  }
  return std::max(middleOf(std::move(rows)), middleOf(std::move(columns)));
}

double meanSquaredError(std::span<const Image* const> outputs, std::span<const Image* const> targets) {
  double sum = 0.0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    std::int64_t squares = 0;
    for (std::size_t k = 0; k < outputs[i]->pixels.size(); ++k) {
      const int apart = outputs[i]->pixels[k] - targets[i]->pixels[k];
      squares += apart * apart;
    }
    sum += static_cast<double>(squares) / (255.0 * 255.0);
    count += outputs[i]->pixels.size();
  }
  return sum / static_cast<double>(count);
}

}  // namespace

PictureTraits pictureTraits(std::span<const Image* const> pictures) {
  const Pictures values = valuesOf(pictures);
  return {spreadOf(values), contrastOf(values), shareAtEnds(values), squaredSteps(values), gridOf(values)};
}

ReconstructionFacts reconstructionFacts(std::span<const Image* const> outputs, std::span<const Image* const> targets) {
  if (outputs.empty() || outputs.size() != targets.size()) return {};
  return reconstructionFacts(outputs, targets, pictureTraits(targets));
}

ReconstructionFacts reconstructionFacts(std::span<const Image* const> outputs, std::span<const Image* const> targets,
                                        const PictureTraits& ofTargets) {
  if (outputs.empty() || outputs.size() != targets.size()) return {};
  const PictureTraits ofOutputs = pictureTraits(outputs);
  ReconstructionFacts facts;
  facts.outputSpread = ofOutputs.spread;
  facts.targetSpread = ofTargets.spread;
  facts.outputContrast = ofOutputs.contrast;
  facts.targetContrast = ofTargets.contrast;
  facts.outputAtEnds = ofOutputs.atEnds;
  facts.targetAtEnds = ofTargets.atEnds;
  facts.sharpness = ofTargets.steps > 0.0 ? ofOutputs.steps / ofTargets.steps : 1.0;
  facts.outputGrid = ofOutputs.grid;
  facts.targetGrid = ofTargets.grid;
  facts.error = meanSquaredError(outputs, targets);
  return facts;
}

}  // namespace core
