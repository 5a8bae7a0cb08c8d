// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signal_watcher.h"

#include <pthread.h>
#include <ucontext.h>
#include <unistd.h>

#include <utility>

#include "app/cli/commands.h"

namespace cli {
namespace {

constexpr int kEndOfWatch = SIGUSR2;  // Wakes the watching thread when it is to end.

// A library may have started threads before main, and those do not block our signals. Where one of them is hit, it
// blocks the signal from then on and passes it on to the watcher. Only async-signal-safe calls.
void passOn(int signal, siginfo_t*, void* context) {
  sigaddset(&static_cast<ucontext_t*>(context)->uc_sigmask, signal);
  ::kill(::getpid(), signal);
}

}  // namespace

SignalWatcher::SignalWatcher(std::function<void()> onRequest) : onRequest_(std::move(onRequest)) {
  sigemptyset(&watched_);
  for (const int signal : {SIGINT, SIGTERM, SIGUSR1, kEndOfWatch}) sigaddset(&watched_, signal);
  pthread_sigmask(SIG_BLOCK, &watched_, &before_);
  struct sigaction action {};
  action.sa_sigaction = passOn;
  action.sa_flags = SA_SIGINFO | SA_RESTART;
  action.sa_mask = watched_;
  for (const int signal : {SIGINT, SIGTERM, SIGUSR1}) sigaction(signal, &action, nullptr);
  thread_ = std::thread([this] { watch(); });
}

SignalWatcher::~SignalWatcher() {
  pthread_kill(thread_.native_handle(), kEndOfWatch);
  thread_.join();
  for (const int signal : {SIGINT, SIGTERM, SIGUSR1}) std::signal(signal, SIG_DFL);
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void SignalWatcher::watch() {
  bool asked = false;
  for (int signal = 0; sigwait(&watched_, &signal) == 0 && signal != kEndOfWatch;) {
    if (asked) ::_exit(kInterrupted);
    asked = true;
    onRequest_();
  }
}

}  // namespace cli
