// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/artifacts.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <span>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/data/image_reader.h"

namespace core {
namespace {

constexpr std::size_t kHashLength = 32;
constexpr std::array<std::string_view, 2> kExtensions = {".png", ".txt"};

[[noreturn]] void failUnreadable(const std::filesystem::path& file, Text sentence) {
  const std::string shown = displayPath(file);
  throw Error(ErrorCode::FileUnreadable, shown, {sentence, shown});
}

[[noreturn]] void failUnwritable(const std::filesystem::path& file, int reason) {
  const std::string shown = displayPath(file);
  throw Error(ErrorCode::FileUnwritable, shown, unwritable(shown, reason));
}

void createFolder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) failUnwritable(folder, error.value());
}

}  // namespace

FileHash hashOfFile(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) failUnreadable(file, coreText("Core", "\"%1\" is missing or may not be read."));
  StreamHash hash;
  FileHash found;
  std::vector<char> part(1U << 16U);
  while (stream) {
    stream.read(part.data(), static_cast<std::streamsize>(part.size()));
    hash.add(std::as_bytes(std::span(part.data(), static_cast<std::size_t>(stream.gcount()))));
    found.bytes += stream.gcount();
  }
  if (stream.bad())
    failUnreadable(file, coreText("Core", "\"%1\" could not be read to its end. Please check the disk."));
  found.hash = hash.hex();
  return found;
}

void syncFolder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) failUnwritable(folder, errno);
  const int failed = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  // Some network file systems cannot sync a folder, and do not need to.
  if (failed != 0 && failed != EINVAL) failUnwritable(folder, failed);
}

bool ArtifactFolder::isName(std::string_view name) {
  const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return name.size() > kHashLength && std::all_of(name.begin(), name.begin() + kHashLength, isHex) &&
         std::find(kExtensions.begin(), kExtensions.end(), name.substr(kHashLength)) != kExtensions.end();
}

std::filesystem::path ArtifactFolder::fileOf(const std::string& name) const {
  if (!isName(name)) {
    throw Error(ErrorCode::StoreDamaged, displayPath(name),
                {coreText("Core", "\"%1\" is no name of a file in a run store; the place it comes from is damaged."),
                 displayPath(name)});
  }
  return root_ / name.substr(0, 2) / name;
}

// The process's number is in the name, so that others can tell whether it is still being written.
std::filesystem::path ArtifactFolder::incomingFile(std::string_view extension) const {
  static std::atomic<unsigned> count = 0;
  const std::filesystem::path folder = root_ / "incoming";
  createFolder(folder);
  std::string name = std::to_string(::getpid());
  name += '-';
  name += std::to_string(++count);
  name += extension;
  return folder / name;
}

// A file of that name that is there already is replaced: should it be damaged, it is whole again.
ArtifactFolder::Artifact ArtifactFolder::takeIn(const std::filesystem::path& incoming) const {
  const FileHash found = hashOfFile(incoming);
  Artifact artifact{found.hash + incoming.extension().native(), found.bytes};
  const std::filesystem::path file = fileOf(artifact.name);
  createFolder(file.parent_path());
  std::error_code error;
  std::filesystem::rename(incoming, file, error);
  if (error) failUnwritable(file, error.value());
  syncFolder(file.parent_path());
  return artifact;
}

ArtifactFolder::Artifact ArtifactFolder::addImage(const Image& image) const {
  const std::filesystem::path incoming = incomingFile(".png");
  writePng(image, incoming);
  return takeIn(incoming);
}

ArtifactFolder::Artifact ArtifactFolder::addBytes(std::string_view bytes, std::string_view extension) const {
  const std::filesystem::path incoming = incomingFile(extension);
  writeFileWhole(incoming, bytes);
  return takeIn(incoming);
}

std::string ArtifactFolder::bytesOf(const std::string& name) const {
  const std::filesystem::path file = fileOf(name);
  std::ifstream stream(file, std::ios::binary);
  if (!stream) failUnreadable(file, coreText("Core", "\"%1\" is missing or may not be read."));
  std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (hash128Hex(bytes) != name.substr(0, kHashLength)) {
    failUnreadable(
        file, coreText("Core", "\"%1\" is damaged: it does not hold what was written. Please restore it from a copy."));
  }
  return bytes;
}

Message ArtifactFolder::fault(const std::string& name) const {
  try {
    const std::filesystem::path file = fileOf(name);
    if (hashOfFile(file).hash == name.substr(0, kHashLength)) return {};
    const std::string shown = displayPath(file);
    return {coreText("Core", "\"%1\" is damaged: it does not hold what was written."), shown};
  } catch (const Error& error) {
    return error.message();
  }
}

std::vector<std::string> ArtifactFolder::names() const {
  std::vector<std::string> found;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator i(root_, error), end; !error && i != end; i.increment(error)) {
    const std::string name = i->path().filename().native();
    if (isName(name)) found.push_back(name);
  }
  return found;
}

std::int64_t ArtifactFolder::removeUnfinished() const {
  std::int64_t freed = 0;
  std::error_code error;
  for (std::filesystem::directory_iterator i(root_ / "incoming", error), end; !error && i != end; i.increment(error)) {
    const long pid = std::strtol(i->path().filename().c_str(), nullptr, 10);
    const bool isOwnerAlive = pid > 0 && (::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM);
    if (isOwnerAlive) continue;
    std::error_code ignored;  // Another program may remove it at the same moment.
    const auto bytes = std::filesystem::file_size(i->path(), ignored);
    if (!ignored && std::filesystem::remove(i->path(), ignored)) freed += static_cast<std::int64_t>(bytes);
  }
  return freed;
}

}  // namespace core
