// SPDX-License-Identifier: GPL-3.0-or-later
// All runs that the lessons ask for, one each, and which of them the store has already.
#pragma once

#include <QObject>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "ui/bridge/store_worker.h"
#include "ui/learn/lesson_run.h"

namespace ui {

class LessonRuns : public QObject {
  Q_OBJECT

 public:
  // controller must outlive this.
  LessonRuns(RunController& controller, std::filesystem::path store, QObject* parent);

  [[nodiscard]] LessonRun& of(const LessonTrial& trial) const { return *runs_.at(trial.tag); }
  // Whether every run of this lesson is there.
  [[nodiscard]] bool isDone(const Lesson& lesson) const;
  [[nodiscard]] int doneCount() const;
  [[nodiscard]] RunController& controller() const { return controller_; }

  void setMachine(const LessonMachine& machine);
  // Looks for lessons of earlier days, in the background.
  void look();

 signals:
  // One of them is another than before, or stands elsewhere.
  void changed();

 private:
  void add(const LessonTrial& trial);

  RunController& controller_;
  StoreWorker worker_;
  std::map<std::string, LessonRun*> runs_;  // By their tags; children of this.
};

}  // namespace ui
