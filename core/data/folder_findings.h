// SPDX-License-Identifier: GPL-3.0-or-later
// What is odd about the pictures of a folder and changes what a model sees of them, gathered while they are read: pages
// that are not used, and values of more than 8 bits.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/data/data_settings.h"
#include "core/data/image_folder.h"

namespace core {

struct PictureFindings;

class FolderFindings {
 public:
  // Of a picture that was read.
  void add(const ImageLocation& source, const PictureFindings& picture);

  // Of a file that was only looked at: how many pages it has, and how many frames its film, where it has one.
  void addPages(const ImageLocation& source, std::size_t pages, std::size_t filmFrames);
  // The pages that others were noticed to have.
  void add(const FolderFindings& pages);

  // Where black and white lie for pictures whose format does not say, and with DepthRange::Measured for all of more than 8
  // bits: what was chosen, else what was measured in the pictures that were added. Depth::isKnown() is false where nothing
  // asks for it.
  [[nodiscard]] Depth measured(const Depth& wanted) const;

  // Whether pictures of more than 8 bits use so few of their values that a model would see them nearly black.
  [[nodiscard]] bool areNearlyBlack(const DataSettings& settings) const;

  // Whole sentences for people: which pages are not used, how deep values were brought to 8 bits, and where that leaves
  // pictures nearly black.
  [[nodiscard]] std::vector<Message> notes(const DataSettings& settings) const;

 private:
  struct Range {
    std::size_t pictures = 0;
    double low = 0.0;
    double high = 0.0;
    bool fractions = true;
    void add(double lowest, double highest, bool areFractions);
    void add(const Range& other);
  };

  // Up to which value pictures use their values, where that leaves them nearly black, and which one is white.
  struct Used {
    double up = 0.0;
    double white = 0.0;
  };
  [[nodiscard]] std::optional<Used> nearlyBlack(const DataSettings& settings) const;

  std::map<std::string, std::size_t> pages_;  // File -> how many, where it has several.
  std::map<std::string, std::size_t> films_;  // The same for frames that cannot be read.
  Range open_;                                // Pictures whose format does not say what is white.
  Range deep_;                                // The others of more than 8 bits.
  double white_ = 0.0;                        // The highest value that these could have.
};

}  // namespace core
