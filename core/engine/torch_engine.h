// SPDX-License-Identifier: GPL-3.0-or-later
// The engine behind core/run/engine.h: each session trains on a thread of its own, which owns every tensor.
#pragma once

#include <memory>

#include "core/run/engine.h"

namespace core {

// For a program that called keepFreedMemory() first.
[[nodiscard]] std::unique_ptr<Engine> makeTorchEngine();

}  // namespace core
