// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_mlflow.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <functional>
#include <vector>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/exchange/mlflow_content.h"
#include "core/exchange/mlflow_store.h"
#include "core/exchange/sending_turn.h"
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

using NamedFiles = std::map<std::string, fs::path>;

std::size_t bytesOf(const NamedFiles& files) {
  std::size_t bytes = 0;
  for (const auto& [name, file] : files) {
    std::error_code failure;
    const std::uintmax_t size = fs::file_size(file, failure);
    if (!failure) bytes += static_cast<std::size_t>(size);
  }
  return bytes;
}

[[noreturn]] void refuseMissing(const fs::path& file) {
  throw Error(
      ErrorCode::FileUnreadable, displayPath(file),
      {coreText("Core", "\"%1\" is missing: run verify to see what is wrong with the store."), displayPath(file)});
}

// In pieces, so that a file of gigabytes can be given up.
void copyTold(const fs::path& file, const fs::path& target, const std::function<void(std::size_t)>& tell) {
  constexpr std::size_t kPiece = std::size_t{1} << 20U;
  std::ifstream source(file, std::ios::binary);
  if (!source) refuseMissing(file);
  std::ofstream sink(target, std::ios::binary);
  std::vector<char> piece(kPiece);
  while (source && sink) {
    source.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    sink.write(piece.data(), source.gcount());
    tell(static_cast<std::size_t>(source.gcount()));
  }
  if (source.bad()) refuseMissing(file);
  if (!sink.flush()) refuseWriting(target, std::error_code(errno, std::generic_category()));
}

void copyFiles(const NamedFiles& files, const fs::path& folder, const std::function<void(std::size_t)>& tell) {
  for (const auto& [name, file] : files) {
    const fs::path target = folder / name;
    ensureFolder(target.parent_path());
    copyTold(file, target, tell);
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

// What is there of the run, under a name of its own until all of it is; gone where it does not become whole.
class FreshFolder {
 public:
  explicit FreshFolder(fs::path folder) : path(std::move(folder)) { remove(); }
  ~FreshFolder() { remove(); }
  FreshFolder(const FreshFolder&) = delete;
  FreshFolder& operator=(const FreshFolder&) = delete;

  const fs::path path;

 private:
  void remove() const {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

void writeContent(const MlflowContent& content, const fs::path& folder, const WorkProgress& progress) {
  for (const char* const part : {"metrics", "params", "tags", "artifacts"}) ensureFolder(folder / part);
  writePoints(content, folder);
  for (const auto& [key, value] : content.parameters) writeNamed(folder / "params", key, value);
  for (const auto& [key, value] : content.tags) writeNamed(folder / "tags", key, value);
  writeNamed(folder / "tags", "mlflow.runName", content.name);
  const std::size_t total = bytesOf(content.pictures) + bytesOf(content.weights);
  std::size_t done = 0;
  const auto tell = [&](std::size_t more) { progress.tell(done += more, total); };
  copyFiles(content.pictures, folder / "artifacts", tell);
  copyFiles(content.weights, folder / "artifacts", tell);
}

}  // namespace

fs::path exportMlflowFolder(RunStore& store, const std::string& uid, const fs::path& folder,
                            const std::string& experiment, const WorkProgress& progress) {
  const MlflowContent content = mlflowContent(store, uid);
  const fs::path whole = fs::absolute(folder).lexically_normal();
  ensureFolder(whole);
  const std::string number = experimentIn(whole, experiment);
  const std::string id = hash128Hex("afterimage run " + uid);
  const fs::path place = whole / number / id;
  const SendingTurn turn = SendingTurn::require(store.folder(), uid, displayPath(place));
  const FreshFolder fresh(whole / number / ("." + id + ".part"));
  writeContent(content, fresh.path, progress);
  writeFileWhole(fresh.path / "meta.yaml", runYaml(content, place, number, id));
  std::error_code failure;
  fs::remove_all(place, failure);
  fs::rename(fresh.path, place, failure);
  if (failure) refuseWriting(place, failure);
  return place;
}

}  // namespace core
