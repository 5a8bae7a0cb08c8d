// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/setting_rules.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>

#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/optimizer_rules.h"
#include "core/diagnosis/preflight.h"
#include "core/run/loss_terms.h"
#include "core/run/setting_words.h"

namespace core {
namespace {

using Found = std::optional<Finding>;

constexpr double kNothing = 0.1;      // An accuracy that even a perfect picture has.
constexpr double kNearlyAll = 0.9;    // One that a plain colour has.
constexpr double kSameFigure = 0.05;  // Between a plain colour and the perfect picture.
constexpr std::int64_t kFewSteps = 20;
constexpr double kShortTravel = 0.05;
constexpr double kUsualRate = 3e-4;  // Below, the rate is to blame and not the number of steps.

bool hasTerm(const PreflightFacts& facts, std::string_view name) {
  const std::vector<LossTerm> terms = parseLoss(facts.settings.loss);
  return std::any_of(terms.begin(), terms.end(), [&](const LossTerm& term) { return term.name == name; });
}

double option(const Choice& choice, const std::string& key, double otherwise) {
  const auto found = choice.options.find(key);
  const auto* const value = found == choice.options.end() ? nullptr : std::get_if<double>(&found->second);
  return value == nullptr ? otherwise : *value;
}

Found lossWithoutBound(const PreflightFacts& facts) {
  if (!hasTerm(facts, "bce") || facts.outsideUnit < 0.01) return std::nullopt;
  SettingMap fix = withLastActivation(facts.settings, "sigmoid");
  fix["range"] = std::string("0..1");
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
      fix};
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
                 withLastActivation(facts.settings, "sigmoid")};
}

// Not for what the other two rules say better.
Found lossCannotTell(const PreflightFacts& facts) {
  if (facts.outsideUnit >= 0.01 && hasTerm(facts, "bce")) return std::nullopt;
  if (facts.outOfReach >= 0.01) return std::nullopt;
  const ScoreTrials& scores = facts.scores;
  double weight = 0.0;
  for (const LossTerm& term : parseLoss(facts.settings.loss)) weight += term.weight;
  const double scale = std::max(std::abs(scores.lossOfPerfect), 1e-3 * scores.range * weight);
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

Found dropoutHigh(const PreflightFacts& facts) {
  const double rate = facts.outline.dropout;
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
                 withDropout(facts.settings, 0.2)};
}

// So much that codes pay for being anything at all. What is usual is far below.
Found codePriceHigh(const PreflightFacts& facts) {
  for (const auto& [key, limit, usual] : {std::tuple("kl_weight", 1.5, 0.1), std::tuple("activity_l1", 0.05, 1e-5)}) {
    const double price = option(facts.settings.architecture, key, 0.0);
    if (price <= limit) continue;
    return Finding{
        "code-price-high",
        price > 50.0 * limit ? Severity::Wrong : Severity::Warning,
        coreText("Core", "The code costs more than it can be worth"),
        {{coreText("Core", "%1 is %2; above %3 the cheapest code is one that is the same for every picture."),
          settingName(key), price, limit},
         {{key, price}},
         {"loss"},
         {},
         false},
        coreText("Core", "The loss falls fastest where nothing of a picture is passed on."),
        coreText("Core", "Lower the price on the code."),
        {{key, usual}}};
  }
  return std::nullopt;
}

// A model whose code is to cost something, for nothing: it is a plain autoencoder. A cloud that costs nothing may grow beyond
// all measure as well, and then its code is noise.
Found codePriceNone(const PreflightFacts& facts) {
  for (const auto& [key, usual] : {std::tuple("kl_weight", 0.1), std::tuple("activity_l1", 1e-5)}) {
    if (option(facts.settings.architecture, key, 1.0) > 0.0) continue;
    return Finding{
        "code-price-none",
        std::string_view(key) == "kl_weight" ? Severity::Warning : Severity::Note,
        coreText("Core", "The code costs nothing"),
        {{coreText("Core", "%1 is 0."), settingName(key)}, {{key, 0.0}}, {}, {}, false},
        coreText(
            "Core",
            "Without a price on its code this is a plain autoencoder: codes are neither sparse nor near each other."),
        coreText("Core", "Give the code a price, or choose a plain autoencoder."),
        {{key, usual}}};
  }
  return std::nullopt;
}

// A batch of one has no mean but its own: what is normalised by it in training is normalised by another in use.
Found batchesTooSmall(const PreflightFacts& facts) {
  const int size = facts.settings.training.batchSize;
  if (facts.model.averages == 0 || size > 2 || facts.training < 16) return std::nullopt;
  return Finding{
      "batches-too-small",
      Severity::Warning,
      coreText("Core", "Batches are too small for batch normalisation"),
      {{coreText("Core", "The model compares each value with the others in its batch; the batch size is %1."), size},
       {{"batch_size", static_cast<double>(size)}},
       {"loss", "eval_loss"},
       {},
       false},
      coreText("Core", "What is normal then depends on a single picture: the loss jumps, and in use all is different."),
      coreText("Core", "Take batches of 8 pictures at least."),
      {{"batch_size", std::int64_t{16}}}};
}

// Layers that bend nothing are one straight line, however many there are.
Found noBend(const PreflightFacts& facts) {
  if (facts.outline.bends) return std::nullopt;
  const double slope = facts.outline.slope;
  const bool isSlope = facts.settings.architecture.options.contains("negative_slope");
  return Finding{
      "no-bend",
      Severity::Warning,
      coreText("Core", "The layers bend nothing"),
      {slope > 0.0
           ? Message{coreText("Core", "Below zero a LeakyReLU goes on with %1 of the slope that it has above."), slope}
           : Message{coreText("Core", "No layer before the last has an activation.")},
       {{"negative_slope", slope}},
       {},
       {},
       false},
      coreText("Core", "All layers together can do no more than a single one could."),
      slope > 0.0 ? coreText("Core", "Use the usual slope.")
                  : coreText("Core", "Give the hidden layers an activation, ReLU for example."),
      isSlope ? SettingMap{{"negative_slope", 0.2}} : withHiddenActivation(facts.settings, "relu")};
}

Found changesTooStrong(const PreflightFacts& facts) {
  const auto& changes = facts.settings.data.augmentation;
  Finding finding{"changes-too-strong",
                  Severity::Warning,
                  coreText("Core", "Training pictures are changed beyond recognition"),
                  {{}, {{"brightness", changes.brightness}, {"shift", changes.shift}}, {"loss", "val_loss"}, {}, false},
                  coreText("Core", "The model learns from pictures that are not like those it is for."),
                  coreText("Core", "Change them less.")};
  if (changes.brightness >= 0.7) {
    finding.evidence.sentence = {coreText("Core", "They are made brighter or darker by up to %1 %."),
                                 percent(changes.brightness)};
    finding.fix["brightness"] = 0.2;
  } else if (changes.shift >= 0.4) {
    finding.evidence.sentence = {coreText("Core", "They are moved by up to %1 % of their width."),
                                 percent(changes.shift)};
    finding.fix["shift"] = 0.1;
  } else {
    return std::nullopt;
  }
  return finding;
}

// What has to be gained is more than there is between a plain colour and the right picture.
Found stopsTooSoon(const PreflightFacts& facts) {
  const auto& stopping = facts.settings.stopping;
  const double all = facts.scores.lossOfConstant - facts.scores.lossOfPerfect;
  if (stopping.patience <= 0 || stopping.minDelta <= 0.5 * all || all <= 0.0) return std::nullopt;
  return Finding{
      "stops-too-soon",
      Severity::Warning,
      coreText("Core", "Early stopping will end the run at once"),
      {{coreText("Core", "A gain counts from %1 on, and between a plain colour and the right picture lie %2 in all."),
        stopping.minDelta, rounded(all)},
       {{"min_delta", stopping.minDelta}, {"all_there_is", all}},
       {"val_loss"},
       {},
       false},
      coreText("Core", "Whatever the model learns counts as nothing, and training ends."),
      coreText("Core", "Let every gain count, and wait for it for ten epochs."),
      {{"min_delta", 0.0}, {"patience", std::int64_t{std::max(stopping.patience, 10)}}}};
}

Found tooFewSteps(const PreflightFacts& facts) {
  const std::int64_t steps = facts.stepsPerEpoch * facts.settings.training.epochs;
  // Adam and its kin move a weight by the rate at most, and weights begin at a few hundredths. Whether that was too little
  // is said at the end.
  const bool isShort = static_cast<double>(steps) * facts.highestRate < kShortTravel &&
                       facts.highestRate >= kUsualRate && movesByTheRate(facts.settings.optimizer.name);
  if (steps >= kFewSteps && !isShort) return std::nullopt;
  Finding finding{"too-few-steps",
                  steps < kFewSteps ? Severity::Warning : Severity::Note,
                  coreText("Core", "The run ends before it can have learnt anything"),
                  {{coreText("Core", "Pictures: %1, batch size: %2, epochs: %3, so steps in all: %4."), facts.training,
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
      lossWithoutBound, lossAndOutputApart, lossCannotTell, meaninglessAccuracy, dropoutHigh,  codePriceHigh,
      codePriceNone,    batchesTooSmall,    noBend,         changesTooStrong,    stopsTooSoon, tooFewSteps};
  return rules;
}

}  // namespace core
