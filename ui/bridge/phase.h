// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window's run stands; what can be pressed follows from this alone.
#pragma once

namespace ui {

enum class Phase { Idle, Loading, Running, Paused, Stopping };

}  // namespace ui
