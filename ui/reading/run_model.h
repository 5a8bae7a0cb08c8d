// SPDX-License-Identifier: GPL-3.0-or-later
// The model of a kept run with its best weights, and the pictures that were kept with it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/run/engine.h"

namespace ui {

struct RunModel {
  std::shared_ptr<core::Model> model;  // Has a code.
  std::string name;
  core::RunSettings settings;
  std::shared_ptr<const std::vector<core::Probe>> probes;  // At least one.
  core::Message problem;  // Why the model cannot be opened or has no code; what stands above may then be missing.
};

// Takes longer than a frame. engine: null while it is being loaded.
[[nodiscard]] RunModel openRunModel(core::Engine* engine, const std::filesystem::path& store, const std::string& uid);

}  // namespace ui
