// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/skipped_files.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "core/base/text.h"
#include "core/data/image_header.h"

namespace core {
namespace {

constexpr std::size_t kExamples = 3;
constexpr std::size_t kMostExtensions = 8;

std::vector<std::pair<std::string, std::size_t>> ordered(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> result(counts.begin(), counts.end());
  std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return result;
}

Message noPictures(const SkippedGroup& group) {
  std::vector<Message> kinds;
  std::size_t rest = group.count;
  for (std::size_t i = 0; i < std::min(kMostExtensions, group.extensions.size()); ++i) {
    const auto& [extension, count] = group.extensions[i];
    kinds.push_back(extension.empty() ? Message(coreText("Core", "%1 without an ending"), count)
                                      : Message(coreText("Core", "%1 %2"), extension, count));
    rest -= count;
  }
  if (rest > 0) kinds.emplace_back(coreText("Core", "%1 others"), rest);
  return {coreText("Core", "%1 files are not pictures: %2"), group.count, kinds};
}

}  // namespace

std::vector<SkippedGroup> skippedGroups(const std::vector<SkippedFile>& skipped) {
  struct Counted {
    SkippedGroup group;
    std::map<std::string, std::size_t> extensions;
  };
  std::map<std::string, Counted> byReason;
  for (const SkippedFile& file : skipped) {
    auto& [group, extensions] = byReason[file.reason.text];
    ++group.count;
    ++extensions[lowerCase(std::filesystem::path(file.name).extension().native())];
    if (group.examples.size() < kExamples) group.examples.push_back(file);
  }
  std::vector<SkippedGroup> groups;
  for (auto& [reason, counted] : byReason) {
    counted.group.extensions = ordered(counted.extensions);
    groups.push_back(std::move(counted.group));
  }
  const auto rank = [](const SkippedGroup& group) {
    return std::pair(isNoPicture(group.examples.front().reason), group.count);
  };
  std::stable_sort(groups.begin(), groups.end(),
                   [&](const SkippedGroup& a, const SkippedGroup& b) { return rank(a) < rank(b); });
  return groups;
}

Message skippedLine(const SkippedGroup& group) {
  const SkippedFile& first = group.examples.front();
  if (group.count == 1) return {coreText("Core", "%1: %2"), first.name, first.reason};
  if (isNoPicture(first.reason)) return noPictures(group);
  std::vector<Message> named;
  const bool isOneReason = first.reason.arguments.empty();
  for (const SkippedFile& file : group.examples) {
    named.push_back(isOneReason ? Message::verbatim(file.name)
                                : Message(coreText("Core", "%1 (%2)"), file.name, file.reason));
  }
  if (isOneReason) return {coreText("Core", "%1: %2 files, such as %3"), first.reason, group.count, named};
  return {coreText("Core", "%1 files, such as %2"), group.count, named};
}

}  // namespace core
