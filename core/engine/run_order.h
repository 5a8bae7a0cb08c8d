// SPDX-License-Identifier: GPL-3.0-or-later
// What the leading process tells the others before a run that they train together: settings, and where it begins.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/run/run_settings.h"
#include "core/run/starting_point.h"

namespace core {

class ProcessGroup;

struct RunOrder {
  RunSettings settings;
  std::optional<StartingPoint> start;
};

// The leading process gives the order, the others get it; what a checkpoint holds they get as a file in this folder, which
// is theirs. The best weights so far stay with the leading process, which alone keeps weights. Throws Error(Engine) where
// the processes are not the same program, and ProcessLost.
[[nodiscard]] RunOrder shareRunOrder(ProcessGroup& group, const RunOrder& own, const std::filesystem::path& folder);

// How the reading of pictures went in one process.
struct ImagesRead {
  bool isDone = false;
  std::string fingerprint;
};
enum class Agreement { SameImages, SomebodyStopped, SomebodyFailed, OtherImages };
// isStopping: whether it is asked to stop, which is no failure.
[[nodiscard]] Agreement agreeOnImages(ProcessGroup& group, const ImagesRead& own, bool isStopping);

// Throws Error(InvalidSetting) where a batch has fewer pictures than there are processes.
void requireDivisible(const RunSettings& settings, int processes);

}  // namespace core
