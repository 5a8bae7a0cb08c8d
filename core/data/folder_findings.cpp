// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/folder_findings.h"

#include <algorithm>

#include "core/base/number.h"
#include "core/data/picture_file.h"

namespace core {
namespace {

// Whatever uses no more of its values than this share is nearly black: 13 of 16 bits.
constexpr double kNearlyBlack = 1.0 / 8.0;

std::size_t allButFirst(const std::map<std::string, std::size_t>& pictures) {
  std::size_t others = 0;
  for (const auto& [file, count] : pictures) others += count - 1;
  return others;
}

}  // namespace

void FolderFindings::Range::add(double lowest, double highest, bool areFractions) {
  low = pictures == 0 ? lowest : std::min(low, lowest);
  high = pictures == 0 ? highest : std::max(high, highest);
  fractions = fractions && areFractions;
  ++pictures;
}

void FolderFindings::Range::add(const Range& other) {
  if (other.pictures == 0) return;
  add(other.low, other.high, other.fractions);
  pictures += other.pictures - 1;
}

void FolderFindings::add(const ImageLocation& source, const PictureFindings& picture) {
  addPages(source, picture.pages, picture.filmFrames);
  if (picture.openRange) {
    open_.add(picture.levels.low, picture.levels.high, picture.fractions);
  } else if (picture.white > 255.0) {
    deep_.add(picture.levels.low, picture.levels.high, false);
    white_ = std::max(white_, picture.white);
  }
}

void FolderFindings::addPages(const ImageLocation& source, std::size_t pages, std::size_t filmFrames) {
  if (pages > 1) pages_[source.file.native()] = pages;
  if (filmFrames > 1) films_[source.file.native()] = filmFrames;
}

void FolderFindings::add(const FolderFindings& pages) {
  pages_.insert(pages.pages_.begin(), pages.pages_.end());
  films_.insert(pages.films_.begin(), pages.films_.end());
}

Depth FolderFindings::measured(const Depth& wanted) const {
  if (wanted.isKnown()) return wanted;
  Range all = open_;
  if (wanted.range != DepthRange::Automatic) all.add(deep_);
  if (all.pictures == 0) return wanted;
  const bool usual = wanted.range == DepthRange::Automatic && all.fractions;
  const Levels levels = usualLevels({all.low, all.high}, usual);
  return {wanted.range, levels.low, levels.high > levels.low ? levels.high : levels.low + 1.0};
}

std::optional<FolderFindings::Used> FolderFindings::nearlyBlack(const DataSettings& settings) const {
  if (settings.depth.range != DepthRange::Automatic) return std::nullopt;
  if (deep_.pictures > 0 && deep_.high < kNearlyBlack * white_) return Used{deep_.high, white_};
  // Fractions count from 0 to 1; other open values are stretched anyway.
  if (open_.pictures > 0 && open_.fractions && open_.high < kNearlyBlack) return Used{open_.high, 1.0};
  return std::nullopt;
}

bool FolderFindings::areNearlyBlack(const DataSettings& settings) const { return nearlyBlack(settings).has_value(); }

std::vector<Message> FolderFindings::notes(const DataSettings& settings) const {
  std::vector<Message> notes;
  if (settings.pages == Pages::First && !pages_.empty()) {
    notes.push_back(
        {coreText("Core",
                  "Files with several pictures (pages, frames): %1. The first one of each is used, %2 others are "
                  "not; the setting \"Pages\" makes each a picture of its own."),
         pages_.size(), allButFirst(pages_)});
  }
  if (!films_.empty()) {
    notes.push_back(
        {coreText(
             "Core",
             "Moving pictures in HEIC or AVIF files: %1. Only the still picture of each is used, %2 others are not; "
             "saved as GIF, PNG or WebP, each of them can be read."),
         films_.size(), allButFirst(films_)});
  }
  const Depth depth = measured(settings.depth);
  const bool alike = settings.depth.range != DepthRange::Automatic;
  if ((open_.pictures > 0 || (alike && deep_.pictures > 0)) && depth.isKnown()) {
    notes.push_back(
        {coreText("Core",
                  "Values of pictures with more than 8 bits are stretched: %1 and less becomes black, %2 and more "
                  "white. The setting \"Deep values\" can choose others."),
         roundedFigure(depth.low), roundedFigure(depth.high)});
  }
  if (const auto used = nearlyBlack(settings)) {
    notes.push_back(
        {coreText("Core",
                  "Pictures of more than 8 bits use only values up to %1 of %2, so they look nearly black. The "
                  "setting \"Deep values\" stretches all of them alike when it is \"measured\"."),
         roundedFigure(used->up), roundedFigure(used->white)});
  }
  return notes;
}

}  // namespace core
