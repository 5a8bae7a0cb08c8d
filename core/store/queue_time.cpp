// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/queue_time.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/store/database.h"

namespace core {
namespace {

// Seconds an epoch of the newest runs that meet the condition.
std::optional<double> pace(Database& database, const std::string& condition, const RunSettings& settings) {
  auto row = database.query(
      "SELECT total(seconds) / total(finished_epochs) FROM (SELECT seconds, finished_epochs FROM run WHERE "
      "finished_epochs > 0 AND architecture = ?1" +
          condition + " ORDER BY id DESC LIMIT 5)",
      settings.architecture.name);
  if (!condition.empty()) {
    row.bind(2, settings.data.folder);
    row.bind(3, settings.data.size);
    row.bind(4, settings.training.batchSize);
  }
  if (!row.executeStep() || row.getColumn(0).isNull()) return std::nullopt;
  return row.getColumn(0).getDouble();
}

}  // namespace

std::optional<double> estimatedSeconds(RunStore& store, const RunSettings& settings, std::int64_t doneEpochs) {
  Database& database = store.database();
  return guarded(database.file(), [&]() -> std::optional<double> {
    const char* const alike =
        " AND data_folder = ?2"
        " AND id IN (SELECT run FROM setting WHERE key = 'size' AND number = ?3)"
        " AND id IN (SELECT run FROM setting WHERE key = 'batch_size' AND number = ?4)";
    std::optional<double> seconds = pace(database, alike, settings);
    if (!seconds) seconds = pace(database, "", settings);
    if (!seconds) return std::nullopt;
    return *seconds * static_cast<double>(std::max<std::int64_t>(0, settings.training.epochs - doneEpochs));
  });
}

std::vector<TimedRun> timedQueue(RunStore& store) {
  std::vector<QueuedRun> planned = RunQueue(store).list();
  const bool haveBegun =
      std::any_of(planned.begin(), planned.end(), [](const QueuedRun& queued) { return !queued.run.empty(); });
  std::map<std::string, RunSummary> kept;
  for (RunSummary& run : haveBegun ? store.list({}, WhichRuns::All) : std::vector<RunSummary>()) {
    kept.emplace(run.uid, std::move(run));
  }
  std::vector<TimedRun> timed;
  for (QueuedRun& queued : planned) {
    TimedRun entry;
    const auto found = kept.find(queued.run);  // A kept run may have been deleted for good.
    const RunSummary* const run = found == kept.end() ? nullptr : &found->second;
    if (isLeft(queued.state))
      entry.seconds = estimatedSeconds(store, queued.settings, run == nullptr ? 0 : run->epochs);
    if (const MetricSummary* const psnr = run == nullptr ? nullptr : run->metric("val_psnr"))
      entry.bestPsnr = psnr->best;
    entry.run = std::move(queued);
    timed.push_back(std::move(entry));
  }
  return timed;
}

TimeLeft timeLeft(const std::vector<TimedRun>& queue) {
  TimeLeft left;
  for (const TimedRun& timed : queue) {
    if (!isLeft(timed.run.state)) continue;
    ++left.runs;
    left.seconds += timed.seconds.value_or(0.0);
    if (!timed.seconds) ++left.unknown;
  }
  return left;
}

}  // namespace core
