// SPDX-License-Identifier: GPL-3.0-or-later
// Takes runs into the store from wherever they lie: our archives, and what other programs keep. Which of them it is, is told
// by what is there (import_kind.h).
#pragma once

#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/work_progress.h"
#include "core/run/engine.h"
#include "core/store/run_store.h"

namespace core {

struct ImportResult {
  std::vector<std::string> uids;  // Of the runs that are in the store now.
  std::vector<Message> notes;     // What of them could not be taken, and which runs the store had already.
};

struct ImportWishes {
  std::string experiment{};  // Of MLflow; "" for all.
  Engine* engine = nullptr;  // Opens models; without one their files are refused.
  std::string program{};     // The version of this program, for the runs that it makes of models.
  WorkProgress progress{};   // Told in steps of its own.
};

// source: a file, a folder or the address of an MLflow server. Runs that the store has
// already, unchanged, are left as they are; where it has all of them, that is an Error(InvalidSetting, "run"). Throws Error
// with what is wrong with the source, as the readers do, and Cancelled; nothing of it stays then.
ImportResult importRuns(RunStore& store, const std::string& source, const ImportWishes& wishes = {});

// Removes runs that an import has just made, as if it had not been.
void discardImported(RunStore& store, const std::vector<std::string>& uids);

}  // namespace core
