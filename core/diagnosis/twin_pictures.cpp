// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/twin_pictures.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

namespace core {
namespace {

constexpr std::size_t kMostPictures = 20000;
constexpr std::size_t kExamples = 5;
constexpr double kPlainDeviationOfTwins = 2.0;
constexpr double kSaved = 2.0;         // Mean absolute difference of 255.
constexpr int kOtherThing = 32;        // Where values differ by more, pictures show something else:
constexpr double kOtherShare = 0.001;  // two clocks, for example.
constexpr double kSameTone = 3.0;      // Of the means of any band; cheap to compare.

using Pixels = std::span<const std::uint8_t>;

struct Seen {
  std::uint32_t index = 0;
  std::array<double, 4> tones{};  // Means of four bands from top to bottom: most pictures that differ, differ here.
  bool isPlain = false;
};

// From at most 65,536 of its values, so that large pictures take no longer.
Seen lookAt(const Dataset& dataset, std::size_t index) {
  constexpr std::size_t kValuesLookedAt = 1U << 16U;
  const Pixels pixels = dataset.pixels->input(index);
  Seen seen{static_cast<std::uint32_t>(index)};
  const std::size_t band = pixels.size() / seen.tones.size();
  const std::size_t step = pixels.size() / kValuesLookedAt * 2 + 1;  // Odd: it meets every channel.
  double all = 0.0;
  double squares = 0.0;
  double count = 0.0;
  for (std::size_t part = 0; part < seen.tones.size(); ++part) {
    double sum = 0.0;
    double values = 0.0;
    for (std::size_t i = part * band; i < (part + 1) * band; i += step) {
      const double value = pixels[i];
      sum += value;
      squares += value * value;
      ++values;
    }
    seen.tones.at(part) = values > 0.0 ? sum / values : 0.0;
    all += sum;
    count += values;
  }
  const double mean = count > 0.0 ? all / count : 0.0;
  seen.isPlain = count == 0.0 || squares / count - mean * mean < kPlainDeviationOfTwins * kPlainDeviationOfTwins;
  return seen;
}

bool areTwins(const Dataset& dataset, const Seen& a, const Seen& b) {
  for (std::size_t i = 0; i < a.tones.size(); ++i) {
    if (std::abs(a.tones[i] - b.tones[i]) > kSameTone) return false;
  }
  const Pixels first = dataset.pixels->input(a.index);
  const Pixels second = dataset.pixels->input(b.index);
  std::size_t sum = 0;
  std::size_t other = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const int difference = std::abs(first[i] - second[i]);
    sum += static_cast<std::size_t>(difference);
    other += difference > kOtherThing ? 1U : 0U;
  }
  const auto size = static_cast<double>(first.size());
  return static_cast<double>(sum) <= kSaved * size && static_cast<double>(other) <= kOtherShare * size;
}

// Among training pictures, which are sorted by their first tone; null where there is none.
const Seen* twinOf(const Dataset& dataset, const std::vector<Seen>& training, const Seen& seen) {
  const auto byTone = [](const Seen& other, double tone) { return other.tones[0] < tone; };
  auto other = std::lower_bound(training.begin(), training.end(), seen.tones[0] - kSameTone, byTone);
  for (; other != training.end() && other->tones[0] <= seen.tones[0] + kSameTone; ++other) {
    if (areTwins(dataset, seen, *other)) return &*other;
  }
  return nullptr;
}

}  // namespace

TwinFacts twinFacts(const Dataset& dataset) {
  const std::size_t step = dataset.samples.size() / kMostPictures + 1;
  std::vector<Seen> training;
  std::vector<Seen> validation;
  for (std::size_t i = 0; i < dataset.samples.size(); i += step) {
    const Split split = dataset.samples[i].split;
    if (split == Split::Test) continue;
    const Seen seen = lookAt(dataset, i);
    if (seen.isPlain) continue;
    (split == Split::Training ? training : validation).push_back(seen);
  }
  std::sort(training.begin(), training.end(), [](const Seen& a, const Seen& b) { return a.tones < b.tones; });
  TwinFacts facts;
  facts.validation = validation.size();
  for (const Seen& seen : validation) {
    const Seen* const twin = twinOf(dataset, training, seen);
    if (twin == nullptr) continue;
    ++facts.twins;
    if (facts.examples.size() < kExamples) {
      facts.examples.emplace_back(dataset.samples[seen.index].name, dataset.samples[twin->index].name);
    }
  }
  return facts;
}

}  // namespace core
