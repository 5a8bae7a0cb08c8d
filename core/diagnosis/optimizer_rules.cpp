// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/optimizer_rules.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "core/base/number.h"
#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/preflight.h"
#include "core/run/catalogue.h"
#include "core/run/loss_terms.h"
#include "core/run/setting_words.h"

namespace core {
namespace {

using Found = std::optional<Finding>;

constexpr double kLeastTravel = 0.01;  // Weights begin at a few hundredths.
constexpr double kLeastShare = 0.15;   // Of what the run would travel at the highest rate.
constexpr double kAmpleTravel = 0.2;   // Several times what weights begin with: so far a run has learnt most of it.
constexpr double kLowestRate = 1e-5;   // Of what steps by the gradient itself.
constexpr std::int64_t kFewTravelSteps = 20;
constexpr std::int64_t kManySteps = 5000;

double valueIn(const Choice& choice, const std::string& key, double otherwise) {
  const auto found = choice.options.find(key);
  const auto* const value = found == choice.options.end() ? nullptr : std::get_if<double>(&found->second);
  return value == nullptr ? otherwise : *value;
}

double usualValue(const PreflightFacts& facts, const char* key) {
  const CatalogueEntry& entry = entryNamed(optimizerCatalogue(), "optimizer", facts.settings.optimizer.name);
  return std::get<double>(entry.find(key)->defaultValue);
}

double defaultRate(const PreflightFacts& facts) { return usualValue(facts, "learning_rate"); }

// Keras's default for SGD, 0.01 without momentum, takes many times the steps of other optimizers.
SettingMap usualSteps(const PreflightFacts& facts) {
  if (facts.settings.optimizer.name == "sgd") return {{"learning_rate", 0.05}, {"momentum", 0.9}};
  return {{"learning_rate", defaultRate(facts)}};
}

double setRate(const PreflightFacts& facts) {
  return valueIn(facts.settings.optimizer, "learning_rate", defaultRate(facts));
}

// The schedule never comes near the rate that is set: its warm-up is longer than the run.
bool warmsUpTooLong(const PreflightFacts& facts) { return setRate(facts) > 2.0 * facts.highestRate; }

// Says so, and takes the schedule away.
Finding heldDown(const PreflightFacts& facts, Finding finding) {
  finding.evidence.sentence = {
      coreText("Core", "The warm-up is longer than the run: of the learning rate of %1, %2 is reached."),
      rounded(setRate(facts)), rounded(facts.highestRate)};
  finding.advice = coreText("Core", "Make the warm-up shorter, or keep the learning rate as it is.");
  finding.fix = {{"schedule", std::string("constant")}};
  if (setRate(facts) < 0.1 * defaultRate(facts)) finding.fix["learning_rate"] = defaultRate(facts);
  return finding;
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
      usualSteps(facts)};
}

// Above this, steps jump: Adam and its kin move a weight by up to the rate itself, where weights are a few hundredths.
double highestUsualRate(const PreflightFacts& facts) {
  const Choice& optimizer = facts.settings.optimizer;
  if (optimizer.name == "sgd") return 2.0 * std::max(0.01, 1.0 - valueIn(optimizer, "momentum", 0.0));
  if (optimizer.name == "adadelta") return 20.0;
  if (optimizer.name == "adagrad") return 0.3;
  if (optimizer.name == "rmsprop") return 0.02 * std::max(0.01, 1.0 - valueIn(optimizer, "momentum", 0.0));
  return 0.02;
}

// SGD alone steps by the gradient as it is: a loss that counts a thousandfold makes its steps a thousand times as long.
double lossScale(const PreflightFacts& facts) {
  if (facts.settings.optimizer.name != "sgd") return 1.0;
  double sum = 0.0;
  for (const LossTerm& term : parseLoss(facts.settings.loss)) sum += term.weight;
  return sum;
}

// The same loss with weights that make 1 together.
std::string plainLoss(const PreflightFacts& facts) {
  const std::vector<LossTerm> terms = parseLoss(facts.settings.loss);
  if (terms.size() == 1) return terms.front().name;
  std::string text;
  for (const LossTerm& term : terms) {
    text += (text.empty() ? "" : " + ") + formatNumber(rounded(term.weight / lossScale(facts))) + "*" + term.name;
  }
  return text;
}

// Where the weight of the loss alone makes steps of a usual rate too long, or too short.
Found lossScaleOff(const PreflightFacts& facts) {
  const double scale = lossScale(facts);
  const double rate = facts.highestRate * scale;
  const bool isHigh = rate > highestUsualRate(facts) && facts.highestRate <= highestUsualRate(facts);
  const bool isLow = rate < kLowestRate && facts.highestRate >= kLowestRate;
  if (!isHigh && !isLow) return std::nullopt;
  return Finding{
      isHigh ? "learning-rate-high" : "learning-rate-low",
      Severity::Warning,
      isHigh ? coreText("Core", "The loss is weighted so high that steps become too long")
             : coreText("Core", "The loss is weighted so low that steps become too short"),
      {{coreText("Core", "The loss counts %1 times, and SGD with a learning rate of %2 steps as with one of %3."),
        rounded(scale), rounded(facts.highestRate), rounded(rate)},
       {{"loss_scale", scale}, {"highest_rate", facts.highestRate}},
       {"loss"},
       {},
       false},
      isHigh ? coreText("Core", "Steps that are too long overshoot: the loss jumps or becomes infinite.")
             : coreText("Core", "The run ends near where it began."),
      coreText("Core", "Let the weights of the loss make 1 together."),
      {{"loss", plainLoss(facts)}}};
}

Found rateHigh(const PreflightFacts& facts) {
  const double usual = highestUsualRate(facts);
  if (facts.highestRate <= usual) return std::nullopt;
  Finding finding{
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
      usualSteps(facts)};
  // A step counts as often as the momentum carries it on.
  if (valueIn(facts.settings.optimizer, "momentum", 0.0) > 0.9) finding.fix["momentum"] = 0.9;
  return finding;
}

// The weight of the loss is said where it alone is to blame.
Found rateTooHigh(const PreflightFacts& facts) {
  auto scaled = lossScaleOff(facts);
  return scaled && scaled->rule == "learning-rate-high" ? scaled : rateHigh(facts);
}

Found rateLow(const PreflightFacts& facts) {
  if (facts.highestRate <= 0.0) return std::nullopt;
  const std::string& optimizer = facts.settings.optimizer.name;
  const bool moves = movesByTheRate(optimizer);
  const bool isLow = moves ? facts.travel < kLeastTravel : facts.highestRate < kLowestRate;
  const std::int64_t steps = facts.stepsPerEpoch * facts.settings.training.epochs;
  // Keras's own default of 0.001 is so slow with these two that thousands of steps lead nowhere.
  const bool isSlow =
      (optimizer == "adadelta" && facts.highestRate < 0.01) || (optimizer == "adagrad" && facts.highestRate < 0.003);
  const double usual = optimizer == "adadelta" ? 1.0 : 0.1;
  if (steps < kFewTravelSteps || (!isLow && !isSlow)) return std::nullopt;
  const double wanted = isSlow ? usual : std::max(defaultRate(facts), 10.0 * facts.highestRate);
  Finding finding{
      "learning-rate-low",
      isLow || steps < kManySteps ? Severity::Warning : Severity::Note,
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
  if (optimizer == "sgd") finding.fix = usualSteps(facts);
  return warmsUpTooLong(facts) ? heldDown(facts, std::move(finding)) : finding;
}

// At its first plateau it takes all of the rate away; or no progress counts, so that each wait ends in a reduction.
bool fallsToNothing(const PreflightFacts& facts) {
  const Choice& schedule = facts.settings.schedule;
  if (schedule.name != "plateau" || valueIn(schedule, "min_lr", 0.0) >= 1e-3 * facts.highestRate) return false;
  const double factor = valueIn(schedule, "factor", 1.0);
  const double all = facts.scores.lossOfConstant - facts.scores.lossOfPerfect;
  const bool countsNothing = all > 0.0 && valueIn(schedule, "plateau_min_delta", 0.0) > 0.5 * all;
  const auto waits = static_cast<double>(facts.settings.training.epochs / schedule.integer("plateau_patience"));
  return factor < 1e-3 || (countsNothing && std::pow(factor, 0.6 * waits) < 1e-3);
}

// Whether it falls so fast that the steps after the first few add next to nothing, and those few were not ample.
bool fadesAtOnce(const PreflightFacts& facts) {
  const auto steps = static_cast<double>(facts.stepsPerEpoch * facts.settings.training.epochs);
  return movesByTheRate(facts.settings.optimizer.name) && facts.travel < kLeastShare * facts.highestRate * steps &&
         facts.travel < kAmpleTravel;
}

Found scheduleIdles(const PreflightFacts& facts) {
  const bool fades = fadesAtOnce(facts);
  if (facts.highestRate <= 0.0 || (facts.idle < 0.4 && !fades && !fallsToNothing(facts))) return std::nullopt;
  return Finding{
      "learning-rate-low",
      Severity::Warning,
      coreText("Core", "The schedule leaves nothing of the learning rate"),
      {fallsToNothing(facts)
           ? Message{coreText("Core", "At the first epoch without progress it falls from %1 to nothing."),
                     rounded(facts.highestRate)}
       : facts.idle < 0.4
           ? Message{coreText("Core",
                              "It falls so fast that all steps together are as long as %1 % of them at the beginning."),
                     percent(facts.travel / (facts.highestRate * static_cast<double>(facts.stepsPerEpoch *
                                                                                     facts.settings.training.epochs)))}
           : Message{coreText("Core", "In %1 % of the steps it is under a thousandth of its highest, %2."),
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
  if (idles) return idles;
  auto scaled = lossScaleOff(facts);
  return scaled && scaled->rule == "learning-rate-low" ? scaled : rateLow(facts);
}

Found momentumNeverFades(const PreflightFacts& facts) {
  const Choice& optimizer = facts.settings.optimizer;
  for (const auto& [key, limit, usual] : {std::tuple("momentum", 0.995, 0.9), std::tuple("beta_1", 0.995, 0.9),
                                          std::tuple("beta_2", 0.99999, 0.999), std::tuple("rho", 0.99999, 0.9)}) {
    const double value = valueIn(optimizer, key, 0.0);
    if (value <= limit) continue;
    const bool isOfSgd = optimizer.name == "sgd" && std::string_view(key) == "momentum";
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
                   isOfSgd ? usualSteps(facts) : SettingMap{{key, usual}}};
  }
  return std::nullopt;
}

Found gradientsCut(const PreflightFacts& facts) {
  const double clip = facts.settings.training.globalClipNorm;
  const std::string& optimizer = facts.settings.optimizer.name;
  if (clip <= 0.0 || (optimizer != "sgd" && !movesByTheRate(optimizer))) return std::nullopt;
  const double root = std::sqrt(static_cast<double>(std::max<std::int64_t>(1, facts.model.parameters)));
  const double length = 0.02 * root;
  // Adam and its kin scale gradients anew: shortening all of them alike changes nothing there, until they drown in epsilon.
  const double each = clip / root;
  const double left = each / (each + valueIn(facts.settings.optimizer, "epsilon", 0.0));
  const double travel = facts.travel * (optimizer == "sgd" ? clip : left * root);
  const bool isFar = optimizer == "sgd" ? travel > 0.01 * length : left > 0.5 || travel > kLeastTravel * root;
  if (isFar) return std::nullopt;
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
  const double decay = valueIn(facts.settings.optimizer, "weight_decay", 0.0);
  // What is left of a weight that no gradient holds, after the whole run.
  const double left = std::exp(-decay * facts.travel);
  if (decay < 0.2 || left > 0.8) return std::nullopt;
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

// A step is the gradient over its own size plus this: where this is larger than any gradient, the step is as small as it is.
Found epsilonHigh(const PreflightFacts& facts) {
  for (const auto& [key, limit] : {std::tuple("epsilon", 1e-3), std::tuple("initial_accumulator_value", 10.0)}) {
    const double value = valueIn(facts.settings.optimizer, key, 0.0);
    // Adadelta's steps begin at this size.
    if (value <= limit || facts.settings.optimizer.name == "adadelta") continue;
    return Finding{"epsilon-high",
                   Severity::Warning,
                   coreText("Core", "The optimizer hardly sees the gradients"),
                   {{coreText("Core", "%1 is %2: beside it gradients, which are far below 0.01, count for nothing."),
                     settingName(key), value},
                    {{key, value}},
                    {"loss"},
                    {},
                    false},
                   coreText("Core", "Steps become many times smaller than the learning rate says."),
                   coreText("Core", "Use the usual value."),
                   {{key, usualValue(facts, key)}}};
  }
  return std::nullopt;
}

}  // namespace

bool movesByTheRate(const std::string& optimizer) {
  static const std::set<std::string, std::less<>> names = {"adam", "adamw", "nadam", "rmsprop"};
  return names.contains(optimizer);
}

const std::vector<PreflightRule>& optimizerRules() {
  static const std::vector<PreflightRule> rules = {rateZero,     rateTooHigh,     rateTooLow, momentumNeverFades,
                                                   gradientsCut, weightDecayHigh, epsilonHigh};
  return rules;
}

}  // namespace core
