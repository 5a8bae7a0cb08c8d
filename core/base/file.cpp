// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/base/plain_file.h"
#include "core/base/text.h"

namespace core {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, int reason) {
  const std::string shown = displayPath(file);
  throw Error(ErrorCode::FileUnwritable, shown, unwritable(shown, reason));
}

// SQLite's own mark of what a file is for (https://www.sqlite.org/fileformat.html) stays 0 in a database that a program works
// with; documents, as archives of runs are, carry a number.
bool isDatabaseOfAProgram(const std::filesystem::path& file) {
  constexpr std::string_view kBeginning("SQLite format 3\0", 16);
  constexpr std::size_t kMark = 68;
  std::string header(kMark + 4, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(header.data(), static_cast<std::streamsize>(header.size()));
  return stream && header.starts_with(kBeginning) && header.substr(kMark) == std::string(4, '\0');
}

// What SQLite keeps beside a database that is in use holds its newest rows.
bool belongsToDatabase(const std::filesystem::path& file) {
  for (const std::string_view ending : {"-wal", "-shm", "-journal"}) {
    const std::string& name = file.native();
    if (name.ends_with(ending) && isDatabaseOfAProgram(name.substr(0, name.size() - ending.size()))) return true;
  }
  return isDatabaseOfAProgram(file);
}

// A new file under a temporary name; removed again unless it was kept.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::filesystem::path& target)
      : target_(target), path_(target.native() + ".part-" + std::to_string(::getpid())) {
    requirePlainFile(target_);
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor_ < 0) refuse(target_, errno);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!kept_) ::unlink(path_.c_str());
  }

  void append(std::span<const std::byte> bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) refuse(target_, errno);
      bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
  }

  void keep() {
    if (::fsync(descriptor_) != 0) refuse(target_, errno);
    if (::close(std::exchange(descriptor_, -1)) != 0) refuse(target_, errno);
    if (::rename(path_.c_str(), target_.c_str()) != 0) refuse(target_, errno);
    kept_ = true;
  }

 private:
  std::filesystem::path target_;
  std::filesystem::path path_;
  int descriptor_ = -1;
  bool kept_ = false;
};

}  // namespace

void requirePlainFile(const std::filesystem::path& file) {
  std::error_code ignored;
  const std::filesystem::file_status status = std::filesystem::status(file, ignored);
  if (!std::filesystem::exists(status) || std::filesystem::is_directory(status)) {
    return;  // Of a folder, the system says what is wrong.
  }
  const std::string shown = displayPath(file);
  if (std::filesystem::is_regular_file(status)) {
    if (!belongsToDatabase(file) && !belongsToDatabase(std::filesystem::weakly_canonical(file, ignored))) return;
    throw Error(
        ErrorCode::FileUnwritable, shown,
        {coreText("Core",
                  "\"%1\" is a database that a program works with, such as a store of runs, and is not replaced. "
                  "Choose another name."),
         shown});
  }
  throw Error(
      ErrorCode::FileUnwritable, shown,
      {coreText("Core", "\"%1\" is a device or a pipe and no file that could be replaced. Choose another name."),
       shown});
}

Message unwritable(const std::string& shownFile, int reason) {
  if (reason == ENOSPC) {
    return {coreText("Core", "\"%1\" cannot be written: %2. Free some space and try again."), shownFile,
            systemReason(reason)};
  }
  return {coreText("Core", "\"%1\" cannot be written: %2."), shownFile, systemReason(reason)};
}

void writeFileWhole(const std::filesystem::path& file, const std::function<void(const ByteWriter&)>& fill) {
  TemporaryFile temporary(file);
  fill([&](std::span<const std::byte> bytes) { temporary.append(bytes); });
  temporary.keep();
}

void writeFileWhole(const std::filesystem::path& file, std::string_view text) {
  writeFileWhole(file, [&](const ByteWriter& write) { write(std::as_bytes(std::span(text.data(), text.size()))); });
}

}  // namespace core
