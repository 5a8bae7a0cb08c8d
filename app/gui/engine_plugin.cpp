// SPDX-License-Identifier: GPL-3.0-or-later
// The engine as a library of its own: LibTorch takes a second to load, so the window shows itself first.
#include "core/engine/torch_engine.h"

// The caller owns what it gets.
extern "C" __attribute__((visibility("default"))) core::Engine* afterimageMakeEngine() {
  return core::makeTorchEngine().release();
}
