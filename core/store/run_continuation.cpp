// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_continuation.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/imported_run.h"
#include "core/run/run_name.h"
#include "core/run/settings_file.h"
#include "core/store/kept_findings.h"
#include "core/store/kept_run.h"
#include "core/store/run_checkpoints.h"

namespace core {
namespace {

// end: where it would end now. What is done stays done, so that a new end lies after it.
void requireMoreToDo(const RunSummary& run, std::int64_t end) {
  if (hasNothingToDo(run) && end <= run.epochs) {
    throw Error(ErrorCode::InvalidSetting, "epochs",
                {coreText("Core", "Run %1 has done all its %2 epochs. To train it further, give it more of them."),
                 run.uid, run.epochs});
  }
  if (end == run.plannedEpochs || end > run.epochs) return;
  throw Error(ErrorCode::InvalidSetting, "epochs",
              {coreText("Core",
                        "Run %1 has done epoch %2 already: with an end after epoch %3 nothing is left to train. Give "
                        "it a later end."),
               run.uid, run.epochs, end});
}

// What it has done, as its last whole checkpoint knows it.
RunStanding standingOf(const RunSettings& settings, const RunDetails& details, const EarlierCourse& earlier,
                       const CheckpointRecord& checkpoint) {
  const RunStanding standing{checkpoint.epoch, std::max<std::int64_t>(details.started.batchesPerEpoch, 1),
                             earlier.epochs.empty() ? 0.0 : earlier.epochs.back().learningRate};
  return standingWithin(settings, standing, checkpoint.batches);
}

EarlierCourse courseUpTo(RunStore& store, const std::string& uid, const CheckpointRecord& checkpoint) {
  const RunCurves curves = KeptRun(store, uid).curves();
  std::map<std::int64_t, MetricValues> metrics;
  for (const auto& [name, curve] : curves.metrics) {
    for (const CurvePoint& point : curve) metrics[point.epoch][name] = point.value;
  }
  EarlierCourse earlier;
  for (const EpochRecord& epoch : curves.epochs) {
    if (epoch.epoch > checkpoint.epoch) continue;
    earlier.epochs.push_back({epoch.epoch, std::move(metrics[epoch.epoch]), epoch.learningRate, epoch.trainingSeconds,
                              epoch.evaluationSeconds, epoch.imagesPerSecond, epoch.isBest});
  }
  const std::int64_t last = checkpoint.epoch + (checkpoint.batches > 0 ? 1 : 0);
  for (FindingRecord& record : findingsOf(store, uid)) {
    if (record.finding.epoch <= last) earlier.findings.push_back(std::move(record.finding));
  }
  return earlier;
}

}  // namespace

CheckpointRecord checkpointOf(RunStore& store, const std::string& uid, std::optional<std::int64_t> epoch) {
  if (const auto found = RunCheckpoints(store, uid).usable(epoch)) return *found;
  std::vector<std::string> kept;
  for (const CheckpointRecord& checkpoint : RunCheckpoints(store, uid).all()) {
    if (!checkpoint.isFinal && RunCheckpoints(store, uid).usable(checkpoint.epoch)) {
      kept.insert(kept.begin(), std::to_string(checkpoint.epoch));
    }
  }
  if (kept.empty())
    throw Error(ErrorCode::InvalidSetting, "run", {coreText("Core", "Run %1 has no whole checkpoint."), uid});
  if (!epoch) {
    throw Error(ErrorCode::InvalidSetting, "run",
                {coreText("Core", "Run %1 has no whole checkpoint. It has those of epoch %2."), uid, listed(kept)});
  }
  throw Error(
      ErrorCode::InvalidSetting, "run",
      {coreText("Core", "Run %1 has no checkpoint of epoch %2. It has those of epoch %3."), uid, *epoch, listed(kept)});
}

RunSettings settingsOf(const RunDetails& details) {
  if (const auto imported = parseImported(details.settings)) {
    throw Error(ErrorCode::InvalidSetting, "run",
                {coreText("Core",
                          "Run %1 was imported from %2: its figures can be read and compared, but it has no weights "
                          "and no settings of this program."),
                 details.summary.uid, imported->program});
  }
  RunSettings settings = parseRecipe(details.settings, "run " + details.summary.uid).settings;
  settings.data.folder = details.summary.dataFolder;
  return settings;
}

// Killed between its last epoch and its end, a run still has to be ended.
bool hasNothingToDo(const RunSummary& run) {
  return run.epochs >= run.plannedEpochs && run.status != RunStatus::Interrupted;
}

Continuation continuationOf(RunStore& store, const std::string& uid, const std::optional<Lengthening>& longer) {
  const RunDetails details = KeptRun(store, uid).details();
  const RunSettings before = settingsOf(details);
  Continuation continuation{longer ? lengthened(before, *longer) : before, {}, {}};
  continuation.origin.resumed = uid;
  const int epochs = continuation.settings.training.epochs;
  requireMoreToDo(details.summary, epochs);
  const std::optional<CheckpointRecord> newest = RunCheckpoints(store, uid).newest();
  if (details.summary.epochs == 0 && !newest) return continuation;
  const CheckpointRecord checkpoint = newest ? *newest : checkpointOf(store, uid);
  const auto best = RunCheckpoints(store, uid).best();
  const bool hadEnded = details.summary.status == RunStatus::Finished;
  continuation.start = StartingPoint{checkpoint.file, best ? best->file : std::filesystem::path(), false, hadEnded,
                                     courseUpTo(store, uid, checkpoint)};
  if (epochs != before.training.epochs && rateDependsOnLength(before)) {
    continuation.note =
        rateNote(continuation.settings, standingOf(before, details, continuation.start->earlier, checkpoint));
  }
  if (details.summary.epochs >= epochs) {
    continuation.note = {
        coreText("Core", "Run %1 has done all its %2 epochs. Nothing is trained: only its end is missing."), uid,
        epochs};
  }
  return continuation;
}

Message whatIsGone(const Continuation& continuation) {
  std::error_code ignored;
  const std::string& folder = continuation.settings.data.folder;
  // Where a relative path leads depends on where a program was begun.
  if (std::filesystem::path(folder).is_relative() || std::filesystem::is_directory(folder, ignored)) return {};
  return {
      coreText("Core",
               "The pictures of run %1 are no longer in \"%2\". Say where they are now: they are known by their names "
               "and contents."),
      continuation.origin.resumed, displayPath(folder)};
}

Continuation branchOf(RunStore& store, const std::string& uid, std::optional<std::int64_t> epoch) {
  const CheckpointRecord checkpoint = checkpointOf(store, uid, epoch);
  Continuation continuation{
      nameless(settingsOf(KeptRun(store, uid).details())), StartingPoint{checkpoint.file, {}, true, false}, {}};
  continuation.origin.parent = uid;
  continuation.origin.parentEpoch = checkpoint.epoch;
  return continuation;
}

}  // namespace core
