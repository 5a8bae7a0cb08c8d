// SPDX-License-Identifier: GPL-3.0-or-later
// What the reconstructions of the probes have and lack beside their targets.
#pragma once

#include <span>

#include "core/base/image.h"

namespace core {

// What pictures are like, whoever made them.
struct PictureTraits {
  double spread = 0.0;  // As in ReconstructionFacts, all of them.
  double contrast = 0.0;
  double atEnds = 0.0;
  double steps = 0.0;  // Sum of the squared steps between neighbours.
  double grid = 1.0;
};
// At least one, all of one shape.
[[nodiscard]] PictureTraits pictureTraits(std::span<const Image* const> pictures);

struct ReconstructionFacts {
  // How much pictures differ from each other at the same place: the root mean square over places of the standard deviation
  // over pictures, of 0..1.
  double outputSpread = 0.0;
  double targetSpread = 0.0;
  double outputContrast = 0.0;  // Mean over the pictures of their own standard deviation.
  double targetContrast = 0.0;
  double outputAtEnds = 0.0;  // Share of values within 1 of 255 of black or white.
  double targetAtEnds = 0.0;
  double sharpness = 1.0;  // Mean squared step between neighbours, output over target.
  // How far the finest wave (every second pixel) stands out of its neighbours in frequency, in the middle of all lines;
  // about 1 where it does not, at most 100.
  double outputGrid = 1.0;
  double targetGrid = 1.0;
  double error = 0.0;  // Mean squared, of 0..1.
};

// As many outputs as targets, all of one shape. Whoever asks again and again measures the targets once.
[[nodiscard]] ReconstructionFacts reconstructionFacts(std::span<const Image* const> outputs,
                                                      std::span<const Image* const> targets,
                                                      const PictureTraits& ofTargets);
[[nodiscard]] ReconstructionFacts reconstructionFacts(std::span<const Image* const> outputs,
                                                      std::span<const Image* const> targets);

}  // namespace core
