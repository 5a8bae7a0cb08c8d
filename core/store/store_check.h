// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at everything in the store and says what is not as it was written.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/store/run_store.h"

namespace core {

struct StoreCheck {
  std::size_t runs = 0;
  std::size_t epochs = 0;
  std::size_t files = 0;
  std::int64_t bytes = 0;                      // Of these files.
  std::vector<Message> problems;               // A sentence each; none where all is well.
  std::vector<std::filesystem::path> orphans;  // Files of no run: harmless, removed when the next run starts.
};

// done of total runs and files looked at so far.
using CheckProgress = std::function<void(std::size_t done, std::size_t total)>;

// The database's structure, every run's settings, epochs, figures and batch losses, every artifact's and checkpoint's
// checksum. Reads every byte of the store. What a run in progress is just writing is left out.
[[nodiscard]] StoreCheck verifyStore(RunStore& store, const CheckProgress& progress = {});

// The same for one run: what is wrong with it, a sentence each.
[[nodiscard]] std::vector<Message> problemsOfRun(RunStore& store, const std::string& uid);

}  // namespace core
