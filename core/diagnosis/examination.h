// SPDX-License-Identifier: GPL-3.0-or-later
// The whole look at a run before it is begun, with the engine's help: for the window and the command line.
#pragma once

#include <optional>
#include <vector>

#include "core/data/dataset.h"
#include "core/diagnosis/preflight.h"
#include "core/run/engine.h"
#include "core/run/finding.h"

namespace core {

// Whether the model is to learn a batch of 16 by heart as well, which takes up to so many seconds.
struct RehearsalWish {
  int steps = 400;
  double seconds = 30.0;
};

struct Examination {
  std::vector<Finding> findings;  // In the order in which they should be read.
  Message well;                   // Why nothing is wrong, where nothing is.

  [[nodiscard]] bool isWell() const;
};

// dataset was loaded with settings.data, or holds some of those pictures; then whole says how many there are. Throws what
// the engine throws: a model that cannot be built, for example.
[[nodiscard]] Examination examine(const RunSettings& settings, const Dataset& dataset, Engine& engine,
                                  const std::optional<RehearsalWish>& rehearsal = {},
                                  const std::optional<PartSizes>& whole = {});

// What it means that a batch could not be learnt by heart; none where it could, or there was no time to tell.
[[nodiscard]] std::optional<Finding> rehearsalFinding(const PreflightFacts& facts, const Rehearsal& rehearsal);
// What it means that the same first steps, taken again from the same beginning, have other losses; none where they agree to
// a millionth.
[[nodiscard]] std::optional<Finding> repetitionFinding(const RunSettings& settings, const std::vector<double>& losses,
                                                       const std::vector<double>& again);

// Whether none of them asks for anything to be changed: notes do not, nor does a figure that misleads.
[[nodiscard]] bool isWell(const std::vector<Finding>& findings);

}  // namespace core
