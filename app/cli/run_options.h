// SPDX-License-Identifier: GPL-3.0-or-later
// Options of the commands that look at a finished run: which run, which of its weights, on which pictures.
#pragma once

#include <filesystem>
#include <string>

#include "core/data/dataset.h"
#include "core/run/recorded_run.h"

namespace CLI {
class App;
}

namespace cli {

class RunOptions {
 public:
  // Adds RUNFOLDER, --data, --weights, --split, --device and --threads.
  explicit RunOptions(CLI::App& command);

  // The run's settings, with the device and threads that were asked for and the folder of pictures: the run's own
  // unless another is given. Throws core::Error.
  [[nodiscard]] core::RecordedRun run() const;
  [[nodiscard]] std::filesystem::path weightsFile() const;

  // The run's pictures; warns on standard error when they are not those that it was trained on.
  [[nodiscard]] core::Dataset dataset(const core::RecordedRun& run) const;
  // The samples of the chosen split, never none.
  [[nodiscard]] std::vector<std::uint32_t> samples(const core::Dataset& dataset) const;

  [[nodiscard]] const std::string& weights() const { return weights_; }
  [[nodiscard]] const std::string& split() const { return split_; }
  [[nodiscard]] bool hasData() const { return !data_.empty(); }

 private:
  std::string folder_;
  std::string data_;
  std::string weights_ = "best";
  std::string split_ = "validation";
  std::string device_;
  std::string threads_;
};

}  // namespace cli
