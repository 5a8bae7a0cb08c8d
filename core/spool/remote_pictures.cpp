// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/remote_pictures.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/program_call.h"
#include "core/base/text.h"

namespace core {
namespace {

// What travels in one connection: enough that beginning one costs nothing, and little enough to tell how far it is.
constexpr std::uintmax_t kBytesAtOnce = std::uintmax_t{64} << 20U;
constexpr std::size_t kFilesAtOnce = 20000;

class Sending {
 public:
  Sending(const PictureFiles& pictures, const RemoteShell& shell, const CopyProgress& progress)
      : pictures_(pictures),
        shell_(shell),
        progress_(progress),
        whole_(shell.place("data/" + pictures.fingerprint)),
        part_(shell.place("data/" + pictures.fingerprint + ".part")) {
    for (const PictureFiles::File& file : pictures.files) all_ += file.bytes;
  }

  void run() {
    if (shell_.ask("test -d " + whole_ + " && echo there || mkdir -p " + part_) == "there\n") return;
    std::vector<const PictureFiles::File*> missing = missingFiles();
    std::size_t next = 0;
    while (next < missing.size()) {
      if (shell_.isStopped()) refuseStopped(pictures_.folder);
      next = send(missing, next);
    }
    missing = missingFiles();
    if (!missing.empty()) refuseIncomplete(*missing.front());
    (void)shell_.ask("test -d " + whole_ + " || mv " + part_ + " " + whole_);
  }

 private:
  // Those that are not there, or not whole.
  [[nodiscard]] std::vector<const PictureFiles::File*> missingFiles() {
    const std::string found = shell_.ask("cd " + part_ + R"( && find . -type f -printf '%s %P\0')");
    std::map<std::string_view, std::uintmax_t> there;
    for (std::string_view left = found; !left.empty();) {
      const std::string_view entry = left.substr(0, left.find('\0'));
      left.remove_prefix(std::min(left.size(), entry.size() + 1));
      std::uintmax_t bytes = 0;
      const auto [end, status] = std::from_chars(entry.data(), entry.data() + entry.size(), bytes);
      if (status != std::errc() || end == entry.data() + entry.size()) continue;
      there[entry.substr(static_cast<std::size_t>(end - entry.data()) + 1)] = bytes;
    }
    std::vector<const PictureFiles::File*> missing;
    done_ = all_;
    for (const PictureFiles::File& file : pictures_.files) {
      const auto known = there.find(file.name);
      if (known != there.end() && known->second == file.bytes) continue;
      missing.push_back(&file);
      done_ -= file.bytes;
    }
    progress_(done_, all_);
    return missing;
  }

  // From this one on, as many as go at once; answers the first that did not.
  std::size_t send(const std::vector<const PictureFiles::File*>& files, std::size_t first) {
    std::string names;
    std::uintmax_t bytes = 0;
    std::size_t next = first;
    while (next < files.size() && bytes < kBytesAtOnce && next - first < kFilesAtOnce) {
      names += files[next]->name + '\0';
      bytes += files[next]->bytes;
      ++next;
    }
    // Names from a list are not taken for options; what links lead to is sent in their place.
    shell_.feed("tar -C " + shellWord(pictures_.folder.native()) + " -chf - --null -T -", names,
                "tar -C " + part_ + " -xf - --no-same-owner");
    done_ += bytes;
    progress_(done_, all_);
    return next;
  }

  [[noreturn]] void refuseIncomplete(const PictureFiles::File& file) const {
    const std::string shown = displayPath(pictures_.folder / file.name);
    throw Error(ErrorCode::Engine, shown,
                {coreText("Core",
                          "Not all pictures have arrived on \"%1\": \"%2\" is missing there. It may have changed "
                          "meanwhile; please send the runs again."),
                 shell_.machine().host, shown});
  }

  const PictureFiles& pictures_;
  const RemoteShell& shell_;
  const CopyProgress& progress_;
  std::string whole_;
  std::string part_;
  std::uintmax_t all_ = 0;
  std::uintmax_t done_ = 0;
};

}  // namespace

void sendPictures(const PictureFiles& pictures, const RemoteShell& shell, const CopyProgress& progress) {
  Sending(pictures, shell, progress).run();
}

}  // namespace core
