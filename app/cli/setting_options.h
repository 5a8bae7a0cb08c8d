// SPDX-License-Identifier: GPL-3.0-or-later
// Command line options for the settings of a run, built from the settings' own descriptions.
#pragma once

#include <map>
#include <set>
#include <string>

#include "app/cli/command_line.h"
#include "core/run/run_settings.h"

namespace cli {

// "--learning-rate" for "learning_rate".
[[nodiscard]] std::string optionName(const std::string& key);

// Must outlive the parsing of the command that it was added to.
class SettingOptions {
 public:
  // Options for all settings, or for those of one section ("data").
  explicit SettingOptions(Command& command, const std::string& section = "");

  // The settings with what was typed; throws core::Error(InvalidSetting) for what does not fit or does not apply.
  void applyTo(core::RunSettings& settings) const;

 private:
  std::map<std::string, std::string> typed_;  // By key; the options write into it.
  std::map<std::string, Option> options_;
};

// The same with "--recipe" to begin from, or another run's settings.
class RecipeOptions {
 public:
  explicit RecipeOptions(Command& command);

  // Where no recipe is named, what is suggested for this machine.
  [[nodiscard]] core::RunSettings settings() const;
  // The same for these pictures, a folder or the name of samples, which are made where they are missing; the settings have
  // their folder.
  [[nodiscard]] core::RunSettings settingsOn(const std::string& pictures) const;
  [[nodiscard]] core::RunSettings settingsFrom(core::RunSettings base) const;

 private:
  [[nodiscard]] core::RunSettings settingsFromSuggested(core::RunSettings base) const;

  std::string recipe_;
  SettingOptions options_;
};

}  // namespace cli
