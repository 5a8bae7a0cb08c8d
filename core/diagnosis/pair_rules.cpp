// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/pair_rules.h"

#include <algorithm>
#include <cmath>

#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/preflight.h"

namespace core {
namespace {

using Found = std::optional<Finding>;

constexpr double kBetterAligned = 0.1;  // Gain in correlation.
constexpr double kMixedRank = 0.75;     // 0.5 where all pairs are mixed up, near 1 where none is.
constexpr double kStrangers = 0.2;
constexpr double kSomePairs = 0.05;  // And three at least: a part of the files has a fault.
constexpr double kSomePairsAtLeast = 2.5;
constexpr double kMostPairsNegative = 0.6;
constexpr double kOthersAlike = 0.3;  // Middle correlation of the values of input and target.
constexpr double kHidden = 0.04;      // Squared correlation of input and target.
constexpr double kMendable = 0.15;  // Of a strength that hides everything: small models come close to the picture then.

Message changeName(const AlignmentFacts& facts) {
  switch (facts.best) {
    case PairChange::MirroredSideways: return coreText("Core", "mirrored left to right");
    case PairChange::MirroredUpsideDown: return coreText("Core", "mirrored top to bottom");
    case PairChange::HalfTurn: return coreText("Core", "turned upside down");
    case PairChange::Transposed: return coreText("Core", "with rows and columns exchanged");
    case PairChange::QuarterRight: return coreText("Core", "turned by a quarter to the right");
    case PairChange::QuarterLeft: return coreText("Core", "turned by a quarter to the left");
    case PairChange::Shifted:
      return {coreText("Core", "moved to the right by %1 and down by %2, in pixels"), facts.shiftRight,
              facts.shiftDown};
    case PairChange::Tilted:
      return facts.degrees > 0.0 ? Message{coreText("Core", "turned by %1 degrees to the right"), facts.degrees}
                                 : Message{coreText("Core", "turned by %1 degrees to the left"), -facts.degrees};
    case PairChange::None: break;
  }
  return coreText("Core", "as they are");
}

bool areMixedUp(const AlignmentFacts& pairs) {
  return pairs.count >= 8 && (pairs.meanRank < kMixedRank || pairs.strangerShare > kStrangers);
}

bool isInSomePairs(double share, std::size_t count) {
  return share >= kSomePairs && share * static_cast<double>(count) >= kSomePairsAtLeast;
}

// Targets that were exchanged, turned, or spoilt in a part of the files alone.
Found someMixedUp(const AlignmentFacts& pairs) {
  if (!isInSomePairs(pairs.misfitShare, pairs.count)) return std::nullopt;
  return Finding{
      "mixed-up-pairs",
      Severity::Warning,
      coreText("Core", "Some inputs and targets do not belong together"),
      {{coreText("Core", "In %1 % of %2 pairs the edges of input and target do not meet, in the rest they do."),
        percent(pairs.misfitShare), pairs.count},
       {{"share_of_misfits", pairs.misfitShare}, {"likeness", pairs.bestLikeness}},
       {"val_loss"},
       pairs.misfits,
       true},
      coreText("Core", "What they teach contradicts what the others teach."),
      coreText("Core", "Look at these pairs: the same name must show the same thing, in the same place.")};
}

Found mixedUpPairs(const PreflightFacts& facts) {
  if (!facts.alignment) return std::nullopt;
  if (!areMixedUp(*facts.alignment)) return someMixedUp(*facts.alignment);
  const AlignmentFacts& pairs = *facts.alignment;
  const bool isNext = pairs.nextLikeness > pairs.bestLikeness + kBetterAligned;
  const bool isPrevious = pairs.previousLikeness > pairs.bestLikeness + kBetterAligned;
  return Finding{"mixed-up-pairs",
                 Severity::Wrong,
                 coreText("Core", "Inputs and targets do not belong together"),
                 {{isNext       ? coreText("Core",
                                           "%1 % of %2 inputs fit other targets better than their own: those of the next "
                                                 "file by name.")
                   : isPrevious ? coreText("Core",
                                           "%1 % of %2 inputs fit other targets better than their own: those of "
                                           "the file before by name.")
                                : coreText("Core", "%1 % of %2 inputs fit other targets better than their own."),
                   percent(pairs.strangerShare), pairs.count},
                  {{"share_of_strangers", pairs.strangerShare},
                   {"mean_rank", pairs.meanRank},
                   {"likeness", pairs.asTheyAre},
                   {"likeness_with_next", pairs.nextLikeness},
                   {"likeness_with_previous", pairs.previousLikeness}},
                  {"val_loss"},
                  pairs.strangers,
                  true},
                 coreText("Core", "The model can only learn what all targets have in common, a blurred average."),
                 coreText("Core", "Compare the names in the two folders: the same name must show the same thing.")};
}

Found misalignedPairs(const PreflightFacts& facts) {
  if (!facts.alignment || facts.alignment->count < 8) return std::nullopt;
  const AlignmentFacts& pairs = *facts.alignment;
  if (pairs.best == PairChange::None || areMixedUp(pairs)) return std::nullopt;
  if (pairs.bestLikeness < pairs.asTheyAre + kBetterAligned) return std::nullopt;
  const bool isSlight =
      pairs.best == PairChange::Shifted && std::abs(pairs.shiftRight) + std::abs(pairs.shiftDown) < 3.0;
  return Finding{"misaligned-pairs",
                 isSlight ? Severity::Warning : Severity::Wrong,
                 coreText("Core", "Targets do not lie over their inputs"),
                 {{coreText("Core",
                            "Edges of input and target agree by %1 as they are, and by %2 when the inputs are %3 (1 is "
                            "perfect)."),
                   rounded(pairs.asTheyAre), rounded(pairs.bestLikeness), changeName(pairs)},
                  {{"likeness", pairs.asTheyAre},
                   {"likeness_when_changed", pairs.bestLikeness},
                   {"shift_right", pairs.shiftRight},
                   {"shift_down", pairs.shiftDown},
                   {"degrees", pairs.degrees}},
                  {},
                  facts.targetNames,
                  true},
                 coreText("Core", "Convolutions look at the same place: what lies elsewhere they can only blur."),
                 coreText("Core", "Write one of the two folders anew, changed in the same way.")};
}

// A negative, or red and blue exchanged: what reads a picture in one order and writes it in the other leaves it so.
Found recolouredPairs(const PreflightFacts& facts) {
  const ColourFacts& colours = facts.colours;
  const bool areNegatives = colours.negativeShare >= colours.exchangedShare;
  const double share = areNegatives ? colours.negativeShare : colours.exchangedShare;
  if (!isInSomePairs(share, colours.count)) return std::nullopt;
  // A few that go against the others; where nothing goes with anything, it is chance.
  if (areNegatives && share < kMostPairsNegative && colours.likeness < kOthersAlike) return std::nullopt;
  return Finding{
      "recoloured-pairs",
      Severity::Warning,
      areNegatives ? coreText("Core", "Targets are negatives of their inputs")
                   : coreText("Core", "Red and blue are exchanged between inputs and targets"),
      {{areNegatives ? coreText("Core", "In %1 % of the pairs the target is dark where the input is bright.")
                     : coreText("Core", "In %1 % of the pairs the target is the input with red and blue exchanged."),
        percent(share)},
       {{"share", share}, {"likeness", colours.likeness}},
       {},
       facts.oddNames,
       true},
      share < kMostPairsNegative
          ? coreText("Core", "What they teach contradicts what the others teach.")
          : coreText("Core", "A model can learn to turn all colours round, but it is rarely what it is for."),
      coreText("Core", "If it is not meant, write one of the two folders anew.")};
}

Found exchangedPairs(const PreflightFacts& facts) {
  if (!isInSomePairs(facts.exchange.share, facts.exchange.count)) return std::nullopt;
  return Finding{"exchanged-pairs",
                 Severity::Warning,
                 coreText("Core", "Input and target have changed places in some pairs"),
                 {{coreText("Core", "In %1 % of %2 pairs the input is of the kind that is the target in the others."),
                   percent(facts.exchange.share), facts.exchange.count},
                  {{"share", facts.exchange.share}},
                  {"val_loss"},
                  facts.exchangedNames,
                  true},
                 coreText("Core", "What they teach contradicts what the others teach."),
                 coreText("Core", "Look at these pairs, and exchange their two files.")};
}

// Mends what the noise hides: less of it, where it is the program's own.
Found inputHidesTarget(const PreflightFacts& facts) {
  const bool isItself = facts.settings.data.predict == Predict::Itself && !facts.settings.data.scrambleTargets;
  if (isItself || facts.explainedByInput >= kHidden) return std::nullopt;
  const bool isCorrupted = facts.settings.data.predict == Predict::Corrupted;
  if (!isCorrupted && facts.explainedByInput > 0.2 * kHidden)
    return std::nullopt;  // Sketches may be inverted in parts.
  Finding finding{
      "input-hides-target",
      isCorrupted ? Severity::Wrong : Severity::Warning,
      coreText("Core", "The input holds hardly anything of the target"),
      {{coreText("Core", "Pixel by pixel the input explains %1 % of the target."), percent(facts.explainedByInput)},
       {{"share_explained", facts.explainedByInput}},
       {},
       facts.targetNames,
       true},
      coreText("Core", "What is not in the input cannot be learnt from it; the average picture is all that is left."),
      isCorrupted ? coreText("Core", "Corrupt the input less.")
                  : coreText("Core", "Look at a few pairs: do they show the same thing?")};
  if (isCorrupted) {
    finding.fix["corruption_amount"] = rounded(kMendable * facts.settings.data.corruption.amount);
  }
  return finding;
}

Found nothingToMend(const PreflightFacts& facts) {
  if (facts.settings.data.predict == Predict::Itself || facts.difference > 1e-4) return std::nullopt;
  const bool isPair = facts.settings.data.predict == Predict::Pair;
  Finding finding{
      "nothing-to-mend",
      Severity::Note,
      isPair ? coreText("Core", "Inputs and targets are the same")
             : coreText("Core", "The corrupted input is the same as the target"),
      {{coreText("Core", "Input and target differ by %1 of 255 on average."), rounded(255.0 * facts.difference)},
       {{"difference", facts.difference}},
       {},
       facts.targetNames,
       true},
      coreText("Core", "The model is not asked to mend anything; it is a plain autoencoder."),
      coreText("Core", "Choose a stronger corruption, or let the picture itself be predicted."),
      {{"corruption_amount", 0.3}}};
  if (isPair) finding.fix = {{"predict", std::string("itself")}};
  return finding;
}

}  // namespace

const std::vector<PreflightRule>& pairRules() {
  static const std::vector<PreflightRule> rules = {mixedUpPairs,    misalignedPairs,  exchangedPairs,
                                                   recolouredPairs, inputHidesTarget, nothingToMend};
  return rules;
}

}  // namespace core
