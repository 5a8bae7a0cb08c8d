// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mlflow_server.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/unicode.h"

namespace core {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostPoints = 1000;
constexpr std::size_t kMostPairs = 100;
constexpr std::size_t kMostPages = 1000;
constexpr std::size_t kMostHistory = 2'000'000;  // Points of one curve: more than any training has epochs or steps.
constexpr const char* kNoSuchThing = "RESOURCE_DOES_NOT_EXIST";
constexpr std::string_view kProxied = "mlflow-artifacts:";

// A member whatever the answer holds; null where there is none.
const Json& in(const Json& json, const char* key) {
  static const Json kNone;
  if (!json.is_object()) return kNone;
  const auto found = json.find(key);
  return found == json.end() ? kNone : *found;
}

std::string textIn(const Json& json, const char* key) {
  const Json& value = in(json, key);
  return value.is_string() ? value.get<std::string>() : std::string();
}

double realIn(const Json& json, const char* key) {
  const Json& value = in(json, key);
  if (value.is_number()) return value.get<double>();
  const std::string text = value.is_string() ? value.get<std::string>() : std::string();
  if (text == "Infinity") return std::numeric_limits<double>::infinity();
  if (text == "-Infinity") return -std::numeric_limits<double>::infinity();
  return std::numeric_limits<double>::quiet_NaN();
}

// Whole numbers come as numbers or, of 64 bits, as texts.
std::int64_t integerIn(const Json& json, const char* key) {
  const Json& value = in(json, key);
  if (value.is_number_integer()) return value.get<std::int64_t>();
  return value.is_string() ? std::strtoll(value.get<std::string>().c_str(), nullptr, 10) : 0;
}

std::map<std::string, std::string> pairsIn(const Json& json) {
  std::map<std::string, std::string> pairs;
  if (!json.is_array()) return pairs;
  for (const Json& pair : json) pairs[textIn(pair, "key")] = textIn(pair, "value");
  return pairs;
}

MlflowRun runFrom(const Json& json) {
  const Json& info = in(json, "info");
  const Json& data = in(json, "data");
  MlflowRun run;
  run.id = textIn(info, "run_id");
  run.experiment = textIn(info, "experiment_id");
  run.name = textIn(info, "run_name");
  run.status = textIn(info, "status");
  run.startMs = integerIn(info, "start_time");
  run.endMs = integerIn(info, "end_time");
  run.artifacts = textIn(info, "artifact_uri");
  run.parameters = pairsIn(in(data, "params"));
  run.tags = pairsIn(in(data, "tags"));
  if (run.name.empty() && run.tags.contains("mlflow.runName")) run.name = run.tags["mlflow.runName"];
  const Json& metrics = in(data, "metrics");
  if (metrics.is_array()) {
    for (const Json& metric : metrics) run.metrics.insert(textIn(metric, "key"));
  }
  return run;
}

Json pairsJson(const std::map<std::string, std::string>& pairs) {
  Json json = Json::array();
  for (const auto& [key, value] : pairs) json.push_back({{"key", key}, {"value", value}});
  return json;
}

// As protobuf's JSON writes what JSON itself has no number for.
Json realJson(double value) {
  if (std::isfinite(value)) return value;
  return std::isnan(value) ? "NaN" : value > 0.0 ? "Infinity" : "-Infinity";
}

std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string pathInUrl(const std::string& path) {
  std::string written;
  for (const std::string& part : split(path, '/')) written += (written.empty() ? "" : "/") + inUrl(part);
  return written;
}

}  // namespace

MlflowServer::MlflowServer(std::string address, std::string token)
    : address_(std::move(address)), client_(std::move(token)) {
  while (address_.ends_with('/')) address_.pop_back();
}

void MlflowServer::fail(const HttpAnswer& answer) const {
  if (answer.status == 0) {
    throw Error(ErrorCode::Engine, address_,
                {coreText("Core", "The MLflow server \"%1\" cannot be reached: %2."), address_, answer.failure});
  }
  if (!answer.redirection.empty()) {
    throw Error(
        ErrorCode::Engine, address_,
        {coreText("Core",
                  "\"%1\" sends on to \"%2\". No other server is given the token unasked: if it is that one, give its "
                  "address."),
         address_, displayText(answer.redirection.substr(0, 200))});
  }
  if ((answer.status == 401 || answer.status == 403) && client_.hasToken()) {
    throw Error(
        ErrorCode::Engine, address_,
        {coreText("Core",
                  "The MLflow server \"%1\" refuses access with the token in the variable MLFLOW_TRACKING_TOKEN. "
                  "Please check it: it may have ended, or be that of another server."),
         address_});
  }
  if (answer.status == 401 || answer.status == 403) {
    throw Error(ErrorCode::Engine, address_,
                {coreText("Core",
                          "The MLflow server \"%1\" refuses access. Put its token into the variable "
                          "MLFLOW_TRACKING_TOKEN, or its user and password into the address."),
                 address_});
  }
  if (trim(answer.body).empty()) {
    throw Error(
        ErrorCode::Engine, address_,
        {coreText("Core", "The MLflow server \"%1\" refuses it without a reason (%2)."), address_, answer.status});
  }
  const std::string words = textIn(Json::parse(answer.body, nullptr, false), "message");
  throw Error(ErrorCode::Engine, address_,
              {coreText("Core", "The MLflow server \"%1\" refuses it (%2): %3"), address_, answer.status,
               words.empty() ? displayText(answer.body.substr(0, 200)) : displayText(words.substr(0, 500))});
}

Json MlflowServer::ask(const std::string& path, const Json* body) {
  const std::string url = wholeUrl("mlflow/" + path);
  const HttpAnswer answer = body == nullptr ? client_.get(url) : client_.post(url, written(*body));
  if (!answer.isFine()) fail(answer);
  Json json = Json::parse(answer.body, nullptr, false);
  if (json.is_object()) return json;
  throw Error(ErrorCode::Engine, address_,
              {coreText("Core", "\"%1\" answers, but not as an MLflow server does. Is the address right?"), address_});
}

std::optional<std::string> MlflowServer::findExperiment(const std::string& name) {
  const HttpAnswer answer = client_.get(wholeUrl("mlflow/experiments/get-by-name?experiment_name=" + inUrl(name)));
  const Json json = Json::parse(answer.body, nullptr, false);
  if (answer.status == 404 && textIn(json, "error_code") == kNoSuchThing) return std::nullopt;
  if (!answer.isFine()) fail(answer);
  const std::string id = textIn(in(json, "experiment"), "experiment_id");
  return id.empty() ? std::nullopt : std::optional(id);
}

std::string MlflowServer::createExperiment(const std::string& name) {
  const Json body = {{"name", name}};
  return textIn(ask("experiments/create", &body), "experiment_id");
}

std::vector<std::string> MlflowServer::experiments() {
  std::vector<std::string> ids;
  std::string page;
  for (std::size_t i = 0; i < kMostPages; ++i) {
    Json body = {{"max_results", 1000}};
    if (!page.empty()) body["page_token"] = page;
    const Json json = ask("experiments/search", &body);
    const Json& found = in(json, "experiments");
    if (found.is_array()) {
      for (const Json& experiment : found) ids.push_back(textIn(experiment, "experiment_id"));
    }
    page = textIn(json, "next_page_token");
    if (page.empty()) break;
  }
  return ids;
}

std::vector<MlflowRun> MlflowServer::runs(const std::vector<std::string>& experiments, const std::string& filter) {
  std::vector<MlflowRun> runs;
  std::string page;
  for (std::size_t i = 0; i < kMostPages; ++i) {
    Json body = {{"experiment_ids", experiments}, {"filter", filter}, {"max_results", 100}};
    if (!page.empty()) body["page_token"] = page;
    const Json json = ask("runs/search", &body);
    const Json& found = in(json, "runs");
    if (found.is_array()) {
      for (const Json& run : found) runs.push_back(runFrom(run));
    }
    page = textIn(json, "next_page_token");
    if (page.empty()) break;
  }
  return runs;
}

MlflowRun MlflowServer::run(const std::string& id) {
  return runFrom(in(ask("runs/get?run_id=" + inUrl(id), nullptr), "run"));
}

MlflowRun MlflowServer::createRun(const std::string& experiment, const std::string& name, std::int64_t startMs,
                                  const std::map<std::string, std::string>& tags) {
  const Json body = {
      {"experiment_id", experiment}, {"run_name", name}, {"start_time", startMs}, {"tags", pairsJson(tags)}};
  return runFrom(in(ask("runs/create", &body), "run"));
}

void MlflowServer::updateRun(const std::string& id, const std::string& status, std::int64_t endMs) {
  Json body = {{"run_id", id}, {"status", status}};
  if (endMs > 0) body["end_time"] = endMs;
  (void)ask("runs/update", &body);
}

std::vector<MlflowPoint> MlflowServer::history(const std::string& id, const std::string& metric) {
  std::vector<MlflowPoint> points;
  std::string page;
  for (std::size_t i = 0; i < kMostPages; ++i) {
    std::string path =
        "metrics/get-history?run_id=" + inUrl(id) + "&metric_key=" + inUrl(metric) + "&max_results=10000";
    if (!page.empty()) path += "&page_token=" + inUrl(page);
    const Json json = ask(path, nullptr);
    const Json& found = in(json, "metrics");
    if (found.is_array()) {
      for (const Json& point : found) {
        points.push_back({metric, realIn(point, "value"), integerIn(point, "timestamp"), integerIn(point, "step")});
      }
    }
    if (points.size() > kMostHistory) {
      throw Error(ErrorCode::Engine, address_,
                  {coreText("Core", "\"%1\" tells of more points of one curve than can be read."), address_});
    }
    page = textIn(json, "next_page_token");
    if (page.empty()) break;
  }
  return points;
}

void MlflowServer::logBatch(const std::string& id, const std::vector<MlflowPoint>& points,
                            const std::map<std::string, std::string>& parameters,
                            const std::map<std::string, std::string>& tags) {
  if (points.size() > kMostPoints || parameters.size() > kMostPairs || tags.size() > kMostPairs) {
    throw Error(ErrorCode::Engine, address_, coreText("Core", "More was to be sent at once than MLflow takes."));
  }
  Json metrics = Json::array();
  for (const MlflowPoint& point : points) {
    metrics.push_back(
        {{"key", point.key}, {"value", realJson(point.value)}, {"timestamp", point.timestampMs}, {"step", point.step}});
  }
  const Json body = {
      {"run_id", id}, {"metrics", metrics}, {"params", pairsJson(parameters)}, {"tags", pairsJson(tags)}};
  (void)ask("runs/log-batch", &body);
}

std::vector<MlflowFile> MlflowServer::files(const std::string& id, const std::string& folder) {
  std::vector<MlflowFile> files;
  std::string page;
  for (std::size_t i = 0; i < kMostPages; ++i) {
    std::string path = "artifacts/list?run_id=" + inUrl(id);
    if (!folder.empty()) path += "&path=" + inUrl(folder);
    if (!page.empty()) path += "&page_token=" + inUrl(page);
    const Json json = ask(path, nullptr);
    const Json& found = in(json, "files");
    if (!found.is_array()) break;
    for (const Json& file : found) {
      const Json& isFolder = in(file, "is_dir");
      const std::int64_t bytes = std::max<std::int64_t>(0, integerIn(file, "file_size"));
      files.push_back(
          {textIn(file, "path"), isFolder.is_boolean() && isFolder.get<bool>(), static_cast<std::uint64_t>(bytes)});
    }
    page = textIn(json, "next_page_token");
    if (page.empty()) break;
  }
  return files;
}

bool MlflowServer::takesFiles(const MlflowRun& run) { return run.artifacts.starts_with(kProxied); }

// "mlflow-artifacts:/1/abc/artifacts", or with the server's own name between two more slashes.
void MlflowServer::upload(const MlflowRun& run, const std::string& path, const std::filesystem::path& file) {
  std::string root = run.artifacts.substr(kProxied.size());
  if (root.starts_with("//")) root.erase(0, std::min(root.find('/', 2), root.size()));
  const HttpAnswer answer = client_.put(wholeUrl("mlflow-artifacts/artifacts/" + pathInUrl(root + "/" + path)), file);
  if (!answer.isFine()) fail(answer);
}

std::string MlflowServer::download(const std::string& id, const std::string& path) {
  HttpAnswer answer = client_.get(address_ + "/get-artifact?run_uuid=" + inUrl(id) + "&path=" + inUrl(path));
  if (!answer.isFine()) fail(answer);
  return std::move(answer.body);
}

}  // namespace core
