// SPDX-License-Identifier: GPL-3.0-or-later
// A kept run in MLflow's terms: what both its server and its folder get. Private to core_exchange.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/exchange/mlflow_server.h"
#include "core/store/run_store.h"

namespace core {

// By this tag a run is found again on the server: its uid.
inline constexpr const char* kMlflowUidTag = "afterimage.run";
// The state of a run that goes on.
inline constexpr const char* kMlflowRunning = "RUNNING";
// Names of the probes in the sheets of pictures, as a JSON list.
inline constexpr const char* kMlflowProbesTag = "afterimage.probes";
// Which weights are there, as MlflowContent::weightsOrigin.
inline constexpr const char* kMlflowWeightsTag = "afterimage.weights";

struct MlflowContent {
  std::string name;
  std::string status;  // As MLflow has it.
  std::int64_t startMs = 0;
  std::int64_t endMs = 0;  // 0 while it goes on.
  std::map<std::string, std::string> parameters;
  std::map<std::string, std::string> tags;
  std::vector<MlflowPoint> points;  // By epoch; NaN is left out, MLflow keeps none of it.
  std::map<std::string, std::filesystem::path>
      pictures;  // Artifact's path, and where the file is: sheets of the probes.
  std::map<std::string, std::filesystem::path> weights;  // Those of a run that goes on no longer: best and final.
  std::string weightsOrigin;                             // Their epochs: "best 3, final 5"; "" where there are none.
};

// Throws as KeptRun's members do.
[[nodiscard]] MlflowContent mlflowContent(RunStore& store, const std::string& uid);

}  // namespace core
