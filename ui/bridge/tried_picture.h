// SPDX-License-Identifier: GPL-3.0-or-later
// What a kept run makes of any picture. Takes longer than a frame: call it off the window's thread.
#pragma once

#include <QString>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/run/engine.h"
#include "ui/bridge/kept_models.h"

namespace ui {

struct TriedPicture {
  core::Image picture;  // As the run takes it: its size and colours.
  std::optional<core::ProbeOutput> output;
  std::int64_t epoch = 0;  // Whose weights were used; 0 for those of a run in progress.
  core::Message problem;   // Why it cannot be tried; nothing where all is well.
  std::string uid{};       // Of the run that was asked.
};

// A picture at full size, its background and deep values as these settings have them. Throws core::Error where it cannot be
// read.
using ImageLoader = std::function<core::Image(const core::DataSettings& form)>;
[[nodiscard]] ImageLoader loaderOf(const std::filesystem::path& file);

// Only brings the picture into the run's shape.
[[nodiscard]] TriedPicture toRunShape(const core::RunSettings& settings, const ImageLoader& load);
// With the best weights that the store keeps.
[[nodiscard]] TriedPicture triedOnStoredRun(core::Engine& engine, KeptModels& models,
                                            const std::filesystem::path& store, const std::string& uid,
                                            const core::RunSettings& settings, const ImageLoader& load);

}  // namespace ui
