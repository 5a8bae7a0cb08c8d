// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into a folder of pictures off the window's thread: how many, how split, what is skipped, and a few of them.
#pragma once

#include <QImage>
#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "core/data/data_settings.h"
#include "core/data/image_folder.h"
#include "core/data/picture_facts.h"

namespace ui {

struct FolderPreview {
  std::string folder;
  std::size_t training = 0;  // As a run gets them.
  std::size_t validation = 0;
  std::size_t test = 0;
  bool paired = false;
  core::PictureFacts pictures;
  std::vector<core::SkippedFile> skipped;
  std::vector<core::Message> notes;  // What the folder was taken for, and what else people should know of it.
  std::vector<QImage> thumbnails;    // Inputs, each followed by its target where there are pairs.
  bool isNearlyBlack = false;        // Deep pictures are, unless all of them are stretched alike.
  double secondsToRead = 0.0;        // All pictures once, as far as reading a few of them tells.
  core::Message problem;             // Why nothing can be trained; nothing where all is well.
};

// Takes as long as the folder is large. thumbnails: how many of them.
[[nodiscard]] FolderPreview previewFolder(const core::DataSettings& settings, int thumbnails,
                                          const std::stop_token& stop = {});

// Where equal pictures stay together, how many each part gets, as the run gets them: reads all pictures, which the run then
// need not do again. Leaves preview as it is where that fails or is stopped.
void countGroups(FolderPreview& preview, const core::DataSettings& settings, const std::stop_token& stop);

}  // namespace ui
