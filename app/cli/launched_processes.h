// SPDX-License-Identifier: GPL-3.0-or-later
// The other processes of a run that this one starts on its own machine. They end with it.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/engine/rendezvous.h"

namespace cli {

// A folder that nobody else may look into, with what is in it until it is destroyed.
class PrivateFolder {
 public:
  // Throws core::Error(FileUnwritable).
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

class LaunchedProcesses {
 public:
  // Starts this very program as "train --distributed" so often that there are size processes in all. What they say goes to
  // standard error. Throws core::Error(Engine).
  LaunchedProcesses(int size, std::chrono::seconds timeout);
  // Waits for their end, which is near once this process has left them; what stays is ended.
  ~LaunchedProcesses();
  LaunchedProcesses(const LaunchedProcesses&) = delete;
  LaunchedProcesses& operator=(const LaunchedProcesses&) = delete;

  // Where this process meets them.
  [[nodiscard]] const core::Rendezvous& rendezvous() const { return rendezvous_; }
  // All have met: nothing of it stays behind, however the processes end.
  void forgetMeeting();
  // Throws core::ProcessLost where one has ended already.
  void requireAll();
  // How those ended that did not end well, a sentence each; waits a moment for the news.
  [[nodiscard]] std::vector<std::string> obituaries();

 private:
  struct Child {
    int rank;
    pid_t process;
    bool hasEnded = false;
    int status = 0;
  };
  void launch(int rank);
  void look();

  std::unique_ptr<PrivateFolder> folder_ = std::make_unique<PrivateFolder>();
  core::Rendezvous rendezvous_;
  std::vector<Child> children_;
};

// What a process does that another one has started: it ends with that one.
void endWithParent();

}  // namespace cli
