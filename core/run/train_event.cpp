// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/train_event.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/overloaded.h"
#include "core/run/settings_schema.h"

namespace core {
namespace {

using Json = nlohmann::ordered_json;

Json figure(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

void addMetrics(Json& json, const MetricValues& metrics) {
  for (const auto& [name, value] : metrics) json[name] = figure(value);
}

Json settingsJson(const RunSettings& settings) {
  Json json;
  for (const SettingInUse& setting : settingsInUse(settings)) {
    json[setting.spec.key] = std::visit([](const auto& value) { return Json(value); }, setting.value);
  }
  return json;
}

Json toJson(const LoadingProgress& progress) {
  return {{"event", "loading"}, {"done", progress.done}, {"total", progress.total}};
}

Json toJson(const RunStarted& started) {
  Json json = {{"event", "run-started"},
               {"name", started.settings.name},
               {"folder", started.settings.data.folder},
               {"device", started.device},
               {"device_name", started.deviceName.english()},
               {"engine", started.engine},
               {"threads", started.threads},
               {"width", started.shape.width},
               {"height", started.shape.height},
               {"channels", started.shape.channels},
               {"training_count", started.trainingCount},
               {"validation_count", started.validationCount},
               {"skipped_count", started.skippedCount},
               {"dataset", started.datasetFingerprint},
               {"parameters", started.parameters},
               {"batches_per_epoch", started.batchesPerEpoch},
               {"accuracy_name", started.accuracyName},
               {"finished_epochs", started.finishedEpochs},
               {"settings", settingsJson(started.settings)}};
  for (const Baseline& baseline : started.baselines) addMetrics(json["baselines"][baseline.name], baseline.metrics);
  return json;
}

Json toJson(const BatchDone& done) {
  return {{"event", "batch-done"},
          {"epoch", done.epoch},
          {"batch", done.batch},
          {"batches", done.batches},
          {"loss", figure(done.loss)},
          {"running_loss", figure(done.runningLoss)},
          {"learning_rate", figure(done.learningRate)},
          {"gradient_norm", figure(done.gradientNorm)},
          {"images_per_second", figure(done.imagesPerSecond)}};
}

Json toJson(const EpochDone& done) {
  Json json = {{"event", "epoch-done"},
               {"epoch", done.epoch},
               {"best", done.best},
               {"learning_rate", figure(done.learningRate)},
               {"training_seconds", figure(done.trainingSeconds)},
               {"evaluation_seconds", figure(done.evaluationSeconds)},
               {"images_per_second", figure(done.imagesPerSecond)}};
  addMetrics(json, done.metrics);
  return json;
}

Json toJson(const ImagesReady& pictures) {
  return {{"event", "pictures-ready"}, {"epoch", pictures.epoch}, {"count", pictures.outputs->size()}};
}

Json toJson(const WeightsReady& ready) {
  return {{"event", "weights-ready"}, {"epoch", ready.epoch}, {"best", ready.best}, {"final", ready.final}};
}

Json toJson(const SettingsChanged& changed) {
  const Json all = settingsJson(changed.settings);
  Json values = Json::object();
  for (const std::string& key : changed.keys) values[key] = all.at(key);
  return {{"event", "settings-changed"}, {"epoch", changed.epoch}, {"batch", changed.batch}, {"settings", values}};
}

Json toJson(const RunWarning& warning) { return {{"event", "warning"}, {"message", warning.message.english()}}; }

Json toJson(const RunFinished& finished) {
  return {{"event", "run-finished"},
          {"epochs", finished.epochs},
          {"best_epoch", finished.bestEpoch},
          {"reason", finished.reason == FinishReason::EarlyStopping ? "early-stopping" : "all-epochs"},
          {"restored_best", finished.restoredBest}};
}

Json toJson(const RunStopped& stopped) { return {{"event", "run-stopped"}, {"epochs", stopped.epochs}}; }

Json toJson(const RunFailed& failed) {
  return {{"event", "run-failed"},     {"code", errorCodeName(failed.code)},
          {"subject", failed.subject}, {"message", failed.message.english()},
          {"epoch", failed.epoch},     {"batch", failed.batch},
          {"layer", failed.layer},     {"pictures", failed.pictures}};
}

}  // namespace

std::string eventJson(const TrainEvent& event) {
  const Json json = std::visit([](const auto& held) { return toJson(held); }, event);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace core
