// SPDX-License-Identifier: GPL-3.0-or-later
// Options of the commands that use what a run has learnt: which run, which of its weights, on which pictures. The run is
// one of the store, or a folder of plain files that train left.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "core/data/dataset.h"
#include "core/exchange/recorded_run.h"
#include "core/store/run_store.h"

namespace cli {

class Command;

// A kept run as it was recorded.
[[nodiscard]] core::RecordedRun keptRun(core::RunStore& store, const std::string& uid);
// A whole file with "best", "last" or "final" weights of a kept run: the newest whole checkpoint serves as "last", the others
// are exactly one file each. Throws core::Error(FileUnreadable) when the run has none, or it is damaged.
[[nodiscard]] std::filesystem::path keptWeights(core::RunStore& store, const std::string& uid,
                                                const std::string& weights);

class RunOptions {
 public:
  // Adds RUN, --store, --data, --weights, --split, --device and --threads.
  explicit RunOptions(Command& command);

  // The run's settings, with the device and threads that were asked for and the folder of pictures: the run's own
  // unless another is given. Throws core::Error.
  [[nodiscard]] core::RecordedRun run() const;
  // A whole file. Throws core::Error(FileUnreadable) when the run has none, or it is damaged.
  [[nodiscard]] std::filesystem::path weightsFile() const;

  // The run's pictures; warns on standard error when they are not those that it was trained on.
  [[nodiscard]] core::Dataset dataset(const core::RecordedRun& run) const;
  // The samples of the chosen split, never none.
  [[nodiscard]] std::vector<std::uint32_t> samples(const core::Dataset& dataset) const;

  [[nodiscard]] const std::string& weights() const { return weights_; }
  [[nodiscard]] const std::string& split() const { return split_; }
  [[nodiscard]] bool hasData() const { return !data_.empty(); }

 private:
  [[nodiscard]] bool isFolder() const;
  [[nodiscard]] core::RecordedRun runOfStore() const;

  std::string run_;
  std::shared_ptr<std::string> store_;
  std::string data_;
  std::string weights_ = "best";
  std::string split_ = "validation";
  std::string device_;
  std::string threads_;
};

}  // namespace cli
