// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/program/stall_watch.h"

#include <time.h>

#include <algorithm>

namespace {

constexpr int kInterval = 10;
constexpr double kStall = 100.0;

double computedMilliseconds() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace

StallWatch::StallWatch() : computed_(computedMilliseconds()) {
  timer_.setTimerType(Qt::PreciseTimer);
  connect(&timer_, &QTimer::timeout, this, &StallWatch::look);
  clock_.start();
  timer_.start(kInterval);
}

void StallWatch::look() {
  const double now = computedMilliseconds();
  const double away = static_cast<double>(clock_.nsecsElapsed()) / 1e6 - kInterval;
  if (away > kStall) stalls_.push_back({away, now - computed_, lastAction_ + QStringLiteral(" / ") + action_});
  lastAction_ = action_;
  computed_ = now;
  clock_.restart();
}

std::vector<StallWatch::Stall> StallWatch::stalls() const {
  std::vector<Stall> ordered = stalls_;
  std::sort(ordered.begin(), ordered.end(),
            [](const Stall& a, const Stall& b) { return a.milliseconds > b.milliseconds; });
  return ordered;
}
