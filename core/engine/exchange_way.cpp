// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/exchange_way.h"

#include <algorithm>
#include <span>
#include <vector>

#include "core/base/hash.h"
#include "core/engine/device.h"
#include "core/engine/process_group.h"

namespace core {
namespace {

// What a process says of itself in one number; from kFirstCard on it stands for a card.
constexpr double kNoCard = 0.0;
constexpr double kNoNccl = 1.0;
constexpr double kNotWanted = 2.0;
constexpr double kUnknownCard = 3.0;
constexpr double kFirstCard = 4.0;
constexpr unsigned kUnusedBits =
    13;  // The other 51 of a hash are a whole number in a double, and so is their sum with 4.

double markOf(const ProcessGroup& group, const OwnCard& own) {
  if (!own.isUsed) return kNoCard;
  if (!group.canLinkCards()) return kNoNccl;
  if (!own.wantsLink) return kNotWanted;
  if (own.name.empty()) return kUnknownCard;
  return kFirstCard + static_cast<double>(hash64(own.name) >> kUnusedBits);
}

// marks: sorted.
ExchangeWay wayFor(std::span<const double> marks) {
  const auto says = [&](double mark) { return std::binary_search(marks.begin(), marks.end(), mark); };
  if (marks.back() == kNoCard || says(kNotWanted)) return {};
  if (says(kNoCard)) {
    return {false,
            coreText("Core",
                     "Gradients are exchanged through main memory, which takes longer than from graphics card to "
                     "graphics card: some processes of this run compute without a card.")};
  }
  if (says(kNoNccl)) {
    return {false,
            coreText("Core",
                     "Gradients are exchanged through main memory, which takes longer than from graphics card to "
                     "graphics card: this program was built with a LibTorch that has no NCCL.")};
  }
  if (says(kUnknownCard)) {
    return {false,
            coreText("Core",
                     "Gradients are exchanged through main memory, which takes longer than from graphics card to "
                     "graphics card: the cards of this run's processes cannot be told apart.")};
  }
  if (std::adjacent_find(marks.begin(), marks.end()) != marks.end()) {
    return {false,
            coreText("Core",
                     "Gradients are exchanged through main memory, which takes longer than from graphics card to "
                     "graphics card: processes of this run share a card. Start only as many as there are "
                     "cards.")};
  }
  return {true, {}};
}

}  // namespace

ExchangeWay agreeOnWay(ProcessGroup& group, const OwnCard& own) {
  std::vector<double> marks(static_cast<std::size_t>(group.size()));
  marks[static_cast<std::size_t>(group.rank())] = markOf(group, own);
  group.sum(std::span(marks));
  std::sort(marks.begin(), marks.end());
  return wayFor(marks);
}

OwnCard ownCard(bool isUsed, int card) {
  return {isUsed, isUsed ? graphicsCardName(card) : std::string(),
          environmentVariable("AFTERIMAGE_EXCHANGE").value_or("") != "gloo"};
}

}  // namespace core
