// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/settings_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "core/base/error.h"
#include "core/base/overloaded.h"
#include "core/base/text.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormatKey = "afterimage_recipe";
constexpr int kFormatVersion = 1;

[[noreturn]] void refuseRecipe(const std::string& key, Message message) {
  throw Error(ErrorCode::InvalidSetting, key, std::move(message));
}

SettingValue valueFromJson(const std::string& key, const Json& json) {
  if (json.is_boolean()) return json.get<bool>();
  if (json.is_number_unsigned() && json.get<std::uint64_t>() > std::uint64_t{1} << 62U) return 1e300;
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_number_float()) return json.get<double>();
  if (json.is_string()) return json.get<std::string>();
  if (json.is_array()) {
    std::vector<std::int64_t> numbers;
    for (const Json& element : json) {
      if (!element.is_number_integer())
        refuseRecipe(key, {coreText("Core", "\"%1\" must be a list of whole numbers."), key});
      numbers.push_back(element.get<std::int64_t>());
    }
    return numbers;
  }
  refuseRecipe(key, {coreText("Core", "\"%1\" has no usable value: %2."), key,
                     json.dump(-1, ' ', true, Json::error_handler_t::replace).substr(0, 40)});
}

Json valueToJson(const SettingValue& value) {
  return std::visit([](const auto& held) { return Json(held); }, value);
}

const std::set<std::string>& knownSections() {
  static const std::set<std::string> sections = [] {
    std::set<std::string> names;
    for (const SettingInUse& setting : allSettings()) names.insert(setting.section);
    return names;
  }();
  return sections;
}

void checkSection(const std::string& section, const Json& content) {
  if (!knownSections().contains(section)) {
    const std::vector<std::string> candidates(knownSections().begin(), knownSections().end());
    const std::string near = closestWord(section, candidates);
    if (!near.empty())
      refuseRecipe(section, {coreText("Core", "A recipe has no section \"%1\"; did you mean \"%2\"?"), section, near});
    refuseRecipe(section,
                 {coreText("Core", "A recipe has no section \"%1\"; it has %2."), section, listed(candidates)});
  }
  if (!content.is_object())
    refuseRecipe(section, {coreText("Core", "The section \"%1\" must hold settings in braces."), section});
}

void applySection(RunSettings& settings, const std::string& section, const Json& content) {
  checkSection(section, content);
  for (const bool choices : {true, false}) {  // What is chosen decides which other settings exist.
    for (const auto& [key, json] : content.items()) {
      if (isChoice(key) == choices) changeSetting(settings, key, valueFromJson(key, json));
    }
  }
  for (const auto& [key, json] : content.items()) {
    const std::string own = sectionOf(settings, key);
    if (!own.empty() && own != section) {
      refuseRecipe(key, {coreText("Core", "\"%1\" belongs into the section \"%2\", not \"%3\"."), key, own, section});
    }
  }
}

std::string textOf(const Json& json, const std::string& key) {
  if (!json.is_string()) refuseRecipe(key, {coreText("Core", "\"%1\" must be a text."), key});
  return json.get<std::string>();
}

std::map<std::string, double> recordFrom(const Json& json) {
  if (!json.is_object()) refuseRecipe("record", coreText("Core", "\"record\" must hold figures in braces."));
  std::map<std::string, double> record;
  for (const auto& [name, figure] : json.items()) {
    if (!figure.is_number())
      refuseRecipe("record", {coreText("Core", "The recorded figure \"%1\" must be a number."), name});
    record[name] = figure.get<double>();
  }
  return record;
}

Recipe recipeFrom(const Json& json, const std::string& origin) {
  if (!json.is_object() || !json.contains(kFormatKey)) {
    refuseRecipe(kFormatKey, {coreText("Core", "\"%1\" is no recipe: it must hold \"%2\": 1."), origin, kFormatKey});
  }
  if (!json[kFormatKey].is_number_integer() || json[kFormatKey].get<std::int64_t>() != kFormatVersion) {
    refuseRecipe(
        kFormatKey,
        {coreText("Core", "\"%1\" is a recipe of another version than 1; use the program that wrote it."), origin});
  }
  Recipe recipe{{}, {}, {}, defaultRunSettings()};
  for (const auto& [key, content] : json.items()) {
    if (key == kFormatKey) continue;
    if (key == "name") {
      recipe.name = textOf(content, key);
    } else if (key == "about") {
      recipe.about = textOf(content, key);
    } else if (key == "record") {
      recipe.record = recordFrom(content);
    } else {
      applySection(recipe.settings, key, content);
    }
  }
  recipe.settings.name = recipe.name;
  validate(recipe.settings);
  return recipe;
}

// Where the text stops being JSON, in lines and columns from 1.
Message notJson(std::string_view json, const std::string& origin, const nlohmann::json::parse_error& error) {
  const std::string_view before = json.substr(0, std::min(json.size(), error.byte > 0 ? error.byte - 1 : 0));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return {coreText("Core", "\"%1\" is not valid JSON in line %2, column %3."), origin, line, before.size() - start + 1};
}

}  // namespace

Recipe parseRecipe(std::string_view json, const std::string& origin) {
  constexpr bool kThrow = true;
  constexpr bool kComments = true;
  Json parsed;
  try {
    // The callback bounds the depth, so that "[[[[..." cannot exhaust the stack.
    const auto shallow = [&](int depth, Json::parse_event_t, Json&) {
      if (depth > 8) refuseRecipe(kFormatKey, {coreText("Core", "\"%1\" is nested too deeply for a recipe."), origin});
      return true;
    };
    parsed = Json::parse(json, shallow, kThrow, kComments);
  } catch (const nlohmann::json::parse_error& error) {
    throw Error(ErrorCode::FileUnreadable, origin, notJson(json, origin, error));
  }
  return recipeFrom(parsed, origin);
}

Recipe readRecipe(const std::filesystem::path& file) {
  constexpr std::size_t kLargestFile = 1U << 20U;
  const std::string shown = displayPath(file);
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    throw Error(ErrorCode::FileUnreadable, shown, {coreText("Core", "The recipe \"%1\" cannot be opened."), shown});
  std::string text(kLargestFile + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (stream.bad())
    throw Error(ErrorCode::FileUnreadable, shown, {coreText("Core", "The recipe \"%1\" cannot be read."), shown});
  if (text.size() > kLargestFile) {
    throw Error(ErrorCode::FileUnreadable, shown,
                {coreText("Core", "\"%1\" is larger than 1 MiB: that is no recipe."), shown});
  }
  return parseRecipe(text, shown);
}

std::string formatRecipe(const Recipe& recipe) {
  Json json;
  json[kFormatKey] = kFormatVersion;
  json["name"] = recipe.name;
  if (!recipe.about.empty()) json["about"] = recipe.about;
  for (const auto& [name, figure] : recipe.record) json["record"][name] = figure;
  for (const SettingInUse& setting : settingsInUse(recipe.settings)) {
    json[setting.section][setting.spec.key] = valueToJson(setting.value);
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace core
