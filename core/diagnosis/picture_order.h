// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the values of pictures lie in the order in which they are read: neighbours in a picture are alike.
#pragma once

#include <vector>

#include "core/diagnosis/picture_sample.h"

namespace core {

// How unlike neighbouring values of one channel are: the mean absolute step to the right and down, over the mean absolute
// distance from the channel's mean. About 0.2 to 0.7 for pictures, 1.41 for values in a random order (of a normal
// distribution), 0 for a blank picture.
[[nodiscard]] double roughness(const PictureValues& picture);

// The same values read as if they had been written channel by channel (numpy's reshape in place of transpose), and the
// other way round. Equal to the picture for one channel.
[[nodiscard]] PictureValues readAsPlanes(const PictureValues& picture);
[[nodiscard]] PictureValues readAsPixels(const PictureValues& picture);

struct OrderFacts {
  double roughness = 0.0;           // Mean over the pictures that are not blank.
  double scrambledShare = 0.0;      // Pictures that are much smoother in one of the two other orders,
  double scrambledRoughness = 0.0;  // how rough these are as they are,
  double unscrambled = 0.0;         // and in that order; means over them.
  double noisyShare = 0.0;          // Pictures that are as rough as noise, in each order.
  double repeatedShare = 0.0;  // Pictures whose left, middle and right thirds are the same: scrambled, then resized.
  double shearedShare =
      0.0;                // Pictures whose rows fit together when each is moved by some pixels more than the row above,
  int shear = 0;          // the most frequent number of those: to the left where it is positive.
  std::size_t count = 0;  // Pictures that are not blank.
};
[[nodiscard]] OrderFacts orderFacts(const std::vector<PictureValues>& pictures);

}  // namespace core
