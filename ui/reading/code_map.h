// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pictures of a run's folder stand by what its model makes of them: like codes side by side.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/base/message.h"
#include "core/run/engine.h"

namespace ui {

struct MappedPicture {
  std::string name;
  core::Image picture;            // In the model's shape.
  std::array<double, 2> place{};  // Along both main directions of the codes, from 0 to 1.
};

struct CodeMap {
  std::vector<MappedPicture> pictures;
  std::size_t all = 0;  // Pictures of the folder; where it cannot be read, those that were kept with the run.
  std::array<double, 2> shares{};  // Of all that the codes differ by: what each direction shows, from 0 to 1.
  core::Message problem;           // Why there is none.
};

// At most this many pictures, at equal distances in the folder.
inline constexpr std::size_t kMostMapped = 400;

// Opens the model, reads and encodes the pictures: seconds, off the window's thread. Unfinished where it was stopped.
[[nodiscard]] CodeMap readCodeMap(core::Engine* engine, const std::filesystem::path& store, const std::string& uid,
                                  const std::stop_token& stop);

}  // namespace ui
