// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a kept run is still going on: from what was recorded, and from what is alive now. Private to core_store.
#pragma once

#include <cstdint>
#include <string>

#include "core/run/run_records.h"
#include "core/store/process_identity.h"

namespace core {

// What is kept of a run's state; the status follows from it and from what is alive now.
struct RecordedState {
  std::string status;  // "running", "finished", "stopped", "failed".
  ProcessIdentity process;
  std::int64_t heartbeatMs = 0;
};

// On this machine the process decides, so clocks do not matter; elsewhere a heartbeat within a minute of nowMs does.
[[nodiscard]] RunStatus statusNow(const RecordedState& state, std::int64_t nowMs);

}  // namespace core
