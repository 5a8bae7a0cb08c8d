// SPDX-License-Identifier: GPL-3.0-or-later
// One picture out of many: rows input, target, output, difference; one column a sample.
#pragma once

#include <string>
#include <vector>

#include "core/base/image.h"

namespace core {

struct GridColumn {
  Image input;
  Image target;
  Image output;
  std::string caption;  // Short ASCII text below the column, such as "25.4 dB".
};

// All pictures have one size. The target's row is left out when it equals the input's everywhere. The difference is the
// mean absolute difference of the channels on a fixed colour scale: black is 0, pale yellow 128 of 255 and more. Small
// pictures are enlarged by whole pixels. At most columnsPerRow columns stand side by side; then a new band begins.
[[nodiscard]] Image reconstructionGrid(const std::vector<GridColumn>& columns, int columnsPerRow = 8);

}  // namespace core
