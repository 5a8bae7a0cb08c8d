// SPDX-License-Identifier: GPL-3.0-or-later
// A run as TensorBoard shows it: curves, probe pictures of every epoch, and settings beside results (its page HParams).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/run/train_event.h"

namespace core {

// Listens to a run, live or told again, and writes one event file into the run's own folder. Steps are epochs. Tags:
//   psnr/validation, psnr/training, psnr/sample   each metric by the pictures that it was measured on
//   learning_rate, images_per_second
//   NAME/input, NAME/target, NAME/output          the probe of that name; an input that is its own target is told once
class TensorBoardLog {
 public:
  // folder: of the run, in the folder that TensorBoard is given. It is made when the run starts.
  explicit TensorBoardLog(std::filesystem::path folder);
  ~TensorBoardLog();
  TensorBoardLog(const TensorBoardLog&) = delete;
  TensorBoardLog& operator=(const TensorBoardLog&) = delete;

  // seconds: since 1970, when it happened. Throws Error(FileUnwritable); from then on nothing more is written.
  void handle(const TrainEvent& event, double seconds);
  // In the place of RunStarted, for a run that another program trained: its settings are that program's.
  void begin(const std::vector<std::pair<std::string, std::string>>& settings,
             std::shared_ptr<const std::vector<Probe>> probes, double seconds);

 private:
  class Writer;
  std::unique_ptr<Writer> writer_;
};

// The folder of a run in a folder of logs: what people call it and its id, in characters that every file system takes.
[[nodiscard]] std::filesystem::path tensorBoardFolder(const std::filesystem::path& logs, const std::string& name,
                                                      const std::string& uid);

}  // namespace core
