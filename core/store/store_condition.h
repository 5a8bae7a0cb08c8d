// SPDX-License-Identifier: GPL-3.0-or-later
// What a folder is good for as a run store, found out before anybody relies on it.
#pragma once

#include <cstddef>
#include <filesystem>

#include "core/base/message.h"

namespace core {

enum class StoreUse {
  New,       // Nothing is there yet; a store can be made.
  Usable,    // A store that takes runs.
  ReadOnly,  // A store whose runs can be looked at, but that takes no more: without rights, on a full disk, or damaged.
  Unusable,  // Neither a store that can be read nor a place for one.
};

struct StoreCondition {
  StoreUse use = StoreUse::Usable;
  std::size_t runs = 0;  // Kept there, as far as they can be read.
  Message message;       // What is wrong; nothing where all is well.
};

// Tries for real, by a file that is gone again afterwards: rights alone tell nothing of a full disk, of /proc, or to an
// administrator. Reads every run's line; leaves stores of older programs as they are. Never throws.
[[nodiscard]] StoreCondition storeCondition(const std::filesystem::path& folder);

// Whether there is a store, usable or not, or somebody keeps us from looking.
[[nodiscard]] bool hasStore(const std::filesystem::path& folder);

}  // namespace core
