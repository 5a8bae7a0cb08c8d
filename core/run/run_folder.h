// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a run's results in a plain folder that needs no program to look at.
#pragma once

#include <filesystem>
#include <memory>

#include "core/run/train_event.h"

namespace core {

// Listens to a run and writes, below the folder:
//   settings.json              a recipe that trains the same again
//   events.jsonl, metrics.csv  one line an event (batches included), one line an epoch
//   probes/NAME-input.png, NAME-target.png, and probes/epoch-0001/NAME.png for every epoch: lossless
//   weights-last.safetensors, weights-best.safetensors, weights-final.safetensors
//   reconstruction.png         input, target, output and difference of the probes after the last epoch
class RunFolder {
 public:
  // Creates the folder. Throws Error(FileUnwritable) when it cannot, or when it already holds a run.
  explicit RunFolder(std::filesystem::path folder);
  ~RunFolder();
  RunFolder(const RunFolder&) = delete;
  RunFolder& operator=(const RunFolder&) = delete;

  // Throws Error(FileUnwritable), for example when the disk is full.
  void handle(const TrainEvent& event);

  [[nodiscard]] const std::filesystem::path& path() const { return folder_; }
  [[nodiscard]] std::filesystem::path reconstructionFile() const { return folder_ / "reconstruction.png"; }

 private:
  class Files;
  std::filesystem::path folder_;
  std::unique_ptr<Files> files_;
};

}  // namespace core
