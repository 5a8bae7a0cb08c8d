// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/duplicate_finder.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <unordered_map>

#include "core/data/cv_image.h"

namespace core {
namespace {

constexpr int kNear = 4;
constexpr unsigned kParts = 5;
// A part that very many pictures share says little; comparing all of them would take the square of their number.
constexpr std::size_t kLargestBucket = 2000;

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

// Bits of one of five parts: four of 13 bits and one of 12.
std::uint64_t partOf(std::uint64_t hash, unsigned part) { return (hash >> (13U * part)) & 0x1FFFU; }

void uniteNear(const std::vector<ImageHashes>& pictures, Groups& groups) {
  for (unsigned part = 0; part < kParts; ++part) {
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> buckets;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      if (!pictures[i].plain) buckets[partOf(pictures[i].difference, part)].push_back(i);
    }
    for (const auto& [bits, bucket] : buckets) {
      const std::size_t reach = std::min(bucket.size(), kLargestBucket);
      for (std::size_t a = 0; a < bucket.size(); ++a) {
        for (std::size_t b = a + 1; b < std::min(bucket.size(), a + reach); ++b) {
          const int apart = std::popcount(pictures[bucket[a]].difference ^ pictures[bucket[b]].difference);
          if (apart <= kNear) groups.unite(bucket[a], bucket[b]);
        }
      }
    }
  }
}

}  // namespace

std::uint64_t differenceHash(const Image& image) {
  cv::Mat grey = matOver(image);
  if (image.channels == 3) {
    cv::Mat converted;
    cv::cvtColor(grey, converted, cv::COLOR_RGB2GRAY);
    grey = converted;
  }
  cv::Mat small;
  cv::resize(grey, small, {9, 8}, 0, 0, cv::INTER_AREA);
  std::uint64_t hash = 0;
  for (int y = 0; y < 8; ++y) {
    for (int x = 0; x < 8; ++x) {
      hash = (hash << 1U) | (small.at<std::uint8_t>(y, x + 1) > small.at<std::uint8_t>(y, x) ? 1U : 0U);
    }
  }
  return hash;
}

std::vector<IndexGroup> findDuplicates(const std::vector<ImageHashes>& pictures) {
  std::vector<IndexGroup> found;
  std::map<std::string, std::vector<std::size_t>> equal;
  for (std::size_t i = 0; i < pictures.size(); ++i) equal[pictures[i].exact].push_back(i);
  for (auto& [hash, members] : equal) {
    if (members.size() > 1) found.push_back({members, true});
  }
  Groups near(pictures.size());
  uniteNear(pictures, near);
  for (auto& [first, members] : near.members()) {
    const bool allEqual = std::all_of(members.begin(), members.end(), [&, &group = members](std::size_t i) {
      return pictures[i].exact == pictures[group.front()].exact;
    });
    if (!allEqual) found.push_back({members, false});
  }
  return found;
}

}  // namespace core
