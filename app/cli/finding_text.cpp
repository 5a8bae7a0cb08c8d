// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/finding_text.h"

#include <nlohmann/json.hpp>

#include "app/cli/setting_options.h"
#include "core/base/setting.h"

namespace cli {
namespace {

// "--learning-rate 0.001" as train takes it.
std::string optionsOf(const core::SettingMap& fix) {
  std::string text;
  for (const auto& [key, value] : fix) {
    const std::string option = optionName(key);
    const auto* const isOn = std::get_if<bool>(&value);
    if (isOn == nullptr) {
      text += " " + option + " " + core::formatSetting(value);
    } else {
      text += *isOn ? " " + option : " --no-" + option.substr(2);
    }
  }
  return text;
}

}  // namespace

nlohmann::ordered_json findingObject(const core::Finding& finding) {
  nlohmann::ordered_json object = nlohmann::ordered_json::parse(core::findingJson(finding));
  for (const char* const parts : {"title_parts", "evidence_parts", "reason_parts", "advice_parts"}) object.erase(parts);
  return object;
}

std::string formatFindings(const std::vector<core::Finding>& findings) {
  std::string text;
  for (const core::Finding& finding : findings) {
    const std::string indent = finding.cause.empty() ? "" : "    ";
    const std::string when = finding.epoch > 0 ? ", epoch " + std::to_string(finding.epoch) : "";
    text += indent + core::severityName(finding.severity) + ": " + finding.title.english() + " (" + finding.rule +
            when + ")\n";
    const auto add = [&](const std::string& line) {
      if (!line.empty()) text += indent + "  " + line + "\n";
    };
    add(finding.evidence.sentence.english());
    if (!finding.cause.empty()) {
      add("Follows from: " + finding.cause);
      continue;
    }
    add(finding.reason.english());
    add(finding.advice.english());
    add(finding.fix.empty() ? "" : "Fix:" + optionsOf(finding.fix));
  }
  return text;
}

}  // namespace cli
