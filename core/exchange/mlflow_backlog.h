// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of which an MLflow server still lacks something: a note of each beside the store, and the sending of what they name.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/work_progress.h"
#include "core/exchange/mlflow_sync.h"

namespace core {

struct PendingMlflow {
  std::string uid;
  std::string address;
  std::string experiment;
};

// Kept as mlflow/UID.json in the store's folder. Those that cannot be read are left out.
[[nodiscard]] std::vector<PendingMlflow> pendingMlflow(const std::filesystem::path& store);
// Throws Error(FileUnwritable). The token is not kept.
void notePendingMlflow(const std::filesystem::path& store, const std::string& uid, const MlflowTarget& target);
// Forgets that this server lacks something of the run: all is there, or nobody wants it any more. What another one lacks stays.
void forgetPendingMlflow(const std::filesystem::path& store, const std::string& uid, const std::string& address);

struct MlflowDelivery {
  std::size_t sent = 0;     // Runs that have ended, and are there now.
  std::size_t going = 0;    // Runs that go on; what they have by now is there, and their notes stay.
  std::size_t waiting = 0;  // Runs that are still lacking,
  Message problem{};        // and why one of them is.
};

// Sends what waits for this server, one run after another, but for the run except ("" for none), those in the trash, and those
// that another program sends just now. A run that is no longer in the store is forgotten. progress: runs. Throws Cancelled alone.
MlflowDelivery sendPendingMlflow(const std::filesystem::path& folder, const MlflowTarget& target,
                                 const std::string& except, const WorkProgress& progress);

}  // namespace core
