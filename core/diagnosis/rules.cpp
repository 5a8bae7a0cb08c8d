// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/rules.h"

#include <algorithm>
#include <map>

namespace core {
namespace {

using Names = std::vector<std::string_view>;

// What a run looks like that learns nothing of what it should, whatever the reason.
const Names& symptoms() {
  static const Names names = {
      "worse-than-mean-picture", "same-output-for-all", "constant-output",        "hardly-learning", "plateau",
      "blurry-output",           "clipped-output",      "cannot-learn-one-batch", "ignored-code"};
  return names;
}

const std::map<std::string_view, Names>& consequences() {
  static const std::map<std::string_view, Names> table = {
      {"targets-out-of-reach",
       {"loss-without-bound", "unscaled-pixels", "loss-cannot-tell", "clipped-output", "constant-output", "dead-units",
        "vanishing-gradient", "diverging", "learning-rate-low"}},
      {"unscaled-pixels",
       {"diverging", "not-finite", "output-out-of-range", "dead-units", "jumping-loss", "hardly-learning",
        "learning-rate-low"}},
      {"loss-without-bound", {"clipped-output", "diverging", "constant-output", "same-output-for-all"}},
      {"loss-and-output-apart", {"output-out-of-range", "clipped-output", "not-finite", "diverging", "jumping-loss"}},
      {"scrambled-targets",
       {"overfitting", "noise-like-pictures", "input-hides-target", "mixed-up-pairs", "misaligned-pairs",
        "recoloured-pairs"}},
      {"noise-like-pictures", {"overfitting", "mixed-up-pairs", "recoloured-pairs"}},
      {"mixed-up-pairs", {"overfitting", "misaligned-pairs", "input-hides-target", "recoloured-pairs"}},
      {"misaligned-pairs", {"overfitting", "input-hides-target"}},
      {"exchanged-pairs", {"overfitting", "recoloured-pairs"}},
      {"input-hides-target", {"overfitting"}},
      {"split-differs", {"overfitting", "evaluation-differs"}},
      {"too-few-pictures", {"overfitting", "small-validation-set", "too-few-steps"}},
      {"blank-pictures",
       {"pictures-alike", "loss-cannot-tell", "input-hides-target", "mixed-up-pairs", "leak-across-split"}},
      {"pictures-alike", {"loss-cannot-tell", "leak-across-split", "mixed-up-pairs", "misaligned-pairs"}},
      {"batches-too-small", {"evaluation-differs", "diverging", "jumping-loss"}},
      {"not-finite", {}},
      {"learning-rate-zero", {"learning-rate-low"}},
      {"learning-rate-high",
       {"not-finite", "diverging", "jumping-loss", "dead-units", "vanishing-gradient", "evaluation-differs",
        "output-out-of-range", "unused-code"}},
      {"momentum-never-fades",
       {"learning-rate-high", "not-finite", "diverging", "jumping-loss", "dead-units", "output-out-of-range"}},
      {"diverging", {"jumping-loss", "not-finite"}},
      {"jumping-loss", {"diverging", "dead-units"}},
      {"dropout-high", {"validation-below-training"}},
      {"unused-code", {}},
      {"dead-units", {"vanishing-gradient"}},
      {"vanishing-gradient", {"unused-code", "ignored-code", "dead-units"}},
      {"code-price-high", {"unused-code", "ignored-code", "dead-units"}},
      {"code-price-none", {"vanishing-gradient", "unused-code"}},
      {"epsilon-high", {"learning-rate-low"}},
      {"changes-too-strong",
       {"validation-below-training", "evaluation-differs", "overfitting", "diverging", "jumping-loss"}},
      {"stops-too-soon", {}},
      {"faint-pictures",
       {"pictures-alike", "blank-pictures", "leak-across-split", "noise-like-pictures", "loss-cannot-tell"}},
      {"most-kept-aside", {"too-few-pictures", "too-few-steps", "overfitting"}},
      {"learning-rate-low", {}},
      {"too-few-steps", {"evaluation-differs"}},
      {"gradients-cut", {}},
      {"weight-decay-high", {"unused-code", "dead-units"}},
      {"loss-cannot-tell", {}},
      {"narrow-bottleneck", {}},
      {"identity-shortcut", {"ignored-code"}},
      {"same-output-for-all",
       {"worse-than-mean-picture", "blurry-output", "plateau", "constant-output", "ignored-code"}},
      {"constant-output",
       {"worse-than-mean-picture", "blurry-output", "plateau", "same-output-for-all", "ignored-code"}},
  };
  return table;
}

// Of these, every symptom is a consequence.
const Names& causesOfSymptoms() {
  static const Names names = {"targets-out-of-reach",  "unscaled-pixels",      "loss-without-bound",
                              "loss-and-output-apart", "scrambled-targets",    "noise-like-pictures",
                              "mixed-up-pairs",        "misaligned-pairs",     "input-hides-target",
                              "split-differs",         "learning-rate-zero",   "learning-rate-high",
                              "learning-rate-low",     "momentum-never-fades", "diverging",
                              "jumping-loss",          "dropout-high",         "code-price-high",
                              "code-price-none",       "epsilon-high",         "no-bend",
                              "changes-too-strong",    "stops-too-soon",       "faint-pictures",
                              "unused-code",           "dead-units",           "vanishing-gradient",
                              "too-few-steps",         "gradients-cut",        "weight-decay-high",
                              "loss-cannot-tell",      "narrow-bottleneck",    "not-finite",
                              "batches-too-small",     "pictures-alike"};
  return names;
}

// What pictures and settings show.
std::vector<RuleInfo> causes() {
  return {
      {"targets-out-of-reach", coreText("Core", "The output cannot take the values that the targets have")},
      {"loss-without-bound", coreText("Core", "The loss can fall for ever without the pictures getting better")},
      {"loss-and-output-apart", coreText("Core", "The loss needs values from 0 to 1, and the output gives others")},
      {"scrambled-targets", coreText("Core", "The values of pictures lie in a wrong order")},
      {"mixed-up-pairs", coreText("Core", "Inputs and targets do not belong together")},
      {"misaligned-pairs", coreText("Core", "Targets are shifted, mirrored or turned against their inputs")},
      {"exchanged-pairs", coreText("Core", "Input and target have changed places in some pairs")},
      {"recoloured-pairs", coreText("Core", "Targets have other colours than their inputs")},
      {"noise-like-pictures", coreText("Core", "Neighbouring pixels are no more alike than any others")},
      {"input-hides-target", coreText("Core", "The input holds hardly anything of the target")},
      {"nothing-to-mend", coreText("Core", "The input is the target already")},
      {"loss-cannot-tell", coreText("Core", "The loss rates a wrong picture as highly as the right one")},
      {"learning-rate-zero", coreText("Core", "The learning rate is 0")},
      {"momentum-never-fades", coreText("Core", "The optimizer never forgets past steps")},
      {"learning-rate-high", coreText("Core", "The steps of the optimizer are too large")},
      {"gradients-cut", coreText("Core", "Gradients are shortened to almost nothing")},
      {"epsilon-high", coreText("Core", "The optimizer hardly sees the gradients")},
      {"learning-rate-low", coreText("Core", "The steps of the optimizer are too small")},
      {"weight-decay-high", coreText("Core", "Weights are pulled to zero faster than they learn")},
      {"dropout-high", coreText("Core", "Most units are silenced in training")},
      {"batches-too-small", coreText("Core", "Batches are too small for batch normalisation")},
      {"code-price-high", coreText("Core", "The code costs more than it can be worth")},
      {"code-price-none", coreText("Core", "The code costs nothing")},
      {"no-bend", coreText("Core", "The layers bend nothing")},
      {"changes-too-strong", coreText("Core", "Training pictures are changed beyond recognition")},
      {"stops-too-soon", coreText("Core", "Early stopping will end the run at once")},
      {"unscaled-pixels", coreText("Core", "Pixels are left at 0 to 255")},
      {"split-differs", coreText("Core", "Validation pictures are of another kind than training pictures")},
      {"leak-across-split", coreText("Core", "Validation pictures are among the training pictures")},
      {"blank-pictures", coreText("Core", "Many pictures show nothing")},
      {"cut-off-pictures", coreText("Core", "Many pictures end before their last row")},
      {"faint-pictures", coreText("Core", "The pictures are faint")},
      {"pictures-alike", coreText("Core", "All pictures are nearly the same")},
      {"skipped-pictures", coreText("Core", "Many files cannot be used")},
      {"most-kept-aside", coreText("Core", "More pictures are kept aside than are learnt from")},
      {"too-few-pictures", coreText("Core", "There are too few pictures for so large a model")},
      {"too-few-steps", coreText("Core", "The run ends before it can have learnt anything")},
      {"narrow-bottleneck", coreText("Core", "Hardly any numbers remain of a picture")},
      {"identity-shortcut", coreText("Core", "The model can copy the picture without understanding it")},
      {"wide-bottleneck", coreText("Core", "More numbers remain of a picture than it has")},
  };
}

// What is seen once a model learns.
std::vector<RuleInfo> appearances() {
  return {
      {"cannot-learn-one-batch", coreText("Core", "The model cannot even learn 16 pictures by heart")},
      {"not-reproducible", coreText("Core", "The same run gives other figures each time")},
      {"not-finite", coreText("Core", "The numbers of the run became infinite")},
      {"diverging", coreText("Core", "The loss rises instead of falling")},
      {"jumping-loss", coreText("Core", "The loss jumps up and down without falling")},
      {"unused-code", coreText("Core", "Most numbers of the code are the same for every picture")},
      {"ignored-code", coreText("Core", "What passes the narrow place does not change the output")},
      {"dead-units", coreText("Core", "Most units of a layer never answer")},
      {"vanishing-gradient", coreText("Core", "The first layers hardly learn")},
      {"same-output-for-all", coreText("Core", "The output is the same for every input")},
      {"constant-output", coreText("Core", "The output is one plain colour")},
      {"clipped-output", coreText("Core", "The output sticks to the ends of the range")},
      {"hardly-learning", coreText("Core", "The loss hardly falls")},
      {"worse-than-mean-picture", coreText("Core", "The average picture alone comes closer")},
      {"overfitting", coreText("Core", "The model learns the training pictures by heart")},
      {"evaluation-differs", coreText("Core", "In use the model is much worse than in training")},
      {"output-out-of-range", coreText("Core", "Outputs leave the range of pictures")},
      {"checkerboard", coreText("Core", "The output has a fine grid that the targets do not have")},
      {"meaningless-accuracy", coreText("Core", "The accuracy says nothing about the pictures")},
      {"blurry-output", coreText("Core", "The output is much softer than the targets")},
      {"plateau", coreText("Core", "The validation loss has stopped falling")},
      {"small-validation-set", coreText("Core", "There are few validation pictures")},
      {"waiting-for-pictures", coreText("Core", "Training waits for pictures")},
      {"validation-below-training", coreText("Core", "The validation loss is below the training loss")},
      {"uneven-enlarging", coreText("Core", "Enlarging writes some pixels more often than others")},
      {"grey-in-colour", coreText("Core", "Grey pictures are kept in three channels")},
  };
}

bool holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

const std::vector<RuleInfo>& diagnosisRules() {
  static const std::vector<RuleInfo> rules = [] {
    std::vector<RuleInfo> all = causes();
    for (const RuleInfo& rule : appearances()) all.push_back(rule);
    return all;
  }();
  return rules;
}

std::size_t rulePlace(std::string_view rule) {
  const auto& rules = diagnosisRules();
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const RuleInfo& info) { return info.id == rule; });
  return static_cast<std::size_t>(found - rules.begin());
}

bool isOfFigureAlone(std::string_view rule) { return rule == "meaningless-accuracy"; }

bool explains(std::string_view cause, std::string_view consequence) {
  if (cause == consequence) return false;
  if (holds(symptoms(), consequence) && holds(causesOfSymptoms(), cause)) return true;
  const auto found = consequences().find(cause);
  return found != consequences().end() && holds(found->second, consequence);
}

}  // namespace core
