// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/setting_rules.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <tuple>

#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/preflight.h"
#include "core/run/catalogue.h"
#include "core/run/loss_terms.h"

namespace core {
namespace {

using Found = std::optional<Finding>;

constexpr double kNothing = 0.1;       // An accuracy that even a perfect picture has.
constexpr double kNearlyAll = 0.9;     // One that a plain colour has.
constexpr double kSameFigure = 0.05;   // Between a plain colour and the perfect picture.
constexpr double kLeastTravel = 0.01;  // Weights begin at a few hundredths.
constexpr std::int64_t kFewSteps = 20;

bool hasTerm(const PreflightFacts& facts, std::string_view name) {
  const std::vector<LossTerm> terms = parseLoss(facts.settings.loss);
  return std::any_of(terms.begin(), terms.end(), [&](const LossTerm& term) { return term.name == name; });
}

double option(const Choice& choice, const std::string& key, double otherwise) {
  const auto found = choice.options.find(key);
  const auto* const value = found == choice.options.end() ? nullptr : std::get_if<double>(&found->second);
  return value == nullptr ? otherwise : *value;
}

double defaultRate(const PreflightFacts& facts) {
  const CatalogueEntry& entry = entryNamed(optimizerCatalogue(), "optimizer", facts.settings.optimizer.name);
  return std::get<double>(entry.find("learning_rate")->defaultValue);
}

Found lossWithoutBound(const PreflightFacts& facts) {
  if (!hasTerm(facts, "bce") || facts.outsideUnit < 0.01) return std::nullopt;
  return Finding{
      "loss-without-bound",
      Severity::Wrong,
      coreText("Core", "The loss can fall for ever"),
      {{coreText("Core",
                 "Binary cross-entropy takes targets for probabilities, and %1 % of them are not between 0 and "
                 "1. The right answer gets %2, one plain colour gets %3."),
        percent(facts.outsideUnit), rounded(facts.scores.lossOfPerfect), rounded(facts.scores.lossOfConstant)},
       {{"share_outside", facts.outsideUnit},
        {"loss_of_targets", facts.scores.lossOfPerfect},
        {"loss_of_constant", facts.scores.lossOfConstant}},
       {"loss", "val_loss"},
       {},
       true},
      coreText("Core", "A loss far below zero looks like success and is none: pure white or black wins."),
      coreText("Core", "Scale the pixels to 0 to 1, or use the mean squared error."),
      {{"range", std::string("0..1")}, {"output_activation", std::string("sigmoid")}}};
}

Found lossAndOutputApart(const PreflightFacts& facts) {
  const bool needsShares = hasTerm(facts, "bce") || hasTerm(facts, "cce");
  if (!needsShares || (facts.reachLow >= 0.0 && facts.reachHigh <= 1.0)) return std::nullopt;
  return Finding{"loss-and-output-apart",
                 Severity::Warning,
                 coreText("Core", "The loss and the last layer do not go together"),
                 {{coreText("Core", "The loss %1 needs values from 0 to 1; the last layer gives others too."),
                   facts.settings.loss},
                  {},
                  {"loss"},
                  {},
                  false},
                 coreText("Core", "Values outside are cut off, and what is cut off no longer learns."),
                 coreText("Core", "End the model with a sigmoid, or use the mean squared error."),
                 {{"output_activation", std::string("sigmoid")}}};
}

// Not for what the other two rules say better.
Found lossCannotTell(const PreflightFacts& facts) {
  if (facts.outsideUnit >= 0.01 && hasTerm(facts, "bce")) return std::nullopt;
  if (facts.outOfReach >= 0.01) return std::nullopt;
  const ScoreTrials& scores = facts.scores;
  const double scale = std::max(std::abs(scores.lossOfPerfect), 1e-3 * scores.range);
  const bool isBlind = scores.lossOfOther <= scores.lossOfPerfect + 1e-3 * scale;
  const bool isBlindToLight = scores.lossOfDarker <= scores.lossOfPerfect + 1e-3 * scale;
  if (!isBlind && !isBlindToLight) return std::nullopt;
  return Finding{"loss-cannot-tell",
                 isBlind ? Severity::Wrong : Severity::Warning,
                 isBlind ? coreText("Core", "The loss cannot tell right from wrong")
                         : coreText("Core", "The loss does not see how bright a picture is"),
                 {{isBlind ? coreText("Core", "The right picture gets %1, quite another picture %2.")
                           : coreText("Core", "The right picture gets %1, the same made darker by a third %2."),
                   rounded(scores.lossOfPerfect), rounded(isBlind ? scores.lossOfOther : scores.lossOfDarker)},
                  {{"loss_of_targets", scores.lossOfPerfect},
                   {"loss_of_another", scores.lossOfOther},
                   {"loss_of_darker", scores.lossOfDarker}},
                  {"loss"},
                  {},
                  true},
                 coreText("Core", "What the loss does not see, the model does not learn."),
                 coreText("Core", "Use the mean squared error, alone or mixed with this loss."),
                 {{"loss", std::string("mse")}}};
}

Found meaninglessAccuracy(const PreflightFacts& facts) {
  const ScoreTrials& scores = facts.scores;
  if (scores.accuracyName.empty()) return std::nullopt;
  const bool isNothing = scores.accuracyOfPerfect < kNothing;
  const bool isNearlyAll =
      scores.accuracyOfConstant >= kNearlyAll && scores.accuracyOfConstant > scores.accuracyOfNearly;
  const bool isSame = scores.accuracyOfPerfect - scores.accuracyOfConstant < kSameFigure ||
                      scores.accuracyOfNearly < scores.accuracyOfConstant;
  if (!isNothing && !isNearlyAll && !isSame) return std::nullopt;
  const Text title = isNothing     ? coreText("Core", "The accuracy stays at zero, whatever the model does")
                     : isNearlyAll ? coreText("Core", "The accuracy is high, whatever the model does")
                                   : coreText("Core", "The accuracy says little about the pictures");
  return Finding{
      "meaningless-accuracy",
      isNothing || isNearlyAll ? Severity::Warning : Severity::Note,
      title,
      {{coreText("Core",
                 "One plain colour for every picture gets %1 %, the perfect picture %2 %, and the perfect "
                 "picture with noise that nobody sees %3 %."),
        percent(scores.accuracyOfConstant), percent(scores.accuracyOfPerfect), percent(scores.accuracyOfNearly)},
       {{"accuracy_of_constant", scores.accuracyOfConstant},
        {"accuracy_of_targets", scores.accuracyOfPerfect},
        {"accuracy_of_nearly_targets", scores.accuracyOfNearly}},
       {"val_" + scores.accuracyName, "val_psnr"},
       {},
       true},
      scores.accuracyName == "binary_accuracy"
          ? coreText("Core",
                     "Keras counts values that are exactly 0 or 1 here, and pixels hardly ever are. The figure "
                     "measures no likeness.")
          : coreText("Core",
                     "Keras counts pixels whose largest channel is the same here. In grey pictures that is an "
                     "accident. The figure measures no likeness."),
      coreText("Core", "Judge by PSNR and SSIM, and by the pictures.")};
}

Found rateZero(const PreflightFacts& facts) {
  if (facts.highestRate > 0.0) return std::nullopt;
  return Finding{
      "learning-rate-zero",
      Severity::Wrong,
      coreText("Core", "The learning rate is 0"),
      {coreText("Core", "In none of the steps does a weight change."), {{"highest_rate", 0.0}}, {"loss"}, {}, false},
      coreText("Core", "The model stays as it was drawn by lot."),
      coreText("Core", "Use the learning rate that is usual for this optimizer."),
      {{"learning_rate", defaultRate(facts)}}};
}

// Above this, steps jump: Adam and its kin move a weight by up to the rate itself, where weights are a few hundredths.
double highestUsualRate(const PreflightFacts& facts) {
  const Choice& optimizer = facts.settings.optimizer;
  if (optimizer.name == "sgd") return 2.0 * std::max(0.01, 1.0 - option(optimizer, "momentum", 0.0));
  if (optimizer.name == "adadelta") return 20.0;
  if (optimizer.name == "adagrad") return 0.3;
  return 0.02;
}

Found rateHigh(const PreflightFacts& facts) {
  const double usual = highestUsualRate(facts);
  if (facts.highestRate <= usual) return std::nullopt;
  return Finding{
      "learning-rate-high",
      facts.highestRate > 20.0 * usual ? Severity::Wrong : Severity::Warning,
      coreText("Core", "The learning rate is very high"),
      {{coreText("Core", "It reaches %1; with this optimizer, runs above %2 usually jump instead of learning."),
        rounded(facts.highestRate), rounded(usual)},
       {{"highest_rate", facts.highestRate}, {"usual_limit", usual}},
       {"loss", "learning_rate"},
       {},
       false},
      coreText("Core", "Steps that are too long overshoot: the loss jumps or becomes infinite."),
      coreText("Core", "Use the learning rate that is usual for this optimizer."),
      {{"learning_rate", defaultRate(facts)}}};
}

bool movesByTheRate(const std::string& optimizer) {
  static const std::set<std::string, std::less<>> names = {"adam", "adamw", "nadam", "rmsprop"};
  return names.contains(optimizer);
}

Found rateLow(const PreflightFacts& facts) {
  if (facts.highestRate <= 0.0) return std::nullopt;
  const std::string& optimizer = facts.settings.optimizer.name;
  const bool moves = movesByTheRate(optimizer);
  const bool isLow = moves ? facts.travel < kLeastTravel : facts.highestRate < 1e-5;
  const bool isSlow = optimizer == "adadelta" && facts.highestRate < 0.01;
  const std::int64_t steps = facts.stepsPerEpoch * facts.settings.training.epochs;
  if (steps < kFewSteps || (!isLow && !isSlow)) return std::nullopt;
  const double wanted = isSlow ? 1.0 : std::max(defaultRate(facts), 10.0 * facts.highestRate);
  return Finding{
      "learning-rate-low",
      isLow ? Severity::Warning : Severity::Note,
      coreText("Core", "The learning rate is very low"),
      {moves ? Message{coreText("Core",
                                "In all %1 steps together a weight can move by %2 at most; weights begin at a few "
                                "hundredths."),
                       steps, rounded(facts.travel)}
             : Message{coreText("Core", "It is never higher than %1."), rounded(facts.highestRate)},
       {{"highest_rate", facts.highestRate}, {"travel", facts.travel}},
       {"loss", "learning_rate"},
       {},
       false},
      coreText("Core", "The run ends near where it began."),
      coreText("Core", "Use the learning rate that is usual for this optimizer, or train longer."),
      {{"learning_rate", wanted}}};
}

Found scheduleIdles(const PreflightFacts& facts) {
  if (facts.highestRate <= 0.0 || facts.idle < 0.4) return std::nullopt;
  return Finding{"learning-rate-low",
                 Severity::Warning,
                 coreText("Core", "The schedule leaves nothing of the learning rate"),
                 {{coreText("Core", "In %1 % of the steps it is under a thousandth of its highest, %2."),
                   percent(facts.idle), rounded(facts.highestRate)},
                  {{"share_idle", facts.idle}, {"highest_rate", facts.highestRate}},
                  {"loss", "learning_rate"},
                  {},
                  false},
                 coreText("Core", "In these steps nothing is learnt."),
                 coreText("Core", "Keep the learning rate as it is, or let it fall more slowly."),
                 {{"schedule", std::string("constant")}}};
}

// The schedule's fault is said where both are true.
Found rateTooLow(const PreflightFacts& facts) {
  auto idles = scheduleIdles(facts);
  return idles ? idles : rateLow(facts);
}

Found momentumNeverFades(const PreflightFacts& facts) {
  const Choice& optimizer = facts.settings.optimizer;
  for (const auto& [key, limit, usual] : {std::tuple("momentum", 0.995, 0.9), std::tuple("beta_1", 0.995, 0.9),
                                          std::tuple("beta_2", 0.99999, 0.999), std::tuple("rho", 0.99999, 0.9)}) {
    const double value = option(optimizer, key, 0.0);
    if (value <= limit) continue;
    return Finding{"momentum-never-fades",
                   Severity::Warning,
                   coreText("Core", "The optimizer never forgets past steps"),
                   {{coreText("Core", "%1 is %2: a step still counts after %3 others."), std::string(key), value,
                     value < 1.0 ? Argument(rounded(1.0 / (1.0 - value))) : Argument(std::string("∞"))},
                    {{key, value}},
                    {"loss"},
                    {},
                    false},
                   coreText("Core", "Old steps pile up and carry the weights far beyond where they should stop."),
                   coreText("Core", "Use the usual value."),
                   {{key, usual}}};
  }
  return std::nullopt;
}

Found gradientsCut(const PreflightFacts& facts) {
  const double clip = facts.settings.training.globalClipNorm;
  const std::string& optimizer = facts.settings.optimizer.name;
  if (clip <= 0.0 || optimizer != "sgd") return std::nullopt;
  // Adam and its kin scale gradients anew: shortening all of them alike changes nothing there.
  const double travel = facts.travel * clip;
  const double length = std::sqrt(static_cast<double>(std::max<std::int64_t>(1, facts.model.parameters))) * 0.02;
  if (travel > 0.01 * length) return std::nullopt;
  return Finding{"gradients-cut",
                 Severity::Warning,
                 coreText("Core", "Gradients are shortened to almost nothing"),
                 {{coreText("Core",
                            "They are cut to a length of %1: in the whole run the weights can move by %2, and they are "
                            "about %3 long."),
                   clip, rounded(travel), rounded(length)},
                  {{"clip_norm", clip}, {"travel", travel}, {"length_of_weights", length}},
                  {"loss"},
                  {},
                  false},
                 coreText("Core", "The run ends near where it began."),
                 coreText("Core", "Leave gradients as they are, or cut them at about 1."),
                 {{"global_clipnorm", 1.0}}};
}

Found weightDecayHigh(const PreflightFacts& facts) {
  const double decay = option(facts.settings.optimizer, "weight_decay", 0.0);
  // What is left of a weight that no gradient holds, after the whole run.
  const double left = std::exp(-decay * facts.travel);
  if (decay < 0.2 || left > 0.5) return std::nullopt;
  return Finding{
      "weight-decay-high",
      Severity::Warning,
      coreText("Core", "Weights are pulled to zero"),
      {{coreText("Core", "The weight decay of %1 leaves %2 % of a weight over the run."), decay, percent(left)},
       {{"weight_decay", decay}, {"share_left", left}},
       {"loss"},
       {},
       false},
      coreText("Core", "What is learnt fades as fast as it is learnt."),
      coreText("Core", "Use the usual weight decay."),
      {{"weight_decay", 4e-3}}};
}

Found dropoutHigh(const PreflightFacts& facts) {
  const double rate = option(facts.settings.architecture, "dropout_rate", 0.0);
  if (rate <= 0.6) return std::nullopt;
  return Finding{"dropout-high",
                 rate > 0.9 ? Severity::Wrong : Severity::Warning,
                 coreText("Core", "Most units are silenced in training"),
                 {{coreText("Core", "Dropout silences %1 % of the units at each step."), percent(rate)},
                  {{"dropout_rate", rate}},
                  {"loss", "eval_loss"},
                  {},
                  false},
                 coreText("Core", "Too little of the picture comes through to learn from."),
                 coreText("Core", "Silence a fifth, or none: an autoencoder's narrow place is restraint enough."),
                 {{"dropout_rate", 0.2}}};
}

Found tooFewSteps(const PreflightFacts& facts) {
  const std::int64_t steps = facts.stepsPerEpoch * facts.settings.training.epochs;
  if (steps >= kFewSteps) return std::nullopt;
  Finding finding{"too-few-steps",
                  Severity::Warning,
                  coreText("Core", "The run ends before it can have learnt anything"),
                  {{coreText("Core", "%1 pictures in batches of %2, %3 times over, make %4 steps."), facts.training,
                    facts.settings.training.batchSize, facts.settings.training.epochs, steps},
                   {{"steps", static_cast<double>(steps)}},
                   {"loss"},
                   {},
                   false},
                  coreText("Core", "Models need some hundreds of steps, and most need thousands."),
                  coreText("Core", "Take smaller batches, or train for more epochs.")};
  const std::int64_t batch =
      std::min<std::int64_t>(32, std::max<std::int64_t>(4, static_cast<std::int64_t>(facts.training) / 8));
  if (batch < facts.settings.training.batchSize) finding.fix["batch_size"] = batch;
  const std::int64_t perEpoch =
      (static_cast<std::int64_t>(facts.training) + batch - 1) / std::max<std::int64_t>(1, batch);
  const std::int64_t epochs = (300 + perEpoch - 1) / std::max<std::int64_t>(1, perEpoch);
  if (epochs > facts.settings.training.epochs) finding.fix["epochs"] = epochs;
  return finding;
}

}  // namespace

const std::vector<PreflightRule>& settingRules() {
  static const std::vector<PreflightRule> rules = {
      lossWithoutBound, lossAndOutputApart, lossCannotTell, meaninglessAccuracy, rateZero,    rateHigh,
      rateTooLow,       momentumNeverFades, gradientsCut,   weightDecayHigh,     dropoutHigh, tooFewSteps};
  return rules;
}

}  // namespace core
