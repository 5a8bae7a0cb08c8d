// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_server.h"

namespace testing {

// The port stays free as long as the system has others that were not used for longer.
MadeServer::MadeServer() {
  if (start()) stop();
}

bool MadeServer::start() {
  process_.start(QStringLiteral("python3"), {QStringLiteral("-B"), QStringLiteral(STAND_IN), QString::number(port_)});
  if (!process_.waitForReadyRead()) return false;
  port_ = process_.readLine().trimmed().toInt();
  return port_ > 0;
}

void MadeServer::stop() {
  process_.closeWriteChannel();
  process_.waitForFinished();
}

}  // namespace testing
