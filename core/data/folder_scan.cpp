// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/folder_scan.h"

#include <set>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/data/depth_measure.h"
#include "core/data/image_header.h"
#include "core/data/image_reader.h"
#include "core/data/parallel_work.h"
#include "core/data/sample_split.h"
#include "core/data/unreadable_pictures.h"

namespace core {
namespace {

constexpr std::size_t kMostNamed = 10;
constexpr std::size_t kMostMeasured = 16;

Message quickReason(const FolderEntry& entry) {
  Message reason = entry.input.record ? Message() : reasonByHeader(entry.input.file);
  if (reason.empty() && entry.target && !entry.target->record) reason = reasonByHeader(entry.target->file);
  return reason;
}

}  // namespace

PartSizes partSizes(const std::vector<FolderEntry>& samples) {
  PartSizes sizes;
  for (const FolderEntry& sample : samples) {
    switch (sample.split) {
      case Split::Training: ++sizes.training; break;
      case Split::Validation: ++sizes.validation; break;
      case Split::Test: ++sizes.test; break;
    }
  }
  return sizes;
}

FolderScan scanFolder(const DataSettings& settings, const std::filesystem::path& cacheFolder, std::stop_token stop) {
  FolderListing listing = listFolder(settings);
  keepSome(listing.entries, settings);
  std::vector<SkippedFile> unreadable = rememberedUnreadable(settings, listing.entries, cacheFolder);
  std::set<std::string> names = namesOf(unreadable);
  std::vector<Message> reasons(listing.entries.size());
  const bool isWhole = forEachInParallel(
      reasons.size(),
      [&](std::size_t i) {
        if (!names.contains(listing.entries[i].name)) reasons[i] = quickReason(listing.entries[i]);
      },
      {}, stop);
  if (!isWhole) return {};
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    if (!reasons[i].empty()) unreadable.push_back({listing.entries[i].name, std::move(reasons[i])});
  }
  FolderScan scan;
  UsableEntries usable = usableEntries(listing.entries, namesOf(unreadable), settings);
  scan.samples = std::move(usable.entries);
  scan.notes = notesOf(listing, usable.note);
  scan.sizes = partSizes(scan.samples);
  scan.skipped = std::move(unreadable);  // First what people would rather have than not.
  scan.skipped.insert(scan.skipped.end(), listing.skipped.begin(), listing.skipped.end());
  scan.paired = listing.paired;
  const FolderFindings measured = measuredFindings(scan.samples, settings, kMostMeasured, stop);
  scan.depth = measured.measured(settings.depth);
  scan.isNearlyBlack = measured.areNearlyBlack(settings);
  const std::vector<Message> found = measured.notes(settings);
  scan.notes.insert(scan.notes.end(), found.begin(), found.end());
  return scan;
}

std::vector<Message> notesOf(const FolderListing& listing, const Message& note) {
  std::vector<Message> notes = listing.doubts;
  if (!note.empty()) notes.push_back(note);
  notes.insert(notes.end(), listing.notes.begin(), listing.notes.end());
  return notes;
}

Message whyTooFew(const std::filesystem::path& folder, const PartSizes& sizes) {
  if (sizes.all() == 0) {
    return {coreText("Core",
                     "\"%1\" has no picture that can be used: at least two are needed, one to train on and one to "
                     "check with."),
            displayPath(folder)};
  }
  if (sizes.all() == 1) {
    return {coreText("Core",
                     "\"%1\" has only one picture that can be used: at least two are needed, one to train on and one "
                     "to check with."),
            displayPath(folder)};
  }
  if (sizes.training > 0 && sizes.validation > 0) return {};
  return coreText("Core",
                  "There are pictures for training or for validation only, but a run needs both. Change the validation "
                  "share or the folders train and val.");
}

Message whatIsLeftOut(const std::vector<SkippedFile>& skipped) {
  std::vector<Message> named;
  std::size_t count = 0;
  for (const SkippedFile& file : skipped) {
    if (isNoPicture(file.reason)) continue;
    if (++count <= kMostNamed) named.push_back({coreText("Core", "%1 (%2)"), file.name, file.reason});
  }
  if (count == 0) return {};
  if (count == 1) return {coreText("Core", "1 picture could not be used and is left out: %1."), named};
  if (count <= kMostNamed) {
    return {coreText("Core", "%1 pictures could not be used and are left out: %2."), count, named};
  }
  return {coreText("Core", "%1 pictures could not be used and are left out: %2 and %3 more."), count, named,
          count - kMostNamed};
}

}  // namespace core
