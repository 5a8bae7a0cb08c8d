// SPDX-License-Identifier: GPL-3.0-or-later
// An export or import on the command line: a progress bar, and Ctrl-C ends it without leaving half of it behind.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

#include "app/cli/signal_watcher.h"
#include "app/cli/terminal.h"
#include "core/base/work_progress.h"

namespace cli {

class ToldWork {
 public:
  // label: what is done, before the bar. Create it before other threads, as a SignalWatcher.
  explicit ToldWork(std::string label);

  [[nodiscard]] const core::WorkProgress& progress() const { return progress_; }
  // A result on standard output, in the place of the bar.
  void say(const std::string& text);
  // Before a file is written: that another one of this name is there, which is replaced, on standard error.
  void warnOfReplacing(const std::filesystem::path& file);

 private:
  std::string label_;
  ProgressLine line_;
  std::stop_source stop_;
  SignalWatcher watcher_;
  core::WorkProgress progress_;
};

}  // namespace cli
