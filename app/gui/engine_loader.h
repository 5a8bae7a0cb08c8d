// SPDX-License-Identifier: GPL-3.0-or-later
// Finds and loads the library that trains.
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "core/run/engine.h"

namespace app {

struct LoadedEngine {
  std::shared_ptr<core::Engine> engine;  // None where loading failed;
  QString failure;                       // then this says why.
  std::vector<core::Message> warnings;   // What makes training slow on this machine, with what to do about it.
};

// Takes about a second; for a thread of its own.
[[nodiscard]] LoadedEngine loadEngine();

}  // namespace app
