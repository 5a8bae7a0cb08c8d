// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mlflow_log.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/exchange/mlflow_backlog.h"

namespace core {
namespace {

namespace fs = std::filesystem;
using Milliseconds = std::chrono::milliseconds;

constexpr Milliseconds kFirstPause{1000};
constexpr Milliseconds kLongestPause{60000};

bool isEnd(const TrainEvent& event) {
  return std::holds_alternative<RunFinished>(event) || std::holds_alternative<RunStopped>(event) ||
         std::holds_alternative<RunFailed>(event);
}

}  // namespace

class MlflowLog::Sender {
 public:
  Sender(fs::path store, MlflowTarget target) : store_(std::move(store)), target_(std::move(target)) {}

  ~Sender() { end(); }
  Sender(const Sender&) = delete;
  Sender& operator=(const Sender&) = delete;

  void handle(const std::string& uid, const TrainEvent& event) {
    if (uid.empty()) return;  // It ended before it began.
    if (std::holds_alternative<RunStarted>(event) && !thread_.joinable()) {
      noteDown(uid);
      const std::lock_guard lock(mutex_);
      if (isOver_) return;
      uid_ = uid;
      hasBegun_ = true;
      thread_ = std::thread([this] { work(); });
    }
    if (!thread_.joinable()) return;
    const bool hasNews = std::holds_alternative<WeightsReady>(event) || std::holds_alternative<RunStarted>(event);
    if (!hasNews && !isEnd(event)) return;
    {
      const std::lock_guard lock(mutex_);
      hasNews_ = true;
      hasEnded_ = hasEnded_ || isEnd(event);
      if (hasEnded_) earlier_.request_stop();  // This run's own end comes first.
    }
    wake_.notify_all();
  }

  void end() {
    {
      const std::lock_guard lock(mutex_);
      isOver_ = true;
      if (current_ != nullptr) current_->cancel();
      earlier_.request_stop();
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
  }

  void finish(Milliseconds patience) {
    if (!thread_.joinable()) return;
    std::unique_lock lock(mutex_);
    isHurried_ = true;
    wake_.notify_all();
    if (done_.wait_for(lock, patience, [this] { return isDelivered_; })) return;
    if (problem_.empty())
      problem_ = {coreText("Core", "\"%1\" takes longer than this program waits."), target_.address};
  }

  // Once the thread is gone, nothing changes any more, and what is lacking goes with a later run.
  std::optional<LiveLogState> state() const {
    const std::lock_guard lock(mutex_);
    if (!hasBegun_) return std::nullopt;
    LiveLogState state{LiveLogState::Program::Mlflow, LiveLogState::Stage::Going, place_, problem_, note_};
    if (isDelivered_) state.stage = LiveLogState::Stage::Whole;
    if (!problem_.empty()) state.stage = LiveLogState::Stage::Behind;
    return state;
  }

 private:
  // On a full disk the run goes on, and is sent as long as this program lives.
  void noteDown(const std::string& uid) const {
    try {
      notePendingMlflow(store_, uid, target_);
    } catch (const Error& error) {
      logMessage(LogLevel::Warning, error.message().english());
    }
  }

  void work() {
    MlflowSync own(store_, uid_, target_);
    Milliseconds pause = kFirstPause;
    while (true) {
      {
        std::unique_lock lock(mutex_);
        const auto hasWork = [this] { return isOver_ || hasNews_ || (isHurried_ && !isDelivered_); };
        if (isBehind_ && !isHurried_) {
          wake_.wait_for(lock, pause, [this] { return isOver_ || isHurried_; });
        } else if (isBehind_) {
          wake_.wait_for(lock, std::min(pause, kFirstPause), [this] { return isOver_; });
        } else {
          wake_.wait(lock, hasWork);
        }
        if (isOver_) return;
        hasNews_ = false;
        current_ = &own;
      }
      const bool isFine = attempt(own);
      pause = isFine ? kFirstPause : std::min(pause * 2, kLongestPause);
      if (isFine) sendEarlier();
    }
  }

  // Whether all that is to be sent by now has arrived.
  bool attempt(MlflowSync& sync) {
    bool hasAll = false;
    try {
      hasAll = sync.bring();
    } catch (const std::exception& error) {
      const Message problem = messageOf(error);
      logMessage(LogLevel::Info, "MLflow: " + problem.english());
      const std::lock_guard lock(mutex_);
      current_ = nullptr;
      isBehind_ = true;
      problem_ = problem;
      return false;
    }
    const std::lock_guard lock(mutex_);
    current_ = nullptr;
    isBehind_ = false;
    problem_ = {};
    note_ = sync.note();
    place_ = sync.place();
    if (hasAll && hasEnded_ && !hasNews_) {
      forgetPendingMlflow(store_, uid_, target_.address);
      isDelivered_ = true;
      done_.notify_all();
    }
    return true;
  }

  // Once, when the server is there: what earlier runs could not send.
  void sendEarlier() {
    std::stop_token stop;
    {
      const std::lock_guard lock(mutex_);
      if (hasSentEarlier_ || isOver_ || (hasEnded_ && !isDelivered_)) return;
      earlier_ = std::stop_source();
      stop = earlier_.get_token();
    }
    try {
      sendPendingMlflow(store_, target_, uid_, WorkProgress([](std::size_t, std::size_t) {}, stop));
      hasSentEarlier_ = true;
    } catch (const Cancelled&) {  // Something of more weight has to be sent.
    }
  }

  const fs::path store_;
  const MlflowTarget target_;
  std::string uid_;  // Set before the thread begins.
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable done_;
  MlflowSync* current_ = nullptr;  // What can be cancelled,
  std::stop_source earlier_;       // as what earlier runs lack.
  bool hasBegun_ = false;
  bool hasNews_ = false;
  bool hasEnded_ = false;
  bool isBehind_ = false;     // The last attempt failed.
  bool isHurried_ = false;    // Somebody waits.
  bool isDelivered_ = false;  // All of a run that has ended.
  bool isOver_ = false;
  bool hasSentEarlier_ = false;  // Of the thread.
  Message problem_;
  Message note_;
  std::string place_;
  std::thread thread_;
};

MlflowLog::MlflowLog(fs::path store, MlflowTarget target)
    : sender_(std::make_unique<Sender>(std::move(store), std::move(target))) {}

MlflowLog::~MlflowLog() = default;

void MlflowLog::handle(const std::string& uid, const TrainEvent& event) { sender_->handle(uid, event); }
void MlflowLog::finish(Milliseconds patience) { sender_->finish(patience); }
std::optional<LiveLogState> MlflowLog::state() const { return sender_->state(); }
void MlflowLog::end() { sender_->end(); }

}  // namespace core
