// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mlflow_content.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/analysis/metric.h"
#include "core/run/imported_run.h"
#include "core/store/kept_run.h"
#include "core/store/run_checkpoints.h"

namespace core {
namespace {

constexpr std::size_t kLongestValue = 500;  // Of a parameter, in versions before 2.8.

std::string statusInMlflow(RunStatus status) {
  switch (status) {
    case RunStatus::Running: return kMlflowRunning;
    case RunStatus::Finished: return "FINISHED";
    case RunStatus::Failed: return "FAILED";
    case RunStatus::Interrupted:
    case RunStatus::Stopped: break;
  }
  return "KILLED";
}

void addPoints(MlflowContent& content, const RunCurves& curves) {
  std::map<std::int64_t, std::int64_t> times;
  const auto add = [&](const std::string& key, double value, std::int64_t epoch) {
    if (std::isfinite(value)) content.points.push_back({key, value, times[epoch], epoch});
  };
  for (const EpochRecord& epoch : curves.epochs) {
    times[epoch.epoch] = epoch.endedMs;
    add("learning_rate", epoch.learningRate, epoch.epoch);
    add("images_per_second", epoch.imagesPerSecond, epoch.epoch);
  }
  for (const auto& [name, curve] : curves.metrics) {
    for (const CurvePoint& point : curve) add(name, point.value, point.epoch);
  }
}

void addPictures(MlflowContent& content, const KeptRun& run) {
  nlohmann::json names = nlohmann::json::array();
  for (const ProbeRecord& probe : run.probes()) names.push_back(probe.name);
  content.tags[kMlflowProbesTag] = names.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  for (const auto& [kind, name] : {std::pair(SheetKind::Input, "inputs"), std::pair(SheetKind::Target, "targets")}) {
    if (const auto sheet = run.sheet(kind)) content.pictures[std::string("pictures/") + name + ".png"] = sheet->file;
  }
  for (const ImageSheet& sheet : run.sheets(SheetKind::Output)) {
    std::array<char, 48> name{};
    std::snprintf(name.data(), name.size(), "pictures/epoch-%06lld.png", static_cast<long long>(sheet.epoch));
    content.pictures[name.data()] = sheet.file;
  }
}

void addWeights(MlflowContent& content, RunStore& store, const std::string& uid) {
  for (const auto& [name, isIt] :
       {std::pair("best", &CheckpointRecord::isBest), std::pair("final", &CheckpointRecord::isFinal)}) {
    for (const CheckpointRecord& checkpoint : RunCheckpoints(store, uid).all()) {
      if (!(checkpoint.*isIt)) continue;
      content.weights[std::string("weights/") + name + ".safetensors"] = checkpoint.file;
      if (!content.weightsOrigin.empty()) content.weightsOrigin += ", ";
      content.weightsOrigin += name + (" " + std::to_string(checkpoint.epoch));
    }
  }
}

}  // namespace

MlflowContent mlflowContent(RunStore& store, const std::string& uid) {
  const KeptRun run(store, uid);
  const RunDetails details = run.details();
  const RunSummary& summary = details.summary;
  MlflowContent content;
  content.name = summary.name;
  content.status = statusInMlflow(summary.status);
  content.startMs = summary.createdMs;
  if (summary.status != RunStatus::Running) content.endMs = details.endedMs.value_or(0);
  for (const auto& [key, value] : settingTexts(details)) content.parameters[key] = value.substr(0, kLongestValue);
  if (!summary.dataFolder.empty()) content.parameters["data"] = summary.dataFolder.substr(0, kLongestValue);
  content.tags[kMlflowUidTag] = uid;
  content.tags["mlflow.source.name"] = "afterimage " + details.program;
  if (!summary.note.empty()) content.tags["mlflow.note.content"] = summary.note.substr(0, 5000);
  for (const std::string& tag : summary.tags) content.tags[tag] = "true";
  addPoints(content, run.curves());
  addPictures(content, run);
  if (summary.status != RunStatus::Running) addWeights(content, store, uid);
  return content;
}

}  // namespace core
