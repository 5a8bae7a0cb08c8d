// SPDX-License-Identifier: GPL-3.0-or-later
// A named choice with settings of its own: which architecture, optimizer or schedule, and how it is set.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/setting.h"

namespace core {

// What can be chosen: the entry's own settings apply to it alone.
struct CatalogueEntry {
  std::string name;  // As in recipes and options: "convolutional".
  Text title;        // For people: "Convolutional autoencoder".
  Text explanation;  // One or two plain sentences.
  std::vector<SettingSpec> settings;
  int wholeStages = 0;  // Of the stages in an architecture's "filters": how many do not halve the picture.

  [[nodiscard]] const SettingSpec* find(std::string_view key) const;
};
using Catalogue = std::vector<CatalogueEntry>;

struct Choice {
  std::string name;
  SettingMap options;  // Complete and checked: one value for each setting of the entry.

  // The option with this key, which the entry must have.
  [[nodiscard]] std::int64_t integer(const std::string& key) const;
  [[nodiscard]] double real(const std::string& key) const;
  [[nodiscard]] const std::string& text(const std::string& key) const;
  [[nodiscard]] const std::vector<std::int64_t>& list(const std::string& key) const;
  [[nodiscard]] bool isOn(const std::string& key) const;

  bool operator==(const Choice&) const = default;
};

// The entry of that name; throws Error(InvalidSetting, kind) that lists the names. kind: "architecture", for example.
[[nodiscard]] const CatalogueEntry& entryNamed(const Catalogue& catalogue, const std::string& kind,
                                               const std::string& name);

// The entry with all its defaults.
[[nodiscard]] Choice defaultChoice(const CatalogueEntry& entry);

}  // namespace core
