// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trainer.h"

#include <utility>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/engine/batch_share.h"
#include "core/engine/keep_alive.h"
#include "core/engine/library_error.h"
#include "core/engine/memory_need.h"
#include "core/engine/process_group.h"
#include "core/engine/run_order.h"
#include "core/engine/training_run.h"

namespace core {
namespace {

// Whatever ends a run becomes one event; the run adds where it happened.
template <class Work>
void guarded(const EventSink& sink, const Work& work, const std::function<void(RunFailed&)>& addPlace) {
  RunFailed failed;
  try {
    work();
    return;
  } catch (const ProcessLost&) {
    throw;
  } catch (const std::exception& exception) {
    const Error error = engineError(exception);
    failed = {error.code(), error.subject(), error.message()};
  }
  try {
    addPlace(failed);
    sink(failed);
  } catch (const std::exception& exception) {  // The sink is what failed: the log is all that is left.
    logMessage(LogLevel::Error, failed.message.english());
    logMessage(LogLevel::Error, engineError(exception).what());
  }
}

MemoryUse useFor(const std::optional<StartingPoint>& start) { return start ? MemoryUse::GoingOn : MemoryUse::Training; }

void requireMemoryFor(const RunSettings& settings, MemoryUse use, ProcessGroup* group) {
  if (group == nullptr) return requireMemory(settings, use);
  RunSettings own = settings;
  own.training.batchSize =
      static_cast<int>(shareOfBatch(static_cast<std::size_t>(settings.training.batchSize), 0, group->size()).count);
  requireMemory(own, use, group->neighbours());
}

// Whether all processes have read the same pictures; where not, the leading one says why.
bool goesOnWith(ProcessGroup& group, const ImagesRead& own, bool isStopping, const EventSink& sink) {
  switch (agreeOnImages(group, own, isStopping)) {
    case Agreement::SameImages: return true;
    case Agreement::SomebodyStopped: sink(RunStopped{0}); return false;
    case Agreement::SomebodyFailed:
      // Who failed has said so.
      if (own.isDone && group.leads()) {
        sink(RunFailed{
            ErrorCode::FolderUnusable, "process",
            coreText("Core",
                     "Another process of this run could not read the pictures; it says why where its messages "
                     "go. All processes need the same folder under the same path.")});
      }
      return false;
    case Agreement::OtherImages:
      if (group.leads()) {
        sink(RunFailed{ErrorCode::FolderUnusable, "process",
                       coreText("Core",
                                "Another process of this run finds other pictures in the folder. All machines need the "
                                "same pictures under the same path.")});
      }
      return false;
  }
  return false;
}

}  // namespace

void trainModel(const RunSettings& settings, const Dataset& dataset, TrainingControl& control, const EventSink& sink,
                const std::optional<StartingPoint>& start, GradientHook* hook, const DoctorWatch& watch,
                ProcessGroup* group) {
  std::unique_ptr<TrainingRun> run;
  guarded(
      sink,
      [&] {
        // Of several, the others take theirs by now; what is free was divided before pictures were read.
        if (group == nullptr) requireMemory(settings, useFor(start));
        run = std::make_unique<TrainingRun>(settings, dataset, control, sink, start, hook, watch, group);
        for (const Message& note : dataset.notes) sink(RunWarning{note});
        run->train();
      },
      [&](RunFailed& failed) {
        if (run != nullptr) run->explainFailure(failed);
      });
}

void runTraining(const RunSettings& settings, const std::filesystem::path& cacheFolder, TrainingControl& control,
                 const EventSink& sink, const std::optional<StartingPoint>& start, ProcessGroup* group) {
  Dataset dataset;
  ImagesRead read;
  KeepAlive keepAlive(group);
  guarded(
      sink,
      [&] {
        validate(settings);
        requireMemoryFor(settings, useFor(start), group);  // Before time goes into the pictures, which take memory too.
        const auto progress = [&](std::size_t done, std::size_t total) { sink(LoadingProgress{done, total}); };
        dataset = loadDataset(settings.data, cacheFolder, progress, control.stopToken());
        read = {control.passOrStop(), dataset.fingerprint};
        if (!read.isDone && group == nullptr) sink(RunStopped{0});
      },
      [](RunFailed&) {});
  keepAlive.finish();
  if (group != nullptr) read.isDone = goesOnWith(*group, read, control.isStopping(), sink);
  if (read.isDone) trainModel(settings, dataset, control, sink, start, nullptr, {}, group);
}

}  // namespace core
