// SPDX-License-Identifier: GPL-3.0-or-later
// How runs are called that nobody has named: by what tells them apart.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "core/run/run_settings.h"

namespace core {

// How a name calls a setting, which is as the set-up does: "latent size" for the key "latent_dim".
[[nodiscard]] std::string settingWords(const std::string& key);

// "emoji, U-Net, latent size 8, rmsprop": pictures, model, and up to three settings that are not the usual ones. Sizes that
// follow the pictures and the machine are not told, nor are the settings left out. The run's own name where it has one.
[[nodiscard]] std::string plannedRunName(const RunSettings& settings, const std::set<std::string>& leftOut = {});

// For another run with the settings of one that has a name: it is not called like that one.
[[nodiscard]] RunSettings nameless(RunSettings settings);

// The same with the number that no other run of its store has: "emoji, U-Net, latent size 8 #12".
[[nodiscard]] std::string keptRunName(const RunSettings& settings, std::int64_t number);

}  // namespace core
