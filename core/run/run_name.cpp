// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_name.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <vector>

#include "core/base/text.h"
#include "core/base/unicode.h"
#include "core/run/catalogue.h"
#include "core/run/setting_words.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

constexpr std::size_t kToldDifferences = 3;

// "emoji" for the sample pictures in "samples/emoji-64" as well.
std::string pictureSet(const std::string& folder) {
  std::filesystem::path path = std::filesystem::path(folder).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  std::string name = path.filename().native();
  const std::size_t dash = name.rfind('-');
  const bool isSample = path.parent_path().filename() == "samples" && dash != std::string::npos && dash > 0;
  if (isSample && name.find_first_not_of("0123456789", dash + 1) == std::string::npos) name.resize(dash);
  return displayText(name);
}

// "Convolutional" for "Convolutional autoencoder", which nearly all of them are.
std::string modelWord(const Choice& architecture) {
  std::string title = entryNamed(architectureCatalogue(), "architecture", architecture.name).title.english();
  constexpr std::string_view kCommon = " autoencoder";
  if (title.ends_with(kCommon)) title.resize(title.size() - kCommon.size());
  return title;
}

bool isTold(const SettingInUse& setting) {
  static const std::set<std::string> sized = {"size", "filters", "limit"};
  static const std::set<std::string> unimportant = {"architecture", "layer_list", "validation_split",
                                                    "test_split",   "split_seed", "pixel_cache_mib"};
  const bool isOfModel = setting.section != "training" && setting.section != "stopping";
  return isOfModel && !sized.contains(setting.spec.key) && !unimportant.contains(setting.spec.key);
}

// The defaults of the same model, optimizer and schedule.
RunSettings usualSettings(const RunSettings& settings) {
  RunSettings usual = defaultRunSettings();
  for (const ChoiceField& field : choiceFields()) {
    usual.*field.member = defaultChoice(entryNamed(field.catalogue(), field.key, (settings.*field.member).name));
  }
  return usual;
}

// "rmsprop", "latent size 8", "no mirror".
std::string difference(const SettingInUse& setting) {
  if (const bool* const isOn = std::get_if<bool>(&setting.value))
    return (*isOn ? "" : "no ") + settingWords(setting.spec.key);
  const std::string value = formatSetting(setting.value);
  return std::holds_alternative<std::string>(setting.value) ? value : settingWords(setting.spec.key) + " " + value;
}

bool isUsual(const SettingInUse& setting, const std::vector<SettingInUse>& usual) {
  const RunSettings defaults = defaultRunSettings();
  for (const ChoiceField& field : choiceFields()) {
    if (setting.spec.key == field.key) return (defaults.*field.member).name == std::get<std::string>(setting.value);
  }
  return std::any_of(usual.begin(), usual.end(), [&](const SettingInUse& other) {
    return other.spec.key == setting.spec.key && other.value == setting.value;
  });
}

}  // namespace

std::string settingWords(const std::string& key) {
  std::string words = settingName(key).english();
  const bool isAbbreviation = words.size() > 1 && std::isupper(static_cast<unsigned char>(words[1])) != 0;
  if (!isAbbreviation) words[0] = lowerCase(words.substr(0, 1))[0];
  return words;
}

std::string plannedRunName(const RunSettings& settings, const std::set<std::string>& leftOut) {
  if (!settings.name.empty()) return settings.name;
  std::vector<std::string> parts = {pictureSet(settings.data.folder), modelWord(settings.architecture)};
  if (parts.front().empty()) parts.erase(parts.begin());
  const std::vector<SettingInUse> usual = settingsInUse(usualSettings(settings));
  std::size_t told = 0;
  for (const SettingInUse& setting : settingsInUse(settings)) {
    if (!isTold(setting) || isUsual(setting, usual) || leftOut.contains(setting.spec.key)) continue;
    if (++told > kToldDifferences) break;
    parts.push_back(difference(setting));
  }
  return join(parts, ", ");
}

RunSettings nameless(RunSettings settings) {
  settings.name.clear();
  return settings;
}

std::string keptRunName(const RunSettings& settings, std::int64_t number) {
  if (!settings.name.empty()) return settings.name;
  return plannedRunName(settings) + " #" + std::to_string(number);
}

}  // namespace core
