// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_continuation.h"

#include <filesystem>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/settings_file.h"

namespace core {
namespace {

// Killed between its last epoch and its end, a run still has to be ended.
void requireMoreToDo(const RunSummary& run, const RunSettings& settings) {
  if (run.epochs < settings.training.epochs || run.status == RunStatus::Interrupted) return;
  throw Error(ErrorCode::InvalidSetting, "epochs",
              "Run " + run.uid + " has done all its " + std::to_string(run.epochs) +
                  " epochs. To train it further, give it more of them.");
}

}  // namespace

CheckpointRecord checkpointOf(RunStore& store, const std::string& uid, std::optional<std::int64_t> epoch) {
  if (const auto found = store.usableCheckpoint(uid, epoch)) return *found;
  std::vector<std::string> kept;
  for (const CheckpointRecord& checkpoint : store.checkpoints(uid)) {
    if (!checkpoint.isFinal && store.usableCheckpoint(uid, checkpoint.epoch)) {
      kept.insert(kept.begin(), std::to_string(checkpoint.epoch));
    }
  }
  const std::string what = epoch ? "no checkpoint of epoch " + std::to_string(*epoch) : "no whole checkpoint";
  const std::string hint = kept.empty() ? "" : " It has those of epoch " + join(kept, ", ") + ".";
  throw Error(ErrorCode::InvalidSetting, "run", "Run " + uid + " has " + what + "." + hint);
}

RunSettings settingsOf(const RunDetails& details) {
  RunSettings settings = parseRecipe(details.settings, "run " + details.summary.uid).settings;
  settings.data.folder = details.summary.dataFolder;
  return settings;
}

Continuation continuationOf(RunStore& store, const std::string& uid, std::optional<int> epochs) {
  const RunDetails details = store.details(uid);
  Continuation continuation{settingsOf(details), {}, {}};
  continuation.origin.resumed = uid;
  if (epochs) continuation.settings.training.epochs = *epochs;
  requireMoreToDo(details.summary, continuation.settings);
  if (details.summary.epochs == 0) return continuation;
  const auto best = store.bestCheckpoint(uid);
  const bool hadEnded = details.summary.status == RunStatus::Finished;
  continuation.start =
      StartingPoint{checkpointOf(store, uid).file, best ? best->file : std::filesystem::path(), false, hadEnded};
  return continuation;
}

Continuation branchOf(RunStore& store, const std::string& uid, std::optional<std::int64_t> epoch) {
  const CheckpointRecord checkpoint = checkpointOf(store, uid, epoch);
  Continuation continuation{settingsOf(store.details(uid)), StartingPoint{checkpoint.file, {}, true, false}, {}};
  continuation.settings.name.clear();
  continuation.origin.parent = uid;
  continuation.origin.parentEpoch = checkpoint.epoch;
  return continuation;
}

}  // namespace core
