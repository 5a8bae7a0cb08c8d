// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that stand on both sides of the split: what was learnt by heart looks as if it had been understood.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "core/data/dataset.h"

namespace core {

struct TwinFacts {
  std::size_t validation = 0;  // Validation pictures that were looked at,
  std::size_t twins = 0;       // and how many of them are among the training pictures too.
  std::vector<std::pair<std::string, std::string>> examples;  // A few: validation, training.

  [[nodiscard]] double share() const {
    return validation == 0 ? 0.0 : static_cast<double>(twins) / static_cast<double>(validation);
  }
};

// A twin differs by at most 2 of 255 on average and hardly anywhere by more than 32, as a picture does that was saved again. Blank pictures have no twins. Of
// at most 20,000 pictures.
[[nodiscard]] TwinFacts twinFacts(const Dataset& dataset);

}  // namespace core
