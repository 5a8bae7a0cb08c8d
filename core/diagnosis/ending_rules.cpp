// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/ending_rules.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/learning_facts.h"

namespace core {
namespace {

using Found = std::optional<Finding>;

constexpr std::int64_t kFewPerEpoch = 10;  // Of an epoch, and what is plenty.
constexpr std::uint64_t kPlentyPerEpoch = 20;
constexpr double kNoBetterAtEnd = 0.98;  // Of the mean picture's error.

// More of them in the same time where an epoch is a handful and a smaller batch can be had; more epochs otherwise.
SettingMap moreSteps(const Course& course) {
  const auto batch = static_cast<std::uint64_t>(course.settings.training.batchSize);
  const auto pictures = batch * static_cast<std::uint64_t>(course.stepsPerEpoch);
  const std::uint64_t smaller = std::clamp<std::uint64_t>(std::bit_floor(pictures / kPlentyPerEpoch), 8, 32);
  if (course.stepsPerEpoch <= kFewPerEpoch && smaller < batch)
    return {{"batch_size", static_cast<std::int64_t>(smaller)}};
  return {{"epochs", std::min<std::int64_t>(3 * course.settings.training.epochs, 1'000'000)}};
}

// What ends at the mean picture while it is still on its way has not been given the steps.
Found endsWhileLearning(const Course& course) {
  if (!course.isAtEnd() || !std::isfinite(course.baseline("mse"))) return std::nullopt;
  const double level = course.errorAgainstMean(course.epochs.size() - 1);
  if (level < kNoBetterAtEnd || !(isStillFalling(course) || isWaking(course).value_or(false))) return std::nullopt;
  return Finding{
      "too-few-steps",
      Severity::Warning,
      coreText("Core", "The run ended while it was still learning"),
      {{coreText("Core",
                 "After %1 steps the squared error is %2 times the average picture's, and it was still falling."),
        course.last().steps, rounded(level)},
       {{"steps", static_cast<double>(course.last().steps)}, {"share_of_mean_picture", level}},
       {"loss", "baseline"},
       {},
       true},
      coreText("Core", "So far the average picture alone comes as close."),
      coreText("Core", "Train for more epochs, in smaller batches, or with a higher learning rate."),
      moreSteps(course)};
}

// After epochs that brought this much on validation pictures too, one or two without progress are chance.
bool fellFastUntil(std::size_t best, const std::vector<double>& validation) {
  return best >= 2 && validation[best] < 0.95 * validation[best - 2];
}

// Patience ran out although training pictures were still being learnt and others no worse than chance makes them.
Found stoppedWhileLearning(const Course& course) {
  const int patience = course.settings.stopping.patience;
  const bool isEarly = course.isAtEnd() && course.last().done.epoch < course.settings.training.epochs;
  if (patience <= 0 || !isEarly || course.epochs.size() < 3 || !isStillFalling(course)) return std::nullopt;
  const std::vector<double> validation = course.curve("val_loss");
  const std::size_t bestEpoch = course.bestEpoch("val_loss");
  const double best = validation[bestEpoch];
  const double step = 0.03 * std::abs(best);
  const double chance = std::max(2.0 * noiseOf(validation), step);
  const bool isKnownByHeart = validation.back() > 1.15 * course.lastMetric("eval_loss");
  const bool wasHasty = patience <= 2 && validation.back() <= best + step && fellFastUntil(bestEpoch, validation);
  if (validation.back() > best + chance || (isKnownByHeart && !wasHasty)) return std::nullopt;
  const double before = course.metric(course.epochs.size() - 3, "loss");
  const double fall = (before - course.lastMetric("loss")) / std::abs(before);
  return Finding{"stops-too-soon",
                 Severity::Warning,
                 coreText("Core", "Early stopping ended the run while it was still learning"),
                 {{coreText("Core", "It ended after epoch %1 of %2; in the last two the training loss fell by %3 %."),
                   course.last().done.epoch, course.settings.training.epochs, percent(fall)},
                  {{"patience", static_cast<double>(patience)}, {"fall", fall}},
                  {"loss", "val_loss"},
                  {},
                  false},
                 coreText("Core", "From epoch to epoch the validation loss goes up and down by chance."),
                 coreText("Core", "Wait for more epochs without progress."),
                 {{"patience", std::max<std::int64_t>(10, 3 * std::int64_t{patience})}}};
}

}  // namespace

const std::vector<CourseRule>& endingRules() {
  static const std::vector<CourseRule> rules = {endsWhileLearning, stoppedWhileLearning};
  return rules;
}

}  // namespace core
