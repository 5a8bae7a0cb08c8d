// SPDX-License-Identifier: GPL-3.0-or-later
// While one process of a run does what takes long and the others have nothing to do (pictures are read, a full disk is
// waited for), all of them say every second that they are there: nobody is taken for lost.
#pragma once

#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace core {

class ProcessGroup;

class KeepAlive {
 public:
  // From now on the group is not to be used otherwise. Null: there are no others, and nothing happens.
  explicit KeepAlive(ProcessGroup* group);
  // Without finish(), after an exception, this process falls silent.
  ~KeepAlive();
  KeepAlive(const KeepAlive&) = delete;
  KeepAlive& operator=(const KeepAlive&) = delete;

  // Waits until every process has come to this place. Throws ProcessLost.
  void finish();

 private:
  void ask();
  void end(bool isDone);

  ProcessGroup* group_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool isDone_ = false;
  bool isGivenUp_ = false;
  std::exception_ptr failure_;
  std::thread thread_;  // Last: it uses what is above.
};

}  // namespace core
