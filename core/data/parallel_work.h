// SPDX-License-Identifier: GPL-3.0-or-later
// Runs independent pieces of work on all cores and tells how far it is. Private to core_data.
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

#include "core/data/dataset.h"

namespace core {

// Calls work(i) for i = 0 .. count - 1, each once, from several threads; progress is called from the calling thread. work
// must not throw. Returns false when stop ended it early; what progress throws ends it too and is passed on.
bool forEachInParallel(std::size_t count, const std::function<void(std::size_t)>& work, const LoadProgress& progress,
                       std::stop_token stop);

}  // namespace core
