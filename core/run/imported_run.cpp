// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/imported_run.h"

#include <nlohmann/json.hpp>

#include "core/run/settings_file.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

using ImportedJson = nlohmann::ordered_json;

constexpr const char* kImportedKey = "afterimage_imported";

}  // namespace

std::string formatImported(const ImportedFrom& from) {
  ImportedJson json;
  json[kImportedKey] = 1;
  json["program"] = from.program;
  json["place"] = from.place;
  json["parameters"] = ImportedJson::object();
  for (const auto& [key, value] : from.parameters) json["parameters"][key] = value;
  return json.dump(2, ' ', false, ImportedJson::error_handler_t::replace) + "\n";
}

std::optional<ImportedFrom> parseImported(std::string_view settings) {
  if (settings.substr(0, 64).find(kImportedKey) == std::string_view::npos) return std::nullopt;
  const ImportedJson json = ImportedJson::parse(settings, nullptr, false);
  if (!json.is_object() || !json.contains(kImportedKey)) return std::nullopt;
  const auto text = [&json](const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  ImportedFrom from{text("program"), text("place"), {}};
  const auto parameters = json.find("parameters");
  if (parameters == json.end() || !parameters->is_object()) return from;
  for (const auto& [key, value] : parameters->items()) {
    if (value.is_string()) from.parameters[key] = value.get<std::string>();
  }
  return from;
}

std::vector<std::pair<std::string, std::string>> settingTexts(const RunDetails& run) {
  std::vector<std::pair<std::string, std::string>> texts;
  if (const auto imported = parseImported(run.settings)) {
    texts.assign(imported->parameters.begin(), imported->parameters.end());
    return texts;
  }
  const RunSettings settings = parseRecipe(run.settings, "run " + run.summary.uid).settings;
  for (const SettingInUse& setting : settingsInUse(settings)) {
    texts.emplace_back(setting.spec.key, formatSetting(setting.value));
  }
  return texts;
}

}  // namespace core
