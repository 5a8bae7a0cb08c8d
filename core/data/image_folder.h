// SPDX-License-Identifier: GPL-3.0-or-later
// What a folder holds, without its pixels: picture files and records of array files, paired and split.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/data/data_settings.h"

namespace core {

enum class Split { Training, Validation, Test };

// Where one picture's bytes are: a picture file or one page of it, or one record of an array file (MNIST IDX, CIFAR-10
// batch). Both count from 0.
struct ImageLocation {
  std::filesystem::path file;
  std::optional<std::size_t> record;
};

struct FolderEntry {
  std::string
      name;  // Relative path for people; "train-images-idx3-ubyte#17" for a record, "scan.tiff#0002" for a page.
  ImageLocation input;
  std::optional<ImageLocation> target;  // Only where the folder has pairs.
  Split split = Split::Training;
};

// A file that is not used, and why, in one short clause ("not a picture", "larger than 256 megapixels").
struct SkippedFile {
  std::string name;
  Message reason;
};

struct FolderListing {
  std::filesystem::path root;
  std::vector<FolderEntry> entries;  // Sorted by name.
  std::vector<SkippedFile> skipped;
  bool paired = false;         // Sub-folders or a manifest give each input a target.
  bool splitByFolder = false;  // The folder's own train/val/test division is in force.
  // What the folder was taken for, where it could have been something else; whole sentences. A run says the doubts too.
  std::vector<Message> doubts;
  std::vector<Message> notes;
};

// Reads names, never pixels (array files and, for Pages::All, pictures: their headers). Follows links once; loops and dangling links are skipped with
// a reason. With Predict::Pair, throws Error(FolderUnusable) where there are no pairs; throws it too when nothing usable
// is found.
[[nodiscard]] FolderListing listFolder(const DataSettings& settings);

// The split of a sample where the folder has none: a hash of its relative path and the seed, so it never changes when
// other files come or go.
[[nodiscard]] Split splitByHash(const std::string& name, const DataSettings& settings);

}  // namespace core
