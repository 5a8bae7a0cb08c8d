// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/loss_terms.h"

#include <charconv>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/catalogue.h"

namespace core {
namespace {

double parsedWeight(std::string_view text, std::string_view expression) {
  double weight = 0.0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), weight);
  if (status != std::errc() || end != text.data() + text.size() || !std::isfinite(weight) || weight <= 0.0) {
    throw Error(ErrorCode::InvalidSetting, "loss",
                {coreText("Core",
                          "In the loss \"%1\" the weight \"%2\" is not a number above 0. Write a mix like \"0.84*ssim "
                          "+ 0.16*mae\"."),
                 std::string(expression), std::string(text)});
  }
  return weight;
}

}  // namespace

std::vector<LossTerm> parseLoss(std::string_view expression) {
  std::vector<LossTerm> terms;
  for (const std::string& part : split(expression, '+')) {
    const std::vector<std::string> factors = split(part, '*');
    if (factors.empty() || factors.size() > 2) {
      throw Error(
          ErrorCode::InvalidSetting, "loss",
          {coreText(
               "Core",
               "The loss \"%1\" cannot be read. Write a name like \"mse\", or a mix like \"0.84*ssim + 0.16*mae\"."),
           std::string(expression)});
    }
    LossTerm term;
    term.name = entryNamed(lossCatalogue(), "loss", factors.back()).name;
    if (factors.size() == 2) term.weight = parsedWeight(factors.front(), expression);
    terms.push_back(term);
  }
  if (terms.empty())
    throw Error(ErrorCode::InvalidSetting, "loss",
                coreText("Core", "The loss is empty: choose one, for example \"mse\"."));
  return terms;
}

}  // namespace core
