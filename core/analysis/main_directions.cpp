// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/main_directions.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/random.h"

namespace core {
namespace {

constexpr int kMostSteps = 100;     // Directions that are nearly as good as each other are told apart slowly.
constexpr double kSettled = 1e-9;   // Of a direction of length 1, squared.
constexpr double kNothing = 1e-12;  // Of all that points differ by: rounding.

using Direction = std::vector<double>;

double product(const Direction& one, const Direction& other) {
  return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
}

// Points with their middle at 0.
class Cloud {
 public:
  Cloud(std::span<const float> points, std::size_t size)
      : size_(size), count_(points.size() / size), values_(points.begin(), points.end()) {
    Direction middle(size_, 0.0);
    for (std::size_t i = 0; i < values_.size(); ++i) middle[i % size_] += values_[i];
    for (double& value : middle) value /= static_cast<double>(count_);
    for (std::size_t i = 0; i < values_.size(); ++i) values_[i] -= static_cast<float>(middle[i % size_]);
  }

  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] double spread() const {
    return std::inner_product(values_.begin(), values_.end(), values_.begin(), 0.0);
  }
  [[nodiscard]] double along(std::size_t point, const Direction& direction) const {
    return std::inner_product(direction.begin(), direction.end(), begin(point), 0.0);
  }
  // Where points pull a direction: one step of the power method.
  [[nodiscard]] Direction pulled(const Direction& direction) const {
    Direction sum(size_, 0.0);
    for (std::size_t point = 0; point < count_; ++point) {
      const double weight = along(point, direction);
      const float* const values = &*begin(point);
      for (std::size_t i = 0; i < size_; ++i) sum[i] += weight * values[i];
    }
    return sum;
  }

 private:
  [[nodiscard]] std::vector<float>::const_iterator begin(std::size_t point) const {
    return values_.begin() + static_cast<std::ptrdiff_t>(point * size_);
  }

  std::size_t size_;
  std::size_t count_;
  std::vector<float> values_;
};

// At right angles to those before, of length 1; empty where nothing is left.
Direction made(Direction direction, const std::vector<Direction>& before, double least) {
  for (const Direction& other : before) {
    const double share = product(direction, other);
    for (std::size_t i = 0; i < direction.size(); ++i) direction[i] -= share * other[i];
  }
  const double length = std::sqrt(product(direction, direction));
  if (length <= least) return {};
  for (double& value : direction) value /= length;
  return direction;
}

// The power method (von Mises and Pollaczek-Geiringer 1929).
Direction nextDirection(const Cloud& cloud, std::size_t size, const std::vector<Direction>& before, double least) {
  Random random(1, "main directions", before.size());
  Direction direction(size);
  for (double& value : direction) value = random.normal();
  direction = made(direction, before, 0.0);
  for (int step = 0; step < kMostSteps && !direction.empty(); ++step) {
    Direction next = made(cloud.pulled(direction), before, least);
    if (next.empty()) return {};
    const double change = 2.0 - 2.0 * product(next, direction);  // Squared distance; all weights are positive.
    direction = std::move(next);
    if (change < kSettled) break;
  }
  const auto largest = std::max_element(direction.begin(), direction.end(),
                                        [](double one, double other) { return std::abs(one) < std::abs(other); });
  if (largest != direction.end() && *largest < 0.0) {
    for (double& value : direction) value = -value;
  }
  return direction;
}

}  // namespace

MainDirections mainDirections(std::span<const float> points, std::size_t size) {
  MainDirections found;
  const std::size_t count = size == 0 ? 0 : points.size() / size;
  found.places.resize(count);
  if (count < 2) return found;
  const Cloud cloud(points, size);
  const double spread = cloud.spread();
  if (spread <= 0.0) return found;
  std::vector<Direction> directions;
  for (std::size_t axis = 0; axis < found.shares.size(); ++axis) {
    const Direction direction = nextDirection(cloud, size, directions, kNothing * spread);
    if (direction.empty()) break;
    double sum = 0.0;
    for (std::size_t point = 0; point < count; ++point) {
      found.places[point][axis] = cloud.along(point, direction);
      sum += found.places[point][axis] * found.places[point][axis];
    }
    found.shares[axis] = sum / spread;
    directions.push_back(direction);
  }
  return found;
}

}  // namespace core
