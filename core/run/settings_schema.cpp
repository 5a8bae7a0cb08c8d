// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/settings_schema.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/run/catalogue.h"
#include "core/run/settings_fields.h"
#include "core/run/typed_setting.h"

namespace core {
namespace {

const std::vector<std::string>& sectionOrder() {
  static const std::vector<std::string> order = {"data",     "model",    "loss",    "optimizer",
                                                 "schedule", "training", "stopping"};
  return order;
}

SettingSpec choiceSpec(const ChoiceField& field) {
  const Catalogue& catalogue = field.catalogue();
  SettingSpec spec{field.key, catalogue.front().name, 0, 0, {}, {}};
  std::vector<Message> titles;
  for (const CatalogueEntry& entry : catalogue) {
    spec.choices.push_back(entry.name);
    titles.emplace_back(coreText("Core", "%1: %2"), entry.name, entry.title);
  }
  spec.explanation = {coreText("Core", "%1"), std::move(titles)};
  return spec;
}

std::vector<SettingInUse> bySection(std::vector<SettingInUse> settings) {
  std::vector<SettingInUse> sorted;
  sorted.reserve(settings.size());
  for (const std::string& section : sectionOrder()) {
    for (SettingInUse& setting : settings) {
      if (setting.section == section) sorted.push_back(std::move(setting));
    }
  }
  assert(sorted.size() == settings.size());
  return sorted;
}

// A choice whose name belongs to the key, or one that has an option of that key.
bool changeChoice(RunSettings& settings, const ChoiceField& field, const std::string& key, const SettingValue& value) {
  Choice& choice = settings.*field.member;
  if (key == field.key) {
    const auto name = std::get<std::string>(checkedSetting(choiceSpec(field), value));
    if (name != choice.name) choice = defaultChoice(entryNamed(field.catalogue(), field.key, name));
    return true;
  }
  const SettingSpec* spec = entryNamed(field.catalogue(), field.key, choice.name).find(key);
  if (spec == nullptr) return false;
  choice.options[key] = checkedSetting(*spec, value);
  return true;
}

// As it has been hashed since the first store; how people are shown numbers may change.
std::string hashedText(const SettingValue& value) {
  const auto* const number = std::get_if<double>(&value);
  if (number == nullptr) return formatSetting(value);
  std::array<char, 32> text{};
  return {text.data(), std::to_chars(text.begin(), text.end(), *number).ptr};
}

// Settings that came after the first store count where they are used: runs from before still belong to those from now.
bool isLaterAndUnused(const SettingInUse& setting) {
  static const std::set<std::string> later = {"height",       "crop_from",     "keep_groups",    "depth_range",
                                              "depth_low",    "depth_high",    "pages",          "sub_folders",
                                              "input_column", "target_column", "sync_batchnorm", "precision"};
  return later.contains(setting.spec.key) && setting.value == setting.spec.defaultValue;
}

const SettingSpec* specInUse(const std::vector<SettingInUse>& settings, const std::string& key) {
  const auto found = std::find_if(settings.begin(), settings.end(),
                                  [&](const SettingInUse& setting) { return setting.spec.key == key; });
  return found == settings.end() ? nullptr : &found->spec;
}

// Of any run: those of the first of each choice, then what the others bring.
std::vector<SettingInUse> gatheredSettings() {
  std::vector<SettingInUse> all = settingsInUse(defaultRunSettings());
  std::set<std::string> seen;
  for (const SettingInUse& setting : all) seen.insert(setting.spec.key);
  for (const ChoiceField& field : choiceFields()) {
    for (const CatalogueEntry& entry : field.catalogue()) {
      for (const SettingSpec& spec : entry.settings) {
        if (seen.insert(spec.key).second) all.push_back({field.section, spec, spec.defaultValue});
      }
    }
  }
  return bySection(std::move(all));
}

}  // namespace

const std::vector<ChoiceField>& choiceFields() {
  static const std::vector<ChoiceField> fields = {
      {"model", "architecture", &architectureCatalogue, &RunSettings::architecture},
      {"optimizer", "optimizer", &optimizerCatalogue, &RunSettings::optimizer},
      {"schedule", "schedule", &scheduleCatalogue, &RunSettings::schedule},
  };
  return fields;
}

bool isChoice(std::string_view key) {
  const std::vector<ChoiceField>& fields = choiceFields();
  return std::any_of(fields.begin(), fields.end(), [&](const ChoiceField& field) { return field.key == key; });
}

const Catalogue* catalogueOf(std::string_view key) {
  for (const ChoiceField& field : choiceFields()) {
    if (field.key == key) return &field.catalogue();
  }
  return key == "loss" ? &lossCatalogue() : nullptr;
}

std::vector<SettingInUse> settingsInUse(const RunSettings& settings) {
  std::vector<SettingInUse> used;
  for (const SettingField& field : settingFields()) used.push_back({field.section, field.spec, field.get(settings)});
  for (const ChoiceField& field : choiceFields()) {
    const Choice& choice = settings.*field.member;
    used.push_back({field.section, choiceSpec(field), choice.name});
    for (const SettingSpec& spec : entryNamed(field.catalogue(), field.key, choice.name).settings) {
      used.push_back({field.section, spec, choice.options.at(spec.key)});
    }
  }
  return bySection(std::move(used));
}

std::string sectionOf(const RunSettings& settings, std::string_view key) {
  for (const SettingField& field : settingFields()) {
    if (field.spec.key == key) return field.section;
  }
  for (const ChoiceField& field : choiceFields()) {
    if (field.key == key) return field.section;
    const CatalogueEntry& chosen = entryNamed(field.catalogue(), field.key, (settings.*field.member).name);
    if (chosen.find(std::string(key)) != nullptr) return field.section;
  }
  return {};
}

std::vector<SettingInUse> allSettings() {
  static const std::vector<SettingInUse> all = gatheredSettings();  // Asked for each letter that is typed.
  return all;
}

void refuseSetting(const RunSettings& settings, const std::string& key) {
  std::vector<std::string> known;
  for (const SettingInUse& setting : allSettings()) {
    if (setting.spec.key == key) {
      const std::string& chosen = setting.section == "model"       ? settings.architecture.name
                                  : setting.section == "optimizer" ? settings.optimizer.name
                                                                   : settings.schedule.name;
      throw Error(ErrorCode::InvalidSetting, key,
                  {coreText("Core", "\"%1\" is not a setting of \"%2\"."), key, chosen});
    }
    known.push_back(setting.spec.key);
  }
  const std::string near = closestWord(key, known);
  if (near.empty()) throw Error(ErrorCode::InvalidSetting, key, {coreText("Core", "There is no setting \"%1\"."), key});
  throw Error(ErrorCode::InvalidSetting, key,
              {coreText("Core", "There is no setting \"%1\"; did you mean \"%2\"?"), key, near});
}

std::int64_t hashWithoutSeed(const RunSettings& settings) {
  std::string text;
  for (const SettingInUse& setting : settingsInUse(settings)) {
    static const std::set<std::string> withoutEffect = {"seed", "doctor", "kernels"};  // On what is compared.
    if (withoutEffect.contains(setting.spec.key)) continue;
    if (isLaterAndUnused(setting)) continue;
    text += setting.spec.key + "=" + hashedText(setting.value) + "\n";
  }
  return static_cast<std::int64_t>(hash64(text));
}

void changeSetting(RunSettings& settings, const std::string& key, const SettingValue& value) {
  if (const auto* const text = std::get_if<std::string>(&value);
      text != nullptr && key == "size" && writtenSides(*text)) {
    return changeSettingText(settings, key, *text);
  }
  for (const SettingField& field : settingFields()) {
    if (field.spec.key != key) continue;
    const SettingValue checked = checkedSetting(field.spec, value);
    if (field.check) field.check(checked);
    field.set(settings, checked);
    return;
  }
  for (const ChoiceField& field : choiceFields()) {
    if (changeChoice(settings, field, key, value)) return;
  }
  refuseSetting(settings, key);
}

void changeSettingText(RunSettings& settings, const std::string& key, const std::string& text, char decimalMark) {
  const std::vector<SettingInUse> used = settingsInUse(settings);
  const SettingSpec* spec = specInUse(used, key);
  if (spec == nullptr) refuseSetting(settings, key);
  if (const auto sides = key == "size" ? writtenSides(text) : std::nullopt) {
    changeSettingText(settings, "size", sides->first);
    return changeSettingText(settings, "height", sides->second);
  }
  changeSetting(settings, key, typedSetting(*spec, text, decimalMark));
}

void changeSettings(RunSettings& settings, const std::map<std::string, std::string>& textByKey) {
  RunSettings changed = settings;
  std::map<std::string, std::string> rest = textByKey;
  for (const ChoiceField& field : choiceFields()) {
    if (const auto node = rest.extract(field.key)) changeSettingText(changed, field.key, node.mapped());
  }
  // "--size 64" alone is a square, whatever the height was.
  if (rest.contains("size") && !rest.contains("height")) changed.data.height = 0;
  for (const auto& [key, text] : rest) changeSettingText(changed, key, text);
  validate(changed);
  settings = std::move(changed);
}

}  // namespace core
