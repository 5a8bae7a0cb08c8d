// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/unreadable_pictures.h"

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/log.h"
#include "core/base/text.h"
#include "core/data/cache_file.h"

namespace core {
namespace {

namespace fs = std::filesystem;

struct Known {
  std::string stamp;
  std::string reason;  // A message as JSON.
};
using KnownByName = std::map<std::string, Known>;

fs::path fileFor(const DataSettings& settings, const fs::path& cacheFolder) {
  std::error_code ignored;
  return cacheFolder / (hash128Hex(fs::absolute(settings.folder, ignored).lexically_normal().native()) + ".unreadable");
}

std::string stampOf(const FolderEntry& entry) {
  return stampOf(entry.input) + (entry.target ? "," + stampOf(*entry.target) : "");
}

// One picture a line: stamp, name and reason with tabulators between; names and reasons have neither these nor line ends.
KnownByName readKnown(const fs::path& file) {
  KnownByName known;
  std::ifstream stream(file, std::ios::binary);
  for (std::string line; std::getline(stream, line);) {
    const std::size_t name = line.find('\t');
    const std::size_t reason = name == std::string::npos ? name : line.find('\t', name + 1);
    if (reason == std::string::npos) continue;
    known[line.substr(name + 1, reason - name - 1)] = {line.substr(0, name), line.substr(reason + 1)};
  }
  return known;
}

void writeKnown(const fs::path& file, const KnownByName& known) {
  std::error_code failed;
  if (known.empty()) {
    fs::remove(file, failed);
    return;
  }
  std::ostringstream text;
  for (const auto& [name, picture] : known) text << picture.stamp << '\t' << name << '\t' << picture.reason << '\n';
  fs::create_directories(file.parent_path(), failed);
  try {
    writeFileWhole(file, text.str());
  } catch (const Error& error) {  // It is found out again by the next run.
    logMessage(LogLevel::Debug, error.what());
  }
}

}  // namespace

void rememberUnreadable(const DataSettings& settings, const std::vector<FolderEntry>& read,
                        const std::vector<SkippedFile>& failed, const fs::path& cacheFolder) {
  const fs::path file = fileFor(settings, cacheFolder);
  KnownByName known = readKnown(file);
  if (known.empty() && failed.empty()) return;
  std::map<std::string, std::string> reasons;
  for (const SkippedFile& each : failed) reasons[each.name] = messageJson(each.reason);
  for (const FolderEntry& entry : read) {
    const auto reason = reasons.find(entry.name);
    if (reason == reasons.end()) {
      known.erase(entry.name);
    } else {
      known[entry.name] = {stampOf(entry), reason->second};
    }
  }
  writeKnown(file, known);
}

std::vector<SkippedFile> rememberedUnreadable(const DataSettings& settings, const std::vector<FolderEntry>& entries,
                                              const fs::path& cacheFolder) {
  const KnownByName known = readKnown(fileFor(settings, cacheFolder));
  std::vector<SkippedFile> skipped;
  if (known.empty()) return skipped;
  for (const FolderEntry& entry : entries) {
    const auto found = known.find(entry.name);
    if (found == known.end() || found->second.stamp != stampOf(entry)) continue;
    if (auto reason = messageFromJson(found->second.reason)) skipped.push_back({entry.name, std::move(*reason)});
  }
  return skipped;
}

}  // namespace core
