// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_fields.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/analysis/metric.h"
#include "core/base/text.h"
#include "core/base/unicode.h"
#include "core/diagnosis/rules.h"
#include "core/query/query_values.h"
#include "core/query/setting_question.h"
#include "core/run/setting_words.h"
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

// Words of the screen that are shorter than the setting's key.
constexpr std::pair<std::string_view, std::string_view> kEverydayWords[] = {
    {"model", "architecture"}, {"rate", "learning_rate"}, {"method", "optimizer"}};

constexpr std::string_view kAccuracy = "accuracy";
constexpr std::string_view kKindsOfAccuracy[] = {"categorical_accuracy", "binary_accuracy"};

std::vector<std::string> ruleNames() {
  std::vector<std::string> names;
  for (const RuleInfo& rule : diagnosisRules()) names.push_back(rule.id);
  return names;
}

const std::set<std::string>& knownSettings() {
  static const std::set<std::string> keys = [] {
    std::set<std::string> found;
    for (const SettingInUse& setting : allSettings()) found.insert(setting.spec.key);
    return found;
  }();
  return keys;
}

std::set<std::string> settingKeys(const QueryNames& names) {
  std::set<std::string> keys = knownSettings();
  keys.insert(names.settings.begin(), names.settings.end());
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

// "val_accuracy" is the one of the two accuracies that a run has.
std::optional<QueryField> metricField(Kind kind, const std::string& name, const std::set<std::string>& metrics) {
  if (metrics.contains(name)) return QueryField{kind, name};
  const MetricId id = metricId(name);
  if (id.name != kAccuracy) return std::nullopt;
  return QueryField{kind, fullName(id.part, kKindsOfAccuracy[0]), nullptr, fullName(id.part, kKindsOfAccuracy[1])};
}

std::optional<QueryField> fieldWithId(const std::string& word, const QueryNames& names) {
  if (const RunField* const own = findRunField(word)) return QueryField{own->kind, own->id, own};
  const std::set<std::string> settings = settingKeys(names);
  if (settings.contains(word)) return QueryField{Kind::Setting, word};
  const std::set<std::string> metrics = metricNames(names);
  // A name alone is what a list shows under it.
  if (findMetricSpec(word) != nullptr || word == kAccuracy) {
    return metricField(Kind::BestMetric, fullName(MetricPart::Validation, word), metrics);
  }
  if (const auto last = metricField(Kind::LastMetric, word, metrics)) return last;
  for (const auto& [prefix, kind] : kPrefixes) {
    if (!word.starts_with(prefix)) continue;
    const std::string rest = word.substr(prefix.size());
    if (kind != Kind::Setting) return metricField(kind, rest, metrics);
    if (settings.contains(rest)) return QueryField{kind, rest};
  }
  return std::nullopt;
}

// Where a setting that is a text and a metric are both called "loss", a number can only mean the metric.
bool meansMetric(const QueryComparison& comparison, const QueryField& field, const QueryNames& names) {
  const bool isAmbiguous = field.kind == Kind::Setting && lowerCase(comparison.field.text) == field.name &&
                           isTextSetting(field.name) && findMetricSpec(field.name) != nullptr;
  return isAmbiguous && comparison.operation != "~" &&
         queryNumber(comparison.value, names.shown.decimalMark).has_value();
}

}  // namespace

std::optional<QueryField> findField(std::string_view name, const QueryNames& names) {
  if (const auto known = fieldWithId(lowerCase(name), names)) return known;
  const std::string folded = foldedCase(name);
  for (const auto& [word, key] : kEverydayWords) {
    if (folded == word) return QueryField{Kind::Setting, std::string(key)};
  }
  for (const ShownWord& heading : names.shown.headings) {
    if (foldedCase(heading.shown) == folded) return fieldWithId(heading.meant, names);
  }
  // What forms call it, where no screen says its own.
  if (const std::optional<std::string> key = settingKeyNamed(name)) return QueryField{Kind::Setting, *key};
  return std::nullopt;
}

bool isFieldId(std::string_view name, const QueryNames& names) {
  const std::string word = lowerCase(name);
  const std::optional<QueryField> field = fieldWithId(word, names);
  return field && (field->own == nullptr || field->own->id == word);
}

QueryField resolveField(const QueryComparison& comparison, const QueryNames& names) {
  const std::string& text = comparison.field.text;
  const std::string word = lowerCase(text);
  const std::set<std::string> metrics = metricNames(names);
  if (comparison.epoch) {
    if (const auto found = metricField(Kind::LastMetric, word, metrics)) return *found;
  } else if (const std::optional<QueryField> found = findField(text, names)) {
    if (!meansMetric(comparison, *found, names)) return *found;
    return {Kind::BestMetric, fullName(MetricPart::Validation, found->name)};
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
  for (const auto& [word, key] : kEverydayWords) fields.insert(std::string(word));
  for (const ShownWord& heading : names.shown.headings) fields.insert(heading.shown);
  return {fields.begin(), fields.end()};
}

std::vector<std::string> queryOperators(const QueryField& field) {
  switch (field.kind) {
    case Kind::Text:
    case Kind::Tag:
    case Kind::Finding: return {"=", "!=", "~"};
    case Kind::Switch:
    case Kind::Status: return {"=", "!="};
    case Kind::Setting: return settingOperators(field.name);
    case Kind::Severity:
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
    case Kind::Finding: return ruleNames();
    case Kind::Severity: return severityNames();
    case Kind::Switch: return {"yes", "no"};
    case Kind::Time: return {"today", "yesterday"};
    case Kind::Age:
    case Kind::Duration: return {"1h", "1d", "7d"};
    case Kind::Setting: return settingValues(field.name);
    default: return {};
  }
}

}  // namespace core
