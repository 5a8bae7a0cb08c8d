// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_folder.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/data/array_file.h"
#include "core/data/folder_pairing.h"
#include "core/data/folder_walk.h"
#include "core/data/image_header.h"
#include "core/data/manifest.h"

namespace core {
namespace {

namespace fs = std::filesystem;

// Why a file is no picture, by its first bytes; empty when it looks like one.
Message reasonAgainst(const fs::path& file) {
  std::array<std::uint8_t, 32> first{};
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return coreText("Core", "the file cannot be opened");
  stream.read(reinterpret_cast<char*>(first.data()), first.size());
  const auto got = static_cast<std::size_t>(stream.gcount());
  if (got == 0) return coreText("Core", "the file is empty");
  const auto bytes = std::span(first).first(got);
  return imageFormat(bytes).empty() ? reasonUnknown(bytes) : Message();
}

void addRecords(FolderListing& listing, const fs::path& relative) {
  const fs::path file = listing.root / relative;
  const std::string name = displayPath(relative);
  const std::string stem = lowerCase(relative.filename().native());
  const bool test = stem.starts_with("t10k") || stem.starts_with("test");
  try {
    const std::size_t count = countArrayImages(file);
    for (std::size_t i = 0; i < count; ++i) {
      std::string number = std::to_string(i);
      number.insert(0, 7 - std::min<std::size_t>(7, number.size()), '0');  // So that names sort as records do.
      listing.entries.push_back({name + "#" + number, {file, i}, {}, test ? Split::Test : Split::Training});
    }
    listing.splitByFolder = listing.splitByFolder || test;
  } catch (const Error& error) {
    listing.skipped.push_back({name, error.message()});
  }
}

void addFile(FolderListing& listing, const fs::path& relative) {
  const ArrayKind kind = arrayKindOf(relative);
  if (kind == ArrayKind::IdxLabels) return;
  if (kind != ArrayKind::None) return addRecords(listing, relative);
  Message reason = reasonAgainst(listing.root / relative);
  if (reason.empty()) {
    listing.entries.push_back({displayPath(relative), {listing.root / relative, {}}, {}, Split::Training});
  } else {
    listing.skipped.push_back({displayPath(relative), std::move(reason)});
  }
}

// Takes the parts that the folders are named after, where there are at least two of them.
void splitByFolders(FolderListing& listing, const std::optional<RoleNames>& roles) {
  std::set<Split> parts;
  std::vector<std::optional<Split>> places;
  for (const FolderEntry& entry : listing.entries) {
    const auto split = entry.input.record ? std::optional(entry.split)
                                          : placeOf(entry.input.file.lexically_relative(listing.root), roles).split;
    places.push_back(split);
    if (split) parts.insert(*split);
  }
  if (parts.size() < 2 || !parts.contains(Split::Training)) return;
  listing.splitByFolder = true;
  for (std::size_t i = 0; i < places.size(); ++i) listing.entries[i].split = places[i].value_or(Split::Training);
}

// A folder with a test part but none for validation gives some of its training pictures to it.
void splitTheRest(FolderListing& listing, const DataSettings& settings) {
  const auto has = [&](Split split) {
    return std::any_of(listing.entries.begin(), listing.entries.end(),
                       [&](const FolderEntry& entry) { return entry.split == split; });
  };
  if (listing.splitByFolder && has(Split::Validation)) return;
  for (FolderEntry& entry : listing.entries) {
    const Split drawn = splitByHash(entry.name, settings);
    if (!listing.splitByFolder) {
      entry.split = drawn;
    } else if (entry.split == Split::Training && drawn == Split::Validation) {
      entry.split = Split::Validation;
    }
  }
}

void pairUp(FolderListing& listing, const std::optional<RoleNames>& roles, Predict predict) {
  if (!roles) return;
  if (predict == Predict::Automatic || predict == Predict::Pair) {
    listing.entries = pairedByFolders(listing.entries, *roles, listing.root, listing.skipped);
    listing.paired = true;
    return;
  }
  std::erase_if(listing.entries, [&](const FolderEntry& entry) {
    return placeOf(entry.input.file.lexically_relative(listing.root), roles).role == Role::Target;
  });
}

// Bytes that are no UTF-8 are shown escaped, so two files could come to share a name.
void makeNamesUnique(std::vector<FolderEntry>& entries) {
  std::sort(entries.begin(), entries.end(), [](const FolderEntry& a, const FolderEntry& b) {
    return std::pair(a.name, a.input.file) < std::pair(b.name, b.input.file);
  });
  std::set<std::string> names;
  for (FolderEntry& entry : entries) {
    const std::string name = entry.name;
    for (int copy = 2; !names.insert(entry.name).second; ++copy) entry.name = name + " (" + std::to_string(copy) + ")";
  }
}

Message whyNothing(const DataSettings& settings, const std::vector<SkippedFile>& skipped) {
  const std::string shown = displayPath(settings.folder);
  if (settings.predict == Predict::Pair) {
    return {coreText("Core",
                     "\"%1\" has no pairs of pictures: put them into sub-folders such as input and target, under equal "
                     "names, or list them in manifest.csv."),
            shown};
  }
  if (skipped.empty()) return {coreText("Core", "There is no usable picture in \"%1\"."), shown};
  const SkippedFile& first = skipped.front();
  if (skipped.size() == 1) {
    return {coreText("Core", "There is no usable picture in \"%1\". 1 file was skipped, for example %2: %3."), shown,
            first.name, first.reason};
  }
  return {coreText("Core", "There is no usable picture in \"%1\". %2 files were skipped, for example %3: %4."), shown,
          skipped.size(), first.name, first.reason};
}

void readFolder(FolderListing& listing, const DataSettings& settings) {
  FoundFiles found = walkFolder(listing.root);
  listing.skipped = std::move(found.skipped);
  const auto manifest = findManifest(listing.root);
  const bool single = settings.predict == Predict::Itself || settings.predict == Predict::Corrupted;
  if (manifest && !single) {
    listing.entries = readManifest(*manifest, listing.splitByFolder, listing.skipped);
    listing.paired = true;
    return;
  }
  const auto roles = findRoleNames(found.files);
  for (const fs::path& file : found.files) {
    if (!manifest || listing.root / file != *manifest) addFile(listing, file);
  }
  splitByFolders(listing, roles);
  pairUp(listing, roles, settings.predict);
}

}  // namespace

FolderListing listFolder(const DataSettings& settings) {
  FolderListing listing;
  listing.root = settings.folder;
  readFolder(listing, settings);
  if (listing.entries.empty() || (settings.predict == Predict::Pair && !listing.paired)) {
    throw Error(ErrorCode::FolderUnusable, displayPath(settings.folder), whyNothing(settings, listing.skipped));
  }
  makeNamesUnique(listing.entries);
  splitTheRest(listing, settings);
  return listing;
}

Split splitByHash(const std::string& name, const DataSettings& settings) {
  const double place = static_cast<double>(hash64(name, settings.splitSeed) >> 11U) * 0x1.0p-53;
  if (place < settings.validationSplit) return Split::Validation;
  if (place < settings.validationSplit + settings.testSplit) return Split::Test;
  return Split::Training;
}

}  // namespace core
