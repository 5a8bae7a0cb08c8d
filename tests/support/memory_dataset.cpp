// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memory_dataset.h"

#include <cmath>
#include <memory>
#include <string>
#include <utility>

#include "core/run/settings_schema.h"

namespace testing {
namespace {

class MemoryPixels : public core::PixelCache {
 public:
  explicit MemoryPixels(std::vector<std::vector<std::uint8_t>> pictures) : pictures_(std::move(pictures)) {}
  [[nodiscard]] std::span<const std::uint8_t> input(std::size_t index) const override { return pictures_[index]; }
  [[nodiscard]] std::span<const std::uint8_t> target(std::size_t index) const override { return pictures_[index]; }

 private:
  std::vector<std::vector<std::uint8_t>> pictures_;
};

std::vector<std::uint8_t> waves(const core::ImageShape& shape, std::size_t number) {
  std::vector<std::uint8_t> pixels;
  for (int y = 0; y < shape.height; ++y) {
    for (int x = 0; x < shape.width; ++x) {
      for (int c = 0; c < shape.channels; ++c) {
        const double phase = 0.7 * static_cast<double>(number) + 0.3 * x + 0.2 * y * (c + 1);
        pixels.push_back(static_cast<std::uint8_t>(std::lround(127.5 + 100.0 * std::sin(phase))));
      }
    }
  }
  return pixels;
}

}  // namespace

core::Dataset smoothPictures(core::DataSettings settings, std::size_t count) {
  if (settings.predict == core::Predict::Automatic) settings.predict = core::Predict::Itself;
  core::Dataset dataset;
  dataset.settings = settings;
  dataset.shape = core::modelShape(settings);
  dataset.stored = core::storedShape(settings);
  dataset.fingerprint = "0123456789abcdef0123456789abcdef";
  std::vector<std::vector<std::uint8_t>> pictures;
  for (std::size_t i = 0; i < count; ++i) {
    dataset.samples.push_back(
        {"wave-" + std::to_string(i) + ".png", i % 4 == 3 ? core::Split::Validation : core::Split::Training});
    pictures.push_back(waves(dataset.stored, i));
  }
  dataset.pixels = std::make_shared<MemoryPixels>(std::move(pictures));
  return dataset;
}

core::RunSettings quickSettings(const std::map<std::string, std::string>& changes) {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"architecture", "basic"},
                                  {"units", "12"},
                                  {"size", "16"},
                                  {"batch_size", "4"},
                                  {"epochs", "3"},
                                  {"threads", "1"},
                                  {"device", "cpu"}});
  core::changeSettings(settings, changes);
  return settings;
}

}  // namespace testing
