// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_condition.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/store/run_store.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kTried = 64U << 10U;  // Bytes; a disk that has no room for these takes no run.

// Makes a folder, and takes away again what was not there before.
class TriedFolder {
 public:
  explicit TriedFolder(const fs::path& folder) {
    std::error_code ignored;
    for (fs::path place = fs::absolute(folder, ignored); !fs::exists(place, ignored) && place.has_relative_path();
         place = place.parent_path()) {
      made_.push_back(place);
    }
    fs::create_directories(folder, failure_);
  }
  ~TriedFolder() {
    std::error_code ignored;
    for (const fs::path& folder : made_) {  // From the innermost; one that somebody uses by now stays.
      if (::rmdir(folder.c_str()) != 0) break;
    }
  }
  TriedFolder(const TriedFolder&) = delete;
  TriedFolder& operator=(const TriedFolder&) = delete;

  [[nodiscard]] const std::error_code& failure() const { return failure_; }

 private:
  std::vector<fs::path> made_;
  std::error_code failure_;
};

// errno of the first call that fails, or 0. Nothing waits for the disk: what has no room there is refused before.
int tryToWrite(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0) return errno;
  const std::string bytes(kTried, '\0');
  const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
  int reason = written < 0 ? errno : written < static_cast<ssize_t>(bytes.size()) ? ENOSPC : 0;
  if (::close(descriptor) != 0 && reason == 0) reason = errno;  // Where a server keeps the disk, it answers only now.
  ::unlink(file.c_str());
  return reason;
}

Message whyUnwritable(const fs::path& folder) {
  const std::string shown = displayPath(folder);
  const TriedFolder tried(folder);
  if (tried.failure()) {
    return {coreText("Core", "The folder \"%1\" cannot be made: %2."), shown, systemReason(tried.failure())};
  }
  const int reason = tryToWrite(folder / (".afterimage-tried-" + std::to_string(::getpid())));
  if (reason == 0) return {};
  if (reason == ENOSPC) {
    return {coreText("Core", "The disk of \"%1\" is full. Please free some space, or choose another folder."), shown};
  }
  return {coreText("Core", "Nothing can be written into the folder \"%1\": %2. Please allow it, or choose another."),
          shown, systemReason(reason)};
}

StoreCondition conditionOfKept(const fs::path& folder) {
  StoreCondition condition;
  RunStore store(folder, StoreAccess::ReadOnly);
  condition.runs = store.list().size();
  condition.message = store.report().empty() ? whyUnwritable(folder) : store.report().front();
  if (!condition.message.empty()) condition.use = StoreUse::ReadOnly;
  return condition;
}

StoreCondition conditionOfPlace(const fs::path& folder) {
  StoreCondition condition;
  condition.message = whyUnwritable(folder);
  condition.use = condition.message.empty() ? StoreUse::New : StoreUse::Unusable;
  if (condition.use == StoreUse::New &&
      hasStore(folder)) {  // Files of runs, but no database: it is refused, and says why.
    const RunStore store(folder);
    condition.use = StoreUse::Usable;
  }
  return condition;
}

bool isThere(const fs::path& path) {
  std::error_code failed;
  const fs::file_type type = fs::status(path, failed).type();
  return type != fs::file_type::not_found;
}

}  // namespace

bool hasStore(const fs::path& folder) {
  return isThere(folder / "afterimage.db") || isThere(folder / "artifacts") || isThere(folder / "checkpoints");
}

StoreCondition storeCondition(const fs::path& folder) {
  try {
    return isThere(folder / "afterimage.db") ? conditionOfKept(folder) : conditionOfPlace(folder);
  } catch (const fs::filesystem_error& error) {
    return {
        StoreUse::Unusable,
        0,
        {coreText("Core", "The folder \"%1\" cannot be opened: %2."), displayPath(folder), systemReason(error.code())}};
  } catch (const std::exception& error) {
    return {StoreUse::Unusable, 0, messageOf(error)};
  }
}

}  // namespace core
