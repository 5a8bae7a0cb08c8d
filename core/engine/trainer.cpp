// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trainer.h"

#include <new>
#include <utility>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/engine/torch_headers.h"
#include "core/engine/training_run.h"

namespace core {
namespace {

// A c10::Error's own words, without the stack trace behind them.
std::string plainWords(const c10::Error& error) {
  const std::string text = error.what_without_backtrace();
  return text.substr(0, text.find('\n'));
}

RunFailed failureFrom(const c10::Error& error) {
  const std::string words = plainWords(error);
  const auto mentions = [&](const char* part) { return words.find(part) != std::string::npos; };
  if (mentions("out of memory") || mentions("can't allocate memory") || mentions("not enough memory")) {
    return {
        ErrorCode::OutOfMemory, "memory",
        coreText(
            "Core",
            "There is not enough memory for this training. Use a smaller batch, smaller pictures or fewer filters.")};
  }
  if (mentions("CUDA error") || mentions("cuDNN error")) {
    return {ErrorCode::DeviceLost,
            "cuda",
            {coreText("Core", "The graphics card stopped working: %1. What was learnt up to the last epoch is kept."),
             words}};
  }
  return {ErrorCode::Engine, words, {coreText("Core", "LibTorch could not go on: %1"), words}};
}

// Whatever ends a run becomes one event; the run adds where it happened.
template <class Work>
void guarded(const EventSink& sink, const Work& work, const std::function<void(RunFailed&)>& addPlace) {
  RunFailed failed;
  try {
    work();
    return;
  } catch (const Error& error) {
    failed = {error.code(), error.subject(), error.message()};
  } catch (const c10::Error& error) {
    logMessage(LogLevel::Debug, error.what());
    failed = failureFrom(error);
  } catch (const std::bad_alloc&) {
    failed = {
        ErrorCode::OutOfMemory, "memory",
        coreText(
            "Core",
            "There is not enough memory for this training. Use a smaller batch, smaller pictures or fewer filters.")};
  } catch (const std::exception& error) {
    failed = {ErrorCode::Engine, error.what(), {coreText("Core", "Training could not go on: %1"), error.what()}};
  }
  try {
    addPlace(failed);
    sink(failed);
  } catch (const std::exception& error) {  // The sink is what failed: the log is all that is left.
    logMessage(LogLevel::Error, failed.message.english());
    logMessage(LogLevel::Error, error.what());
  }
}

}  // namespace

void trainModel(const RunSettings& settings, const Dataset& dataset, TrainingControl& control, const EventSink& sink,
                const std::optional<StartingPoint>& start, GradientHook* hook) {
  std::unique_ptr<TrainingRun> run;
  guarded(
      sink,
      [&] {
        run = std::make_unique<TrainingRun>(settings, dataset, control, sink, start, hook);
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
