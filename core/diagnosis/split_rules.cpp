// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/split_rules.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/preflight.h"

namespace core {
namespace {

using Found = std::optional<Finding>;

constexpr double kLeak = 0.01;
constexpr double kOtherKind = 1.5;  // Standard deviations.
constexpr double kUsualSplit = 0.2;

Found leakAcrossSplit(const PreflightFacts& facts) {
  const TwinFacts& twins = facts.twins;
  if (twins.twins < 2 || twins.share() <= kLeak) return std::nullopt;
  Finding finding{"leak-across-split",
                  Severity::Warning,
                  coreText("Core", "Validation pictures are among the training pictures"),
                  {{coreText("Core",
                             "%1 of %2 validation pictures (%3 %) have a twin among the training pictures: \"%4\" and "
                             "\"%5\", for example."),
                    twins.twins, twins.validation, percent(twins.share()), twins.examples.front().first,
                    twins.examples.front().second},
                   {{"twins", static_cast<double>(twins.twins)}, {"share", twins.share()}},
                   {"val_loss", "eval_loss"},
                   {},
                   false},
                  coreText("Core", "What was learnt by heart counts as understood: validation figures are too good."),
                  coreText("Core", "Remove the doubles, or put them on the same side of the split.")};
  if (!facts.settings.data.keepGroups) finding.fix["keep_groups"] = true;
  for (const auto& [validation, training] : twins.examples) {
    finding.evidence.pictures.push_back(validation);
    finding.evidence.pictures.push_back(training);
  }
  return finding;
}

// In what validation pictures differ from training pictures, and what is said of more and of less of it.
struct SplitTrait {
  double effect;
  Text more;
  Text less;
};

SplitTrait farthestTrait(const SplitFacts& split) {
  const std::array<SplitTrait, 5> traits = {
      {{split.brightness,
        coreText("Core", "They are brighter by %1 times what training pictures differ among themselves."),
        coreText("Core", "They are darker by %1 times what training pictures differ among themselves.")},
       {split.contrast,
        coreText("Core", "They have more contrast, by %1 times what training pictures differ among themselves."),
        coreText("Core", "They have less contrast, by %1 times what training pictures differ among themselves.")},
       {split.roughness,
        coreText(
            "Core",
            "Their neighbouring pixels are less alike, by %1 times what training pictures differ among themselves."),
        coreText(
            "Core",
            "Their neighbouring pixels are more alike, by %1 times what training pictures differ among themselves.")},
       {split.colour,
        coreText("Core", "They are more colourful, by %1 times what training pictures differ among themselves."),
        coreText("Core", "They are less colourful, by %1 times what training pictures differ among themselves.")},
       {split.likeness,
        coreText("Core",
                 "Their inputs and targets go together more closely, by %1 times what training pairs differ among "
                 "themselves."),
        coreText("Core",
                 "Their inputs and targets go together less closely, by %1 times what training pairs differ among "
                 "themselves.")}}};
  return *std::max_element(traits.begin(), traits.end(), [](const SplitTrait& a, const SplitTrait& b) {
    return std::abs(a.effect) < std::abs(b.effect);
  });
}

Found splitDiffers(const PreflightFacts& facts) {
  const SplitFacts& split = facts.split;
  const SplitTrait trait = farthestTrait(split);
  const double effect = std::abs(trait.effect);
  if (effect < kOtherKind || effect < 5.0 * split.standardError) return std::nullopt;
  return Finding{"split-differs",
                 Severity::Warning,
                 coreText("Core", "Validation pictures are of another kind than training pictures"),
                 {{trait.effect > 0.0 ? trait.more : trait.less, rounded(effect)},
                  {{"brightness", split.brightness},
                   {"contrast", split.contrast},
                   {"roughness", split.roughness},
                   {"colour", split.colour},
                   {"likeness", split.likeness}},
                  {"val_loss", "eval_loss"},
                  {},
                  true},
                 coreText("Core", "The validation figures say little of pictures like those that were learnt."),
                 coreText("Core", "Let the program divide the pictures, or mix the two folders.")};
}

Found mostKeptAside(const PreflightFacts& facts) {
  if (facts.validation <= facts.training) return std::nullopt;
  Finding finding{
      "most-kept-aside",
      Severity::Warning,
      coreText("Core", "More pictures are kept aside than are learnt from"),
      {{coreText("Core", "Pictures for validation: %1, for training: %2."), facts.validation, facts.training},
       {{"validation_pictures", static_cast<double>(facts.validation)},
        {"training_pictures", static_cast<double>(facts.training)}},
       {},
       {},
       false},
      coreText("Core", "What the model has not seen it cannot learn."),
      coreText("Core", "Keep a fifth aside.")};
  if (facts.settings.data.validationSplit > 0.5) finding.fix["validation_split"] = kUsualSplit;
  return finding;
}

Found smallValidationSet(const PreflightFacts& facts) {
  if (facts.validation >= 30) return std::nullopt;
  const bool isTiny = facts.validation < 5;
  Finding finding{"small-validation-set",
                  isTiny ? Severity::Warning : Severity::Note,
                  coreText("Core", "There are few validation pictures"),
                  {{coreText("Core", "Number of validation pictures: %1."), facts.validation},
                   {{"validation_pictures", static_cast<double>(facts.validation)}},
                   {"val_loss"},
                   {},
                   false},
                  coreText("Core", "Small differences between runs are luck."),
                  coreText("Core", "Keep more pictures aside, or compare several seeds.")};
  if (facts.settings.data.validationSplit < kUsualSplit) finding.fix["validation_split"] = kUsualSplit;
  return finding;
}

}  // namespace

const std::vector<PreflightRule>& splitRules() {
  static const std::vector<PreflightRule> rules = {leakAcrossSplit, splitDiffers, mostKeptAside, smallValidationSet};
  return rules;
}

}  // namespace core
