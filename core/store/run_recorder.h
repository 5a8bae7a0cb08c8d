// SPDX-License-Identifier: GPL-3.0-or-later
// Listens to a run and keeps all of it in the store, so that nothing that was reported is ever lost.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "core/run/train_event.h"

namespace core {

// Where a recorded run comes from.
struct RunOrigin {
  std::string program;            // Version of the program that trains.
  std::string resumed;            // The uid of the run that goes on; "" begins a new one.
  std::string parent;             // A new run's: the uid of the run that it was branched from; "" for none.
  std::int64_t parentEpoch = 0;   // And after which of its epochs.
  bool takesOtherImages = false;  // A run that goes on does so even though its pictures have changed.
};

// Each epoch is one transaction, on disk before handle() returns from its WeightsReady: whoever reports epochs to people
// does so after that. The last two checkpoints and the best one stay, and the final weights; and one in the middle of an
// epoch until the next of any kind.
//
// Where handle() throws (Error(FileUnwritable) for a full disk, for example), the event was not taken and the store is as
// before; calling it again with the same event, once the cause is gone, loses nothing.
class RunRecorder {
 public:
  // Opens the store, removes what runs that were killed left half written, and keeps a heartbeat on a thread of its own.
  // Throws like RunStore, and Error(InvalidSetting, "run") when the run to go on does not exist or is in progress.
  RunRecorder(const std::filesystem::path& storeFolder, RunOrigin origin);
  ~RunRecorder();
  RunRecorder(const RunRecorder&) = delete;
  RunRecorder& operator=(const RunRecorder&) = delete;

  // RunStarted of a run that goes on: throws Error(FolderUnusable) where its pictures have changed.
  void handle(const TrainEvent& event);
  // Keeps a text with the run ("layers": its layer table). Only after RunStarted.
  void attach(const std::string& name, const std::string& text);

  // "" before RunStarted, unless a run goes on.
  [[nodiscard]] const std::string& runUid() const;
  // What the run is kept under: its own name, or one that tells what it is (core/run/run_name.h). "" before RunStarted.
  [[nodiscard]] const std::string& runName() const;

 private:
  class Recording;
  std::unique_ptr<Recording> recording_;
};

}  // namespace core
