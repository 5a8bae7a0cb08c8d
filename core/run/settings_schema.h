// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting of a run by its key: what forms, options, recipe files and comparisons are built from.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/setting.h"
#include "core/run/run_settings.h"

namespace core {

// One setting as it stands in a run. Keys are unique within a run: "size", "architecture", "latent_dim", "learning_rate".
struct SettingInUse {
  std::string section;  // "data", "model", "loss", "optimizer", "schedule", "training", "stopping".
  SettingSpec spec;
  SettingValue value;
};

// The choices that carry settings of their own: architecture, optimizer and schedule.
struct ChoiceField {
  std::string section;
  std::string key;
  const Catalogue& (*catalogue)();
  Choice RunSettings::*member;
};
[[nodiscard]] const std::vector<ChoiceField>& choiceFields();
[[nodiscard]] bool isChoice(std::string_view key);
// What this setting chooses from, a loss as well; null where there is nothing to choose from.
[[nodiscard]] const Catalogue* catalogueOf(std::string_view key);

// All settings that apply to this run, in reading order.
[[nodiscard]] std::vector<SettingInUse> settingsInUse(const RunSettings& settings);
// Where a setting belongs; empty where these settings have none of that key.
[[nodiscard]] std::string sectionOf(const RunSettings& settings, std::string_view key);

// Every setting that any run can have, once each, with the section it belongs to: for building a command line. The
// values are the defaults.
[[nodiscard]] std::vector<SettingInUse> allSettings();

// Says why these settings have no such key: it is unknown (with the nearest one), or belongs to another choice.
[[noreturn]] void refuseSetting(const RunSettings& settings, const std::string& key);

// Equal for settings that differ by their seed alone: a hash of all others that apply. Name, folder and whether the doctor
// looks do not count.
[[nodiscard]] std::int64_t hashWithoutSeed(const RunSettings& settings);

// Changes one setting. Choosing another architecture, optimizer or schedule resets its own settings to their defaults.
// Throws Error(InvalidSetting, key) when the key is unknown, does not apply to what is chosen, or the value does not fit.
void changeSetting(RunSettings& settings, const std::string& key, const SettingValue& value);
// The same with the value as a person types it (core/run/typed_setting.h). "96x64" for "size" sets "height" too.
void changeSettingText(RunSettings& settings, const std::string& key, const std::string& text, char decimalMark = '.');

// Applies several changes, choices before what depends on them, then validates the whole. A "size" without "height" makes
// pictures square.
void changeSettings(RunSettings& settings, const std::map<std::string, std::string>& textByKey);

}  // namespace core
