// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/duplicate_finder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "core/base/random.h"
#include "core/data/parallel_work.h"

namespace core {
namespace {

constexpr std::size_t kCoarse = std::tuple_size_v<decltype(PictureSignature::coarse)>;
constexpr int kTables = 16;
constexpr unsigned kMostPlanes = 12;
constexpr std::size_t kOnOneSide = 16;   // Pictures between the same sides of all planes, about.
constexpr std::size_t kNeighbours = 32;  // Of one picture in a table.
constexpr float kAlike = 0.8F;           // Likeness of two reductions that are worth a closer look.
// Of one picture, the most alike: where all are alike, a look at each takes hours. Among few pictures there is time for more.
constexpr std::size_t kLookedAt = 6;
constexpr std::size_t kMostLookedAt = 48;
constexpr std::size_t kLooks = 20000;

using Direction = std::array<float, kCoarse>;

// Sets of numbers that grow together.
class Groups {
 public:
  explicit Groups(std::size_t count) : parents_(count) { std::iota(parents_.begin(), parents_.end(), std::size_t{0}); }

  std::size_t find(std::size_t i) {
    while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
    return i;
  }
  void unite(std::size_t a, std::size_t b) { parents_[std::max(find(a), find(b))] = std::min(find(a), find(b)); }

  std::map<std::size_t, std::vector<std::size_t>> members() {
    std::map<std::size_t, std::vector<std::size_t>> sets;
    for (std::size_t i = 0; i < parents_.size(); ++i) sets[find(i)].push_back(i);
    std::erase_if(sets, [](const auto& set) { return set.second.size() < 2; });
    return sets;
  }

 private:
  std::vector<std::size_t> parents_;
};

// In several sums, which the processor adds up side by side.
float product(const Direction& a, const Direction& b) {
  constexpr std::size_t kSums = 8;
  std::array<float, kSums> sums{};
  for (std::size_t i = 0; i < kCoarse; i += kSums) {
    for (std::size_t j = 0; j < kSums; ++j) sums[j] += a[i + j] * b[i + j];
  }
  return std::accumulate(sums.begin(), sums.end(), 0.0F);
}

void makeUnit(Direction& direction) {
  const float length = std::sqrt(product(direction, direction));
  if (length > 0.0F) {
    for (float& value : direction) value /= length;
  }
}

// Directions of the reductions from their common mean: where all pictures are alike, what they differ in counts.
std::vector<Direction> directionsOf(const std::vector<PictureSignature>& pictures) {
  std::vector<Direction> directions;
  Direction mean{};
  for (const PictureSignature& picture : pictures) {
    directions.push_back(picture.coarse);
    for (std::size_t i = 0; i < kCoarse; ++i) mean[i] += picture.coarse[i];
  }
  const bool areMany = pictures.size() >= 100;  // The mean of few is mostly one of them.
  for (Direction& direction : directions) {
    for (std::size_t i = 0; areMany && i < kCoarse; ++i) direction[i] -= mean[i] / static_cast<float>(pictures.size());
    makeUnit(direction);
  }
  return directions;
}

// How a picture's reduction changes when a little is cut off at its sides: unit vectors at right angles. Simard et al. 1993,
// "tangent distance".
class Tangents {
 public:
  Tangents(const PictureSignature& picture, const Direction& direction) {
    constexpr int kSide = PictureSignature::kSide;
    constexpr int kCell = kSide / PictureSignature::kCoarseSide;
    for (int y = 1; y + 1 < kSide; ++y) {
      for (int x = 1; x + 1 < kSide; ++x) {
        const auto at = [&](int right, int below) {
          return picture.grey[static_cast<std::size_t>((y + below) * kSide + x + right)];
        };
        const float slopeX = at(1, 0) - at(-1, 0);
        const float slopeY = at(0, 1) - at(0, -1);
        const auto cell = static_cast<std::size_t>(y / kCell * PictureSignature::kCoarseSide + x / kCell);
        ways_[0][cell] += slopeX;
        ways_[1][cell] += slopeX * static_cast<float>(2 * x - kSide);
        ways_[2][cell] += slopeY;
        ways_[3][cell] += slopeY * static_cast<float>(2 * y - kSide);
      }
    }
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const float along = product(ways_[i], ways_[j]);
        for (std::size_t c = 0; c < kCoarse; ++c) ways_[i][c] -= along * ways_[j][c];
      }
      makeUnit(ways_[i]);
      own_[i] = product(ways_[i], direction);
    }
  }

  // The cosine of this picture's direction and another one, as it would be if the best part were cut off.
  [[nodiscard]] float likeness(float cosine, const Direction& other) const {
    float explained = 0.0F;
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      const float along = own_[i] - product(ways_[i], other);
      explained += along * along;
    }
    return cosine + 0.5F * explained;
  }

 private:
  std::array<Direction, 4> ways_{};
  std::array<float, 4> own_{};
};

class Search {
 public:
  Search(const std::vector<PictureSignature>& pictures, Groups& groups)
      : pictures_(pictures), groups_(groups), directions_(directionsOf(pictures)), closest_(pictures.size()) {
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      tangents_.emplace_back(pictures[i], directions_[i]);
      if (!pictures[i].isPlain && groups.find(i) == i) searched_.push_back(i);  // One of several that are equal.
    }
    const std::size_t count = std::max<std::size_t>(1, searched_.size());
    planes_ = std::clamp<std::size_t>(std::bit_width(count / kOnOneSide), 1, kMostPlanes);
    lookedAt_ = std::clamp(kLooks / count, kLookedAt, kMostLookedAt);
  }

  void run() {
    for (int table = 0; table < kTables; ++table) collect(Random(0, "duplicates", static_cast<std::uint64_t>(table)));
    const std::vector<Pair> pairs = pairsToLookAt();
    std::vector<char> areEqual(pairs.size());
    (void)forEachInParallel(pairs.size(),
                            [&](std::size_t i) {
                              const PictureSignature& a = pictures_[pairs[i].first];
                              const PictureSignature& b = pictures_[pairs[i].second];
                              areEqual[i] = areNearlyEqual(a, b) || areNearlyEqual(b, a) ? 1 : 0;
                            },
                            {}, {});
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (areEqual[i] != 0) groups_.unite(pairs[i].first, pairs[i].second);
    }
  }

 private:
  struct Place {
    std::uint32_t sides;  // Of each plane, one bit.
    float along;          // Within these sides, near ones stand together.
    std::size_t picture;
  };

  using Pair = std::pair<std::size_t, std::size_t>;
  struct Other {
    float likeness;
    std::size_t picture;
  };

  void collect(Random random) {
    std::vector<Direction> planes(planes_ + 1);
    for (Direction& plane : planes) {
      for (float& value : plane) value = static_cast<float>(random.normal());
    }
    std::vector<Place> places;
    for (const std::size_t i : searched_) {
      Place place{0, product(directions_[i], planes.back()), i};
      for (std::size_t p = 0; p < planes_; ++p) {
        place.sides = place.sides << 1U | (product(directions_[i], planes[p]) > 0.0F ? 1U : 0U);
      }
      places.push_back(place);
    }
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
      return std::tuple(a.sides, a.along, a.picture) < std::tuple(b.sides, b.along, b.picture);
    });
    for (std::size_t i = 0; i < places.size(); ++i) {
      const std::size_t end = std::min(places.size(), i + 1 + kNeighbours);
      for (std::size_t j = i + 1; j < end && places[j].sides == places[i].sides; ++j) {
        compare(places[i].picture, places[j].picture);
      }
    }
  }

  void compare(std::size_t a, std::size_t b) {
    const float cosine = product(directions_[a], directions_[b]);
    const float likeness = tangents_[a].likeness(cosine, directions_[b]);
    if (likeness < kAlike) return;
    keep(closest_[a], {likeness, b});
    keep(closest_[b], {likeness, a});
  }

  // Instead of the least alike, where there are enough of them.
  void keep(std::vector<Other>& others, const Other& other) const {
    const auto isSame = [&](const Other& known) { return known.picture == other.picture; };
    if (std::any_of(others.begin(), others.end(), isSame)) return;
    if (others.size() < lookedAt_) return others.push_back(other);
    const auto least = std::min_element(others.begin(), others.end(),
                                        [](const Other& a, const Other& b) { return a.likeness < b.likeness; });
    if (least->likeness < other.likeness) *least = other;
  }

  [[nodiscard]] std::vector<Pair> pairsToLookAt() const {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < closest_.size(); ++i) {
      for (const Other& other : closest_[i]) pairs.emplace_back(std::min(i, other.picture), std::max(i, other.picture));
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
  }

  const std::vector<PictureSignature>& pictures_;
  Groups& groups_;
  std::vector<Direction> directions_;
  std::vector<Tangents> tangents_;
  std::vector<std::size_t> searched_;
  std::size_t planes_ = 1;
  std::size_t lookedAt_ = kLookedAt;
  std::vector<std::vector<Other>> closest_;
};

}  // namespace

std::vector<IndexGroup> findDuplicates(const std::vector<PictureSignature>& pictures) {
  std::vector<IndexGroup> found;
  Groups near(pictures.size());
  std::map<std::string, std::vector<std::size_t>> equal;
  for (std::size_t i = 0; i < pictures.size(); ++i) equal[pictures[i].exact].push_back(i);
  for (auto& [hash, members] : equal) {
    for (const std::size_t member : members) near.unite(members.front(), member);
    if (members.size() > 1) found.push_back({members, true});
  }
  Search(pictures, near).run();
  for (auto& [first, members] : near.members()) {
    const bool allEqual = std::all_of(members.begin(), members.end(), [&, &group = members](std::size_t i) {
      return pictures[i].exact == pictures[group.front()].exact;
    });
    if (!allEqual) found.push_back({members, false});
  }
  return found;
}

}  // namespace core
