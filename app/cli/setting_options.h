// SPDX-License-Identifier: GPL-3.0-or-later
// Command line options for the settings of a run, built from the settings' own descriptions.
#pragma once

#include <map>
#include <set>
#include <string>

#include "core/run/run_settings.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace cli {

// "--learning-rate" for "learning_rate".
[[nodiscard]] std::string optionName(const std::string& key);

// Adds "--help" with these examples (one command a line) below it.
void addExamples(CLI::App& command, const std::string& examples);

// Must outlive the parsing of the command that it was added to.
class SettingOptions {
 public:
  // Options for all settings, or for those of one section ("data").
  explicit SettingOptions(CLI::App& command, const std::string& section = "");

  // The settings with what was typed; throws core::Error(InvalidSetting) for what does not fit or does not apply.
  void applyTo(core::RunSettings& settings) const;

 private:
  std::map<std::string, std::string> typed_;  // By key; the options write into it.
  std::map<std::string, CLI::Option*> options_;
};

// The same with "--recipe" to begin from, or another run's settings.
class RecipeOptions {
 public:
  explicit RecipeOptions(CLI::App& command);

  [[nodiscard]] core::RunSettings settings() const;
  [[nodiscard]] core::RunSettings settingsFrom(core::RunSettings base) const;

 private:
  std::string recipe_;
  SettingOptions options_;
};

}  // namespace cli
