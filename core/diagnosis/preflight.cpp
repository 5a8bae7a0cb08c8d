// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/preflight.h"

#include <algorithm>
#include <cmath>

#include "core/diagnosis/data_rules.h"
#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/model_rules.h"
#include "core/diagnosis/optimizer_rules.h"
#include "core/diagnosis/pair_rules.h"
#include "core/diagnosis/picture_sample.h"
#include "core/diagnosis/setting_rules.h"
#include "core/diagnosis/split_rules.h"
#include "core/run/learning_rate.h"

namespace core {
namespace {

constexpr std::size_t kTrainingPictures = 128;
constexpr std::size_t kValidationPictures = 96;
constexpr std::size_t kNamed = 5;

void measureReach(const Batch& training, PreflightFacts& facts) {
  const auto [low, high] = rangeEnds(facts.settings.data.range);
  facts.rangeLow = static_cast<double>(low);
  facts.rangeHigh = static_cast<double>(high);
  const Reach& reach = facts.outline.reach;
  facts.reachLow = reach.low;
  facts.reachHigh = reach.high;
  facts.outOfReach = shareOutside(training.targets, reach.low, reach.high);
  facts.outsideUnit = shareOutside(training.targets, 0.0, 1.0);
  double sum = 0.0;
  for (const float value : training.targets) {
    const double target = static_cast<double>(value);
    sum += std::abs(target - std::clamp(target, reach.low, reach.high));
  }
  facts.nearest = training.targets.empty() ? 0.0 : sum / static_cast<double>(training.targets.size());
}

void measurePictures(const Dataset& dataset, const Batch& training, PreflightFacts& facts) {
  const ValueRange range = facts.settings.data.range;
  const auto inputs = pictureValues(training, training.inputs, range);
  const auto targets = pictureValues(training, training.targets, range);
  const Batch validation = pictureSample(dataset, Split::Validation, kValidationPictures);
  facts.inputs = valueFacts(training.inputs);
  facts.targets = valueFacts(training.targets);
  facts.blank = blankShare(targets);
  facts.blankInputs = blankShare(inputs);
  facts.cutOff = cutOffShare(targets);
  if (dataset.settings.predict == Predict::Pair) facts.cutOff = std::max(facts.cutOff, cutOffShare(inputs));
  facts.grey = greyShare(targets);
  facts.alike = alikeness(targets);
  facts.explainedByInput = explainedByInput(inputs, targets);
  facts.difference = meanDifference(inputs, targets);
  facts.inputOrder = orderFacts(inputs);
  facts.targetOrder = orderFacts(targets);
  const auto validationTargets = pictureValues(validation, validation.targets, range);
  facts.split = splitFacts(targets, validationTargets);
  if (dataset.settings.predict == Predict::Pair) {
    facts.colours = colourFacts(inputs, targets);
    facts.exchange = exchangeFacts(inputs, targets);
    const auto validationInputs = pictureValues(validation, validation.inputs, range);
    facts.split.likeness =
        splitEffect(pairLikenesses(inputs, targets), pairLikenesses(validationInputs, validationTargets));
  }
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const std::string& name = dataset.samples[training.indices[i]].name;
    if (facts.targetNames.size() < kNamed) facts.targetNames.push_back(name);
    const bool isBlank = blankShare({targets[i]}) > 0.0 || blankShare({inputs[i]}) > 0.0;
    if (facts.blankNames.size() < kNamed && isBlank) facts.blankNames.push_back(name);
  }
  for (const std::size_t place : facts.colours.odd) {
    if (facts.oddNames.size() < kNamed) facts.oddNames.push_back(dataset.samples[training.indices[place]].name);
  }
  for (const std::size_t place : facts.exchange.odd) {
    if (facts.exchangedNames.size() == kNamed) break;
    facts.exchangedNames.push_back(dataset.samples[training.indices[place]].name);
  }
}

// A schedule that waits for a plateau is taken as if none came.
void measureRate(PreflightFacts& facts) {
  constexpr std::int64_t kLookedAt = 1000;
  const std::int64_t steps = facts.stepsPerEpoch * facts.settings.training.epochs;
  const LearningRateSchedule schedule(facts.settings.schedule, facts.settings.optimizer.real("learning_rate"),
                                      facts.settings.training.epochs, facts.stepsPerEpoch);
  const std::int64_t looks = std::min(steps, kLookedAt);
  for (std::int64_t look = 0; look < looks; ++look) {
    const double rate = schedule.rateAt(look * steps / looks);
    facts.highestRate = std::max(facts.highestRate, rate);
    facts.travel += rate * static_cast<double>(steps) / static_cast<double>(looks);
  }
  for (std::int64_t look = 0; look < looks; ++look) {
    if (schedule.rateAt(look * steps / looks) < 1e-3 * facts.highestRate)
      facts.idle += 1.0 / static_cast<double>(looks);
  }
}

}  // namespace

PreflightFacts preflightFacts(const RunSettings& settings, const Dataset& dataset, const ModelFacts& model,
                              const Judge& judge, const std::optional<PartSizes>& whole) {
  PreflightFacts facts;
  facts.settings = settings;
  facts.settings.data = dataset.settings;
  facts.model = model;
  facts.outline = layerOutline(settings);
  facts.training = whole ? whole->training : dataset.indicesOf(Split::Training).size();
  facts.validation = whole ? whole->validation : dataset.indicesOf(Split::Validation).size();
  facts.skipped = dataset.skipped.size();
  facts.valuesPerPicture = static_cast<std::int64_t>(dataset.shape.size());
  const auto batch = static_cast<std::size_t>(settings.training.batchSize);
  facts.stepsPerEpoch = static_cast<std::int64_t>((facts.training + batch - 1) / batch);
  const Batch training = pictureSample(dataset, Split::Training, kTrainingPictures);
  measureReach(training, facts);
  measurePictures(dataset, training, facts);
  measureRate(facts);
  if (dataset.settings.predict == Predict::Pair && !dataset.settings.scrambleTargets) {
    facts.alignment = alignmentFacts(dataset);
  }
  facts.twins = twinFacts(dataset);
  facts.scores = scoreTrials(training, settings.data.range, facts.reachLow, facts.reachHigh, judge);
  return facts;
}

std::vector<Finding> preflightFindings(const PreflightFacts& facts) {
  std::vector<Finding> findings;
  for (const auto& rules : {dataRules(), splitRules(), pairRules(), settingRules(), optimizerRules(), modelRules()}) {
    for (const PreflightRule rule : rules) {
      if (auto finding = rule(facts)) findings.push_back(std::move(*finding));
    }
  }
  return inOrder(std::move(findings));
}

}  // namespace core
