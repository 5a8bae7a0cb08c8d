// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/other_seeds.h"

#include <cstdint>
#include <set>

#include "core/analysis/seed_groups.h"
#include "core/query/query.h"
#include "core/store/run_continuation.h"

namespace core {

std::vector<RunSettings> otherSeeds(RunStore& store, const std::string& uid, int count) {
  const RunDetails details = store.details(uid);
  std::vector<RunDetails> runs = {details};
  for (const RunSummary& run : store.list("dataset = " + quotedInQuery(details.dataset))) {
    if (run.uid != uid) runs.push_back(store.details(run.uid));
  }
  std::set<std::uint64_t> used;
  const std::vector<std::vector<std::size_t>> groups = seedGroups(runs);
  for (const std::size_t run : groups.front()) used.insert(settingsOf(runs[run]).training.seed);
  RunSettings settings = settingsOf(details);
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
