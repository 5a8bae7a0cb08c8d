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

// The likeliest cause of this finding among those that are ranked; a note explains none that is graver.
std::string causeOf(const Finding& finding, const std::vector<Finding>& findings) {
  for (const Finding& other : findings) {
    if (other.severity == Severity::Note && finding.severity != Severity::Note) continue;
    const bool isMutual = explains(finding.rule, other.rule) && rank(finding) < rank(other);
    if (explains(other.rule, finding.rule) && !isMutual) return other.rule;
  }
  return {};
}

}  // namespace

std::vector<Finding> inOrder(std::vector<Finding> findings) {
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return rank(a) < rank(b); });
  for (Finding& finding : findings) finding.cause = causeOf(finding, findings);
  std::vector<Finding> ordered;
  std::vector<bool> isTaken(findings.size(), false);
  const auto append = [&](const auto& self, std::size_t place) -> void {
    isTaken[place] = true;
    ordered.push_back(findings[place]);
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (!isTaken[i] && findings[i].cause == findings[place].rule) self(self, i);
    }
  };
  // Going up from the gravest finding leads to its first cause, which then comes first with all that follows from it.
  for (std::size_t i = 0; i < findings.size(); ++i) {
    std::size_t top = i;
    for (std::size_t steps = 0; !findings[top].cause.empty() && steps < findings.size(); ++steps) {
      top = static_cast<std::size_t>(
          std::find_if(findings.begin(), findings.end(),
                       [&](const Finding& other) { return other.rule == findings[top].cause; }) -
          findings.begin());
    }
    if (!isTaken[top]) append(append, top);
  }
  return ordered;
}

double rounded(double value) {
  if (value == 0.0 || !std::isfinite(value)) return value;
  const double scale = std::pow(10.0, 2.0 - std::floor(std::log10(std::abs(value))));
  return std::round(value * scale) / scale;
}

double percent(double share) { return rounded(100.0 * share); }

}  // namespace core
