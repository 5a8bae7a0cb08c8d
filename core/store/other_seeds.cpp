// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/other_seeds.h"

#include <cstdint>
#include <set>

#include "core/run/settings_schema.h"
#include "core/store/database.h"
#include "core/store/kept_run.h"
#include "core/store/run_continuation.h"

namespace core {

namespace {

// Of the kept runs that differ from these settings by their seed alone, on the same pictures.
std::set<std::uint64_t> usedSeeds(RunStore& store, const RunSettings& settings, const std::string& dataset) {
  return guarded(store.database().file(), [&] {
    std::set<std::uint64_t> used = {settings.training.seed};
    auto row = store.database().query(
        "SELECT s.number FROM run r JOIN setting s ON s.run = r.id AND s.key = 'seed' WHERE r.settings_hash = ? AND "
        "r.dataset = ? AND r.trashed_ms IS NULL",
        hashWithoutSeed(settings), dataset);
    while (row.executeStep()) used.insert(static_cast<std::uint64_t>(row.getColumn(0).getInt64()));
    return used;
  });
}

}  // namespace

std::vector<RunSettings> otherSeeds(RunStore& store, const std::string& uid, int count) {
  const RunDetails details = KeptRun(store, uid).details();
  RunSettings settings = settingsOf(details);
  const std::set<std::uint64_t> used = usedSeeds(store, settings, details.dataset);
  std::vector<RunSettings> made;
  for (std::uint64_t seed = 1; static_cast<int>(made.size()) < count; ++seed) {
    if (used.contains(seed)) continue;
    settings.training.seed = seed;
    settings.name = details.summary.name + ", seed " + std::to_string(seed);
    made.push_back(settings);
  }
  return made;
}

}  // namespace core
