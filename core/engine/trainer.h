// SPDX-License-Identifier: GPL-3.0-or-later
// The training loop: a run's settings and a dataset in, events out. No threads, no files, no window.
#pragma once

#include <filesystem>
#include <optional>

#include "core/data/dataset.h"
#include "core/diagnosis/doctor.h"
#include "core/run/starting_point.h"
#include "core/run/train_event.h"
#include "core/run/training_control.h"

namespace core {

class GradientHook;

// Trains until all epochs are done, early stopping ends it, or control asks to stop. Owns every tensor; call it on the
// thread that may keep busy. Every end is an event: RunFinished, RunStopped or RunFailed; only programming errors throw.
// hook is called in every step (core/engine/gradient_hook.h); without one nothing is. watch learns what the doctor measures.
void trainModel(const RunSettings& settings, const Dataset& dataset, TrainingControl& control, const EventSink& sink,
                const std::optional<StartingPoint>& start = {}, GradientHook* hook = nullptr,
                const DoctorWatch& watch = {});

// The same from the folder on: loads settings.data first, with LoadingProgress events. What goes wrong then is a
// RunFailed event too.
void runTraining(const RunSettings& settings, const std::filesystem::path& cacheFolder, TrainingControl& control,
                 const EventSink& sink, const std::optional<StartingPoint>& start = {});

}  // namespace core
