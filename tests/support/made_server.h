// SPDX-License-Identifier: GPL-3.0-or-later
// An MLflow server that tests start and stop: the stand-in of tests/exchange/peer, as a process.
#pragma once

#include <QProcess>
#include <string>

namespace testing {

class MadeServer {
 public:
  // At a free port; nobody listens there yet.
  MadeServer();
  ~MadeServer() { stop(); }

  // With nothing in it. False where it does not start.
  [[nodiscard]] bool start();
  void stop();
  [[nodiscard]] std::string address() const { return "http://127.0.0.1:" + std::to_string(port_); }

 private:
  QProcess process_;
  int port_ = 0;
};

}  // namespace testing
