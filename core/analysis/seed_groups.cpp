// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/seed_groups.h"

#include <map>

#include "core/analysis/seed_statistics.h"
#include "core/base/error.h"
#include "core/run/settings_file.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

// Equal for runs of one group.
std::string groupKey(const RunDetails& run) {
  try {
    const RunSettings settings = parseRecipe(run.settings, "run " + run.summary.uid).settings;
    return run.dataset + "\n" + std::to_string(hashWithoutSeed(settings));
  } catch (const Error&) {  // It cannot be told what it was trained with: nothing is like it.
    return "run " + run.summary.uid;
  }
}

}  // namespace

std::vector<std::vector<std::size_t>> seedGroups(const std::vector<RunDetails>& runs) {
  std::vector<std::vector<std::size_t>> groups;
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto [place, isNew] = places.try_emplace(groupKey(runs[i]), groups.size());
    if (isNew) groups.emplace_back();
    groups[place->second].push_back(i);
  }
  return groups;
}

std::vector<GroupPoint> meanCurve(const std::vector<Curve>& curves) {
  std::map<std::int64_t, std::vector<double>> values;
  for (const Curve& curve : curves) {
    for (const CurvePoint& point : curve) values[point.epoch].push_back(point.value);
  }
  std::vector<GroupPoint> means;
  for (const auto& [epoch, found] : values) {
    const SampleMoments moments = momentsOf(found);
    if (moments.count > 0) means.push_back({epoch, moments.mean, moments.deviation, moments.count});
  }
  return means;
}

}  // namespace core
