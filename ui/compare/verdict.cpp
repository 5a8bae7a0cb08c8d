// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/verdict.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/analysis/metric.h"
#include "core/analysis/seed_groups.h"
#include "ui/marks/compared_runs.h"
#include "ui/words/metric_words.h"
#include "ui/words/number_text.h"

namespace ui {
namespace {

class VerdictWords {
  Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

QString letters(const VerdictGroup& group, const std::vector<int>& runSlots) {
  QStringList letters;
  for (const std::size_t run : group.runs) letters += runLetter(runSlots[run]);
  return letters.join(QStringLiteral(", "));
}

QString groupLine(const VerdictGroup& group, const std::vector<int>& runSlots, const std::string& metric) {
  const core::SampleMoments moments = core::momentsOf(group.values);
  const QString mean = metricValue(metric, moments.count > 0 ? moments.mean : std::nan(""));
  if (moments.count < 2) return VerdictWords::tr("%1: %2, one seed").arg(letters(group, runSlots), mean);
  return VerdictWords::tr("%1: %2 ± %3, %n seed(s)", nullptr, static_cast<int>(moments.count))
      .arg(letters(group, runSlots), mean, metricSpread(metric, moments.deviation));
}

QString conclusion(const Verdict& verdict, const std::vector<int>& runSlots, const std::string& metric) {
  if (verdict.groups.size() < 2)
    return VerdictWords::tr("All of these differ by their seed only: this spread is luck.");
  if (verdict.needsMoreSeeds) {
    return VerdictWords::tr(
        "Whether this is better or luck cannot be told from single runs: train each with more seeds.");
  }
  QStringList lines;
  const QString best = letters(verdict.groups[verdict.best], runSlots);
  for (std::size_t i = 0; i < verdict.groups.size(); ++i) {
    if (i == verdict.best) continue;
    const core::SeedComparison& against = verdict.groups[i].against;
    const QString other = letters(verdict.groups[i], runSlots);
    const QString apart = metricValue(metric, std::abs(against.difference));
    if (against.verdict == core::SeedVerdict::WithinNoise) {
      lines += VerdictWords::tr("%1 against %2: %3 apart, which seeds alone may explain (p %4).")
                   .arg(best, other, apart, roundedNumberText(against.chance, 2));
    } else {
      lines += VerdictWords::tr("%1 is better than %2 by %3 ± %4; seeds alone hardly explain it (p %5).")
                   .arg(best, other, apart, metricSpread(metric, against.halfInterval),
                        roundedNumberText(against.chance, 2));
    }
  }
  return lines.join(QLatin1Char('\n'));
}

}  // namespace

Verdict verdictOn(const std::vector<ComparedRunPtr>& runs, const std::string& metric) {
  std::vector<core::RunDetails> details;
  for (const ComparedRunPtr& run : runs) details.push_back(run->details);
  Verdict verdict;
  std::vector<std::vector<double>> values;
  for (std::vector<std::size_t>& group : core::seedGroups(details)) {
    VerdictGroup made{std::move(group), {}, {}};
    for (const std::size_t run : made.runs) {
      const core::MetricSummary* const found = details[run].summary.metric(metric);
      if (found != nullptr && std::isfinite(found->best)) made.values.push_back(found->best);
    }
    values.push_back(made.values);
    verdict.needsMoreSeeds = verdict.needsMoreSeeds || made.values.size() < 2;
    verdict.groups.push_back(std::move(made));
  }
  const bool isHigher = core::isHigherBetter(metric);
  const auto rank = [&](const std::vector<double>& group) {
    const core::SampleMoments moments = core::momentsOf(group);
    return moments.count == 0 ? -INFINITY : isHigher ? moments.mean : -moments.mean;
  };
  const auto best =
      std::max_element(values.begin(), values.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  if (best == values.end()) return verdict;
  verdict.best = static_cast<std::size_t>(best - values.begin());
  const std::vector<core::SeedComparison> comparisons = core::compareSeedsWith(verdict.best, values, isHigher);
  for (std::size_t i = 0; i < verdict.groups.size(); ++i) verdict.groups[i].against = comparisons[i];
  return verdict;
}

QString verdictText(const Verdict& verdict, const std::vector<int>& runSlots, const std::string& metric) {
  QStringList lines;
  for (const VerdictGroup& group : verdict.groups) lines += groupLine(group, runSlots, metric);
  lines += conclusion(verdict, runSlots, metric);
  return lines.join(QLatin1Char('\n'));
}

}  // namespace ui
