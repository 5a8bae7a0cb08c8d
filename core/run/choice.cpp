// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/choice.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"

namespace core {

const SettingSpec* CatalogueEntry::find(std::string_view key) const {
  const auto found =
      std::find_if(settings.begin(), settings.end(), [&](const SettingSpec& spec) { return spec.key == key; });
  return found == settings.end() ? nullptr : &*found;
}

std::int64_t Choice::integer(const std::string& key) const { return std::get<std::int64_t>(options.at(key)); }
double Choice::real(const std::string& key) const { return std::get<double>(options.at(key)); }
const std::string& Choice::text(const std::string& key) const { return std::get<std::string>(options.at(key)); }
const std::vector<std::int64_t>& Choice::list(const std::string& key) const {
  return std::get<std::vector<std::int64_t>>(options.at(key));
}
bool Choice::isOn(const std::string& key) const { return std::get<bool>(options.at(key)); }

const CatalogueEntry& entryNamed(const Catalogue& catalogue, const std::string& kind, const std::string& name) {
  std::vector<std::string> names;
  for (const CatalogueEntry& entry : catalogue) {
    if (entry.name == name) return entry;
    names.push_back(entry.name);
  }
  throw Error(ErrorCode::InvalidSetting, kind,
              {coreText("Core", "There is no %1 \"%2\": choose one of %3."), kind, name, listed(names)});
}

Choice defaultChoice(const CatalogueEntry& entry) {
  Choice choice{entry.name, {}};
  for (const SettingSpec& spec : entry.settings) choice.options.emplace(spec.key, spec.defaultValue);
  return choice;
}

}  // namespace core
