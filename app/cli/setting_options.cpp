// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/setting_options.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "app/cli/command_line.h"
#include "app/cli/data_source.h"
#include "app/cli/terminal.h"
#include "core/base/overloaded.h"
#include "core/base/text.h"
#include "core/run/recipes.h"
#include "core/run/settings_schema.h"
#include "core/run/suggested_settings.h"
#include "core/run/typed_setting.h"

namespace cli {
namespace {

std::size_t explanationWidth() { return std::clamp<std::size_t>(terminalWidth(), 70, 110) - kOptionColumn; }

// Of a section that belongs to a choice; null for others.
const core::Catalogue* catalogueOfSection(const std::string& section) {
  for (const core::ChoiceField& field : core::choiceFields()) {
    if (field.section == section) return &field.catalogue();
  }
  return nullptr;
}

std::string groupTitle(const std::string& section) {
  if (section == "data") return "Pictures";
  return static_cast<char>(section.front() - 'a' + 'A') + section.substr(1);
}

std::string typeName(const core::SettingValue& value) {
  return std::visit(
      core::Overloaded{[](bool) { return std::string(); }, [](std::int64_t) { return std::string("N"); },
                       [](double) { return std::string("X"); }, [](const std::string&) { return std::string("TEXT"); },
                       [](const std::vector<std::int64_t>&) { return std::string("N,N,..."); }},
      value);
}

// "Default 128,256 (convolutional), 16,8,8 (plain-convolutional)": where a setting belongs to some choices only, each
// of them is named.
std::string describeDefault(const core::SettingInUse& setting) {
  const std::string common = "Default " + core::formatSetting(setting.value);
  const core::Catalogue* const catalogue = catalogueOfSection(setting.section);
  if (catalogue == nullptr || core::isChoice(setting.spec.key)) return common;
  std::vector<std::string> defaults;
  std::vector<std::string> names;
  for (const core::CatalogueEntry& entry : *catalogue) {
    if (const core::SettingSpec* const spec = entry.find(setting.spec.key)) {
      defaults.push_back(core::formatSetting(spec->defaultValue));
      names.push_back(entry.name);
    }
  }
  const bool same = std::all_of(defaults.begin(), defaults.end(), [&](const auto& d) { return d == defaults.front(); });
  if (same && names.size() == catalogue->size()) return common;
  if (same) return common + "; for " + core::join(names, ", ");
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = defaults[i] + " (" + names[i] + ")";
  return "Default " + core::join(names, ", ");
}

std::string describe(const core::SettingInUse& setting) {
  const std::string explanation = setting.spec.explanation.english();
  const std::string text = explanation + (explanation.ends_with('.') ? " " : ". ") + describeDefault(setting);
  const bool isSwitch = std::holds_alternative<bool>(setting.value);
  const bool isFree = std::holds_alternative<std::string>(setting.value) && setting.spec.choices.empty();
  if (isSwitch || isFree || core::isChoice(setting.spec.key)) return wrapped(text + ".", explanationWidth());
  return wrapped(text + "; " + core::typedRange(setting.spec).english() + ".", explanationWidth());
}

std::string spellings(const core::SettingInUse& setting) {
  const std::string name = optionName(setting.spec.key);
  if (std::holds_alternative<bool>(setting.value)) return name + ",!--no-" + name.substr(2);
  return setting.spec.key == "learning_rate" ? name + ",--lr" : name;
}

}  // namespace

std::string optionName(const std::string& key) {
  std::string name = "--" + key;
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

SettingOptions::SettingOptions(Command& command, const std::string& section) {
  for (const core::SettingInUse& setting : core::allSettings()) {
    if (!section.empty() && setting.section != section) continue;
    std::string& typed = typed_[setting.spec.key];
    const bool isSwitch = std::holds_alternative<bool>(setting.value);
    Option option = isSwitch ? command.addFlag(spellings(setting), typed, describe(setting))
                             : command.addOption(spellings(setting), typed, describe(setting));
    if (!isSwitch) option.typeName(typeName(setting.value));
    option.group(groupTitle(setting.section)).lastCounts();
    options_.emplace(setting.spec.key, option);
  }
}

void SettingOptions::applyTo(core::RunSettings& settings) const {
  std::map<std::string, std::string> given;
  for (const auto& [key, option] : options_) {
    if (option.isGiven()) given[key] = typed_.at(key);
  }
  core::changeSettings(settings, given);
}

RecipeOptions::RecipeOptions(Command& command) : options_(command) {
  command.addOption("--recipe", recipe_, "Begin from a recipe: its name, or the path of a file. Options beat it.")
      .path("NAME|FILE");
}

core::RunSettings RecipeOptions::settings() const {
  return recipe_.empty() ? settingsFromSuggested(core::suggestedSettings(core::thisMachine()))
                         : settingsFrom(core::recipeNamed(recipe_).settings);
}

core::RunSettings RecipeOptions::settingsOn(const std::string& pictures) const {
  core::RunSettings settings = this->settings();
  const std::string folder = pictureFolder(pictures, settings.data.size);
  settings.data.folder = folder;
  if (recipe_.empty()) {
    settings = settingsFromSuggested(core::suggestedSettings(core::thisMachine(), core::pictureFacts(settings.data)));
    settings.data.folder = folder;
  }
  return settings;
}

// What the options say of the corruption beats what is suggested for it.
core::RunSettings RecipeOptions::settingsFromSuggested(core::RunSettings base) const {
  const core::RunSettings wanted = settingsFrom(base);
  base.data.predict = wanted.data.predict;
  base.data.corruption.kind = wanted.data.corruption.kind;
  core::suggestCorruption(base);
  return settingsFrom(base);
}

core::RunSettings RecipeOptions::settingsFrom(core::RunSettings base) const {
  options_.applyTo(base);
  return base;
}

}  // namespace cli
