// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trainer.h"

#include <utility>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/engine/library_error.h"
#include "core/engine/memory_need.h"
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

}  // namespace

void trainModel(const RunSettings& settings, const Dataset& dataset, TrainingControl& control, const EventSink& sink,
                const std::optional<StartingPoint>& start, GradientHook* hook, const DoctorWatch& watch) {
  std::unique_ptr<TrainingRun> run;
  guarded(
      sink,
      [&] {
        requireMemory(settings, useFor(start));
        run = std::make_unique<TrainingRun>(settings, dataset, control, sink, start, hook, watch);
        for (const Message& note : dataset.notes) sink(RunWarning{note});
        run->train();
      },
      [&](RunFailed& failed) {
        if (run != nullptr) run->explainFailure(failed);
      });
}

void runTraining(const RunSettings& settings, const std::filesystem::path& cacheFolder, TrainingControl& control,
                 const EventSink& sink, const std::optional<StartingPoint>& start) {
  Dataset dataset;
  bool loaded = false;
  guarded(
      sink,
      [&] {
        validate(settings);
        requireMemory(settings, useFor(start));  // Before time goes into the pictures, which take memory too.
        const auto progress = [&](std::size_t done, std::size_t total) { sink(LoadingProgress{done, total}); };
        dataset = loadDataset(settings.data, cacheFolder, progress, control.stopToken());
        if (control.passOrStop()) {
          loaded = true;
        } else {
          sink(RunStopped{0});
        }
      },
      [](RunFailed&) {});
  if (loaded) trainModel(settings, dataset, control, sink, start);
}

}  // namespace core
