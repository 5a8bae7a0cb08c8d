// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/diagnosis/made_pictures.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "core/base/random.h"
#include "core/run/loss_terms.h"
#include "core/run/settings_schema.h"

namespace made {
namespace {

class Pixels : public core::PixelCache {
 public:
  void add(core::Image input, core::Image target) {
    inputs_.push_back(std::move(input));
    targets_.push_back(std::move(target));
  }
  [[nodiscard]] std::span<const std::uint8_t> input(std::size_t index) const override { return inputs_[index].pixels; }
  [[nodiscard]] std::span<const std::uint8_t> target(std::size_t index) const override {
    return targets_[index].pixels;
  }

 private:
  std::vector<core::Image> inputs_;
  std::vector<core::Image> targets_;
};

struct Disc {
  double x;
  double y;
  double radius;
};

Disc discOf(std::size_t number, int size) {
  core::Random random(1, "disc", number);
  return {random.uniform(0.25, 0.75) * size, random.uniform(0.25, 0.75) * size, random.uniform(0.1, 0.22) * size};
}

double loss(const std::string& name, double output, double target) {
  if (name == "mae") return std::abs(output - target);
  if (name != "bce") return (output - target) * (output - target);
  const double share = std::clamp(output, 1e-7, 1.0 - 1e-7);
  return -(target * std::log(share) + (1.0 - target) * std::log(1.0 - share));
}

}  // namespace

core::Image disc(std::size_t number, int size, int channels) {
  const Disc round = discOf(number, size);
  core::Random random(2, "colour", number);
  std::vector<double> colour;
  for (int channel = 0; channel < channels; ++channel) colour.push_back(random.uniform(150.0, 250.0));
  core::Image image(size, size, channels);
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) {
      const bool isInside = std::hypot(x - round.x, y - round.y) < round.radius;
      for (int channel = 0; channel < channels; ++channel) {
        const double slope = 20.0 + 60.0 * y / size + 10.0 * channel;
        image.at(x, y)[channel] =
            static_cast<std::uint8_t>(isInside ? colour[static_cast<std::size_t>(channel)] : slope);
      }
    }
  }
  return image;
}

core::Image outline(std::size_t number, int size) {
  const Disc round = discOf(number, size);
  core::Image image(size, size, 3);
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) {
      const double distance = std::abs(std::hypot(x - round.x, y - round.y) - round.radius);
      const auto value = static_cast<std::uint8_t>(230.0 - 180.0 * std::max(0.0, 1.0 - distance / 1.5));
      std::fill_n(image.at(x, y), 3, value);
    }
  }
  return image;
}

core::Image blocks(std::size_t number, int size) {
  core::Random random(4, "blocks", number);
  core::Image image(size, size, 3, 30);
  for (int block = 0; block < 6; ++block) {
    const int left = static_cast<int>(random.uniform(0.0, 0.8) * size);
    const int top = static_cast<int>(random.uniform(0.0, 0.8) * size);
    const int right = std::min(size, left + static_cast<int>(random.uniform(0.1, 0.4) * size));
    const int bottom = std::min(size, top + static_cast<int>(random.uniform(0.1, 0.4) * size));
    const auto colour = static_cast<std::uint8_t>(random.uniform(80.0, 250.0));
    for (int y = top; y < bottom; ++y) {
      for (int x = left; x < right; ++x) {
        image.at(x, y)[0] = colour;
        image.at(x, y)[1] = static_cast<std::uint8_t>(255 - colour);
        image.at(x, y)[2] = static_cast<std::uint8_t>(40 * block);
      }
    }
  }
  return image;
}

core::Image tilted(const core::Image& image, double degrees) {
  const double angle = degrees * std::acos(-1.0) / 180.0;
  core::Image result = image;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const double right = x - 0.5 * (image.width - 1);
      const double down = y - 0.5 * (image.height - 1);
      const double column = std::cos(angle) * right + std::sin(angle) * down + 0.5 * (image.width - 1);
      const double row = std::cos(angle) * down - std::sin(angle) * right + 0.5 * (image.height - 1);
      const std::uint8_t* const from = image.at(std::clamp(static_cast<int>(std::lround(column)), 0, image.width - 1),
                                                std::clamp(static_cast<int>(std::lround(row)), 0, image.height - 1));
      std::copy_n(from, image.channels, result.at(x, y));
    }
  }
  return result;
}

core::Image sheared(const core::Image& image, int pixels) {
  core::Image result = image;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      std::copy_n(image.at(x, y), image.channels, result.at((x + pixels * y) % image.width, y));
    }
  }
  return result;
}

core::Image plain(std::uint8_t value, int size, int channels) { return {size, size, channels, value}; }

core::Image noise(std::size_t number, int size) {
  core::Random random(3, "noise", number);
  core::Image image(size, size, 3);
  for (std::uint8_t& value : image.pixels) value = static_cast<std::uint8_t>(random.below(256));
  return image;
}

core::Image mirrored(const core::Image& image) {
  core::Image result = image;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      std::copy_n(image.at(image.width - 1 - x, y), image.channels, result.at(x, y));
    }
  }
  return result;
}

core::Image moved(const core::Image& image, int right, int down) {
  core::Image result = image;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const int fromX = std::clamp(x - right, 0, image.width - 1);
      const int fromY = std::clamp(y - down, 0, image.height - 1);
      std::copy_n(image.at(fromX, fromY), image.channels, result.at(x, y));
    }
  }
  return result;
}

core::Image scrambled(const core::Image& image) {
  core::Image result = image;
  const std::size_t plane = image.pixels.size() / 3;
  for (std::size_t i = 0; i < image.pixels.size(); ++i) result.pixels[i % 3 * plane + i / 3] = image.pixels[i];
  return result;
}

core::Image grey(const core::Image& image) {
  core::Image result = image;
  for (std::size_t i = 0; i + 2 < result.pixels.size(); i += 3) {
    result.pixels[i + 1] = result.pixels[i];
    result.pixels[i + 2] = result.pixels[i];
  }
  return result;
}

core::Image negative(const core::Image& image) {
  core::Image result = image;
  for (std::uint8_t& value : result.pixels) value = static_cast<std::uint8_t>(255 - value);
  return result;
}

core::Image exchanged(const core::Image& image) {
  core::Image result = image;
  for (std::size_t i = 0; i + 2 < result.pixels.size(); i += 3) std::swap(result.pixels[i], result.pixels[i + 2]);
  return result;
}

core::Image tinted(const core::Image& image, double red, double green, double blue) {
  core::Image result = image;
  const double factors[] = {red, green, blue};
  for (std::size_t i = 0; i < result.pixels.size(); ++i) {
    result.pixels[i] = static_cast<std::uint8_t>(factors[i % 3] * result.pixels[i]);
  }
  return result;
}

core::Dataset dataset(core::DataSettings settings, std::size_t count, const Draw& input, const Draw& target) {
  const core::Image first = input(0);
  settings.size = first.width;
  if (settings.predict == core::Predict::Automatic) {
    settings.predict = target ? core::Predict::Pair : core::Predict::Itself;
  }
  core::Dataset dataset;
  dataset.settings = settings;
  dataset.shape = {first.width, first.height, first.channels};
  dataset.stored = dataset.shape;
  const auto pixels = std::make_shared<Pixels>();
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    dataset.samples.push_back({"picture-" + std::string(5 - number.size(), '0') + number + ".png",
                               i % 4 == 3 ? core::Split::Validation : core::Split::Training});
    pixels->add(input(i), target ? target(i) : input(i));
  }
  dataset.pixels = pixels;
  return dataset;
}

core::Judge judge(const core::RunSettings& settings) {
  return [settings](const core::Batch& pictures, std::span<const float> outputs) {
    const std::string name = core::parseLoss(settings.loss).front().name;
    const bool isBinary = pictures.shape.channels == 1 || name == "bce";
    double sum = 0.0;
    double hits = 0.0;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      const auto output = static_cast<double>(outputs[i]);
      const auto wanted = static_cast<double>(pictures.targets[i]);
      sum += loss(name, output, wanted);
      if (isBinary && wanted == (output > 0.5 ? 1.0 : 0.0)) ++hits;
    }
    const auto count = static_cast<double>(outputs.size());
    if (isBinary) return std::map<std::string, double>{{"loss", sum / count}, {"binary_accuracy", hits / count}};
    for (std::size_t i = 0; i + 2 < outputs.size(); i += 3) {
      const auto argmax = [i](const auto& values) { return std::max_element(&values[i], &values[i] + 3) - &values[i]; };
      if (argmax(outputs) == argmax(pictures.targets)) ++hits;
    }
    return std::map<std::string, double>{{"loss", sum / count}, {"categorical_accuracy", 3.0 * hits / count}};
  };
}

core::RunSettings settings(const std::map<std::string, std::string>& changes) {
  core::RunSettings settings = core::defaultRunSettings();
  std::map<std::string, std::string> all = {{"size", "32"}};
  for (const auto& [key, value] : changes) all[key] = value;
  const auto change = [&](const std::string& key, const std::string& text) {
    for (const core::SettingInUse& setting : core::settingsInUse(settings)) {
      if (setting.spec.key == key) return core::changeSetting(settings, key, core::parseSetting(setting.spec, text));
    }
    core::refuseSetting(settings, key);
  };
  for (const core::ChoiceField& field : core::choiceFields()) {
    if (all.contains(field.key)) change(field.key, all.extract(field.key).mapped());
  }
  for (const auto& [key, value] : all) change(key, value);
  core::validate(settings);
  return settings;
}

core::PreflightFacts facts(const core::RunSettings& settings, const core::Dataset& dataset) {
  return core::preflightFacts(settings, dataset, {100000, 64, 0, 0, 0}, judge(settings));
}

std::vector<std::string> rules(const std::vector<core::Finding>& findings) {
  std::vector<std::string> names;
  for (const core::Finding& finding : findings) names.push_back(finding.rule);
  return names;
}

const core::Finding* find(const std::vector<core::Finding>& findings, const std::string& rule) {
  const auto found = std::find_if(findings.begin(), findings.end(),
                                  [&](const core::Finding& finding) { return finding.rule == rule; });
  return found == findings.end() ? nullptr : &*found;
}

}  // namespace made
