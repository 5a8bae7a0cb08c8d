// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C and termination as requests: the first one asks, the second one quits at once.
#pragma once

#include <csignal>
#include <functional>
#include <thread>

namespace cli {

// While it lives, the first SIGINT, SIGTERM or SIGUSR1 (which batch systems send before a time limit) calls onRequest on a thread of its own; the second ends the program with
// status 130. Create it before other threads, so that they leave these signals alone too.
class SignalWatcher {
 public:
  explicit SignalWatcher(std::function<void()> onRequest);
  ~SignalWatcher();
  SignalWatcher(const SignalWatcher&) = delete;
  SignalWatcher& operator=(const SignalWatcher&) = delete;

 private:
  void watch();

  std::function<void()> onRequest_;
  sigset_t watched_{};
  sigset_t before_{};
  std::thread thread_;
};

}  // namespace cli
