// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/examination.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

#include "core/diagnosis/course_rules.h"
#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/picture_sample.h"
#include "core/diagnosis/rules.h"
#include "core/diagnosis/wellness.h"

namespace core {
namespace {

constexpr std::size_t kRehearsed = 16;
constexpr std::size_t kFewestSteps = 60;
constexpr int kRepeatedSteps = 8;
constexpr double kRepeatable = 1e-6;  // Of the loss.
constexpr double kNotLearnt = 0.7;    // Of the way from the right pictures to a plain colour.

}  // namespace

bool isWell(const std::vector<Finding>& findings) {
  return std::all_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.severity == Severity::Note || isOfFigureAlone(finding.rule);
  });
}

bool Examination::isWell() const { return core::isWell(findings); }

std::optional<Finding> rehearsalFinding(const PreflightFacts& facts, const Rehearsal& rehearsal) {
  const std::vector<double>& losses = rehearsal.losses;
  if (losses.size() < kFewestSteps) return std::nullopt;
  const std::size_t tail = losses.size() / 10;
  const double end =
      std::accumulate(losses.end() - static_cast<std::ptrdiff_t>(tail), losses.end(), 0.0) / static_cast<double>(tail);
  const double scale = facts.scores.lossOfConstant - facts.scores.lossOfPerfect;
  const double left = (end - facts.scores.lossOfPerfect) / scale;
  if (scale > 0.0 && left < kNotLearnt) return std::nullopt;
  Finding finding{
      "cannot-learn-one-batch",
      Severity::Warning,
      coreText("Core", "The model cannot even learn 16 pictures by heart"),
      {{coreText("Core",
                 "After %1 steps on the same 16 pictures the loss is %2; a plain colour has %3, the right "
                 "pictures %4."),
        losses.size(), rounded(end), rounded(facts.scores.lossOfConstant), rounded(facts.scores.lossOfPerfect)},
       {{"steps", static_cast<double>(losses.size())},
        {"loss", end},
        {"loss_of_constant", facts.scores.lossOfConstant},
        {"loss_of_targets", facts.scores.lossOfPerfect}},
       {"loss"},
       {},
       false},
      coreText("Core", "What cannot learn 16 pictures cannot learn thousands."),
      coreText("Core", "Look at what stands above this; otherwise try another learning rate.")};
  const double rate = higherRate(facts.settings, 10.0);
  if (facts.highestRate < rate) finding.fix["learning_rate"] = rate;
  return finding;
}

std::optional<Finding> repetitionFinding(const RunSettings& settings, const std::vector<double>& losses,
                                         const std::vector<double>& again) {
  double gap = 0.0;
  std::size_t step = 0;
  for (std::size_t i = 0; i < std::min(losses.size(), again.size()); ++i) {
    const double apart = std::abs(losses[i] - again[i]) / std::max(std::abs(losses[i]), 1e-12);
    if (apart > kRepeatable && gap == 0.0) step = i + 1;
    if (apart > kRepeatable) gap = std::max(gap, apart);
  }
  if (step == 0) return std::nullopt;
  Finding finding{
      "not-reproducible",
      Severity::Warning,
      coreText("Core", "The same run gives other figures each time"),
      {{coreText("Core", "The same steps from the same beginning differ from step %1 on, by up to %2 % of the loss."),
        step, percent(gap)},
       {{"step", static_cast<double>(step)}, {"gap", gap}},
       {"loss"},
       {},
       false},
      coreText("Core", "Whether a change has helped, or luck has, cannot be told from one run."),
      coreText("Core",
               "Compute on the processor with one thread where figures must repeat, or compare several seeds.")};
  if (settings.training.device != DeviceChoice::Cpu) {
    finding.fix["device"] = std::string("cpu");
  } else if (settings.training.threads != 1) {
    finding.fix["threads"] = std::int64_t{1};
  }
  return finding;
}

Examination examine(const RunSettings& settings, const Dataset& dataset, Engine& engine,
                    const std::optional<RehearsalWish>& rehearsal, const std::optional<PartSizes>& whole) {
  const ModelCost cost = engine.cost(settings);
  const Judge judge = [&](const Batch& pictures, std::span<const float> outputs) {
    return engine.judge(settings, pictures, outputs);
  };
  const PreflightFacts facts = preflightFacts(
      settings, dataset,
      {cost.parameters, cost.codeValues, cost.unevenKernel, cost.unevenStride, cost.parameters - cost.trainable}, judge,
      whole);
  Examination examination{preflightFindings(facts), wellBefore(facts)};
  if (rehearsal) {
    const Batch few = pictureSample(dataset, Split::Training, kRehearsed);
    const Rehearsal learnt = engine.rehearse(settings, few, rehearsal->steps, rehearsal->seconds);
    const Rehearsal again = engine.rehearse(settings, few, kRepeatedSteps, rehearsal->seconds);
    for (auto found : {rehearsalFinding(facts, learnt), repetitionFinding(settings, learnt.losses, again.losses)}) {
      if (found) examination.findings.push_back(std::move(*found));
    }
    examination.findings = inOrder(std::move(examination.findings));
  }
  return examination;
}

}  // namespace core
