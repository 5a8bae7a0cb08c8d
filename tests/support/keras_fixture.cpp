// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keras_fixture.h"

#include <cmath>
#include <fstream>
#include <stdexcept>

#include "core/base/setting.h"

nlohmann::json kerasFixture(const std::string& file, const std::string& key) {
  std::ifstream stream(std::string(FIXTURES_DIR) + "/keras/" + file);
  nlohmann::json content = nlohmann::json::parse(stream).at(key);
  if (content.empty()) throw std::runtime_error(file + " has nothing under " + key);
  return content;
}

core::Choice choiceOf(const core::Catalogue& catalogue, const std::string& name, const nlohmann::json& options) {
  const core::CatalogueEntry entry = core::entryNamed(catalogue, "choice", name);
  core::Choice choice = core::defaultChoice(entry);
  for (const auto& [key, value] : options.items()) {
    const core::SettingSpec* spec = entry.find(key);
    if (spec == nullptr) throw std::runtime_error(name + " has no setting " + key);
    core::SettingValue setting;
    if (value.is_boolean()) {
      setting = value.get<bool>();
    } else if (value.is_string()) {
      setting = value.get<std::string>();
    } else if (value.is_number_integer()) {
      setting = value.get<std::int64_t>();
    } else {
      setting = value.get<double>();
    }
    choice.options[key] = core::checkedSetting(*spec, setting);
  }
  return choice;
}

bool agree(double ours, double theirs, double relative, double floor) {
  return std::abs(ours - theirs) <= relative * std::abs(theirs) + floor;
}
