// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sample_split.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/base/hash.h"

namespace core {
namespace {

// Another hash than the split's, so that a limit takes from every part alike.
std::uint64_t rankOf(const std::string& name, const DataSettings& settings) {
  return hash64(name, settings.splitSeed + 0x6c696d6974);
}

bool isEmpty(const std::vector<FolderEntry>& entries, Split part) {
  return std::none_of(entries.begin(), entries.end(), [&](const FolderEntry& entry) { return entry.split == part; });
}

void fillEmptyParts(std::vector<FolderEntry>& entries, const DataSettings& settings) {
  if (isEmpty(entries, Split::Training) && isEmpty(entries, Split::Validation)) {
    for (FolderEntry& entry : entries) {
      const Split drawn = splitByHash(entry.name, settings);
      entry.split = drawn == Split::Validation ? drawn : Split::Training;
    }
  }
  for (const auto& [empty, from] :
       {std::pair{Split::Validation, Split::Training}, {Split::Training, Split::Validation}}) {
    if (!isEmpty(entries, empty)) continue;
    FolderEntry* first = nullptr;
    std::size_t candidates = 0;
    for (FolderEntry& entry : entries) {
      if (entry.split != from) continue;
      ++candidates;
      if (first == nullptr || rankOf(entry.name, settings) < rankOf(first->name, settings)) first = &entry;
    }
    if (candidates >= 2) first->split = empty;
  }
}

}  // namespace

void keepSome(std::vector<FolderEntry>& entries, const DataSettings& settings) {
  const auto limit = static_cast<std::size_t>(settings.limit);
  if (limit == 0 || entries.size() <= limit) return;
  std::vector<std::uint64_t> ranks;
  for (const FolderEntry& entry : entries) ranks.push_back(rankOf(entry.name, settings));
  std::vector<std::uint64_t> sorted = ranks;
  std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(limit - 1), sorted.end());
  std::vector<FolderEntry> kept;
  for (std::size_t i = 0; i < entries.size() && kept.size() < limit; ++i) {
    if (ranks[i] <= sorted[limit - 1]) kept.push_back(std::move(entries[i]));
  }
  entries = std::move(kept);
}

std::vector<FolderEntry> usableEntries(const std::vector<FolderEntry>& entries, const std::set<std::string>& unreadable,
                                       const DataSettings& settings) {
  std::vector<FolderEntry> usable;
  std::copy_if(entries.begin(), entries.end(), std::back_inserter(usable),
               [&](const FolderEntry& entry) { return !unreadable.contains(entry.name); });
  fillEmptyParts(usable, settings);
  return usable;
}

std::set<std::string> namesOf(const std::vector<SkippedFile>& files) {
  std::set<std::string> names;
  for (const SkippedFile& file : files) names.insert(file.name);
  return names;
}

}  // namespace core
