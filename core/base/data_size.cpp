// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/data_size.h"

#include <array>
#include <cmath>

namespace core {

Message dataSize(std::int64_t bytes) {
  constexpr std::array kUnits = {coreText("Core", "%1 B"),  coreText("Core", "%1 kB"), coreText("Core", "%1 MB"),
                                 coreText("Core", "%1 GB"), coreText("Core", "%1 TB"), coreText("Core", "%1 PB")};
  auto amount = static_cast<double>(bytes);
  std::size_t unit = 0;
  // 999.6 is shown as the next unit's 1, not as 1000.
  while (amount >= 999.5 && unit + 1 < kUnits.size()) {
    amount /= 1000.0;
    ++unit;
  }
  if (amount < 9.95) {
    const double rounded = std::round(amount * 10.0) / 10.0;
    if (rounded != std::trunc(rounded)) return {kUnits[unit], rounded};
  }
  return {kUnits[unit], std::llround(amount)};
}

}  // namespace core
