// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_fields.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text.h"
#include "core/run/run_records.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

using Kind = QueryFieldKind;

constexpr std::string_view kBestPrefix = "best.";

struct RunField {
  std::string_view name;
  Kind kind;
  std::string_view column;
};

constexpr std::array kRunFields = {
    RunField{"age", Kind::Age, "created_ms"},
    RunField{"created", Kind::Time, "created_ms"},
    RunField{"dataset", Kind::Text, "dataset"},
    RunField{"duration", Kind::Duration, "seconds"},
    RunField{"engine", Kind::Text, "engine"},
    RunField{"epoch", Kind::Number, "finished_epochs"},
    RunField{"folder", Kind::Text, "data_folder"},
    RunField{"host", Kind::Text, "host"},
    RunField{"id", Kind::Text, "uid"},
    RunField{"name", Kind::Text, "name"},
    RunField{"note", Kind::Text, "note"},
    RunField{"parent", Kind::Text, "parent"},
    RunField{"planned_epochs", Kind::Number, "planned_epochs"},
    RunField{"starred", Kind::Switch, "starred"},
    RunField{"status", Kind::Status, "status"},
    RunField{"tag", Kind::Tag, "tag"},
};

const std::vector<SettingInUse>& knownSettings() {
  static const std::vector<SettingInUse> settings = allSettings();
  return settings;
}

std::set<std::string> settingKeys(const QueryNames& names) {
  std::set<std::string> keys(names.settings.begin(), names.settings.end());
  for (const SettingInUse& setting : knownSettings()) keys.insert(setting.spec.key);
  return keys;
}

// Those of the store, and those that every run has, so that queries work before the first run.
std::set<std::string> metricNames(const QueryNames& names) {
  std::set<std::string> metrics(names.metrics.begin(), names.metrics.end());
  for (const char* split : {"", "eval_", "val_"}) {
    for (const char* metric : {"loss", "mae", "mse", "psnr", "ssim", "accuracy"}) {
      metrics.insert(std::string(split) + metric);
    }
  }
  return metrics;
}

}  // namespace

QueryField resolveField(const QueryComparison& comparison, const QueryNames& names) {
  const std::string& text = comparison.field.text;
  const std::string word = lowerCase(text);
  const std::set<std::string> metrics = metricNames(names);
  if (comparison.epoch) {
    if (metrics.contains(word)) return {Kind::LastMetric, word};
  } else {
    for (const RunField& field : kRunFields) {
      if (field.name == word) return {field.kind, std::string(field.column)};
    }
    if (settingKeys(names).contains(word)) return {Kind::Setting, word};
    if (metrics.contains(word)) return {Kind::LastMetric, word};
    if (word.starts_with(kBestPrefix) && metrics.contains(word.substr(kBestPrefix.size()))) {
      return {Kind::BestMetric, word.substr(kBestPrefix.size())};
    }
  }
  const std::vector<std::string> known =
      comparison.epoch ? std::vector<std::string>(metrics.begin(), metrics.end()) : queryFieldNames(names);
  const std::string near = closestWord(word, known);
  if (near.empty()) {
    throw QueryError(comparison.field.offset, comparison.field.length,
                     {comparison.epoch ? coreText("Core",
                                                  "There is no metric \"%1\". Settings, metrics, name, tag, status and "
                                                  "created are some that there are.")
                                       : coreText("Core",
                                                  "There is no field \"%1\". Settings, metrics, name, tag, status and "
                                                  "created are some that there are."),
                      text});
  }
  throw QueryError(comparison.field.offset, comparison.field.length,
                   {comparison.epoch ? coreText("Core", "There is no metric \"%1\". Did you mean \"%2\"?")
                                     : coreText("Core", "There is no field \"%1\". Did you mean \"%2\"?"),
                    text, near});
}

std::vector<std::string> queryFieldNames(const QueryNames& names) {
  std::set<std::string> fields = settingKeys(names);
  for (const RunField& field : kRunFields) fields.insert(std::string(field.name));
  for (const std::string& metric : metricNames(names)) {
    fields.insert(metric);
    fields.insert(std::string(kBestPrefix) + metric);
  }
  return {fields.begin(), fields.end()};
}

std::vector<std::string> queryOperators(QueryFieldKind kind) {
  switch (kind) {
    case Kind::Text:
    case Kind::Tag: return {"=", "!=", "~"};
    case Kind::Switch:
    case Kind::Status: return {"=", "!="};
    case Kind::Setting: return {"=", "!=", "<", "<=", ">", ">=", "~"};
    case Kind::Number:
    case Kind::Time:
    case Kind::Age:
    case Kind::Duration:
    case Kind::LastMetric:
    case Kind::BestMetric: break;
  }
  return {"=", "!=", "<", "<=", ">", ">="};
}

std::vector<std::string> queryValues(const QueryField& field, const QueryNames& names) {
  switch (field.kind) {
    case Kind::Status: return runStatusNames();
    case Kind::Tag: return names.tags;
    case Kind::Switch: return {"yes", "no"};
    case Kind::Time: return {"today", "yesterday"};
    case Kind::Age:
    case Kind::Duration: return {"1h", "1d", "7d"};
    case Kind::Setting: break;
    default: return {};
  }
  const auto& settings = knownSettings();
  const auto found = std::find_if(settings.begin(), settings.end(),
                                  [&](const SettingInUse& setting) { return setting.spec.key == field.name; });
  if (found == settings.end()) return {};
  if (std::holds_alternative<bool>(found->spec.defaultValue)) return {"on", "off"};
  return found->spec.choices;
}

}  // namespace core
