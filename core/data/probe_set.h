// SPDX-License-Identifier: GPL-3.0-or-later
// The few pictures whose reconstructions are kept after every epoch.
#pragma once

#include <cstdint>
#include <vector>

#include "core/data/dataset.h"

namespace core {

// 16 validation and 8 training samples (or as many as there are), chosen by a hash of their names: the same in every
// run on the same dataset, whatever its seed. Validation samples come first.
[[nodiscard]] std::vector<std::uint32_t> probeSet(const Dataset& dataset);

}  // namespace core
