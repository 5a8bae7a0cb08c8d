// SPDX-License-Identifier: GPL-3.0-or-later
// One picture file, of whichever format its first bytes say, brought to 8 bits. Private to core_data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "core/base/image.h"
#include "core/base/message.h"
#include "core/data/data_settings.h"
#include "core/data/image_folder.h"
#include "core/data/image_header.h"

namespace core {

// The lowest and the highest value of a picture, alpha left out.
struct Levels {
  double low = 0.0;
  double high = 0.0;
};
// From 0 to 1 for fractions, which hardly ever mean anything else.
[[nodiscard]] Levels usualLevels(const Levels& measured, bool fractions);

// What was noticed while a file was read.
struct PictureFindings {
  std::size_t pages = 1;       // Pictures in the file.
  std::size_t filmFrames = 0;  // Of a film in it that cannot be read.
  double white = 255.0;        // The value of full brightness in the file; 0 where its format does not say.
  bool openRange = false;      // Its format does not say which values are black and white.
  bool fractions = false;      // Such values between 0 and 1, not all of them whole.
  Levels levels;               // Of pictures with more than 8 bits.
};

class PictureContent;

// The first picture of a file. Throws Error(FileUnreadable) whose sentence is the reason alone.
[[nodiscard]] Image readPictureFile(const std::filesystem::path& file, std::uint32_t background, const Depth& depth,
                                    PictureFindings& findings);
// The same for a page (place.record, counted from 0) of a file that is in memory.
[[nodiscard]] Image readPageOf(PictureContent& content, const ImageLocation& place, std::uint32_t background,
                               const Depth& depth, PictureFindings& findings);

// Why reading this file is going to fail, as far as its beginning tells, or all of it where it is small or where its end is
// missing; nothing where it may succeed.
[[nodiscard]] Message reasonByBeginning(const std::filesystem::path& file);

// What a file says of itself; nullopt where it cannot be told.
[[nodiscard]] std::optional<ImageHeader> headerOf(const std::filesystem::path& file);

}  // namespace core
