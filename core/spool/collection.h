// SPDX-License-Identifier: GPL-3.0-or-later
// Takes what workers have handed back into a store: each run once, and as far as it has come.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/spool/spool_folder.h"
#include "core/store/run_store.h"

namespace core {

struct Collection {
  std::vector<std::string> news;  // Uids of runs that are new in the store, or have come further.
  std::size_t running = 0;        // Of those in the spool whose workers live.
  std::vector<Message> problems;  // Results that could not be taken; they stay where they are.
};

// Any number of times, by any number of programs at once. Runs that are being trained read as running in the store for a
// minute after each call. Results whose runs have ended are set aside in the spool. Throws as RunStore does.
Collection collectResults(RunStore& store, const SpoolFolder& spool);

// Plans of the store's queue leave for the spool, in their order: those that wait. Answers how many. A program that ends in
// between sends none of them twice.
std::size_t sendQueue(RunStore& store, const SpoolFolder& spool);

}  // namespace core
