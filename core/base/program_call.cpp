// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/program_call.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stop_token>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"

namespace core {
namespace {

constexpr std::size_t kMostRead = std::size_t{64} << 20U;
constexpr int kSignalled = 128;

[[noreturn]] void refuse(const std::string& program, int reason) {
  throw Error(ErrorCode::Engine, program,
              {coreText("Core", "The program \"%1\" could not be started: %2."), program, systemReason(reason)});
}

class OpenFile {
 public:
  explicit OpenFile(int number) : number_(number) {}
  ~OpenFile() { close(); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  [[nodiscard]] int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_;
};

struct Pipe {
  explicit Pipe(const std::array<int, 2>& ends) : reading(ends[0]), writing(ends[1]) {}
  OpenFile reading;
  OpenFile writing;
};

std::array<int, 2> newPipe(const std::string& program) {
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) refuse(program, errno);
  return ends;
}

// In memory, so that a program that reads nothing of it holds nobody up.
int inputFile(const ProgramCall& call) {
  const int file = ::memfd_create("input", MFD_CLOEXEC);
  if (file < 0) refuse(call.words.front(), errno);
  std::string_view left = call.input;
  while (!left.empty()) {
    const ssize_t count = ::write(file, left.data(), left.size());
    if (count < 0) {
      const int reason = errno;
      ::close(file);
      refuse(call.words.front(), reason);
    }
    left.remove_prefix(static_cast<std::size_t>(count));
  }
  ::lseek(file, 0, SEEK_SET);
  return file;
}

int outputFile(const std::filesystem::path& path) {
  if (path.empty()) return -1;
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file >= 0) return file;
  const std::string shown = displayPath(path);
  throw Error(ErrorCode::FileUnwritable, shown, unwritable(shown, errno));
}

class Redirections {
 public:
  Redirections(int input, int output, int errors) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, errors, STDERR_FILENO);
  }
  ~Redirections() { posix_spawn_file_actions_destroy(&actions_); }
  Redirections(const Redirections&) = delete;
  Redirections& operator=(const Redirections&) = delete;

  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

// Whether more may come.
bool readSome(int file, std::string& text) {
  std::array<char, 65536> bytes{};
  const ssize_t count = ::read(file, bytes.data(), bytes.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  if (text.size() < kMostRead) text.append(bytes.data(), static_cast<std::size_t>(count));
  return count > 0;
}

// Both at once: a program that fills one pipe waits for its reader. ended: becomes readable when nobody waits any more;
// what the program has begun itself may hold its pipes open then.
void readBoth(const Pipe& output, const Pipe& errors, int ended, ProgramAnswer& answer) {
  std::array<pollfd, 3> files{
      {{output.reading.number(), POLLIN, 0}, {errors.reading.number(), POLLIN, 0}, {ended, POLLIN, 0}}};
  std::array<std::string*, 2> texts{&answer.output, &answer.errors};
  while (files[0].fd >= 0 || files[1].fd >= 0) {
    if (::poll(files.data(), files.size(), -1) < 0 && errno != EINTR) return;
    if (files[2].revents != 0) return;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (files[i].fd >= 0 && files[i].revents != 0 && !readSome(files[i].fd, *texts[i])) files[i].fd = -1;
    }
  }
}

pid_t started(const std::vector<std::string>& words, const Redirections& redirections) {
  std::vector<std::string> copies = words;
  std::vector<char*> arguments;
  for (std::string& word : copies) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t process = 0;
  const int failure =
      ::posix_spawnp(&process, words.front().c_str(), redirections.get(), nullptr, arguments.data(), environ);
  if (failure != 0) refuse(words.front(), failure);
  return process;
}

}  // namespace

ProgramAnswer callProgram(const ProgramCall& call) {
  const std::string& program = call.words.front();
  const OpenFile input(inputFile(call));
  const OpenFile file(outputFile(call.output));
  Pipe output(newPipe(program));
  Pipe errors(newPipe(program));
  const pid_t process =
      started(call.words, Redirections(input.number(), call.output.empty() ? output.writing.number() : file.number(),
                                       errors.writing.number()));
  output.writing.close();
  errors.writing.close();
  ProgramAnswer answer;
  const OpenFile ended(::eventfd(0, EFD_CLOEXEC));
  {
    const std::stop_callback end(call.stop, [&] {
      ::kill(process, SIGTERM);
      ::eventfd_write(ended.number(), 1);
    });
    readBoth(output, errors, ended.number(), answer);
  }
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : kSignalled + WTERMSIG(status);
  return answer;
}

std::string shellWord(const std::string& text) {
  std::string word = "'";
  for (const char character : text) word += character == '\'' ? std::string("'\\''") : std::string(1, character);
  return word + "'";
}

}  // namespace core
