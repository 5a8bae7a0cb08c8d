// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/lesson_runs.h"

#include <algorithm>
#include <utility>

#include "core/run/run_records.h"
#include "core/store/run_store.h"
#include "core/store/store_condition.h"
#include "ui/bridge/background_task.h"
#include "ui/learn/lessons.h"

namespace ui {
namespace {

using TaggedRuns = std::map<std::string, std::string>;  // Tag -> uid of the newest run that learnt something.

// A store that cannot be read says so elsewhere; lessons can be run all the same.
TaggedRuns taggedRuns(const std::filesystem::path& store, const std::vector<std::string>& tags) {
  TaggedRuns found;
  try {
    if (!core::hasStore(store)) return found;
    core::RunStore opened(store, core::StoreAccess::ReadOnly);
    for (const core::RunSummary& run : opened.list()) {  // The newest first.
      if (run.epochs == 0 || run.status == core::RunStatus::Running) continue;
      for (const std::string& tag : run.tags) {
        if (std::find(tags.begin(), tags.end(), tag) != tags.end()) found.try_emplace(tag, run.uid);
      }
    }
  } catch (const std::exception&) {
    found.clear();
  }
  return found;
}

}  // namespace

LessonRuns::LessonRuns(RunController& controller, std::filesystem::path store, QObject* parent)
    : QObject(parent), controller_(controller), worker_(std::move(store)) {
  for (const Lesson& lesson : lessons()) {
    add(lesson.trial);
    if (lesson.open) add(lesson.open->trial);
  }
}

void LessonRuns::add(const LessonTrial& trial) {
  auto* const run = new LessonRun(trial, controller_, worker_, this);
  connect(run, &LessonRun::changed, this, &LessonRuns::changed);
  runs_[trial.tag] = run;
}

bool LessonRuns::isDone(const Lesson& lesson) const {
  return of(lesson.trial).isKept() && (!lesson.open || of(lesson.open->trial).isKept());
}

int LessonRuns::doneCount() const {
  return static_cast<int>(
      std::count_if(lessons().begin(), lessons().end(), [this](const Lesson& one) { return isDone(one); }));
}

void LessonRuns::setMachine(const LessonMachine& machine) {
  for (const auto& [tag, run] : runs_) run->setMachine(machine);
}

void LessonRuns::look() {
  std::vector<std::string> tags;
  for (const auto& [tag, run] : runs_) tags.push_back(tag);
  inBackground<TaggedRuns>(
      this, [store = worker_.store(), tags] { return taggedRuns(store, tags); },
      [this](const TaggedRuns& found) {
        for (const auto& [tag, uid] : found) runs_.at(tag)->setKept(QString::fromStdString(uid));
      });
}

}  // namespace ui
