// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/pair_alignment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <tuple>
#include <utility>

#include "core/diagnosis/picture_sample.h"

namespace core {
namespace {

constexpr std::size_t kMostPairs = 96;
constexpr std::size_t kNamedPairs = 5;
constexpr int kSide = 48;
constexpr double kWorthIt = 0.03;  // Gain in correlation from which on a change is one.
constexpr double kStranger = 0.9;  // A pair that belongs together ranks above this.
constexpr double kFitting = 0.4;   // Where edges usually agree by so much,
constexpr double kMisfit = 0.5;    // pairs that reach less than this share of it,
constexpr double kFarOff = 4.0;    // and lie below it by so many of the usual deviations, stand out.

// Lengths of the grey gradient, scaled to mean 0 and length 1, so that a product is a correlation.
struct Edges {
  int width = 0;
  int height = 0;
  std::vector<float> values;
  bool isFlat = false;
  int factor = 1;  // Pixels of the picture for one of these.

  [[nodiscard]] float at(int x, int y) const {
    return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};

void normalize(Edges& edges) {
  const double mean = meanOf(edges.values);
  double length = 0.0;
  for (float& value : edges.values) {
    value -= static_cast<float>(mean);
    length += static_cast<double>(value) * static_cast<double>(value);
  }
  edges.isFlat = length < 1e-6;
  if (edges.isFlat) return;
  for (float& value : edges.values) value /= static_cast<float>(std::sqrt(length));
}

Edges edgesOf(const Image& image) {
  const PictureValues grey = reducedGrey(pictureValues(image), kSide);
  Edges edges{grey.shape.width, grey.shape.height, {}, false, std::max(1, image.width / grey.shape.width)};
  for (int y = 0; y < edges.height; ++y) {
    for (int x = 0; x < edges.width; ++x) {
      const auto value = [&](int column, int row) {
        return grey.at(std::clamp(column, 0, edges.width - 1), std::clamp(row, 0, edges.height - 1), 0);
      };
      edges.values.push_back(std::hypot(value(x + 1, y) - value(x - 1, y), value(x, y + 1) - value(x, y - 1)));
    }
  }
  normalize(edges);
  return edges;
}

double likeness(const Edges& a, const Edges& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.values.size(); ++i) sum += static_cast<double>(a.values[i] * b.values[i]);
  return sum;
}

// Moved by whole pixels; what comes in from outside is 0, the mean.
Edges moved(const Edges& edges, int right, int down) {
  Edges result = edges;
  std::fill(result.values.begin(), result.values.end(), 0.0F);
  for (int y = std::max(0, down); y < edges.height + std::min(0, down); ++y) {
    for (int x = std::max(0, right); x < edges.width + std::min(0, right); ++x) {
      result.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(edges.width) + static_cast<std::size_t>(x)] =
          edges.at(x - right, y - down);
    }
  }
  return result;
}

// Squares alone can be turned by a quarter.
std::optional<Edges> changed(const Edges& edges, PairChange change) {
  const int right = edges.width - 1;
  const int bottom = edges.height - 1;
  const bool isQuarter =
      change == PairChange::Transposed || change == PairChange::QuarterRight || change == PairChange::QuarterLeft;
  if (isQuarter && right != bottom) return std::nullopt;
  Edges result = edges;
  std::size_t i = 0;
  for (int y = 0; y <= bottom; ++y) {
    for (int x = 0; x <= right; ++x) {
      const auto [column, row] = [&]() -> std::pair<int, int> {
        switch (change) {
          case PairChange::MirroredSideways: return {right - x, y};
          case PairChange::MirroredUpsideDown: return {x, bottom - y};
          case PairChange::HalfTurn: return {right - x, bottom - y};
          case PairChange::Transposed: return {y, x};
          case PairChange::QuarterRight: return {y, bottom - x};
          case PairChange::QuarterLeft: return {right - y, x};
          default: break;  // The others are no exchange of places.
        }
        return {x, y};
      }();
      result.values[i++] = edges.at(column, row);
    }
  }
  return result;
}

// Turned to the right around the middle; what comes in from outside is 0, the mean.
Edges turned(const Edges& edges, double degrees) {
  const double cosine = std::cos(degrees * std::numbers::pi / 180.0);
  const double sine = std::sin(degrees * std::numbers::pi / 180.0);
  Edges result = edges;
  std::size_t i = 0;
  for (int y = 0; y < edges.height; ++y) {
    for (int x = 0; x < edges.width; ++x) {
      const double right = x - 0.5 * (edges.width - 1);
      const double down = y - 0.5 * (edges.height - 1);
      const auto column = static_cast<int>(std::lround(cosine * right + sine * down + 0.5 * (edges.width - 1)));
      const auto row = static_cast<int>(std::lround(cosine * down - sine * right + 0.5 * (edges.height - 1)));
      const bool isInside = column >= 0 && row >= 0 && column < edges.width && row < edges.height;
      result.values[i++] = isInside ? edges.at(column, row) : 0.0F;
    }
  }
  return result;
}

struct Pairs {
  std::vector<Edges> inputs;
  std::vector<Edges> targets;
  std::vector<std::uint32_t> indices;
};

Pairs comparedPairs(const Dataset& dataset) {
  const std::vector<std::uint32_t> all = dataset.indicesOf(Split::Training);
  Pairs pairs;
  for (const std::size_t place : spreadOver(all.size(), kMostPairs)) {
    const std::uint32_t index = all[place];
    Edges input = edgesOf(dataset.inputImage(index));
    Edges target = edgesOf(dataset.targetImage(index));
    if (input.isFlat || target.isFlat) continue;
    pairs.inputs.push_back(std::move(input));
    pairs.targets.push_back(std::move(target));
    pairs.indices.push_back(index);
  }
  return pairs;
}

double meanLikeness(const std::vector<Edges>& inputs, const std::vector<Edges>& targets) {
  double sum = 0.0;
  for (std::size_t i = 0; i < inputs.size(); ++i) sum += likeness(inputs[i], targets[i]);
  return sum / static_cast<double>(inputs.size());
}

std::vector<Edges> allMoved(const std::vector<Edges>& inputs, int right, int down) {
  std::vector<Edges> result;
  for (const Edges& input : inputs) result.push_back(moved(input, right, down));
  return result;
}

std::vector<Edges> allTurned(const std::vector<Edges>& inputs, double degrees) {
  std::vector<Edges> result;
  for (const Edges& input : inputs) result.push_back(turned(input, degrees));
  return result;
}

// A few pairs find a change, all of them tell how well it fits.
constexpr std::size_t kFew = 12;

double likenessOfFew(const Pairs& pairs, double degrees) {
  double sum = 0.0;
  for (std::size_t i = 0; i < std::min(kFew, pairs.inputs.size()); ++i) {
    sum += likeness(turned(pairs.inputs[i], degrees), pairs.targets[i]);
  }
  return sum;
}

double bestTilt(const Pairs& pairs) {
  std::pair<double, double> best{-1.0, 0.0};
  for (const double degrees : {4.0, 7.0, 10.0, 15.0, 20.0, 30.0, 45.0}) {
    best = std::max(
        {best, std::pair(likenessOfFew(pairs, degrees), degrees), std::pair(likenessOfFew(pairs, -degrees), -degrees)});
  }
  return best.second;
}

std::pair<int, int> bestShift(const Pairs& pairs) {
  const int reach = pairs.inputs.front().width / 4;
  const std::size_t few = std::min(kFew, pairs.inputs.size());
  std::tuple<double, int, int> best{-1.0, 0, 0};
  for (int down = -reach; down <= reach; ++down) {
    for (int right = -reach; right <= reach; ++right) {
      double sum = 0.0;
      for (std::size_t i = 0; i < few; ++i) sum += likeness(moved(pairs.inputs[i], right, down), pairs.targets[i]);
      best = std::max(best, std::tuple(sum, right, down));
    }
  }
  return {std::get<1>(best), std::get<2>(best)};
}

// Tries every change; leaves the inputs as they fit best.
void findChange(Pairs& pairs, AlignmentFacts& facts) {
  facts.asTheyAre = meanLikeness(pairs.inputs, pairs.targets);
  facts.bestLikeness = facts.asTheyAre;
  const std::vector<Edges> asTheyAre = pairs.inputs;
  std::vector<Edges> best = asTheyAre;
  const auto take = [&](PairChange change, std::vector<Edges> inputs) {
    const double found = meanLikeness(inputs, pairs.targets);
    if (found <= facts.bestLikeness + (facts.best == PairChange::None ? kWorthIt : 0.0)) return false;
    facts.bestLikeness = found;
    facts.best = change;
    best = std::move(inputs);
    return true;
  };
  for (const PairChange change : {PairChange::MirroredSideways, PairChange::MirroredUpsideDown, PairChange::HalfTurn,
                                  PairChange::Transposed, PairChange::QuarterRight, PairChange::QuarterLeft}) {
    std::vector<Edges> inputs;
    for (const Edges& input : asTheyAre) {
      if (auto turned = changed(input, change)) inputs.push_back(std::move(*turned));
    }
    if (inputs.size() == asTheyAre.size()) (void)take(change, std::move(inputs));
  }
  const auto [right, down] = bestShift(pairs);
  if ((right != 0 || down != 0) && take(PairChange::Shifted, allMoved(asTheyAre, right, down))) {
    facts.shiftRight = right * asTheyAre.front().factor;
    facts.shiftDown = down * asTheyAre.front().factor;
  }
  const double degrees = bestTilt(pairs);
  if (take(PairChange::Tilted, allTurned(asTheyAre, degrees))) facts.degrees = degrees;
  pairs.inputs = std::move(best);
}

void rankPairs(const Pairs& pairs, const Dataset& dataset, AlignmentFacts& facts) {
  const std::size_t count = pairs.inputs.size();
  double ranks = 0.0;
  for (std::size_t i = 0; i < count; ++i) {
    const double own = likeness(pairs.inputs[i], pairs.targets[i]);
    std::size_t worse = 0;
    for (std::size_t j = 0; j < count; ++j) {
      if (j != i && likeness(pairs.inputs[i], pairs.targets[j]) < own) ++worse;
    }
    const double rank = static_cast<double>(worse) / static_cast<double>(count - 1);
    ranks += rank;
    if (rank >= kStranger) continue;
    facts.strangerShare += 1.0 / static_cast<double>(count);
    if (facts.strangers.size() < kNamedPairs) facts.strangers.push_back(dataset.samples[pairs.indices[i]].name);
  }
  facts.meanRank = ranks / static_cast<double>(count);
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void findMisfits(const Pairs& pairs, const Dataset& dataset, AlignmentFacts& facts) {
  std::vector<double> all;
  for (std::size_t i = 0; i < pairs.inputs.size(); ++i) all.push_back(likeness(pairs.inputs[i], pairs.targets[i]));
  const double usual = median(all);
  if (usual < kFitting) return;
  std::vector<double> distances;
  for (const double one : all) distances.push_back(std::abs(one - usual));
  const double limit = std::min(kMisfit * usual, usual - kFarOff * 1.4826 * median(distances));
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] >= limit) continue;
    facts.misfitShare += 1.0 / static_cast<double>(all.size());
    if (facts.misfits.size() < kNamedPairs) facts.misfits.push_back(dataset.samples[pairs.indices[i]].name);
  }
}

// Samples are sorted by name: files that were numbered from 0 and from 1 meet their neighbours.
double likenessOfNeighbours(const Pairs& pairs, const Dataset& dataset, std::int64_t step) {
  double sum = 0.0;
  double count = 0.0;
  for (std::size_t i = 0; i < pairs.indices.size(); ++i) {
    const std::int64_t other = static_cast<std::int64_t>(pairs.indices[i]) + step;
    if (other < 0 || other >= static_cast<std::int64_t>(dataset.samples.size())) continue;
    sum += likeness(pairs.inputs[i], edgesOf(dataset.targetImage(static_cast<std::size_t>(other))));
    ++count;
  }
  return count > 0.0 ? sum / count : 0.0;
}

}  // namespace

AlignmentFacts alignmentFacts(const Dataset& dataset) {
  Pairs pairs = comparedPairs(dataset);
  AlignmentFacts facts;
  if (pairs.inputs.size() < 3) return facts;
  facts.count = pairs.inputs.size();
  facts.nextLikeness = likenessOfNeighbours(pairs, dataset, 1);
  facts.previousLikeness = likenessOfNeighbours(pairs, dataset, -1);
  findChange(pairs, facts);
  rankPairs(pairs, dataset, facts);
  findMisfits(pairs, dataset, facts);
  return facts;
}

}  // namespace core
