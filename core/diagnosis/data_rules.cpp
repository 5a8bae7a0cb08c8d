// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/data_rules.h"

#include <algorithm>
#include <cmath>

#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/preflight.h"

namespace core {
namespace {

using Found = std::optional<Finding>;

constexpr double kUnreachable = 0.01;  // Share of target values; rounding and a few stains are less.
constexpr double kScrambled = 0.6;     // Share of pictures.
constexpr double kRepeated = 0.8;
constexpr double kSome = 0.05;  // Of the pictures, and so many at least: a part of the files has a fault.
constexpr double kSomeAtLeast = 2.5;
constexpr double kNoiseRoughness = 1.15;
constexpr double kBlank = 0.05;
constexpr double kAlike = 0.9;
constexpr double kSkipped = 0.1;
constexpr double kGrey = 0.999;
constexpr double kFaint = 0.02;  // Of the range.
constexpr double kBareDeviation = 0.004;

Found targetsOutOfReach(const PreflightFacts& facts) {
  if (facts.outOfReach < kUnreachable) return std::nullopt;
  Finding finding{
      "targets-out-of-reach",
      Severity::Wrong,
      coreText("Core", "The model cannot make the values that the pictures have"),
      {{coreText("Core",
                 "The output lies between %1 and %2, the targets between %3 and %4: %5 % of their values are "
                 "out of reach. The best possible output still misses them by %6 on average."),
        facts.reachLow, facts.reachHigh, rounded(facts.targets.low), rounded(facts.targets.high),
        percent(facts.outOfReach), rounded(facts.nearest)},
       {{"output_low", facts.reachLow},
        {"output_high", facts.reachHigh},
        {"target_low", facts.targets.low},
        {"target_high", facts.targets.high},
        {"share_out_of_reach", facts.outOfReach},
        {"lowest_possible_mae", facts.nearest}},
       {"val_loss"},
       facts.targetNames,
       true},
      coreText("Core", "No training can help: the loss stops at this value, and the pictures stay plain areas."),
      coreText("Core", "Scale the pixels into the range of the output, or choose another last activation.")};
  const bool isSigmoid = facts.reachLow == 0.0;
  if (facts.rangeHigh > 1.0) {
    finding.fix["range"] = std::string(isSigmoid ? "0..1" : "-1..1");
  } else {
    finding.fix = withLastActivation(facts.settings, "tanh");
  }
  return finding;
}

Found unscaledPixels(const PreflightFacts& facts) {
  if (facts.rangeHigh <= 1.0 || facts.targets.high <= 10.0) return std::nullopt;
  return Finding{
      "unscaled-pixels",
      Severity::Warning,
      coreText("Core", "The pixels are left at 0 to 255"),
      {{coreText("Core", "The inputs reach from %1 to %2, with a mean of %3."), rounded(facts.inputs.low),
        rounded(facts.inputs.high), rounded(facts.inputs.mean)},
       {{"input_low", facts.inputs.low}, {"input_high", facts.inputs.high}, {"input_mean", facts.inputs.mean}},
       {"loss"},
       {},
       false},
      coreText("Core",
               "Initial weights and learning rates are made for values around 1; with larger ones the first "
               "steps jump, or come nowhere near."),
      coreText("Core", "Let the pixels be scaled to 0 to 1."),
      {{"range", std::string("0..1")}}};
}

bool isInSome(double share, std::size_t count) {
  return share >= kSome && share * static_cast<double>(count) >= kSomeAtLeast;
}

bool areScrambled(const OrderFacts& order) {
  return order.count > 0 && (order.scrambledShare >= kScrambled || order.repeatedShare >= kRepeated);
}

bool hasScrambled(const OrderFacts& order) {
  return areScrambled(order) || isInSome(order.scrambledShare, order.count);
}

Found scrambled(const PreflightFacts& facts) {
  // What corrupts inputs is the program itself.
  const bool areInputsFiles = facts.settings.data.predict == Predict::Pair;
  const bool areTargets = hasScrambled(facts.targetOrder);
  if (!areTargets && !(areInputsFiles && hasScrambled(facts.inputOrder))) return std::nullopt;
  const OrderFacts& order = areTargets ? facts.targetOrder : facts.inputOrder;
  const bool areAll = areScrambled(order);
  const bool isResized = areAll && order.scrambledShare < kScrambled;
  Finding finding{
      "scrambled-targets",
      areAll ? Severity::Wrong : Severity::Warning,
      areTargets ? (areAll ? coreText("Core", "The target pictures are scrambled")
                           : coreText("Core", "Some of the target pictures are scrambled"))
                 : (areAll ? coreText("Core", "The input pictures are scrambled")
                           : coreText("Core", "Some of the input pictures are scrambled")),
      {isResized
           ? Message{coreText(
                         "Core",
                         "In %1 % of them the left, the middle and the right third show the same: three copies side "
                         "by side, as a reshape leaves them."),
                     percent(order.repeatedShare)}
           : Message{coreText("Core",
                              "In %1 % of them neighbouring pixels become alike when the values are read channel by "
                              "channel: the roughness falls from %2 to %3."),
                     percent(order.scrambledShare), rounded(order.scrambledRoughness), rounded(order.unscrambled)},
       {{"share_scrambled", order.scrambledShare},
        {"share_repeated", order.repeatedShare},
        {"roughness", order.scrambledRoughness},
        {"roughness_unscrambled", order.unscrambled}},
       {"val_loss"},
       facts.targetNames,
       true},
      coreText("Core",
               "The values were reshaped where they should have been transposed: the model learns to make scrambled "
               "pictures, and no figure shows it."),
      coreText("Core", "Use the pictures as they are, or write them anew with the axes transposed, not reshaped.")};
  if (facts.settings.data.scrambleTargets) finding.fix["scramble_targets"] = false;
  return finding;
}

// A raw file that was read with rows of a wrong length.
Found sheared(const PreflightFacts& facts) {
  const OrderFacts& order = facts.targetOrder;
  if (order.shearedShare < kScrambled) return std::nullopt;
  return Finding{
      "scrambled-targets",
      Severity::Wrong,
      coreText("Core", "Each row of the pictures is moved against the row above"),
      {{coreText("Core", "In %1 % of them rows fit together when each is moved back by %2 pixels more."),
        percent(order.shearedShare), order.shear},
       {{"share_sheared", order.shearedShare}, {"pixels_per_row", static_cast<double>(order.shear)}},
       {},
       facts.targetNames,
       true},
      coreText("Core", "Upright edges become slanted ones that go around the end: no picture looks like that."),
      coreText("Core", "Write the pictures anew: their rows are longer or shorter than they were taken for.")};
}

Found scrambledOrSheared(const PreflightFacts& facts) {
  auto found = scrambled(facts);
  return found ? found : sheared(facts);
}

Found noiseLike(const PreflightFacts& facts) {
  const OrderFacts& order = facts.targetOrder;
  const bool areAll = order.count > 0 && order.roughness >= kNoiseRoughness;
  if (!areAll && !isInSome(order.noisyShare, order.count)) return std::nullopt;
  return Finding{
      "noise-like-pictures",
      Severity::Warning,
      areAll ? coreText("Core", "The target pictures look like noise")
             : coreText("Core", "Some of the target pictures look like noise"),
      {areAll ? Message{coreText("Core",
                                 "Neighbouring pixels differ %1 times as much as pixels differ from the average; in "
                                 "pictures it is 0.2 to 0.7 times, in noise about 1.4."),
                        rounded(order.roughness)}
              : Message{coreText("Core",
                                 "In %1 % of them neighbouring pixels are no more alike than any others, in the rest "
                                 "they are."),
                        percent(order.noisyShare)},
       {{"roughness", order.roughness}, {"share_noisy", order.noisyShare}},
       {},
       facts.targetNames,
       true},
      coreText("Core", "Noise cannot be predicted: the best answer is a plain area."),
      coreText("Core", "Look at the targets: their pixels may have been written in a wrong order or size.")};
}

Found blankPictures(const PreflightFacts& facts) {
  // What corrupts inputs is the program itself, and other rules tell of it.
  const double inputs = facts.settings.data.predict == Predict::Pair ? facts.blankInputs : 0.0;
  const bool areInputs = inputs > facts.blank;
  const double share = areInputs ? inputs : facts.blank;
  if (share <= kBlank) return std::nullopt;
  return Finding{
      "blank-pictures",
      share > 0.5 ? Severity::Wrong : Severity::Warning,
      coreText("Core", "Many pictures show nothing"),
      {{areInputs ? coreText("Core", "%1 % of the inputs are one plain colour.")
                  : coreText("Core", "%1 % of the targets are one plain colour."),
        percent(share)},
       {{"share_blank", share}},
       {},
       facts.blankNames,
       false},
      areInputs
          ? coreText("Core", "From a plain colour nothing can be told of what the target shows.")
          : coreText("Core", "They teach the model to make plain areas, and make every figure look better than it is."),
      coreText("Core", "Remove them; the report on the folder names each one.")};
}

Found cutOffPictures(const PreflightFacts& facts) {
  if (facts.cutOff <= kBlank) return std::nullopt;
  return Finding{
      "cut-off-pictures",
      Severity::Warning,
      coreText("Core", "Many pictures end before their last row"),
      {{coreText("Core", "In %1 % of them the last rows are one colour that the rest of the picture does not have."),
        percent(facts.cutOff)},
       {{"share_cut_off", facts.cutOff}},
       {},
       facts.targetNames,
       true},
      coreText("Core", "Programs fill up so what a file no longer holds; the model learns to make plain areas."),
      coreText("Core", "Fetch or write these files anew, or remove them.")};
}

Found picturesAlike(const PreflightFacts& facts) {
  if (facts.alike < kAlike || facts.blank > 0.9) return std::nullopt;
  return Finding{
      "pictures-alike",
      Severity::Warning,
      coreText("Core", "All pictures are nearly the same"),
      {{coreText("Core", "The average picture alone has %1 % of what varies in them."), percent(facts.alike)},
       {{"share_of_mean_picture", facts.alike}},
       {"baseline"},
       facts.targetNames,
       false},
      coreText("Core", "A model that always makes the average picture looks excellent here."),
      coreText("Core", "Judge by the distance to the mean picture's line, or take pictures that differ more.")};
}

Found skippedPictures(const PreflightFacts& facts) {
  const std::size_t all = facts.training + facts.validation + facts.skipped;
  const double share = all == 0 ? 0.0 : static_cast<double>(facts.skipped) / static_cast<double>(all);
  if (facts.skipped < 3 || share <= kSkipped) return std::nullopt;
  return Finding{"skipped-pictures",
                 Severity::Warning,
                 coreText("Core", "Many files cannot be used"),
                 {{coreText("Core", "%1 of %2 files are left out (%3 %)."), facts.skipped, all, percent(share)},
                  {{"skipped", static_cast<double>(facts.skipped)}, {"share", share}},
                  {},
                  {},
                  false},
                 coreText("Core", "What is left may not stand for the rest."),
                 coreText("Core", "The report on the folder says why, file by file.")};
}

Found tooFewPictures(const PreflightFacts& facts) {
  const double perPicture =
      facts.training == 0 ? 0.0 : static_cast<double>(facts.model.parameters) / static_cast<double>(facts.training);
  const bool isTiny = facts.training < 32;
  const bool isHopeless = isTiny || (facts.training < 200 && perPicture > 1e5);
  if (!isHopeless && perPicture < 5000.0) return std::nullopt;
  Finding finding{
      "too-few-pictures",
      isHopeless ? Severity::Warning : Severity::Note,
      isHopeless ? coreText("Core", "There are too few pictures for this model")
                 : coreText("Core", "The model is large for so many pictures"),
      {{coreText("Core", "%1 training pictures for %2 numbers to learn: %3 numbers for each picture."), facts.training,
        facts.model.parameters, std::llround(perPicture)},
       {{"training_pictures", static_cast<double>(facts.training)},
        {"parameters", static_cast<double>(facts.model.parameters)},
        {"parameters_per_picture", perPicture}},
       {"eval_loss", "val_loss"},
       {},
       false},
      coreText("Core", "Such a model can learn its pictures by heart; watch the gap between training and validation."),
      coreText("Core", "Take more pictures, let them be mirrored and moved, or make the model smaller.")};
  if (!isTiny) finding.fix = {{"flip", true}, {"shift", 0.1}};  // A handful is no set, however it is turned.
  return finding;
}

// As after a scaling that was done twice.
Found faintPictures(const PreflightFacts& facts) {
  const double range = facts.rangeHigh - facts.rangeLow;
  if (facts.targets.deviation >= kFaint * range || facts.targets.deviation < kBareDeviation * range)
    return std::nullopt;
  return Finding{
      "faint-pictures",
      Severity::Warning,
      coreText("Core", "The pictures are faint"),
      {{coreText("Core", "All of their values lie between %1 and %2, and differ from their mean by %3 on average."),
        rounded(facts.targets.low), rounded(facts.targets.high), rounded(facts.targets.deviation)},
       {{"low", facts.targets.low}, {"high", facts.targets.high}, {"deviation", facts.targets.deviation}},
       {"baseline"},
       facts.targetNames,
       true},
      coreText("Core",
               "There is hardly a difference between the right picture and a plain colour, and no loss sees it."),
      coreText("Core", "Look at the files: their values may have been divided twice.")};
}

Found greyInColour(const PreflightFacts& facts) {
  if (facts.grey < kGrey) return std::nullopt;
  return Finding{"grey-in-colour",
                 Severity::Note,
                 coreText("Core", "Grey pictures are kept in three channels"),
                 {{coreText("Core", "%1 % of the target pixels are grey."), percent(facts.grey)},
                  {{"share_grey", facts.grey}},
                  {},
                  facts.targetNames,
                  false},
                 coreText("Core", "One channel would do, and train faster."),
                 coreText("Core", "Train on grey pictures, where the inputs have no colours either."),
                 {{"color", std::string("grey")}}};
}

}  // namespace

const std::vector<PreflightRule>& dataRules() {
  static const std::vector<PreflightRule> rules = {
      targetsOutOfReach, unscaledPixels,  scrambledOrSheared, noiseLike,    blankPictures, cutOffPictures,
      picturesAlike,     skippedPictures, tooFewPictures,     greyInColour, faintPictures};
  return rules;
}

}  // namespace core
