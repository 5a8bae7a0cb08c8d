// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/end_request.h"

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <atomic>
#include <csignal>

namespace app {
namespace {

constexpr int kSignals[] = {SIGTERM, SIGINT, SIGHUP};

// A signal finds nothing else. Programs that this one starts do not inherit what is done here, as they would blocked signals.
std::atomic<int> writingEnd = -1;

// Only async-signal-safe calls. The next one of these signals has its usual effect.
void pass(int signal) {
  std::signal(signal, SIG_DFL);
  const char byte = 0;
  if (::write(writingEnd, &byte, 1) < 0) ::raise(signal);
}

}  // namespace

EndRequest::EndRequest(QObject* parent) : QObject(parent) {
  if (::pipe2(ends_.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;  // Then they end the program, as without this.
  writingEnd = ends_[1];
  notifier_ = new QSocketNotifier(ends_[0], QSocketNotifier::Read, this);
  connect(notifier_, &QSocketNotifier::activated, this, [this] {
    char byte = 0;
    while (::read(ends_[0], &byte, 1) > 0) {
    }
    emit wanted();
  });
  for (const int signal : kSignals) std::signal(signal, pass);
}

EndRequest::~EndRequest() {
  if (ends_[0] < 0) return;
  for (const int signal : kSignals) std::signal(signal, SIG_DFL);
  writingEnd = -1;
  delete notifier_;
  for (const int end : ends_) ::close(end);
}

}  // namespace app
