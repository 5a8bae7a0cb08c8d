// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/wellness.h"

#include <algorithm>
#include <cmath>

#include "core/diagnosis/finding_order.h"
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

// Whether the best of the last fifth is clearly below the best before it.
bool isFalling(const Curve& curve) {
  const std::size_t recent = std::max<std::size_t>(1, curve.size() / 5);
  if (curve.size() <= recent) return false;
  const auto border = curve.end() - static_cast<std::ptrdiff_t>(recent);
  const auto isLower = [](const CurvePoint& a, const CurvePoint& b) { return a.value < b.value; };
  return std::min_element(border, curve.end(), isLower)->value <
         0.995 * std::min_element(curve.begin(), border, isLower)->value;
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
