// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_options.h"

#include <CLI/CLI.hpp>

#include "app/cli/data_source.h"
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/text.h"
#include "core/run/settings_schema.h"

namespace cli {

RunOptions::RunOptions(CLI::App& command) {
  command.add_option("run", folder_, "The folder of a run, as train names it.")->type_name("RUNFOLDER")->required();
  command.add_option("--data", data_, "Other pictures than the run's own: a folder, or the name of sample pictures.")
      ->type_name("DIR");
  command.add_option("--weights", weights_, "Which weights: best (the default), last or final.")
      ->type_name("NAME")
      ->check(CLI::IsMember({"best", "last", "final"}));
  command.add_option("--split", split_, "Which pictures: validation (the default), test or training.")
      ->type_name("NAME")
      ->check(CLI::IsMember({"validation", "test", "training"}));
  command.add_option("--device", device_, "What computes: auto, cpu or cuda.")->type_name("NAME");
  command.add_option("--threads", threads_, "Processor threads; 0 takes one per physical core.")->type_name("N");
}

core::RecordedRun RunOptions::run() const {
  core::RecordedRun run = core::readRun(folder_);
  if (!device_.empty()) core::changeSettingText(run.settings, "device", device_);
  if (!threads_.empty()) core::changeSettingText(run.settings, "threads", threads_);
  if (hasData()) run.settings.data.folder = pictureFolder(data_, run.settings.data.size);
  return run;
}

std::filesystem::path RunOptions::weightsFile() const {
  std::filesystem::path file = std::filesystem::path(folder_) / ("weights-" + weights_ + ".safetensors");
  if (!std::filesystem::exists(file)) {
    throw core::Error(core::ErrorCode::FileUnreadable, core::displayPath(file),
                      "The run has no file \"" + core::displayPath(file.filename()) +
                          "\": it ended too early for that. Try another choice of --weights.");
  }
  return file;
}

core::Dataset RunOptions::dataset(const core::RecordedRun& run) const {
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
                      "None of the pictures belongs to the split \"" + split_ + "\". Choose another one with --split.");
  }
  return indices;
}

}  // namespace cli
