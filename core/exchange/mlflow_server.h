// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of an MLflow server (its REST interface, /api/2.0/mlflow), and what it answers, as plain values. Private to
// core_exchange.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/exchange/http_client.h"

namespace core {

struct MlflowPoint {
  std::string key;
  double value = 0.0;
  std::int64_t timestampMs = 0;
  std::int64_t step = 0;
};

struct MlflowRun {
  std::string id;
  std::string experiment;  // Its number.
  std::string name;
  std::string status;  // "RUNNING", "FINISHED", "FAILED", "KILLED", "SCHEDULED".
  std::int64_t startMs = 0;
  std::int64_t endMs = 0;
  std::string artifacts;  // Where its files are.
  std::map<std::string, std::string> parameters;
  std::map<std::string, std::string> tags;
  std::set<std::string> metrics;  // Names.
};

// A file of a run, or a folder of such files.
struct MlflowFile {
  std::string path;
  bool isFolder = false;
  std::uint64_t bytes = 0;
};

// Everything throws Error(Engine, address) with what to do where the server cannot be reached, refuses, or answers what no
// MLflow server does.
class MlflowServer {
 public:
  // address: "https://host:5000", with a path where it lives under one.
  MlflowServer(std::string address, std::string token);

  [[nodiscard]] const std::string& address() const { return address_; }
  [[nodiscard]] HttpClient& client() { return client_; }

  // Its number; none where there is no such experiment.
  [[nodiscard]] std::optional<std::string> findExperiment(const std::string& name);
  [[nodiscard]] std::string createExperiment(const std::string& name);
  [[nodiscard]] std::vector<std::string> experiments();

  // Those of these experiments, the newest first; filter as MLflow's search takes it.
  [[nodiscard]] std::vector<MlflowRun> runs(const std::vector<std::string>& experiments, const std::string& filter);
  [[nodiscard]] MlflowRun run(const std::string& id);
  [[nodiscard]] MlflowRun createRun(const std::string& experiment, const std::string& name, std::int64_t startMs,
                                    const std::map<std::string, std::string>& tags);
  void updateRun(const std::string& id, const std::string& status, std::int64_t endMs);

  // Every point of one metric.
  [[nodiscard]] std::vector<MlflowPoint> history(const std::string& id, const std::string& metric);
  // At most 1,000 points, 100 parameters and 100 tags: more are an Error(Engine).
  void logBatch(const std::string& id, const std::vector<MlflowPoint>& points,
                const std::map<std::string, std::string>& parameters, const std::map<std::string, std::string>& tags);

  // What lies in a folder of a run ("" for all that lies outside of folders).
  [[nodiscard]] std::vector<MlflowFile> files(const std::string& id, const std::string& folder);
  // False where the server does not take files itself (it then keeps them where only others can write).
  [[nodiscard]] static bool takesFiles(const MlflowRun& run);
  void upload(const MlflowRun& run, const std::string& path, const std::filesystem::path& file);
  [[nodiscard]] std::string download(const std::string& id, const std::string& path);

 private:
  [[nodiscard]] nlohmann::json ask(const std::string& path, const nlohmann::json* body);
  [[nodiscard]] std::string wholeUrl(const std::string& path) const { return address_ + "/api/2.0/" + path; }
  [[noreturn]] void fail(const HttpAnswer& answer) const;

  std::string address_;
  HttpClient client_;
};

}  // namespace core
