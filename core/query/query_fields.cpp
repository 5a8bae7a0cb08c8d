// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_fields.h"

#include <algorithm>
#include <set>

#include "core/analysis/metric.h"
#include "core/base/text.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

using Kind = FieldKind;

struct Prefix {
  std::string_view text;
  Kind kind;
};
constexpr Prefix kPrefixes[] = {{"setting.", Kind::Setting},
                                {"last.", Kind::LastMetric},
                                {"best.", Kind::BestMetric},
                                {"best_epoch.", Kind::BestEpoch}};

const std::vector<SettingInUse>& knownSettings() {
  static const std::vector<SettingInUse> settings = allSettings();
  return settings;
}

std::set<std::string> settingKeys(const QueryNames& names) {
  std::set<std::string> keys(names.settings.begin(), names.settings.end());
  for (const SettingInUse& setting : knownSettings()) keys.insert(setting.spec.key);
  return keys;
}

// Those of the store, and those that the engine measures, so that queries work before the first run.
std::set<std::string> metricNames(const QueryNames& names) {
  std::set<std::string> metrics(names.metrics.begin(), names.metrics.end());
  for (const MetricPart part : {MetricPart::Validation, MetricPart::Sample, MetricPart::Training}) {
    for (const MetricSpec& metric : metricSpecs()) metrics.insert(fullName(part, metric.name));
  }
  return metrics;
}

}  // namespace

std::optional<QueryField> findField(std::string_view name, const QueryNames& names) {
  const std::string word = lowerCase(name);
  if (const RunField* const own = findRunField(word)) return QueryField{own->kind, own->id, own};
  const std::set<std::string> settings = settingKeys(names);
  if (settings.contains(word)) return QueryField{Kind::Setting, word};
  const std::set<std::string> metrics = metricNames(names);
  if (metrics.contains(word)) return QueryField{Kind::LastMetric, word};
  for (const auto& [prefix, kind] : kPrefixes) {
    if (!word.starts_with(prefix)) continue;
    const std::string rest = word.substr(prefix.size());
    if ((kind == Kind::Setting ? settings : metrics).contains(rest)) return QueryField{kind, rest};
  }
  return std::nullopt;
}

QueryField resolveField(const QueryComparison& comparison, const QueryNames& names) {
  const std::string& text = comparison.field.text;
  const std::string word = lowerCase(text);
  const std::set<std::string> metrics = metricNames(names);
  if (comparison.epoch) {
    if (metrics.contains(word)) return {Kind::LastMetric, word};
  } else if (const std::optional<QueryField> found = findField(word, names)) {
    return *found;
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
  for (const RunField& field : runFields()) fields.insert(field.id);
  for (const std::string& metric : metricNames(names)) {
    fields.insert(metric);
    for (const auto& [prefix, kind] : kPrefixes) {
      if (kind != Kind::Setting) fields.insert(std::string(prefix) + metric);
    }
  }
  return {fields.begin(), fields.end()};
}

std::vector<std::string> queryOperators(FieldKind kind) {
  switch (kind) {
    case Kind::Text:
    case Kind::Tag: return {"=", "!=", "~"};
    case Kind::Switch:
    case Kind::Status: return {"=", "!="};
    case Kind::Setting: return {"=", "!=", "<", "<=", ">", ">=", "~"};
    case Kind::Count:
    case Kind::Time:
    case Kind::Age:
    case Kind::Duration:
    case Kind::LastMetric:
    case Kind::BestMetric:
    case Kind::BestEpoch: break;
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
