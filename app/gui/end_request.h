// SPDX-License-Identifier: GPL-3.0-or-later
// The system asks the window's program to end: at the end of a session, before a computer is switched off, by Ctrl-C in the
// terminal that it was begun from.
#pragma once

#include <QObject>
#include <array>

class QSocketNotifier;

namespace app {

// One at a time. While it lives, the first SIGTERM, SIGINT or SIGHUP is told; the second ends the program at once.
class EndRequest : public QObject {
  Q_OBJECT

 public:
  explicit EndRequest(QObject* parent = nullptr);
  ~EndRequest() override;

 signals:
  // On the thread that this was made on.
  void wanted();

 private:
  std::array<int, 2> ends_{-1, -1};  // Of a pipe: a signal writes into it, the event loop reads.
  QSocketNotifier* notifier_ = nullptr;
};

}  // namespace app
