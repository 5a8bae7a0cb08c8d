// SPDX-License-Identifier: GPL-3.0-or-later
// The run that a lesson asks for: begun on sample pictures, followed while it is trained, and found again in the store by
// its tag. It is a run like any other, but shown nowhere else.
#pragma once

#include <QObject>
#include <QString>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "core/run/run_settings.h"
#include "core/run/settings_file.h"
#include "core/run/train_event.h"
#include "ui/bridge/run_controller.h"
#include "ui/learn/lesson.h"
#include "ui/learn/lesson_figures.h"
#include "ui/reading/run_history.h"
#include "ui/reading/stored_run.h"

namespace ui {

class SampleMaker;
class StoreWorker;

// Of the machine, as the settings of these names are typed: what the program's preferences say.
struct LessonMachine {
  std::string device = "auto";
  std::string threads = "0";
};

// The trial's recipe with its changes, on the pictures of this folder.
[[nodiscard]] core::RunSettings lessonSettings(const LessonTrial& trial, const std::string& folder,
                                               const LessonMachine& machine = {});

class LessonRun : public QObject {
  Q_OBJECT

 public:
  enum class State {
    Untried,   // There is no such run yet,
    Reading,   // or one that is being read from the store.
    Drawing,   // The sample pictures are being made.
    Training,  // Also while its pictures are read and while it is paused.
    Done,      // To its end, or stopped after one epoch at least.
    Stopped,   // Before anything was learnt.
    Failed     // problem() says why, also where it could not begin.
  };

  // All must outlive this.
  LessonRun(const LessonTrial& trial, RunController& controller, StoreWorker& worker, QObject* parent);

  [[nodiscard]] const LessonTrial& trial() const { return trial_; }
  [[nodiscard]] const core::Recipe& recipe() const { return recipe_; }
  // What the run that is shown was trained with.
  [[nodiscard]] const core::RunSettings& trainedWith() const { return trainedWith_; }
  // What the next one is trained with; its folder is "" before the sample pictures are there.
  [[nodiscard]] core::RunSettings settings() const { return lessonSettings(trial_, {}, machine_); }
  [[nodiscard]] State state() const { return state_; }
  // Whether its figures and pictures can be looked at.
  [[nodiscard]] bool isDone() const { return state_ == State::Done; }
  // Whether the store has such a run, read or not.
  [[nodiscard]] bool isKept() const { return isDone() || !keptUid_.isEmpty(); }
  [[nodiscard]] bool isBusy() const { return state_ == State::Drawing || state_ == State::Training; }
  // For people, in the language of the moment; "" where all is well.
  [[nodiscard]] QString problem() const;
  [[nodiscard]] const QString& uid() const { return uid_; }
  [[nodiscard]] const RunHistory& history() const { return history_; }
  [[nodiscard]] LessonFigures figures() const { return {history_, baselines_}; }
  [[nodiscard]] const std::shared_ptr<const std::vector<core::Probe>>& probes() const { return probes_; }
  // The newest; null while there are none.
  [[nodiscard]] const StoredOutputs& outputs() const { return outputs_; }
  [[nodiscard]] const std::vector<std::int64_t>& pictureEpochs() const { return pictureEpochs_; }

  void setMachine(LessonMachine machine) { machine_ = std::move(machine); }
  // Makes the sample pictures where they are missing, then asks for the run.
  void start();
  void stop();
  // The store has this run of the lesson; read() reads it when it is wanted.
  void setKept(const QString& uid);
  void read();
  // What the run made of its pictures after this epoch; outputsRead tells of it.
  void readOutputs(std::int64_t epoch);

 signals:
  // The state, or any figure but those of single batches.
  void changed();
  // Another run than before: its pictures are there, and its curves begin.
  void begun();
  void batchesAdded(const std::vector<core::BatchDone>& batches);
  void outputsAdded(std::int64_t epoch, const ui::StoredOutputs& outputs);
  void outputsRead(std::int64_t epoch, const ui::StoredOutputs& outputs);
  // Of the pictures that are drawn or read; total: 0 where it is not known yet.
  void progressed(int done, int total);

 private:
  void followController();
  void train(const QString& folder);
  void begin(const core::RunStarted& run);
  void end(const core::Message& problem);
  void take(StoredRun run);
  void setState(State state);
  [[nodiscard]] bool isOurs(RunTicket ticket) const { return ticket_ && *ticket_ == ticket; }

  const LessonTrial& trial_;
  RunController& controller_;
  StoreWorker& worker_;
  SampleMaker* maker_;
  core::Recipe recipe_;
  LessonMachine machine_;
  State state_ = State::Untried;
  std::optional<RunTicket> ticket_;  // While it is trained.
  bool isStopWanted_ = false;        // While its pictures are drawn.
  core::Message problem_;
  QString refusal_;  // Why it was not taken, as the controller says it.
  QString uid_;
  QString keptUid_;  // Not read yet.
  core::RunSettings trainedWith_;
  RunHistory history_;
  std::vector<core::Baseline> baselines_;
  std::shared_ptr<const std::vector<core::Probe>> probes_;
  StoredOutputs outputs_;
  std::vector<std::int64_t> pictureEpochs_;
};

}  // namespace ui
