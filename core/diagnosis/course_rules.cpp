// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/course_rules.h"

#include <algorithm>
#include <cmath>

#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/learning_facts.h"
#include "core/run/catalogue.h"

namespace core {
namespace {

using Found = std::optional<Finding>;

constexpr double kRisen = 2.0;           // Times the best.
constexpr std::size_t kFewBatches = 16;  // Fewer tell nothing of a trend.
constexpr double kJumps = 0.6;           // Scatter as a share of the mean.
constexpr double kGain = 0.01;           // Share of the loss.
constexpr double kNoBetter = 0.98;       // Of the mean picture's error.
constexpr double kByHeart = 2.5;         // Validation over training, on the same weights.
constexpr double kWaiting = 0.5;
constexpr std::int64_t kSettledSteps = 600;

double usualRate(const RunSettings& settings) {
  const CatalogueEntry& entry = entryNamed(optimizerCatalogue(), "optimizer", settings.optimizer.name);
  return std::get<double>(entry.find("learning_rate")->defaultValue);
}

// Against the lowest that it has been; losses that may be negative have no such measure.
Found diverging(const Course& course) {
  const std::vector<double> losses = course.curve("loss");
  const std::size_t best = course.bestEpoch("loss");
  const bool isOverEpochs = losses.size() >= best + 3 && losses[best] > 0.0 && losses.back() > kRisen * losses[best] &&
                            losses[losses.size() - 2] > kRisen * losses[best];
  const BatchCourse batches = batchCourse(course.last().batchLosses);
  const bool isOverBatches = course.last().batchLosses.size() >= kFewBatches && batches.lowest > 0.0 &&
                             batches.last > kRisen * batches.lowest && batches.last > kRisen * batches.first * 0.75 &&
                             batches.last - batches.lowest > batches.scatter;
  if (!isOverEpochs && !isOverBatches) return std::nullopt;
  const double low = isOverEpochs ? losses[best] : batches.lowest;
  const double now = isOverEpochs ? losses.back() : batches.last;
  return Finding{"diverging",
                 Severity::Warning,
                 coreText("Core", "The loss rises instead of falling"),
                 {{coreText("Core", "It was at %1 and has risen to %2."), rounded(low), rounded(now)},
                  {{"lowest_loss", low}, {"loss", now}},
                  {"loss"},
                  {},
                  false},
                 coreText("Core", "The run is moving away from what it had learnt, and will not come back by itself."),
                 coreText("Core", "Begin again with a smaller learning rate."),
                 {{"learning_rate", lowerRate(course.settings, 3.0)}}};
}

Found jumpingLoss(const Course& course) {
  if (course.epochs.size() < 3 || course.last().batchLosses.size() < kFewBatches) return std::nullopt;
  const BatchCourse batches = batchCourse(course.last().batchLosses);
  const double mean = course.lastMetric("loss");
  const double before = course.metric(course.epochs.size() - 3, "loss");
  const bool isStill = mean > 0.95 * before;
  if (mean <= 0.0 || !isStill || batches.scatter < kJumps * mean) return std::nullopt;
  return Finding{
      "jumping-loss",
      Severity::Warning,
      coreText("Core", "The loss jumps up and down without falling"),
      {{coreText("Core",
                 "From batch to batch it differs by %1 % of its mean, and two epochs changed it from %2 to %3."),
        percent(batches.scatter / mean), rounded(before), rounded(mean)},
       {{"scatter", batches.scatter}, {"loss", mean}, {"loss_before", before}},
       {"loss"},
       {},
       false},
      coreText("Core", "Steps that are too long pass over what they look for."),
      coreText("Core", "Use a smaller learning rate, or larger batches."),
      {{"learning_rate", lowerRate(course.settings, 3.0)}}};
}

// Beside the mean picture: what is already good may stand still.
Found hardlyLearning(const Course& course) {
  const double level = std::min(course.lastMetric("mse"), course.lastMetric("val_mse")) / course.baseline("mse");
  if (!(level > 0.9)) return std::nullopt;
  const std::vector<double> losses = course.curve("loss");
  const BatchCourse batches = batchCourse(course.last().batchLosses);
  const bool isOneEpoch = losses.size() == 1;
  if (isOneEpoch ? course.last().batchLosses.size() < 100 : losses.size() < 3 || course.last().steps < 60) {
    return std::nullopt;
  }
  const double before = isOneEpoch ? batches.first : losses.front();
  const double now = isOneEpoch ? batches.last : losses.back();
  const double gain = std::abs(before) > 0.0 ? (before - now) / std::abs(before) : 0.0;
  if (std::abs(gain) > kGain) return std::nullopt;
  const double rate = higherRate(course.settings, 10.0);
  Finding finding{
      "hardly-learning",
      Severity::Warning,
      coreText("Core", "The loss hardly falls"),
      {{coreText("Core", "In %1 steps it went from %2 to %3, and the average picture alone is as good."),
        course.last().steps, rounded(before), rounded(now)},
       {{"loss_before", before}, {"loss", now}, {"gain", gain}},
       {"loss", "baseline"},
       {},
       true},
      coreText("Core",
               "Something keeps the model from learning: steps that are too small, or layers that pass nothing on."),
      coreText("Core", "Try a higher learning rate first.")};
  if (rate > course.settings.optimizer.real("learning_rate")) finding.fix["learning_rate"] = rate;
  return finding;
}

Found worseThanMean(const Course& course) {
  const auto warm = static_cast<std::size_t>(std::max(3, course.settings.training.epochs / 10));
  const bool isTime = course.epochs.size() >= warm && course.last().steps >= 200 && !isWaking(course).value_or(false);
  if (!isTime && !course.isAtEnd()) return std::nullopt;
  // A single epoch may jump; three in a row do not.
  const std::size_t judged = std::min<std::size_t>(3, course.epochs.size());
  for (std::size_t i = course.epochs.size() - judged; i < course.epochs.size(); ++i) {
    if (!(course.errorAgainstMean(i) >= kNoBetter) || !std::isfinite(course.metric(i, "val_mse"))) return std::nullopt;
  }
  const double base = course.baseline("mse");
  const double validation = course.lastMetric("val_mse");
  if (isStillFalling(course)) return std::nullopt;
  return Finding{"worse-than-mean-picture",
                 Severity::Warning,
                 coreText("Core", "The average picture alone comes closer"),
                 {{coreText("Core", "The mean squared error is %1, the average picture's %2."), rounded(validation),
                   rounded(base)},
                  {{"val_mse", validation}, {"mean_picture_mse", base}},
                  {"val_mse", "baseline"},
                  {},
                  true},
                 coreText("Core", "The model has learnt nothing that tells one picture from another."),
                 coreText("Core", "Check the pictures and the range first, then the learning rate.")};
}

Found overfitting(const Course& course) {
  const std::vector<double> validation = course.curve("val_loss");
  const std::size_t best = course.bestEpoch("val_loss");
  const std::size_t since = validation.size() - 1 - best;
  const double trained = course.lastMetric("eval_loss");
  const double now = validation.back();
  if (since < 2 || !(now > 0.0) || !(trained > 0.0) || !(trained < course.metric(best, "eval_loss")))
    return std::nullopt;
  const double noise = 3.0 * noiseOf(validation);
  const bool hasRisen = since >= 3 && validation[validation.size() - 2] > validation[best] + noise &&
                        validation[validation.size() - 3] > validation[best] + noise &&
                        now > std::max(validation[best] + noise, 1.03 * validation[best]) && now > 1.15 * trained;
  const bool isByHeart = now > kByHeart * trained && now > validation[best];
  if (!hasRisen && !isByHeart) return std::nullopt;
  return Finding{
      "overfitting",
      Severity::Warning,
      coreText("Core", "The model learns the training pictures by heart"),
      {{coreText("Core",
                 "On training pictures the loss is %1, on validation pictures %2; that was best in epoch %3, with "
                 "%4."),
        rounded(trained), rounded(now), course.epochs[best].done.epoch, rounded(validation[best])},
       {{"eval_loss", trained}, {"val_loss", now}, {"best_val_loss", validation[best]}, {"noise", noise / 3.0}},
       {"eval_loss", "val_loss"},
       {},
       true},
      coreText("Core", "It gets better at pictures that it knows and worse at all others."),
      coreText("Core", "Stop at the best epoch, let pictures be mirrored and moved, or make the model smaller."),
      {{"patience", std::int64_t{5}}, {"restore_best_weights", true}, {"flip", true}, {"shift", 0.1}}};
}

// The averages of batch normalisation keep 99 % at each step: after some hundred steps nothing is left of where they began.
Found averagesNotSettled(const Course& course) {
  const double training = course.lastMetric("loss");
  const double evaluated = course.lastMetric("eval_loss");
  if (course.epochs.size() < 2 || !(training > 0.0) || !(evaluated > 1.5 * training)) return std::nullopt;
  return Finding{
      "evaluation-differs",
      Severity::Note,
      coreText("Core", "The model has not settled yet"),
      {{coreText("Core", "After %1 steps the same training pictures have a loss of %2 in training and of %3 in use."),
        course.last().steps, rounded(training), rounded(evaluated)},
       {{"steps", static_cast<double>(course.last().steps)}, {"loss", training}, {"eval_loss", evaluated}},
       {"loss", "eval_loss"},
       {},
       true},
      coreText("Core",
               "In use, batch normalisation works with averages that take some hundred steps to settle: until then "
               "validation figures and pictures are worse than the model."),
      coreText("Core", "Wait, or train for more steps before judging.")};
}

Found evaluationDiffers(const Course& course) {
  if (!course.hasBatchNorm) return std::nullopt;
  if (course.last().steps < kSettledSteps) return averagesNotSettled(course);
  if (course.epochs.size() < 3) return std::nullopt;
  const auto isFar = [&](std::size_t epoch) {
    return course.metric(epoch, "loss") > 0.0 && course.metric(epoch, "eval_loss") > 2.0 * course.metric(epoch, "loss");
  };
  const std::size_t last = course.epochs.size() - 1;
  if (!isFar(last) || !isFar(last - 1)) return std::nullopt;
  Finding finding{
      "evaluation-differs",
      Severity::Warning,
      coreText("Core", "In use the model is much worse than in training"),
      {{coreText("Core", "The same training pictures have a loss of %1 in training and of %2 in use."),
        rounded(course.lastMetric("loss")), rounded(course.lastMetric("eval_loss"))},
       {{"loss", course.lastMetric("loss")}, {"eval_loss", course.lastMetric("eval_loss")}},
       {"loss", "eval_loss"},
       {},
       false},
      coreText("Core",
               "Batch normalisation measures each batch in training and uses averages afterwards; in small or "
               "changing batches these do not fit."),
      coreText("Core", "Use larger batches, or a smaller learning rate.")};
  if (course.settings.training.batchSize < 16) {
    finding.fix["batch_size"] = std::int64_t{32};
  } else {
    finding.fix["learning_rate"] = lowerRate(course.settings, 3.0);
  }
  return finding;
}

Found validationBelow(const Course& course) {
  const double training = course.lastMetric("loss");
  const double validation = course.lastMetric("val_loss");
  const double evaluated = course.lastMetric("eval_loss");
  if (course.epochs.size() < 2 || !(validation > 0.0) || !(training > 1.1 * validation)) return std::nullopt;
  if (!(evaluated <= 1.1 * validation)) return std::nullopt;
  return Finding{
      "validation-below-training",
      Severity::Note,
      coreText("Core", "The validation loss is below the training loss"),
      {{coreText("Core", "Training %1, validation %2; the training pictures measured in the same way have %3."),
        rounded(training), rounded(validation), rounded(evaluated)},
       {{"loss", training}, {"val_loss", validation}, {"eval_loss", evaluated}},
       {"loss", "val_loss", "eval_loss"},
       {},
       false},
      coreText("Core",
               "The training loss is a mean over the whole epoch, with dropout and changed pictures; the validation "
               "loss is measured at its end without them. Nothing is wrong."),
      coreText("Core", "Compare the validation loss with the sample of training pictures instead.")};
}

Found plateau(const Course& course) {
  const auto patience = static_cast<std::size_t>(std::max(5, course.settings.training.epochs / 5));
  const std::vector<double> validation = course.curve("val_loss");
  if (validation.size() < patience + 3) return std::nullopt;
  const std::size_t before = validation.size() - patience;
  const double old = *std::min_element(validation.begin(), validation.begin() + static_cast<std::ptrdiff_t>(before));
  const double recent = *std::min_element(validation.begin() + static_cast<std::ptrdiff_t>(before), validation.end());
  if (hasFallen(validation, patience)) return std::nullopt;
  return Finding{"plateau",
                 Severity::Note,
                 coreText("Core", "The validation loss has stopped falling"),
                 {{coreText("Core", "The lowest of the last %1 epochs is %2; before them it was %3."), patience,
                   rounded(recent), rounded(old)},
                  {{"epochs", static_cast<double>(patience)}, {"recent_val_loss", recent}, {"best_val_loss", old}},
                  {"val_loss"},
                  {},
                  false},
                 coreText("Core", "More epochs like these bring nothing."),
                 coreText("Core", "Go on with a smaller learning rate, or stop here."),
                 {{"schedule", std::string("plateau")}}};
}

Found waitingForPictures(const Course& course) {
  const EpochFacts& last = course.last();
  const double all = last.done.trainingSeconds;
  if (course.epochs.size() < 2 || all < 10.0 || last.loadingSeconds < kWaiting * all) return std::nullopt;
  return Finding{"waiting-for-pictures",
                 Severity::Warning,
                 coreText("Core", "Training waits for pictures"),
                 {{coreText("Core", "%1 % of the time of an epoch goes into getting pictures ready."),
                   percent(last.loadingSeconds / all)},
                  {{"share_of_time", last.loadingSeconds / all}},
                  {},
                  {},
                  false},
                 coreText("Core", "The model could learn about twice as fast."),
                 coreText("Core", "Change pictures less while training, or give the program more memory for them.")};
}

}  // namespace

double lowerRate(const RunSettings& settings, double times) {
  const double rate = settings.optimizer.real("learning_rate");
  return rounded(std::min(rate / times, std::max(usualRate(settings), rate / 30.0)));
}

double higherRate(const RunSettings& settings, double times) {
  const double rate = settings.optimizer.real("learning_rate");
  const double limit = settings.optimizer.name == "adadelta" ? 1.0 : usualRate(settings);
  return rounded(rate < limit ? std::max(limit, rate * times) : rate * 3.0);
}

std::optional<Finding> failureFinding(const RunSettings& settings, const RunFailed& failed) {
  if (failed.code != ErrorCode::NotFinite) return std::nullopt;
  return Finding{"not-finite",
                 Severity::Wrong,
                 coreText("Core", "The numbers of the run became infinite"),
                 {{coreText("Core", "In epoch %1, batch %2, at %3."), failed.epoch, failed.batch, failed.layer},
                  {{"epoch", static_cast<double>(failed.epoch)}, {"batch", static_cast<double>(failed.batch)}},
                  {"loss"},
                  failed.pictures,
                  false},
                 coreText("Core", "A step was so long that the next numbers had no room; the run cannot go on."),
                 coreText("Core", "Begin again with a smaller learning rate and gradients of limited length."),
                 {{"learning_rate", lowerRate(settings, 10.0)}, {"global_clipnorm", 1.0}},
                 {},
                 failed.epoch};
}

const std::vector<CourseRule>& batchRules() {
  static const std::vector<CourseRule> rules = {diverging};
  return rules;
}

const std::vector<CourseRule>& courseRules() {
  static const std::vector<CourseRule> rules = {diverging,         jumpingLoss,     hardlyLearning,
                                                worseThanMean,     overfitting,     plateau,
                                                evaluationDiffers, validationBelow, waitingForPictures};
  return rules;
}

}  // namespace core
