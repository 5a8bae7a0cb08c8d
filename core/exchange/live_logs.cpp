// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/live_logs.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/text.h"
#include "core/base/typed_path.h"
#include "core/base/work_progress.h"
#include "core/exchange/mlflow_backlog.h"
#include "core/exchange/mlflow_log.h"
#include "core/exchange/mlflow_server.h"
#include "core/exchange/run_mlflow.h"
#include "core/exchange/tensorboard_log.h"
#include "core/store/run_store.h"

namespace core {
namespace {

namespace fs = std::filesystem;
using Stage = LiveLogState::Stage;

constexpr std::chrono::milliseconds kFirstWait{1000};
constexpr std::chrono::milliseconds kLongestWait{60000};

bool isEndOfRun(const TrainEvent& event) {
  return std::holds_alternative<RunFinished>(event) || std::holds_alternative<RunStopped>(event) ||
         std::holds_alternative<RunFailed>(event);
}

}  // namespace

std::string typedMlflowPlace(const std::string& typed) {
  const std::string text(trim(typed));
  if (text.empty() || isMlflowAddress(text)) return text;
  const bool isFolder = text.find('/') == 0 || text.front() == '~' || text.front() == '.' || text.starts_with("file:");
  return isFolder ? typedPath(text).native() : "http://" + text;
}

Message mlflowProblem(const MlflowTarget& target) {
  if (!isMlflowAddress(target.address)) return {};
  try {
    (void)MlflowServer(target.address, target.token).experiments();
  } catch (const std::exception& error) {
    return messageOf(error);
  }
  return {};
}

class LiveLogs::Parts {
 public:
  Parts(fs::path store, LiveLogTargets targets);
  ~Parts();
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  void handle(const std::string& uid, const std::string& name, const TrainEvent& event);
  [[nodiscard]] std::vector<LiveLogState> states() const;
  void sendEarlierRuns();
  void finish(std::chrono::milliseconds patience);
  void end();

 private:
  class SharedState;
  class ShownInTensorBoard;
  class KeptForMlflow;
  class SentLater;

  const fs::path store_;
  const std::optional<MlflowTarget> mlflow_;
  std::unique_ptr<ShownInTensorBoard> tensorBoard_;
  std::unique_ptr<KeptForMlflow> folder_;
  std::unique_ptr<MlflowLog> server_;
  std::unique_ptr<SentLater> earlier_;
};

// A state that one thread changes and others look at.
class LiveLogs::Parts::SharedState {
 public:
  explicit SharedState(LiveLogState::Program program) { state_.program = program; }

  void set(Stage stage, std::string place, Message problem = {}, std::size_t earlierRuns = 0) {
    const std::lock_guard lock(mutex_);
    if (!problem.empty() && problem != state_.problem) logMessage(LogLevel::Warning, problem.english());
    hasBegun_ = true;
    state_.stage = stage;
    state_.place = std::move(place);
    state_.problem = std::move(problem);
    state_.earlierRuns = earlierRuns;
  }
  void clear() {
    const std::lock_guard lock(mutex_);
    hasBegun_ = false;
  }
  [[nodiscard]] std::optional<LiveLogState> get() const {
    const std::lock_guard lock(mutex_);
    return hasBegun_ ? std::optional(state_) : std::nullopt;
  }

 private:
  mutable std::mutex mutex_;
  LiveLogState state_;
  bool hasBegun_ = false;
};

// The curves of TensorBoard, written on the run's own thread: they are a few lines an epoch.
class LiveLogs::Parts::ShownInTensorBoard {
 public:
  explicit ShownInTensorBoard(fs::path logs) : logs_(std::move(logs)) {}

  void handle(const std::string& uid, const std::string& name, const TrainEvent& event) {
    if (isGivenUp_ || uid.empty()) return;
    try {
      if (!log_ && std::holds_alternative<RunStarted>(event)) {
        place_ = tensorBoardFolder(logs_, name, uid);
        log_.emplace(place_);
      }
      if (!log_) return;
      const std::chrono::duration<double> now = std::chrono::system_clock::now().time_since_epoch();
      log_->handle(event, now.count());
      if (std::holds_alternative<RunStarted>(event)) shared_.set(Stage::Going, displayPath(place_));
      if (isEndOfRun(event)) shared_.set(Stage::Whole, displayPath(place_));
    } catch (const std::exception& error) {
      isGivenUp_ = true;
      shared_.set(Stage::GivenUp, displayPath(place_), messageOf(error));
    }
  }
  [[nodiscard]] std::optional<LiveLogState> state() const { return shared_.get(); }

 private:
  fs::path logs_;
  fs::path place_;
  std::optional<TensorBoardLog> log_;  // Of the run's thread, like what follows.
  bool isGivenUp_ = false;
  SharedState shared_{LiveLogState::Program::TensorBoard};
};

// A folder of MLflow's, written once the run has ended, on a thread of its own: weights may be large.
class LiveLogs::Parts::KeptForMlflow {
 public:
  KeptForMlflow(fs::path store, MlflowTarget target) : store_(std::move(store)), target_(std::move(target)) {}

  void handle(const std::string& uid, const TrainEvent& event) {
    if (uid.empty()) return;
    if (std::holds_alternative<RunStarted>(event)) shared_.set(Stage::Going, target_.address);
    if (!isEndOfRun(event) || thread_.joinable()) return;
    thread_ = std::jthread([this, uid](const std::stop_token& stop) { write(uid, stop); });
  }
  [[nodiscard]] std::optional<LiveLogState> state() const { return shared_.get(); }
  void wait() {
    if (thread_.joinable()) thread_.join();
  }
  void end() {
    thread_.request_stop();
    wait();
  }

 private:
  void write(const std::string& uid, const std::stop_token& stop) {
    try {
      RunStore store(store_, StoreAccess::ReadOnly);
      const WorkProgress progress([](std::size_t, std::size_t) {}, stop);
      const fs::path place = exportMlflowFolder(store, uid, target_.address, target_.experiment, progress);
      shared_.set(Stage::Whole, displayPath(place));
    } catch (const std::exception& error) {
      shared_.set(Stage::GivenUp, target_.address, messageOf(error));
    }
  }

  fs::path store_;
  MlflowTarget target_;
  SharedState shared_{LiveLogState::Program::Mlflow};
  std::jthread thread_;
};

// What earlier runs could not send to their server.
class LiveLogs::Parts::SentLater {
 public:
  SentLater(fs::path store, MlflowTarget target)
      : store_(std::move(store)), target_(std::move(target)), thread_([this](const std::stop_token& stop) {
          try {
            work(stop);
          } catch (const Cancelled&) {  // What is lacking stays noted.
          }
        }) {}

  [[nodiscard]] std::optional<LiveLogState> state() const { return shared_.get(); }
  void end() {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
  }

 private:
  void work(const std::stop_token& stop) {
    const std::vector<PendingMlflow> notes = pendingMlflow(store_);
    const auto count = std::count_if(notes.begin(), notes.end(),
                                     [this](const PendingMlflow& note) { return note.address == target_.address; });
    if (count == 0) return;
    shared_.set(Stage::Going, target_.address, {}, static_cast<std::size_t>(count));
    std::size_t sent = 0;
    for (auto pause = kFirstWait; !stop.stop_requested(); pause = std::min(pause * 2, kLongestWait)) {
      const MlflowDelivery delivery =
          sendPendingMlflow(store_, target_, {}, WorkProgress([](std::size_t, std::size_t) {}, stop));
      sent += delivery.sent;
      if (delivery.waiting + delivery.going == 0) return conclude(sent);
      const Stage stage = delivery.waiting > 0 ? Stage::Behind : Stage::Going;
      shared_.set(stage, target_.address, delivery.problem, delivery.waiting + delivery.going);
      std::unique_lock lock(mutex_);
      wake_.wait_for(lock, stop, pause, [] { return false; });
    }
  }

  // Where all that was noted is gone, in the trash, or sent by others, there is nothing to tell.
  void conclude(std::size_t sent) {
    if (sent > 0) return shared_.set(Stage::Whole, target_.address, {}, sent);
    shared_.clear();
  }

  const fs::path store_;
  const MlflowTarget target_;
  SharedState shared_{LiveLogState::Program::Mlflow};
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;  // The last member: it uses the others.
};

LiveLogs::Parts::Parts(fs::path store, LiveLogTargets targets) : store_(store), mlflow_(targets.mlflow) {
  if (!targets.tensorBoard.empty()) {
    tensorBoard_ = std::make_unique<ShownInTensorBoard>(std::move(targets.tensorBoard));
  }
  if (!targets.mlflow) return;
  if (isMlflowAddress(targets.mlflow->address)) {
    server_ = std::make_unique<MlflowLog>(std::move(store), std::move(*targets.mlflow));
  } else {
    folder_ = std::make_unique<KeptForMlflow>(std::move(store), std::move(*targets.mlflow));
  }
}

LiveLogs::Parts::~Parts() = default;

void LiveLogs::Parts::handle(const std::string& uid, const std::string& name, const TrainEvent& event) {
  if (tensorBoard_) tensorBoard_->handle(uid, name, event);
  if (folder_) folder_->handle(uid, event);
  if (server_) server_->handle(uid, event);
}

std::vector<LiveLogState> LiveLogs::Parts::states() const {
  std::vector<LiveLogState> states;
  const auto add = [&states](std::optional<LiveLogState> state) {
    if (state) states.push_back(std::move(*state));
  };
  if (tensorBoard_) add(tensorBoard_->state());
  if (folder_) add(folder_->state());
  if (server_) add(server_->state());
  if (earlier_) add(earlier_->state());
  return states;
}

void LiveLogs::Parts::sendEarlierRuns() {
  if (!earlier_ && mlflow_ && isMlflowAddress(mlflow_->address))
    earlier_ = std::make_unique<SentLater>(store_, *mlflow_);
}

void LiveLogs::Parts::finish(std::chrono::milliseconds patience) {
  if (folder_) folder_->wait();
  if (server_) server_->finish(patience);
}

void LiveLogs::Parts::end() {
  if (folder_) folder_->end();
  if (server_) server_->end();
  if (earlier_) earlier_->end();
}

LiveLogs::LiveLogs(fs::path store, LiveLogTargets targets)
    : parts_(std::make_unique<Parts>(std::move(store), std::move(targets))) {}

LiveLogs::~LiveLogs() { end(); }

void LiveLogs::handle(const std::string& uid, const std::string& name, const TrainEvent& event) {
  parts_->handle(uid, name, event);
}
void LiveLogs::sendEarlierRuns() { parts_->sendEarlierRuns(); }
std::vector<LiveLogState> LiveLogs::states() const { return parts_->states(); }
std::vector<LiveLogState> LiveLogs::finish(std::chrono::milliseconds patience) {
  parts_->finish(patience);
  return parts_->states();
}
void LiveLogs::end() { parts_->end(); }

}  // namespace core
