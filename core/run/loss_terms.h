// SPDX-License-Identifier: GPL-3.0-or-later
// A loss as people write it: one name ("mse") or a weighted mix ("0.84*ssim + 0.16*mae").
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct LossTerm {
  std::string name;  // One of lossCatalogue().
  double weight = 1.0;
  bool operator==(const LossTerm&) const = default;
};

// Throws Error(InvalidSetting, "loss") for an unknown name, a weight that is not a positive number, or no term.
[[nodiscard]] std::vector<LossTerm> parseLoss(std::string_view expression);

}  // namespace core
