// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/parallel_work.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

namespace core {
namespace {

// How many pieces are done, for the thread that waits for them.
class DoneCount {
 public:
  void add() {
    const std::lock_guard lock(mutex_);
    ++done_;
    changed_.notify_one();
  }
  void oneEnded() {
    const std::lock_guard lock(mutex_);
    --running_;
    changed_.notify_one();
  }
  void willRun(std::size_t threads) { running_ = threads; }

  // Waits for more than seen, or for the end; the number done and whether threads are still running.
  std::pair<std::size_t, bool> waitForMore(std::size_t seen) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return done_ > seen || running_ == 0; });
    return {done_, running_ > 0};
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t done_ = 0;
  std::size_t running_ = 0;
};

}  // namespace

bool forEachInParallel(std::size_t count, const std::function<void(std::size_t)>& work, const LoadProgress& progress,
                       std::stop_token stop) {
  const std::size_t threads = std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), count);
  std::atomic<std::size_t> next = 0;
  DoneCount doneCount;
  doneCount.willRun(threads);
  std::vector<std::jthread> workers;  // Their own stop token ends them when progress throws.
  for (std::size_t t = 0; t < threads; ++t) {
    workers.emplace_back([&](const std::stop_token& abandoned) {
      while (!stop.stop_requested() && !abandoned.stop_requested()) {
        const std::size_t i = next++;
        if (i >= count) break;
        work(i);
        doneCount.add();
      }
      doneCount.oneEnded();
    });
  }
  std::size_t done = 0;
  for (bool running = true; running;) {
    std::tie(done, running) = doneCount.waitForMore(done);
    if (progress) progress(done, count);
  }
  return done == count;
}

}  // namespace core
