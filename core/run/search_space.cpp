// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/search_space.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/base/number.h"
#include "core/base/overloaded.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/run/run_name.h"
#include "core/run/setting_words.h"
#include "core/run/settings_file.h"
#include "core/run/settings_schema.h"
#include "core/run/typed_setting.h"

namespace core {
namespace {

using Assignment = std::pair<std::string, std::string>;  // Key and value as text.
using Combination = std::vector<Assignment>;

[[noreturn]] void refuse(const std::string& key, Message message) {
  throw Error(ErrorCode::InvalidSetting, key, std::move(message));
}

// Throws for a key that no run has.
SettingSpec specOf(const std::string& key) {
  for (const SettingInUse& setting : allSettings()) {
    if (setting.spec.key == key) return setting.spec;
  }
  refuseSetting(defaultRunSettings(), key);
}

const std::string& keyOf(const SearchAxis& axis) {
  return std::visit([](const auto& any) -> const std::string& { return any.key; }, axis);
}

// One end of a range; none where it is no number, or could be two.
std::optional<double> endOf(std::string_view text, char decimalMark) {
  const WrittenNumber number = readWrittenNumber(text, decimalMark);
  return number.otherwise.empty() ? plainNumber(number.plain) : std::nullopt;
}

[[noreturn]] void refuseNoValues(const std::string& key) {
  refuse(key, {coreText("Core", "\"%1\" has no values to search: please give at least one."), settingName(key)});
}

void checkRange(const SearchRange& range) {
  const SettingSpec spec = specOf(range.key);
  const bool isWhole = std::holds_alternative<std::int64_t>(spec.defaultValue);
  if (!isWhole && !std::holds_alternative<double>(spec.defaultValue)) {
    refuse(range.key, {coreText("Core", "\"%1\" has no range to draw from: allowed is %2."), settingName(range.key),
                       typedRange(spec)});
  }
  if (!(range.from < range.to))
    refuse(range.key, {coreText("Core", "The range of \"%1\" must rise, as in 0.001 .. 0.1."), settingName(range.key)});
  if (range.isLogarithmic && range.from <= 0.0) {
    refuse(range.key, {coreText("Core", "A logarithmic range begins above 0; please give \"%1\" another beginning."),
                       settingName(range.key)});
  }
  for (const double end : {range.from, range.to}) requireTyped(spec, end);
}

SearchAxis parsePart(const std::string& part) {
  const std::size_t equals = part.find('=');
  if (equals == std::string::npos) {
    refuse(
        "search",
        {coreText("Core", "\"%1\" is no part of a search. Please write it like: learning_rate = 0.001, 0.003"), part});
  }
  const std::string name(trim(std::string_view(part).substr(0, equals)));
  return parseAxis(settingKeyNamed(name).value_or(name), std::string_view(part).substr(equals + 1));
}

std::string drawn(const SearchValues& axis, Random& random) { return axis.values[random.below(axis.values.size())]; }

std::string drawn(const SearchRange& range, Random& random) {
  const bool isWhole = std::holds_alternative<std::int64_t>(specOf(range.key).defaultValue);
  const double widening = isWhole ? 0.5 : 0.0;  // So that the ends are as likely as what lies between.
  const double from = range.from - widening;
  const double to = range.to + widening;
  const double value =
      range.isLogarithmic ? std::exp(random.uniform(std::log(from), std::log(to))) : random.uniform(from, to);
  if (isWhole) return std::to_string(std::llround(std::clamp(std::round(value), range.from, range.to)));
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4g", value);
  const double rounded = plainNumber(text.data()).value_or(value);
  return formatSetting(SettingValue(std::clamp(rounded, range.from, range.to)));
}

[[noreturn]] void refuseSize(double runs) {
  constexpr double kCountable = 1e15;
  if (runs >= kCountable) {
    refuse(
        "search",
        {coreText(
             "Core",
             "This search makes far too many runs; at most %1 go at once. Please take fewer values, draws or seeds."),
         kMostSearchedRuns});
  }
  refuse(
      "search",
      {coreText("Core", "This search makes %1 runs; at most %2 go at once. Please take fewer values, draws or seeds."),
       static_cast<std::int64_t>(runs), kMostSearchedRuns});
}

void requireFeasible(const SearchSpace& space) {
  double runs = space.draws > 0 ? static_cast<double>(space.draws) : 1.0;
  for (const SearchAxis& axis : space.axes) {
    if (const auto* range = std::get_if<SearchRange>(&axis)) {
      checkRange(*range);
      if (space.draws > 0) continue;
      refuse(range->key,
             {coreText("Core", "\"%1\" has a range, which only a random search can draw from. Please list values."),
              settingName(range->key)});
    }
    const SearchValues& list = std::get<SearchValues>(axis);
    if (list.values.empty()) refuseNoValues(list.key);
    if (space.draws == 0) runs *= static_cast<double>(list.values.size());
  }
  if (space.seeds == 0) refuse("seeds", coreText("Core", "A run needs at least one seed."));
  runs *= static_cast<double>(space.seeds);
  if (runs > static_cast<double>(kMostSearchedRuns)) refuseSize(runs);
}

// The last axis changes quickest.
std::vector<Combination> grid(const std::vector<SearchAxis>& axes) {
  std::vector<Combination> combinations(1);
  for (const SearchAxis& axis : axes) {
    std::vector<Combination> longer;
    for (const Combination& combination : combinations) {
      for (const std::string& value : std::get<SearchValues>(axis).values) {
        longer.push_back(combination);
        longer.back().emplace_back(keyOf(axis), value);
      }
    }
    combinations = std::move(longer);
  }
  return combinations;
}

std::vector<Combination> draws(const SearchSpace& space) {
  std::vector<Combination> combinations(space.draws);
  for (std::size_t i = 0; i < combinations.size(); ++i) {
    Random random(space.drawnWith, "search", i);
    for (const SearchAxis& axis : space.axes) {
      combinations[i].emplace_back(keyOf(axis), std::visit([&](const auto& any) { return drawn(any, random); }, axis));
    }
  }
  return combinations;
}

bool isInUse(const RunSettings& settings, const std::string& key) {
  const std::vector<SettingInUse> used = settingsInUse(settings);
  return std::any_of(used.begin(), used.end(), [&](const SettingInUse& setting) { return setting.spec.key == key; });
}

class Expansion {
 public:
  Expansion(const RunSettings& base, std::size_t seeds) : base_(base), seeds_(seeds) {}

  void add(const Combination& combination) {
    RunSettings settings = base_;
    std::map<std::string, std::string> changes;
    for (const ChoiceField& field : choiceFields()) {  // They decide which of the other settings apply.
      for (const auto& [key, value] : combination) {
        if (key == field.key) changeSettingText(settings, key, value);
      }
    }
    std::set<std::string> searched;
    std::string tellingApart;  // Usual values as well: they are what differs here.
    for (const auto& [key, value] : combination) {
      if (!isInUse(settings, key)) continue;
      changes[key] = value;
      searched.insert(key);
      if (key != "architecture") tellingApart += ", " + settingWords(key) + " " + value;
    }
    applied_.insert(searched.begin(), searched.end());
    changeSettings(settings, changes);
    settings.name = plannedRunName(settings, searched) + tellingApart;
    addSeeds(settings);
  }

  // Whether any run was given this setting.
  [[nodiscard]] bool hasApplied(const std::string& key) const { return applied_.count(key) > 0; }
  [[nodiscard]] std::vector<RunSettings> taken() && { return std::move(runs_); }

 private:
  void addSeeds(const RunSettings& settings) {
    for (std::size_t i = 0; i < seeds_; ++i) {
      RunSettings run = settings;
      const auto seed = static_cast<std::int64_t>(settings.training.seed + i);
      if (seeds_ > 1) {
        changeSetting(run, "seed", seed);
        run.name += ", seed " + std::to_string(seed);
      }
      if (known_.insert(formatRecipe({{}, {}, {}, nameless(run)})).second) runs_.push_back(std::move(run));
    }
  }

  const RunSettings& base_;
  std::size_t seeds_;
  std::set<std::string> applied_;
  std::set<std::string> known_;
  std::vector<RunSettings> runs_;
};

}  // namespace

SearchAxis parseAxis(const std::string& key, std::string_view values, char decimalMark) {
  const SettingSpec spec = specOf(key);
  values = trim(values);
  const std::size_t dots = values.find("..");
  const bool isNumber =
      std::holds_alternative<std::int64_t>(spec.defaultValue) || std::holds_alternative<double>(spec.defaultValue);
  if (dots == std::string_view::npos || !(isNumber || spec.choices.empty() || isChoice(key))) {
    SearchValues axis{key, typedValues(spec, values, decimalMark)};
    if (axis.values.empty()) refuseNoValues(key);
    return axis;
  }
  SearchRange range{key, 0.0, 0.0, values.ends_with(" log")};
  const std::string_view ends = trim(range.isLogarithmic ? values.substr(0, values.size() - 4) : values);
  const auto from = endOf(ends.substr(0, dots), decimalMark);
  const auto to = endOf(ends.substr(dots + 2), decimalMark);
  if (!from || !to) {
    refuse(key, {coreText("Core", "\"%1\" is no range of \"%2\". Please write it like 0.001 .. 0.1 log"),
                 std::string(ends), settingName(key)});
  }
  range.from = *from;
  range.to = *to;
  checkRange(range);
  return range;
}

std::vector<SearchAxis> parseSearch(std::string_view text) {
  std::vector<SearchAxis> axes;
  for (const std::string& part : split(text, ';')) {
    if (trim(part).empty()) continue;
    SearchAxis axis = parsePart(part);
    const std::string& key = keyOf(axis);
    if (std::any_of(axes.begin(), axes.end(), [&](const SearchAxis& other) { return keyOf(other) == key; })) {
      refuse(key, {coreText("Core", "\"%1\" stands twice in the search. Please give all its values at once."),
                   settingName(key)});
    }
    axes.push_back(std::move(axis));
  }
  return axes;
}

std::vector<RunSettings> searchedRuns(const RunSettings& base, const SearchSpace& space) {
  requireFeasible(space);
  Expansion expansion(base, space.seeds);
  for (const Combination& combination : space.draws > 0 ? draws(space) : grid(space.axes)) expansion.add(combination);
  for (const SearchAxis& axis : space.axes) {
    if (!expansion.hasApplied(keyOf(axis))) refuseSetting(base, keyOf(axis));
  }
  return std::move(expansion).taken();
}

}  // namespace core
