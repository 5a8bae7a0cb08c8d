// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/model_rules.h"

#include <algorithm>
#include <utility>

#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/preflight.h"

namespace core {
namespace {

using Found = std::optional<Finding>;

constexpr std::int64_t kDeep = 9;  // Hidden layers.

// Whether input and target are one picture: then a model may do nothing and be right.
bool isCopy(const PreflightFacts& facts) { return facts.difference < 1e-4; }

bool hasPenalty(const PreflightFacts& facts) {
  const auto& options = facts.settings.architecture.options;
  return options.contains("kl_weight") || options.contains("activity_l1");
}

Found wideBottleneck(const PreflightFacts& facts) {
  if (!isCopy(facts) || hasPenalty(facts) || facts.model.codeValues < facts.valuesPerPicture) return std::nullopt;
  Finding finding{
      "wide-bottleneck",
      Severity::Warning,
      coreText("Core", "The narrow place is wider than the picture"),
      {{coreText("Core", "A picture has %1 values, and its code %2."), facts.valuesPerPicture, facts.model.codeValues},
       {{"values", static_cast<double>(facts.valuesPerPicture)}, {"code", static_cast<double>(facts.model.codeValues)}},
       {},
       {},
       false},
      coreText("Core", "Nothing forces the model to find what pictures have in common: copying is enough."),
      coreText("Core", "Make the code smaller, or let the model mend corrupted pictures.")};
  // An eighth is still generous.
  const std::int64_t narrow = std::max<std::int64_t>(8, facts.valuesPerPicture / 8);
  const auto& options = facts.settings.architecture.options;
  if (const auto units = options.find("units"); units != options.end()) {
    auto widths = std::get<std::vector<std::int64_t>>(units->second);
    widths.back() = std::min(widths.back(), narrow);
    finding.fix["units"] = std::move(widths);
  } else if (options.contains("latent_dim")) {
    finding.fix["latent_dim"] = narrow;
  } else {
    finding.fix["predict"] = std::string("corrupted");
  }
  return finding;
}

Found identityShortcut(const PreflightFacts& facts) {
  if (!isCopy(facts) || facts.model.codeValues > 0) return std::nullopt;
  return Finding{
      "identity-shortcut",
      Severity::Warning,
      coreText("Core", "The model can copy the picture without understanding it"),
      {{coreText("Core", "Bridges lead the picture past the narrow place, and input and target are the same.")},
       {},
       {},
       {},
       true},
      coreText("Core", "Figures become excellent, and nothing is learnt that would be of use."),
      coreText("Core", "Use a U-Net for pairs or corrupted pictures, and an autoencoder for pictures themselves."),
      {{"predict", std::string("corrupted")}}};
}

Found narrowLayer(const PreflightFacts& facts) {
  constexpr std::int64_t kEnough = 8;
  const std::int64_t fewest = facts.outline.narrowest;
  const bool isCode = facts.model.codeValues > 0 && facts.model.codeValues < 4;  // That is said as such.
  if (fewest == 0 || fewest > 2 || isCode) return std::nullopt;
  return Finding{"narrow-bottleneck",
                 Severity::Warning,
                 coreText("Core", "A layer has hardly anything to say"),
                 {{coreText("Core", "The narrowest layer has a width of %1."), fewest},
                  {{"width", static_cast<double>(fewest)}},
                  {},
                  {},
                  true},
                 coreText("Core", "Everything has to pass each layer: what the narrowest drops is lost."),
                 coreText("Core", "Give each layer eight filters or units at least."),
                 withWidths(facts.settings, kEnough)};
}

// The same model with the first, the middle and the last of its layers, where it has more: so deep a model learns little with
// ReLU either.
void makeShallow(const RunSettings& settings, SettingMap& fix) {
  const auto found = settings.architecture.options.find("units");
  if (found == settings.architecture.options.end()) return;
  const auto& widths = std::get<std::vector<std::int64_t>>(found->second);
  if (widths.size() > 3) fix["units"] = std::vector{widths.front(), widths[widths.size() / 2], widths.back()};
}

// Each sigmoid passes a quarter of a gradient on at most.
Found deepSigmoid(const PreflightFacts& facts) {
  const std::int64_t layers = facts.outline.sigmoids;
  if (layers < kDeep) return std::nullopt;
  Finding finding{
      "vanishing-gradient",
      Severity::Warning,
      coreText("Core", "The first layers will hardly learn"),
      {{coreText("Core", "%1 layers of sigmoid follow each other, and each passes on a quarter at most."), layers},
       {{"layers", static_cast<double>(layers)}},
       {"loss"},
       {},
       false},
      coreText("Core", "What the output asks for fades on its way back through the layers."),
      coreText("Core", "Use fewer layers, and ReLU in place of sigmoid."),
      withHiddenActivation(facts.settings, "relu")};
  makeShallow(facts.settings, finding.fix);
  return finding;
}

Found narrowBottleneck(const PreflightFacts& facts) {
  if (facts.model.codeValues == 0 || facts.model.codeValues >= 4) return std::nullopt;
  Finding finding{
      "narrow-bottleneck",
      Severity::Warning,
      coreText("Core", "Hardly any numbers remain of a picture"),
      {{coreText("Core", "Numbers in the code: %1, values of a picture: %2."), facts.model.codeValues,
        facts.valuesPerPicture},
       {{"values", static_cast<double>(facts.valuesPerPicture)}, {"code", static_cast<double>(facts.model.codeValues)}},
       {},
       {},
       true},
      coreText("Core", "Pictures come out as a few blurred kinds."),
      coreText("Core", "Let the code have more numbers.")};
  if (facts.settings.architecture.options.contains("latent_dim")) {
    finding.fix["latent_dim"] = std::int64_t{32};
  } else {
    finding.fix = withWidths(facts.settings, 32);
  }
  return finding;
}

Found unevenEnlarging(const PreflightFacts& facts) {
  if (facts.model.unevenStride == 0) return std::nullopt;
  return Finding{"uneven-enlarging",
                 Severity::Note,
                 coreText("Core", "Enlarging writes some pixels more often than others"),
                 {{coreText("Core", "A transposed convolution has a kernel of %1 and steps of %2."),
                   facts.model.unevenKernel, facts.model.unevenStride},
                  {{"kernel", static_cast<double>(facts.model.unevenKernel)},
                   {"stride", static_cast<double>(facts.model.unevenStride)}},
                  {},
                  {},
                  true},
                 coreText("Core",
                          "Where the kernel is no multiple of the step, a fine checkerboard can appear; training often "
                          "evens it out."),
                 coreText("Core", "If it stays, an architecture that repeats pixels and then convolves has none.")};
}

}  // namespace

const std::vector<PreflightRule>& modelRules() {
  static const std::vector<PreflightRule> rules = {wideBottleneck, identityShortcut, narrowBottleneck,
                                                   narrowLayer,    deepSigmoid,      unevenEnlarging};
  return rules;
}

}  // namespace core
