// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/doctor.h"

#include <algorithm>
#include <utility>

#include "core/diagnosis/course_rules.h"
#include "core/diagnosis/ending_rules.h"
#include "core/diagnosis/finding_order.h"
#include "core/diagnosis/output_rules.h"

namespace core {
namespace {

void apply(const std::vector<CourseRule>& rules, const Course& course, std::vector<Finding>& found) {
  for (const CourseRule rule : rules) {
    if (auto finding = rule(course)) found.push_back(std::move(*finding));
  }
}

}  // namespace

Doctor::Doctor(Course course, std::vector<Finding> known) : course_(std::move(course)), said_(std::move(known)) {}

void Doctor::goOnAfter(std::vector<EpochFacts> epochs, const std::vector<Finding>& findings) {
  course_.epochs = std::move(epochs);
  for (const Finding& finding : findings) (void)newOf({finding}, finding.epoch);
}

std::vector<Finding> Doctor::firstStepTaken(ModelLook look) {
  course_.firstStep = std::move(look);
  course_.epochs.emplace_back();  // Rules look at the last epoch; there is none yet.
  std::vector<Finding> found;
  apply(outputRules(), course_, found);
  course_.epochs.pop_back();
  return newOf(std::move(found), 1);
}

std::vector<Finding> Doctor::batchesDone(const std::vector<double>& losses, std::int64_t steps) {
  // A run that goes on does not begin with its first epoch.
  const std::int64_t epoch = (steps - 1) / std::max<std::int64_t>(course_.stepsPerEpoch, 1) + 1;
  EpochFacts& facts = course_.epochs.emplace_back();
  facts.batchLosses = losses;
  facts.steps = steps;
  std::vector<Finding> found;
  apply(batchRules(), course_, found);
  course_.epochs.pop_back();
  return newOf(std::move(found), epoch);
}

std::vector<Finding> Doctor::epochEnded(EpochFacts facts) {
  const std::int64_t epoch = facts.done.epoch;
  course_.epochs.push_back(std::move(facts));
  std::vector<Finding> found;
  apply(outputRules(), course_, found);
  apply(courseRules(), course_, found);
  apply(endingRules(), course_, found);
  return newOf(std::move(found), epoch);
}

std::vector<Finding> Doctor::failed(const RunFailed& failure) {
  auto finding = failureFinding(course_.settings, failure);
  if (!finding) return {};
  return newOf({std::move(*finding)}, failure.epoch);
}

bool Doctor::wantsLook(std::int64_t epoch) {
  const bool isTime = epoch <= 2 || epoch >= nextLook_ || epoch == course_.settings.training.epochs;
  if (isTime) nextLook_ = epoch + std::max<std::int64_t>(1, epoch / 2);
  return isTime;
}

std::vector<Finding> Doctor::newOf(std::vector<Finding> found, std::int64_t epoch) {
  std::vector<Finding> all = said_;
  for (Finding& finding : found) {
    const auto before =
        std::find_if(all.begin(), all.end(), [&](const Finding& other) { return other.rule == finding.rule; });
    finding.epoch = epoch;
    if (before == all.end()) {
      all.push_back(std::move(finding));
    } else if (before->severity < finding.severity) {
      *before = std::move(finding);
    }
  }
  all = inOrder(std::move(all));
  std::vector<Finding> fresh;
  for (const Finding& finding : all) {
    const bool isNews = std::none_of(said_.begin(), said_.end(), [&](const Finding& other) {
      return other.rule == finding.rule && other.severity >= finding.severity;
    });
    if (isNews) fresh.push_back(finding);
  }
  said_ = std::move(all);
  return fresh;
}

}  // namespace core
