// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_columns.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <ctime>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/analysis/metric.h"
#include "core/base/error.h"
#include "core/base/number.h"
#include "core/base/text.h"
#include "core/query/query_fields.h"
#include "core/store/kept_run.h"

namespace cli {
namespace {

using Kind = core::FieldKind;
using Reader = std::function<Cell(const core::RunSummary&)>;

Cell numberCell(double value, std::string text) {
  if (std::isnan(value)) return {std::move(text), {}};
  return {std::move(text), value};
}

// A setting's text; numbers among them sort as such, and those of older stores lose their exponents.
Cell settingCell(const std::string& text) {
  const std::optional<double> number = core::plainNumber(text);
  return number ? numberCell(*number, core::formatNumber(*number)) : Cell{text, {}};
}

std::string timeText(std::int64_t ms, bool utc, const char* format) {
  const auto seconds = static_cast<std::time_t>(ms / 1000);
  std::tm time{};
  utc ? ::gmtime_r(&seconds, &time) : ::localtime_r(&seconds, &time);
  std::array<char, 40> text{};
  return {text.data(), std::strftime(text.data(), text.size(), format, &time)};
}

double secondsSince(double ms) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<double>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count()) / 1000.0 - ms / 1000.0;
}

Cell numberCell(Kind kind, double value) {
  switch (kind) {
    case Kind::Switch: return {value != 0.0 ? "*" : "", {}};
    case Kind::Time: return numberCell(value, localTime(static_cast<std::int64_t>(value)));
    case Kind::Age: {
      const double age = std::max(0.0, secondsSince(value));
      return numberCell(age, core::formatDuration(age));
    }
    case Kind::Duration: return numberCell(value, core::formatDuration(value));
    default: return numberCell(value, std::to_string(static_cast<std::int64_t>(value)));
  }
}

Cell cellOf(Kind kind, const core::FieldValue& value) {
  if (const auto* const text = std::get_if<std::string>(&value)) return {*text, {}};
  if (const auto* const number = std::get_if<double>(&value)) return numberCell(kind, *number);
  return {};
}

Reader ownReader(core::RunStore& store, const core::RunField& field) {
  if (field.ofSummary == nullptr) {
    return [&store, &field](const core::RunSummary& run) {
      return cellOf(field.kind, field.of(core::KeptRun(store, run.uid).details()));
    };
  }
  return [&field](const core::RunSummary& run) { return cellOf(field.kind, field.ofSummary(run)); };
}

Reader settingReader(core::RunStore& store, const std::string& key) {
  return [values = store.settingValues(key)](const core::RunSummary& run) {
    const auto found = values.find(run.uid);
    return found == values.end() ? Cell{} : settingCell(found->second);
  };
}

Reader metricReader(Kind kind, const std::string& metric) {
  return [kind, metric](const core::RunSummary& run) {
    const core::MetricSummary* const found = run.metric(metric);
    if (found == nullptr) return Cell{};
    if (kind == Kind::BestEpoch) return numberCell(Kind::Count, static_cast<double>(found->bestEpoch));
    const double value = kind == Kind::BestMetric ? found->best : found->last;
    return numberCell(value, core::formatMetric(metric, value));
  };
}

core::QueryField fieldNamed(core::RunStore& store, const std::string& name) {
  const core::QueryNames names = store.queryNames();
  if (const auto found = core::findField(name, names)) return *found;
  const std::string near = core::closestWord(name, core::queryFieldNames(names));
  throw core::Error(
      core::ErrorCode::InvalidSetting, "field",
      core::Message::verbatim("There is no field \"" + core::displayPath(name) + "\"." +
                              (near.empty() ? " Settings, metrics, best.METRIC, name, status, created and tag are some "
                                              "that there are."
                                            : " Did you mean \"" + near + "\"?")));
}

Reader readerOf(core::RunStore& store, const core::QueryField& field) {
  if (field.own != nullptr) return ownReader(store, *field.own);
  return field.kind == Kind::Setting ? settingReader(store, field.name) : metricReader(field.kind, field.name);
}

nlohmann::ordered_json finiteJson(double value) {
  return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json();
}

nlohmann::ordered_json fieldJson(const core::RunField& field, const core::FieldValue& value) {
  if (const auto* const text = std::get_if<std::string>(&value)) return *text;
  const auto* const number = std::get_if<double>(&value);
  if (number == nullptr) return nullptr;
  switch (field.kind) {
    case Kind::Switch: return *number != 0.0;
    case Kind::Time: return timeText(static_cast<std::int64_t>(*number), true, "%Y-%m-%dT%H:%M:%SZ");
    case Kind::Count: return static_cast<std::int64_t>(*number);
    default: return *number;
  }
}

// Its own fields, where there is a value, and what else a list tells of it. An age would be another one at each call.
template <class ValueOf>
nlohmann::ordered_json fieldsJson(const core::RunSummary& run, const ValueOf& valueOf) {
  auto object = nlohmann::ordered_json::object();
  for (const core::RunField& field : core::runFields()) {
    if (field.kind == Kind::Age) continue;
    if (field.kind == Kind::Tag) {
      object[field.id] = run.tags;
    } else if (const std::optional<core::FieldValue> value = valueOf(field)) {
      object[field.id] = fieldJson(field, *value);
    }
  }
  object["epochs"] = run.plannedEpochs;
  object["architecture"] = run.architecture;
  object["trashed"] = run.isTrashed;
  return object;
}

}  // namespace

RunColumn::RunColumn(core::RunStore& store, const std::string& name) {
  const core::QueryField field = fieldNamed(store, name);
  name_ = field.own == nullptr ? core::lowerCase(name) : field.own->id;
  read_ = readerOf(store, field);
}

std::string localTime(std::int64_t ms) { return timeText(ms, false, "%Y-%m-%d %H:%M"); }

nlohmann::ordered_json runJson(const core::RunSummary& run) {
  nlohmann::ordered_json object = fieldsJson(run, [&run](const core::RunField& field) {
    return field.ofSummary == nullptr ? std::nullopt : std::optional(field.ofSummary(run));
  });
  auto best = nlohmann::ordered_json::object();
  for (const core::MetricSummary& metric : run.metrics) {
    object.emplace(metric.name, finiteJson(metric.last));  // A foreign run's metric never hides what is above.
    best[metric.name] = {{"value", finiteJson(metric.best)}, {"epoch", metric.bestEpoch}};
  }
  object["best"] = std::move(best);
  return object;
}

nlohmann::ordered_json detailsJson(const core::RunDetails& run) {
  return fieldsJson(run.summary, [&run](const core::RunField& field) { return std::optional(field.of(run)); });
}

}  // namespace cli
