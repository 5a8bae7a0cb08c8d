// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mlflow_import.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/metric_naming.h"
#include "core/exchange/mlflow_content.h"
#include "core/exchange/mlflow_server.h"
#include "core/exchange/mlflow_store.h"
#include "core/exchange/picture_bytes.h"
#include "core/exchange/whole_file.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestMetric = std::size_t{256} << 20U;
constexpr std::size_t kLargestText = std::size_t{1} << 20U;
constexpr std::size_t kLargestSheet = std::size_t{32} << 20U;
constexpr std::size_t kMostProbes = 1000;

[[noreturn]] void refuseEmpty(const std::string& place) {
  throw Error(ErrorCode::FileUnreadable, place,
              {coreText("Core", "\"%1\" has no MLflow runs with figures, or none in that experiment."), place});
}

double secondsOf(std::int64_t milliseconds) { return static_cast<double>(milliseconds) / 1000.0; }

void addPoint(ForeignRun& run, const std::string& key, double value, std::int64_t timestampMs, std::int64_t step) {
  if (step >= 0) run.add(step, ownMetricName(key), value, secondsOf(timestampMs));
}

RunStatus statusOf(const std::string& status) {
  if (status == "FINISHED" || status == "3") return RunStatus::Finished;
  if (status == "FAILED" || status == "4") return RunStatus::Failed;
  return RunStatus::Stopped;  // Whatever is still going on there cannot be followed from here.
}

// The sheets that we sent ourselves, cut into the pictures of the probes that the tag names.
class SheetTaker {
 public:
  SheetTaker(ForeignRun& run, const std::string& probes) : run_(run) {
    const nlohmann::json json = nlohmann::json::parse(probes, nullptr, false);
    if (!json.is_array() || json.size() > kMostProbes) return;
    for (const nlohmann::json& name : json) names_.push_back(name.is_string() ? name.get<std::string>() : "");
  }

  [[nodiscard]] bool isUseful() const { return !names_.empty(); }

  // name: "epoch-000012.png", "inputs.png", "targets.png".
  void take(const std::string& name, const std::string& bytes) {
    const auto sheet = imageOf(bytes);
    const int count = static_cast<int>(names_.size());
    if (!sheet || sheet->height % count != 0) return;
    const int height = sheet->height / count;
    for (int i = 0; i < count; ++i) {
      Image part(sheet->width, height, sheet->channels);
      std::copy_n(sheet->at(0, i * height), part.pixels.size(), part.pixels.data());
      ForeignProbe& probe = run_.probes[names_[static_cast<std::size_t>(i)]];
      if (name == "inputs.png") {
        probe.input = std::move(part);
      } else if (name == "targets.png") {
        probe.target = std::move(part);
      } else if (name.starts_with("epoch-")) {
        probe.outputs[std::strtoll(name.c_str() + 6, nullptr, 10)] = std::move(part);
      }
    }
  }

 private:
  ForeignRun& run_;
  std::vector<std::string> names_;
};

// What lies in files of a run's folder, by name; "a/b" for those below folders.
std::map<std::string, fs::path> filesBelow(const fs::path& folder) {
  std::map<std::string, fs::path> files;
  std::error_code failure;
  for (fs::recursive_directory_iterator i(folder, failure), end; !failure && i != end; i.increment(failure)) {
    std::error_code ignored;
    if (i->is_regular_file(ignored)) files[i->path().lexically_relative(folder).native()] = i->path();
  }
  return files;
}

// Lines "timestamp value step"; older versions have no step.
void readMetric(ForeignRun& run, const std::string& key, const fs::path& file) {
  std::istringstream lines(readWholeFile(file, kLargestMetric));
  std::int64_t line = 0;
  for (std::string text; std::getline(lines, text); ++line) {
    const std::vector<std::string> parts = split(text, ' ');
    if (parts.size() < 2) continue;
    double value = 0.0;
    const char* const end = parts[1].data() + parts[1].size();
    if (std::from_chars(parts[1].data(), end, value).ptr != end) continue;
    const std::int64_t step = parts.size() > 2 ? std::strtoll(parts[2].c_str(), nullptr, 10) : line;
    addPoint(run, key, value, std::strtoll(parts[0].c_str(), nullptr, 10), step);
  }
}

bool isRunFolder(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_regular_file(folder / "meta.yaml", ignored) && fs::is_directory(folder / "metrics", ignored) &&
         fs::is_directory(folder / "params", ignored);
}

ForeignRun runFromFolder(const fs::path& folder, const std::string& place) {
  const auto values = readYaml(folder / "meta.yaml");
  const auto value = [&](const char* key) {
    const auto found = values.find(key);
    return found == values.end() ? std::string() : found->second;
  };
  ForeignRun run;
  run.from = {"MLflow", place, {}};
  run.name = value("run_name").empty() ? value("run_id") : value("run_name");
  run.status = statusOf(value("status"));
  run.begin = secondsOf(std::strtoll(value("start_time").c_str(), nullptr, 10));
  run.end = secondsOf(std::strtoll(value("end_time").c_str(), nullptr, 10));
  for (const auto& [key, file] : filesBelow(folder / "params"))
    run.from.parameters[key] = readWholeFile(file, kLargestText);
  for (const auto& [key, file] : filesBelow(folder / "metrics")) readMetric(run, key, file);
  std::error_code ignored;
  const fs::path tag = folder / "tags" / kMlflowProbesTag;
  SheetTaker sheets(run, fs::exists(tag, ignored) ? readWholeFile(tag, kLargestText) : std::string());
  if (!sheets.isUseful()) return run;
  for (const auto& [name, file] : filesBelow(folder / "artifacts" / "pictures")) {
    sheets.take(name, readWholeFile(file, kLargestSheet));
  }
  return run;
}

void readPictures(MlflowServer& server, const MlflowRun& from, ForeignRun& run) {
  const auto tag = from.tags.find(kMlflowProbesTag);
  if (tag == from.tags.end()) return;
  SheetTaker sheets(run, tag->second);
  if (!sheets.isUseful()) return;
  try {
    for (const std::string& path : server.files(from.id, "pictures")) {
      sheets.take(path.substr(path.rfind('/') + 1), server.download(from.id, path));
    }
  } catch (const Error& error) {
    run.notes.push_back({coreText("Core", "The pictures of \"%1\" were left out: %2"), run.name, error.message()});
  }
}

ForeignRun runFromServer(MlflowServer& server, const MlflowRun& from) {
  ForeignRun run;
  run.from = {"MLflow", server.address(), from.parameters};
  run.name = from.name.empty() ? from.id : from.name;
  run.status = statusOf(from.status);
  run.begin = secondsOf(from.startMs);
  run.end = secondsOf(from.endMs);
  for (const std::string& metric : from.metrics) {
    for (const MlflowPoint& point : server.history(from.id, metric)) {
      addPoint(run, metric, point.value, point.timestampMs, point.step);
    }
  }
  readPictures(server, from, run);
  return run;
}

// What follows "/NAME/" in an address as a browser shows it.
std::string partAfter(const std::string& address, const std::string& name) {
  const std::size_t place = address.find("/" + name + "/");
  if (place == std::string::npos) return {};
  const std::size_t begin = place + name.size() + 2;
  return address.substr(begin, address.find_first_of("/?", begin) - begin);
}

void finish(std::vector<ForeignRun>& runs, const std::string& place) {
  std::erase_if(runs, [](const ForeignRun& run) { return run.epochs.empty(); });
  if (runs.empty()) refuseEmpty(place);
  for (ForeignRun& run : runs) countFromOne(run);
}

}  // namespace

bool isMlflowFolder(const fs::path& folder) {
  if (isRunFolder(folder)) return true;
  std::error_code failure;
  for (fs::directory_iterator i(folder, failure), end; !failure && i != end; i.increment(failure)) {
    if (isRunFolder(i->path())) return true;
  }
  return !mlflowExperiments(folder).empty();
}

std::vector<ForeignRun> runsFromMlflowFolder(const fs::path& folder, const std::string& experiment) {
  const std::string shown = displayPath(folder);
  std::vector<fs::path> folders;
  if (isRunFolder(folder)) {
    folders.push_back(folder);
  } else {
    std::vector<fs::path> experiments = {folder};
    for (const MlflowFolderExperiment& found : mlflowExperiments(folder)) {
      if (experiment.empty() || found.name == experiment) experiments.push_back(folder / found.id);
    }
    for (const fs::path& place : experiments) {
      std::error_code failure;
      for (fs::directory_iterator i(place, failure), end; !failure && i != end; i.increment(failure)) {
        if (isRunFolder(i->path())) folders.push_back(i->path());
      }
    }
  }
  std::sort(folders.begin(), folders.end());
  std::vector<ForeignRun> runs;
  for (const fs::path& place : folders) {
    const auto values = readYaml(place / "meta.yaml");
    const auto stage = values.find("lifecycle_stage");
    if (stage == values.end() || stage->second == "active") runs.push_back(runFromFolder(place, shown));
  }
  finish(runs, shown);
  return runs;
}

std::vector<ForeignRun> runsFromMlflowServer(const std::string& address, const std::string& experiment) {
  MlflowTarget target = mlflowTarget(address.substr(0, address.find('#')), experiment);
  MlflowServer server(target.address, target.token);
  std::vector<ForeignRun> runs;
  const std::string one = partAfter(address, "runs");
  if (!one.empty()) {
    runs.push_back(runFromServer(server, server.run(one)));
  } else {
    std::vector<std::string> experiments;
    const std::string number = partAfter(address, "experiments");
    if (!number.empty()) {
      experiments.push_back(number);
    } else if (experiment.empty()) {
      experiments = server.experiments();
    } else if (const auto found = server.findExperiment(experiment)) {
      experiments.push_back(*found);
    }
    if (experiments.empty()) refuseEmpty(server.address());
    for (const MlflowRun& run : server.runs(experiments, "")) runs.push_back(runFromServer(server, run));
  }
  finish(runs, server.address());
  return runs;
}

}  // namespace core
