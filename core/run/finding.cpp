// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/finding.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

namespace core {
namespace {

using Json = nlohmann::ordered_json;

void writeSaid(Json& json, const std::string& key, const Message& message) {
  json[key] = message.english();
  json[key + "_parts"] = Json::parse(messageJson(message));
}

bool readSaid(const Json& json, const std::string& key, Message& message) {
  std::optional<Message> found = messageFromJson(json.at(key + "_parts").dump());
  if (found) message = std::move(*found);
  return found.has_value();
}

Json valueJson(const SettingValue& value) {
  return std::visit([](const auto& held) { return Json(held); }, value);
}

std::optional<SettingValue> valueFrom(const Json& json) {
  if (json.is_boolean()) return json.get<bool>();
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_number()) return json.get<double>();
  if (json.is_string()) return json.get<std::string>();
  const bool isList = json.is_array() && std::all_of(json.begin(), json.end(),
                                                     [](const Json& number) { return number.is_number_integer(); });
  return isList ? std::optional<SettingValue>(json.get<std::vector<std::int64_t>>()) : std::nullopt;
}

Json evidenceJson(const Evidence& evidence) {
  Json json = Json::object();
  json["curves"] = evidence.curves;
  json["pictures"] = evidence.pictures;
  json["reconstructions"] = evidence.isInReconstructions;
  return json;
}

bool readFigures(const Json& json, std::map<std::string, double>& figures) {
  for (const auto& [name, value] : json.items()) {
    if (!value.is_null() && !value.is_number()) return false;
    figures[name] = value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
  }
  return true;
}

bool readFix(const Json& json, SettingMap& fix) {
  for (const auto& [key, value] : json.items()) {
    std::optional<SettingValue> held = valueFrom(value);
    if (!held) return false;
    fix[key] = std::move(*held);
  }
  return true;
}

std::optional<Finding> findingFrom(const Json& json) {
  Finding finding;
  const auto severity = severityNamed(json.at("severity").get<std::string>());
  if (!severity || !json.at("epoch").is_number_unsigned()) return std::nullopt;
  finding.severity = *severity;
  finding.rule = json.at("rule").get<std::string>();
  finding.cause = json.at("cause").get<std::string>();
  finding.epoch = json.at("epoch").get<std::int64_t>();
  const Json& shown = json.at("shown_by");
  finding.evidence.curves = shown.at("curves").get<std::vector<std::string>>();
  finding.evidence.pictures = shown.at("pictures").get<std::vector<std::string>>();
  finding.evidence.isInReconstructions = shown.at("reconstructions").get<bool>();
  const bool isWhole =
      readSaid(json, "title", finding.title) && readSaid(json, "evidence", finding.evidence.sentence) &&
      readSaid(json, "reason", finding.reason) && readSaid(json, "advice", finding.advice) &&
      readFigures(json.at("figures"), finding.evidence.figures) && readFix(json.at("fix"), finding.fix);
  return isWhole ? std::optional(std::move(finding)) : std::nullopt;
}

}  // namespace

std::string severityName(Severity severity) { return severityNames().at(static_cast<std::size_t>(severity)); }

const std::vector<std::string>& severityNames() {
  static const std::vector<std::string> names = {"note", "warning", "wrong"};
  return names;
}

std::optional<Severity> severityNamed(std::string_view name) {
  const auto& names = severityNames();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Severity>(found - names.begin());
}

Text severityTitle(Severity severity) {
  switch (severity) {
    case Severity::Note: return coreText("Core", "Good to know");
    case Severity::Warning: return coreText("Core", "Warning");
    case Severity::Wrong: break;
  }
  return coreText("Core", "Wrong");
}

std::string findingJson(const Finding& finding) {
  Json json;
  json["rule"] = finding.rule;
  json["severity"] = severityName(finding.severity);
  writeSaid(json, "title", finding.title);
  writeSaid(json, "evidence", finding.evidence.sentence);
  json["figures"] = Json::object();
  for (const auto& [name, value] : finding.evidence.figures) {
    json["figures"][name] = std::isfinite(value) ? Json(value) : Json(nullptr);
  }
  json["shown_by"] = evidenceJson(finding.evidence);
  writeSaid(json, "reason", finding.reason);
  writeSaid(json, "advice", finding.advice);
  json["fix"] = Json::object();
  for (const auto& [key, value] : finding.fix) json["fix"][key] = valueJson(value);
  json["cause"] = finding.cause;
  json["epoch"] = finding.epoch;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Finding> findingFromJson(std::string_view json) {
  try {
    return findingFrom(Json::parse(json));
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace core
