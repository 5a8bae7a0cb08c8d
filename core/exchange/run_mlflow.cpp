// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_mlflow.h"

#include <array>
#include <charconv>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/exchange/mlflow_content.h"
#include "core/exchange/mlflow_store.h"
#include "core/store/database.h"
#include "core/store/status_function.h"

namespace core {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuseWriting(const fs::path& path, const std::error_code& failure) {
  throw Error(ErrorCode::FileUnwritable, displayPath(path), unwritable(displayPath(path), failure.value()));
}

void ensureFolder(const fs::path& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure) refuseWriting(folder, failure);
}

// "a/b" of a name is a folder there. What would lead out of the folder is left out.
void writeNamed(const fs::path& folder, const std::string& name, const std::string& text) {
  if (!isMlflowName(name)) return;
  const fs::path file = folder / name;
  ensureFolder(file.parent_path());
  writeFileWhole(file, text);
}

std::string realText(double value) {
  std::array<char, 32> text{};
  return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

// The experiment's number in this folder; a new one follows from its name, so that folders of several machines fit together.
std::string experimentIn(const fs::path& folder, const std::string& name) {
  for (const MlflowFolderExperiment& experiment : mlflowExperiments(folder)) {
    if (experiment.name == name) return experiment.id;
  }
  constexpr std::uint64_t kEighteenDigits = 100'000'000'000'000'000;
  const std::string id = std::to_string(kEighteenDigits + hash64(name) % (9 * kEighteenDigits));
  ensureFolder(folder / id);
  const std::string now = std::to_string(nowMs());
  writeFileWhole(folder / id / "meta.yaml", yamlText({{"artifact_location", fileAddress(folder / id)},
                                                      {"creation_time", now},
                                                      {"experiment_id", quotedYaml(id)},
                                                      {"last_update_time", now},
                                                      {"lifecycle_stage", "active"},
                                                      {"name", quotedYaml(name)}}));
  return id;
}

std::string statusNumber(const std::string& status) {
  if (status == "RUNNING") return "1";
  if (status == "FINISHED") return "3";
  return status == "FAILED" ? "4" : "5";
}

std::string runYaml(const MlflowContent& content, const fs::path& folder, const std::string& experiment,
                    const std::string& id) {
  return yamlText({{"artifact_uri", fileAddress(folder / "artifacts")},
                   {"end_time", content.endMs > 0 ? std::to_string(content.endMs) : "null"},
                   {"entry_point_name", "''"},
                   {"experiment_id", quotedYaml(experiment)},
                   {"lifecycle_stage", "active"},
                   {"run_id", quotedYaml(id)},
                   {"run_name", quotedYaml(content.name)},
                   {"run_uuid", quotedYaml(id)},
                   {"source_name", "''"},
                   {"source_type", "4"},  // Local.
                   {"source_version", "''"},
                   {"start_time", std::to_string(content.startMs)},
                   {"status", statusNumber(content.status)},
                   {"tags", "[]"},
                   {"user_id", "afterimage"}});
}

void copyFiles(const std::map<std::string, fs::path>& files, const fs::path& folder,
               const std::function<void()>& tell) {
  for (const auto& [name, file] : files) {
    const fs::path target = folder / name;
    ensureFolder(target.parent_path());
    std::error_code failure;
    fs::copy_file(file, target, failure);
    if (failure == std::errc::no_such_file_or_directory) {
      throw Error(
          ErrorCode::FileUnreadable, displayPath(file),
          {coreText("Core", "\"%1\" is missing: run verify to see what is wrong with the store."), displayPath(file)});
    }
    if (failure) refuseWriting(target, failure);
    tell();
  }
}

void writePoints(const MlflowContent& content, const fs::path& folder) {
  std::map<std::string, std::string> lines;
  for (const MlflowPoint& point : content.points) {
    lines[point.key] +=
        std::to_string(point.timestampMs) + " " + realText(point.value) + " " + std::to_string(point.step) + "\n";
  }
  for (const auto& [name, text] : lines) writeNamed(folder / "metrics", name, text);
}

}  // namespace

fs::path exportMlflowFolder(RunStore& store, const std::string& uid, const fs::path& folder,
                            const std::string& experiment,
                            const std::function<void(std::size_t, std::size_t)>& progress) {
  const MlflowContent content = mlflowContent(store, uid);
  const fs::path whole = fs::absolute(folder).lexically_normal();
  ensureFolder(whole);
  const std::string number = experimentIn(whole, experiment);
  const std::string id = hash128Hex("afterimage run " + uid);
  const fs::path place = whole / number / id;
  const fs::path fresh = whole / number / ("." + id + ".part");
  std::error_code ignored;
  fs::remove_all(fresh, ignored);
  for (const char* const part : {"metrics", "params", "tags", "artifacts"}) ensureFolder(fresh / part);
  writePoints(content, fresh);
  for (const auto& [key, value] : content.parameters) writeNamed(fresh / "params", key, value);
  for (const auto& [key, value] : content.tags) writeNamed(fresh / "tags", key, value);
  writeNamed(fresh / "tags", "mlflow.runName", content.name);
  std::size_t done = 0;
  const std::size_t total = content.pictures.size() + content.weights.size();
  const auto tell = [&] {
    ++done;
    if (progress) progress(done, total);
  };
  copyFiles(content.pictures, fresh / "artifacts", tell);
  copyFiles(content.weights, fresh / "artifacts", tell);
  writeFileWhole(fresh / "meta.yaml", runYaml(content, place, number, id));
  fs::remove_all(place, ignored);
  std::error_code failure;
  fs::rename(fresh, place, failure);
  if (failure) refuseWriting(place, failure);
  return place;
}

}  // namespace core
