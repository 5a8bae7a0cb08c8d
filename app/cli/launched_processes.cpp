// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/launched_processes.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>
#include <thread>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/engine/process_group.h"

namespace cli {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks{20};
constexpr std::chrono::seconds kForNews{2};
constexpr std::chrono::seconds kForTheirEnd{10};

// This process's environment with other values for some names.
class Surroundings {
 public:
  explicit Surroundings(const std::vector<std::pair<std::string, std::string>>& changes) {
    for (const auto& [name, value] : changes) lines_.push_back(name + "=" + value);
    const std::size_t own = lines_.size();
    for (char** line = environ; *line != nullptr; ++line) {
      const std::string_view text(*line);
      const std::string_view name = text.substr(0, text.find('=') + 1);
      const auto isChanged = [&](const std::string& changed) { return changed.starts_with(name); };
      if (std::none_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(own), isChanged)) {
        lines_.emplace_back(text);
      }
    }
    for (std::string& line : lines_) pointers_.push_back(line.data());
    pointers_.push_back(nullptr);
  }

  [[nodiscard]] char* const* get() { return pointers_.data(); }

 private:
  std::vector<std::string> lines_;
  std::vector<char*> pointers_;
};

std::string lastWords(int rank, int status) {
  const std::string who = "Process " + std::to_string(rank);
  if (WIFSIGNALED(status)) return who + " was ended by signal " + std::to_string(WTERMSIG(status)) + ".";
  return who + " ended with status " + std::to_string(WEXITSTATUS(status)) + ".";
}

}  // namespace

PrivateFolder::PrivateFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "afterimage-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    const std::string shown = core::displayPath(name);
    throw core::Error(core::ErrorCode::FileUnwritable, shown, core::unwritable(shown, errno));
  }
  path_ = name;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

LaunchedProcesses::LaunchedProcesses(int size, std::chrono::seconds timeout) {
  rendezvous_.size = size;
  rendezvous_.localSize = size;
  rendezvous_.file = folder_->path() / "rendezvous";
  rendezvous_.timeout = timeout;
  for (int rank = 1; rank < size; ++rank) launch(rank);
}

LaunchedProcesses::~LaunchedProcesses() {
  const auto end = std::chrono::steady_clock::now() + kForTheirEnd;
  const auto areThere = [this] {
    look();
    return std::any_of(children_.begin(), children_.end(), [](const Child& child) { return !child.hasEnded; });
  };
  while (areThere() && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(kBetweenLooks);
  for (const Child& child : children_) {
    if (child.hasEnded) continue;
    ::kill(child.process, SIGKILL);
    ::waitpid(child.process, nullptr, 0);
  }
}

void LaunchedProcesses::launch(int rank) {
  const std::string timeout =
      std::to_string(std::chrono::duration_cast<std::chrono::seconds>(rendezvous_.timeout).count());
  std::vector<std::string> words = {"afterimage-cli", "train", "--distributed", "--timeout", timeout};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  Surroundings surroundings({{"RANK", std::to_string(rank)},
                             {"WORLD_SIZE", std::to_string(rendezvous_.size)},
                             {"LOCAL_RANK", std::to_string(rank)},
                             {"LOCAL_WORLD_SIZE", std::to_string(rendezvous_.localSize)},
                             {"AFTERIMAGE_RENDEZVOUS", rendezvous_.file.string()}});
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t process = 0;
  const int failure =
      ::posix_spawn(&process, "/proc/self/exe", &actions, nullptr, arguments.data(), surroundings.get());
  posix_spawn_file_actions_destroy(&actions);
  if (failure != 0) {
    throw core::Error(core::ErrorCode::Engine, "afterimage-cli",
                      core::Message::verbatim(std::string("The other processes could not be started: ") +
                                              std::strerror(failure) + "."));
  }
  children_.push_back({rank, process});
}

void LaunchedProcesses::look() {
  for (Child& child : children_) {
    if (!child.hasEnded) child.hasEnded = ::waitpid(child.process, &child.status, WNOHANG) == child.process;
  }
}

void LaunchedProcesses::forgetMeeting() { folder_.reset(); }

void LaunchedProcesses::requireAll() {
  look();
  for (const Child& child : children_) {
    if (!child.hasEnded) continue;
    throw core::ProcessLost(
        core::ErrorCode::Engine, "process",
        core::Message::verbatim(lastWords(child.rank, child.status) + " Nothing was trained; what it said is above."));
  }
}

std::vector<std::string> LaunchedProcesses::obituaries() {
  const auto end = std::chrono::steady_clock::now() + kForNews;
  std::vector<std::string> sentences;
  while (sentences.empty() && std::chrono::steady_clock::now() < end) {
    look();
    for (const Child& child : children_) {
      // Those that only lost the others have nothing to tell.
      if (child.hasEnded && WIFSIGNALED(child.status)) sentences.push_back(lastWords(child.rank, child.status));
    }
    std::this_thread::sleep_for(kBetweenLooks);
  }
  return sentences;
}

void endWithParent() { ::prctl(PR_SET_PDEATHSIG, SIGTERM); }

}  // namespace cli
