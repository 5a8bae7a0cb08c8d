// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mlflow_import.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/metric_naming.h"
#include "core/exchange/mlflow_content.h"
#include "core/exchange/mlflow_pictures.h"
#include "core/exchange/mlflow_server.h"
#include "core/exchange/mlflow_store.h"
#include "core/exchange/whole_file.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestMetric = std::size_t{256} << 20U;
constexpr std::size_t kLargestText = std::size_t{1} << 20U;
constexpr std::size_t kMostFolders = 100;  // Of pictures, of one run.
constexpr std::size_t kDeepestFolder = 4;

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

void readPictures(ForeignRun& run, const fs::path& folder, const WorkProgress& progress) {
  std::error_code failure;
  const fs::path tag = folder / "tags" / kMlflowProbesTag;
  MlflowPictures pictures(run, fs::exists(tag, failure) ? readWholeFile(tag, kLargestText) : std::string());
  for (const auto& [name, file] : filesBelow(folder / "artifacts")) {
    progress.requireWanted();
    const std::uintmax_t bytes = fs::file_size(file, failure);
    if (!failure && pictures.wants(name, bytes))
      pictures.take(name, readWholeFile(file, static_cast<std::size_t>(bytes)));
  }
  pictures.finish();
}

ForeignRun runFromFolder(const fs::path& folder, const std::string& place, const WorkProgress& progress) {
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
  readPictures(run, folder, progress);
  return run;
}

// From the top down, as far as pictures usually lie.
void readPictures(MlflowServer& server, const MlflowRun& from, ForeignRun& run, const WorkProgress& progress) {
  const auto tag = from.tags.find(kMlflowProbesTag);
  MlflowPictures pictures(run, tag == from.tags.end() ? std::string() : tag->second);
  std::vector<std::string> folders = {""};
  try {
    for (std::size_t i = 0; i < folders.size(); ++i) {
      for (const MlflowFile& file : server.files(from.id, folders[i])) {
        progress.requireWanted();
        const auto depth = static_cast<std::size_t>(std::count(file.path.begin(), file.path.end(), '/'));
        if (file.isFolder && depth < kDeepestFolder && folders.size() < kMostFolders) folders.push_back(file.path);
        if (!file.isFolder && pictures.wants(file.path, file.bytes)) {
          pictures.take(file.path, server.download(from.id, file.path));
        }
      }
    }
  } catch (const Cancelled&) {
    throw;
  } catch (const Error& error) {
    progress.requireWanted();
    run.notes.push_back({coreText("Core", "The pictures of \"%1\" were left out: %2"), run.name, error.message()});
  }
  pictures.finish();
}

ForeignRun runFromServer(MlflowServer& server, const MlflowRun& from, const WorkProgress& progress) {
  ForeignRun run;
  run.from = {"MLflow", server.address(), from.parameters};
  run.name = from.name.empty() ? from.id : from.name;
  run.status = statusOf(from.status);
  run.begin = secondsOf(from.startMs);
  run.end = secondsOf(from.endMs);
  std::size_t done = 0;
  for (const std::string& metric : from.metrics) {
    progress.tell(done++, from.metrics.size());
    for (const MlflowPoint& point : server.history(from.id, metric)) {
      addPoint(run, metric, point.value, point.timestampMs, point.step);
    }
  }
  readPictures(server, from, run, progress);
  return run;
}

// What follows "/NAME/" in an address as a browser shows it.
std::string partAfter(const std::string& address, const std::string& name) {
  const std::size_t place = address.find("/" + name + "/");
  if (place == std::string::npos) return {};
  const std::size_t begin = place + name.size() + 2;
  return address.substr(begin, address.find_first_of("/?", begin) - begin);
}

// Hands runs on, but for those without figures.
class RunGiver {
 public:
  RunGiver(const TakeRun& take, std::string place) : take_(take), place_(std::move(place)) {}

  void give(ForeignRun run) {
    if (run.epochs.empty()) return;
    isAnyGiven_ = true;
    countFromOne(run);
    take_(run);
  }
  void finish() const {
    if (!isAnyGiven_) refuseEmpty(place_);
  }

 private:
  const TakeRun& take_;
  std::string place_;
  bool isAnyGiven_ = false;
};

}  // namespace

bool isMlflowFolder(const fs::path& folder) {
  if (isRunFolder(folder)) return true;
  std::error_code failure;
  for (fs::directory_iterator i(folder, failure), end; !failure && i != end; i.increment(failure)) {
    if (isRunFolder(i->path())) return true;
  }
  return !mlflowExperiments(folder).empty();
}

void runsFromMlflowFolder(const fs::path& folder, const std::string& experiment, const TakeRun& take,
                          const WorkProgress& progress) {
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
  RunGiver giver(take, shown);
  std::size_t done = 0;
  for (const fs::path& place : folders) {
    progress.tell(done++, folders.size());
    const auto values = readYaml(place / "meta.yaml");
    const auto stage = values.find("lifecycle_stage");
    if (stage == values.end() || stage->second == "active") giver.give(runFromFolder(place, shown, progress));
  }
  giver.finish();
}

void runsFromMlflowServer(const std::string& address, const std::string& experiment, const TakeRun& take,
                          const WorkProgress& progress) {
  MlflowTarget target = mlflowTarget(address.substr(0, address.find('#')), experiment);
  MlflowServer server(target.address, target.token);
  const std::stop_callback cancelling(progress.stop(), [&server] { server.client().cancel(); });
  RunGiver giver(take, server.address());
  const std::string one = partAfter(address, "runs");
  if (!one.empty()) {
    giver.give(runFromServer(server, server.run(one), progress));
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
    const std::vector<MlflowRun> found = server.runs(experiments, "");
    for (std::size_t i = 0; i < found.size(); ++i) {
      giver.give(runFromServer(server, found[i], progress.partOf(i, found.size())));
    }
  }
  giver.finish();
}

}  // namespace core
