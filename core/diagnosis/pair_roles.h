// SPDX-License-Identifier: GPL-3.0-or-later
// Whether input and target have changed places in a part of the pairs.
#pragma once

#include <cstddef>
#include <vector>

#include "core/diagnosis/picture_sample.h"

namespace core {

struct ExchangeFacts {
  std::size_t count = 0;         // Pairs that were compared.
  double share = 0.0;            // Of those that go against the others; at most a half, 0 where nothing tells.
  std::vector<std::size_t> odd;  // Which of all pairs these are.
};
// By what inputs and targets differ in most: brightness, contrast, roughness or colour. Pairs go against the others where
// all differ clearly (nineteen of twenty by two fifths of what is usual at least), most one way and some as far the other way.
[[nodiscard]] ExchangeFacts exchangeFacts(const std::vector<PictureValues>& inputs,
                                          const std::vector<PictureValues>& targets);

}  // namespace core
