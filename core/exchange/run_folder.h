// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a run's results in a plain folder that needs no program to look at.
#pragma once

#include <filesystem>
#include <memory>

#include "core/run/train_event.h"

namespace core {

// Listens to a run and writes, from RunStarted on, below the folder:
//   settings.json              a recipe that trains the same again
//   run.json                   what is no setting: the folder of pictures, the dataset, the device, how it ended
//   events.jsonl, metrics.csv  one line an event (batches included), one line an epoch
//   probes/NAME-input.png, NAME-target.png, and probes/epoch-0001/NAME.png for every epoch: lossless
//   weights-last.safetensors, weights-best.safetensors, weights-final.safetensors
//   reconstruction.png         input, target, output and difference of the probes after the last epoch
class RunFolder {
 public:
  // Creates the folder, which goes again when no run starts. Throws Error(FileUnwritable) when it cannot be created, or
  // already holds a run.
  explicit RunFolder(std::filesystem::path folder);
  ~RunFolder();
  RunFolder(const RunFolder&) = delete;
  RunFolder& operator=(const RunFolder&) = delete;

  // Throws Error(FileUnwritable), for example when the disk is full; from then on nothing more is written.
  void handle(const TrainEvent& event);

  [[nodiscard]] const std::filesystem::path& path() const { return folder_; }
  [[nodiscard]] std::filesystem::path reconstructionFile() const { return folder_ / "reconstruction.png"; }

 private:
  class Files;
  std::filesystem::path folder_;
  std::unique_ptr<Files> files_;
};

}  // namespace core
