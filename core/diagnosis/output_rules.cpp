// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/output_rules.h"

#include <algorithm>
#include <cmath>

#include "core/diagnosis/course_rules.h"
#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/layer_outline.h"
#include "core/diagnosis/learning_facts.h"

namespace core {
namespace {

using Found = std::optional<Finding>;

constexpr std::int64_t kWarmUpSteps = 100;  // Before, an output is nearly what the first weights make of anything.
constexpr double kSameSpread = 0.05;
constexpr double kShut = 0.005;
constexpr double kPlain = 0.1;
constexpr double kVaries = 0.02;  // Targets that differ less, of 0..1, tell nothing.
constexpr double kGrid = 6.0;
constexpr double kSoft = 0.35;
constexpr double kUsed = 0.1;
constexpr double kIgnored = 0.01;
constexpr double kSilent = 0.8;
constexpr double kSaturated = 0.9;
constexpr double kVanished = 1e-3;
constexpr double kFirstStep = 0.5;

// Batch normalisation works with averages in use, which take some hundred steps to settle: an output tells nothing before.
constexpr std::int64_t kSettlingSteps = 500;

bool isWarm(const Course& course, std::int64_t steps = kWarmUpSteps) {
  if (course.hasBatchNorm) steps = std::max(steps, kSettlingSteps);
  return course.last().steps >= steps && (course.epochs.size() >= 2 || course.last().steps >= 5 * steps);
}

const ModelLook* lastLook(const Course& course) {
  for (auto epoch = course.epochs.rbegin(); epoch != course.epochs.rend(); ++epoch) {
    if (epoch->model) return &*epoch->model;
  }
  return nullptr;
}

double errorAgainstMean(const Course& course) { return course.errorAgainstMean(course.epochs.size() - 1); }

// Whether a model that is still near the mean picture may yet leave it: not where nothing of a picture comes through.
bool mayWake(const Course& course, bool isShut) {
  return !isShut && !course.isAtEnd() && isWaking(course).value_or(true);
}

bool isOption(const Course& course, const char* key) { return course.settings.architecture.options.contains(key); }

Found sameOutput(const Course& course) {
  if (!course.last().outputs) return std::nullopt;
  const ReconstructionFacts& outputs = *course.last().outputs;
  if (!isWarm(course) || outputs.targetSpread < kVaries) return std::nullopt;
  if (outputs.outputSpread >= kSameSpread * outputs.targetSpread) return std::nullopt;
  if (mayWake(course, outputs.outputSpread < kShut * outputs.targetSpread)) return std::nullopt;
  Finding finding{
      "same-output-for-all",
      Severity::Wrong,
      coreText("Core", "The output is the same for every input"),
      {{coreText("Core", "At the same place outputs differ by %1 of 255 from picture to picture, targets by %2."),
        rounded(255.0 * outputs.outputSpread), rounded(255.0 * outputs.targetSpread)},
       {{"output_spread", outputs.outputSpread}, {"target_spread", outputs.targetSpread}},
       {"val_loss", "baseline"},
       {},
       true},
      coreText("Core", "The model has found the average picture and does not look at its input."),
      coreText("Core", "Try another learning rate, fewer layers, or a wider narrow place.")};
  const double rate = lowerRate(course.settings, 3.0);
  if (rate > 0.0) finding.fix["learning_rate"] = rate;
  return finding;
}

Found constantOutput(const Course& course) {
  if (!course.last().outputs) return std::nullopt;
  const ReconstructionFacts& outputs = *course.last().outputs;
  if (!isWarm(course) || outputs.targetContrast < kVaries) return std::nullopt;
  if (outputs.outputContrast >= kPlain * outputs.targetContrast) return std::nullopt;
  return Finding{"constant-output",
                 Severity::Wrong,
                 coreText("Core", "The output is one plain colour"),
                 {{coreText("Core", "Within an output values differ by %1 of 255, within a target by %2."),
                   rounded(255.0 * outputs.outputContrast), rounded(255.0 * outputs.targetContrast)},
                  {{"output_contrast", outputs.outputContrast}, {"target_contrast", outputs.targetContrast}},
                  {"val_loss", "baseline"},
                  {},
                  true},
                 coreText("Core", "Nothing of the picture reaches the output."),
                 coreText("Core", "Look at what stands above this: range, learning rate, or layers that are dead."),
                 {{"learning_rate", lowerRate(course.settings, 3.0)}}};
}

Found clippedOutput(const Course& course) {
  if (!course.last().outputs) return std::nullopt;
  const ReconstructionFacts& outputs = *course.last().outputs;
  if (!isWarm(course) || outputs.outputAtEnds < 0.5 || outputs.targetAtEnds > 0.4 * outputs.outputAtEnds) {
    return std::nullopt;
  }
  return Finding{
      "clipped-output",
      Severity::Warning,
      coreText("Core", "The output sticks to black or white"),
      {{coreText("Core", "%1 % of the output's values are at an end of the range, and %2 % of the targets'."),
        percent(outputs.outputAtEnds), percent(outputs.targetAtEnds)},
       {{"output_at_ends", outputs.outputAtEnds}, {"target_at_ends", outputs.targetAtEnds}},
       {"val_loss"},
       {},
       true},
      coreText("Core", "At the ends a sigmoid hardly learns any more."),
      coreText("Core", "Check the range of the pixels, and try a smaller learning rate."),
      {{"learning_rate", lowerRate(course.settings, 3.0)}}};
}

Found outOfRange(const Course& course) {
  const ModelLook* const look = lastLook(course);
  if (look == nullptr || !isWarm(course, 2 * kWarmUpSteps) || look->outOfRange < 0.02) return std::nullopt;
  const bool isSigned = course.settings.data.range == ValueRange::Signed;
  Finding finding{
      "output-out-of-range",
      look->outOfRange > 0.2 ? Severity::Warning : Severity::Note,
      coreText("Core", "Outputs leave the range of pictures"),
      {{coreText("Core", "%1 % of the output's values lie more than a twentieth outside the range, and are cut off."),
        percent(look->outOfRange)},
       {{"share_out_of_range", look->outOfRange}},
       {"val_loss"},
       {},
       true},
      coreText("Core", "Figures are measured on values that no picture can have."),
      coreText("Core", "End the model with an activation that keeps the range.")};
  if (course.settings.data.range != ValueRange::Byte) {
    finding.fix = withLastActivation(course.settings, isSigned ? "tanh" : "sigmoid");
  } else {
    finding.fix["range"] = std::string("0..1");
  }
  return finding;
}

Found checkerboard(const Course& course) {
  if (!course.last().outputs) return std::nullopt;
  const ReconstructionFacts& outputs = *course.last().outputs;
  if (!isWarm(course, 3 * kWarmUpSteps) || outputs.outputGrid < kGrid ||
      outputs.outputGrid < 3.0 * outputs.targetGrid) {
    return std::nullopt;
  }
  return Finding{
      "checkerboard",
      Severity::Note,
      coreText("Core", "The output has a fine grid that the targets do not have"),
      {{coreText("Core", "The finest wave is %1 times as strong as its neighbours, in the targets %2 times."),
        rounded(outputs.outputGrid), rounded(outputs.targetGrid)},
       {{"output_grid", outputs.outputGrid}, {"target_grid", outputs.targetGrid}},
       {},
       {},
       true},
      coreText("Core", "Enlarging writes some pixels more often than others."),
      coreText("Core", "Train longer, or use an architecture that repeats pixels and then convolves.")};
}

Found blurryOutput(const Course& course) {
  if (!course.last().outputs) return std::nullopt;
  const ReconstructionFacts& outputs = *course.last().outputs;
  const auto halfway = static_cast<std::size_t>(std::max(1, course.settings.training.epochs / 2));
  if (!isWarm(course, 5 * kWarmUpSteps) || course.epochs.size() < halfway || outputs.sharpness >= kSoft) {
    return std::nullopt;
  }
  return Finding{
      "blurry-output",
      Severity::Note,
      coreText("Core", "The output is much softer than the targets"),
      {{coreText("Core", "Its steps between neighbouring pixels have %1 % of the targets' energy."),
        percent(outputs.sharpness)},
       {{"sharpness", outputs.sharpness}},
       {"val_loss", "val_ssim"},
       {},
       true},
      coreText("Core", "Squared and absolute errors pay for a blur where an edge might be in several places."),
      coreText("Core", "Train longer, widen the code, or mix in the loss 1 - SSIM."),
      {{"loss", std::string("0.84*ssim + 0.16*mae")}}};
}

Found unusedCode(const Course& course) {
  const ModelLook* const look = lastLook(course);
  if (look == nullptr || !isWarm(course) || look->codeUnits < 2.0) return std::nullopt;
  const double used = look->usedCodeUnits / look->codeUnits;
  if (used >= kUsed) return std::nullopt;
  Finding finding{"unused-code",
                  look->usedCodeUnits < 0.5 ? Severity::Wrong : Severity::Warning,
                  coreText("Core", "Most of the code is the same for every picture"),
                  {{coreText("Core", "%1 of %2 numbers of the code differ from picture to picture."),
                    std::llround(look->usedCodeUnits), std::llround(look->codeUnits)},
                   {{"used", look->usedCodeUnits}, {"code", look->codeUnits}},
                   {"val_loss", "baseline"},
                   {},
                   true},
                  coreText("Core", "What does not differ says nothing: the decoder makes the average picture."),
                  coreText("Core", "Lower the price on the code, or the learning rate.")};
  if (isOption(course, "kl_weight")) {
    const double price = course.settings.architecture.real("kl_weight");
    finding.fix["kl_weight"] = rounded(std::min(0.1, 0.1 * price));
  } else if (isOption(course, "activity_l1") && course.settings.architecture.real("activity_l1") > 1e-5) {
    finding.fix["activity_l1"] = 1e-5;
  } else {
    finding.fix["learning_rate"] = lowerRate(course.settings, 3.0);
  }
  return finding;
}

// Where bridges lead past the narrow place, an output may be good without it.
Found ignoredCode(const Course& course) {
  const ModelLook* const look = lastLook(course);
  if (look == nullptr || !isWarm(course) || look->codeEffect >= kIgnored || !course.last().outputs) return std::nullopt;
  const ReconstructionFacts& outputs = *course.last().outputs;
  const bool isGood = outputs.outputSpread >= kSameSpread * outputs.targetSpread && errorAgainstMean(course) < 0.9;
  return Finding{"ignored-code",
                 isGood ? Severity::Note : Severity::Warning,
                 isGood ? coreText("Core", "The narrow place is not needed")
                        : coreText("Core", "What passes the narrow place is ignored"),
                 {{coreText("Core",
                            "When pictures exchange what passes the narrow place, their outputs change by %1 % of what "
                            "lies between them."),
                   percent(look->codeEffect)},
                  {{"effect", look->codeEffect}},
                  {"val_loss"},
                  {},
                  true},
                 isGood ? coreText("Core",
                                   "Bridges carry the picture past it: the model repeats more than it "
                                   "understands.")
                        : coreText("Core", "The output does not depend on the picture; it can only be an average."),
                 isGood ? coreText("Core",
                                   "Fine for mending pictures; for a code of them, use an autoencoder without "
                                   "bridges.")
                        : coreText("Core",
                                   "Look at what stands above this: learning rate, price on the code, dead "
                                   "units.")};
}

// A price on active units wants them silent. In dense layers eight or nine of ten units may be so while the rest carries the
// picture: they are a fault where nothing comes through, or no more than at the looks before.
Found deadUnits(const Course& course) {
  const ModelLook* const look = lastLook(course);
  if (look == nullptr || !isWarm(course) || isOption(course, "activity_l1")) return std::nullopt;
  if (errorAgainstMean(course) < 0.9 || isWaking(course) == true) return std::nullopt;
  const bool isShut = look->codeEffect < kIgnored || look->usedCodeUnits < 0.5 * std::min(1.0, look->codeUnits);
  if (mayWake(course, isShut)) return std::nullopt;
  const auto worst =
      std::max_element(look->layers.begin(), look->layers.end(), [](const LayerFacts& a, const LayerFacts& b) {
        return std::max(a.silent, a.saturated) < std::max(b.silent, b.saturated);
      });
  if (worst == look->layers.end()) return std::nullopt;
  const bool isSilent = worst->silent > kSilent;
  if (!isSilent && worst->saturated <= kSaturated) return std::nullopt;
  return Finding{"dead-units",
                 Severity::Warning,
                 isSilent ? coreText("Core", "Most units of a layer never answer")
                          : coreText("Core", "Most units of a layer are stuck at an end"),
                 {{isSilent ? coreText("Core", "In layer %1 (%2), %3 % of the units stay at zero.")
                            : coreText("Core", "In layer %1 (%2), %3 % of the values are at an end of their range."),
                   worst->name, worst->type, percent(isSilent ? worst->silent : worst->saturated)},
                  {{"silent", worst->silent}, {"saturated", worst->saturated}},
                  {"loss"},
                  {},
                  true},
                 coreText("Core", "Units that always say the same pass nothing on, and no longer learn."),
                 coreText("Core", "Begin again with a smaller learning rate."),
                 {{"learning_rate", lowerRate(course.settings, 5.0)}}};
}

Found vanishingGradient(const Course& course) {
  const ModelLook* const look = lastLook(course);
  if (look == nullptr || !isWarm(course, kWarmUpSteps / 2) || errorAgainstMean(course) < 0.9) return std::nullopt;
  std::vector<const LayerFacts*> learning;
  for (const LayerFacts& layer : look->layers) {
    if (layer.weights > 0) learning.push_back(&layer);
  }
  if (learning.size() < 3 || learning.back()->gradient <= 0.0) return std::nullopt;
  const double ratio = learning.front()->gradient / learning.back()->gradient;
  if (ratio >= kVanished) return std::nullopt;
  Finding finding{"vanishing-gradient",
                  Severity::Warning,
                  coreText("Core", "The first layers hardly learn"),
                  {{coreText("Core", "The gradient of %1 is %2 times that of %3."), learning.front()->name,
                    rounded(ratio), learning.back()->name},
                   {{"ratio", ratio}},
                   {"loss"},
                   {},
                   false},
                  coreText("Core", "What the output asks for fades on its way back through the layers."),
                  coreText("Core", "Use fewer layers, or ReLU in place of sigmoid.")};
  if (isOption(course, "activation")) finding.fix["activation"] = std::string("relu");
  return finding;
}

// The first step of all tells whether the rate fits the weights.
Found firstStepTooFar(const Course& course) {
  if (!course.firstStep) return std::nullopt;
  const auto& layers = course.firstStep->layers;
  const auto farthest = std::max_element(layers.begin(), layers.end(), [](const LayerFacts& a, const LayerFacts& b) {
    return (a.weights >= 64 ? a.change : 0.0) < (b.weights >= 64 ? b.change : 0.0);
  });
  if (farthest == layers.end() || farthest->weights < 64 || farthest->change < kFirstStep) return std::nullopt;
  return Finding{"learning-rate-high",
                 Severity::Warning,
                 coreText("Core", "The learning rate is very high"),
                 {{coreText("Core", "The first step alone moved the weights of %1 by %2 % of their length."),
                   farthest->name, percent(farthest->change)},
                  {{"change", farthest->change}},
                  {"loss"},
                  {},
                  false},
                 coreText("Core", "Steps that are too long overshoot: the loss jumps or becomes infinite."),
                 coreText("Core", "Use a smaller learning rate."),
                 {{"learning_rate", lowerRate(course.settings, 10.0)}}};
}

}  // namespace

const std::vector<CourseRule>& outputRules() {
  static const std::vector<CourseRule> rules = {firstStepTooFar, sameOutput,   constantOutput,   clippedOutput,
                                                outOfRange,      checkerboard, blurryOutput,     unusedCode,
                                                ignoredCode,     deadUnits,    vanishingGradient};
  return rules;
}

}  // namespace core
