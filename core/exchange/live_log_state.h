// SPDX-License-Identifier: GPL-3.0-or-later
// How far a run is where another program shows it while it trains, or how far those are that had to wait.
#pragma once

#include <cstddef>
#include <string>

#include "core/base/message.h"

namespace core {

struct LiveLogState {
  enum class Program { TensorBoard, Mlflow };
  enum class Stage {
    Going,    // What has happened is there, or on its way.
    Behind,   // It lacks something, which is tried again.
    Whole,    // The run has ended, and all of it is there.
    GivenUp,  // Nothing more is written there.
  };

  Program program = Program::TensorBoard;
  Stage stage = Stage::Going;
  std::string place{};  // A folder, or an address for a browser; "" where nothing is there yet.
  Message problem{};    // Why it is behind or given up.
  Message note{};       // What it does not take; nothing where it takes all.
  // 0 where this is about the run itself. Else about so many earlier ones, that are sent (Going), wait for the program (Behind),
  // or have been sent (Whole).
  std::size_t earlierRuns = 0;

  bool operator==(const LiveLogState&) const = default;
};

}  // namespace core
