// SPDX-License-Identifier: GPL-3.0-or-later
// The same run once more, from other beginnings: for telling a better setting from luck.
#pragma once

#include <string>
#include <vector>

#include "core/run/run_settings.h"
#include "core/store/run_store.h"

namespace core {

// So many runs with the settings of this kept one and the smallest seeds that no kept run with them has. Throws as
// RunStore does.
[[nodiscard]] std::vector<RunSettings> otherSeeds(RunStore& store, const std::string& uid, int count);

}  // namespace core
