// SPDX-License-Identifier: GPL-3.0-or-later
// An engine that trains nothing: a run does what the test says and when it says so, on a thread of its own, as the real
// one does.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "core/run/engine.h"

namespace testing {

// One run of it. The test's side; all members may be called from any thread.
class FakeRun {
 public:
  FakeRun(core::RunSettings settings, core::EventSink sink);
  ~FakeRun();
  FakeRun(const FakeRun&) = delete;
  FakeRun& operator=(const FakeRun&) = delete;

  [[nodiscard]] const core::RunSettings& settings() const { return settings_; }
  [[nodiscard]] bool isPaused() const { return isPaused_; }
  [[nodiscard]] bool isStopping() const { return isStopping_; }
  [[nodiscard]] bool isOver() const { return isOver_; }
  [[nodiscard]] std::vector<core::LiveChange> changes() const;

  // Each is done after those before it. The run begins; has one more batch; has one more epoch, with its weights; shows what
  // it makes of its pictures; ends. finishedEpochs: of one that goes on. more: figures besides the losses.
  void begin(std::int64_t finishedEpochs = 0);
  void trainBatch(int batch, int batches);
  void trainEpoch(const core::MetricValues& more = {});
  void say(const core::Finding& finding);
  void showPictures();
  void finish();
  void fail(const std::string& sentence);
  // While it is full, weights cannot be written.
  void fillDisk(bool isFull) { isDiskFull_ = isFull; }

  // The window's side; see FakeSession.
  void pause(bool isPaused) { isPaused_ = isPaused; }
  void stop();
  void change(const core::LiveChange& change);
  void tryImage(core::TryImage attempt);

 private:
  // Keeps a text that names the epoch, where there is room.
  class Weights;

  void queue(std::function<void()> action);
  void send(const core::TrainEvent& event);
  void work();

  core::RunSettings settings_;
  core::EventSink sink_;
  std::atomic<bool> isPaused_ = false;
  std::atomic<bool> isStopping_ = false;
  std::atomic<bool> isOver_ = false;
  std::atomic<bool> isDiskFull_ = false;
  std::int64_t epochs_ = 0;  // Used on the run's thread alone.
  mutable std::mutex mutex_;
  std::condition_variable more_;
  std::deque<std::function<void()>> actions_;  // Guarded by mutex_, like what follows.
  std::vector<core::LiveChange> changes_;
  bool isClosed_ = false;
  std::thread thread_;
};

class FakeEngine : public core::Engine {
 public:
  // Why nothing can be started or weighed; "" where all is well.
  void refuseToStart(const std::string& sentence) { refusal_ = sentence; }
  void refuseToWeigh(const std::string& sentence) { weight_ = sentence; }
  // What every model costs.
  void setCost(const core::ModelCost& cost);
  // While counts are held, whoever asks for one waits.
  void holdCounts(bool isHeld);
  // What was asked for so far, the newest last; the ones that wait included.
  [[nodiscard]] std::vector<core::RunSettings> counted() const;
  // Those that were started, the newest last. A run stays here when its session has gone.
  [[nodiscard]] const std::vector<std::shared_ptr<FakeRun>>& runs() const { return runs_; }
  [[nodiscard]] FakeRun& run() const { return *runs_.back(); }

  [[nodiscard]] std::unique_ptr<core::Session> start(const core::RunSettings& settings,
                                                     const std::optional<core::StartingPoint>& start,
                                                     core::EventSink sink) override;
  [[nodiscard]] core::ModelCost cost(const core::RunSettings& settings) override;
  // A model that gives images back as they are; an image is its own code. The weights must be there.
  [[nodiscard]] std::unique_ptr<core::Model> open(const core::RunSettings& settings,
                                                  const std::filesystem::path& weights) override;
  // Whether models that are opened from now on have a code.
  void setCodes(bool have) { haveCodes_ = have; }
  [[nodiscard]] int opened() const { return opened_; }  // Models so far.
  // Mean squared error, and whatever accuracy the test says.
  [[nodiscard]] std::map<std::string, double> judge(const core::RunSettings& settings, const core::Batch& pictures,
                                                    std::span<const float> outputs) override;
  // Every loss is half of the one before.
  [[nodiscard]] core::Rehearsal rehearse(const core::RunSettings& settings, const core::Batch& pictures, int steps,
                                         double seconds) override;
  [[nodiscard]] std::vector<core::Message> warnings() override { return {}; }

 private:
  std::atomic<int> opened_ = 0;
  std::atomic<bool> haveCodes_ = true;
  std::string refusal_;
  std::string weight_;
  mutable std::mutex counting_;
  std::condition_variable mayCount_;
  bool areCountsHeld_ = false;  // Guarded by counting_, like what follows.
  core::ModelCost cost_{1000, 1000, 5000, 1 << 20, "the table of layers", {}, 32, 0, 0};
  std::vector<core::RunSettings> counted_;
  std::vector<std::shared_ptr<FakeRun>> runs_;
};

}  // namespace testing
