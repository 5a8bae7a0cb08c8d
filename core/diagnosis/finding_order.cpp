// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/finding_order.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "core/diagnosis/rules.h"

namespace core {
namespace {

auto rank(const Finding& finding) {
  return std::tuple(-static_cast<int>(finding.severity), rulePlace(finding.rule), finding.epoch);
}

}  // namespace

std::vector<Finding> inOrder(std::vector<Finding> findings) {
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return rank(a) < rank(b); });
  // A note is good to know beside other things: it explains none that is graver.
  for (Finding& finding : findings) {
    const auto cause = std::find_if(findings.begin(), findings.end(), [&](const Finding& other) {
      return other.severity >= finding.severity && explains(other.rule, finding.rule) &&
             !(explains(finding.rule, other.rule) && rank(finding) < rank(other));
    });
    finding.cause = cause == findings.end() ? "" : cause->rule;
  }
  // A consequence of a consequence stands under the first cause.
  std::vector<Finding> ordered;
  const auto append = [&](const auto& self, const std::string& cause) -> void {
    for (const Finding& finding : findings) {
      if (finding.cause != cause) continue;
      ordered.push_back(finding);
      self(self, finding.rule);
    }
  };
  append(append, "");
  return ordered;
}

double rounded(double value) {
  if (value == 0.0 || !std::isfinite(value)) return value;
  const double scale = std::pow(10.0, 2.0 - std::floor(std::log10(std::abs(value))));
  return std::round(value * scale) / scale;
}

double percent(double share) { return rounded(100.0 * share); }

}  // namespace core
