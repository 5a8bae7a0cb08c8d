// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/event_json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <limits>
#include <nlohmann/json.hpp>
#include <type_traits>
#include <utility>

#include "core/run/settings_fields.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLargestText = 16U << 20U;  // The names of 4096 pictures fit in.
constexpr int kDeepest = 20;                      // A message in a message in a message; more is not read anyway.

// In the order of TrainEvent's alternatives.
constexpr std::array<std::string_view, std::variant_size_v<TrainEvent>> kNames = {
    "loading",          "run-started", "batch-done", "epoch-done",   "pictures-ready", "weights-ready",
    "settings-changed", "warning",     "finding",    "run-finished", "run-stopped",    "run-failed"};
static_assert(!kNames.back().empty(), "every event has a name");

// The text is no event. Stays in this file.
class NoEvent : public std::exception {};

// English for people and programs, and beside it what it was made from.
void write(Json& json, const std::string& key, const Message& message) {
  json[key] = message.english();
  json[key + "_parts"] = Json::parse(messageJson(message));
}

Message messageFrom(const Json& json, const std::string& key) {
  std::optional<Message> message = messageFromJson(json.at(key + "_parts").dump());
  if (!message) throw NoEvent();
  return std::move(*message);
}

Json figure(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

double figureFrom(const Json& json) {
  if (json.is_null()) return std::numeric_limits<double>::quiet_NaN();
  if (!json.is_number()) throw NoEvent();
  return json.get<double>();
}

// Every whole number in an event counts something.
template <class Count>
Count countFrom(const Json& json) {
  if (!json.is_number_unsigned()) throw NoEvent();
  const auto value = json.get<std::uint64_t>();
  if (value > static_cast<std::uint64_t>(std::numeric_limits<Count>::max())) throw NoEvent();
  return static_cast<Count>(value);
}

// Reads one field by its type; written fields are read by the same key.
template <class Value>
void take(const Json& json, const char* key, Value& value) {
  const Json& found = json.at(key);
  if constexpr (std::is_same_v<Value, Message>) {
    value = messageFrom(json, key);
  } else if constexpr (std::is_same_v<Value, double>) {
    value = figureFrom(found);
  } else if constexpr (std::is_integral_v<Value> && !std::is_same_v<Value, bool>) {
    value = countFrom<Value>(found);
  } else {
    value = found.get<Value>();  // A switch, a text, or a list of texts.
  }
}

// What texts of earlier versions do not have.
template <class Value>
void takeIfThere(const Json& json, const char* key, Value& value) {
  if (json.contains(key)) take(json, key, value);
}

void write(Json& json, const MetricValues& metrics) {
  for (const auto& [name, value] : metrics) json[name] = figure(value);
}

// Of the type that the setting has.
SettingValue valueLike(const SettingValue& current, const Json& json) {
  const auto read = [&json](const auto& held) -> SettingValue {
    using Value = std::decay_t<decltype(held)>;
    const auto isWhole = [](const Json& number) { return number.is_number_integer(); };
    if (std::is_same_v<Value, std::int64_t> && !isWhole(json)) throw NoEvent();
    if (std::is_same_v<Value, double> && !json.is_number()) throw NoEvent();
    if (std::is_same_v<Value, std::vector<std::int64_t>> && !std::all_of(json.begin(), json.end(), isWhole)) {
      throw NoEvent();
    }
    return json.get<Value>();
  };
  return std::visit(read, current);
}

void write(Json& json, const RunSettings& settings) {
  json["name"] = settings.name;
  json["folder"] = settings.data.folder;
  Json& values = json["settings"];
  for (const SettingInUse& setting : settingsInUse(settings)) {
    values[setting.spec.key] = std::visit([](const auto& value) { return Json(value); }, setting.value);
  }
}

void read(const Json& json, RunSettings& settings) {
  settings = defaultRunSettings();
  take(json, "name", settings.name);
  take(json, "folder", settings.data.folder);
  const Json& values = json.at("settings");
  for (const ChoiceField& field : choiceFields()) {  // What is chosen decides which other settings exist.
    if (values.contains(field.key)) changeSetting(settings, field.key, values[field.key].get<std::string>());
  }
  std::size_t known = 0;
  for (const SettingInUse& setting : settingsInUse(settings)) {
    const auto found = values.find(setting.spec.key);
    if (found == values.end()) continue;
    changeSetting(settings, setting.spec.key, valueLike(setting.value, *found));
    ++known;
  }
  if (known != values.size()) throw NoEvent();
}

void write(Json& json, const LoadingProgress& progress) {
  json["done"] = progress.done;
  json["total"] = progress.total;
}

void read(const Json& json, LoadingProgress& progress) {
  take(json, "done", progress.done);
  take(json, "total", progress.total);
}

void write(Json& json, const RunStarted& started) {
  write(json, started.settings);
  json["device"] = started.device;
  write(json, "device_name", started.deviceName);
  json["engine"] = started.engine;
  json["threads"] = started.threads;
  json["width"] = started.shape.width;
  json["height"] = started.shape.height;
  json["channels"] = started.shape.channels;
  json["training_count"] = started.trainingCount;
  json["validation_count"] = started.validationCount;
  json["skipped_count"] = started.skippedCount;
  json["dataset"] = started.datasetFingerprint;
  json["parameters"] = started.parameters;
  json["batches_per_epoch"] = started.batchesPerEpoch;
  json["accuracy_name"] = started.accuracyName;
  json["finished_epochs"] = started.finishedEpochs;
  json["finished_batches"] = started.finishedBatches;
  json["baselines"] = Json::object();
  for (const Baseline& baseline : started.baselines) {
    write(json["baselines"][baseline.name] = Json::object(), baseline.metrics);
  }
}

void read(const Json& json, RunStarted& started) {
  read(json, started.settings);
  take(json, "device", started.device);
  take(json, "device_name", started.deviceName);
  take(json, "engine", started.engine);
  take(json, "threads", started.threads);
  take(json, "width", started.shape.width);
  take(json, "height", started.shape.height);
  take(json, "channels", started.shape.channels);
  take(json, "training_count", started.trainingCount);
  take(json, "validation_count", started.validationCount);
  take(json, "skipped_count", started.skippedCount);
  take(json, "dataset", started.datasetFingerprint);
  take(json, "parameters", started.parameters);
  take(json, "batches_per_epoch", started.batchesPerEpoch);
  take(json, "accuracy_name", started.accuracyName);
  take(json, "finished_epochs", started.finishedEpochs);
  takeIfThere(json, "finished_batches", started.finishedBatches);
  for (const auto& [name, metrics] : json.at("baselines").items()) {
    Baseline& baseline = started.baselines.emplace_back(Baseline{name, {}});
    for (const auto& [metric, value] : metrics.items()) baseline.metrics[metric] = figureFrom(value);
  }
}

void write(Json& json, const BatchDone& done) {
  json["epoch"] = done.epoch;
  json["batch"] = done.batch;
  json["batches"] = done.batches;
  json["loss"] = figure(done.loss);
  json["running_loss"] = figure(done.runningLoss);
  json["learning_rate"] = figure(done.learningRate);
  json["gradient_norm"] = figure(done.gradientNorm);
  json["images_per_second"] = figure(done.imagesPerSecond);
}

void read(const Json& json, BatchDone& done) {
  take(json, "epoch", done.epoch);
  take(json, "batch", done.batch);
  take(json, "batches", done.batches);
  take(json, "loss", done.loss);
  take(json, "running_loss", done.runningLoss);
  take(json, "learning_rate", done.learningRate);
  take(json, "gradient_norm", done.gradientNorm);
  take(json, "images_per_second", done.imagesPerSecond);
}

// What is no field of its own is a metric.
constexpr std::array<std::string_view, 7> kEpochFields = {
    "event", "epoch", "best", "learning_rate", "training_seconds", "evaluation_seconds", "images_per_second"};

void write(Json& json, const EpochDone& done) {
  json["epoch"] = done.epoch;
  json["best"] = done.best;
  json["learning_rate"] = figure(done.learningRate);
  json["training_seconds"] = figure(done.trainingSeconds);
  json["evaluation_seconds"] = figure(done.evaluationSeconds);
  json["images_per_second"] = figure(done.imagesPerSecond);
  write(json, done.metrics);
}

void read(const Json& json, EpochDone& done) {
  take(json, "epoch", done.epoch);
  take(json, "best", done.best);
  take(json, "learning_rate", done.learningRate);
  take(json, "training_seconds", done.trainingSeconds);
  take(json, "evaluation_seconds", done.evaluationSeconds);
  take(json, "images_per_second", done.imagesPerSecond);
  for (const auto& [name, value] : json.items()) {
    const bool isField = std::find(kEpochFields.begin(), kEpochFields.end(), name) != kEpochFields.end();
    if (!isField) done.metrics[name] = figureFrom(value);
  }
}

void write(Json& json, const ImagesReady& ready) {
  json["epoch"] = ready.epoch;
  json["count"] = ready.outputs ? ready.outputs->size() : 0;
}

void read(const Json& json, ImagesReady& ready) { take(json, "epoch", ready.epoch); }

void write(Json& json, const WeightsReady& ready) {
  json["epoch"] = ready.epoch;
  json["best"] = ready.best;
  json["final"] = ready.final;
  json["batches"] = ready.batches;
}

void read(const Json& json, WeightsReady& ready) {
  take(json, "epoch", ready.epoch);
  take(json, "best", ready.best);
  take(json, "final", ready.final);
  takeIfThere(json, "batches", ready.batches);
}

void write(Json& json, const SettingsChanged& changed) {
  json["epoch"] = changed.epoch;
  json["batch"] = changed.batch;
  json["keys"] = changed.keys;
  write(json, changed.settings);
}

void read(const Json& json, SettingsChanged& changed) {
  take(json, "epoch", changed.epoch);
  take(json, "batch", changed.batch);
  take(json, "keys", changed.keys);
  read(json, changed.settings);
}

void write(Json& json, const RunWarning& warning) { write(json, "message", warning.message); }

void read(const Json& json, RunWarning& warning) { take(json, "message", warning.message); }

void write(Json& json, const Finding& finding) { json.update(Json::parse(findingJson(finding))); }

void read(const Json& json, Finding& finding) {
  std::optional<Finding> found = findingFromJson(json.dump());
  if (!found) throw NoEvent();
  finding = std::move(*found);
}

void write(Json& json, const RunFinished& finished) {
  json["epochs"] = finished.epochs;
  json["best_epoch"] = finished.bestEpoch;
  json["reason"] = finished.reason == FinishReason::EarlyStopping ? "early-stopping" : "all-epochs";
  json["restored_best"] = finished.restoredBest;
}

void read(const Json& json, RunFinished& finished) {
  take(json, "epochs", finished.epochs);
  take(json, "best_epoch", finished.bestEpoch);
  const auto reason = json.at("reason").get<std::string>();
  if (reason != "early-stopping" && reason != "all-epochs") throw NoEvent();
  finished.reason = reason == "early-stopping" ? FinishReason::EarlyStopping : FinishReason::AllEpochs;
  take(json, "restored_best", finished.restoredBest);
}

void write(Json& json, const RunStopped& stopped) {
  json["epochs"] = stopped.epochs;
  json["batches"] = stopped.batches;
}

void read(const Json& json, RunStopped& stopped) {
  take(json, "epochs", stopped.epochs);
  takeIfThere(json, "batches", stopped.batches);
}

ErrorCode codeNamed(const std::string& name) {
  for (int code = 0; code <= static_cast<int>(ErrorCode::Engine); ++code) {
    if (errorCodeName(static_cast<ErrorCode>(code)) == name) return static_cast<ErrorCode>(code);
  }
  throw NoEvent();
}

void write(Json& json, const RunFailed& failed) {
  json["code"] = errorCodeName(failed.code);
  json["subject"] = failed.subject;
  write(json, "message", failed.message);
  json["epoch"] = failed.epoch;
  json["batch"] = failed.batch;
  json["layer"] = failed.layer;
  json["pictures"] = failed.pictures;
}

void read(const Json& json, RunFailed& failed) {
  failed.code = codeNamed(json.at("code").get<std::string>());
  take(json, "subject", failed.subject);
  take(json, "message", failed.message);
  take(json, "epoch", failed.epoch);
  take(json, "batch", failed.batch);
  take(json, "layer", failed.layer);
  take(json, "pictures", failed.pictures);
}

template <std::size_t... Index>
TrainEvent eventFrom(const Json& json, std::index_sequence<Index...> /*alternatives*/) {
  const auto name = json.at("event").get<std::string>();
  TrainEvent event;
  const bool isKnown = ((kNames[Index] == name && (read(json, event.emplace<Index>()), true)) || ...);
  if (!isKnown) throw NoEvent();
  return event;
}

}  // namespace

std::string_view eventName(const TrainEvent& event) { return kNames.at(event.index()); }

std::string eventJson(const TrainEvent& event) {
  Json json;
  json["event"] = eventName(event);
  std::visit([&json](const auto& held) { write(json, held); }, event);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<TrainEvent> eventFromJson(std::string_view text) {
  if (text.size() > kLargestText) return std::nullopt;
  try {
    // The depth is bounded, so that "[[[[..." costs no more than its length.
    const auto shallow = [](int depth, Json::parse_event_t /*place*/, Json& /*value*/) {
      if (depth > kDeepest) throw NoEvent();
      return true;
    };
    return eventFrom(Json::parse(text, shallow), std::make_index_sequence<std::variant_size_v<TrainEvent>>());
  } catch (const NoEvent&) {
  } catch (const Json::exception&) {
  } catch (const Error&) {  // Settings that this program does not know.
  }
  return std::nullopt;
}

}  // namespace core
