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
#include "core/data/folder_roles.h"
#include "core/data/folder_walk.h"
#include "core/data/image_header.h"
#include "core/data/manifest.h"
#include "core/data/picture_content.h"
#include "core/data/picture_pages.h"

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
  return reasonAgainstKind(file, std::span(first).first(got));
}

// "t10k-images-idx3-ubyte", "x_test", "kmnist-val": by the words of the name.
Split splitInName(const std::string& name) {
  std::string words = lowerCase(name);
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '_' || c == '.' || c == ' '; }, '-');
  for (const std::string& word : split(words, '-')) {
    if (word == "test" || word == "t10k") return Split::Test;
    if (word == "val" || word == "valid" || word == "validation") return Split::Validation;
  }
  return Split::Training;
}

void addRecords(FolderListing& listing, const fs::path& relative) {
  const fs::path file = listing.root / relative;
  const std::string name = displayPath(relative);
  try {
    const std::vector<ArrayPart> parts = arrayParts(file);
    std::size_t record = 0;
    for (const ArrayPart& part : parts) {
      const std::string prefix = name + (part.name.empty() ? "" : "/" + displayPath(part.name));
      const Split split = splitInName(part.name.empty() ? displayPath(relative.filename()) : part.name);
      for (std::size_t i = 0; i < part.layout.count; ++i) {
        std::string number = std::to_string(i);
        number.insert(0, 7 - std::min<std::size_t>(7, number.size()), '0');  // So that names sort as records do.
        listing.entries.push_back({prefix + "#" + number, {file, record++}, {}, split});
      }
      listing.splitByFolder = listing.splitByFolder || split != Split::Training;
    }
    if (Message note = arrayNote(file, parts); !note.empty()) listing.notes.push_back(std::move(note));
  } catch (const Error& error) {
    listing.skipped.push_back({name, error.message()});
  }
}

// People unpack array files and keep the packed ones beside them.
bool isUnpackedBeside(const fs::path& root, const fs::path& relative) {
  std::error_code ignored;
  return relative.extension() == ".gz" && fs::is_regular_file(root / fs::path(relative).replace_extension(), ignored);
}

void addFile(FolderListing& listing, const fs::path& relative) {
  const ArrayKind kind = arrayKindOf(relative);
  if (kind == ArrayKind::IdxLabels) return;
  if (kind != ArrayKind::None && isUnpackedBeside(listing.root, relative)) {
    listing.skipped.push_back({displayPath(relative), coreText("Core", "it lies unpacked beside it")});
    return;
  }
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
    auto split = placeOf(entry.input.file.lexically_relative(listing.root), roles).split;
    if (!split && entry.input.record) split = entry.split;
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

std::vector<fs::path> pathsOf(const FolderListing& listing) {
  std::vector<fs::path> paths;
  for (const FolderEntry& entry : listing.entries) paths.push_back(entry.input.file.lexically_relative(listing.root));
  return paths;
}

bool wantsPairs(Predict predict) { return predict == Predict::Automatic || predict == Predict::Pair; }

// Where nobody asked for pairs, half of the smaller side must have found a partner: names that only look like roles are
// classes otherwise.
void pairUp(FolderListing& listing, FolderRoles& roles, const DataSettings& settings) {
  if (!roles.names) return;
  const auto sizeOf = [&](Role role) {
    return std::count_if(listing.entries.begin(), listing.entries.end(), [&](const FolderEntry& entry) {
      return placeOf(entry.input.file.lexically_relative(listing.root), roles.names).role == role;
    });
  };
  const auto smaller = static_cast<std::size_t>(std::min(sizeOf(Role::Input), sizeOf(Role::Target)));
  std::vector<SkippedFile> lonely;
  std::vector<FolderEntry> pairs = pairedByFolders(listing.entries, *roles.names, listing.root, lonely);
  const bool isAsked = settings.predict == Predict::Pair || settings.subFolders == SubFolders::Pairs;
  if (!isAsked && 2 * pairs.size() < smaller) {
    roles = withoutPartners(roles);
    return;
  }
  if (wantsPairs(settings.predict)) {
    listing.entries = std::move(pairs);
    listing.skipped.insert(listing.skipped.end(), lonely.begin(), lonely.end());
    listing.paired = true;
    return;
  }
  std::erase_if(listing.entries, [&](const FolderEntry& entry) {
    return placeOf(entry.input.file.lexically_relative(listing.root), roles.names).role == Role::Target;
  });
  roles.note = {coreText("Core",
                         "The sub-folders \"%1\" and \"%2\" are taken for the inputs and targets of pairs; the targets "
                         "are left out."),
                roles.input, roles.target};
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

// Whether the pairs of the folder are those of this list. One that is something else is passed over, unless pairs were asked
// for.
bool takeList(FolderListing& listing, const fs::path& manifest, const std::vector<fs::path>& files,
              const DataSettings& settings) {
  Message reason;
  auto list = readManifest(listing.root, manifest, files, settings, listing.skipped, reason);
  if (list) {
    listing.entries = std::move(list->entries);
    listing.splitByFolder = list->hasSplit;
    listing.paired = true;
    listing.notes.push_back(std::move(list->note));
    return true;
  }
  const std::string shown = displayPath(manifest);
  if (settings.predict == Predict::Pair || !settings.inputColumn.empty() || !settings.targetColumn.empty()) {
    throw Error(ErrorCode::FolderUnusable, displayPath(settings.folder),
                {coreText("Core", "The list \"%1\" cannot be used: %2."), shown, reason});
  }
  listing.skipped.push_back({shown, std::move(reason)});
  return false;
}

void notePassedOver(FolderListing& listing, const std::set<std::string>& names) {
  if (names.empty()) return;
  listing.notes.push_back({coreText("Core", "Thumbnails, bins and records of systems are passed over: %1."),
                           listed({names.begin(), names.end()})});
}

void noteHidden(FolderListing& listing, const std::set<std::string>& names) {
  constexpr std::size_t kNamed = 5;
  if (names.empty()) return;
  std::vector<std::string> named(names.begin(), names.end());
  if (named.size() <= kNamed) {
    listing.notes.push_back(
        {coreText("Core", "What is hidden by a dot before its name is passed over: %1."), listed(named)});
  } else {
    named.resize(kNamed);
    listing.notes.push_back(
        {coreText("Core", "What is hidden by a dot before its name is passed over: %1 and %2 more."), listed(named),
         names.size() - kNamed});
  }
}

void readFolder(FolderListing& listing, const DataSettings& settings) {
  FoundFiles found = walkFolder(listing.root);
  listing.skipped = std::move(found.skipped);
  notePassedOver(listing, found.passedOver);
  noteHidden(listing, found.hidden);
  const auto manifest = findManifest(found.files);
  if (manifest && wantsPairs(settings.predict) && takeList(listing, *manifest, found.files, settings)) return;
  for (const fs::path& file : found.files) {
    if (!manifest || file != *manifest) addFile(listing, file);
  }
  const bool isPairAsked = settings.predict == Predict::Pair && settings.subFolders == SubFolders::Automatic;
  FolderRoles roles = rolesOf(pathsOf(listing), isPairAsked ? SubFolders::Pairs : settings.subFolders);
  splitByFolders(listing, roles.names);
  pairUp(listing, roles, settings);
  if (!roles.note.empty()) (roles.names ? listing.notes : listing.doubts).push_back(std::move(roles.note));
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
  if (settings.pages == Pages::All) listing.entries = dividedIntoPages(std::move(listing.entries));
  return listing;
}

Split splitByHash(const std::string& name, const DataSettings& settings) {
  const double place = static_cast<double>(hash64(name, settings.splitSeed) >> 11U) * 0x1.0p-53;
  if (place < settings.validationSplit) return Split::Validation;
  if (place < settings.validationSplit + settings.testSplit) return Split::Test;
  return Split::Training;
}

}  // namespace core
