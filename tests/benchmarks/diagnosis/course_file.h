// SPDX-License-Identifier: GPL-3.0-or-later
// What was measured of one run, kept as JSON: rules can then be tried on it without training again.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/diagnosis/learning_facts.h"
#include "core/run/train_event.h"

namespace bench {

struct KeptCourse {
  core::RunStarted started;
  core::Course course;             // With all epochs that were finished.
  std::vector<double> unfinished;  // Losses of the batches of an epoch that did not end.
  std::optional<core::RunFailed> failed;
  double secondsBefore = 0.0;  // Of the doctor,
  double secondsBeside = 0.0;
  double seconds = 0.0;  // and of the whole run, without loading its pictures.
};

void keepCourse(const KeptCourse& kept, const std::filesystem::path& file);
// None where there is no such file, or it was not written whole.
[[nodiscard]] std::optional<KeptCourse> keptCourse(const std::filesystem::path& file);

}  // namespace bench
