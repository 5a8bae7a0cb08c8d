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

// Which picture had to change sides.
Message fillEmptyParts(std::vector<FolderEntry>& entries, const DataSettings& settings) {
  Message note;
  if (isEmpty(entries, Split::Training) && isEmpty(entries, Split::Validation)) {
    for (FolderEntry& entry : entries) {
      const Split drawn = splitByHash(entry.name, settings);
      entry.split = drawn == Split::Validation ? drawn : Split::Training;
    }
  }
  const bool noShare = settings.validationSplit == 0.0 && settings.testSplit == 0.0;
  if (noShare && isEmpty(entries, Split::Validation) && !isEmpty(entries, Split::Test)) {
    std::size_t moved = 0;
    for (FolderEntry& entry : entries) {
      if (entry.split != Split::Test) continue;
      entry.split = Split::Validation;
      ++moved;
    }
    note = {coreText("Core",
                     "The share for validation is 0, so each epoch is measured on the %1 test pictures of the folder; "
                     "none are left for a test afterwards."),
            moved};
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
    if (candidates < 2) continue;
    first->split = empty;
    note =
        empty == Split::Validation
            ? Message(coreText("Core",
                               "\"%1\" is kept back for validation, though no picture would be: a run measures itself "
                               "on at least one."),
                      first->name)
            : Message(coreText("Core", "\"%1\" is trained on, though no picture would be: a run needs at least one."),
                      first->name);
  }
  return note;
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

UsableEntries usableEntries(const std::vector<FolderEntry>& entries, const std::set<std::string>& unreadable,
                            const DataSettings& settings) {
  UsableEntries usable;
  std::copy_if(entries.begin(), entries.end(), std::back_inserter(usable.entries),
               [&](const FolderEntry& entry) { return !unreadable.contains(entry.name); });
  usable.note = fillEmptyParts(usable.entries, settings);
  return usable;
}

void keepTogether(std::vector<FolderEntry>& entries, const std::vector<std::vector<std::size_t>>& groups,
                  bool splitByFolder, const DataSettings& settings) {
  for (const std::vector<std::size_t>& group : groups) {
    const std::size_t decides = *std::min_element(group.begin(), group.end(), [&](std::size_t a, std::size_t b) {
      return rankOf(entries[a].name, settings) < rankOf(entries[b].name, settings);
    });
    const bool isTrained = std::any_of(group.begin(), group.end(),
                                       [&](std::size_t member) { return entries[member].split == Split::Training; });
    const Split part = splitByFolder && isTrained ? Split::Training : entries[decides].split;
    for (const std::size_t member : group) entries[member].split = part;
  }
  (void)fillEmptyParts(entries, settings);
}

Message whatLiesAcross(const std::vector<FolderEntry>& entries, const std::vector<std::vector<std::size_t>>& groups) {
  std::size_t across = 0;
  const FolderEntry* first = nullptr;
  const FolderEntry* second = nullptr;
  for (const std::vector<std::size_t>& group : groups) {
    const auto other = std::find_if(group.begin(), group.end(), [&](std::size_t member) {
      return entries[member].split != entries[group.front()].split;
    });
    if (other == group.end()) continue;
    if (across++ > 0) continue;
    first = &entries[group.front()];
    second = &entries[*other];
  }
  if (across == 0) return {};
  const Text setting = coreText("Core", "Groups stay together");
  if (across == 1) {
    return {
        coreText("Core",
                 "Equal pictures lie on both sides of the split, so that validation figures come out too good: %1 and "
                 "%2. The setting \"%3\" (keep_groups) keeps them in one part."),
        first->name, second->name, setting};
  }
  return {
      coreText("Core",
               "%1 groups of equal pictures lie on both sides of the split, so that validation figures come out too "
               "good, such as %2 and %3. The setting \"%4\" (keep_groups) keeps them in one part."),
      across, first->name, second->name, setting};
}

std::set<std::string> namesOf(const std::vector<SkippedFile>& files) {
  std::set<std::string> names;
  for (const SkippedFile& file : files) names.insert(file.name);
  return names;
}

}  // namespace core
