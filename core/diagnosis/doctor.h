// SPDX-License-Identifier: GPL-3.0-or-later
// Follows one run from before its first step to its end, and says each thing once.
#pragma once

#include <cstdint>
#include <vector>

#include "core/diagnosis/learning_facts.h"
#include "core/run/finding.h"

namespace core {

class Doctor {
 public:
  // What is known when a run begins, or goes on after these findings.
  Doctor(Course course, std::vector<Finding> known);

  // Each answers with what is new: what was not said before, or has become graver. Causes come first.
  [[nodiscard]] std::vector<Finding> firstStepTaken(ModelLook look);
  // So many batches of the epoch in progress are done.
  [[nodiscard]] std::vector<Finding> batchesDone(const std::vector<double>& losses, std::int64_t steps);
  [[nodiscard]] std::vector<Finding> epochEnded(EpochFacts facts);
  [[nodiscard]] std::vector<Finding> failed(const RunFailed& failure);
  // All that has been said so far, causes first.
  [[nodiscard]] const std::vector<Finding>& said() const { return said_; }
  // Settings were changed during the run; rules judge by these from now on.
  void follow(const RunSettings& settings) { course_.settings = settings; }

  // Whether it is worth the time to look into the model after this epoch: the first two, then each time that the run has
  // become half as long again, and the last.
  [[nodiscard]] bool wantsLook(std::int64_t epoch);

 private:
  [[nodiscard]] std::vector<Finding> newOf(std::vector<Finding> found, std::int64_t epoch);

  Course course_;
  std::vector<Finding> said_;
  std::int64_t nextLook_ = 1;
};

}  // namespace core
