// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/baseline_verdict.h"

#include <cmath>

namespace core {

Message verdictOnBaselines(const std::vector<Baseline>& baselines, const MetricValues& reached) {
  const auto own = reached.find("val_psnr");
  if (own == reached.end() || !std::isfinite(own->second)) return {};
  for (const Baseline& baseline : baselines) {
    const auto found = baseline.metrics.find("psnr");
    if (baseline.name != "mean picture" || found == baseline.metrics.end()) continue;
    if (!std::isfinite(found->second) || own->second >= found->second) return {};
    const auto tenths = [](double value) { return std::round(value * 10.0) / 10.0; };
    return {coreText("Core",
                     "With %1 dB it is worse than the average picture, which reaches %2 dB without learning anything. "
                     "Train it longer, or try another learning rate or loss."),
            tenths(own->second), tenths(found->second)};
  }
  return {};
}

}  // namespace core
