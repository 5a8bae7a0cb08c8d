// SPDX-License-Identifier: GPL-3.0-or-later
// What a run will get of a folder, told without decoding it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/data/image_folder.h"

namespace core {

struct PartSizes {
  std::size_t training = 0;
  std::size_t validation = 0;
  std::size_t test = 0;

  [[nodiscard]] std::size_t all() const { return training + validation + test; }
  bool operator==(const PartSizes&) const = default;
};
[[nodiscard]] PartSizes partSizes(const std::vector<FolderEntry>& samples);

struct FolderScan {
  std::vector<FolderEntry> samples;  // As loadDataset would have them, in its order and parts.
  PartSizes sizes;                   // Of these.
  std::vector<SkippedFile> skipped;  // No pictures, and pictures that cannot be read.
  bool paired = false;
  Depth depth;                 // What becomes black and white, as far as a few of them tell.
  bool isNearlyBlack = false;  // Deep pictures are, unless all of them are stretched alike.
  std::vector<Message> notes;  // What it was taken for, and what else people should know of it; whole sentences.
};

// Reads names and the beginnings of files. What cannot be read is found where that shows it, or where a run or a report has
// come upon it before (cacheFolder keeps that); what is damaged deep inside a file is first found by these. Throws as
// listFolder. An empty scan where it was stopped.
[[nodiscard]] FolderScan scanFolder(const DataSettings& settings, const std::filesystem::path& cacheFolder,
                                    std::stop_token stop = {});

// What people should know of a folder, what a run says of it first; note may be empty.
[[nodiscard]] std::vector<Message> notesOf(const FolderListing& listing, const Message& note);

// Why nothing can be trained on so few pictures of a folder; nothing where a run can.
[[nodiscard]] Message whyTooFew(const std::filesystem::path& folder, const PartSizes& sizes);

// That pictures are left out, with names and reasons, for people; nothing where all are used. Files that are no pictures at
// all are not worth a word.
[[nodiscard]] Message whatIsLeftOut(const std::vector<SkippedFile>& skipped);

}  // namespace core
