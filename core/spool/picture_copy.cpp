// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/picture_copy.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <span>
#include <system_error>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/data/folder_walk.h"

namespace core {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuseRead(const fs::path& file) {
  const std::string shown = displayPath(file);
  throw Error(ErrorCode::FileUnreadable, shown, {coreText("Core", "\"%1\" cannot be read."), shown});
}

// Calls take with the content in parts; answers how many bytes there were.
std::uintmax_t readParts(const fs::path& file, const ByteWriter& take) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) refuseRead(file);
  std::array<char, 1 << 16> part{};
  std::uintmax_t bytes = 0;
  while (stream.read(part.data(), part.size()) || stream.gcount() > 0) {
    const auto count = static_cast<std::size_t>(stream.gcount());
    take(std::as_bytes(std::span(part.data(), count)));
    bytes += count;
  }
  if (stream.bad()) refuseRead(file);
  return bytes;
}

bool isThere(const fs::path& file, std::uintmax_t bytes) {
  std::error_code failed;
  const std::uintmax_t found = fs::file_size(file, failed);
  return !failed && found == bytes;
}

void makeFolder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (!failed) return;
  const std::string shown = displayPath(folder);
  throw Error(ErrorCode::FileUnwritable, shown, unwritable(shown, failed.value()));
}

}  // namespace

void refuseStopped(const fs::path& folder) {
  const std::string shown = displayPath(folder);
  throw Error(
      ErrorCode::Engine, shown,
      {coreText("Core", "Copying the pictures of \"%1\" was stopped. The next time goes on from there."), shown});
}

PictureFiles pictureFiles(const fs::path& folder, const std::stop_token& stop) {
  PictureFiles pictures{folder, {}, {}};
  StreamHash all;
  for (const fs::path& file : walkFolder(folder).files) {
    if (stop.stop_requested()) refuseStopped(folder);
    StreamHash content;
    const std::uintmax_t bytes =
        readParts(folder / file, [&content](std::span<const std::byte> part) { content.add(part); });
    const std::string line = file.native() + '\0' + content.hex() + '\n';
    all.add(std::as_bytes(std::span(line)));
    pictures.files.push_back({file.native(), bytes});
  }
  pictures.fingerprint = all.hex();
  return pictures;
}

void copyPictures(const PictureFiles& pictures, const SpoolFolder& spool, const CopyProgress& progress,
                  const std::stop_token& stop) {
  const fs::path whole = spool.pictures(pictures.fingerprint);
  std::error_code failed;
  if (fs::exists(whole, failed)) return;
  std::uintmax_t all = 0;
  for (const PictureFiles::File& file : pictures.files) all += file.bytes;
  const fs::path part = whole.native() + ".part";
  makeFolder(part);
  std::uintmax_t done = 0;
  for (const PictureFiles::File& file : pictures.files) {
    if (stop.stop_requested()) refuseStopped(pictures.folder);
    const fs::path copy = part / file.name;
    if (!isThere(copy, file.bytes)) {
      makeFolder(copy.parent_path());
      writeFileWhole(copy, [&](const ByteWriter& write) { (void)readParts(pictures.folder / file.name, write); });
    }
    done += file.bytes;
    progress(done, all);
  }
  fs::rename(part, whole, failed);
  if (failed && !fs::exists(whole)) {  // Else somebody else has copied the same.
    const std::string shown = displayPath(whole);
    throw Error(ErrorCode::FileUnwritable, shown, unwritable(shown, failed.value()));
  }
}

}  // namespace core
