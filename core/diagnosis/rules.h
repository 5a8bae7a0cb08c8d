// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule by its name, what each is about, and which of them explains which. The rules themselves stand with the facts
// that they read: data_rules.h, split_rules.h, pair_rules.h, setting_rules.h, optimizer_rules.h, model_rules.h,
// output_rules.h, course_rules.h, ending_rules.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace core {

struct RuleInfo {
  std::string id;  // "scrambled-targets"
  Text
      explanation;  // What it says, without a full stop; where that can be said in one way only, as the finding's title.
};

// In the order in which causes come: what stands earlier is looked at first when several speak with the same severity.
[[nodiscard]] const std::vector<RuleInfo>& diagnosisRules();
// Its place in that order; behind all others where there is none of that name.
[[nodiscard]] std::size_t rulePlace(std::string_view rule);
// Whether it speaks of a figure that says nothing, and not of the run: that may be in best health.
[[nodiscard]] bool isOfFigureAlone(std::string_view rule);
// Whether what the second says follows where what the first says is so.
[[nodiscard]] bool explains(std::string_view cause, std::string_view consequence);

}  // namespace core
