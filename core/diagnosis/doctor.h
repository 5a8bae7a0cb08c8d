// SPDX-License-Identifier: GPL-3.0-or-later
// Follows one run from before its first step to its end, and says each thing once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/diagnosis/learning_facts.h"
#include "core/run/finding.h"

namespace core {

class Doctor {
 public:
  // What is known when a run begins, or goes on after these findings.
  Doctor(Course course, std::vector<Finding> known);

  // What the run was before it goes on.
  void goOnAfter(std::vector<EpochFacts> epochs, const std::vector<Finding>& findings);

  // Each answers with what is new: what was not said before, or has become graver. Causes come first.
  [[nodiscard]] std::vector<Finding> firstStepTaken(ModelLook look);
  // So many batches of the epoch in progress are done.
  [[nodiscard]] std::vector<Finding> batchesDone(const std::vector<double>& losses, std::int64_t steps);
  // After how many batches of an epoch that is worth the time: 32, 64, 128, ...
  [[nodiscard]] static bool wantsBatches(std::size_t count) { return count >= 32 && (count & (count - 1)) == 0; }
  [[nodiscard]] std::vector<Finding> epochEnded(EpochFacts facts);
  [[nodiscard]] std::vector<Finding> failed(const RunFailed& failure);
  // All that has been said so far, causes first.
  [[nodiscard]] const std::vector<Finding>& said() const { return said_; }
  [[nodiscard]] const Course& course() const { return course_; }
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

// What the doctor of a run has measured so far, and the seconds that it took: before training, and beside it.
struct DoctorWork {
  const Course& course;
  double secondsBefore = 0.0;
  double secondsBeside = 0.0;
};
// Told after the first step, after each epoch and after a failure, on the training thread.
using DoctorWatch = std::function<void(const DoctorWork&)>;

}  // namespace core
