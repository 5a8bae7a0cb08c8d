// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/live_run.h"

#include <sys/resource.h>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr int kNiceness = 5;  // The window's thread gets three quarters of a core that both want.

// Where both want the same core the window comes first, and answers within a frame. Threads that this one begins from now
// on, as those of OpenMP, take it over.
void giveWay() { ::setpriority(PRIO_PROCESS, 0, std::min(::getpriority(PRIO_PROCESS, 0) + kNiceness, 19)); }

}  // namespace

LiveRun::LiveRun(const std::filesystem::path& store, core::RunOrigin origin, const std::string& layerTable,
                 std::chrono::milliseconds retryPause, std::shared_ptr<core::LiveLogs> logs)
    : sink_(
          store, std::move(origin), [layerTable] { return layerTable; },
          {stopping_.get_token(), [this](const core::Message& why) { waitFor(why); }, retryPause},
          [this](const core::TrainEvent& event) { post(event); }),
      logs_(std::move(logs)) {}

void LiveRun::handle(const core::TrainEvent& event) {
  if (!std::exchange(hasGivenWay_, true)) giveWay();
  sink_.handle(event);
  waitFor({});
  if (logs_) logs_->handle(sink_.runUid(), sink_.runName(), event);
}

// Its name is known before anybody hears of it.
void LiveRun::post(const core::TrainEvent& event) {
  {
    const std::lock_guard lock(mutex_);
    uid_ = sink_.runUid();
  }
  mailbox_.post(event);
}

void LiveRun::waitFor(const core::Message& why) {
  const std::lock_guard lock(mutex_);
  waitingFor_ = why;
}

LiveRun::News LiveRun::takeNews() {
  News news{mailbox_.takeAll(), {}, {}};
  const std::lock_guard lock(mutex_);
  news.uid = uid_;
  news.waitingFor = waitingFor_;
  return news;
}

}  // namespace ui
