// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between a run and whoever shows it: nobody hears of an epoch before it is on disk, and a full disk holds the run
// instead of losing it.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/run/train_event.h"
#include "core/store/run_recorder.h"
#include "core/store/space_wait.h"

namespace core {

class DurableSink {
 public:
  // layerTable is asked once, when the run has started; wait says how a full disk is borne. Throws like RunRecorder.
  DurableSink(const std::filesystem::path& storeFolder, RunOrigin origin, std::function<std::string()> layerTable,
              SpaceWait wait, EventSink next);

  // Records the event, then passes it on, settings with the name that the run is kept under; an epoch's events are passed on together. Throws what the recorder throws once
  // nobody waits for room any more.
  void handle(const TrainEvent& event);

  [[nodiscard]] const std::string& runUid() const { return recorder_.runUid(); }
  [[nodiscard]] const std::string& runName() const { return recorder_.runName(); }

 private:
  template <class Event>
  [[nodiscard]] Event named(Event event) const;
  void patiently(const std::function<void()>& write) const;

  RunRecorder recorder_;
  std::function<std::string()> layerTable_;
  SpaceWait wait_;
  EventSink next_;
  std::vector<TrainEvent> unreported_;
};

}  // namespace core
