// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/training.h"

#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/process_options.h"
#include "app/cli/run_choice.h"
#include "app/cli/signal_watcher.h"
#include "app/cli/train_reporter.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/image_reader.h"
#include "core/engine/layer_table.h"
#include "core/engine/process_group.h"
#include "core/engine/run_order.h"
#include "core/exchange/reconstruction_image.h"
#include "core/exchange/run_folder.h"
#include "core/run/event_json.h"
#include "core/store/durable_sink.h"
#include "core/store/run_store.h"

namespace cli {
namespace {

// How long the end of a run waits for a server that has not got all of it yet.
constexpr std::chrono::seconds kMlflowPatience{20};

class Training {
 public:
  explicit Training(const TrainingPlan& plan)
      : plan_(plan),
        sink_(
            plan.store, plan.begin.origin,
            [&plan] { return core::formatSummary(core::summarize(plan.begin.settings)); },
            {control_.stopToken(), sayThatItWaits}, [this](const core::TrainEvent& event) { report(event); }) {
    if (plan.folder) folder_.emplace(*plan.folder);
    if (!plan.logs.empty()) logs_.emplace(plan.store, plan.logs);
  }

  // The exit status.
  int run() {
    const SignalWatcher watcher([this] {
      printMessage("\nStopping after this batch. Interrupt again to quit at once.\n");
      control_.stop();
    });
    if (folder_ && !plan_.json) print("Run: " + core::displayPath(folder_->path()) + "\n");
    if (!train()) return kFailed;
    if (!plan_.json) tell([this] { conclude(); });
    if (logs_) tell([this] { concludeLogs(); });
    if (failure_) printMessage("afterimage-cli: " + failure_->message.english() + "\n");
    return readerGone_ ? kFailed : status_;
  }

 private:
  // Whether the run has come to an end of its own; where another process was lost, it reads as interrupted.
  bool train() {
    const auto sink = [this](const core::TrainEvent& event) { handle(event); };
    const core::Continuation& begin = plan_.begin;
    if (plan_.company == nullptr) {
      core::runTraining(begin.settings, core::defaultCacheFolder(), control_, sink, begin.start);
      return true;
    }
    try {
      plan_.company->call();
      core::ProcessGroup& group = plan_.company->group();
      (void)core::shareRunOrder(group, {begin.settings, begin.start}, {});
      core::runTraining(begin.settings, core::defaultCacheFolder(), control_, sink, begin.start, &group);
      return true;
    } catch (const core::ProcessLost& lost) {
      plan_.company->leave();
      tellOfLoss(lost);
      return false;
    }
  }

  void tellOfLoss(const core::ProcessLost& lost) {
    std::string text = "\nafterimage-cli: ";
    for (const std::string& sentence : plan_.company->obituaries()) text += sentence + " ";
    text += lost.what();
    if (const std::string uid = sink_.runUid(); !uid.empty()) text += " (afterimage-cli resume " + uid + ")";
    printMessage(text + "\n");
    if (!plan_.json) return;
    tell([&] { print(jsonLine({{"event", "process-lost"}, {"run", sink_.runUid()}, {"message", lost.what()}})); });
  }

  void handle(const core::TrainEvent& event) {
    if (const auto* const started = std::get_if<core::RunStarted>(&event)) probes_ = started->probes;
    if (const auto* const pictures = std::get_if<core::ImagesReady>(&event)) outputs_ = pictures->outputs;
    sink_.handle(event);
    if (folder_) folder_->handle(event);
    if (logs_) logs_->handle(sink_.runUid(), sink_.runName(), event);
    noteEnd(event);
  }

  void concludeLogs() {
    for (const core::LiveLogState& state : logs_->finish(kMlflowPatience)) {
      if (!state.note.empty()) printMessage(state.note.english() + "\n");
      if (state.program == core::LiveLogState::Program::Mlflow) {
        concludeMlflow(state);
      } else if (!state.problem.empty()) {
        printMessage("TensorBoard does not show all of the run. " + state.problem.english() +
                     " To write it once more: afterimage-cli export " + sink_.runUid() + " --tensorboard DIR\n");
      }
    }
  }

  void concludeMlflow(const core::LiveLogState& state) {
    const bool isWhole = state.stage == core::LiveLogState::Stage::Whole;
    if (!isWhole) {
      const bool isServer = core::isMlflowAddress(plan_.logs.mlflow->address);
      printMessage(
          (isServer ? "Not all of the run is on the MLflow server yet. " : "The run is not in MLflow's folder. ") +
          state.problem.english() +
          (isServer ? " The next training with --mlflow sends the rest, or: " : " To write it: ") +
          "afterimage-cli export " + sink_.runUid() + " --mlflow " + (isServer ? plan_.logs.mlflow->address : "DIR") +
          "\n");
    }
    if (plan_.json) return print(jsonLine({{"event", "mlflow"}, {"place", state.place}, {"whole", isWhole}}));
    if (!state.place.empty() && state.stage != core::LiveLogState::Stage::GivenUp)
      print("MLflow: " + state.place + "\n");
  }

  void report(const core::TrainEvent& event) {
    if (plan_.listener) plan_.listener(sink_.runUid(), event);
    if (plan_.isTakenAway && plan_.isTakenAway(event)) control_.stop();
    tell([&] {
      if (std::holds_alternative<core::RunStarted>(event)) nameRun();
      plan_.json ? print(core::eventJson(event) + "\n") : reporter_.handle(event);
    });
  }

  static void sayThatItWaits(const core::Message& why) {
    printMessage("\n" + why.english() + " The run waits; free some space, or interrupt it.\n");
  }

  void nameRun() const {
    const std::string uid = sink_.runUid();
    if (plan_.json) {
      print(jsonLine({{"event", "run-recorded"}, {"run", uid}, {"store", core::displayPath(plan_.store)}}));
    } else if (!folder_) {
      print("Run: " + titleOf(uid, sink_.runName()) + "\n");
    }
  }

  void conclude() {
    const std::string uid = sink_.runUid();
    if (folder_) {
      return reporter_.conclude(
          "Everything is kept in " + core::displayPath(folder_->path()) + ", and as run " + uid + ".",
          folder_->reconstructionFile());
    }
    reporter_.conclude("Everything is kept as run " + uid + "; see: afterimage-cli show " + uid,
                       drawReconstructions(uid));
  }

  // Where the run got as far as pictures; for a run that leaves no plain files, beside the store's own.
  std::filesystem::path drawReconstructions(const std::string& uid) const {
    const std::filesystem::path file = core::RunStore(plan_.store).reconstructionFile(uid);
    if (probes_ && outputs_) {
      std::filesystem::create_directories(file.parent_path());
      core::writePng(core::reconstructionImage(*probes_, *outputs_), file);
    }
    return file;
  }

  // Whoever listened may go: then the run ends as if it was interrupted, and keeps what it has learnt.
  template <class Speech>
  void tell(const Speech& speech) {
    if (readerGone_) return;
    try {
      speech();
    } catch (const OutputClosed&) {
      readerGone_ = true;
      control_.stop();
    }
  }

  void noteEnd(const core::TrainEvent& event) {
    if (std::holds_alternative<core::RunFinished>(event)) status_ = kDone;
    if (std::holds_alternative<core::RunStopped>(event)) status_ = kInterrupted;
    if (const auto* const failed = std::get_if<core::RunFailed>(&event)) {
      failure_ = *failed;
      const bool wrongUse =
          failed->code == core::ErrorCode::InvalidSetting || failed->code == core::ErrorCode::FolderUnusable;
      status_ = wrongUse ? kWrongUse : kFailed;
    }
  }

  const TrainingPlan& plan_;
  std::optional<core::RunFolder> folder_;
  std::optional<core::LiveLogs> logs_;
  core::TrainingControl control_;
  core::DurableSink sink_;
  TrainReporter reporter_;
  std::shared_ptr<const std::vector<core::Probe>> probes_;
  std::shared_ptr<const std::vector<core::ProbeOutput>> outputs_;
  std::optional<core::RunFailed> failure_;
  bool readerGone_ = false;
  int status_ = kFailed;
};

}  // namespace

int carryOut(const TrainingPlan& plan) { return Training(plan).run(); }

}  // namespace cli
