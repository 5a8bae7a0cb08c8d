// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <ctime>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/analysis/metric.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/query/query.h"
#include "core/run/settings_schema.h"

namespace cli {
namespace {

using Reader = std::function<FieldValue(const core::RunSummary&)>;

constexpr std::string_view kBest = "best.";

FieldValue textValue(const std::string& text) { return {text, {}}; }

FieldValue numberValue(double value, std::string text) {
  if (std::isnan(value)) return {std::move(text), {}};
  return {std::move(text), value};
}

FieldValue countValue(std::int64_t value) { return numberValue(static_cast<double>(value), std::to_string(value)); }

// A setting's text; numbers among them sort as such.
FieldValue settingValue(const std::string& text) {
  double number = 0.0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return textValue(text);
  return numberValue(number, text);
}

std::string timeText(std::int64_t ms, bool utc, const char* format) {
  const auto seconds = static_cast<std::time_t>(ms / 1000);
  std::tm time{};
  utc ? ::gmtime_r(&seconds, &time) : ::localtime_r(&seconds, &time);
  std::array<char, 40> text{};
  return {text.data(), std::strftime(text.data(), text.size(), format, &time)};
}

double secondsSince(std::int64_t ms) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<double>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count() - ms) / 1000.0;
}

FieldValue ageValue(const core::RunSummary& run) {
  const double age = std::max(0.0, secondsSince(run.createdMs));
  return numberValue(age, core::formatDuration(age));
}

// Fields that a summary has at hand.
const std::map<std::string, Reader, std::less<>>& summaryFields() {
  using Run = core::RunSummary;
  static const std::map<std::string, Reader, std::less<>> fields = {
      {"id", [](const Run& run) { return textValue(run.uid); }},
      {"name", [](const Run& run) { return textValue(run.name); }},
      {"status", [](const Run& run) { return textValue(core::runStatusName(run.status)); }},
      {"note", [](const Run& run) { return textValue(run.note); }},
      {"tag", [](const Run& run) { return textValue(core::join(run.tags, ", ")); }},
      {"tags", [](const Run& run) { return textValue(core::join(run.tags, ", ")); }},
      {"starred", [](const Run& run) { return textValue(run.isStarred ? "*" : ""); }},
      {"folder", [](const Run& run) { return textValue(run.dataFolder); }},
      {"epoch", [](const Run& run) { return countValue(run.epochs); }},
      {"epochs", [](const Run& run) { return countValue(run.plannedEpochs); }},
      {"planned_epochs", [](const Run& run) { return countValue(run.plannedEpochs); }},
      {"created",
       [](const Run& run) { return numberValue(static_cast<double>(run.createdMs), localTime(run.createdMs)); }},
      {"age", ageValue},
      {"duration", [](const Run& run) { return numberValue(run.seconds, core::formatDuration(run.seconds)); }},
  };
  return fields;
}

// Fields that are kept with each run's details.
std::string core::RunDetails::*detailNamed(const std::string& name) {
  static const std::map<std::string, std::string core::RunDetails::*> fields = {
      {"dataset", &core::RunDetails::dataset}, {"engine", &core::RunDetails::engine},
      {"host", &core::RunDetails::host},       {"parent", &core::RunDetails::parent},
      {"device", &core::RunDetails::device},   {"program", &core::RunDetails::program},
  };
  const auto found = fields.find(name);
  return found == fields.end() ? nullptr : found->second;
}

std::vector<std::string> fieldNames(core::RunStore& store) {
  std::vector<std::string> names = core::completeQuery({}, store.queryNames()).words;
  for (const auto& [name, reader] : summaryFields()) names.push_back(name);
  return names;
}

bool isSetting(core::RunStore& store, const std::string& name) {
  const std::vector<core::SettingInUse> all = core::allSettings();
  const std::vector<std::string> kept = store.settingKeys();
  return std::any_of(all.begin(), all.end(), [&](const auto& setting) { return setting.spec.key == name; }) ||
         std::find(kept.begin(), kept.end(), name) != kept.end();
}

Reader settingReader(core::RunStore& store, const std::string& key) {
  return [values = store.settingValues(key)](const core::RunSummary& run) {
    const auto found = values.find(run.uid);
    return found == values.end() ? FieldValue{} : settingValue(found->second);
  };
}

Reader metricReader(const std::string& name) {
  const bool isBest = name.starts_with(kBest);
  return [metric = isBest ? name.substr(kBest.size()) : name, isBest](const core::RunSummary& run) {
    const core::MetricSummary* const found = run.metric(metric);
    if (found == nullptr) return FieldValue{};
    const double value = isBest ? found->best : found->last;
    return numberValue(value, core::formatMetric(metric, value));
  };
}

// In the order in which queries look for names.
Reader readerOf(core::RunStore& store, const std::string& name) {
  const auto& fields = summaryFields();
  if (const auto found = fields.find(name); found != fields.end()) return found->second;
  if (isSetting(store, name)) return settingReader(store, name);
  if (const auto detail = detailNamed(name)) {
    return [&store, detail](const core::RunSummary& run) { return textValue(store.details(run.uid).*detail); };
  }
  const std::vector<std::string> known = fieldNames(store);
  if (std::find(known.begin(), known.end(), name) != known.end()) return metricReader(name);
  const std::string near = core::closestWord(name, known);
  throw core::Error(core::ErrorCode::InvalidSetting, "field",
                    core::Message::verbatim(
                        "There is no field \"" + core::displayPath(name) + "\"." +
                        (near.empty() ? " Settings, metrics, best.METRIC, name, status, created and tags are some "
                                        "that there are."
                                      : " Did you mean \"" + near + "\"?")));
}

nlohmann::ordered_json figureJson(double value) {
  return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json();
}

}  // namespace

RunField::RunField(core::RunStore& store, const std::string& name)
    : name_(core::lowerCase(name)), read_(readerOf(store, name_)) {}

std::string localTime(std::int64_t ms) { return timeText(ms, false, "%Y-%m-%d %H:%M"); }

nlohmann::ordered_json runJson(const core::RunSummary& run) {
  nlohmann::ordered_json object = {{"id", run.uid},
                                   {"name", run.name},
                                   {"status", core::runStatusName(run.status)},
                                   {"epoch", run.epochs},
                                   {"epochs", run.plannedEpochs},
                                   {"created", timeText(run.createdMs, true, "%Y-%m-%dT%H:%M:%SZ")},
                                   {"seconds", run.seconds},
                                   {"architecture", run.architecture},
                                   {"folder", run.dataFolder},
                                   {"tags", run.tags},
                                   {"starred", run.isStarred},
                                   {"trashed", run.isTrashed},
                                   {"note", run.note}};
  auto best = nlohmann::ordered_json::object();
  for (const core::MetricSummary& figure : run.metrics) {
    object.emplace(figure.name, figureJson(figure.last));  // A foreign run's metric never hides what is above.
    best[figure.name] = {{"value", figureJson(figure.best)}, {"epoch", figure.bestEpoch}};
  }
  object["best"] = std::move(best);
  return object;
}

}  // namespace cli
