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
class ProcessGroup;

// Trains until all epochs are done, early stopping ends it, or control asks to stop. Owns every tensor; call it on the
// thread that may keep busy. Every end is an event: RunFinished, RunStopped or RunFailed; only programming errors throw.
// hook is called in every step (core/engine/gradient_hook.h); without one nothing is. watch learns what the doctor measures.
// group: other processes that train the same run with the same settings, pictures and start; each computes its part of every
// batch. The events of the leading one are the run's, those of the others say how they end. Then ProcessLost is thrown too
// (core/engine/process_group.h), with no event for it: the run reads as interrupted.
void trainModel(const RunSettings& settings, const Dataset& dataset, TrainingControl& control, const EventSink& sink,
                const std::optional<StartingPoint>& start = {}, GradientHook* hook = nullptr,
                const DoctorWatch& watch = {}, ProcessGroup* group = nullptr);

// The same from the folder on: loads settings.data first, with LoadingProgress events. What goes wrong then is a
// RunFailed event too.
void runTraining(const RunSettings& settings, const std::filesystem::path& cacheFolder, TrainingControl& control,
                 const EventSink& sink, const std::optional<StartingPoint>& start = {}, ProcessGroup* group = nullptr);

}  // namespace core
