// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_options.h"

#include "app/cli/command_line.h"
#include "app/cli/data_source.h"
#include "app/cli/store_options.h"
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/text.h"
#include "core/run/settings_file.h"
#include "core/run/settings_schema.h"
#include "core/store/artifacts.h"
#include "core/store/kept_run.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_continuation.h"
#include "core/store/run_store.h"

namespace cli {
namespace {

bool isWhole(const core::CheckpointRecord& checkpoint) {
  const core::FileHash found = core::hashOfFile(checkpoint.file);
  return found.bytes == checkpoint.bytes && found.hash == checkpoint.hash;
}

std::filesystem::path weightsInFolder(const std::filesystem::path& folder, const std::string& weights) {
  std::filesystem::path file = folder / ("weights-" + weights + ".safetensors");
  if (!std::filesystem::exists(file)) {
    throw core::Error(core::ErrorCode::FileUnreadable, core::displayPath(file),
                      core::Message::verbatim("The run has no file \"" + core::displayPath(file.filename()) +
                                              "\": it ended too early for that. Try another choice of --weights."));
  }
  return file;
}

}  // namespace

core::RecordedRun keptRun(core::RunStore& store, const std::string& uid) {
  const core::RunDetails details = core::KeptRun(store, uid).details();
  core::RecordedRun run{core::settingsOf(details), details.dataset};
  run.settings.data.folder = details.summary.dataFolder;
  return run;
}

std::filesystem::path keptWeights(core::RunStore& store, const std::string& uid, const std::string& weights) {
  if (weights == "last") return core::checkpointOf(store, uid).file;
  for (const core::CheckpointRecord& checkpoint : core::RunCheckpoints(store, uid).all()) {
    if (weights == "best" ? !checkpoint.isBest : !checkpoint.isFinal) continue;
    if (isWhole(checkpoint)) return checkpoint.file;
    throw core::Error(core::ErrorCode::FileUnreadable, core::displayPath(checkpoint.file),
                      core::Message::verbatim("The " + weights + " weights of run " + uid + ", \"" +
                                              core::displayPath(checkpoint.file) +
                                              "\", are damaged. Try another choice of --weights."));
  }
  throw core::Error(core::ErrorCode::FileUnreadable, uid,
                    core::Message::verbatim("Run " + uid + " has no " + weights +
                                            " weights: it ended too early for that. Try another choice "
                                            "of --weights."));
}

RunOptions::RunOptions(Command& command) {
  command
      .addOption("run", run_,
                 "A run of the store (its id, the beginning of it, its name, or \"last\"), or the folder of a run.")
      .path("RUN")
      .required();
  store_ = addStoreOption(command);
  command.addOption("--data", data_, "Other pictures than the run's own: a folder, or the name of sample pictures.")
      .path("DIR");
  command.addOption("--weights", weights_, "Which weights: best (the default), last or final.")
      .typeName("NAME")
      .oneOf({"best", "last", "final"});
  command.addOption("--split", split_, "Which pictures: validation (the default), test or training.")
      .typeName("NAME")
      .oneOf({"validation", "test", "training"});
  command.addOption("--device", device_, "What computes: auto, cpu or cuda.").typeName("NAME");
  command.addOption("--threads", threads_, "Processor threads; 0 takes one per physical core.").typeName("N");
}

// Where there is no store yet, a run can only be a folder.
bool RunOptions::isFolder() const {
  std::error_code ignored;
  if (std::filesystem::is_directory(run_, ignored)) return true;
  return store_->empty() && !std::filesystem::exists(storeFolder(*store_), ignored);
}

core::RecordedRun RunOptions::runOfStore() const {
  core::RunStore store = openStore(*store_, core::StoreAccess::ReadOnly);
  return keptRun(store, store.find(run_));
}

core::RecordedRun RunOptions::run() const {
  core::RecordedRun run = isFolder() ? core::readRun(run_) : runOfStore();
  if (!device_.empty()) core::changeSettingText(run.settings, "device", device_);
  if (!threads_.empty()) core::changeSettingText(run.settings, "threads", threads_);
  if (hasData()) run.settings.data.folder = pictureFolder(data_, run.settings.data.size);
  return run;
}

std::filesystem::path RunOptions::weightsFile() const {
  if (isFolder()) return weightsInFolder(run_, weights_);
  core::RunStore store(storeFolder(*store_), core::StoreAccess::ReadOnly);
  return keptWeights(store, store.find(run_), weights_);
}

core::Dataset RunOptions::dataset(const core::RecordedRun& run) const {
  if (run.settings.data.folder.empty()) {
    throw core::Error(
        core::ErrorCode::InvalidSetting, "data",
        core::Message::verbatim("The run came from another program, without pictures: say which ones with "
                                "--data."));
  }
  core::Dataset dataset = loadWithProgress(run.settings.data);
  if (!hasData() && dataset.fingerprint != run.datasetFingerprint) {
    core::logMessage(core::LogLevel::Warning,
                     "The pictures have changed since the run: figures may differ from those it recorded.");
  }
  return dataset;
}

std::vector<std::uint32_t> RunOptions::samples(const core::Dataset& dataset) const {
  const core::Split split = split_ == "test"       ? core::Split::Test
                            : split_ == "training" ? core::Split::Training
                                                   : core::Split::Validation;
  std::vector<std::uint32_t> indices = dataset.indicesOf(split);
  if (indices.empty()) {
    throw core::Error(core::ErrorCode::InvalidSetting, "split",
                      core::Message::verbatim("None of the pictures belongs to the split \"" + split_ +
                                              "\". Choose another one with --split."));
  }
  return indices;
}

}  // namespace cli
