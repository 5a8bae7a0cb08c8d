// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in a worker's store that its spool could not take when they ended: noted in the store, and handed back later.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "core/base/message.h"
#include "core/spool/spool_folder.h"
#include "core/store/run_store.h"

namespace core {

enum class JobEnd { Done, Failed, GivenBack };

// How the job of a run has come to an end with its worker.
struct LeftRun {
  std::string uid;  // Of its run in the worker's store.
  JobEnd end = JobEnd::Done;
  Message reason{};  // Why it failed.
};

// Lays the run, where there is one, into the spool and moves the claim on. Throws as handBack and SpoolFolder do; whatever
// of it is done already may be done again.
void handBackFor(RunStore& store, const SpoolFolder& spool, const SpoolClaim& claim, const LeftRun& run);

// Throws Error(FileUnwritable).
void noteLeftRun(const RunStore& store, const SpoolFolder& spool, const SpoolClaim& claim, const LeftRun& run);

// Hands back what was noted for this spool and is still this worker's, or nobody's; what others have taken over is forgotten.
// Answers how many runs are left.
std::size_t handBackLeftRuns(RunStore& store, const SpoolFolder& spool);

}  // namespace core
