// SPDX-License-Identifier: GPL-3.0-or-later
// How late a timer of the window's thread is: what a person feels as sticking.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <vector>

class StallMeter {
 public:
  StallMeter() {
    timer_.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] {
      delays_.push_back(std::max(0.0, static_cast<double>(since_.nsecsElapsed()) / 1e6 - kInterval));
      since_.restart();
    });
    since_.start();
    timer_.start(kInterval);
  }
  // And begins anew.
  void print(const char* what) {
    std::sort(delays_.begin(), delays_.end());
    if (delays_.empty()) return;
    std::printf("%s: %zu ticks, 99th percentile %.1f ms, worst stall %.1f ms\n", what, delays_.size(),
                delays_[delays_.size() * 99 / 100], delays_.back());
    delays_.clear();
    since_.restart();
  }

 private:
  static constexpr int kInterval = 4;
  QTimer timer_;
  QElapsedTimer since_;
  std::vector<double> delays_;
};
