// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/wellness.h"

#include <algorithm>
#include <vector>

#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/learning_facts.h"
#include "core/diagnosis/preflight.h"

namespace core {
namespace {

double meanPictureError(const std::vector<Baseline>& baselines) {
  for (const Baseline& baseline : baselines) {
    const auto found = baseline.metrics.find("mse");
    if (baseline.name == "mean picture" && found != baseline.metrics.end()) return found->second;
  }
  return 0.0;
}

// In its last fifth.
bool isFalling(const Curve& curve) {
  std::vector<double> values;
  for (const CurvePoint& point : curve) values.push_back(point.value);
  return hasFallen(values, std::max<std::size_t>(1, values.size() / 5));
}

}  // namespace

Message wellBefore(const PreflightFacts& facts) {
  return {coreText(
              "Core",
              "Nothing is wrong: the targets (%1 to %2) are within reach of the output, their pixels lie in order, the "
              "loss knows the right picture (%3) from a plain colour (%4), and %5 of %6 validation pictures are among "
              "the training pictures."),
          rounded(facts.targets.low),
          rounded(facts.targets.high),
          rounded(facts.scores.lossOfPerfect),
          rounded(facts.scores.lossOfConstant),
          facts.twins.twins,
          facts.twins.validation};
}

Message wellAfter(const std::vector<Baseline>& baselines, const Curve& validationError) {
  const double base = meanPictureError(baselines);
  if (validationError.empty() || base <= 0.0) return {};
  const double now = validationError.back().value;
  if (!(now > 0.0) || now >= base) return {};
  const double times = rounded(base / now);
  return isFalling(validationError)
             ? Message{coreText("Core", "The validation error is %1 times below the mean picture's and still falling."),
                       times}
             : Message{coreText("Core", "The validation error is %1 times below the mean picture's."), times};
}

}  // namespace core
